#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of what the generator refuses, naming the place."""

import unittest

# First: it leaves the program where the generator cannot run.
from small_document import LIMIT, MINIMAL, OPERATION, THING, changed, files_of, service_of, with_form, with_properties

from ocelli_codegen.document import Document
from ocelli_codegen.errors import DocumentError, OutputError


class Refusals(unittest.TestCase):
    """Each names the place and what is wrong there."""

    def refused(self, root, place, problem, read=service_of):
        with self.assertRaises((DocumentError, OutputError)) as caught:
            read(root)
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

    def test_a_secret_that_is_no_required_text(self):
        problem = "x-ocelli-secret: true is for required texts"
        for schema in ({"type": "integer"}, {"type": ["string", "null"]}, {"type": "string", "x-ocelli-secret": "yes"}):
            root = with_properties({"id": {"x-ocelli-secret": True, **schema}})
            root["components"]["schemas"]["Thing"]["required"] = ["id"]
            self.refused(root, "properties.id", problem)
        self.refused(with_properties({"other": {"type": "string", "x-ocelli-secret": True}}), "properties.other", problem)

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

    def test_checks_of_what_is_no_input(self):
        for key, value in (("x-ocelli-check", "wkt"), ("x-ocelli-soft-max-bytes", 3), ("x-ocelli-soft-max-hint", "")):
            self.refused(with_properties({"id": {"type": "string", key: value}}), "properties.id", key)

    def test_checks_of_forms_that_do_not_fit(self):
        file = {"type": "string", "format": "binary"}
        for problem, node in (
            ("x-ocelli-check", {"type": "string", "x-ocelli-check": "wtk"}),
            ("x-ocelli-check", {"type": "integer", "x-ocelli-check": "wkt"}),
            ("x-ocelli-check", {**file, "x-ocelli-check": "not-empty"}),
            ("x-ocelli-soft-max-bytes", {"type": "string", "x-ocelli-soft-max-bytes": 3}),
            ("x-ocelli-soft-max-bytes", {**file, "x-ocelli-soft-max-bytes": 0}),
            ("x-ocelli-soft-max-bytes", {**file, "x-ocelli-soft-max-bytes": "3"}),
            ("x-ocelli-soft-max-bytes", {**file, "x-ocelli-soft-max-hint": "cut it"}),
            ("x-ocelli-soft-max-bytes", {**file, "x-ocelli-body": "image", "x-ocelli-soft-max-bytes": 3}),
        ):
            form = {"schema": {"type": "object", "properties": {"part": node}}}
            body = {"content": {"multipart/form-data": form}}
            self.refused(changed((*OPERATION, "requestBody", body)), "properties.part", problem, files_of)
    def test_an_address_of_a_class_that_is_none(self):
        for url in ("other.test", "https://other.test/", "https://other.test/?a=b", 5):
            root = changed(("tags", [{"name": "things", "x-ocelli-base-url": url}]))
            self.refused(root, "tags.things.x-ocelli-base-url", "must be a URL")

    def test_a_path_option_without_a_name(self):
        for value in (True, "", "Path", "my path"):
            self.refused(changed((*OPERATION, "x-ocelli-path-option", value)), "x-ocelli-path-option", "name of the option")
        self.refused(changed((*OPERATION, "x-ocelli-path-option", "id")), "get.parameters[0]", "two arguments")

    def test_a_scalar_location_without_scalars_or_form_or_sense(self):
        self.refused(with_form("nowhere", LIMIT), "get.x-ocelli-scalar-location", "query, form, both")
        self.refused(with_form(True, LIMIT), "get.x-ocelli-scalar-location", "query, form, both")
        self.refused(with_form("query"), "get.x-ocelli-scalar-location", "needs a query parameter")
        self.refused(changed((*OPERATION, "x-ocelli-scalar-location", "query")), "x-ocelli-scalar-location", "form-data")
        tags = {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}}
        self.refused(with_form("query", tags), "get.x-ocelli-scalar-location", "array")

    def test_a_bare_text_as_json_answer(self):
        content = {"200": {"content": {"application/json": {"schema": {"type": "string"}}}}}
        self.refused(changed((*OPERATION, "responses", content)), "responses.200.content", "bare string")

    def test_a_key_that_occurs_twice(self):
        with self.assertRaises(DocumentError) as caught:
            Document("openapi: 3.1.0\ninfo: {}\ninfo: {}\n", "small.yaml")
        self.assertIn("info occurs twice", str(caught.exception))


INPUTS = {
    "a": {"type": "string", "x-ocelli-body": "data-url"},
    "b": {"type": "string"},
    "c": {"type": "array", "uniqueItems": True, "items": {"type": "string"}},
    "n": {"type": "string", "x-ocelli-only-with": "a"},
}


def with_inputs(properties=None, required=(), **more):
    schema = {"type": "object", "properties": properties or INPUTS, "required": list(required)}
    body = {"x-ocelli-body": "inputs", "content": {"application/json": {"schema": schema}}, **more}
    return changed((*OPERATION, "requestBody", body))


class Inputs(unittest.TestCase):
    """The members of a JSON body as inputs of their own, and what holds between them."""

    def refused(self, root, place, problem):
        with self.assertRaises(DocumentError) as caught:
            service_of(root)
        self.assertIn(place, str(caught.exception))
        self.assertIn(problem, str(caught.exception))

    def test_come_before_other_options_and_an_image_is_one(self):
        operation = service_of(with_inputs(**{"x-ocelli-exactly-one": ["a", "b", "c"]})).operations[0]
        types = {argument.name: argument.option_type for argument in operation.optional}
        self.assertEqual(types["a"], "std::optional<Image>")
        self.assertEqual(types["c"], "std::optional<std::vector<std::string>>")
        self.assertEqual([each.name for each in operation.filled], ["id", "a", "n"])
        self.assertEqual([each.name for each in operation.least], ["id", "a"])

    def test_of_which_one_must_be_given_leave_the_options_no_default(self):
        name = "include/ocelli/small/generated/things_api.hpp"
        self.assertIn("const GetThingOptions& options = {}", files_of(with_inputs())[name])
        self.assertNotIn("options = {}", files_of(with_inputs(**{"x-ocelli-exactly-one": ["a", "b"]}))[name])

    def test_of_which_one_must_be_given_are_optional_ones_of_the_body(self):
        for names in (["a"], ["a", "none"], ["a", "id"], "ab"):
            self.refused(with_inputs(**{"x-ocelli-exactly-one": names}), "x-ocelli-exactly-one", "two or more")
        root = with_inputs(required=["b"], **{"x-ocelli-exactly-one": ["a", "b"]})
        self.refused(root, "x-ocelli-exactly-one", "two or more")

    def test_that_need_another_one_name_it(self):
        for other in ("none", "b", "id"):
            self.refused(with_inputs({"b": {"type": "string", "x-ocelli-only-with": other}}), "properties.b", "only-with")

    def test_need_an_object_with_properties(self):
        root = with_inputs()
        root["paths"]["/things/{id}"]["get"]["requestBody"]["content"]["application/json"]["schema"] = {"type": "object"}
        self.refused(root, "schema", "properties")

    def test_may_not_be_null(self):
        self.refused(with_inputs({"b": {"type": ["string", "null"]}}), "properties.b", "null")

    def test_are_known_kinds(self):
        self.refused(with_inputs(**{"x-ocelli-body": "input"}), "requestBody", "input is not known")

    def test_have_keys_that_no_model_has(self):
        for key in ("x-ocelli-body", "x-ocelli-only-with"):
            self.refused(with_properties({"id": {"type": "string", key: "data-url"}}), "properties.id", "for inputs")

    def test_are_unique_or_not_empty_where_they_are_texts(self):
        for check in ({"uniqueItems": True}, {"x-ocelli-check": "not-empty"}):
            for items in ({"type": "integer"}, {"type": ["string", "null"]}):
                with self.assertRaises(DocumentError) as caught:
                    files_of(with_inputs({"c": {"type": "array", **check, "items": items}}))
                self.assertIn(*check, str(caught.exception))

    def test_are_not_wkt_as_elements(self):
        with self.assertRaises(DocumentError) as caught:
            files_of(with_inputs({"c": {"type": "array", "x-ocelli-check": "wkt", "items": {"type": "string"}}}))
        self.assertIn("x-ocelli-check", str(caught.exception))


class Errors(unittest.TestCase):
    def refused(self, errors, place, problem):
        with self.assertRaises(DocumentError) as caught:
            service_of(changed(("x-ocelli-service", {"name": "small", "errors": errors})))
        self.assertIn(place, str(caught.exception))
        self.assertIn(problem, str(caught.exception))

    def test_that_are_final_say_how_they_are_told_and_why(self):
        whole = {"status": 429, "member": "details", "text": "full", "reason": "there is no room"}
        text = files_of(changed(("x-ocelli-service", {"name": "small", "errors": {"final": [whole]}})))
        self.assertIn('{429, "details", "full", "there is no room"}', text["src/small/generated/service.cpp"])
        for key in whole:
            part = {name: value for name, value in whole.items() if name != key}
            self.refused({"final": [part]}, "x-ocelli-service.errors.final[0]", key)
        self.refused({"final": [{**whole, "status": "429"}]}, "final[0]", "number")
        self.refused({"final": [{**whole, "why": ""}]}, "final[0]", "why")

    def test_have_known_keys(self):
        self.refused({"retry_after": []}, "x-ocelli-service.errors", "retry_after")


if __name__ == "__main__":
    unittest.main()
