#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of the generator's own rules: names, types, order, and what it refuses, naming the place."""

import copy
import pathlib
import sys
import tempfile
import unittest

try:
    import yaml

    from ocelli_codegen.document import Document
    from ocelli_codegen.errors import DocumentError, OutputError
    from ocelli_codegen.files import Formatter, divide
    from ocelli_codegen.layout import Layout
    from ocelli_codegen.names import identifier, pascal_case, snake_case
    from ocelli_codegen.schemas import Schemas
    from ocelli_codegen.service import Service
    from ocelli_codegen.tree import Tree, generate

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


class Names(unittest.TestCase):
    def test_become_snake_case(self):
        for text, name in {
            "maxTokens": "max_tokens",
            "IN-PROGRESS": "in_progress",
            "GPT_3.5": "gpt_3_5",
            "COMMAND_R+": "command_r_plus",
            "MIXTRAL_8_x_7B": "mixtral_8_x_7b",
            "HTTPStatus": "http_status",
            "WKT": "wkt",
            "__UNSURE": "unsure",
        }.items():
            self.assertEqual(snake_case(text), name)

    def test_avoid_keywords_macros_and_leading_digits(self):
        self.assertEqual(identifier("default"), "default_")
        self.assertEqual(identifier("stdin"), "stdin_")
        self.assertEqual(identifier("3d"), "_3d")
        self.assertEqual(identifier(""), "empty")
        self.assertEqual(identifier("call", ("call",)), "call_")

    def test_become_pascal_case(self):
        self.assertEqual(pascal_case("image_queries"), "ImageQueries")
        self.assertEqual(pascal_case("ImageQuery"), "ImageQuery")


class Types(unittest.TestCase):
    def test_say_what_is_required_and_what_may_be_null(self):
        types = field_types(
            {
                "a": {"type": "string"},
                "b": {"type": ["string", "null"]},
                "c": {"type": "string"},
                "d": {"type": ["string", "null"]},
            },
            required=["a", "b"],
        )
        self.assertEqual(types["a"], "std::string")
        self.assertEqual(types["b"], "std::optional<std::string>")
        self.assertEqual(types["c"], "std::optional<std::string>")
        self.assertEqual(types["d"], "Nullable<std::string>")

    def test_of_any_json_hold_null_themselves(self):
        types = field_types({"a": {}, "b": {}, "c": {"type": "object"}}, required=["a", "c"])
        self.assertEqual(types, {"a": "JsonValue", "b": "Nullable<JsonValue>", "c": "JsonValue"})

    def test_nest(self):
        types = field_types(
            {
                "a": {"type": "array", "items": {"type": ["integer", "null"]}},
                "b": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "number"}}},
            },
            required=["a", "b"],
        )
        self.assertEqual(types["a"], "std::vector<std::optional<std::int64_t>>")
        self.assertEqual(types["b"], "std::map<std::string, std::vector<double>>")

    def test_of_fastapi_with_null_among_any_of(self):
        types = field_types({"a": {"anyOf": [{"type": "string"}, {"type": "null"}]}})
        self.assertEqual(types["a"], "Nullable<std::string>")

    def test_are_boxed_only_where_an_object_holds_another_of_its_kind_whole(self):
        reference = {"$ref": "#/components/schemas/Thing"}
        types = field_types(
            {
                "parent": reference,
                "children": {"type": "array", "items": reference},
                "by_name": {"type": "object", "additionalProperties": reference},
            }
        )
        self.assertEqual(types["parent"], "std::optional<Boxed<Thing>>")
        self.assertEqual(types["children"], "std::optional<std::vector<Thing>>")
        self.assertEqual(types["by_name"], "std::optional<std::map<std::string, Boxed<Thing>>>")


class Order(unittest.TestCase):
    def test_declares_first_what_is_held_whole(self):
        root = with_properties({"other": {"$ref": "#/components/schemas/Other"}})
        root["components"]["schemas"]["Other"] = {
            "type": "object",
            "properties": {"things": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}},
        }
        declarations = service_of(root).layout.declarations
        self.assertEqual([each.entity.name for each in declarations], ["Other", "Thing"])
        self.assertEqual(declarations[0].forward, ["Thing"])


class Refusals(unittest.TestCase):
    """Each names the place and what is wrong there."""

    def refused(self, root, place, problem):
        with self.assertRaises(DocumentError) as caught:
            service_of(root)
        self.assertIn(place, str(caught.exception))
        self.assertIn(problem, str(caught.exception))

    def test_an_unknown_extension(self):
        self.refused(changed((*OPERATION, "x-ocelli-pagin", {})), "paths./things/{id}.get", "x-ocelli-pagin")
        root = with_properties({"id": {"type": "string", "x-ocelli-esential": True}})
        self.refused(root, "components.schemas.Thing.properties.id", "x-ocelli-esential")
        self.refused(with_properties({"id": {"type": "string", "x-ocelli-class": "A"}}), "properties.id", "x-ocelli-class")
        self.refused(changed((*THING[:2], "Unused", {"x-ocelli-no": 1})), "components.schemas.Unused", "x-ocelli-no")

    def test_an_unsupported_keyword(self):
        root = with_properties({"id": {"type": "string", "pattern": "a+"}})
        self.refused(root, "components.schemas.Thing.properties.id", "keyword pattern")
        self.refused(with_properties({"id": {"type": "string", "nullable": True}}), "properties.id", "nullable")

    def test_another_version_of_openapi(self):
        self.refused(changed(("openapi", "3.0.3")), "openapi", "3.1")

    def test_an_unknown_type(self):
        self.refused(with_properties({"id": {"type": "file"}}), "properties.id", "file")

    def test_a_reference_to_nothing(self):
        self.refused(with_properties({"a": {"$ref": "#/components/schemas/No"}}), "properties.a", "#/components/schemas/No")

    def test_a_cookie_parameter(self):
        parameter = {"name": "c", "in": "cookie", "schema": {"type": "string"}}
        root = changed((*OPERATION, "parameters", MINIMAL["paths"]["/things/{id}"]["get"]["parameters"] + [parameter]))
        self.refused(root, "get.parameters[1]", "cookie")

    def test_a_path_whose_parameter_is_missing(self):
        self.refused(changed((*OPERATION, "parameters", [])), "paths./things/{id}.get", "{id}")

    def test_an_object_as_query_parameter(self):
        parameter = {"name": "o", "in": "query", "schema": {"type": "object"}}
        root = changed((*OPERATION, "parameters", MINIMAL["paths"]["/things/{id}"]["get"]["parameters"] + [parameter]))
        self.refused(root, "get.parameters[1]", "query")

    def test_alternatives_that_cannot_be_told_apart(self):
        both = {"oneOf": [{"type": "object", "properties": {"a": {}}}, {"type": "object", "properties": {"b": {}}}]}
        self.refused(with_properties({"v": both}), "properties.v", "told apart")

    def test_an_object_without_end(self):
        root = with_properties({"me": {"$ref": "#/components/schemas/Thing"}}, required=["me"])
        self.refused(root, "properties.me", "no end")

    def test_yaml_that_makes_a_boolean_of_yes(self):
        self.refused(with_properties({"a": {"type": "string", "enum": [True]}}), "properties.a", "quote YES")

    def test_two_names_that_become_one(self):
        self.refused(with_properties({"aB": {}, "a_b": {}}), "properties.aB", "a_b")
        self.refused(with_properties({"a": {"type": "string", "enum": ["A-B", "A_B"]}}), "properties.a", "a_b")

    def test_a_name_of_the_library(self):
        root = with_properties({"a": {"type": "object", "title": "Image", "properties": {"x": {}}}})
        self.refused(root, "properties.a", "Image")

    def test_paging_without_items(self):
        paging = {"items": "results", "next": "next", "page": "page"}
        self.refused(changed((*OPERATION, "x-ocelli-paging", paging)), "x-ocelli-paging", "items")

    def test_a_websocket_that_is_no_plain_get_of_objects(self):
        websocket = changed((*OPERATION, "x-ocelli-websocket", True))
        service_of(websocket)
        answers = {"200": {"content": {"text/plain": {}}}}
        for change, problem in (
            ((*OPERATION, "x-ocelli-websocket", "yes"), "true or false"),
            ((*OPERATION, "x-ocelli-idempotent", False), "a GET that is idempotent"),
            ((*OPERATION, "requestBody", {"content": {"application/json": {"schema": {}}}}), "neither a body"),
            ((*OPERATION, "responses", answers), "a JSON object"),
        ):
            self.refused(changed((*OPERATION, "x-ocelli-websocket", True), change), "x-ocelli-websocket", problem)

    def test_idempotency_by_an_argument_that_is_not_there(self):
        self.refused(changed((*OPERATION, "x-ocelli-idempotent", {"with": "token"})), "x-ocelli-idempotent", "with")

    def test_a_bare_text_as_json_answer(self):
        content = {"200": {"content": {"application/json": {"schema": {"type": "string"}}}}}
        self.refused(changed((*OPERATION, "responses", content)), "responses.200.content", "bare string")

    def test_a_key_that_occurs_twice(self):
        with self.assertRaises(DocumentError) as caught:
            Document("openapi: 3.1.0\ninfo: {}\ninfo: {}\n", "small.yaml")
        self.assertIn("info occurs twice", str(caught.exception))


class Files(unittest.TestCase):
    def test_are_divided_where_they_would_be_too_long(self):
        values = [f"VALUE_{number}" for number in range(142)]
        root = with_properties({f"kind{letter}": {"type": "string", "enum": values} for letter in "ABCD"})
        files = files_of(root)
        parts = sorted(name for name in files if name.startswith("include/ocelli/small/generated/enums"))
        self.assertEqual([name.rsplit("/")[-1] for name in parts], ["enums.hpp", "enums_1.hpp", "enums_2.hpp"])
        self.assertLessEqual(max(text.count("\n") for text in files.values()), 400)

    def test_keep_together_what_mentions_each_other(self):
        sizes = [(200,), (200,), (200,)]
        self.assertEqual(divide(sizes, [True, True, True], most=450), [(0, 2), (2, 3)])
        self.assertEqual(divide(sizes, [True, True, False], most=450), [(0, 1), (1, 3)])
        with self.assertRaises(OutputError):
            divide(sizes, [True, False, False], most=450)

    def test_are_the_same_each_time(self):
        self.assertEqual(files_of(MINIMAL), files_of(MINIMAL))

    def test_name_their_document(self):
        text = files_of(MINIMAL)["include/ocelli/small/generated/things_api.hpp"]
        self.assertIn("// Generated from small.yaml by codegen/generate.py; edit that instead.", text)

    def test_that_nothing_generates_any_more_are_found_and_removed(self):
        with tempfile.TemporaryDirectory() as folder:
            tree = Tree(pathlib.Path(folder))
            files = files_of(MINIMAL)
            tree.write(files)
            self.assertEqual(tree.differences(files), [])
            stale = pathlib.Path(folder) / "src/small/generated/old.cpp"
            stale.write_text("", encoding="utf-8")
            self.assertEqual(tree.differences(files), ["stale: src/small/generated/old.cpp\n"])
            tree.write(files)
            self.assertFalse(stale.exists())

    def test_that_were_edited_by_hand_are_a_difference(self):
        with tempfile.TemporaryDirectory() as folder:
            tree = Tree(pathlib.Path(folder))
            files = files_of(MINIMAL)
            tree.write(files)
            path = pathlib.Path(folder) / "src/small/generated/service.cpp"
            path.write_text(path.read_text(encoding="utf-8") + "// mine\n", encoding="utf-8")
            self.assertIn("-// mine\n", tree.differences(files))


class ReadsOnlyWhatIsUsed(unittest.TestCase):
    def test_schemas_that_no_operation_reaches_make_no_code(self):
        root = changed((*THING[:2], "Unused", {"type": "object", "properties": {"a": {"type": "string"}}}))
        self.assertEqual(list(service_of(root).schemas.models), ["Thing"])
        self.assertEqual(len(Layout(Schemas(Document(yaml.safe_dump(root), "small.yaml"))).declarations), 0)


if __name__ == "__main__":
    unittest.main()
