"""The command line: arguments, exit codes, progress; the only reader of the clock.

Exit status: 0 done; 1 some inputs failed and were reported, the rest is kept; 2 misuse.
"""

from __future__ import annotations

import logging
import sys

from timeline.cli import articles, phrases
from timeline.cli.console import INTERRUPTED, MISUSE, app, err
from timeline.errors import TimelineError

__all__ = ["app", "articles", "main", "phrases"]


def main() -> None:
    """Run the command and exit with its status."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    try:
        app()
    except TimelineError as error:
        err.print(f"timeline: {error}", markup=False)
        sys.exit(MISUSE)
    except SystemExit as stop:
        if stop.code == INTERRUPTED:
            err.print("Stopped. What was finished is kept; the same command goes on from there.")
        raise
