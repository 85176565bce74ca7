"""What each part of the page shows of a view: pure but for the questions to the repository."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from dash import html
from dash.development.base_component import Component

from timeline.model.event import Event
from timeline.model.selection import EventSummary, Overview, Repository, Selection
from timeline.model.vocabulary import Basis, EventType, Status
from timeline.show import facets, ids
from timeline.show.actors import actors
from timeline.show.attributes import aria, data
from timeline.show.calendar import calendar, window_of
from timeline.show.controls import cleared, without
from timeline.show.grid import Block, grid
from timeline.show.grid import rows as grid_rows
from timeline.show.labels import counted, say, type_name
from timeline.show.markup import trees
from timeline.show.panel import nothing, panel
from timeline.show.places import places
from timeline.show.quality import quality
from timeline.show.review.page import page as review_page
from timeline.show.review.panel import review
from timeline.show.rows import empty, no_match, rows
from timeline.show.view import FILTERS, Lane, Page, View, address, filters
from timeline.show.window import Window, moved, widened
from timeline.show.words import day_words, days_words

# Events that the calendar and the page on data quality read, at most: some seconds.
LARGE = 5_000


def answer(repository: Repository, view: View, limit: int) -> dict[str, Any]:
    """Return what follows every step: trees of elements, words by id, counts, the download.

    Args:
        repository: where the events are.
        view: what is asked for.
        limit: how many rows of the list.
    """
    chosen = view.selection()
    found = repository.overview(chosen)
    shown = chips(view)
    return {
        "trees": {
            ids.LIST: list(trees(listing(repository, view, found, limit))),
            ids.CHIPS: list(trees(shown)),
        },
        "words": {
            ids.OVERVIEW: overview(found, view),
            ids.SUMMARY: summary(found, view),
            ids.SENTENCE: say("share.shows", filters=words) if (words := sentence(view)) else "",
            ids.ANNOUNCE: say("announce", events=counted("event", found.selected)),
        },
        "counts": facets.counts(repository.facets(chosen)),
        "query": address(view),
    }


def overview(found: Overview, view: View) -> str:
    """Return the line of counts."""
    narrowed = found.selected != found.total or filters(view)
    events = counted("event", found.total)
    parts = [
        say("overview.of", selected=f"{found.selected:,}", events=events) if narrowed else events,
        counted("article", found.articles),
        counted("outlet", found.outlets),
    ]
    if found.first and found.last:
        parts.append(days_words(found.first, found.last))
    if found.undated:
        parts.append(say("overview.undated", count=f"{found.undated:,}"))
    if found.disputed:
        parts.append(say("overview.disputed", count=f"{found.disputed:,}"))
    if found.languages:
        counts = ", ".join(f"{count:,} {code}" for code, count in found.languages.items())
        parts.append(say("overview.languages", counts=counts))
    if not found.merged:
        parts.append(say("overview.unmerged"))
    return " · ".join(parts)


def chips(view: View) -> list[Component]:
    """Return a button for each filter, which removes it, and one that removes them all."""
    buttons = [
        html.Button(
            [words, html.Span(" ×", **aria(hidden="true"))],
            type="button",
            className="chip",
            **aria(label=say("chip.remove", filter=words)),
            **data(to=without(view, field, value)),
        )
        for field, value, words in _filters(view)
    ]
    if not buttons:
        return []
    to = data(to=cleared(view, FILTERS))
    reset = html.Button(say("reset"), type="button", className="quiet reset", **to)
    return [*buttons, reset]


def _filters(view: View) -> list[tuple[str, str, str]]:
    """Return field, value and words of each filter."""
    found: list[tuple[str, str, str]] = []
    for field in filters(view):
        value = getattr(view, field)
        for one in value if isinstance(value, tuple) else (value,):
            found.append((field, str(one), _words(field, one)))
    return found


def _words(field: str, value: Any) -> str:
    match value:
        case EventType():
            return type_name(value)
        case Status():
            return say(f"status.{value}")
        case Basis():
            return say(f"basis.{value}")
        case date():
            return f"{say(f'filter.{field}')} {day_words(value)}"
        case bool():
            return say(f"filter.{field}")
        case int():
            return say("filter.top", count=value)
        case _:
            return f"“{value}”" if field == "text" else str(value)


def sentence(view: View) -> str:
    """Return the filters in a few words; empty when nothing is filtered."""
    return ", ".join(words for _, _, words in _filters(view))


def summary(found: Overview, view: View) -> str:
    """Return one sentence that says what the figure shows."""
    if not (found.first and found.last):
        return ""
    return say(
        "figure.summary",
        events=counted("event", found.selected),
        first=day_words(found.first),
        last=day_words(found.last),
        lane=say(f"lane.{view.lane}").lower(),
    )


def other(repository: Repository, view: View, *, decides: bool = False) -> list[Component]:
    """Return the view of the selection that is neither figure nor list.

    ``decides`` tells whether persons may decide here.
    """
    match view.page:
        case Page.CALENDAR | Page.ACTORS | Page.PLACES | Page.QUALITY if _is_large(
            repository, view
        ):
            return [html.P(say("large", count=f"{LARGE:,}"), className="note")]
        case Page.CALENDAR:
            events = repository.summaries(view.selection(window=False))
            return calendar(events, window_of(view.first, view.last))
        case Page.ACTORS:
            return actors(repository.summaries(view.selection()), view)
        case Page.PLACES:
            return places(repository.events(view.selection()), view)
        case Page.QUALITY:
            found = repository.events(view.selection())
            return quality(found, repository.articles(), settles=decides)
        case Page.REVIEW:
            if not decides:
                return [html.P(say("review.closed"), className="note")]
            return review_page(repository, view.selection())
        case _:
            return []


def _is_large(repository: Repository, view: View) -> bool:
    """Tell whether the selection is more than a page that reads every event can show."""
    windowed = view.page is not Page.CALENDAR
    return repository.overview(view.selection(window=windowed)).selected > LARGE


def nearest(repository: Repository, view: View) -> Window | None:
    """Return the days nearest to an empty window where the other filters leave something."""
    elsewhere = repository.density(view.selection(window=False), Lane.NONE, 1)
    if not elsewhere or not (view.first or view.last):
        return None
    first = view.first or date.min
    last = view.last or date.max
    near = min((one.start for one in elsewhere), key=lambda day: max(first - day, day - last))
    if not (view.first and view.last):
        return widened(Window(near, near))
    half = (last - first) // 2
    return Window(moved(near, -half), moved(near, half))


def table(view: View) -> Component:
    """Return the table of a view, which asks for its rows itself."""
    return html.Div(grid(address(view)), role="region", **aria(label=say("table")))


def block(repository: Repository, view: View, wanted: Block) -> dict[str, Any]:
    """Return a block of rows for the table, and how many rows there are."""
    chosen = view.selection()
    events = repository.summaries(chosen, limit=wanted.limit, offset=wanted.startRow)
    return {"rowData": grid_rows(events), "rowCount": repository.overview(chosen).selected}


def listing(repository: Repository, view: View, found: Overview, limit: int) -> list[Component]:
    """Return the list of a view: its first rows, or what to do where there are none."""
    if found.total == 0:
        return empty()
    if found.selected == 0:
        return no_match(chips(view), nearest(repository, view))
    events = repository.summaries(view.selection(), limit=limit)
    return rows(events, found.selected, limit, frozenset(view.highlights))


def chosen(
    repository: Repository, view: View, today: date, *, decides: bool = False
) -> list[Component]:
    """Return the panel of the chosen event, else of the one that matters most.

    ``decides`` tells whether persons may decide here.
    """
    first = preselected(repository) if view.event is None else None
    wanted = first.id if first else view.event
    event = repository.event(wanted) if wanted else None
    if event is None:
        return nothing(say("panel.gone" if wanted else "panel.none"))
    shown = panel(event, repository.article, today, partial(_told_in, repository))
    if decides:
        shown.insert(1, review(event, repository.article, repository.event))
    return shown


def _told_in(repository: Repository, articles: frozenset[str]) -> list[Event]:
    """Return the events that any of some articles tells."""
    return repository.events(Selection(articles=articles))


def preselected(repository: Repository) -> EventSummary | None:
    """Return the dated event that matters most, so that a first look shows a reason."""
    foremost = repository.summaries(Selection(top=1, undated=False))
    return foremost[0] if foremost else None
