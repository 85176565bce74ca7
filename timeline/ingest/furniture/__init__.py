"""Which stretches of a text are not the article: menus, notices, offers, captions, other stories.

Every line is judged by its form (:mod:`forms`), its links, and the lines around it. What is not
told in sentences is kept where it stands alone: a heading, a point of a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline.ingest.furniture.block import Block, blocks
from timeline.ingest.furniture.forms import Form, Kind, judge
from timeline.model.article import Furniture

__all__ = ["Kind", "furniture"]

# A line of links; a menu in one line; as many words at most has an entry of a menu.
_LINKED, _JOINED, _ENTRY = 0.6, 2, 5
# A headline is no longer.
_HEADLINE = 30
# So many short lines, or headlines, one after the other are a menu, or a list of stories.
_RUN = 3
# So many in a row are one anywhere in a page: no article has as many headings together.
_LIST = 8
# A text with so many marked lines is the whole of a page; in others lists are the author's own.
_PAGE = 2
# The article may end from here on, as a share of its prose.
_END = 0.6
# What a page prints with each comment of a reader, and how many of them are a thread.
_STAMP = re.compile(
    r"\b[A-Z][a-z]+\.? \d{1,2} ?, ?\d{4}(?: at|,)? \d{1,2}:\d\d ?[AaPp]\.?[Mm]\b\W{0,4}"
    r"(?:Reply|Permalink|Report|Flag|Like)\b"
)
_THREAD = 3
# So many paragraphs in a row, each of so many words, are the article again.
_RESUMES, _LONG = 4, 20


def furniture(text: str) -> tuple[Furniture, ...]:
    """Return the stretches of a text that are not the article, in order and apart.

    A text that would be furniture from end to end is all article: a page of which nothing else is
    known.

    >>> found = furniture("Envoys met on Monday in the old hall in Oslo.\\nSubscribe to our app")
    >>> [(one.start, one.kind) for one in found]
    [(46, 'offer')]
    """
    lines = list(blocks(text))
    form_of = judge(text)
    forms = [form_of(line) for line in lines]
    kinds = [_kind(line, form) for line, form in zip(lines, forms, strict=True)]
    _mark_pictures(lines, kinds)
    _mark_comments(text, lines, kinds)
    if sum(kind is not None for kind in kinds) >= _PAGE:
        _mark_runs(lines, kinds)
        _mark_tail(lines, forms, kinds)
    if all(kinds):
        return ()
    return tuple(_stretches(lines, kinds))


def _kind(line: Block, form: Form | None) -> Kind | None:
    if form is not None:
        return form.kind
    if line.linked >= _LINKED or not any(map(str.isalpha, line.text)):
        return Kind.LINKS
    if not line.is_sentence and line.joined > _JOINED:
        return Kind.MENU
    return None


def _mark_pictures(lines: Sequence[Block], kinds: list[Kind | None]) -> None:
    """Mark what a picture shows, and the caption below it that says the same."""
    for number, line in enumerate(lines):
        if line.is_picture:
            kinds[number] = kinds[number] or Kind.CAPTION
            below = lines[number + 1] if number + 1 < len(lines) else None
            if below and line.text.lstrip("!") == below.text:
                kinds[number + 1] = Kind.CAPTION


def _mark_comments(text: str, lines: Sequence[Block], kinds: list[Kind | None]) -> None:
    """Mark what readers wrote below the article, from the first comment with a stamp on.

    "March 7, 2011 at 9:29 pm | Reply Who can rule that out?"
    """
    stamps = [found.start() for found in _STAMP.finditer(text)]
    if len(stamps) < _THREAD:
        return
    for number, line in enumerate(lines):
        if line.end > stamps[0]:
            kinds[number] = Kind.COMMENTS


def _mark_runs(lines: Sequence[Block], kinds: list[Kind | None]) -> None:
    """Mark runs of lines that are no sentences: menus, and headlines of other stories.

    Headlines are those under a heading for them, those between links, and any behind most of the
    article.
    """
    prose = [number for number, line in enumerate(lines) if kinds[number] is None and line.is_prose]
    end = prose[int(_END * (len(prose) - 1))] if prose else 0
    at = 0
    for is_run, group in groupby(zip(lines, kinds, strict=True), key=lambda one: _is_loose(*one)):
        members = list(group)
        if is_run and len(members) >= _RUN:
            kind = _kind_of_run(members, is_behind=at > end)
            for number in range(at, at + len(members)):
                kinds[number] = kinds[number] or kind
        at += len(members)


def _is_loose(line: Block, kind: Kind | None) -> bool:
    return kind in (Kind.LINKS, Kind.MENU, Kind.TICKER, Kind.STORIES) or (
        kind is None
        and len(line.words) <= _HEADLINE
        and not line.is_prose
        and (not line.is_sentence or len(line.words) < _ENTRY or line.is_question)
    )


def _kind_of_run(members: Sequence[tuple[Block, Kind | None]], *, is_behind: bool) -> Kind | None:
    short = sum(len(line.words) <= _ENTRY for line, _ in members)
    marked = [kind for _, kind in members if kind is not None]
    if 2 * short >= len(members) and (marked or is_behind):
        return Kind.MENU
    if is_behind or members[0][1] is Kind.STORIES or len(members) >= _LIST:
        return Kind.STORIES
    return Kind.STORIES if 2 * len(marked) >= len(members) else None


def _mark_tail(
    lines: Sequence[Block], forms: Sequence[Form | None], kinds: list[Kind | None]
) -> None:
    """Mark what follows the end of the article: other stories, boxes, teasers that break off."""
    prose = [
        number
        for number, line in enumerate(lines)
        if kinds[number] is None and line.is_prose and not line.text.endswith(("...", "…"))
    ]
    for end in (number for number, form in enumerate(forms) if form and form.ends):
        behind = [number for number in prose if number > end]
        if len(behind) <= (1 - _END) * len(prose) and not _resumes(lines, behind):
            _mark_from(end + 1, kinds)
            return
    last = prose[-1] if prose else len(lines)
    if sum(kind is not None for kind in kinds[last + 1 :]) >= _PAGE:
        _mark_from(last + 1, kinds)


def _resumes(lines: Sequence[Block], prose: Sequence[int]) -> bool:
    """Whether paragraphs of an article, not of a list, follow each other among some lines."""
    long = [
        number
        for number in prose
        if not lines[number].is_listed and len(lines[number].words) >= _LONG
    ]
    return any(
        long[at + _RESUMES - 1] - long[at] < 2 * _RESUMES for at in range(len(long) - _RESUMES + 1)
    )


def _mark_from(start: int, kinds: list[Kind | None]) -> None:
    for number in range(start, len(kinds)):
        kinds[number] = kinds[number] or Kind.STORIES


def _stretches(lines: Sequence[Block], kinds: Sequence[Kind | None]) -> Iterator[Furniture]:
    """Yield runs of lines of one kind as one stretch."""
    pairs = zip(lines, kinds, strict=True)
    for kind, group in groupby(pairs, key=lambda pair: pair[1]):
        members = [line for line, _ in group]
        if kind is not None:
            yield Furniture(members[0].start, members[-1].end, kind.value)
