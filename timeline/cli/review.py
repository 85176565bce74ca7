"""The command that puts a timeline right: review."""

from __future__ import annotations

import getpass
import json
import os
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from timeline.cli.console import FAILED, app, count, err, existing, repository_at, say
from timeline.errors import InputError, TimelineError
from timeline.model.selection import Selection
from timeline.model.vocabulary import EventType, Review, Status

if TYPE_CHECKING:
    from timeline.model.decision import Decision
    from timeline.model.event import Event
    from timeline.model.wish import Wish
    from timeline.review.make import Sign


class Do(StrEnum):
    """What the command does."""

    LIST = "list"
    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    MERGE = "merge"
    SPLIT = "split"
    APART = "apart"
    ADD = "add"
    WITHDRAW = "withdraw"
    SETTLE = "settle"
    UNDO = "undo"
    REDO = "redo"
    LOG = "log"


@app.command()
def review(
    do: Annotated[Do, typer.Argument(help="What to do.")] = Do.LIST,
    names: Annotated[
        list[str] | None, typer.Argument(metavar="ID...", help="Events; articles to withdraw.")
    ] = None,
    *,
    db: Annotated[Path, typer.Option("--db", help="The timeline's file.", metavar="FILE")],
    who: Annotated[str | None, typer.Option(help="Who decides; else the user's name.")] = None,
    note: Annotated[str, typer.Option(help="Why.")] = "",
    days: Annotated[
        str | None, typer.Option(help="Days: a phrase, EDTF, or DAY..DAY; 'unknown' for none.")
    ] = None,
    type_: Annotated[EventType | None, typer.Option("--type", help="Type.")] = None,
    status: Annotated[Status | None, typer.Option(help="Status.")] = None,
    actor: Annotated[list[str] | None, typer.Option(help="Who acts, all of them.")] = None,
    place: Annotated[str | None, typer.Option(help="Where; empty for nowhere known.")] = None,
    label: Annotated[str | None, typer.Option(help="The editor's label.")] = None,
    text: Annotated[str | None, typer.Option(help="One line of text.")] = None,
    story: Annotated[float | None, typer.Option(help="Place in the story.")] = None,
    no_story: Annotated[bool, typer.Option("--no-story", help="Out of the story.")] = False,
    notes: Annotated[str | None, typer.Option(help="Notes for the desk.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="Tags, all of them.")] = None,
    link: Annotated[str | None, typer.Option(help="Source of an event by hand.")] = None,
    mention: Annotated[
        list[str] | None, typer.Option(help="Reports that leave the event in a split.")
    ] = None,
    day: Annotated[str | None, typer.Option(help="Publication day of the article.")] = None,
    search: Annotated[str, typer.Option(help="Instead of ids: events with these words.")] = "",
    state: Annotated[
        list[Review] | None, typer.Option("--review", help="Instead of ids: events so reviewed.")
    ] = None,
    read: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Take in a reviews file.")
    ] = None,
    write: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the log: .jsonl, .json or .csv.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> None:
    """List events, put them right, and read or write the log of what was decided.

    A reviews file (JSON lines, one decision a line) and the articles give the same timeline again.

    Examples: timeline review --db talks.db --review unreviewed

    timeline review edit e-1a2b3c4d5e --db talks.db --days "late October" --note "see the minutes"

    timeline review --db talks.db --write reviews.jsonl
    """
    from timeline.review.make import Sign

    given: dict[str, Any] = {
        "type": type_,
        "status": status,
        "place": place,
        "label": label,
        "text": text,
        "story": story,
        "notes": notes,
        "tags": tuple(tag) if tag is not None else None,
        "link": link,
    }
    changes = {name: value for name, value in given.items() if value is not None}
    if no_story:
        changes["story"] = None
    sign = Sign(_name(who), datetime.now(UTC), note)
    with repository_at(db if read else existing(db)) as repository:
        if read is not None:
            _read(repository, read)
        if write is not None:
            _write(repository.decisions(), write)
        if do is Do.LOG:
            _log(repository.decisions(), as_json=as_json)
        elif do is Do.LIST:
            if read is None and write is None:
                chosen = _chosen(repository, names or [], search, state or [])
                _list(chosen, as_json=as_json)
        else:
            wish: dict[str, Any] = {"changes": changes or None, "phrase": days, "actors": actor}
            wish |= {"mentions": mention or (), "day": day}
            _decide(repository, do, names or [], (search, state or []), wish, sign)


def _name(given: str | None) -> str:
    try:
        return given or os.environ.get("TIMELINE_EDITOR") or getpass.getuser()
    except (OSError, KeyError):
        raise InputError("--who: who decides? no user has a name here") from None


def _chosen(repository: Any, names: list[str], search: str, states: list[Review]) -> list[Event]:
    if names:
        found = [(name, repository.event(name)) for name in names]
        missing = [name for name, event in found if event is None]
        if missing:
            raise InputError(f"there is no event {missing[0]!r}")
        return [event for _, event in found]
    selection = Selection(text=search, reviews=frozenset(states))
    return list(repository.events(selection))


def _decide(
    repository: Any,
    do: Do,
    names: list[str],
    instead: tuple[str, list[Review]],
    given: dict[str, Any],
    sign: Sign,
) -> None:
    from pydantic import ValidationError

    from timeline.curate import curate

    try:
        wishes = _wishes(repository, do, names, instead, given)
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(f"review: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None
    failed = 0
    for wish in wishes:
        try:
            outcome = curate(repository, wish, sign)
        except TimelineError as error:
            if len(wishes) == 1:
                raise
            failed += 1
            err.print(f"{wish.events[0].id}: {error}", markup=False)
            continue
        about = " ".join(outcome.events) or outcome.decision.article or outcome.decision.of or ""
        say(f"{outcome.decision.id}: {outcome.decision.action} {about}".rstrip())
        for one in outcome.moved:
            say(str(one))
    if failed:
        raise typer.Exit(FAILED)


def _wishes(
    repository: Any,
    do: Do,
    names: list[str],
    instead: tuple[str, list[Review]],
    given: dict[str, Any],
) -> list[Wish]:
    """Return what is asked: one wish for each event, or for all of them together."""
    from timeline.model.wish import Wish

    if do in (Do.WITHDRAW, Do.SETTLE):
        return [Wish.model_validate({"action": do, **given, "article": name}) for name in names]
    if do in (Do.UNDO, Do.REDO):
        return [Wish.model_validate({"action": do, "of": next(iter(names), None)})]
    if do is Do.ADD:
        changes = dict(given["changes"] or {})
        own = {name: changes.pop(name) for name in ("label", "type") if name in changes}
        own |= {name: changes.pop(name) for name in ("status", "place") if name in changes}
        return [Wish.model_validate({"action": do, **given, "changes": changes, "added": own})]
    if not names and not any(instead):
        raise InputError(f"review {do}: name events, or choose them with --search or --review")
    events = [{"id": event.id} for event in _chosen(repository, names, *instead)]
    if do in (Do.MERGE, Do.APART):
        return [Wish.model_validate({"action": do, **given, "events": events})]
    return [Wish.model_validate({"action": do, **given, "events": [event]}) for event in events]


def _read(repository: Any, path: Path) -> None:
    from timeline import pipeline
    from timeline.curate import read as taken_in
    from timeline.model import logged
    from timeline.show.export import whole

    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from None
    if whole.is_whole(text):
        found = whole.read(text)
        report = pipeline.update(repository, found.articles)
        say(f"{path}: {count(report.read, 'article')} read")
        new = taken_in(repository, found.decisions)
    else:
        new = taken_in(repository, logged.read(text))
    say(f"{path}: {count(new, 'decision')} taken in")


def _write(decisions: list[Decision], path: Path) -> None:
    from timeline.show.export.audit import written

    try:
        path.write_bytes(written(decisions, path.suffix))
    except OSError as error:
        raise InputError(f"{path}: cannot be written: {error.strerror}") from None
    say(f"{path}: {count(len(decisions), 'decision')}")


def _log(decisions: list[Decision], *, as_json: bool) -> None:
    from timeline.model import logged

    rows = list(logged.rows(decisions))
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        told = [f"{row['before']} → {row['after']}" if row["after"] else "", row["note"]]
        undone = "" if row["stands"] == "yes" else " (undone)"
        about = row["events"] or row["article"] or row["of"] or ""
        say(
            " · ".join(
                filter(
                    None, [f"{row['at']} {row['who']}", f"{row['action']} {about}{undone}", *told]
                )
            )
        )


def _list(events: Iterable[Event], *, as_json: bool) -> None:
    from timeline.show.export.json import event_record
    from timeline.temporal.writing.words import in_words

    found = list(events)
    if as_json:
        print(json.dumps([event_record(event) for event in found], ensure_ascii=False, indent=1))
        return
    for event in found:
        say(f"{event.id}  {event.review:<10}  {in_words(event.when)} · {event.title}")
    say(count(len(found), "event"))


@app.command()
def editor(
    name: Annotated[str, typer.Argument(help="Who.")],
    file: Annotated[Path, typer.Option("--file", metavar="FILE", help="The file of editors.")],
    may: Annotated[str, typer.Option(help="edit: all; word: words and story; read.")] = "edit",
) -> None:
    """Let somebody write where `serve --editors FILE` asks who it is; the password is asked.

    Example: timeline editor Ann --file editors.txt --may edit
    """
    from timeline.show.review.editors import Right, read_editors
    from timeline.show.review.editors import editor as made

    if may not in set(Right):
        raise InputError(f"--may: must be one of {', '.join(Right)}, got {may!r}")
    password = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    line = made(name, Right(may), password).line
    kept = file.read_text("utf-8").splitlines() if file.exists() else []
    read_editors("\n".join(kept), str(file))
    kept = [one for one in kept if one.partition(":")[0] != name] + [line]
    file.write_text("\n".join(kept) + "\n", "utf-8")
    say(f"{file}: {name} may {may}")
