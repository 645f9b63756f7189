# SPDX-License-Identifier: Apache-2.0
"""What goes wrong while generating."""


class DocumentError(Exception):
    """A document that cannot be turned into code, and where in it."""

    def __init__(self, place, problem):
        super().__init__(f"{place}: {problem}")
        self.place = place


class OutputError(Exception):
    """Code that came out other than the project's rules allow."""
