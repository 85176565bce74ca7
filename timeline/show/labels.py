"""Every word the page says of itself, in one table: a translation is another table.

Keys are the place and the thing. Words with a count stand as two rows, ``.one`` and ``.many``.
"""

from __future__ import annotations

from timeline.model.vocabulary import EventType, Family

LABELS = {
    "title": "Timeline",
    "skip": "Skip to the events",
    "search": "Search",
    "search.hint": 'Actor, place, words, "a phrase", before:2025-10',
    "overview.of": "{selected} of {events}",
    "overview.days": "{first} to {last}",
    "overview.undated": "{count} undated",
    "overview.disputed": "{count} in conflict",
    "count.event.one": "{count} event",
    "count.event.many": "{count} events",
    "count.article.one": "{count} article",
    "count.article.many": "{count} articles",
    "count.outlet.one": "{count} outlet",
    "count.outlet.many": "{count} outlets",
    "reset": "Reset",
    "download.csv": "Download CSV",
    "share": "Copy link",
    "share.done": "Link copied",
    "help": "Keys",
    "tools": "Tools",
    "theme": "Light or dark",
    "close": "Close",
    "filters": "Filters",
    "filters.open": "Filters",
    "filter.type": "Type",
    "filter.status": "Status",
    "filter.actor": "Actor",
    "filter.outlet": "Outlet",
    "filter.place": "Place",
    "filter.basis": "How it is dated",
    "filter.days": "Days",
    "filter.first": "From",
    "filter.last": "To",
    "filter.most": "How many",
    "filter.all": "All",
    "figure.today": "today",
    "filter.others": "More",
    "filter.disputed": "Only where outlets disagree",
    "filter.undated": "Only events without a day",
    "filter.top": "The {count} foremost",
    "filter.any": "Any",
    "filter.clear": "Clear {filter}",
    "filter.nothing": "Nothing of that name",
    "chip.remove": "Remove the filter {filter}",
    "count.day.one": "{count} day",
    "count.day.many": "{count} days",
    "pages": "Views of the selection",
    "page.timeline": "Timeline",
    "page.table": "Table",
    "page.calendar": "Calendar",
    "page.actors": "Actors",
    "page.places": "Places",
    "page.quality": "Data quality",
    "table": "Events as a table",
    "table.when": "When",
    "table.label": "What",
    "table.type": "Type",
    "table.status": "Status",
    "table.actors": "Who",
    "table.place": "Where",
    "table.outlets": "Who says so",
    "quality.none": "None.",
    "quality.more": "And {count} more.",
    "large": "Choose at most {count} events, by filters or days, to see this view of them.",
    "calendar.how": "A number counts the events of that day; a dot is a day on which one may lie.",
    "calendar.month": "Month",
    "calendar.day": "{day}: {known} on it, {possible} that may be",
    "calendar.none": "None of these events is known to within a month.",
    "calendar.cut": "{count} earlier months are left out; choose later days to see fewer.",
    "track.how": "The strips run from {first} to {last}; each mark is an event, a pale bar the days"
    " one may lie on. Nothing is drawn between marks, for nothing is told of it.",
    "track.outside": "{events} before or after are listed but not drawn.",
    "track.undated": "{events} without a day are listed only.",
    "track.none": "None of these events has a day.",
    "track.events": "{events}: {about}",
    "actors.none": "Nobody is named in these events.",
    "actors.who": "Who takes part",
    "actors.who.why": "How often each is named as acting or taking part, in what, and with whom.",
    "actors.met": "Who met whom",
    "actors.met.why": "Two stand here together when an event names both. “In contact” counts the"
    " visits, meetings, summits, talks and calls among these events that took place.",
    "actors.name": "Actor",
    "actors.events": "Events",
    "actors.types": "Most often in",
    "actors.partners": "Most often with",
    "actors.pair": "Who",
    "actors.contacts": "In contact",
    "places.name": "Place",
    "places.count": "Events",
    "places.where": "Where it happened",
    "places.where.why": "Each country, and below it the places in it that are named.",
    "places.whole": "{country}, no place in it named",
    "places.elsewhere": "In no one country, or not known in which",
    "places.nowhere": "No place named",
    "places.nowhere.why": "The articles do not say where, or say it in words that name no place.",
    "quality.gaps": "Longest silences",
    "quality.gaps.why": "Nothing is reported to have happened on these days; that is not to say"
    " that nothing did.",
    "quality.gap": "{first} to {last}",
    "quality.unanchored": "Articles without a publication day",
    "quality.unanchored.why": "Phrases such as “last month” in them stay unresolved until the day"
    " is given.",
    "quality.undated": "Events without a day",
    "quality.undated.why": "They are told, but no words say when.",
    "quality.disputed": "Where outlets disagree",
    "quality.disputed.why": "Both claims are kept; the event shows what most agree on.",
    "quality.nobody": "Events with nobody named",
    "quality.nobody.why": "No actor was recognised in their sentences.",
    "quality.lag": "How soon outlets tell",
    "quality.lag.why": "Days from the last day an event can have to an outlet's first article on it"
    " in this timeline. Below zero it was told ahead, as plans are, or while it could still go on."
    " An outlet may have told it sooner in articles that are not here.",
    "lag.outlet": "Outlet",
    "lag.events": "Events",
    "lag.median": "Median days",
    "lag.range": "Range",
    "lag.first": "First to tell",
    "lag.of": "{count} of {shared} told by others too",
    "lag.alone": "tells none that others tell",
    "lag.to": "{least} to {most}",
    "lag.left": "{events} not counted: the last possible day or the articles' days are not known.",
    "lag.first.told": "First told by {outlets} on {day}",
    "lag.first.after": ", {days} after",
    "lag.first.after.least": ", at least {days} after",
    "lag.first.before": ", {days} ahead",
    "lag.first.before.least": ", at least {days} ahead",
    "lag.first.same": ", the same day",
    "lag.first.within": ", on a day it may have",
    "conflict": "The days each outlet gives",
    "conflict.agree": "All agree on {days}.",
    "conflict.none": "No day fits all.",
    "conflict.left": "Days that were only inferred are left aside.",
    "conflict.told": "{days}",
    "conflict.inferred": "{days}, inferred",
    "quality.bases": "How the days were reached",
    "quality.bases.why": "Counted over the events selected.",
    "quality.rules": "Rules that read the phrases",
    "quality.rules.why": "Counted over the events selected whose days a phrase gives.",
    "cite": "Copy citation",
    "cite.done": "Citation copied",
    "cite.article": "{outlet}, “{title}”, {published}",
    "cite.read": "read {day}",
    "lanes": "Lanes",
    "lane.actor": "Actor",
    "lane.type": "Type",
    "lane.outlet": "Outlet",
    "lane.place": "Place",
    "lane.none": "None",
    "lane.others": "Others",
    "lane.nowhere": "No place given",
    "lane.nobody": "Nobody named",
    "lane.unknown_outlet": "Outlet not known",
    "uncertainty": "Uncertain days",
    "uncertainty.range": "As a range",
    "uncertainty.midpoint": "In the middle",
    "uncertainty.earliest": "Earliest day",
    "figure": "Timeline figure",
    "figure.summary": (
        "{events} between {first} and {last}, in lanes by {lane}. The list below has the same"
        " events. With the figure in focus, the arrow keys go from event to event and Enter opens"
        " one."
    ),
    "figure.dense": "Each cell counts the events of a stretch of time. Zoom in to see them.",
    "figure.cell": "<b>%{{x|%-d %b %Y}}</b> and {days} days on<br>%{{z}} events",
    "figure.earlier": "← {count} earlier",
    "figure.later": "{count} later →",
    "figure.whole": "Whole timeline",
    "figure.zoom": "Zoom",
    "figure.in": "Zoom in",
    "figure.out": "Zoom out",
    "strip": "Events over the whole time",
    "legend": "How to read the marks",
    "legend.exact": "day known",
    "legend.bounded": "one day within these bounds",
    "legend.span": "lasts",
    "legend.open": "open end",
    "legend.inferred": "day inferred",
    "legend.planned": "planned",
    "legend.disputed": "outlets disagree",
    "legend.corroborated": "two outlets or more",
    "list": "Events in order of time",
    "list.more": "Show {count} more",
    "list.undated": "No day given",
    "list.undated.why": "These events are told, but no words say when. They are kept here.",
    "row.outlets.one": "One outlet says so",
    "row.outlets.many": "{count} outlets say so",
    "row.outlets.none": "Outlet not known",
    "row.disputed": "Outlets disagree",
    "row.inferred": "Day inferred",
    "panel": "The chosen event",
    "panel.none": "Choose an event to see when it was, why that day, and who says so.",
    "panel.gone": "No event of that name is in this timeline. It may have been merged or removed.",
    "panel.actors": "Who",
    "panel.place": "Where",
    "panel.undated": "No day given",
    "panel.bounds.day": "{day}",
    "panel.bounds.point": "One day from {first} to {last}",
    "panel.bounds.open_first": "One day, at the latest {last}",
    "panel.bounds.open_last": "One day, at the earliest {first}",
    "panel.bounds.span": "Begins {start}; ends {end}",
    "panel.side.between": "between {first} and {last}",
    "panel.side.on": "on {first}",
    "panel.side.after": "on {first} or later",
    "panel.side.before": "on {last} or earlier",
    "panel.side.open": "on a day not told",
    "why.date": "Why this date",
    "why.phrase": "The phrase",
    "why.sentence": "The sentence",
    "why.none": "No words of the article date this event.",
    "why.reading": "The reading",
    "why.reading.text": "“{text}” is a {type}; TIMEX3 value {value}{mod}",
    "why.anchor": "Counted from",
    "why.anchor.published": "{day}, the day the article came out",
    "why.anchor.narrative": "{day}, the last date the passage told",
    "why.anchor.event": "{day}, {label}",
    "why.rule": "The rule",
    "why.says": "What it says",
    "why.note": "But",
    "why.result": "The days",
    "why.alternatives": "What else it could have meant",
    "why.alternative": "{days}: {why_not}",
    "why.event": "How it dates the event",
    "why.mention": "As {outlet} has it",
    "ruler": "Days it can be: {days}",
    "evidence": "Who says so",
    "evidence.published": "published {day}",
    "evidence.published.missing": "no publication day",
    "evidence.said_by": "according to {names}",
    "evidence.days": "dates it {days}",
    "evidence.reported": "reported {days}",
    "evidence.article": "Show in the article",
    "outlet.unknown": "Outlet not known",
    "why.kind": "Why {type}, and {status}",
    "why.one": "Why one event",
    "why.one.reason": "{one} and {other}: {labels}",
    "disagreements": "Where outlets disagree",
    "disagreements.field": "What",
    "disagreements.value": "Also told as",
    "disagreements.articles": "By",
    "possibly": "Possibly the same",
    "basis.explicit": "The words name the days",
    "basis.anchored": "Counted from an anchor",
    "basis.inherited": "From another event",
    "basis.published": "From the article's day",
    "basis.given": "Set by a person",
    "status.occurred": "Happened",
    "status.ongoing": "Going on",
    "status.planned": "Planned",
    "status.proposed": "Proposed",
    "status.cancelled": "Cancelled",
    "status.denied": "Denied",
    "status.hypothetical": "Hypothetical",
    "family.contact": "Contact",
    "family.word": "Word",
    "family.accord": "Accord",
    "family.support": "Support",
    "family.pressure": "Pressure",
    "family.force": "Force",
    "family.office": "Office",
    "empty": "No events yet",
    "empty.how": "Build a timeline from articles, then open this page again:",
    "empty.command": "timeline build ARTICLES --db timeline.db",
    "nomatch": "Nothing matches all of these filters",
    "nomatch.how": "Remove one of them:",
    "error": "The page could not be brought up to date",
    "error.what": "What you see is the last good view; nothing is lost. Reload to try again.",
    "lost": "The server does not answer. What you see is the last view; the page goes on by itself"
    " once the server is back.",
    "noscript": "This page draws with JavaScript. Without it, the events are here as a table:",
    "error.id": "If it happens again, report it with this number:",
    "keys.title": "Keys",
    "keys.where": "They work while the figure or the list has the focus.",
    "keys.key": "Key",
    "keys.does": "What it does",
    "keys.letters": "Single letters work as keys",
    "announce": "{events} shown",
}


def say(key: str, **values: object) -> str:
    """Return the words of that key, with values filled in.

    >>> say("overview.undated", count=3)
    '3 undated'
    """
    return LABELS[key].format(**values)


def counted(noun: str, count: int) -> str:
    """Return a count with its noun, thousands set apart.

    >>> counted("event", 1), counted("outlet", 1200)
    ('1 event', '1,200 outlets')
    """
    number = "one" if count == 1 else "many"
    return say(f"count.{noun}.{number}", count=f"{count:,}")


def outlets_say(count: int) -> str:
    """Return how many independent outlets tell an event.

    >>> outlets_say(1), outlets_say(3)
    ('One outlet says so', '3 outlets say so')
    """
    if count == 0:
        return say("row.outlets.none")
    return say("row.outlets.one" if count == 1 else "row.outlets.many", count=count)


def type_name(event_type: EventType | str) -> str:
    """Return the name of an event type.

    >>> type_name("sanctions_relief")
    'Sanctions relief'
    """
    return str(event_type).replace("_", " ").capitalize()


def family_name(family: Family | str) -> str:
    """Return the name of a family of types."""
    return say(f"family.{family}")
