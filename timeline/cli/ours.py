"""What a person reads, and can report, where the fault is the program's own."""

from __future__ import annotations

import platform
import shlex
import traceback
from collections.abc import Sequence
from pathlib import Path

from timeline.version import __version__

_PACKAGE = Path(__file__).resolve().parents[1]


def told(error: BaseException, arguments: Sequence[str]) -> str:
    """Return lines that say that it is our fault, and what to report of it."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    places = dict.fromkeys([_place(frame) for frame in (*own[-1:], *frames[-1:])])
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return "\n".join(
        (
            "timeline: a fault of the program, not of your input; what was stored is kept.",
            "Please report these lines, and the article or file they came with if you can:",
            f"  timeline {__version__}, Python {platform.python_version()}, {platform.system()}",
            f"  timeline {shlex.join(arguments)}",
            *(f"  at {place}" for place in places),
            f"  {what}",
        )
    )


def _place(frame: traceback.FrameSummary) -> str:
    path = Path(frame.filename)
    shown = path.relative_to(_PACKAGE.parent) if path.is_relative_to(_PACKAGE) else path
    return f"{shown}:{frame.lineno} in {frame.name}"
