# SPDX-License-Identifier: Apache-2.0
"""Generated files and the tree that holds them."""

import difflib

from .contract_tests import ContractTests
from .errors import DocumentError, OutputError
from .files import Formatter, finish
from .fuzz_targets import FuzzTargets
from .index import operations_index
from .library import Library, check_unique
from .service import Service
from .tests import Tests

GENERATED = (
    "include/ocelli/*/generated", "src/*/generated", "tests/unit/*/generated", "tests/contract/*/generated",
    "tests/fuzz/*/generated",
)  # fmt: skip


def generate(documents, root):
    """Path in the tree -> text, for all files of the documents."""
    formatter = Formatter(root)
    services = [_service(path, root) for path in documents]
    files = {}
    for service in services:
        makers = (Library, Tests, ContractTests, FuzzTargets)
        sources = [source for maker in makers for source in maker(service, formatter).sources()]
        check_unique(sources)
        for source in sources:
            files[source.path] = finish(source, service.origin, formatter)
    files["docs/operations.md"] = operations_index(services)
    return files


def _service(path, root):
    source = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
    try:
        return Service(path, source)
    except DocumentError as error:
        raise OutputError(f"{source}: {error}") from error


class Tree:
    def __init__(self, folder):
        self.folder = folder

    def _stale(self, files):
        """Generated files that nothing generates any more."""
        present = [path for pattern in GENERATED for path in self.folder.glob(f"{pattern}/*") if path.is_file()]
        return sorted(path for path in present if path.relative_to(self.folder).as_posix() not in files)

    def write(self, files):
        for name, text in files.items():
            path = self.folder / name
            if path.exists() and path.read_text(encoding="utf-8") == text:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for path in self._stale(files):
            path.unlink()

    def differences(self, files):
        """Lines of a unified diff from the tree to what would be generated."""
        lines = []
        for name, text in sorted(files.items()):
            path = self.folder / name
            present = path.read_text(encoding="utf-8") if path.exists() else ""
            lines += difflib.unified_diff(
                present.splitlines(keepends=True), text.splitlines(keepends=True), f"tree/{name}", f"generated/{name}"
            )
        return lines + [f"stale: {path.relative_to(self.folder)}\n" for path in self._stale(files)]
