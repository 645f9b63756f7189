# SPDX-License-Identifier: Apache-2.0
"""Values for the generated tests: as JSON, and as C++."""

import base64
import json
import zlib

JSON_WIDTH = 110
TIME = "2025-04-04T17:18:46.015922Z"


def string_literal(text):
    """A C++ literal of a text."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def number_from(hint, size):
    """The same small number for the same hint, another for another."""
    return zlib.crc32(hint.encode()) % size


class Samples:
    def __init__(self, schemas):
        self.schemas = schemas

    def of(self, kind, schema, hint, path=()):
        """A JSON value of the type; the document's example where it gives one."""
        if isinstance(schema, dict) and "example" in schema:
            return schema["example"]
        if kind.kind == "model":
            return self.model(self.schemas.models[kind.name], path)
        if kind.kind == "oneof":
            return self.one_of(self.schemas.one_ofs[kind.name], hint, path)
        if kind.kind in ("array", "map"):
            return self._several(kind, schema, hint, path)
        return self._scalar(kind, schema or {}, hint)

    def _several(self, kind, schema, hint, path):
        key = "items" if kind.kind == "array" else "additionalProperties"
        item_schema = (schema or {}).get(key) if not self._is_reference((schema or {}).get(key)) else None
        values = [self.of(kind.item, item_schema, f"{hint} {index}", path) for index in (1, 2)]
        if kind.kind == "map":
            return {"one": values[0], "two/2": values[1]}
        count = max((schema or {}).get("minItems", 0), min((schema or {}).get("maxItems", 2), 2))
        return (values * count)[:count]

    @staticmethod
    def _is_reference(node):
        return isinstance(node, dict) and "$ref" in node

    def _scalar(self, kind, schema, hint):
        if kind.kind == "boolean":
            return True
        if kind.kind == "integer":
            return self._within(schema, 7 + number_from(hint, 1000) + ((1 << 33) if schema.get("format") == "int64" else 0))
        if kind.kind == "number":
            return self._within(schema, 0.5 + number_from(hint, 1000))
        if kind.kind == "timestamp":
            return TIME
        if kind.kind == "enum":
            return self.schemas.enums[kind.name].values[-1].text
        if kind.kind in ("json", "base64url"):
            return {"free": [hint, 1, True, None]}
        return self._text(schema, hint)

    @staticmethod
    def _within(schema, value):
        low, high = schema.get("minimum"), schema.get("maximum")
        if low is not None and high is not None:
            middle = (low + high) / 2
            return int(middle) if isinstance(value, int) else middle
        if low is not None:
            return max(value, low)
        return value if high is None else min(value, high)

    @staticmethod
    def _text(schema, hint):
        text = f"{hint} \"x\" é&b=c+d"
        if "maxLength" in schema:
            text = text[: schema["maxLength"] // 2 or 1]
        return text.ljust(schema.get("minLength", 0), "x")

    def one_of(self, one_of, hint, path, index=None):
        """A value that says of itself what it is: of the alternative at `index`, else of the first that does not lead back."""
        ends = [not any(leaf.name in path for leaf in each.type.leaves()) for each in one_of.alternatives]
        alternative = one_of.alternatives[ends.index(True) if index is None else index]
        value = self.of(alternative.type, None, hint, path)
        if one_of.discriminator:
            value = {**value, one_of.discriminator: alternative.tag}
        return value

    def model(self, model, path=()):
        """An object with every member; where one leads back, with as little as possible in it."""
        if "example" in model.schema:
            return model.schema["example"]
        path = path + (model.name,)
        value = {}
        for member in model.fields:
            leads_back = any(leaf.name in path for leaf in member.type.leaves() if leaf.kind == "model")
            make = self._shallow if leads_back else self.of
            value[member.wire_name] = make(member.type, member.schema, member.wire_name, path)
        return value

    def _shallow(self, kind, schema, hint, path):
        if kind.kind == "array":
            return [self._shallow(kind.item, None, hint, path)]
        if kind.kind == "map":
            return {"one": self._shallow(kind.item, None, hint, path)}
        model = self.schemas.models[kind.name]
        essential = {each.wire_name: self._essential(each) for each in model.fields if each.essential}
        return {**self.empty(model), **essential}

    def _essential(self, member):
        """What suffices for a member that must be there."""
        empty = {"array": [], "map": {}}.get(member.type.kind)
        return self.of(member.type, member.schema, member.wire_name) if empty is None else empty

    def empty(self, model):
        """What `to_json` writes of a model that nobody filled in: members that are always written, at their defaults."""
        return {member.wire_name: self._default(member) for member in model.fields if member.required}

    def _default(self, member):
        if member.is_wrapped or member.type.kind == "json":
            return None
        return self._default_of(member.type)

    def _default_of(self, kind):
        plain = {"boolean": False, "integer": 0, "number": 0, "array": [], "map": {}, "json": None}
        if kind.kind in plain:
            return plain[kind.kind]
        if kind.kind == "model":
            return self.empty(self.schemas.models[kind.name])
        if kind.kind == "oneof":
            return self._default_of(self.schemas.one_ofs[kind.name].types[0])
        return ""

    def expression(self, kind, value):
        """C++ that makes the value."""
        if kind.kind == "string":
            return string_literal(value)
        if kind.kind == "boolean":
            return "true" if value else "false"
        if kind.kind == "integer":
            return f"std::int64_t{{{value}}}"
        if kind.kind == "number":
            return repr(float(value))
        if kind.kind == "timestamp":
            return f"Timestamp({string_literal(value)})"
        if kind.kind == "enum":
            return self._enum_expression(kind, value)
        if kind.kind == "array":
            return f"{kind.cpp}{{{', '.join(self.expression(kind.item, each) for each in value)}}}"
        if kind.kind == "base64url":
            return f"Base64UrlJson(JsonValue::parse({raw_json(value)}))"
        parsed = f"JsonValue::parse({raw_json(value)})"
        if kind.kind == "json":
            return parsed
        return f"from_json<{kind.cpp}>({parsed})" if kind.kind == "model" else f"core::model_from_json<{kind.cpp}>({parsed})"

    def _enum_expression(self, kind, text):
        for value in self.schemas.enums[kind.name].values:
            if value.text == text:
                return f"OpenEnum<{kind.name}>({kind.name}::{value.name})"
        return f"OpenEnum<{kind.name}>({string_literal(text)})"

    def wire_text(self, kind, value):
        """How a parameter's value stands in a query, a path, a header or a form."""
        if kind.kind == "boolean":
            return "true" if value else "false"
        if kind.kind == "base64url":
            return base64.urlsafe_b64encode(json.dumps(value).encode()).decode()
        if kind.kind == "number":
            return repr(float(value)).removesuffix(".0")
        return str(value)


def raw_literal(text):
    return f'R"({text})"'


def raw_json(value):
    """The JSON of a value as a raw literal, in lines of readable length, broken between members and elements."""
    lines, piece = [""], ""
    for token in json.JSONEncoder(ensure_ascii=False, separators=(", ", ": ")).iterencode(value):
        piece += token
        if token.endswith(", ") and not token.startswith('"'):
            lines, piece = _with(lines, piece), ""
    return raw_literal("\n".join(line.rstrip() for line in _with(lines, piece)))


def _with(lines, piece):
    fits = len(lines[-1]) + len(piece) <= JSON_WIDTH
    return [*lines[:-1], lines[-1] + piece] if fits else [*lines, piece]
