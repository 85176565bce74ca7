"""Commands on articles and timelines: build, serve, export."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from timeline.cli.console import (
    FAILED,
    Db,
    app,
    count,
    err,
    opened,
    out,
    parse_day,
    progress_bar,
    repository_at,
    say,
)
from timeline.cli.work import Kind, Work
from timeline.errors import InputError
from timeline.model.fault import by_kind
from timeline.model.selection import Selection
from timeline.model.vocabulary import EventType, Status
from timeline.version import __version__

# Articles named one by one in the report; --json names all.
NAMED = 20

Eras = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="CSV of stretches to draw behind: from,to,label."),
]

# What a timeline says of itself: a build keeps it, the other commands say it for once.
Title = Annotated[str | None, typer.Option("--title", help="Name of the timeline.")]
Standfirst = Annotated[
    str | None, typer.Option("--standfirst", help="What it tells, in a sentence or two.")
]
Method = Annotated[str | None, typer.Option("--method", help="How it was made and checked.")]
Contact = Annotated[str | None, typer.Option("--contact", help="Whom to write to about it.")]


@app.command()
def build(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            help="Files, folders, patterns, addresses, or - for standard input.",
            metavar="SOURCE...",
        ),
    ] = None,
    *,
    db: Annotated[Path, typer.Option("--db", help="The timeline's file.", metavar="FILE")],
    published: Annotated[
        list[str] | None,
        typer.Option(
            help="Day of the articles that say none; or ID=DAY, which settles that of one.",
            metavar="DAY|ID=DAY",
        ),
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Outlet, where an article names none.")] = None,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="FIELD=COLUMN", help="The column of a field: day=when."),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch addresses of this network too.")
    ] = False,
    engine: Annotated[
        Kind, typer.Option(help="Who reads: processes of this machine, or a Dask cluster.")
    ] = Kind.LOCAL,
    scheduler: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Dask's scheduler; without it one begins here."),
    ] = None,
    workers: Annotated[
        int | None, typer.Option(min=1, max=4096, help="Processes that read; one a processor.")
    ] = None,
    shards: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help="Read by shard, and keep what was read there."),
    ] = None,
    title: Title = None,
    standfirst: Standfirst = None,
    method: Method = None,
    contact: Contact = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Read articles into a timeline; unchanged ones cost nothing.

    A folder with an articles.json gives the articles that it lists. A day settled with
    --published ID=DAY needs no source, is kept, and tells which events it moves.

    Examples: timeline build articles/ --db talks.db

    timeline build --db talks.db --published reuters-17=2025-03-04
    """
    from timeline import ingest
    from timeline.ingest.aliases import mapping
    from timeline.settle import settle

    default, days = _published(published or [])
    words = {"title": title, "standfirst": standfirst, "method": method, "contact": contact}
    is_named = any(said is not None for said in words.values())
    if not sources and not days and not is_named:
        raise InputError(
            "build: name a source, settle a day with --published ID=DAY, or give a --title"
        )
    with repository_at(db) as repository, progress_bar() as progress:
        today = datetime.now(UTC).date()
        asked = ingest.wanted(
            published=default,
            outlet=outlet,
            columns=mapping(columns or []),
            private=allow_private,
            own=db,
            today=today,
        )
        work = Work(engine, scheduler, workers, shards, db)
        report = work.update(repository, sources or [], asked, progress)
        moved = settle(repository, days) if days else []
        if is_named:
            repository.name(_said(repository, **words))
    if as_json:
        print(report.model_dump_json(indent=1))
    else:
        _tell(report)
        for one in moved:
            say(str(one))
    if report.faults:
        raise typer.Exit(FAILED)


def _published(given: list[str]) -> tuple[str | None, dict[str, date]]:
    """Return the day of articles that say none, and the days settled by the id of the article."""
    pairs = [one.rpartition("=") for one in given]
    days = {name: parse_day(day, "--published") for name, equals, day in pairs if equals}
    plain = [day for _, equals, day in pairs if not equals]
    if len(plain) > 1:
        raise InputError("--published: only one day can stand for all articles that say none")
    return next(iter(plain), None), {name: day for name, day in days.items() if day}


def _tell(report: Any) -> None:
    out.print(
        f"{count(report.read, 'article')} read, {report.unchanged} unchanged; "
        f"the timeline has {count(report.events, 'event')}, {report.undated} without a day."
    )
    if report.doubtful or report.unanchored:
        say(
            f"Publication days: {report.sure} sure, {len(report.doubtful)} to be looked at, "
            f"{len(report.unanchored)} not known; `timeline explain --article ID` says why."
        )
    _name(report.doubtful, "its day is not sure")
    _name(report.unanchored, "no publication day, so its relative dates stay open")
    _name(report.dates_only, "dates only; events are read from English")
    if report.languages:
        counts = ", ".join(f"{number} {code}" for code, number in sorted(report.languages.items()))
        say(f"Articles read for dates only, by language: {counts}")
    for line in by_kind(report.faults):
        err.print(line, markup=False)
    if report.faults:
        err.print(f"{count(len(report.faults), 'item')} left out.")


def _name(articles: list[str], why: str) -> None:
    """Say something of each article, of the first few where there are many."""
    for name in articles[:NAMED]:
        say(f"{name}: {why}")
    if len(articles) > NAMED:
        say(f"and {len(articles) - NAMED:,} more: {why}")


@app.command()
def serve(
    db: Db = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)] = 8050,
    eras: Eras = None,
    workers: Annotated[int, typer.Option(help="Processes that answer.", min=1, max=64)] = 1,
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="NAME", help="Another name it is reached by."),
    ] = None,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Let nobody decide anything.")
    ] = False,
    editors: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Who may decide, as `timeline editor` writes it."),
    ] = None,
    metrics: Annotated[
        bool, typer.Option("--metrics", help="Count what is answered, for Prometheus.")
    ] = False,
    title: Title = None,
    standfirst: Standfirst = None,
    method: Method = None,
    contact: Contact = None,
) -> None:
    """Open the dashboard; without a file it shows the starter timeline.

    Example: timeline serve --db talks.db --port 8051
    """
    from timeline.config import Settings
    from timeline.desk import Desk
    from timeline.ingest.eras import read_eras
    from timeline.show.app import create_app
    from timeline.show.guard import is_loopback
    from timeline.show.server import run

    bands = read_eras(eras) if eras else ()
    known = _editors(editors) if editors else None
    with opened(db) as repository:
        names = tuple(allow_host or ())
        settings = Settings(
            host=host, port=port, servers=workers, allowed_hosts=names, metrics=metrics
        )
        if not is_loopback(host) and known is None:
            warning = "others can reach this server, and nothing asks them who they are"
            err.print(f"{host}: {warning}", markup=False)
        words = {"title": title, "standfirst": standfirst, "method": method, "contact": contact}
        imprint = _said(repository, **words)
        repository.close()  # each process opens the file for itself
        jobs = None if db is None or read_only else Desk(db, _now, repository)
        page = create_app(repository, jobs, _now, settings, bands, imprint, known)
        run(page, settings, ready=lambda address: out.print(f"{address}  (Ctrl-C stops it)"))


def _now() -> datetime:
    return datetime.now(UTC)


def _editors(path: Path) -> Any:
    from timeline.show.review.editors import read_editors

    try:
        return read_editors(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"--editors: {path} cannot be read: {error}") from None


def _said(repository: Any, **words: str | None) -> Any:
    """Return what a timeline says of itself, with the words given."""
    try:
        return repository.imprint().given(**words)
    except ValueError:
        raise InputError("--title: must not be empty") from None


@app.command()
def export(
    target: Annotated[Path, typer.Argument(help="File to write; its suffix says the format.")],
    db: Db = None,
    as_: Annotated[str | None, typer.Option("--as", help="Format by name.")] = None,
    search: Annotated[str, typer.Option(help="Words to look for, as in the page.")] = "",
    type_: Annotated[list[EventType] | None, typer.Option("--type", help="Event type.")] = None,
    status: Annotated[list[Status] | None, typer.Option(help="Status.")] = None,
    actor: Annotated[list[str] | None, typer.Option(help="Who acts or takes part.")] = None,
    outlet: Annotated[list[str] | None, typer.Option(help="Outlet that tells it.")] = None,
    place: Annotated[list[str] | None, typer.Option(help="Where it happened.")] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DAY", help="First day.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DAY", help="Last day.")] = None,
    disputed: Annotated[
        bool | None, typer.Option("--disputed/--undisputed", help="Outlets disagree, or do not.")
    ] = None,
    undated: Annotated[
        bool | None, typer.Option("--undated/--dated", help="Without, or with, any day.")
    ] = None,
    top: Annotated[
        int | None, typer.Option(min=1, help="Only the events that matter most.")
    ] = None,
    eras: Eras = None,
    title: Title = None,
    standfirst: Standfirst = None,
    method: Method = None,
    contact: Contact = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Only events trusted at least so far.")
    ] = 0.0,
    reviewed: Annotated[
        bool, typer.Option("--reviewed", help="Only events that a person accepted or edited.")
    ] = False,
    in_story: Annotated[
        bool, typer.Option("--in-story", help="Only events chosen for the story.")
    ] = False,
    words_: Annotated[
        str, typer.Option("--words", help="Whose labels: editor, or machine.")
    ] = "editor",
    unmerged: Annotated[
        bool, typer.Option("--unmerged", help="Write it even if a build was stopped half-way.")
    ] = False,
) -> None:
    """Write the timeline, or a part of it, to a file.

    Filters may be given more than once. Without --db the starter timeline is written.

    Example: timeline export talks.html --db talks.db --actor "Vladimir Putin"
    """
    from timeline.ingest.eras import read_eras
    from timeline.show.export import export as write
    from timeline.show.export.about import About, newest_day
    from timeline.show.export.choice import Choice, Words, joined
    from timeline.show.parts import sentence
    from timeline.show.view import View

    view = View(
        text=search,
        types=tuple(type_ or ()),
        statuses=tuple(status or ()),
        actors=tuple(actor or ()),
        outlets=tuple(outlet or ()),
        places=tuple(place or ()),
        first=parse_day(first, "--from"),
        last=parse_day(last, "--to"),
        disputed=disputed,
        undated=undated,
        top=top,
    )
    if words_ not in set(Words):
        raise InputError(f"--words: must be editor or machine, got {words_!r}")
    choice = Choice(reviewed, in_story, Words(words_), min_confidence)
    _must_differ(target, db)
    words = {"title": title, "standfirst": standfirst, "method": method, "contact": contact}
    with opened(db, refuse_unmerged=not unmerged) as repository:
        articles = repository.articles()
        events = choice.of(repository.events(view.selection()))
        total = repository.overview(Selection()).total
        about = About(
            newest=newest_day(articles),
            version=__version__,
            overview=repository.overview(view.selection()),
            filters=joined((sentence(view), choice.sentence)),
            eras=read_eras(eras) if eras else (),
            words=choice.words,
            left_out=total - len(events),
            decisions=tuple(repository.decisions()),
            **_said(repository, **words).model_dump(),
        )
        write(events, articles, target, as_=as_, about=about)
    say(f"{target}: {count(len(events), 'event')}")


def _must_differ(target: Path, db: Path | None) -> None:
    if db and target.exists() and db.exists() and target.samefile(db):
        raise InputError(f"{target}: is the timeline itself; name another file to write")
