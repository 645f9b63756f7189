# SPDX-License-Identifier: Apache-2.0
"""allOf: several schemas as one."""

from .document import ANNOTATIONS, SCHEMA_KEYS, check_keys
from .errors import DocumentError

OF_THE_WHOLE = ANNOTATIONS | {"x-ocelli-accessors"}


def merge_all_of(document, schema, place):
    """One schema that says what all parts say; what the whole says of itself beats its parts."""
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    parts = schema["allOf"]
    if len(parts) == 1 and "$ref" in parts[0] and set(rest) <= ANNOTATIONS:
        return parts[0]
    merged = {"type": "object", "properties": {}, "required": []}
    for index, part in enumerate(parts):
        _add(merged, document, part, f"{place}.allOf[{index}]")
    _add(merged, document, rest, place)
    merged.update({key: value for key, value in rest.items() if key in OF_THE_WHOLE})
    return merged


def _add(merged, document, part, place):
    part, place = document.resolve(part, place)
    check_keys(part, place, SCHEMA_KEYS)
    if "allOf" in part:
        part = merge_all_of(document, part, place)
    for key in part:
        if key not in ANNOTATIONS | {"type", "properties", "required", "additionalProperties", "x-ocelli-accessors"}:
            raise DocumentError(place, f"{key} within allOf is not supported")
    if part.get("type", "object") != "object":
        raise DocumentError(place, "allOf of anything but objects is not supported")
    merged["properties"].update(part.get("properties", {}))
    merged["required"] += [name for name in part.get("required", []) if name not in merged["required"]]
