# SPDX-License-Identifier: Apache-2.0
"""How an operation's arguments are declared in C++, and the statements that put them into a request."""

import re

from .checks import checks_of
from .comments import paragraphs, sentence
from .rules import rules_of
from .samples import string_literal
from .settings import template_of

# A function that builds a call stays below 40 lines.
MOST_STATEMENTS = 28


def built_from(operation, only=None):
    """Parameters of the function that builds the call."""
    required = [each for each in operation.required if only is None or each.name in only]
    parameters = [f"{each.type.argument} {each.name}" for each in required]
    if operation.optional and (only is None or "options" in only):
        parameters.append(f"const {operation.options_name}& options")
    return ", ".join(parameters)


def declared(operation):
    parameters = [f"{argument.type.argument} {argument.name}" for argument in operation.required]
    if operation.optional:
        default = "" if operation.exactly_one else " = {}"
        parameters.append(f"const {operation.options_name}& options{default}")
    return ", ".join(parameters + ["const CallOptions& call = {}"])


def defined(operation):
    return declared(operation).replace(" = {}", "")


def passed(operation):
    names = [argument.name for argument in operation.required]
    return ", ".join(names + (["options"] if operation.optional else []))


def captured(operation):
    """What a walk over pages keeps."""
    paging = operation.paging
    kept = ["connection = connection_"]
    for argument in operation.required:
        is_text = argument.type.kind == "string"
        kept.append(f"{argument.name} = std::string({argument.name})" if is_text else argument.name)
    first = f"first_page = options.{paging.page.name}.value_or({paging.start})"
    return ", ".join(kept + ["options = options", first, "call = core::options_of_walk(*connection_, call)"])


def statements(operation):
    """The body of the function that builds the call, without checks."""
    lines = list(_path(operation))
    if any(argument.place_in == "member" for argument in operation.arguments):
        lines.append("core::ObjectBody members;")
    makers = {**_STATEMENTS, "query": _scalar} if operation.setting("scalar_location") else _STATEMENTS
    for argument in operation.arguments:
        lines += makers[argument.place_in](argument)
    if any(argument.place_in == "member" for argument in operation.arguments):
        lines.append('call.binary_body(members.take(), "application/json");')
    if operation.idempotent_with is not None:
        lines.append(f"call.idempotent_with({operation.idempotent_with.expression});")
    return lines


def _path(operation):
    option = operation.setting("path_option")
    if option is None:
        yield from _literal_path(operation)
        return
    arguments = [each for each in operation.arguments if each.place_in == "path"]
    texts = [f'{{"{each.name}", core::parameter_text("{each.name}", {each.name})}}' for each in arguments]
    pattern = f"{option.expression}.value_or({string_literal(template_of(operation.path, operation.arguments))})"
    yield f'call.path(core::path_from_template("{option.name}", {pattern}, {{{", ".join(texts)}}}));'


def _literal_path(operation):
    arguments = {argument.wire_name: argument for argument in operation.arguments if argument.place_in == "path"}
    for part in re.split(r"(\{[^}]*\})", operation.path):
        if part.startswith("{"):
            argument = arguments[part[1:-1]]
            yield f'call.path_parameter("{argument.name}", {argument.expression});'
        elif part:
            yield f"call.path({string_literal(part)});"


def _simple(function):
    return lambda argument: [f"call.{function}({string_literal(argument.wire_name)}, {argument.expression});"]


def _scalar(argument):
    return [f"call.scalar(options.scalar_location, {string_literal(argument.wire_name)}, {argument.expression});"]


def _guarded(argument, statement):
    """`statement` has a {} where the value goes."""
    if argument.required:
        return [statement.format(argument.name)]
    value = argument.expression if argument.type.kind == "bytes" else f"*{argument.expression}"
    return [f"if ({argument.expression}) {statement.format(value)}"]


def _file(argument):
    name, file_name = string_literal(argument.wire_name), string_literal(argument.file_name)
    if argument.type.kind == "image":
        return _guarded(argument, f"call.form_image({name}, {{}}, {file_name});")
    media_type = string_literal(argument.media_type)
    sent_name = f"options.{argument.name}_name.value_or({file_name})"
    return _guarded(argument, f"call.form_part({{{{{name}, {{}}, {sent_name}, {media_type}}}}});")


def _body(argument):
    if argument.type.kind == "image":
        return _guarded(argument, "call.image_body({});")
    if argument.type.kind == "bytes":
        return _guarded(argument, f"call.binary_body({{}}, {string_literal(argument.media_type)});")
    return _guarded(argument, "call.json_body(core::model_to_json({}).text());")


def _member(argument):
    function = "data_url" if argument.type.kind == "image" else "member"
    return [f"members.{function}({string_literal(argument.wire_name)}, {argument.expression});"]


_STATEMENTS = {
    "path": lambda argument: [],
    "query": _simple("query"),
    "header": _simple("header"),
    "form": _simple("form_field"),
    "file": _file,
    "file_name": lambda argument: [],
    "soft_max": lambda argument: [],
    "scalar_location": lambda argument: [],
    "path_option": lambda argument: [],
    "body": _body,
    "member": _member,
}


def call_context(operation, schemas):
    """For api_call.cpp.j2."""
    checks = list(checks_of(operation, schemas))
    checked = [name for name in [each.name for each in operation.required] if any(_uses(check, name) for check in checks)]
    checks = [*rules_of(operation), *checks]
    if any("options." in check.guarded for check in checks):
        checked.append("options")
    lines = statements(operation)
    split = len(checks) + len(lines) > MOST_STATEMENTS
    return {"checks": checks, "lines": lines, "split": split, "checked": checked, "checked_names": checked}


def _uses(check, name):
    return check.subject.argument.required and check.subject.argument.name == name


_STREAM = (
    "Opens a WebSocket; `call` bounds the opening only, what the stream waits for is bounded by its own NextOptions. Without "
    "WebSocket in this build or through this proxy it is a TransportException of the kind `unsupported`."
)


def operation_comment(operation, schemas):
    arguments = [argument for argument in operation.required if argument.description]
    items = "\n".join(f"- {argument.name}: {sentence(argument.description)}" for argument in arguments)
    verb = f"{operation.method} {operation.path} (upstream: {operation.upstream_name})."
    return paragraphs(
        sentence(operation.summary or operation.name),
        sentence(operation.description),
        "Deprecated by the service." if operation.deprecated else "",
        items,
        _STREAM if operation.is_websocket else "",
        f"{_throws(operation, schemas)} {_repeats(operation, schemas.document.refusals)} {verb}",
    )


def _throws(operation, schemas):
    words = [f'`{each.name}` is empty, "." or ".."' for each in operation.required if each.place_in == "path"]
    words += [f"`{each.name}` is no path as described" for each in operation.arguments if each.place_in == "path_option"]
    words += [check.words for check in [*rules_of(operation), *checks_of(operation, schemas)]]
    numbers = [f"`{each.name}` is not finite" for each in operation.arguments if is_plain_number(each)]
    words += numbers
    if not words:
        return "Throws the ApiException tree."
    return f"Throws std::invalid_argument where {_joined(words)}; else the ApiException tree."


def is_plain_number(argument):
    """A number that only has to be finite."""
    has_range = "minimum" in argument.schema or "maximum" in argument.schema
    return argument.type.kind == "number" and argument.place_in in ("query", "header", "form", "path") and not has_range


def _joined(words):
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def _repeats(operation, refusals):
    if operation.is_websocket:
        return "Opening is repeated on failure."
    if operation.is_idempotent:
        return "Idempotent: repeated on failure."
    only = "Not idempotent: repeated only where nothing can have reached the server"
    if refusals:
        only += f" or where it refused ({', '.join(map(str, refusals))})"
    if operation.idempotent_with is not None:
        return f"{only}, unless `{operation.idempotent_with.name}` is given, which makes it idempotent."
    return only + "."


def paging_comment(operation):
    return (
        f"All that `{operation.name}` lists, page by page as a loop reaches them, from the given page or the first on.\n\n"
        "The pages are counted; an address that the service names is never followed. A timeout or deadline in `call` holds "
        "for the whole walk, else the client's timeout for each page. The range may outlive this object. Arguments are "
        "checked when the first page is fetched."
    )
