# SPDX-License-Identifier: Apache-2.0
"""The schemas of a document as models, enums and variants."""

from dataclasses import dataclass

from .document import INPUT_KEYS, SCHEMA_KEYS, check_keys
from .errors import DocumentError
from .merging import merge_all_of
from .names import identifier, pascal_case, snake_case
from .types import Accessor, Alternative, Enum, EnumValue, Field, Model, OneOf, Type

SCALARS = {"boolean": "boolean", "integer": "integer", "number": "number"}
STRING_FORMATS = {"date-time": "timestamp"}
FIELD_NAMES_TAKEN = frozenset(("absent_members", "additional_fields"))
TYPE_NAMES_TAKEN = frozenset(
    """AbsentMembers ApiException Attempt Base64UrlJson Blob Boxed CallOptions CancellationToken ClientOptions Clock
    Credential EnumTable Future Image JsonKind JsonValue Nullable OpenEnum Page PagedRange Progress ResponseInfo Result
    RetryOptions Timestamp""".split()
)


@dataclass(frozen=True)
class Shape:
    """What a schema says of a value."""

    type: Type
    nullable: bool = False
    holds_null: bool = False


class Schemas:
    """Collects what the operations of a document use, starting from `named` and `shape`."""

    def __init__(self, document):
        self.document = document
        self.models = {}
        self.enums = {}
        self.one_ofs = {}
        self._places = {}

    def shape(self, schema, place, suggestion):
        """`suggestion` names what has no name of its own: the enum of a property, an object within an object."""
        if isinstance(schema, dict) and "$ref" in schema:
            check_keys(schema, place, SCHEMA_KEYS)
            name = self.document.schema_name(schema["$ref"], place)
            return self.shape(self.document.schemas[name], f"components.schemas.{name}", name)
        check_keys(schema, place, SCHEMA_KEYS)
        if "allOf" in schema:
            return self._all_of(schema, place, suggestion)
        if "oneOf" in schema or "anyOf" in schema:
            return self._one_of(schema, place, suggestion)
        if "enum" in schema or "const" in schema:
            return self._enum(schema, place, suggestion)
        return self._typed(schema, place, suggestion)

    def _all_of(self, schema, place, suggestion):
        merged = merge_all_of(self.document, schema, place)
        return self.shape(merged, place, suggestion)

    def _typed(self, schema, place, suggestion):
        kinds = schema.get("type", [])
        kinds = kinds if isinstance(kinds, list) else [kinds]
        nullable = "null" in kinds
        kinds = [kind for kind in kinds if kind != "null"]
        if not kinds and "properties" not in schema:
            return Shape(Type("json"), nullable=True, holds_null=True)
        if len(kinds) > 1:
            raise DocumentError(place, f"more than one type ({', '.join(kinds)}); write oneOf")
        return Shape(self._type(kinds[0] if kinds else "object", schema, place, suggestion), nullable)

    def _type(self, kind, schema, place, suggestion):
        if kind in SCALARS:
            return Type(SCALARS[kind])
        if kind == "string":
            return Type(STRING_FORMATS.get(schema.get("format"), "string"))
        if kind == "array":
            return Type("array", item=self._item(schema.get("items", {}), f"{place}.items", suggestion + "Item"))
        if kind == "object":
            return self._object(schema, place, suggestion)
        raise DocumentError(place, f"the type {kind} is not supported")

    def _item(self, schema, place, suggestion):
        shape = self.shape(schema, place, suggestion)
        if not shape.nullable or shape.holds_null:
            return shape.type
        return Type(shape.type.kind, shape.type.name, shape.type.item, nullable=True)

    def _object(self, schema, place, suggestion):
        properties = schema.get("properties")
        additional = schema.get("additionalProperties", True)
        if properties:
            if additional not in (True, False, {}):
                raise DocumentError(place, "properties together with typed additionalProperties are not supported")
            return self._model(schema, place, suggestion)
        if additional in (True, False, {}):
            return Type("json")
        return Type("map", item=self._item(additional, f"{place}.additionalProperties", suggestion + "Value"))

    def _claim(self, name, place):
        """True where the name is new; false where this very schema has it already."""
        if name in TYPE_NAMES_TAKEN:
            raise DocumentError(place, f"the name {name} is taken by the library; give it another title")
        if self._places.setdefault(name, place) != place:
            raise DocumentError(place, f"the name {name} is taken by {self._places[name]}; give it a title")
        return name not in self.models and name not in self.enums and name not in self.one_ofs

    def _model(self, schema, place, suggestion):
        name = pascal_case(schema.get("title", suggestion))
        if self._claim(name, place):
            model = Model(name, schema.get("description", ""), [], schema, place, deprecated=schema.get("deprecated", False))
            self.models[name] = model
            model.fields.extend(self._fields(schema, place, name))
            model.accessors.extend(self._accessors(schema, place, model))
            self._check_model(model)
        return Type("model", name)

    def _fields(self, schema, place, model_name):
        required = schema.get("required", [])
        for wire_name in required:
            if wire_name not in schema["properties"]:
                raise DocumentError(place, f"required names {wire_name}, which is no property")
        for wire_name, node in schema["properties"].items():
            yield self._field(wire_name, node, f"{place}.properties.{wire_name}", wire_name in required, model_name)

    def _field(self, wire_name, node, place, required, model_name):
        for key in ("x-ocelli-body", "x-ocelli-only-with"):
            if key in node:
                raise DocumentError(place, f"{key} is for inputs: of a form, or of a body with x-ocelli-body: inputs")
        shape = self.shape(node, place, model_name + pascal_case(snake_case(wire_name)))
        resolved, _ = self.document.resolve(node, place)
        misplaced = sorted(INPUT_KEYS & {*node, *resolved})
        if misplaced:
            raise DocumentError(place, f"the extension {misplaced[0]} is only for parameters and properties of forms")
        schema = {**resolved, **{key: value for key, value in node.items() if key != "$ref"}}
        return Field(
            wire_name=wire_name,
            name=node.get("x-ocelli-name") or identifier(wire_name, FIELD_NAMES_TAKEN),
            type=shape.type,
            schema=schema,
            place=place,
            required=required,
            nullable=shape.nullable,
            description=node.get("description", ""),
            essential=node.get("x-ocelli-essential", False),
            secret=self._is_secret(node, place, shape.type.cpp == "std::string" and required and not shape.nullable),
            fallback_tag=node.get("x-ocelli-discriminator-fallback", ""),
            holds_null=shape.holds_null,
        )

    @staticmethod
    def _is_secret(node, place, is_plain_text):
        if "x-ocelli-secret" in node and (node["x-ocelli-secret"] is not True or not is_plain_text):
            raise DocumentError(place, "x-ocelli-secret: true is for required texts")
        return "x-ocelli-secret" in node

    @staticmethod
    def _accessors(schema, place, model):
        taken = {member.name for member in model.fields}
        for index, node in enumerate(schema.get("x-ocelli-accessors", [])):
            at = f"{place}.x-ocelli-accessors[{index}]"
            check_keys(node, at, ("name", "type", "description"))
            if node["name"] in taken:
                raise DocumentError(at, f"{node['name']} is a field already")
            yield Accessor(node["name"], node["type"], node.get("description", ""))

    def _check_model(self, model):
        names = [member.name for member in model.fields]
        for member in model.fields:
            if names.count(member.name) > 1:
                raise DocumentError(member.place, f"two fields would be called {member.name}; use x-ocelli-name")
            if member.fallback_tag and not self._is_tagged(member, model):
                raise DocumentError(
                    member.place,
                    "x-ocelli-discriminator-fallback needs a oneOf with a discriminator, and a required property of "
                    "strings by that name beside it",
                )

    def _is_tagged(self, member, model):
        tag = next((each for each in model.fields if each.wire_name == member.fallback_tag), None)
        is_text = tag is not None and tag.type.kind in ("string", "enum") and not tag.is_wrapped
        return is_text and member.type.kind == "oneof" and "discriminator" in self.one_ofs[member.type.name].schema

    def _enum(self, schema, place, suggestion):
        texts = schema.get("enum", [schema.get("const")])
        if schema.get("type", "string") not in ("string", ["string", "null"]):
            raise DocumentError(place, "only enums of texts are supported")
        nullable = None in texts or "null" in schema.get("type", "string")
        texts = [text for text in texts if text is not None]
        if not all(isinstance(text, str) for text in texts):
            raise DocumentError(place, "only enums of texts are supported (quote YES, NO, ON and OFF)")
        name = pascal_case(schema.get("title", suggestion))
        if self._claim(name, place):
            values = self._enum_values(texts, schema, place)
            aliases = self._enum_aliases(values, schema, place)
            self.enums[name] = Enum(name, schema.get("description", ""), values, aliases)
        return Shape(Type("enum", name), nullable)

    @staticmethod
    def _enum_values(texts, schema, place):
        own = schema.get("x-ocelli-enum-names", {})
        values = [EnumValue(text, own.get(text) or identifier(text, ("unrecognized",))) for text in texts]
        names = [value.name for value in values]
        for value in values:
            if names.count(value.name) > 1:
                raise DocumentError(place, f"two values would be called {value.name}; use x-ocelli-enum-names")
        return values

    @staticmethod
    def _enum_aliases(values, schema, place):
        known = {value.text: value for value in values}
        for alias, text in schema.get("x-ocelli-aliases", {}).items():
            if text not in known:
                raise DocumentError(place, f"x-ocelli-aliases: {text} is no value of the enum")
        return [EnumValue(alias, known[text].name) for alias, text in schema.get("x-ocelli-aliases", {}).items()]

    def _one_of(self, schema, place, suggestion):
        nodes = schema.get("oneOf", schema.get("anyOf"))
        others = [(index, node) for index, node in enumerate(nodes) if node.get("type") != "null"]
        nullable = len(others) < len(nodes)
        keyword = "oneOf" if "oneOf" in schema else "anyOf"
        if len(others) == 1:
            shape = self.shape(others[0][1], f"{place}.{keyword}[{others[0][0]}]", suggestion)
            return Shape(shape.type, nullable or shape.nullable, shape.holds_null)
        name = pascal_case(schema.get("title", suggestion))
        if self._claim(name, place):
            self.one_ofs[name] = OneOf(name, schema.get("description", ""), [], schema=schema)
            shapes = [(node, self.shape(node, f"{place}.{keyword}[{index}]", f"{name}{index + 1}")) for index, node in others]
            self._fill_one_of(self.one_ofs[name], shapes, place)
        return Shape(Type("oneof", name), nullable)

    def _fill_one_of(self, one_of, shapes, place):
        for _, shape in shapes:
            if shape.nullable or shape.type.kind in ("json", "oneof"):
                raise DocumentError(place, "an alternative must be an object with properties, an array, a map or a scalar")
        if "discriminator" in one_of.schema:
            self._tag(one_of, shapes, place)
        else:
            self._tell_apart(one_of, [shape.type for _, shape in shapes], place)
        same = next((each for each in self.one_ofs.values() if each is not one_of and each.types == one_of.types), None)
        if same is not None:
            raise DocumentError(place, f"{same.name} has the same alternatives; refer to it")

    def _tag(self, one_of, shapes, place):
        discriminator = one_of.schema["discriminator"]
        check_keys(discriminator, f"{place}.discriminator", ("propertyName", "mapping"))
        one_of.discriminator = discriminator["propertyName"]
        references = {node.get("$ref"): shape.type for node, shape in shapes}
        if None in references or any(kind.kind != "model" for kind in references.values()):
            raise DocumentError(place, "a oneOf with a discriminator must list references to objects")
        mapping = discriminator.get("mapping") or {reference.split("/")[-1]: reference for reference in references}
        for tag, reference in mapping.items():
            if reference not in references:
                raise DocumentError(f"{place}.discriminator", f"{reference} is none of the alternatives")
            one_of.alternatives.append(Alternative(references[reference], tag=tag))

    def _tell_apart(self, one_of, types, place):
        found = [Alternative(kind, members=self._needed_members(kind)) for kind in types]
        # Who needs more members is asked first; Python's sort keeps the document's order otherwise.
        one_of.alternatives = sorted(found, key=lambda alternative: -len(alternative.members))
        keys = [(alternative.json_kind, frozenset(alternative.members)) for alternative in found]
        if len(set(keys)) < len(keys):
            raise DocumentError(place, "two alternatives cannot be told apart: give each its own required properties")

    def _needed_members(self, kind):
        if kind.kind != "model":
            return ()
        return tuple(self.models[kind.name].schema.get("required", []))
