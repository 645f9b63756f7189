# SPDX-License-Identifier: Apache-2.0
"""What a file includes, found in what it mentions."""

import re

STANDARD = {
    r"\bassert\(": "cassert",
    r"\bstd::(nan|isnan)\b": "cmath",
    r"\bstd::size_t\b": "cstddef",
    r"\bstd::int64_t\b": "cstdint",
    r"\bstd::numeric_limits\b": "limits",
    r"\bstd::size\(": "iterator",
    r"\bstd::map\b": "map",
    r"\bstd::(shared_ptr|make_shared|unique_ptr)\b": "memory",
    r"\bstd::(optional|nullopt)\b": "optional",
    r"\bstd::ostringstream\b": "sstream",
    r"\bstd::(string\b(?!_view)|to_string)": "string",
    r"\bstd::string_view\b": "string_view",
    r"\bstd::(move|pair|forward)\b": "utility",
    r"\bstd::(variant|get|get_if|holds_alternative)\b": "variant",
    r"\bstd::vector\b": "vector",
}
LIBRARY = {
    r"\bAbsentMembers\b": "absent_members",
    r"\bBase64UrlJson\b": "base64url_json",
    r"\bBlob\b": "blob",
    r"\bBoxed<": "boxed",
    r"\bCallOptions\b": "call_options",
    r"\bClientOptions\b": "client_options",
    r"\bNotFoundException\b|\bDecodeException\b|\bServerErrorException\b|\bTimeoutException\b": "errors",
    r"\bOCELLI_EXPORT\b": "export",
    r"\bFuture<": "future",
    r"\bhttp::Body\b": "http/body",
    r"(?<!::)\bImage(&|>|::| )": "image",
    r"\bJsonValue\b": "json_value",
    r"\bMessageStream<": "message_stream",
    r"\bNullable<": "nullable",
    r"\bOpenEnum<|\bEnumTable\b": "open_enum",
    r"\bPagedRange<": "paging",
    r"\bResult<": "result",
    r"\bScalarLocation\b": "scalar_location",
    r"\bTimestamp\b": "timestamp",
}


def code_of(text):
    """The text without comments and literals, which mention much."""
    text = re.sub(r'R"\(.*?\)"', '""', text, flags=re.DOTALL)
    text = re.sub(r'"(\\.|[^"\\])*"', '""', text)
    return re.sub(r"//[^\n]*", "", text)


def includes_for(text, already=(), is_header=False):
    """Blocks of include lines: the standard library's, the library's public ones."""
    code = code_of(text)
    standard = {header for pattern, header in STANDARD.items() if re.search(pattern, code)}
    if "std::ostream" in code:
        standard.add("iosfwd" if is_header else "ostream")
    library = {f"ocelli/{header}.hpp" for pattern, header in LIBRARY.items() if re.search(pattern, code)}
    blocks = [[f"#include <{name}>" for name in sorted(group - set(already))] for group in (standard, library)]
    return [block for block in blocks if block]
