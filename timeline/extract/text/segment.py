"""An article's text as sentences that keep their offsets, with what is not narrative marked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.extract.tables import gazetteer
from timeline.model.mention import Span


class Part(StrEnum):
    """What a sentence is in the layout of an article."""

    BODY = "body"
    HEADLINE = "headline"  # a title, a standfirst or a heading glued to the first sentence
    FURNITURE = "furniture"  # bylines, captions, teasers, disclaimers


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its offsets in the article; ``quoted`` where it begins inside a quotation.

    ``paragraph`` numbers the lines of text; ``dateline`` is the place a report was filed from,
    on the first sentence of the report only.
    """

    start: int
    end: int
    text: str
    paragraph: int
    part: Part = Part.BODY
    quoted: bool = False
    dateline: str | None = None

    @property
    def span(self) -> Span:
        """The sentence's offsets."""
        return Span(self.start, self.end)


_ABBREVIATIONS = (
    r"Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Maj|Capt|Cmdr|Adm|Brig|Rear|Sen|Rep|Gov|Pres|St|Ste|Jr|Sr|Rev"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|No|vs|Inc|Corp|Ltd|Co|Dept|Ave|Mt|Amb|Messrs"
    r"|approx|est|etc"
)
_ABBREVIATION = re.compile(rf"(?:\b(?:{_ABBREVIATIONS})|\b[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$")
_STOP = re.compile(r"""[.!?]+["'”’)\]]*(?=\s+["'“‘(\[]?[A-Z0-9“"])""")
# After an acronym a new sentence is likely only where one of these words follows.
_STARTERS = re.compile(
    r"\s+[\"“]?(?:The|He|She|It|They|In|On|At|But|And|A|An|This|That|After|Before|While|We|I)\b"
)
_ACRONYM = re.compile(r"\b(?:[A-Z]\.){2,}$")

# "ATHENS, March 11 (Reuters) - ", "Brussels, Belgium (CNN) -- ", "Cairo [Egypt], May 2 (ANI): ",
# "WASHINGTON, November 20 - ".
_PLACE = r"(?P<place>[A-Z][\w.'’]*(?:[ /-][A-Z][\w.'’]*){0,3}?)"
_DATELINE = re.compile(
    _PLACE + r"(?:(?:, | \[)[A-Z][\w.]*(?: [A-Z]\w+)?\]?)?"
    r"(?:,? (?:\w+\.? \d{1,2}|\d{1,2} \w+)(?:,? \d{4})?)?"
    r" ?\((?P<agency>[A-Z][A-Za-z/ -]{1,24})\)\s*(?:[-–—]{1,2}|:)\s+"
)
_BARE_DATELINE = re.compile(
    r"^(?P<place>[A-Z][A-Z.'’]+(?:[ -][A-Z.'’]+){0,3})(?:, [A-Z][\w.]+)?"
    r",? (?:\w+\.? \d{1,2}|\d{1,2} \w+)(?:,? \d{4})?\s*(?:[-–—]{1,2}|:)\s+"
)
# "WASHINGTON | Wed Apr 6, 2011 2:23 am EDT " before the dateline itself.
_STAMP = re.compile(
    r"[A-Z][A-Z.' /-]+ \| (?:\w{3,9} )?\w{3,9} \d{1,2}, \d{4}[^()]*?(?:am|pm) [A-Z]{3,4}\s+"
)

# A heading in capitals glued to the sentence it stands over: "THE ROAD TO WAR Fighting began".
_HEADING = re.compile(r"(?:[A-Z0-9'’.,;:&-]+\s+){4,}(?=[\"“]?[A-Z][a-z])")

_FURNITURE = re.compile(
    r"""^\W*(?:
        (?:FILE\ )?PHOTO\b | (?:file\ )?(?:picture|photo)(?:graph)?\ (?:taken|by|courtesy|credit)\b
      | EDITOR\ ?['’]?S?\ NOTE | By$ | (?:By|From)\ [A-Z][^.]{2,60}$
      | (?:additional\ )?(?:reporting|writing|editing|compiled|edited|written)\ by\b
      | (?:unlock|subscribe|sign\ up|log\ in|register|download|follow\ us|click\ here)\b
      | read\ (?:more|also)\b
      | take\ your\ experience | (?:©|copyright|all\ rights\ reserved)
      | this\ (?:content|story|article|report|material)\ (?:is|has\ been|was|may\ not)\b.*
        (?:syndicat|feed|auto|edited|published|redistribut|translated)
      | .{0,60}\bassumes?\ no\ (?:responsibility|liability)
      | .{0,120}\bcontributed\ to\ this\ (?:report|story)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_END = re.compile(r"[.!?:;][\"'”’)\] ]*$")
_SHORT = 12  # words: a line without a full stop and no longer than a heading is a heading


def sentences(text: str, *, title: str | None = None) -> list[Sentence]:
    """Return the sentences of an article in text order; blank lines fall away.

    Args:
        text: the article's text; offsets count its characters.
        title: its headline, to recognise the line that repeats it.
    """
    found: list[Sentence] = []
    inside = False
    for number, (start, end) in enumerate(_lines(text)):
        for one in _in_line(text, start, end, number, title):
            begins = inside or one.text[0] in '"“'
            inside = _inside_after(one.text, begins)
            if any(letter.isalnum() for letter in one.text):
                found.append(replace(one, quoted=begins))
        # A mark that ends a paragraph closes, however the marks before it were counted.
        inside = inside and text[end - 1] not in '"”'
    return found


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        start, end = match.span()
        start += len(match[0]) - len(match[0].lstrip())
        yield start, start + len(text[start:end].rstrip())


def _in_line(text: str, start: int, end: int, number: int, title: str | None) -> Iterator[Sentence]:
    """Yield the sentences of one line, what stands before a dateline as a heading."""
    stamp = _STAMP.match(text, start, end)
    start = stamp.end() if stamp else start
    dateline = _DATELINE.search(text, start, end) or _BARE_DATELINE.match(text[start:end])
    if dateline is None:
        yield from _pieces(text, start, end, number, _part(text[start:end], number, title), None)
        return
    offset = 0 if dateline.re is _DATELINE else start
    yield from _pieces(text, start, dateline.start() + offset, number, Part.HEADLINE, None)
    yield from _pieces(text, dateline.end() + offset, end, number, Part.BODY, _filed(dateline))


def _filed(dateline: re.Match[str]) -> str | None:
    """Return the place of a dateline without the words of a heading glued to it."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", dateline["place"]).split()
    names = (" ".join(words[first:]) for first in range(len(words)))
    found = (gazetteer.place(name) for name in names)
    return next((place.name for place in found if place), None)


def _part(line: str, number: int, title: str | None) -> Part:
    if _FURNITURE.match(line):
        return Part.FURNITURE
    if number == 0 and title and line.strip() == title.strip():
        return Part.HEADLINE
    if not _END.search(line) and len(line.split()) <= _SHORT:
        return Part.HEADLINE
    return Part.BODY


def _pieces(
    text: str, start: int, end: int, number: int, part: Part, place: str | None
) -> Iterator[Sentence]:
    for first, last in _split(text, start, end):
        heading = _HEADING.match(text, first, last)
        if heading is not None:
            yield Sentence(
                first, first + len(heading[0].rstrip()), heading[0].rstrip(), number, Part.HEADLINE
            )
            first = heading.end()
        piece = text[first:last]
        kind = Part.FURNITURE if _FURNITURE.match(piece) else part
        yield Sentence(first, last, piece, number, kind, dateline=place)
        place = None


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _STOP.finditer(text, start, end):
        before = text[at : match.end()]
        if _ACRONYM.search(before):
            if not _STARTERS.match(text, match.end()):
                continue
        elif _ABBREVIATION.search(before):
            continue
        yield at, match.end()
        after = text[match.end() : end]
        at = match.end() + len(after) - len(after.lstrip())
    if text[at:end].strip():
        yield at, at + len(text[at:end].rstrip())


def _inside_after(sentence: str, begins: bool) -> bool:
    """Tell whether the quotation is still open when the sentence ends."""
    inside = begins
    for at, mark in enumerate(sentence):
        if mark == "“":
            inside = True
        elif mark == "”":
            inside = False
        elif mark == '"' and at > 0:
            inside = not inside
    return inside
