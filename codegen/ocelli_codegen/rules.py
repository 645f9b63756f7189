# SPDX-License-Identifier: Apache-2.0
"""What holds between the inputs of an operation: which go together and which do not."""

from dataclasses import dataclass

from .errors import DocumentError


@dataclass
class Rule:
    """A check of several inputs."""

    statement: str
    words: str

    @property
    def guarded(self):
        return self.statement


def exactly_one(node, arguments, place):
    """The inputs of which one must be given, in the order in which the body names them."""
    names = node.get("x-ocelli-exactly-one")
    if names is None:
        return []
    known = {each.wire_name: each for each in arguments if each.place_in == "member" and not each.required}
    if not isinstance(names, list) or len(names) < 2 or any(name not in known for name in names):
        problem = "must list two or more optional inputs of a body with x-ocelli-body: inputs"
        raise DocumentError(f"{place}.x-ocelli-exactly-one", problem)
    return [known[name] for name in names]


def needed_by(argument, arguments):
    """The input without which this one means nothing, if there is one."""
    name = argument.node.get("x-ocelli-only-with") if argument.place_in == "member" else None
    if name is None:
        return None
    other = next((each for each in arguments if each.wire_name == name and each.place_in == "member"), None)
    if other is None or other is argument or other.required or argument.required:
        raise DocumentError(argument.place, "x-ocelli-only-with must name another input of the body, both optional")
    return other


def dependants(operation):
    """(input, the one that it needs)"""
    pairs = [(each, needed_by(each, operation.arguments)) for each in operation.arguments]
    return [(each, other) for each, other in pairs if other is not None]


def rules_of(operation):
    if operation.exactly_one:
        words = f"not exactly one of {_listed(operation.exactly_one)} is given"
        yield Rule(f"core::check_exactly_one({{{', '.join(map(_given, operation.exactly_one))}}});", words)
    for argument, other in dependants(operation):
        statement = f"core::check_only_with({_given(argument)}, {_given(other)});"
        yield Rule(statement, f"`{argument.name}` is given without `{other.name}`")


def _given(argument):
    return f'{{"{argument.name}", {argument.expression}.has_value()}}'


def _listed(arguments):
    names = [f"`{each.name}`" for each in arguments]
    return f"{', '.join(names[:-1])} and {names[-1]}"
