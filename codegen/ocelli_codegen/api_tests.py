# SPDX-License-Identifier: Apache-2.0
"""What the generated tests of an operation give, expect and refuse."""

import re
import urllib.parse
from dataclasses import dataclass, field

from .calls import is_plain_number
from .checks import checks_of
from .names import pascal_case, snake_case
from .rules import dependants
from .samples import raw_json, string_literal

WKT = "POLYGON ((30 10, 40 40, 20 40, 30 10))"
IMAGE = "Image::from_bytes(test_support::sample_png())"
# Where test_support::with_data_url puts the sample image.
DATA_URL = "<data URL of sample_png>"


_IN_BODY = ("body", "form", "file", "file_name", "member")


def default_location(operation):
    """Where the operation's query parameters go unless told otherwise."""
    setting = operation.setting("scalar_location")
    return setting.initial.rsplit(":")[-1] if setting else "query"


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
            "query": self._query(operation, operation.filled),
            "minimal_query": self._query(operation, operation.required),
            "headers": self._pairs(operation.filled, "header"),
            "optional_headers": [each.wire_name for each in operation.optional if each.place_in == "header"],
            "body": self._body(operation, operation.filled),
            "alternatives": list(self._alternatives(operation)),
            "minimal_body": self._minimal_body(operation),
            "passed_given": self._given(operation, [each.name for each in operation.required] + ["options"]),
            "passed_required": self._given(operation, [each.name for each in operation.required]),
            "passed_least": self._passed_least(operation),
            "refusals": list(self._refusals(operation)),
            "scalar_locations": list(self._scalar_locations(operation)),
            "path_option": operation.setting("path_option"),
            "other_template": self._other_template(operation),
            "other_path": self._filled_in(operation, self._other_template(operation), "name"),
            "is_repeated_on_503": operation.is_idempotent or 503 in self.service.document.refusals,
            "pascal_case": pascal_case,
            "item_count": self._item_count(operation),
            "next_value": self._next_value(operation),
        }

    @staticmethod
    def _given(operation, names):
        known = {each.name for each in operation.required} | ({"options"} if operation.optional else set())
        return ", ".join(f"given.{name}" for name in names if name in known)

    def _passed_least(self, operation):
        names = [f"given.{each.name}" for each in operation.required]
        return ", ".join(names + (["least"] if operation.exactly_one else []))

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
        return self._filled_in(operation, operation.path, "wire_name")

    def _filled_in(self, operation, pattern, key):
        values = {getattr(each, key): self._text(each) for each in operation.arguments if each.place_in == "path"}
        return re.sub(r"\{([^}]*)\}", lambda match: urllib.parse.quote(values[match[1]], safe="-._~"), pattern)

    @staticmethod
    def _other_template(operation):
        return "/else%20where" + "".join(f"/{{{each.name}}}" for each in operation.arguments if each.place_in == "path") + "/x"

    def _query(self, operation, arguments, location=None):
        return [] if (location or default_location(operation)) == "form" else self._pairs(arguments, "query")

    def _scalar_locations(self, operation):
        """What a request has where, for each place that its scalars can go to."""
        if operation.setting("scalar_location") is None:
            return
        for location, title in (("query", "TheQuery"), ("form", "TheForm"), ("both", "Both")):
            query = self._query(operation, operation.arguments, location)
            yield {"name": location, "title": title, "query": query, "body": self._body(operation, operation.arguments, location)}

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

    def _body(self, operation, arguments, location=None):
        """Statements that look at the body of `request`."""
        places = ("form", "file") if (location or default_location(operation)) == "query" else ("form", "file", "query")
        parts = [argument for argument in arguments if argument.place_in in places]
        if parts:
            names = {each.wire_name: self._text(each) for each in arguments if each.place_in == "file_name"}
            expected = ", ".join(self._part(argument, names) for argument in parts)
            return [f"EXPECT_EQ(form_of(request), (std::vector<test_support::SeenPart>{{{expected}}}));"]
        members = [argument for argument in arguments if argument.place_in == "member"]
        if members or any(argument.place_in == "member" for argument in operation.arguments):
            return list(self._object(members))
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

    def _object(self, members):
        value = {each.wire_name: DATA_URL if each.type.kind == "image" else self.value(each) for each in members}
        text = raw_json(value)
        if DATA_URL in value.values():
            text = f"test_support::with_data_url({text})"
        yield 'EXPECT_EQ(header_of(request, "Content-Type"), "application/json");'
        yield f"EXPECT_EQ(JsonValue::parse(request.body), JsonValue::parse({text}));"

    def _alternatives(self, operation):
        """(argument, statements that give it in place of the first, what the body then is)"""
        for argument in operation.exactly_one[1:]:
            statements = [*self._without_others(operation, argument), self._set(argument)]
            members = [each for each in operation.filled if each not in self._excluded(operation, argument)]
            yield argument, statements, self._body(operation, [*members, argument])

    def _set(self, argument):
        return f"given.{argument.expression} = {self.expression(argument)};"

    @staticmethod
    def _excluded(operation, argument):
        """What cannot be given together with an alternative."""
        others = [each for each in operation.exactly_one if each is not argument]
        return others + [each for each, needed in dependants(operation) if needed in others]

    def _without_others(self, operation, argument):
        if argument not in operation.exactly_one[1:]:
            return []
        return [f"given.{each.expression}.reset();" for each in self._excluded(operation, argument)]

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
        places = _IN_BODY + (() if default_location(operation) == "query" else ("query",))
        has_optional_part = any(each.place_in in places for each in operation.optional)
        return self._body(operation, operation.least) if has_optional_part else []

    def _refusals(self, operation):
        for argument in operation.required:
            if argument.place_in == "path" and argument.type.kind == "string":
                sets = [f"given.{argument.name} = {string_literal(text)};" for text in ("", ".", "..")]
                yield Refusal(argument.name, f"{pascal_case(argument.name)}ThatNamesAnotherResource", sets)
        yield from self._refused_together(operation)
        if operation.setting("path_option"):
            yield self._refused_paths(operation)
        for check in checks_of(operation, self.service.schemas):
            yield self._refused(operation, check)
        for argument in operation.arguments:
            if is_plain_number(argument):
                values = ("std::numeric_limits<double>::quiet_NaN()", "std::numeric_limits<double>::infinity()")
                sets = [f"given.{argument.expression} = {value};" for value in values]
                yield Refusal(argument.wire_name, f"{pascal_case(argument.name)}ThatIsNotFinite", sets)

    def _refused_together(self, operation):
        if operation.exactly_one:
            sets = [self._set(each) for each in operation.exactly_one[1:]]
            none = " ".join(f"given.{each.expression}.reset();" for each in operation.exactly_one)
            needs_none = " ".join(f"given.{each.expression}.reset();" for each, _ in dependants(operation))
            yield Refusal("exactly one", "AnyButOneAlternative", [*sets, f"{none} {needs_none}".strip()])
        for argument, other in dependants(operation):
            alternative = next((each for each in operation.exactly_one if each is not other), None)
            sets = [f"given.{other.expression}.reset();"]
            sets += [self._set(alternative)] if other in operation.exactly_one else []
            title = f"{pascal_case(argument.name)}Without{pascal_case(other.name)}"
            yield Refusal(f"{argument.name}: means nothing", title, [" ".join([*sets, self._set(argument)])])

    def _refused_paths(self, operation):
        option, fine = operation.setting("path_option"), self._other_template(operation)
        paths = ["", fine[1:], f"{fine}?a=b", f"{fine}/../a", f"{fine}\n", f"{fine}/{{nobody}}"]
        for each in operation.required:
            if each.place_in == "path":
                paths += [fine.replace(f"{{{each.name}}}", "a"), f"{fine}/{{{each.name}}}"]
        sets = [f"given.{option.expression} = {string_literal(path)};" for path in paths]
        return Refusal(option.name, f"{pascal_case(option.name)}ThatIsNone", sets)

    def _refused(self, operation, check):
        subject = check.subject
        target = f"given.{subject.argument.expression}"
        if subject.member is not None:
            target += ("." if subject.argument.required else "->") + subject.member.name
        refused = list(check.refused)
        if subject.type.kind == "number":
            refused.append("std::numeric_limits<double>::quiet_NaN()")
        before = "".join(f"{line} " for line in self._without_others(operation, subject.argument))
        sets, accepted = ([f"{before}{target} = {value};" for value in values] for values in (refused, check.accepted))
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
