# SPDX-License-Identifier: Apache-2.0
"""Request bodies as arguments."""

from .arguments import ARGUMENTS_TAKEN, NO_TEXT, Argument
from .document import BODY_KEYS, MEDIA_KEYS, check_keys
from .errors import DocumentError
from .names import identifier, pascal_case, snake_case
from .types import Type


def is_json(media_type):
    return media_type == "application/json" or media_type.endswith("+json")


class Bodies:
    def __init__(self, document, schemas):
        self.document = document
        self.schemas = schemas

    def arguments(self, node, place, suggestion):
        node, place = self.document.resolve(node, place)
        check_keys(node, place, BODY_KEYS)
        if node.get("x-ocelli-body") not in (None, "image", "inputs"):
            raise DocumentError(place, f"x-ocelli-body: {node['x-ocelli-body']} is not known here")
        content = self.document.required(node, place, "content")
        for media_type, media in content.items():
            check_keys(media, f"{place}.content.{media_type}", MEDIA_KEYS)
        first, media = next(iter(content.items()))
        at = f"{place}.content.{first}"
        if first == "multipart/form-data":
            return list(self._form(media, at, suggestion))
        if first == "application/x-www-form-urlencoded":
            raise DocumentError(at, "this media type is not supported for requests")
        if is_json(first) and node.get("x-ocelli-body") == "inputs":
            return list(self._inputs(media, at, suggestion))
        if is_json(first):
            return [self._json(node, media, at, place, suggestion)]
        return [self._binary(node, first, place)]

    def _json(self, node, media, at, place, suggestion):
        schema_node = self.document.required(media, at, "schema")
        kind = self.schemas.shape(schema_node, f"{at}.schema", suggestion + "Body").type
        schema, _ = self.document.resolve(schema_node, at)
        if "example" in media:
            schema = {**schema, "example": media["example"]}
        default = snake_case(kind.name) if kind.kind in ("model", "oneof") else "body"
        name = node.get("x-ocelli-argument") or identifier(default, ARGUMENTS_TAKEN)
        return Argument(
            name, name, kind, "body", node.get("required", False), node.get("description", ""), schema, place, node,
            media_type="application/json",
        )  # fmt: skip

    def _inputs(self, media, at, suggestion):
        """The members of a JSON object, each an input of its own."""
        schema, at = self.document.resolve(self.document.required(media, at, "schema"), f"{at}.schema")
        if not schema.get("properties"):
            raise DocumentError(at, "x-ocelli-body: inputs needs an object with properties")
        for wire_name, node in schema["properties"].items():
            yield self._input(wire_name, node, wire_name in schema.get("required", []), f"{at}.properties.{wire_name}", suggestion)

    def _input(self, wire_name, node, required, place, suggestion):
        resolved, _ = self.document.resolve(node, place)
        schema = {**resolved, **{key: value for key, value in node.items() if key != "$ref"}}
        if schema.get("x-ocelli-body") == "data-url":
            kind = Type("image")
        else:
            shape = self.schemas.shape(node, place, suggestion + pascal_case(snake_case(wire_name)))
            if shape.nullable and not shape.holds_null:
                raise DocumentError(place, "an input that may be null is not supported")
            kind = shape.type
        name = schema.get("x-ocelli-name") or identifier(wire_name, ARGUMENTS_TAKEN)
        return Argument(wire_name, name, kind, "member", required, schema.get("description", ""), schema, place, schema)

    @staticmethod
    def _binary(node, media_type, place):
        is_image = node.get("x-ocelli-body") == "image"
        name = node.get("x-ocelli-argument") or ("image" if is_image else "body")
        return Argument(
            name, name, Type("image" if is_image else "bytes"), "body", node.get("required", False),
            node.get("description", ""), {}, place, node, media_type=media_type,
        )  # fmt: skip

    def _form(self, media, at, suggestion):
        schema_node = self.document.required(media, at, "schema")
        schema, at_schema = self.document.resolve(schema_node, at)
        for wire_name, node in schema.get("properties", {}).items():
            place = f"{at_schema}.properties.{wire_name}"
            required = wire_name in schema.get("required", [])
            resolved, _ = self.document.resolve(node, place)
            if resolved.get("format") == "binary":
                yield from self._file(wire_name, node, media, required, place)
            else:
                yield self._form_field(wire_name, node, resolved, required, place, suggestion)

    def _form_field(self, wire_name, node, resolved, required, place, suggestion):
        kind = self.schemas.shape(node, place, suggestion + pascal_case(snake_case(wire_name))).type
        if kind.kind in NO_TEXT or kind.kind == "array":
            raise DocumentError(place, f"a form field of type {kind.kind} is not supported")
        if "x-ocelli-soft-max-bytes" in node:
            raise DocumentError(place, "x-ocelli-soft-max-bytes is for files")
        name = node.get("x-ocelli-name") or identifier(wire_name, ARGUMENTS_TAKEN)
        return Argument(
            wire_name, name, kind, "form", required, node.get("description", ""), resolved, place, node
        )

    @staticmethod
    def _file(wire_name, node, media, required, place):
        is_image = node.get("x-ocelli-body") == "image"
        name = node.get("x-ocelli-name") or identifier(wire_name, ARGUMENTS_TAKEN)
        encoding = media.get("encoding", {}).get(wire_name, {})
        file_name = node.get("x-ocelli-file-name", "image" if is_image else wire_name)
        file = Argument(
            wire_name, name, Type("image" if is_image else "bytes"), "file", required, node.get("description", ""), {}, place,
            node, file_name, encoding.get("contentType", "application/octet-stream"),
        )  # fmt: skip
        yield file
        if not is_image:
            text = f"The name that {name} is sent under. Unset: \"{file_name}\"."
            yield Argument(f"{wire_name}_name", f"{name}_name", Type("string"), "file_name", False, text, {}, place)
        yield from _soft_max(file)


def _soft_max(file):
    """The option that raises the size up to which a file is sent."""
    limit = file.node.get("x-ocelli-soft-max-bytes")
    if limit is None and "x-ocelli-soft-max-hint" not in file.node:
        return
    if type(limit) is not int or limit < 1 or file.type.kind != "bytes":
        raise DocumentError(file.place, "x-ocelli-soft-max-bytes must be a number of bytes from 1, of a file that is no image")
    text = f"Bytes of {file.name} that are sent at most; a larger one is refused, where its size is known. Unset: {limit}."
    yield Argument(
        f"{file.wire_name}_max_bytes", f"{file.name}_max_bytes", Type("integer"), "soft_max", False, text, {"example": limit},
        file.place, limited=file,
    )  # fmt: skip
