"""The command line: arguments, exit codes, progress; the only reader of the clock.

Exit status: 0 done; 1 some inputs failed and were reported, the rest is kept; 2 misuse; 70 a fault
of ours, told with what to report; 130 stopped.
"""

from __future__ import annotations

import logging
import sys

from timeline.cli import articles, ours, phrases, review, state
from timeline.cli.console import FAULT, INTERRUPTED, MISUSE, app, err
from timeline.cli.stopping import stoppable
from timeline.errors import TimelineError

__all__ = ["app", "articles", "main", "phrases", "review", "state"]


def main() -> None:
    """Run the command and exit with its status."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    try:
        with stoppable():
            app()
    except TimelineError as error:
        err.print(f"timeline: {error}", markup=False)
        sys.exit(MISUSE)
    except SystemExit as stop:
        if stop.code == INTERRUPTED:
            err.print("Stopped. What was finished is kept; the same command goes on from there.")
        raise
    except Exception as error:
        err.print(ours.told(error, sys.argv[1:]), markup=False)
        sys.exit(FAULT)
