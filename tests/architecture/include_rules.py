# SPDX-License-Identifier: Apache-2.0
"""Who may include whom: the layers, the libraries that stay in their folders, and what public headers may show."""

import re

import tree

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')

# From the top down; a file includes its own row and those below.
LAYERS = ("testing", "conveniences", "api", "core", "http", "adapters", "vocabulary")
# Public headers so low that http uses them too. They use nothing but each other.
VOCABULARY = {"ocelli/cancellation.hpp", "ocelli/export.hpp", "ocelli/progress.hpp"}

HOMES = (
    (re.compile(r"curl/.*"), ("src/http/curl/", "tests/fuzz/", "tests/guest/", "tests/unit/http/curl/")),
    (re.compile(r"boost/.*"), ("src/http/beast/", "src/testing/", "tests/support/", "tests/mock/")),
    (re.compile(r"openssl/.*"), ("src/core/digest.cpp", "src/http/beast/", "tests/support/")),
    (re.compile(r"simdjson(\.h|/.*)"), ("src/core/", "tests/unit/core/", "bench/")),
)

# Public headers that adapt a library of the user's own, and what of it they show. Nothing of ours includes them, so that
# whoever does not have the library never meets it. Their tests include them first, in place of the self-check.
OPTIONAL_HEADERS = {"include/ocelli/giq/boost_geometry.hpp": re.compile(r"boost/geometry/.*")}
OPTIONAL_TESTS = {"tests/unit/giq/boost_geometry_test.cpp": re.compile(r"boost/geometry(\.hpp|/.*)")}

STANDARD = set(
    """algorithm any array atomic bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes climits clocale
    cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint cstdio
    cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem forward_list fstream functional
    future initializer_list iomanip ios iosfwd iostream istream iterator limits list locale map memory memory_resource
    mutex new numeric optional ostream queue random ratio regex scoped_allocator set shared_mutex span sstream stack
    stdexcept streambuf string string_view system_error thread tuple type_traits typeindex typeinfo unordered_map
    unordered_set utility valarray variant vector version""".split()
)


def includes(text):
    return [(number, match.group(1)) for number, line in enumerate(text.split("\n"), 1) if (match := INCLUDE.match(line))]


def name_of(path):
    """What a file of the library is included as: "ocelli/image.hpp", "core/attempts.hpp"."""
    for folder in ("include/", "src/"):
        if path.startswith(folder):
            return path[len(folder):]
    return None


def layer_of(name):
    """The layer that an included name of the library belongs to, nothing for other people's headers."""
    public = name.startswith("ocelli/")
    if name in VOCABULARY:
        return "vocabulary"
    parts = (name[len("ocelli/"):] if public else name).split("/")
    first = parts[0].removesuffix(".hpp")
    if first == "testing":
        return "testing"
    if first in tree.SERVICES or (public and parts == ["ocelli.hpp"]):
        return "api" if "generated" in parts else "conveniences"
    if first == "http":
        return "adapters" if parts[1:2] in (["curl"], ["beast"]) else "http"
    return "core" if public or first == "core" else None


def service_of(name):
    first = name.removeprefix("ocelli/").split("/")[0].removesuffix(".hpp")
    return first if first in tree.SERVICES else None


def layer_complaint(path, included):
    own, other = layer_of(name_of(path)), layer_of(included)
    if own is None or other is None:
        return None
    # An adapter carries out the interface of the layer above it.
    if own == "adapters" and other == "http":
        return None
    if own != "adapters" and other == "adapters":
        return "only src/http/curl and src/http/beast may include an adapter"
    if LAYERS.index(other) < LAYERS.index(own):
        return f"{own} is below {other}"
    mine, theirs = service_of(name_of(path)), service_of(included)
    if mine and theirs and mine != theirs:
        return f"{mine} must not know {theirs}"
    if own == "conveniences" and not included.startswith("ocelli/"):
        return "conveniences use the public API only"
    return None


def is_adapted(path, included):
    pattern = {**OPTIONAL_HEADERS, **OPTIONAL_TESTS}.get(path)
    return pattern is not None and pattern.fullmatch(included) is not None


def optional_complaint(path, included):
    if f"include/{included}" in OPTIONAL_HEADERS and name_of(path):
        return "only users include an optional header"
    return None


def public_complaint(included):
    if included in STANDARD or included == "nlohmann/json_fwd.hpp" or included.startswith("ocelli/"):
        return None
    return "public headers include the standard library, nlohmann/json_fwd.hpp and each other"


def home_complaint(path, included):
    for pattern, folders in HOMES:
        if pattern.fullmatch(included) and not path.startswith(folders):
            return f"only {', '.join(folders)} may include it"
    return None


def check(texts):
    complaints = []
    for path, text in texts.items():
        if not tree.is_cpp(path) or path.startswith("codegen/"):
            continue
        for number, included in includes(text):
            if is_adapted(path, included):
                continue
            found = [home_complaint(path, included), optional_complaint(path, included)]
            if name_of(path):
                found.append(layer_complaint(path, included))
            if path.startswith("include/"):
                found.append(public_complaint(included))
            complaints += [f"{path}:{number}: includes {included}: {why}" for why in found if why]
    return complaints


if __name__ == "__main__":
    tree.main(check, __doc__)
