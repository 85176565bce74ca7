"""What an article's own fields say of its day: address, names of files, dateline, day shown."""

from __future__ import annotations

from timeline.ingest.day.address import in_address, in_path
from timeline.ingest.day.clue import Clue
from timeline.ingest.day.dateline import in_dateline
from timeline.ingest.day.shown import beside_headline


def gather(
    text: str,
    *,
    title: str | None = None,
    url: str | None = None,
    path: str | None = None,
    language: str = "en",
    year: int | None = None,
    is_page: bool = False,
) -> list[Clue]:
    """Return the clues of a text and of where it lies; what its reader was told is not among them.

    Args:
        text: the article.
        title: its headline.
        url: its address.
        path: where it was found; a member of an archive stands behind ``!``.
        language: ISO 639 code of the text, with its region where that is known.
        year: of a dateline that has none, where something beside the text tells it.
        is_page: whether the text was taken from a web page, whose clues know the day it shows.

    >>> [clue.basis.value for clue in gather("OSLO, March 4 - They met.", path="2025-03-04.txt")]
    ['path', 'dateline']
    """
    found = (
        in_address(url),
        in_path(path),
        in_dateline(text, year),
        None if is_page else beside_headline(text, title, language),
    )
    return [clue for clue in found if clue]
