"""The date library: find temporal expressions in text and resolve them to days.

Usable alone, on the standard library only; everything else is imported at the first use.

>>> from datetime import date
>>> from timeline.temporal import tag
>>> [timex.value for timex in tag("They met in late October.", date(2025, 11, 19))]
['2025-10']
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.temporal.resolving.scene import Direction, KnownEvent, Policy
    from timeline.temporal.tagger import reads, resolve, tag
    from timeline.temporal.values.anchor import Anchor, AnchorBasis
    from timeline.temporal.values.granularity import Granularity
    from timeline.temporal.values.interval import Interval
    from timeline.temporal.values.timex import Alternative, Mod, Timex, TimexType
    from timeline.temporal.values.when import Shape, When

_HOMES = {
    "Alternative": "values.timex",
    "Anchor": "values.anchor",
    "AnchorBasis": "values.anchor",
    "Direction": "resolving.scene",
    "Granularity": "values.granularity",
    "Interval": "values.interval",
    "KnownEvent": "resolving.scene",
    "Mod": "values.timex",
    "Policy": "resolving.scene",
    "Shape": "values.when",
    "Timex": "values.timex",
    "TimexType": "values.timex",
    "When": "values.when",
    "reads": "tagger",
    "resolve": "tagger",
    "tag": "tagger",
}
__all__ = [
    "Alternative",
    "Anchor",
    "AnchorBasis",
    "Direction",
    "Granularity",
    "Interval",
    "KnownEvent",
    "Mod",
    "Policy",
    "Shape",
    "Timex",
    "TimexType",
    "When",
    "reads",
    "resolve",
    "tag",
]


def __getattr__(name: str) -> Any:
    """Hand on a public name, importing its module at the first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
