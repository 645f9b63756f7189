# SPDX-License-Identifier: Apache-2.0
"""Core and http name no service: neither in code nor in comments."""

import re

import tree

NAMELESS = re.compile(r"include/ocelli/(http/.+|[a-z0-9_]+\.hpp)|src/(core|http)/.+")
UMBRELLAS = {f"include/ocelli/{name}.hpp" for name in tree.SERVICES + ("ocelli",)}

# Two of the names are English words too: those count only where they are used as a name.
NAME = re.compile(
    r"(?i:groundlight|coactive|\bgiq)|\b(scenario|pieces)(::|/|_api\b)|ocelli/(scenario|pieces)|namespace (scenario|pieces)\b"
    r"|\b(Scenario|Pieces)(Api|'s|\s+OS)\b"
)


def check(texts):
    complaints = []
    for path, text in texts.items():
        if not NAMELESS.fullmatch(path) or path in UMBRELLAS:
            continue
        for number, line in enumerate(text.split("\n"), 1):
            if match := NAME.search(line):
                complaints.append(f"{path}:{number}: names a service: {match.group()}")
    return complaints


if __name__ == "__main__":
    tree.main(check, __doc__)
