# SPDX-License-Identifier: Apache-2.0
"""The inputs of an operation."""

from dataclasses import dataclass, field
from typing import Optional

from .types import Type

ARGUMENTS_TAKEN = frozenset(("options", "call"))
# Types that have no form as a text.
NO_TEXT = frozenset(("model", "oneof", "map", "json"))


@dataclass
class Argument:
    """One input of an operation. `place_in` is path, query, header, form, file, file_name, body or member (of the JSON
    object that is sent); or, for an option that the service never sees, soft_max, scalar_location or path_option."""

    wire_name: str
    name: str
    type: Type
    place_in: str
    required: bool
    description: str
    schema: dict
    place: str
    node: dict = field(default_factory=dict)
    file_name: str = ""
    media_type: str = ""
    # The file whose size a soft_max limits.
    limited: Optional["Argument"] = None
    # How an option begins, where it is neither absent nor empty.
    initial: str = ""

    @property
    def is_list(self):
        return self.type.kind == "array" and self.place_in in ("query", "form")

    @property
    def is_setting(self):
        return self.place_in in ("scalar_location", "path_option")

    @property
    def initializer(self):
        return self.initial or ("" if self.type.kind == "bytes" else " = {}")

    @property
    def expression(self):
        """Where the argument is in the function that builds the call."""
        return self.name if self.required else f"options.{self.name}"

    @property
    def option_type(self):
        if self.is_list or self.type.kind in ("bytes", "scalar_location"):
            return self.type.cpp
        return f"std::optional<{self.type.cpp}>"
