# SPDX-License-Identifier: Apache-2.0
"""docs/operations.md: the index of all operations."""


def operations_index(services):
    contexts = [
        {
            "title": service.document.root["info"]["title"],
            "name": service.name,
            "base_url": service.document.base_url + service.document.service.get("base-path", {}).get("default", ""),
            "rows": [_row(api, operation) for api in service.apis for operation in api.operations],
        }
        for service in services
    ]
    return services[0].templates.render("operations.md", services=contexts) + "\n" if services else ""


def _row(api, operation):
    required = [f"`{argument.name}` {_code(argument.type.cpp)}" for argument in operation.required]
    optional = [f"[`{argument.name}` {_code(argument.type.cpp)}]" for argument in operation.optional]
    verb = "WebSocket" if operation.is_websocket else operation.method
    return [
        f"`{api.class_name}::{operation.name}`" + _walk(operation),
        f"`{verb} {operation.path}`",
        ", ".join(required + optional) or "none",
        _code(operation.result),
        f"`{operation.upstream_name}`",
        _idempotency(operation),
    ]


def _code(cpp):
    return f"`{cpp}`"


def _walk(operation):
    return f", `{operation.paging.name}`" if operation.paging else ""


def _idempotency(operation):
    if operation.is_idempotent:
        return "yes"
    return f"with `{operation.idempotent_with.name}`" if operation.idempotent_with else "no"
