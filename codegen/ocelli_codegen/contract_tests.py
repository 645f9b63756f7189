# SPDX-License-Identifier: Apache-2.0
"""The generated contract tests: each operation against a server of another make that validates by the same document."""

from .api_tests import ApiTests
from .errors import DocumentError
from .files import divide, part_names
from .names import pascal_case
from .samples import string_literal
from .tests import test_source


class ContractTests(ApiTests):
    """Values as ApiTests gives them, but for ids: such a server routes by paths as most ids leave them."""

    def __init__(self, service, formatter):
        super().__init__(service)
        self.formatter = formatter
        self.folder = f"tests/contract/{service.name}/generated"

    def value(self, argument):
        if argument.place_in == "path" and argument.type.kind == "string":
            return argument.schema.get("example", f"{argument.wire_name}-1")
        if argument.place_in == "file_name":
            # Prism's reader of forms ends the whole server at a name with an equals sign in it.
            return "a file.tif"
        return super().value(argument)

    def sources(self):
        for api in self.service.apis:
            # Prism speaks no WebSocket.
            blocks = [self._block(api, operation) for operation in api.operations if not operation.is_websocket]
            ranges = divide([(count,) for count in self.formatter.block_lines(blocks)])
            for stem, (start, end) in zip(part_names(api.stem, len(ranges)), ranges):
                path = f"{self.folder}/{stem}_contract_test.cpp"
                headers = [f"ocelli/{self.service.name}/generated/{api.stem}.hpp"]
                yield test_source(self.service, path, blocks[start:end], headers, "support/contract_service.hpp")

    def _block(self, api, operation):
        context = {**self.context(api, operation), "credential": credential(self.service.document)}
        context["suite"] = f"Contract{pascal_case(self.service.name)}{pascal_case(operation.name)}"
        return self.service.templates.render("contract_test.cpp", **context)


def credential(document):
    """C++ that makes what the document's first way to show who is calling asks for."""
    ways = document.root.get("security") or [{}]
    schemes = document.root.get("components", {}).get("securitySchemes", {})
    parts = [_credential_of(schemes[name], f"securitySchemes.{name}") for name in ways[0]]
    if not parts:
        return "Credential()"
    return parts[0] + "".join(f".combined_with({part})" for part in parts[1:])


def _credential_of(scheme, place):
    kind = (scheme.get("type"), scheme.get("scheme", scheme.get("in")))
    if kind == ("http", "bearer"):
        return 'Credential::bearer("contract-token")'
    if kind == ("http", "basic"):
        return 'Credential::basic("contract", "password")'
    if kind == ("apiKey", "header"):
        return f'Credential::header({string_literal(scheme["name"])}, "contract-key")'
    raise DocumentError(place, f"{kind[0]} in {kind[1]} is not known")
