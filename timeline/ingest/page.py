"""A saved web page -> the article in it, and what it says of its day."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.ingest.day.clue import Clue
from timeline.model.article import Furniture


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page; ``furniture`` are stretches of ``text`` that are not the article."""

    title: str | None
    text: str
    outlet: str | None = None
    author: str | None = None
    language: str | None = None
    clues: tuple[Clue, ...] = ()
    furniture: tuple[Furniture, ...] = ()


def read_page(html: str, url: str | None = None) -> Page:
    """Return the article of a page; its text is empty where the page holds none.

    Args:
        html: the page, decoded.
        url: its address, where it is known and the page does not say it.
    """
    import trafilatura

    found = trafilatura.bare_extraction(html, url=url, fast=True, with_metadata=True)
    if found is None or isinstance(found, dict):
        return Page(None, "")
    return Page(found.title, found.text or "", found.sitename, found.author)
