"""TimeML in and out: the text with its TIMEX3 elements, and the creation time.

Source: TimeML 1.2.1, the form of the annotated news corpora.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from timeline.temporal.values.anchor import Anchor, AnchorBasis
from timeline.temporal.values.granularity import Granularity
from timeline.temporal.values.timex import Mod, Timex, TimexType
from timeline.temporal.values.units import SEASON_VALUES, Period
from timeline.temporal.values.when import When

_CREATION = ("CREATION_TIME", "PUBLICATION_TIME")
# A carriage return would come back from an XML reader as a line feed.
_REFERENCES = {"\r": "&#13;"}
# Characters that XML 1.0 cannot hold in any form; one is put for one, so offsets stay.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)


@dataclass(frozen=True, slots=True)
class Document:
    """A TimeML document: ``created`` is the TIMEX3 value of its creation time, if told."""

    name: str | None
    text: str
    created: str | None
    timexes: tuple[Timex, ...]

    @property
    def day(self) -> date | None:
        """The day the document was made, or ``None`` where it is not told to the day."""
        when = days_of(self.created or "")
        return when.earliest if when and when.is_exact else None


def write(
    text: str, timexes: Sequence[Timex], created: date | None = None, name: str | None = None
) -> str:
    """Return a TimeML document whose ``TEXT`` holds the text unchanged.

    Markup characters are escaped; characters that XML cannot hold become U+FFFD. An expression
    measured from the creation time, or from an earlier expression, names it in ``anchorTimeID``.

    Args:
        text: the article.
        timexes: its expressions, in order and apart, as ``tag`` gives them.
        created: the day the article came out.
        name: an identifier for ``DOCID``.
    """
    parts: list[str] = [_HEAD]
    if name is not None:
        parts.append(f"<DOCID>{_escaped(name)}</DOCID>\n")
    if created is not None:
        parts.append(
            f'<DCT><TIMEX3 tid="t0" type="DATE" value="{created}" temporalFunction="false" '
            f'functionInDocument="{_CREATION[0]}">{created}</TIMEX3></DCT>\n'
        )
    parts += ["<TEXT>", *_marked(text, timexes, created), "</TEXT>\n</TimeML>\n"]
    return "".join(parts)


def _marked(text: str, timexes: Sequence[Timex], created: date | None) -> Iterator[str]:
    at = 0
    for number, timex in enumerate(timexes):
        attributes = {
            "tid": f"t{number + 1}",
            "type": timex.type.value,
            "value": timex.value,
            "mod": timex.mod.value if timex.mod else None,
            "temporalFunction": "true" if timex.anchor else "false",
            "functionInDocument": "NONE",
            "anchorTimeID": _anchor_id(timex.anchor, timexes[:number], created),
        }
        told = " ".join(f"{key}={quoteattr(value)}" for key, value in attributes.items() if value)
        yield _escaped(text[at : timex.start])
        yield f"<TIMEX3 {told}>{_escaped(text[timex.start : timex.end])}</TIMEX3>"
        at = timex.end
    yield _escaped(text[at:])


def _anchor_id(anchor: Anchor | None, before: Sequence[Timex], created: date | None) -> str | None:
    """Return the id of what an expression is measured from, if it stands in the document."""
    if anchor is None:
        return None
    if anchor.basis is AnchorBasis.PUBLISHED:
        return "t0" if anchor.day == created else None
    for number in range(len(before), 0, -1):
        when = before[number - 1].when
        if when is not None and when.earliest == anchor.day:
            return f"t{number}"
    return None


def _escaped(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", escape(text, _REFERENCES))


def read(source: str | bytes) -> Document:
    """Return the text of a TimeML document, its creation time and its expressions.

    Offsets count characters of the text inside ``TEXT``, without markup. Expressions have days
    where their value is a calendar unit, and carry the rule name ``timeml``.

    Raises:
        ValueError: not well-formed XML, or no ``TEXT`` in it.
    """
    try:
        root = ET.fromstring(source)
    except ET.ParseError as error:
        raise ValueError(f"not TimeML: {error}") from error
    body = root.find(".//TEXT")
    if body is None:
        raise ValueError("not TimeML: no TEXT element")
    spans: list[tuple[int, int, ET.Element]] = []
    text = _flattened(body, 0, spans)
    timexes = tuple(_timex(text, *span) for span in sorted(spans, key=lambda span: span[:2]))
    name = root.findtext(".//DOCID") or root.findtext(".//DOCNO")
    return Document(name.strip() if name else None, text, _created(root), timexes)


def _flattened(node: ET.Element, start: int, spans: list[tuple[int, int, ET.Element]]) -> str:
    """Return the node's text without markup; append each TIMEX3 with its offsets to ``spans``."""
    parts = [node.text or ""]
    at = start + len(parts[0])
    for child in node:
        parts += (_flattened(child, at, spans), child.tail or "")
        at += len(parts[-2]) + len(parts[-1])
        if child.tag == "TIMEX3" and parts[-2]:
            spans.append((at - len(parts[-2]) - len(parts[-1]), at - len(parts[-1]), child))
    return "".join(parts)


def _timex(text: str, start: int, end: int, node: ET.Element) -> Timex:
    kind, mod, value = node.get("type", ""), node.get("mod", ""), node.get("value", "")
    return Timex(
        start,
        end,
        text[start:end],
        TimexType(kind) if kind in TimexType.__members__ else TimexType.DATE,
        value,
        days_of(value),
        rule="timeml",
        mod=Mod(mod) if mod in Mod.__members__ else None,
    )


def _created(root: ET.Element) -> str | None:
    for timex in (*root.iter("TIMEX3"), *root.findall(".//DATETIME/TIMEX3")):
        if timex.get("functionInDocument") in _CREATION:
            return timex.get("value")
    stamp = root.find(".//DATETIME/TIMEX3")
    return None if stamp is None else stamp.get("value")


_VALUES: tuple[tuple[re.Pattern[str], Granularity], ...] = tuple(
    (re.compile(pattern, re.ASCII), granularity)
    for pattern, granularity in (
        (r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?:T.*)?", Granularity.DAY),
        (r"(?P<year>\d{4})-W(?P<week>\d\d)", Granularity.WEEK),
        (r"(?P<year>\d{4})-W(?P<week>\d\d)-WE", Granularity.WEEKEND),
        (r"(?P<year>\d{4})-(?P<month>\d\d)", Granularity.MONTH),
        (rf"(?P<year>\d{{4}})-(?P<season>{'|'.join(SEASON_VALUES)})", Granularity.SEASON),
        (r"(?P<year>\d{4})-Q(?P<quarter>[1-4])", Granularity.QUARTER),
        (r"(?P<year>\d{4})-H(?P<half>[12])", Granularity.HALF),
        (r"(?P<year>\d{4})", Granularity.YEAR),
        (r"(?P<decade>\d{3})", Granularity.DECADE),
        (r"(?P<century>\d\d)", Granularity.CENTURY),
    )
)


def days_of(value: str) -> When | None:
    """Return the days of a TIMEX3 value that is a calendar unit, otherwise ``None``.

    >>> days_of("2025-Q4").interval.first
    datetime.date(2025, 10, 1)
    """
    for pattern, granularity in _VALUES:
        if match := pattern.fullmatch(value):
            try:
                period = Period.holding(_first_day(match.groupdict()), granularity)
            except (ValueError, OverflowError):
                return None  # 2025-02-30 and the like: the words stay, the days are unknown
            return When.point(period.first, period.last, granularity)
    return None


def _first_day(parts: dict[str, str]) -> date:
    number = {name: int(digits) for name, digits in parts.items() if digits.isdigit()}
    year = number.get("year") or 10 * number.get("decade", 0) or 100 * number.get("century", 0)
    if "week" in number:
        return date.fromisocalendar(year, number["week"], 1)
    if "season" in parts:
        return date(year, 3 * SEASON_VALUES.index(parts["season"]) + 3, 1)
    quarter, half = number.get("quarter", 1), number.get("half", 1)
    return date(year, number.get("month", 3 * quarter + 6 * half - 8), number.get("day", 1))
