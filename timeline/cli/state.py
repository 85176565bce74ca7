"""The command on the state of a timeline: check."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from timeline.cli.console import FAILED, app, count, existing, say, unmerged

if TYPE_CHECKING:
    from timeline.store.check import StoreReport


@app.command()
def check(
    db: Annotated[Path, typer.Option("--db", help="The timeline's file.", metavar="FILE")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
) -> None:
    """Say what a timeline holds, whether it is whole, and whether all of it is merged.

    Example: timeline check --db talks.db
    """
    from timeline.store.check import check as checked

    report = checked(existing(db))
    if as_json:
        print(report.model_dump_json(indent=1))
    else:
        _tell(db, report)
    if not (report.whole and report.merged) or report.left_out:
        raise typer.Exit(FAILED)


def _tell(db: Path, report: StoreReport) -> None:
    holds = (
        f"{count(report.articles, 'article')}, {count(report.mentions, 'mention')}, "
        f"{count(report.events, 'event')}"
    )
    lines = [f"{db}: {holds}", *(f"damaged: {problem}" for problem in report.problems)]
    if report.whole:
        lines.append("Every record can be read.")
    lines += [f"left out of the events: {fault}" for fault in report.left_out]
    lines.append("The events follow from the articles." if report.merged else unmerged(db))
    for line in lines:
        say(line)
