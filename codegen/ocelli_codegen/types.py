# SPDX-License-Identifier: Apache-2.0
"""Types of fields, arguments and answers, and how C++ spells them."""

from dataclasses import dataclass, field
from typing import Any, Optional

PLAIN = {
    "string": "std::string",
    "boolean": "bool",
    "integer": "std::int64_t",
    "number": "double",
    "timestamp": "Timestamp",
    "json": "JsonValue",
    "base64url": "Base64UrlJson",
    "image": "Image",
    "bytes": "std::shared_ptr<const http::Body>",
    "blob": "Blob",
    "scalar_location": "ScalarLocation",
    "void": "void",
}
BY_VALUE = frozenset(("boolean", "integer", "number"))
TRIVIAL_VALUES = {"boolean": " = false", "integer": " = 0", "number": " = 0"}


@dataclass(frozen=True)
class Type:
    """What a value is. `nullable` counts for the items of arrays and maps; fields have their own."""

    kind: str
    name: str = ""
    item: Optional["Type"] = None
    nullable: bool = False
    boxed: bool = False

    @property
    def cpp(self):
        text = self._bare()
        if self.boxed:
            text = f"Boxed<{text}>"
        return f"std::optional<{text}>" if self.nullable else text

    def _bare(self):
        if self.kind in PLAIN:
            return PLAIN[self.kind]
        if self.kind == "enum":
            return f"OpenEnum<{self.name}>"
        if self.kind == "array":
            return f"std::vector<{self.item.cpp}>"
        if self.kind == "map":
            return f"std::map<std::string, {self.item.cpp}>"
        return self.name

    @property
    def argument(self):
        """How a required argument of this type is taken."""
        if self.kind == "string":
            return "std::string_view"
        return self.cpp if self.kind in BY_VALUE else f"const {self.cpp}&"

    def leaves(self):
        """The types within, through arrays and maps."""
        return self.item.leaves() if self.item is not None else [self]


@dataclass
class Field:
    """A member of a model."""

    wire_name: str
    name: str
    type: Type
    schema: dict
    place: str
    required: bool
    nullable: bool
    description: str = ""
    essential: bool = False
    # Printed as "***".
    secret: bool = False
    fallback_tag: str = ""
    # The type itself holds null as one of its values.
    holds_null: bool = False

    @property
    def cpp(self):
        if self.nullable and not self.required:
            return f"Nullable<{self.type.cpp}>"
        return f"std::optional<{self.type.cpp}>" if self.is_wrapped else self.type.cpp

    @property
    def is_wrapped(self):
        """Whether there is an optional or Nullable around the value."""
        return not self.required or (self.nullable and not self.holds_null)

    @property
    def initializer(self):
        return "" if self.is_wrapped or self.type.boxed else TRIVIAL_VALUES.get(self.type.kind, "")

    @property
    def presence(self):
        if self.essential:
            return "essential"
        return "required" if self.required else "optional"


@dataclass
class Accessor:
    name: str
    type: str
    description: str


@dataclass
class Model:
    name: str
    description: str
    fields: list
    schema: dict
    place: str
    accessors: list = field(default_factory=list)
    deprecated: bool = False

    @property
    def fallback(self):
        """The field whose type another field names, where there is one."""
        return next((member for member in self.fields if member.fallback_tag), None)


@dataclass
class EnumValue:
    text: str
    name: str


@dataclass
class Enum:
    name: str
    description: str
    values: list
    aliases: list = field(default_factory=list)


@dataclass
class Alternative:
    """One type of a OneOf: how the discriminator calls it, or the members that it cannot lack."""

    type: Type
    tag: str = ""
    members: tuple = ()

    @property
    def json_kind(self):
        kinds = {"model": "object", "map": "object", "integer": "number", "array": "array", "boolean": "boolean"}
        return kinds.get(self.type.kind, "number" if self.type.kind == "number" else "string")


@dataclass
class OneOf:
    name: str
    description: str
    alternatives: list
    discriminator: str = ""
    schema: Any = None

    @property
    def types(self):
        """Each type once, in the document's order."""
        seen = []
        for alternative in self.alternatives:
            if alternative.type not in seen:
                seen.append(alternative.type)
        return seen

    @property
    def cpp_types(self):
        return ", ".join([each.cpp for each in self.types] + ["JsonValue"])
