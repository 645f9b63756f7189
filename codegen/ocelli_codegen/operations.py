# SPDX-License-Identifier: Apache-2.0
"""The operations of a document, with their arguments and answers."""

from dataclasses import dataclass
from typing import Optional

from .arguments import ARGUMENTS_TAKEN, NO_TEXT, Argument
from .bodies import is_json
from .document import MEDIA_KEYS, OPERATION_KEYS, PARAMETER_KEYS, RESPONSE_KEYS, check_keys
from .errors import DocumentError
from .names import identifier, pascal_case, snake_case
from .types import Type

IDEMPOTENT_METHODS = frozenset(("GET", "HEAD", "PUT", "DELETE", "OPTIONS"))
BARE = frozenset(("string", "boolean", "integer", "number", "timestamp", "enum"))


@dataclass
class Paging:
    items: str
    item_type: Type
    next: str
    page: Argument
    start: int
    name: str


@dataclass
class Operation:
    name: str
    upstream_name: str
    method: str
    path: str
    place: str
    summary: str
    description: str
    arguments: list
    answer: Type
    accept: str
    status: int
    is_idempotent: bool
    tag: str
    answer_schema: Optional[dict] = None
    answer_description: str = ""
    idempotent_with: Optional[Argument] = None
    options_name: str = ""
    deprecated: bool = False
    is_websocket: bool = False
    paging: Optional[Paging] = None

    @property
    def result(self):
        """What its blocking form returns, in C++."""
        return f"MessageStream<{self.answer.cpp}>" if self.is_websocket else self.answer.cpp

    @property
    def carried_out_by(self):
        """The function of the core, in its blocking form."""
        return "open" if self.is_websocket else "call"

    @property
    def required(self):
        return [argument for argument in self.arguments if argument.required]

    @property
    def optional(self):
        return [argument for argument in self.arguments if not argument.required]


class Operations:
    """Reads operations; the types they mention are collected by `schemas`."""

    def __init__(self, document, schemas, bodies):
        self.document = document
        self.schemas = schemas
        self.bodies = bodies
        self._tags = [tag["name"] for tag in document.tags()]
        self.all = [self._operation(*each) for each in document.operations()]
        self._check_names()

    def _operation(self, path, method, node, shared, place):
        check_keys(node, place, OPERATION_KEYS)
        upstream = self.document.required(node, place, "operationId")
        arguments = self._parameters(path, shared + node.get("parameters", []), place)
        name = node.get("x-ocelli-name") or identifier(upstream)
        operation = Operation(
            name=name, upstream_name=upstream, method=method, path=path, place=place,
            summary=node.get("summary", ""), description=node.get("description", ""), arguments=arguments,
            answer=Type("void"), accept="", status=204, is_idempotent=method in IDEMPOTENT_METHODS, tag=self._tag(node, place),
            options_name=node.get("x-ocelli-options") or pascal_case(name) + "Options",
            deprecated=node.get("deprecated", False), is_websocket=node.get("x-ocelli-websocket", False),
        )  # fmt: skip
        if "requestBody" in node:
            arguments += self.bodies.arguments(node["requestBody"], f"{place}.requestBody", pascal_case(name))
        self._answer(operation, node, place)
        self._idempotency(operation, node, place)
        self._paging(operation, node.get("x-ocelli-paging"), f"{place}.x-ocelli-paging")
        self._websocket(operation, node, f"{place}.x-ocelli-websocket")
        self._check_arguments(operation)
        return operation

    def _tag(self, node, place):
        tags = node.get("tags", [])
        if len(tags) != 1 or tags[0] not in self._tags:
            raise DocumentError(place, "exactly one tag is needed, one that the document's tags list")
        return tags[0]

    def _parameters(self, path, nodes, place):
        arguments = [self._parameter(node, f"{place}.parameters[{index}]") for index, node in enumerate(nodes)]
        in_path = {argument.wire_name for argument in arguments if argument.place_in == "path"}
        for segment in [part[1:-1] for part in path.split("/") if part.startswith("{")]:
            if segment not in in_path:
                raise DocumentError(place, f"the path has {{{segment}}} but there is no path parameter {segment}")
        return sorted(arguments, key=lambda argument: argument.place_in != "path")

    def _parameter(self, node, place):
        node, place = self.document.resolve(node, place)
        check_keys(node, place, PARAMETER_KEYS)
        wire_name, where = node["name"], node["in"]
        if where not in ("path", "query", "header"):
            raise DocumentError(place, f"parameters in {where} are not supported")
        kind, schema = self._parameter_type(node, place, wire_name)
        if kind.kind in NO_TEXT or (kind.kind == "array" and (where != "query" or kind.item.kind in NO_TEXT | {"array"})):
            raise DocumentError(place, f"a value of type {kind.kind} cannot be sent in the {where}")
        if where == "path" and not node.get("required"):
            raise DocumentError(place, "a path parameter must be required")
        return Argument(
            wire_name, node.get("x-ocelli-name") or identifier(wire_name, ARGUMENTS_TAKEN), kind, where,
            node.get("required", False), node.get("description", ""), schema, place, node,
        )  # fmt: skip

    def _parameter_type(self, node, place, wire_name):
        schema_node = self.document.required(node, place, "schema")
        shape = self.schemas.shape(schema_node, f"{place}.schema", pascal_case(snake_case(wire_name)))
        schema, _ = self.document.resolve(schema_node, place)
        if "example" in node:
            schema = {**schema, "example": node["example"]}
        special = node.get("x-ocelli-type")
        if special not in (None, "base64url-json"):
            raise DocumentError(place, f"x-ocelli-type: {special} is not known")
        return (Type("base64url"), schema) if special else (shape.type, schema)

    def _answer(self, operation, node, place):
        responses = self.document.required(node, place, "responses")
        for status, response in responses.items():
            at = f"{place}.responses.{status}"
            response, at = self.document.resolve(response, at)
            check_keys(response, at, RESPONSE_KEYS)
            if not str(status).startswith("2"):
                continue
            operation.status = int(str(status).replace("XX", "00"))
            operation.answer_description = response.get("description", "")
            if response.get("content"):
                self._content(operation, response["content"], f"{at}.content")
                return

    def _content(self, operation, content, place):
        for media_type, media in content.items():
            check_keys(media, f"{place}.{media_type}", MEDIA_KEYS)
        json_types = [media_type for media_type in content if is_json(media_type)]
        operation.accept = json_types[0] if json_types else ", ".join(content)
        if json_types:
            schema = content[json_types[0]].get("schema", {})
            at = f"{place}.{json_types[0]}.schema"
            operation.answer = self.schemas.shape(schema, at, pascal_case(operation.name) + "Answer").type
            if operation.answer.kind in BARE:
                problem = f"a bare {operation.answer.kind} as a JSON answer is not supported; write an empty schema"
                raise DocumentError(at, problem)
            operation.answer_schema, _ = self.document.resolve(schema, at)
            if "example" in content[json_types[0]]:
                operation.answer_schema = {**operation.answer_schema, "example": content[json_types[0]]["example"]}
        else:
            is_text = all(media_type.startswith("text/") for media_type in content)
            operation.answer = Type("string" if is_text else "blob")

    def _idempotency(self, operation, node, place):
        given = node.get("x-ocelli-idempotent", operation.is_idempotent)
        if isinstance(given, bool):
            operation.is_idempotent = given
            return
        check_keys(given, f"{place}.x-ocelli-idempotent", ("with",))
        match = [argument for argument in operation.optional if argument.wire_name == given.get("with")]
        if not match or match[0].type.kind != "string":
            raise DocumentError(f"{place}.x-ocelli-idempotent", "with must name an optional string argument")
        operation.idempotent_with = match[0]

    def _paging(self, operation, node, place):
        if node is None:
            return
        check_keys(node, place, ("items", "next", "page", "start", "name"))
        model = self.schemas.models.get(operation.answer.name)
        members = {member.wire_name: member for member in model.fields} if model else {}
        items, after = members.get(node.get("items")), members.get(node.get("next"))
        page = next((each for each in operation.optional if each.wire_name == node.get("page")), None)
        if items is None or after is None or items.is_wrapped or items.type.kind != "array":
            raise DocumentError(place, "items must name a required array of the answer, next another of its properties")
        if page is None or page.type.kind != "integer" or not after.is_wrapped:
            raise DocumentError(place, "page must name an optional integer parameter, next an optional property")
        default_name = "list_all_" + operation.name.removeprefix("list_")
        name = f"list_all_{node['name']}" if "name" in node else default_name
        operation.paging = Paging(items.name, items.type.item, after.name, page, node.get("start", 1), name)

    @staticmethod
    def _websocket(operation, node, place):
        if not isinstance(operation.is_websocket, bool):
            raise DocumentError(place, "must be true or false")
        if not operation.is_websocket:
            return
        if operation.method != "GET" or not operation.is_idempotent or "requestBody" in node or operation.paging:
            raise DocumentError(place, "needs a GET that is idempotent and has neither a body nor pages")
        if operation.answer.kind != "model":
            raise DocumentError(place, "needs a JSON object as its answer, which is what each message holds")
        operation.accept = ""

    def _check_arguments(self, operation):
        names = [argument.name for argument in operation.arguments]
        for argument in operation.arguments:
            if names.count(argument.name) > 1:
                raise DocumentError(argument.place, f"two arguments would be called {argument.name}; use x-ocelli-name")

    def _check_names(self):
        options = {}
        for operation in self.all:
            if operation.optional and options.setdefault(operation.options_name, operation.place) != operation.place:
                taken = options[operation.options_name]
                raise DocumentError(operation.place, f"{operation.options_name} is taken by {taken}; use x-ocelli-options")
        known = {(operation.tag, operation.name) for operation in self.all}
        if len(known) < len(self.all):
            raise DocumentError("paths", "two operations of one tag have the same name; use x-ocelli-name")
