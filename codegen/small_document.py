# SPDX-License-Identifier: Apache-2.0
"""A small document, and changes of it, for the generator's tests. Leaves the program where the generator cannot run."""

import copy
import pathlib
import sys
import tempfile

try:
    import yaml

    from ocelli_codegen.document import Document
    from ocelli_codegen.errors import OutputError
    from ocelli_codegen.files import Formatter
    from ocelli_codegen.schemas import Schemas
    from ocelli_codegen.service import Service
    from ocelli_codegen.tree import generate

    ROOT = pathlib.Path(__file__).resolve().parent.parent
    Formatter(ROOT)
except (ImportError, OutputError) as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

MINIMAL = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1"},
    "servers": [{"url": "https://small.test"}],
    "x-ocelli-service": {"name": "small"},
    "tags": [{"name": "things"}],
    "paths": {
        "/things/{id}": {
            "get": {
                "tags": ["things"],
                "operationId": "get_thing",
                "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}},
            }
        }
    },
    "components": {"schemas": {"Thing": {"type": "object", "properties": {"id": {"type": "string"}}}}},
}
OPERATION = ("paths", "/things/{id}", "get")
THING = ("components", "schemas", "Thing")


def changed(*changes):
    """The minimal document with each (path of keys, value) put in."""
    root = copy.deepcopy(MINIMAL)
    for *keys, last, value in changes:
        node = root
        for key in keys:
            node = node[key]
        node[last] = value
    return root


def with_properties(properties, **more):
    return changed((*THING, {"type": "object", "properties": properties, **more}))


LIMIT = {"name": "limit", "in": "query", "schema": {"type": "integer"}}


def with_form(location, *parameters):
    """The minimal operation with a file to send, further parameters and a place for them."""
    schema = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}
    path = MINIMAL["paths"]["/things/{id}"]["get"]["parameters"]
    return changed(
        (*OPERATION, "requestBody", {"content": {"multipart/form-data": {"schema": schema}}}),
        (*OPERATION, "parameters", [*path, *parameters]),
        (*OPERATION, "x-ocelli-scalar-location", location),
    )


def service_of(root):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "small.yaml"
        path.write_text(yaml.safe_dump(root, sort_keys=False), encoding="utf-8")
        return Service(path, "small.yaml")


def files_of(root):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "small.yaml"
        path.write_text(yaml.safe_dump(root, sort_keys=False), encoding="utf-8")
        return generate([path], ROOT)


def field_types(properties, **more):
    thing = service_of(with_properties(properties, **more)).schemas.models["Thing"]
    return {field.wire_name: field.cpp for field in thing.fields}
