"""Commands on phrases: dates, explain."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from timeline.cli.console import FAILED, Db, Published, app, err, opened, out, parse_day, say
from timeline.errors import InputError
from timeline.temporal import resolve, tag
from timeline.temporal.explain import steps
from timeline.temporal.values.timex import Alternative, Timex

# Id, text, publication day and expressions of a text.
_Read = tuple[str, str, date | None, list[Timex]]
_Given = tuple[str, str, date | None]


class Layout(StrEnum):
    """How `dates` prints what it finds."""

    TABLE = "table"
    JSONL = "jsonl"
    TIMEML = "timeml"


class Direction(StrEnum):
    """Which of the possible days an open phrase means."""

    NEWS = "news"
    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"


class Policy(StrEnum):
    """What a relative phrase is measured from."""

    AUTO = "auto"
    NEWS = "news"
    NARRATIVE = "narrative"


Directed = Annotated[
    Direction, typer.Option(help="Which day an open phrase such as 'Tuesday' means.")
]
Measured = Annotated[
    Policy, typer.Option(help="Measure from the publication day (news) or the last date told.")
]
Language = Annotated[str, typer.Option(help="Language of the text, ISO 639-1.")]


@app.command()
def dates(
    text: Annotated[str, typer.Argument(help="A text, a file (.txt, .md, .jsonl), or -.")],
    published: Published = None,
    as_: Annotated[Layout, typer.Option("--as", help="How to print.")] = Layout.TABLE,
    direction: Directed = Direction.NEWS,
    policy: Measured = Policy.AUTO,
    language: Language = "en",
) -> None:
    """Find every temporal expression of a text and say which days it means.

    In JSONL each line is an object with "id", "text" and "published" (which may be null).

    Example: timeline dates "They met late last week." --published 2025-11-20
    """
    faults: list[InputError] = []

    def read() -> Iterator[_Read]:
        for given in _texts(text, parse_day(published, "--published")):
            if isinstance(given, InputError):
                faults.append(given)
                continue
            identifier, words, day = given
            try:
                found = tag(words, day, policy=policy, direction=direction, language=language)
            except ValueError as error:
                raise InputError(f"dates: {error}") from None
            yield identifier, words, day, found

    if as_ is Layout.TIMEML:
        _print_timeml(list(read()))
    else:
        for identifier, _, _, found in read():
            _print_dates(identifier, found, as_)
    for fault in faults:
        err.print(str(fault), markup=False, soft_wrap=True)
    if faults:
        raise typer.Exit(FAILED)


def _texts(argument: str, day: date | None) -> Iterator[_Given | InputError]:
    """Yield id, text and publication day of each text that the argument means, or its fault."""
    path = Path(argument)
    known = path.suffix in (".txt", ".md", ".jsonl") and "\n" not in argument
    if argument == "-":
        content, name = sys.stdin.read(), "-"
    elif known or (len(argument) < 1_000 and path.is_file()):
        content, name = _content(path), path.name
    else:
        yield "text", argument, day
        return
    if path.suffix != ".jsonl" and not (name == "-" and content.lstrip().startswith('{"')):
        yield name, content, day
        return
    for number, line in enumerate(content.split("\n"), 1):
        if line.strip():
            try:
                yield _row(f"{name}, line {number}", line, day)
            except InputError as error:
                yield error


def _content(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or 'cannot be read'}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path}: is not UTF-8 text") from None


def _row(name: str, line: str, day: date | None) -> tuple[str, str, date | None]:
    try:
        row = json.loads(line)
        given = row.get("published")
        found = datetime.fromisoformat(given).date() if given else day
        return str(row["id"]), row["text"], found
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        message = "an object with id, text and published (a day or null) was expected"
        raise InputError(f"{name}: {message}: {error}") from None


def _print_dates(identifier: str, found: list[Timex], layout: Layout) -> None:
    if layout is Layout.TABLE:
        _print_table(found)
        return
    for timex in found:
        print(json.dumps({"id": identifier, **as_row(timex)}, ensure_ascii=False))


def _print_timeml(texts: list[_Read]) -> None:
    """Print a document; several are one `corpus`, for XML has one element that holds all."""
    from timeline.temporal.writing import timeml

    if len(texts) == 1:
        [(_, text, day, found)] = texts
        print(timeml.write(text, found, day), end="")
        return
    print('<?xml version="1.0" encoding="UTF-8"?>\n<corpus>')
    for identifier, text, day, found in texts:
        print(timeml.write(text, found, day, identifier).partition("?>\n")[2], end="")
    print("</corpus>")


def as_row(timex: Timex) -> dict[str, Any]:
    """Return an expression as the machine contract has it: offsets, TIMEX3, days, anchor, rule.

    The extent is the whole of a range, or the open side of a one-sided phrase; else the days.
    """
    when = timex.when
    whole = timex.extent or when
    return {
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type.value,
        "value": timex.value,
        "mod": timex.mod and timex.mod.value,
        "earliest": _iso(when.earliest if when else None),
        "latest": _iso(when.latest if when else None),
        "extent_earliest": _iso(whole.earliest if whole else None),
        "extent_latest": _iso(whole.latest if whole else None),
        "anchor": timex.anchor.day.isoformat() if timex.anchor else None,
        "rule": timex.rule,
        "granularity": when.granularity.name.lower() if when else None,
        "note": timex.note,
        "alternatives": [_alternative(one) for one in timex.alternatives],
    }


def _alternative(other: Alternative) -> dict[str, Any]:
    when = other.when
    return {
        "value": other.value,
        "earliest": _iso(when.earliest if when else None),
        "latest": _iso(when.latest if when else None),
        "why_not": other.why_not,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _print_table(found: list[Timex]) -> None:
    if not found:
        out.print("No temporal expression found.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in ("phrase", "type", "value", "mod", "first day", "last day", "rule"):
        table.add_column(column)
    for timex in found:
        row = as_row(timex)
        names = ("text", "type", "value", "mod", "earliest", "latest", "rule")
        table.add_row(*(" ".join(str(row[name] or "").split()) for name in names))
    out.print(table)
    for timex in found:
        if timex.note and timex.when is None:
            say(f"“{timex.text}”: {timex.note}")


@app.command()
def explain(
    phrase: Annotated[str | None, typer.Argument(help="A phrase such as 'late October'.")] = None,
    published: Published = None,
    event: Annotated[str | None, typer.Option(help="Id of an event.", metavar="ID")] = None,
    article: Annotated[str | None, typer.Option(help="Id of an article.", metavar="ID")] = None,
    db: Db = None,
    direction: Directed = Direction.NEWS,
    policy: Measured = Policy.AUTO,
    language: Language = "en",
) -> None:
    """Say why a phrase means its days, an event is there as it is, an article has its day.

    Examples: timeline explain "late October" --published 2025-11-19

    timeline explain --event ID --db talks.db

    timeline explain --article ID --db talks.db
    """
    if sum(given is not None for given in (phrase, event, article)) != 1:
        raise InputError("explain: give either a phrase or --event ID or --article ID")
    if phrase is not None:
        day = parse_day(published, "--published")
        try:
            timex = resolve(phrase, day, policy=policy, direction=direction, language=language)
        except ValueError as error:
            raise InputError(f"explain: {error}") from None
        _print_lines((step.name, step.text) for step in steps(timex))
        return
    _print_lines(_event(event, db) if event is not None else _article(article or "", db))


def _event(name: str, db: Path | None) -> list[tuple[str, str]]:
    from timeline.show.explain import event_lines

    with opened(db) as repository:
        found = repository.event(name)
    if found is None:
        raise InputError(f"explain: there is no event {name!r}")
    return list(event_lines(found))


def _article(name: str, db: Path | None) -> list[tuple[str, str]]:
    from timeline.show.explain import article_lines

    with opened(db) as repository:
        found = repository.article(name)
    if found is None:
        raise InputError(f"explain: there is no article {name!r}")
    return list(article_lines(found))


def _print_lines(lines: Iterable[tuple[str, str]]) -> None:
    for name, text in lines:
        out.print(f"[bold]{name:<18}[/] ", end="")
        out.print(text, markup=False, soft_wrap=True)
