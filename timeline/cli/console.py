"""What the commands share: the application, its options, its ways to print and to open a store."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from timeline import resources
from timeline.errors import InputError
from timeline.version import __version__

app = typer.Typer(
    add_completion=True,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Turn news articles into one timeline whose every date can be asked why.",
    # In a pipe a message is one line, whatever its length, and no box is drawn around it.
    rich_markup_mode="rich" if sys.stderr.isatty() else None,
    epilog="Start with `timeline serve`: it opens the starter timeline.",
)
# A pipe has no width: wide enough that no line of a table is cut.
out = Console(highlight=False, width=None if sys.stdout.isatty() else 200)
err = Console(stderr=True, highlight=False, soft_wrap=True)

FAILED, MISUSE, FAULT, INTERRUPTED = 1, 2, 70, 130

Db = Annotated[Path | None, typer.Option("--db", help="The timeline's file.", metavar="FILE")]
Published = Annotated[
    str | None,
    typer.Option("--published", help="Day the text came out, YYYY-MM-DD.", metavar="DAY"),
]


def _print_version(wanted: bool) -> None:
    if wanted:
        out.print(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", is_eager=True, callback=_print_version
        ),
    ] = False,
) -> None:
    pass


def parse_day(value: str | None, option: str) -> date | None:
    """Return the day an option names, or that of a time; misuse if it is none."""
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        raise InputError(f"{option}: must be YYYY-MM-DD, got {value!r}") from None


def say(line: str) -> None:
    """Print a line of an answer as it is, whatever its length."""
    out.print(line, markup=False, soft_wrap=True)


def count(number: int, noun: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int | None], None]]:
    """Give a progress callback: a bar on a terminal, silence in a pipe."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        tasks: dict[str, Any] = {}

        def show(stage: str, done: int, total: int | None) -> None:
            task = tasks.setdefault(stage, None) or bar.add_task(stage, total=total)
            tasks[stage] = task
            bar.update(task, completed=done, total=total)

        yield show


@contextmanager
def repository_at(db: Path, *, read_only: bool = False) -> Iterator[Any]:
    """Give the repository of a file, which a build makes if it is not there."""
    from timeline.pipeline import READER
    from timeline.store.sqlite import SqliteRepository

    if not db.parent.is_dir():
        raise InputError(f"{db}: there is no folder {db.parent}")
    repository = SqliteRepository(db, reader=READER, read_only=read_only)
    try:
        yield repository
    finally:
        repository.close()


def existing(db: Path) -> Path:
    """Return the path of a timeline's file; misuse if there is none."""
    if not db.is_file():
        raise InputError(f"{db}: there is no such timeline; make it with `timeline build`")
    return db


def unmerged(db: Path) -> str:
    """Return what is said of a timeline whose events are not those of its articles."""
    return (
        f"{db}: not all of its articles are merged into events yet, because a build was stopped or "
        "is at work; the same `timeline build` goes on from there"
    )


@contextmanager
def opened(db: Path | None, *, refuse_unmerged: bool = False) -> Iterator[Any]:
    """Give the repository of a file that exists, or of the starter timeline, built anew.

    A file whose articles are not all merged says so, or is refused.
    """
    if db is not None:
        with repository_at(existing(db), read_only=True) as repository:
            if not repository.is_merged:
                if refuse_unmerged:
                    raise InputError(f"{unmerged(db)}; --unmerged writes what is there now")
                err.print(unmerged(db), markup=False)
            yield repository
        return
    from timeline import ingest, pipeline

    with (
        tempfile.TemporaryDirectory(prefix="timeline-") as folder,
        repository_at(Path(folder) / "starter.db") as repository,
    ):
        with progress_bar() as progress:
            found = ingest.read([str(resources.folder("seeds"))])
            pipeline.update(repository, found, progress=progress)
        yield repository
