# SPDX-License-Identifier: Apache-2.0
"""What is checked of arguments before anything is sent: as C++, as words, and as values that must be refused."""

from dataclasses import dataclass, field

from .errors import DocumentError
from .samples import string_literal

UNBOUNDED = "std::numeric_limits<std::size_t>::max()"
RANGES = ("minimum", "maximum")
LENGTHS = ("minLength", "maxLength")
EMPTY_OBJECT = '{"x": ""}'
COUNTS = ("minItems", "maxItems")


@dataclass
class Subject:
    """What is checked: an argument, or a member of the object that is sent."""

    name: str
    expression: str
    type: object
    schema: dict
    node: dict
    place: str
    # Where in `expression` something may be absent; the check then stands behind an if.
    guard: str = ""
    argument: object = None
    member: object = None


@dataclass
class Check:
    subject: Subject
    # Ends the name of the test: ConfidenceThreshold + OutOfRange.
    title: str
    statement: str
    words: str
    refused: list = field(default_factory=list)
    accepted: list = field(default_factory=list)

    @property
    def guarded(self):
        return f"if ({self.subject.guard}) {self.statement}" if self.subject.guard else self.statement


def subjects(operation, schemas):
    """All that can be checked, in the order of the arguments."""
    for argument in operation.arguments:
        optional_list = argument.is_list and not argument.required
        guard = ""
        expression = argument.expression
        if not argument.required and argument.type.kind == "array":
            guard = f"!{expression}.empty()" if optional_list else expression
            expression = expression if optional_list else f"*{expression}"
        yield Subject(
            argument.name, expression, argument.type, argument.schema, argument.node, argument.place, guard, argument
        )
        if argument.place_in == "body" and argument.type.kind == "model":
            yield from _members(argument, schemas.models[argument.type.name])


def _members(argument, model):
    for member in model.fields:
        owner = argument.expression
        expression = f"{owner}.{member.name}" if argument.required else f"{owner}->{member.name}"
        guards = [] if argument.required else [owner]
        guards += [expression] if member.is_wrapped else []
        value = f"*{expression}" if member.is_wrapped else expression
        guard = " && ".join(guards)
        yield Subject(member.name, value, member.type, member.schema, {}, member.place, guard, argument, member)


def checks_of(operation, schemas):
    for subject in subjects(operation, schemas):
        for make in (_text, _soft_max, _range, _length, _count, _unique, _elements, _json_size, _refused_values):
            check = make(subject)
            if check is not None:
                yield check


def _limits(subject, keys, kinds):
    found = [subject.schema.get(key) for key in keys]
    if found == [None, None] or subject.type.boxed:
        return None
    if subject.type.kind not in kinds:
        raise DocumentError(subject.place, f"{keys[0]} and {keys[1]} are not checked of a {subject.type.kind}")
    return found


@dataclass
class TextRule:
    function: str
    title: str
    words: str
    refused: list
    accepted: list


NOT_EMPTY = "not-empty"
TEXT_RULES = {
    NOT_EMPTY: TextRule("check_not_empty", "ThatIsEmpty", "is empty", ['""'], []),
    "wkt": TextRule(
        "check_wkt", "ThatIsNoWkt", "is no well-formed WKT", ['""', '"POLYGON((1 2, 3 4"', '"LINE(1 2)"'],
        ['"POINT (54.4 24.5)"', '"polygon((30 10,40 40,20 40,30 10))"'],
    ),
}  # fmt: skip


def _are_texts(subject):
    return subject.type.kind == "array" and subject.type.item.kind == "string" and not subject.type.item.nullable


def _text(subject):
    wanted = subject.node.get("x-ocelli-check")
    if wanted is None or (wanted == NOT_EMPTY and _are_texts(subject)):
        return None
    rule = TEXT_RULES.get(wanted)
    if rule is None or subject.type.kind != "string":
        known = " and ".join(TEXT_RULES)
        raise DocumentError(subject.place, f"x-ocelli-check knows only {known}, for texts, and {NOT_EMPTY} for arrays of texts")
    statement = f'core::{rule.function}("{subject.name}", {subject.expression});'
    given = "" if subject.argument.required else "is given and "
    return Check(subject, rule.title, statement, f"`{subject.name}` {given}{rule.words}", list(rule.refused), list(rule.accepted))


def _soft_max(subject):
    file = subject.argument.limited
    if file is None:
        return None
    limit, hint = file.node["x-ocelli-soft-max-bytes"], file.node.get("x-ocelli-soft-max-hint", "")
    most = f"{subject.expression}.value_or({limit})"
    names = f"{string_literal(file.name)}, {string_literal(subject.name)}"
    statement = f"core::check_body_size({names}, {file.expression}, {most}, {string_literal(hint)});"
    words = f"`{file.name}` has more than {subject.name} bytes"
    return Check(subject, "ThatTheFileHasMoreOf", statement, words, ["1"], ["std::int64_t{1000}"])


def _range(subject):
    limits = _limits(subject, RANGES, ("integer", "number"))
    if limits is None:
        return None
    low, high = (_limit(value, subject.type.kind) for value in limits)
    statement = f'core::check_range("{subject.name}", {subject.expression}, {low}, {high});'
    step = 1 if subject.type.kind == "integer" else 0.001
    refused = [_limit(value + sign * step, subject.type.kind) for value, sign in zip(limits, (-1, 1)) if value is not None]
    accepted = [_limit(value, subject.type.kind) for value in limits if value is not None]
    return Check(subject, "OutOfRange", statement, f"`{subject.name}` is {_outside(limits)}", refused, accepted)


def _limit(value, kind):
    if value is None:
        return "std::nullopt"
    return f"std::int64_t{{{value}}}" if kind == "integer" else repr(float(value))


def _outside(limits, unit=""):
    low, high = limits
    if low is None:
        return f"above {high}{unit}"
    return f"below {low}{unit}" if high is None else f"outside {low} to {high}{unit}"


def _length(subject):
    limits = _limits(subject, LENGTHS, ("string",))
    if limits is None:
        return None
    low, high = limits
    most = UNBOUNDED if high is None else high
    statement = f'core::check_length("{subject.name}", {subject.expression}, {low or 0}, {most});'
    refused = [f"std::string({low - 1}, 'x')"] if low else []
    refused += [] if high is None else [f"std::string({high + 1}, 'x')"]
    accepted = [f"std::string({limit}, 'x')" for limit in limits if limit]
    words = f"`{subject.name}` has a length {_outside(limits, ' bytes')}"
    return Check(subject, "OfAnotherLength", statement, words, refused, accepted)


def _count(subject):
    limits = _limits(subject, COUNTS, ("array",))
    if limits is None:
        return None
    low, high = limits
    value = subject.expression
    size = f"{value[1:]}->size()" if value.startswith("*") else f"{value}.size()"
    most = UNBOUNDED if high is None else high
    statement = f'core::check_count("{subject.name}", {size}, {low or 0}, {most});'
    can_be_empty = low is not None and low > 1 or (low == 1 and not subject.guard.startswith("!"))
    refused = [f"{subject.type.cpp}({low - 1})"] if can_be_empty else []
    refused += [] if high is None else [f"{subject.type.cpp}({high + 1})"]
    return Check(subject, "OfAnotherSize", statement, f"`{subject.name}` has a number of elements {_outside(limits)}", refused)


def _unique(subject):
    if not subject.schema.get("uniqueItems") or subject.type.boxed:
        return None
    if not _are_texts(subject):
        raise DocumentError(subject.place, "uniqueItems is checked of arrays of texts only")
    statement = f'core::check_unique("{subject.name}", {subject.expression});'
    twice = f"{subject.type.cpp}(2)"
    return Check(subject, "WithOneTwice", statement, f"`{subject.name}` holds one twice", [twice])


def _elements(subject):
    """Behind the checks of the whole array, which are more telling."""
    if subject.node.get("x-ocelli-check") != NOT_EMPTY or not _are_texts(subject):
        return None
    statement = f'core::check_not_empty("{subject.name}", {subject.expression});'
    return Check(subject, "WithAnEmptyOne", statement, f"`{subject.name}` holds an empty text", [f"{subject.type.cpp}(1)"])


def _json_size(subject):
    limit = subject.node.get("x-ocelli-max-json-bytes")
    if limit is None:
        return None
    if subject.type.kind != "base64url":
        raise DocumentError(subject.place, "x-ocelli-max-json-bytes needs x-ocelli-type: base64url-json")
    statement = f'core::check_json_size("{subject.name}", {subject.expression}, {limit});'

    def object_of(size):
        filler = f"std::string({size - len(EMPTY_OBJECT)}, 'x')"
        return f'Base64UrlJson(JsonValue::parse("{{\\"x\\": \\"" + {filler} + "\\"}}"))'

    words = f"`{subject.name}` has more than {limit} bytes as JSON"
    return Check(subject, "ThatIsTooLarge", statement, words, [object_of(limit + 1)], [object_of(limit)])


def _refused_values(subject):
    values = subject.node.get("x-ocelli-refused-values")
    if values is None:
        return None
    if subject.type.kind != "string" or not subject.argument.required:
        raise DocumentError(subject.place, "x-ocelli-refused-values needs a required text")
    literals = [string_literal(value) for value in values]
    statement = f'core::check_not_one_of("{subject.name}", {subject.expression}, {{{", ".join(literals)}}});'
    words = f"`{subject.name}` is {' or '.join(literals)}"
    return Check(subject, "OfAnotherMeaning", statement, words, literals)
