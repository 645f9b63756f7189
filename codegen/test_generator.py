#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of the generator's own rules: names, types, order, files."""

import pathlib
import tempfile
import unittest

# First: it leaves the program where the generator cannot run.
from small_document import LIMIT, MINIMAL, THING, changed, field_types, files_of, service_of, with_form, with_properties

import yaml

from ocelli_codegen.document import Document
from ocelli_codegen.errors import OutputError
from ocelli_codegen.files import divide
from ocelli_codegen.layout import Layout
from ocelli_codegen.names import identifier, pascal_case, snake_case
from ocelli_codegen.schemas import Schemas
from ocelli_codegen.tree import Tree, generate


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


class ScalarLocation(unittest.TestCase):
    def test_begins_as_the_document_says_and_moves_what_is_expected_of_the_request(self):
        files = files_of(with_form("form", LIMIT))
        header = files["include/ocelli/small/generated/things_api.hpp"]
        self.assertIn("ScalarLocation scalar_location = ScalarLocation::form;", header)
        tests = "".join(text for name, text in files.items() if name.startswith("tests/unit/small/generated/things_api"))
        request = tests[tests.index("void expect_get_thing_request"):tests.index("void expect_get_thing_answer")]
        self.assertIn("EXPECT_EQ(query_of(request), (Pairs{}));", request)
        self.assertIn('{"limit", "", "", ', request)


class ReadsOnlyWhatIsUsed(unittest.TestCase):
    def test_schemas_that_no_operation_reaches_make_no_code(self):
        root = changed((*THING[:2], "Unused", {"type": "object", "properties": {"a": {"type": "string"}}}))
        self.assertEqual(list(service_of(root).schemas.models), ["Thing"])
        self.assertEqual(len(Layout(Schemas(Document(yaml.safe_dump(root), "small.yaml"))).declarations), 0)


if __name__ == "__main__":
    unittest.main()
