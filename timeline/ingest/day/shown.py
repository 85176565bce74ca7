"""The day that stands beside the headline, for people to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.ingest.day.clue import Clue
from timeline.ingest.day.spelling import Spelt, spelt
from timeline.model.vocabulary import PublishedBasis

# Characters looked at behind and before the headline: on saved pages nine days in ten stand there.
BEHIND, BEFORE = 500, 150
# A line that shows a day holds little else: a name, a place, a time; a sentence is longer.
_ELSE = 90
# So many words that end as a sentence are one; "9:22 a.m." ends none.
_FEW, _ENDS = 8, re.compile(r"(?<![ap]\.m)[.!?][\"”’')*_]*$")
# The day of a later change, in the languages of the pages; such a day is no day of publication.
_CHANGED = re.compile(
    r"(?:updat|modif|edited|revis|actualiz|atualiz|aktualis|mis à jour|aggiornat|bijgewerkt|"
    r"uppdater|opdater|oppdater|güncel|diperbarui|zaktualiz|обновл|оновл|更新|수정)\w*[^\d\n]{0,25}$",
    re.IGNORECASE,
)


def beside_headline(text: str, title: str | None, language: str = "en") -> Clue | None:
    """Return the first day shown behind the headline of a text, else the last one before it.

    Args:
        text: what a reader sees, a block a line.
        title: the headline; without it, or where it is not found, the head of the text is read.
        language: ISO 639 code, with its region where that is known.

    >>> beside_headline("Envoys meet\\nBy A. Berg, 4 March 2025\\nThey met.", "Envoys meet").text
    '4 March 2025'
    >>> beside_headline("The envoys of both met in Oslo on 4 March 2025, he said.", None)
    >>> beside_headline("Envoys meet\\nUpdated 4 March 2025\\nThey met.", "Envoys meet")
    """
    at = _headline(text, title)
    behind = text[at : at + BEHIND]
    before = text[max(0, at - BEFORE) : at]
    shown = [*_days(behind, language)][:1] or [*_days(before, language)][-1:]
    if not shown:
        return None
    words, day = shown[0]
    return Clue(PublishedBasis.SHOWN, words, day.day, other=day.other, where="beside the headline")


def _headline(text: str, title: str | None) -> int:
    """Return where the headline ends; 0 without one."""
    words = re.escape(" ".join((title or "").split())).replace("\\ ", r"\s+")
    match = re.search(words, text, re.IGNORECASE) if words else None
    return match.end() if match else 0


def _days(text: str, language: str) -> Iterator[tuple[str, Spelt]]:
    for line in text.split("\n"):
        days = list(spelt(line, language))
        if not days or _is_sentence(line, days):
            continue
        for day in days:
            if not _CHANGED.search(line, 0, day.start):
                yield line[day.start : day.end], day


def _is_sentence(line: str, days: Sequence[Spelt]) -> bool:
    """Whether a line tells something of its days, and does not only show them."""
    rest = len(line) - sum(day.end - day.start for day in days)
    return rest > _ELSE or bool(len(line.split()) > _FEW and _ENDS.search(line))
