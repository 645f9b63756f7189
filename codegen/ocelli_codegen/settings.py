# SPDX-License-Identifier: Apache-2.0
"""Options of an operation that say how it is sent; the service never sees them."""

import re

from .arguments import Argument
from .errors import DocumentError
from .names import identifier
from .types import Type

LOCATIONS = ("query", "form", "both")


def settings_of(node, path, arguments, place):
    """The options that the operation's extensions ask for, as arguments."""
    for key, make in (("x-ocelli-scalar-location", _scalar_location), ("x-ocelli-path-option", _path_option)):
        if key in node:
            yield make(node[key], path, arguments, f"{place}.{key}")


def _scalar_location(default, _, arguments, place):
    scalars = [argument for argument in arguments if argument.place_in == "query"]
    if default not in LOCATIONS:
        raise DocumentError(place, f"must be one of {', '.join(LOCATIONS)}")
    if not scalars or not any(argument.place_in in ("file", "form") for argument in arguments):
        raise DocumentError(place, "needs a query parameter and a multipart/form-data body")
    if any(argument.type.kind == "array" for argument in scalars):
        raise DocumentError(place, "an array cannot go to the form")
    names = [f"`{argument.name}`" for argument in scalars]
    words = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    verb = "goes" if len(names) == 1 else "go"
    text = f"Where {words} {verb}. Change it where the service does not find what it was given."
    return Argument(
        "", "scalar_location", Type("scalar_location"), "scalar_location", False, text, {}, place,
        initial=f" = ScalarLocation::{default}",
    )  # fmt: skip


def _path_option(given, path, arguments, place):
    if not isinstance(given, str) or identifier(given) != given:
        raise DocumentError(place, "must be the name of the option")
    names = [f"{{{each.name}}}" for each in arguments if each.place_in == "path"]
    holds = f" and holds {', '.join(names)} once" if len(names) == 1 else f" and holds each of {', '.join(names)} once"
    text = (
        f"Sent in place of {template_of(path, arguments)}, for a server that has it elsewhere. Begins with \"/\""
        f"{holds if names else ''}; no query, no fragment, no \"..\". Arguments are percent-encoded in it as ever."
    )
    return Argument("", given, Type("string"), "path_option", False, text, {}, place)


def template_of(path, arguments):
    """The path with the arguments' names in C++ for those in the document."""
    names = {each.wire_name: each.name for each in arguments if each.place_in == "path"}
    return re.sub(r"\{([^}]*)\}", lambda match: f"{{{names[match[1]]}}}", path)
