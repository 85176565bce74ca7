"""Timeline: one timeline, whose every date can be asked why, from a pile of news articles.

Names are handed on when they are asked for, so that ``timeline.temporal`` costs nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.version import __version__

if TYPE_CHECKING:
    from timeline.model.article import Article
    from timeline.model.event import Event
    from timeline.pipeline import Timeline, build

__all__ = ["Article", "Event", "Timeline", "__version__", "build"]

_HOMES = {
    "Article": "timeline.model.article",
    "Event": "timeline.model.event",
    "Timeline": "timeline.pipeline",
    "build": "timeline.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
