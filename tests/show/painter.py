"""The script that draws, run without a browser: figures of events as plain values."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from py_mini_racer import MiniRacer

from timeline.model.era import Era
from timeline.model.event import Event
from timeline.model.selection import EventSummary, Repository
from timeline.resources import folder
from timeline.show.figure.content import content
from timeline.show.figure.marks import rows
from timeline.show.figure.settings import settings
from timeline.show.view import View


@cache
def engine() -> MiniRacer:
    """Return an engine that has read the script."""
    made = MiniRacer()
    for path in sorted((folder("assets") / "figure").glob("*.js")):
        made.eval(path.read_text("utf-8"))
    return made


def run(expression: str, **values: Any) -> Any:
    """Return what an expression over named values gives, as plain values."""
    given = "".join(f"const {name} = {json.dumps(value)};" for name, value in values.items())
    body = f"{given} return JSON.stringify({expression});"
    return json.loads(engine().eval(f"(() => {{ {body} }})()"))


def drawn(
    events: Iterable[Event],
    view: View = View(),  # noqa: B008
    *,
    width: int = 900,
    scheme: str = "light",
    eras: tuple[Era, ...] = (),
    today: date | None = None,
) -> dict[str, Any]:
    """Return data and layout of the figure of some events."""
    return run(
        "timeline.figure({ rows: timeline.rows(settings.fields, rows) }, view, screen, settings)",
        rows=rows(EventSummary.of(event) for event in events),
        view=view.model_dump(mode="json"),
        screen={"width": width, "scheme": scheme},
        settings=settings(eras, today),
    )


def answered(
    repository: Repository, view: View, marks: int, width: int = 900, **known: Any
) -> dict[str, Any]:
    """Return data and layout of the figure of a view, as the server answers it.

    Args:
        repository: where the events are.
        view: what is asked for.
        marks: how many marks a figure may hold.
        width: pixels of the figure.
        known: eras and today, as the settings take them.
    """
    held = content(repository, view, width, marks).values
    return run(
        """timeline.figure(
          { ...held, rows: held.rows && timeline.rows(settings.fields, held.rows) },
          held.view, { width, scheme: "light" }, settings)""",
        held=held,
        width=width,
        settings=settings(**known),
    )


def trace(figure: dict[str, Any], uid: str) -> dict[str, Any]:
    """Return the trace of that name."""
    return next(one for one in figure["data"] if one["uid"] == uid)


def forms(figure: dict[str, Any]) -> dict[str, dict[str, bool]]:
    """Return how certain each event is drawn."""
    points = trace(figure, "points")
    return dict(zip(points["customdata"], points["meta"], strict=True))
