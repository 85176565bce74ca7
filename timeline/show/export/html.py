"""One page that opens from disk: figure, list, search and panel, without server or request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from timeline import resources
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.vocabulary import Review
from timeline.show.direction import straight
from timeline.show.export.about import About
from timeline.show.export.order import in_time_order
from timeline.show.export.packing import packed_json, plotting, policy
from timeline.show.export.page_data import WORDS, page_data
from timeline.show.keys import keys
from timeline.show.labels import counted
from timeline.show.legend import legend
from timeline.show.markup import markup
from timeline.show.parts import overview
from timeline.show.view import Lane, View, listed
from timeline.show.words import day_words
from timeline.temporal.writing.words import in_words

# Events told without a script: each costs some hundred bytes a second time, which a page of
# thousands, meant for a browser, cannot spare.
PLAIN = 500


def page(events: Sequence[Event], articles: Sequence[Article], about: About) -> bytes:
    """Return the page: one HTML file whose policy lets no request out and no other script in."""
    events = in_time_order(events)
    own = _joined("page/*.js")
    shared = _joined("figure/*.js")
    script = f'{shared}(async () => {{\n"use strict";\n{own}}})();\n{_joined("*.js")}'
    style = _joined("*.css") + _joined("page/*.css")
    library, absent_sheets = plotting()
    template = _templates().get_template("page.html")
    return template.render(
        about=about,
        say=say,
        policy=policy(script, style),
        style=Markup(style),
        script=Markup(script),
        data=Markup(packed_json(page_data(events, articles, about))),
        plotting=Markup(library),
        absent_sheets=absent_sheets,
        overview=overview(about.overview, View()),
        lanes=list(Lane),
        legend=Markup(markup(legend())),
        keys=Markup(markup(keys())),
        made=" ".join(_made(events, about)),
        plain=list(_plain(events[:PLAIN])),
        plain_left=len(events[PLAIN:]),
    ).encode()


def say(key: str, **values: object) -> str:
    """Return the words of that key, with values filled in."""
    return WORDS[key].format(**values)


def _joined(pattern: str) -> str:
    """Return the files of the assets that match, in name order, as one text."""
    paths = sorted(resources.folder("assets").glob(pattern))
    return "".join(path.read_text("utf-8") for path in paths)


def _templates() -> Environment:
    folder = resources.folder("assets") / "page"
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )


def _made(events: Sequence[Event], about: About) -> Iterator[str]:
    """Yield sentences that say what the page was made from, what it holds, what nobody checked."""
    newest = say("made.newest", day=day_words(about.newest)) if about.newest else ""
    yield say("made", newest=newest, version=about.version)
    held = counted("event", len(events))
    if about.filters:
        held = f"{len(events):,} of {counted('event', about.overview.total)}"
        yield say("made.filters", events=held, filters=about.filters)
    else:
        yield say("made.all", events=held)
    if about.left_out:
        yield say("made.left_out", count=counted("event", about.left_out))
    yield say(f"made.words.{about.words}")
    if unreviewed := sum(event.review is Review.UNREVIEWED for event in events):
        yield say("made.unreviewed", count=counted("event", unreviewed))


def _plain(events: Sequence[Event]) -> Iterator[dict[str, str]]:
    """Yield what the list without a script says of each event."""
    for event in events:
        yield {
            "when": in_words(event.when),
            "label": straight(event.label),
            "outlets": listed(event.outlets),
        }
