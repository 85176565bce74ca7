"""The names in a parsed sentence: those the gazetteer knows, and persons it does not."""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from timeline.extract.tables import gazetteer, lexicon
from timeline.extract.tables.gazetteer import Entity, Kind, Place, Title, Via

_PARTICLES = frozenset(
    {"al", "el", "bin", "ben", "ibn", "abu", "de", "la", "von", "van", "der", "du"}
)
_CALENDAR = frozenset(
    {name.lower() for name in (*calendar.month_name, *calendar.day_name, *calendar.month_abbr)}
    | {"sept", "today", "tonight", "tomorrow", "yesterday"}
)
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence, tokens ``[start, end)``, with all it may mean.

    ``kind`` is set for names the gazetteer does not know: person or organisation.
    """

    start: int
    end: int
    surface: str
    entity: Entity | None = None
    place: Place | None = None
    title: Title | None = None
    kind: Kind | None = None

    @property
    def is_person(self) -> bool:
        """Whether the name is, or is taken for, a person's."""
        known = self.entity.kind if self.entity else self.kind
        return known is Kind.PERSON

    @property
    def is_demonym(self) -> bool:
        """Whether the name is an adjective or noun of nationality."""
        return self.entity is not None and self.entity.via is Via.DEMONYM


def names(doc: Doc) -> list[Name]:
    """Return the names of a sentence in order, none overlapping."""
    known = [name for name in _known(doc) if name is not None]
    taken = {i for name in known for i in range(name.start, name.end)}
    runs = [_run(doc, start, end) for start, end in _unknown_runs(doc, taken)]
    return _joined(doc, sorted([*known, *runs], key=lambda name: name.start))


def _known(doc: Doc) -> list[Name | None]:
    found: list[Name | None] = []
    for match in gazetteer.find(doc.text):
        span = doc.char_span(match.start, match.end, alignment_mode="expand")
        if span is None or not _is_meant(match, span[0]):
            continue
        found.append(
            _body_of_a_state(doc, match, span.start, span.end)
            or Name(span.start, span.end, match.text, match.entity, match.place, match.title)
        )
    return found


def _body_of_a_state(doc: Doc, match: gazetteer.Match, start: int, end: int) -> Name | None:
    """Return a body that is a state's own: "the Security Council of the Russian Federation"."""
    if match.entity is None or match.entity.kind is not Kind.ORGANISATION:
        return None
    if not (end + 1 < len(doc) and doc[end].lower_ == "of" and "United Nations" not in match.text):
        return None
    last = end + 1 + (doc[end + 1].lower_ == "the")
    owner = next(
        (each for each in gazetteer.find(doc[last:].text) if each.start == 0 and each.entity), None
    )
    if owner is None or owner.entity is None or owner.entity.kind is not Kind.STATE:
        return None
    text = f"{match.text} {doc[end:last].text} {owner.text}"
    return Name(start, end, text, kind=Kind.ORGANISATION)


def _is_meant(match: gazetteer.Match, first: Token) -> bool:
    """Tell whether words that can be a name are one here: "march", "us" and "may" are not."""
    if match.title and not (match.entity or match.place):
        return True
    if match.entity and match.entity.ambiguous and first.pos_ != "PROPN":
        return False
    if match.entity and match.entity.via is Via.DEMONYM:
        return True
    return first.pos_ in {"PROPN", "ADJ"} or len(match.text) > 3


def _unknown_runs(doc: Doc, taken: set[int]) -> list[tuple[int, int]]:
    """Return runs of capitalised words that no known name covers."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(doc):
        if at in taken or not _is_capitalised(doc[at]):
            at += 1
            continue
        end = at + 1
        while (
            end < len(doc)
            and end not in taken
            and (_is_capitalised(doc[end]) or _joins(doc, end, taken))
        ):
            end += 1
        if _names_somebody(doc, at, end):
            runs.append((at, end))
        at = end
    return runs


def _names_somebody(doc: Doc, start: int, end: int) -> bool:
    """Tell whether capitalised words can be who acts: no office, no paper, no gathering or topic.

    "Deputy Heads", "Association Agreement", "Diplomacy Forum", "Peace" in "the Summit on Peace",
    "Ladies and Gentlemen" act as nobody.
    """
    words = {_one(token) for token in doc[start:end]}
    if _one(doc[end - 1]) in lexicon.words("gathering") | lexicon.words("document"):
        return False
    if words <= lexicon.words("role") or words <= lexicon.words("salutation"):
        return False
    return not (start > 1 and doc[start - 1].lower_ == "on" and _is_capitalised(doc[start - 2]))


def _one(token: Token) -> str:
    """Return a word in small letters, of several things of a kind the word for one of them."""
    word = token.lower_
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _is_capitalised(token: Token) -> bool:
    if token.lower_.rstrip(".") in _CALENDAR:
        return False
    return token.pos_ == "PROPN" and token.text[0].isupper() and token.lower_ not in _POSSESSIVES


def _joins(doc: Doc, at: int, taken: set[int]) -> bool:
    """Tell whether a particle or hyphen links two capitalised words into one name."""
    token = doc[at]
    if token.lower_ not in _PARTICLES and token.text != "-":
        return False
    after = at + 1
    while after < len(doc) and (doc[after].lower_ in _PARTICLES or doc[after].text == "-"):
        after += 1
    return after < len(doc) and after not in taken and _is_capitalised(doc[after])


def _run(doc: Doc, start: int, end: int) -> Name:
    words = {token.lower_ for token in doc[start:end]}
    kind = Kind.ORGANISATION if words & lexicon.words("institution") else Kind.PERSON
    return Name(start, end, doc[start:end].text, kind=kind)


def _joined(doc: Doc, found: list[Name]) -> list[Name]:
    """Return the names with a person's parts put together ("Randy" + "George", a town too)."""
    joined: list[Name] = []
    for name in found:
        before = joined[-1] if joined else None
        titled = len(joined) > 1 and bool(joined[-2].title) and joined[-2].end == joined[-1].start
        if before and before.end == name.start and _is_one_person(before, name, titled):
            words = doc[before.start : name.end].text
            joined[-1] = Name(before.start, name.end, words, kind=Kind.PERSON)
        else:
            joined.append(name)
    return joined


def _is_one_person(first: Name, second: Name, titled: bool) -> bool:
    """Tell whether two names side by side are one person's; ``titled`` after an office or rank."""
    if titled and first.place and not first.entity and second.kind is Kind.PERSON:
        return True
    if first.entity or first.place or first.title or first.kind is not Kind.PERSON:
        return False
    if second.title or second.is_demonym:
        return False
    if second.entity and second.entity.kind is not Kind.PERSON and second.entity.via is Via.NAME:
        return False
    return second.place is not None or second.is_person
