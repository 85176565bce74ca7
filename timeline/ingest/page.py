"""A saved web page -> the article in it, and what it says of its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from timeline.ingest.day.clue import Clue
from timeline.ingest.day.page_clues import clue_of, page_clues
from timeline.model.article import Furniture
from timeline.model.vocabulary import PublishedBasis
from timeline.temporal.languages.detect import language_of

# Elements that nobody sees, and those that do not begin a line of their own.
_UNSEEN_TAGS = "script style noscript template select option svg head iframe"
_INLINE_TAGS = """
a abbr b bdi bdo cite code data em font i ins kbd mark q s small span strong sub sup time u
"""
_UNSEEN, _INLINE = frozenset(_UNSEEN_TAGS.split()), frozenset(_INLINE_TAGS.split())
_QUICK = {"original_date": True, "extensive_search": False}


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page; ``furniture`` are stretches of ``text`` that are not the article."""

    title: str | None
    text: str
    outlet: str | None = None
    author: str | None = None
    language: str | None = None
    url: str | None = None
    clues: tuple[Clue, ...] = ()
    furniture: tuple[Furniture, ...] = ()


def read_page(html: str, url: str | None = None) -> Page:
    """Return the article of a page; its text is empty where the page holds none.

    Args:
        html: the page, decoded.
        url: its address, where it is known; else the one that the page says it has.
    """
    import trafilatura

    tree = trafilatura.load_html(html)
    if tree is None:
        return Page(None, "", url=url)
    address = url or _address(tree)
    language = _language(tree)
    seen = "\n".join(_lines(tree))
    found = trafilatura.bare_extraction(
        tree,
        url=address,
        fast=True,
        with_metadata=True,
        date_extraction_params=_QUICK,  # its date is not asked for, and costs half the time
    )
    if found is None or isinstance(found, dict):
        return Page(None, "", url=address)
    title = _headline(tree, found.title)
    language = language or language_of(found.text or seen)
    clues = page_clues(tree, seen, title, address, language)
    return Page(
        title,
        found.text or "",
        found.sitename,
        found.author,
        language.partition("-")[0].lower(),
        address,
        tuple(clues if _is_named(clues) else [*clues, *_inferred(html, address)]),
    )


def plain_text(html: str) -> str:
    """Return what a reader sees of a piece of HTML, a block a line."""
    import trafilatura

    tree = trafilatura.load_html(f"<html><body>{html}</body></html>")
    return html if tree is None else "\n".join(line for line in _lines(tree) if line)


def _address(tree: Any) -> str | None:
    """Return the address that a page gives itself: a whole one, not that of a front page."""
    said = [
        *tree.xpath('//link[@rel="canonical"]/@href'),
        *tree.xpath('//meta[@property="og:url"]/@content'),
    ]
    whole = (str(one).strip() for one in said)
    return next((one for one in whole if urlsplit(one).netloc and urlsplit(one).path != "/"), None)


def _language(tree: Any) -> str | None:
    """Return the language that the page declares, with its region where it has one."""
    return next((str(one).replace("_", "-") for one in tree.xpath("/html/@lang") if one), None)


def _headline(tree: Any, title: str | None) -> str | None:
    """Return the heading that is most like the page's title: beside it stands the day."""
    words = set((title or "").lower().split())
    headings = [" ".join(one.text_content().split()) for one in tree.iter("h1", "h2")]
    shared = [(len(words & set(one.lower().split())), -at) for at, one in enumerate(headings)]
    count, at = max(shared, default=(0, 0))
    return headings[-at] if count and 2 * count >= len(words) else title


def _lines(tree: Any) -> Iterator[str]:
    """Yield what a reader sees of a page, a block a line."""
    line: list[str] = []
    for event, element in _walk(tree):
        if element.tag not in _INLINE and line:
            yield " ".join(" ".join(line).split())
            line = []
        words = element.text if event == "start" else element.tail
        if words and words.strip():
            line.append(words)
    if line:
        yield " ".join(" ".join(line).split())


def _walk(tree: Any) -> Iterator[tuple[str, Any]]:
    """Yield each seen element at its start and its end, without recursion: pages nest deeply."""
    stack = [(tree, False)]
    while stack:
        element, is_done = stack.pop()
        if is_done:
            yield "end", element
            continue
        stack.append((element, True))
        if isinstance(element.tag, str) and element.tag not in _UNSEEN:
            yield "start", element
            stack += [(child, False) for child in reversed(element)]


def _is_named(clues: Iterable[Clue]) -> bool:
    """Whether something written for machines, or the address, names the day."""
    return any(clue.basis in (PublishedBasis.STRUCTURED, PublishedBasis.ADDRESS) for clue in clues)


def _inferred(html: str, url: str | None) -> Iterator[Clue]:
    """Yield the day that a page's words suggest, where nothing names one."""
    from htmldate import find_date

    try:
        day = find_date(html, url=url, original_date=True, extensive_search=False)
    except (ValueError, OverflowError):
        return
    clue = clue_of(PublishedBasis.INFERRED, day, "words of the page") if day else None
    yield from filter(None, [clue])
