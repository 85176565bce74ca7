"""What the figure of a view holds: every event, the foremost of many, or counts."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from timeline.model.selection import Overview, Repository, Selection
from timeline.show.figure.bins import bar_step, counts, step
from timeline.show.figure.marks import rows
from timeline.show.view import Lane, View
from timeline.show.window import Window

# So many events are a chronology that can be read, a row each; of more, the foremost are shown.
CHRONOLOGY = 40
FOREMOST = 30
# An event is drawn by a bar, two caps and a point, and again in each of its lanes: 1,000 events by
# actor took 22 s of a busy main thread to draw anew, so a quarter of the marks are events.
MARKS_AN_EVENT = 4


class Content(NamedTuple):
    """Values for the script, and whether they are a part, so that another window asks again."""

    values: dict[str, Any]
    is_part: bool


def content(repository: Repository, view: View, width: int, marks: int) -> Content:
    """Return what the figure of a view holds.

    Args:
        repository: where the events are.
        view: filters, lanes and window; a window does not filter what holds all.
        width: pixels of the plot, for the cells of counts.
        marks: how many marks a figure may hold; an event takes ``MARKS_AN_EVENT`` of them.
    """
    chosen = view.selection(window=False).model_copy(update={"undated": False})
    whole = repository.overview(chosen)
    if whole.first is None or whole.last is None:
        return Content(_values(view, rows=[]), is_part=False)
    if is_foremost(view, whole.selected):
        return _foremost(repository, view, whole)
    most = marks // MARKS_AN_EVENT
    if whole.selected <= most:
        return Content(_values(view, rows=rows(repository.summaries(chosen))), is_part=False)
    near = view.selection().model_copy(update={"undated": False})
    if repository.overview(near).selected <= most:
        return Content(_values(view, whole, rows=rows(repository.summaries(near))), is_part=True)
    return _counted(repository, view, whole, near, width)


def is_foremost(view: View, dated: int) -> bool:
    """Tell whether a view of so many events shows the foremost of them alone."""
    return view.lane is Lane.NONE and not view.everything and dated > CHRONOLOGY


def _foremost(repository: Repository, view: View, whole: Overview) -> Content:
    """Return the foremost events of the window, with how many there are."""
    near = view.selection().model_copy(update={"undated": False})
    there = repository.overview(near).selected
    most = min(FOREMOST, view.top or FOREMOST)
    some = rows(repository.summaries(near.model_copy(update={"top": most})))
    told = {"shown": len(some), "of": there}
    opening = {} if view.first or view.last else {"opening": None}
    return Content({**_values(view, whole, rows=some), **opening, "foremost": told}, is_part=True)


def _counted(
    repository: Repository, view: View, whole: Overview, near: Selection, width: int
) -> Content:
    first, last = whole.first or date.min, whole.last or date.max
    days = step(Window(view.first or first, view.last or last), width)
    bins = counts(repository.density(near, view.lane, days))
    return Content(_values(view, whole, bins=bins, days=days), is_part=True)


def _values(view: View, whole: Overview | None = None, **held: Any) -> dict[str, Any]:
    """Return values with the view, and the windows to go back to where they are a part."""
    asked = view.model_dump(
        mode="json", include={"first", "last", "lane", "uncertainty", "compact"}
    )
    ends = [day.isoformat() for day in (whole.first, whole.last) if day] if whole else None
    back = {"opening": ends, "whole": ends} if ends else {}
    return {**held, **back, "view": asked}


def strip(repository: Repository, view: View) -> dict[str, Any]:
    """Return the counts of all that is selected, whatever the window, for the density strip."""
    chosen = view.selection(window=False)
    whole = repository.overview(chosen)
    if whole.first is None or whole.last is None:
        return {"bins": [], "days": 1, "whole": None}
    days = bar_step(Window(whole.first, whole.last))
    bins = counts(repository.density(chosen, Lane.NONE, days))
    return {
        "bins": bins,
        "days": days,
        "whole": [whole.first.isoformat(), whole.last.isoformat()],
    }
