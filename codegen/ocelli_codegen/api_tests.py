# SPDX-License-Identifier: Apache-2.0
"""What the generated tests of an operation give, expect and refuse."""

import re
import urllib.parse
from dataclasses import dataclass, field

from .calls import is_plain_number
from .checks import checks_of
from .names import pascal_case, snake_case
from .samples import raw_json, string_literal

WKT = "POLYGON ((30 10, 40 40, 20 40, 30 10))"
IMAGE = "Image::from_bytes(test_support::sample_png())"


@dataclass
class Refusal:
    """Values of one argument that must not be sent, each as a statement that sets it."""

    name: str
    title: str
    sets: list
    # Values that must be sent.
    accepted: list = field(default_factory=list)


class ApiTests:
    def __init__(self, service):
        self.service = service
        self.samples = service.samples

    def context(self, api, operation):
        """For the templates of one operation."""
        media_type = operation.accept.split(",")[0]
        return {
            "op": operation,
            "api": api,
            "suite": api.class_name + pascal_case(operation.name),
            "walk_suite": api.class_name + pascal_case(operation.paging.name) if operation.paging else "",
            "given": pascal_case(operation.name) + "Arguments",
            "sample": self.expression,
            "media_type": media_type,
            "answer": self.answer_name(operation),
            "path": self._path(operation),
            "query": self._pairs(operation.arguments, "query"),
            "minimal_query": self._pairs(operation.required, "query"),
            "headers": self._pairs(operation.arguments, "header"),
            "optional_headers": [each.wire_name for each in operation.optional if each.place_in == "header"],
            "body": self._body(operation, operation.arguments),
            "minimal_body": self._minimal_body(operation),
            "passed_given": self._given(operation, [each.name for each in operation.required] + ["options"]),
            "passed_required": self._given(operation, [each.name for each in operation.required]),
            "refusals": list(self._refusals(operation)),
            "pascal_case": pascal_case,
            "item_count": self._item_count(operation),
            "next_value": self._next_value(operation),
        }

    @staticmethod
    def _given(operation, names):
        known = {each.name for each in operation.required} | ({"options"} if operation.optional else set())
        return ", ".join(f"given.{name}" for name in names if name in known)

    def answer_name(self, operation):
        """The constant that holds an example of the answer."""
        if operation.answer.kind == "model":
            own = self.service.schemas.models[operation.answer.name].schema.get("example")
            if operation.answer_schema.get("example") == own:
                return snake_case(operation.answer.name) + "_example"
        return f"{operation.name}_answer_example"

    def answer_example(self, operation):
        return self.samples.of(operation.answer, operation.answer_schema, operation.name)

    def value(self, argument):
        if argument.place_in == "path" and argument.type.kind == "string":
            return "a/b c"
        if argument.node.get("x-ocelli-check") == "wkt" and "example" not in argument.schema:
            return WKT
        hint = argument.wire_name
        return self.samples.of(argument.type, argument.schema, hint)

    def expression(self, argument):
        if argument.type.kind == "image":
            return IMAGE
        if argument.type.kind == "bytes":
            return f"http::text_body({string_literal('bytes of ' + argument.wire_name)})"
        return self.samples.expression(argument.type, self.value(argument))

    def _text(self, argument):
        return self.samples.wire_text(argument.type, self.value(argument))

    def _path(self, operation):
        values = {each.wire_name: self._text(each) for each in operation.arguments if each.place_in == "path"}
        return re.sub(r"\{([^}]*)\}", lambda match: urllib.parse.quote(values[match[1]], safe="-._~"), operation.path)

    def _pairs(self, arguments, where):
        pairs = []
        for argument in arguments:
            if argument.place_in != where:
                continue
            if argument.type.kind == "array":
                texts = [self.samples.wire_text(argument.type.item, each) for each in self.value(argument)]
            else:
                texts = [self._text(argument)]
            pairs += [(argument.wire_name, text) for text in texts]
        return pairs

    def _body(self, operation, arguments):
        """Statements that look at the body of `request`."""
        parts = [argument for argument in arguments if argument.place_in in ("form", "file")]
        if parts:
            names = {each.wire_name: self._text(each) for each in arguments if each.place_in == "file_name"}
            expected = ", ".join(self._part(argument, names) for argument in parts)
            return [f"EXPECT_EQ(form_of(request), (std::vector<test_support::SeenPart>{{{expected}}}));"]
        body = next((argument for argument in arguments if argument.place_in == "body"), None)
        if body is None:
            return ['EXPECT_EQ(request.body, "");', 'EXPECT_FALSE(request.headers.contains("Content-Type"));']
        if body.type.kind == "image":
            expected, media_type = "test_support::sample_png()", "image/png"
        else:
            expected, media_type = string_literal("bytes of " + body.wire_name), body.media_type
        lines = [f'EXPECT_EQ(header_of(request, "Content-Type"), {string_literal(media_type)});']
        if body.type.kind in ("image", "bytes"):
            return lines + [f"EXPECT_EQ(request.body, {expected});"]
        text = raw_json(self.value(body))
        return lines + [f"EXPECT_EQ(JsonValue::parse(request.body), JsonValue::parse({text}));"]

    def _part(self, argument, names):
        name = string_literal(argument.wire_name)
        if argument.type.kind == "image":
            return f'{{{name}, {string_literal(argument.file_name)}, "image/png", test_support::sample_png()}}'
        if argument.type.kind == "bytes":
            file_name = string_literal(names.get(f"{argument.wire_name}_name", argument.file_name))
            text = string_literal("bytes of " + argument.wire_name)
            return f"{{{name}, {file_name}, {string_literal(argument.media_type)}, {text}}}"
        return f'{{{name}, "", "", {string_literal(self._text(argument))}}}'

    def _minimal_body(self, operation):
        has_optional_part = any(each.place_in in ("body", "form", "file", "file_name") for each in operation.optional)
        return self._body(operation, operation.required) if has_optional_part else []

    def _refusals(self, operation):
        for argument in operation.required:
            if argument.place_in == "path" and argument.type.kind == "string":
                sets = [f"given.{argument.name} = {string_literal(text)};" for text in ("", ".", "..")]
                yield Refusal(argument.name, f"{pascal_case(argument.name)}ThatNamesAnotherResource", sets)
        for check in checks_of(operation, self.service.schemas):
            yield self._refused(check)
        for argument in operation.arguments:
            if is_plain_number(argument):
                values = ("std::numeric_limits<double>::quiet_NaN()", "std::numeric_limits<double>::infinity()")
                sets = [f"given.{argument.expression} = {value};" for value in values]
                yield Refusal(argument.wire_name, f"{pascal_case(argument.name)}ThatIsNotFinite", sets)

    def _refused(self, check):
        subject = check.subject
        target = f"given.{subject.argument.expression}"
        if subject.member is not None:
            target += ("." if subject.argument.required else "->") + subject.member.name
        refused = list(check.refused)
        if subject.type.kind == "number":
            refused.append("std::numeric_limits<double>::quiet_NaN()")
        sets, accepted = ([f"{target} = {value};" for value in values] for values in (refused, check.accepted))
        return Refusal(subject.name, pascal_case(subject.name) + check.title, sets, accepted)

    def _item_count(self, operation):
        if operation.paging is None:
            return 0
        member = self._member(operation, operation.paging.items)
        return len(self.answer_example(operation)[member.wire_name])

    def _next_value(self, operation):
        if operation.paging is None:
            return ""
        member = self._member(operation, operation.paging.next)
        if member.type.kind == "string":
            return f'{member.cpp}(std::string("https://elsewhere.test/page/7"))'
        value = self.samples.of(member.type, member.schema, member.wire_name)
        return f"{member.cpp}({self.samples.expression(member.type, value)})"

    def _member(self, operation, name):
        return next(each for each in self.service.schemas.models[operation.answer.name].fields if each.name == name)
