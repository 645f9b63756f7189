# SPDX-License-Identifier: Apache-2.0
"""Names of C++ from names of documents."""

import re

KEYWORDS = frozenset(
    """alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class compl
    concept const const_cast consteval constexpr constinit continue co_await co_return co_yield decltype default delete
    do double dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable
    namespace new noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast
    requires return short signed sizeof static static_assert static_cast struct switch template this thread_local throw
    true try typedef typeid typename union unsigned using virtual void volatile wchar_t while xor xor_eq""".split()
)
# Macros of the standard library and of usual compilers.
MACROS = frozenset("assert errno linux stderr stdin stdout unix".split())


def snake_case(text):
    """maxTokens -> max_tokens, IN-PROGRESS -> in_progress, GPT_3.5 -> gpt_3_5, COMMAND_R+ -> command_r_plus."""
    text = text.replace("+", "_plus")
    if re.search(r"[a-z]", text):
        text = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", text)
        text = re.sub(r"([a-z])([A-Z])", r"\1_\2", text)
    return re.sub(r"[^A-Za-z0-9]+", "_", text).strip("_").lower()


def pascal_case(text):
    """image_queries -> ImageQueries; what is PascalCase stays as it is."""
    words = [word for word in re.split(r"[^A-Za-z0-9]+", text) if word]
    return "".join(word[0].upper() + word[1:] for word in words)


def identifier(text, reserved=frozenset()):
    """A name for a field, an argument or an enumerator; keywords and `reserved` get a trailing underscore."""
    name = snake_case(text) or "empty"
    if name[0].isdigit():
        name = "_" + name
    return name + "_" if name in KEYWORDS or name in MACROS or name in reserved else name
