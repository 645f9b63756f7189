# SPDX-License-Identifier: Apache-2.0
"""An OpenAPI document: reading it, following its references, refusing what the generator does not know."""

import yaml

from .errors import DocumentError

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")

ANNOTATIONS = frozenset("title description default example examples deprecated readOnly writeOnly $comment".split())
SCHEMA_KEYS = ANNOTATIONS | frozenset(
    """$ref type format enum const properties required items additionalProperties oneOf anyOf allOf discriminator minimum
    maximum minLength maxLength minItems maxItems uniqueItems contentMediaType contentEncoding x-ocelli-aliases x-ocelli-enum-names
    x-ocelli-accessors x-ocelli-essential x-ocelli-secret x-ocelli-discriminator-fallback x-ocelli-name x-ocelli-body
    x-ocelli-file-name x-ocelli-only-with x-ocelli-check x-ocelli-soft-max-bytes x-ocelli-soft-max-hint""".split()
)
DOCUMENT_KEYS = frozenset("openapi info servers tags paths components security externalDocs x-ocelli-service".split())
TAG_KEYS = frozenset("name description externalDocs x-ocelli-class x-ocelli-base-url".split())
PATH_KEYS = frozenset(METHODS) | frozenset("summary description parameters servers".split())
OPERATION_KEYS = frozenset(
    """tags operationId summary description parameters requestBody responses security deprecated externalDocs
    x-ocelli-name x-ocelli-idempotent x-ocelli-paging x-ocelli-websocket x-ocelli-options x-ocelli-scalar-location
    x-ocelli-path-option""".split()
)
PARAMETER_KEYS = frozenset(
    """name in required description deprecated schema example style explode x-ocelli-name x-ocelli-type x-ocelli-check
    x-ocelli-refused-values x-ocelli-max-json-bytes""".split()
)
BODY_KEYS = frozenset("description required content x-ocelli-body x-ocelli-argument x-ocelli-exactly-one".split())
MEDIA_KEYS = frozenset("schema example examples encoding".split())
RESPONSE_KEYS = frozenset("description content headers links".split())
# Of schemas, only those that are inputs by themselves: parameters and properties of forms.
INPUT_KEYS = frozenset("x-ocelli-check x-ocelli-soft-max-bytes x-ocelli-soft-max-hint".split())
SERVICE_KEYS = frozenset("name base-path request-id errors".split())
ERROR_KEYS = frozenset("message code retry-after final refusals".split())
FINAL_KEYS = frozenset("status member text reason".split())

EXTENSIONS = frozenset(
    key
    for keys in (SCHEMA_KEYS, DOCUMENT_KEYS, TAG_KEYS, OPERATION_KEYS, PARAMETER_KEYS, BODY_KEYS)
    for key in keys
    if key.startswith("x-ocelli-")
)
# Their content is data of the service, not of the document.
DATA_KEYS = frozenset("example examples default enum const x-ocelli-aliases x-ocelli-enum-names mapping".split())


class _Loader(yaml.SafeLoader):
    """YAML without dates: an example's "2025-04-04" is a text. A key that occurs twice is an error."""

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = {str(key) for key in keys if keys.count(key) > 1}
        if twice:
            raise DocumentError(f"line {node.start_mark.line + 1}", f"the key {sorted(twice)[0]} occurs twice")
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def check_keys(node, place, allowed):
    """Every key of `node` is one that the generator understands there."""
    if not isinstance(node, dict):
        raise DocumentError(place, f"expected an object, found {type(node).__name__}")
    for key in node:
        if key not in allowed:
            kind = "extension" if str(key).startswith("x-ocelli-") else "keyword"
            raise DocumentError(place, f"the {kind} {key} is not supported here")


def check_extensions(node, place=""):
    """No key anywhere looks like one of ours and is not, also where no operation leads."""
    items = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in items:
        at = f"{place}[{key}]" if isinstance(node, list) else f"{place}.{key}".lstrip(".")
        if str(key).startswith("x-ocelli-") and key not in EXTENSIONS:
            raise DocumentError(place or "document", f"the extension {key} is not known")
        if key not in DATA_KEYS:
            check_extensions(value, at)


class Document:
    """A document and the name by which generated files refer to it."""

    def __init__(self, text, source):
        self.root = yaml.load(text, Loader=_Loader)
        self.source = source
        check_keys(self.root, "document", DOCUMENT_KEYS)
        check_extensions(self.root)
        if not str(self.root.get("openapi", "")).startswith("3.1"):
            raise DocumentError("openapi", "only OpenAPI 3.1 is supported")
        self.service = self.required(self.root, "document", "x-ocelli-service")
        check_keys(self.service, "x-ocelli-service", SERVICE_KEYS)
        self.name = self.required(self.service, "x-ocelli-service", "name")
        self._check_errors("x-ocelli-service.errors")

    def _check_errors(self, place):
        errors = self.service.get("errors", {})
        check_keys(errors, place, ERROR_KEYS)
        if not all(isinstance(status, int) for status in errors.get("refusals", [])):
            raise DocumentError(f"{place}.refusals", "statuses must be numbers")
        for index, final in enumerate(errors.get("final", [])):
            at = f"{place}.final[{index}]"
            check_keys(final, at, FINAL_KEYS)
            for key in sorted(FINAL_KEYS):
                self.required(final, at, key)
            if not isinstance(final["status"], int):
                raise DocumentError(at, "status must be a number")

    @property
    def refusals(self):
        """Statuses that say that nothing was done."""
        return self.service.get("errors", {}).get("refusals", [])

    @staticmethod
    def required(node, place, key):
        if key not in node:
            raise DocumentError(place, f"{key} is missing")
        return node[key]

    @property
    def base_url(self):
        servers = self.required(self.root, "document", "servers")
        return servers[0]["url"].rstrip("/")

    @property
    def schemas(self):
        return self.root.get("components", {}).get("schemas", {})

    def tags(self):
        for index, tag in enumerate(self.required(self.root, "document", "tags")):
            check_keys(tag, f"tags[{index}]", TAG_KEYS)
            yield tag

    def resolve(self, node, place):
        """The node that a `$ref` names, with its place; any other node as it is."""
        while isinstance(node, dict) and "$ref" in node:
            reference = node["$ref"]
            if not reference.startswith("#/"):
                raise DocumentError(place, f"the reference {reference} leaves the document")
            place = ".".join(reference[2:].split("/"))
            node = self._at(reference, place)
        return node, place

    def _at(self, reference, place):
        node = self.root
        for part in reference[2:].split("/"):
            if not isinstance(node, dict) or part not in node:
                raise DocumentError(place, f"nothing is there for {reference}")
            node = node[part]
        return node

    def schema_name(self, reference, place):
        prefix = "#/components/schemas/"
        name = reference[len(prefix):] if reference.startswith(prefix) else None
        if name not in self.schemas:
            raise DocumentError(place, f"there is no schema {reference}")
        return name

    def operations(self):
        """(path, method, operation, parameters of the path, place) for each operation, in the document's order."""
        for path, item in self.required(self.root, "document", "paths").items():
            place = f"paths.{path}"
            check_keys(item, place, PATH_KEYS)
            for method in item:
                if method in METHODS:
                    yield path, method.upper(), item[method], item.get("parameters", []), f"{place}.{method}"


def read_document(path, source):
    with open(path, encoding="utf-8") as file:
        return Document(file.read(), source)
