#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/sbom.spdx.json, the list of what ocelli is made of, in SPDX 2.3; with --check, fails where it is out of date."""

import json
import pathlib
import re
import sys
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs/sbom.spdx.json"
# Of the list's form, not of a build: the same sources make the same list.
CREATED = "2026-11-21T00:00:00Z"


@dataclass
class Part:
    name: str
    # The least version that works; the system's own is what is linked.
    least: str
    licence: str
    url: str
    supplier: str
    relation: str
    comment: str


PARTS = [
    Part("libcurl", "7.68", "curl", "https://curl.se", "Organization: curl project", "DYNAMIC_LINK", "HTTP"),
    Part("nlohmann_json", "3.10", "MIT", "https://github.com/nlohmann/json", "Person: Niels Lohmann", "BUILD_DEPENDENCY_OF",
         "JSON values, compiled in (headers only)"),
    Part("simdjson", "3.0", "Apache-2.0", "https://simdjson.org", "Organization: simdjson", "DYNAMIC_LINK", "decoding of answers"),
    Part("Boost", "1.74", "BSL-1.0", "https://www.boost.org", "Organization: Boost", "BUILD_DEPENDENCY_OF",
         "WebSocket and mock services, compiled in (headers only); not needed with OCELLI_WEBSOCKET=OFF"),
    Part("OpenSSL", "1.1.1", "Apache-2.0", "https://www.openssl.org", "Organization: OpenSSL", "DYNAMIC_LINK",
         "TLS of WebSocket; not needed with OCELLI_WEBSOCKET=OFF. OpenSSL 1.1.1 is under the OpenSSL licence."),
    Part("GoogleTest", "1.10", "BSD-3-Clause", "https://github.com/google/googletest", "Organization: Google", "TEST_DEPENDENCY_OF",
         "tests only, not part of what is installed"),
]  # fmt: skip


def version():
    return re.search(r"project\(ocelli VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]


def package(part):
    return {
        "SPDXID": f"SPDXRef-{part.name.replace('_', '-')}",
        "name": part.name,
        "versionInfo": f">={part.least}",
        "supplier": part.supplier,
        "downloadLocation": part.url,
        "filesAnalyzed": False,
        "licenseConcluded": part.licence,
        "licenseDeclared": part.licence,
        "copyrightText": "NOASSERTION",
        "comment": part.comment,
    }


def relationship(part):
    name = f"SPDXRef-{part.name.replace('_', '-')}"
    if part.relation.endswith("_OF"):
        return {"spdxElementId": name, "relationshipType": part.relation, "relatedSpdxElement": "SPDXRef-ocelli"}
    return {"spdxElementId": "SPDXRef-ocelli", "relationshipType": part.relation, "relatedSpdxElement": name}


def document():
    ocelli = Part("ocelli", version(), "Apache-2.0", "NOASSERTION", "NOASSERTION", "", "this library")
    own = {**package(ocelli), "versionInfo": ocelli.least, "primaryPackagePurpose": "LIBRARY"}
    described = {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": "SPDXRef-ocelli"}
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"ocelli-{version()}",
        "documentNamespace": f"https://spdx.org/spdxdocs/ocelli-{version()}",
        "creationInfo": {"created": CREATED, "creators": ["Tool: scripts/make_sbom.py"]},
        "packages": [own, *map(package, PARTS)],
        "relationships": [described, *map(relationship, PARTS)],
    }


def main():
    text = json.dumps(document(), indent=2) + "\n"
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text:
        return 0
    print(f"{TARGET.relative_to(ROOT)} is out of date: run scripts/make_sbom.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
