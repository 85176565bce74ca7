"""What stands around a name and what it may stand for: offices, countries, acronyms."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from timeline.extract.names.entities import Name
from timeline.extract.tables import gazetteer, lexicon
from timeline.extract.tables.gazetteer import Kind, Via
from timeline.extract.text.syntax import phrase
from timeline.model.names import fold

_MEETING = frozenset(
    """talk talks meeting summit conference negotiation round session meet say tell speak hold host
    gather visit arrive travel fly""".split()  # noqa: SIM905
)


def nearness(token: Token) -> float:
    """Return how close a country's name stands to words of conflict."""
    head = token.head
    if {head.lemma_.lower(), head.head.lemma_.lower()} & lexicon.words("conflict"):
        return 2.0
    if (
        token.dep_ == "pobj"
        and {head.head.lemma_.lower(), head.head.head.lemma_.lower()} & _MEETING
    ):
        return 0.2  # "talks in Geneva": where others speak of it
    if token.dep_ == "pobj" and head.lower_ in {"in", "for", "of", "against", "over", "across"}:
        return 1.0
    if head.lemma_.lower() in {"leader", "people", "government", "ruler", "regime", "civilian"}:
        return 1.0
    return 0.0


def is_acronym_of(doc: Doc, name: Name, short: Name) -> bool:
    """Tell whether a name in brackets abbreviates the one before: "National Council (NC)"."""
    if not short.surface.isupper() or short.start - name.end != 1 or doc[name.end].text != "(":
        return False
    return "".join(word[0] for word in name.surface.split() if word[0].isupper()) == short.surface


def may_be_called(name: str, lemma: str) -> bool:
    """Tell whether "the alliance" can be the organisation of that name."""
    usual = {"NATO": {"alliance"}, "European Union": {"bloc", "union"}}
    return lemma in usual.get(name, set()) or name.lower().split()[-1] == lemma


def title_before(doc: Doc, found: Sequence[Name], at: int) -> gazetteer.Title | None:
    """Return the office that stands directly before a name, ranks and modifiers apart.

    "Foreign Minister Ann Lee", "President of the French Republic Ann Lee".
    """
    end = found[at].start
    for name in reversed(found[:at]):
        if not _leads_to(doc, name.end, end):
            return None
        if name.title and name.title.office and name.title.kind == "office":
            return name.title
        end = name.start
    return None


def _leads_to(doc: Doc, end: int, start: int) -> bool:
    """Tell whether nothing stands between two names but "of", "of the"."""
    return [token.lower_ for token in doc[end:start]] in ([], ["of"], ["of", "the"])


def title_after(doc: Doc, found: Sequence[Name], at: int) -> bool:
    """Tell whether an office follows a name in apposition: "Ann Lee, the foreign minister"."""
    end = found[at].end
    if end >= len(doc) or doc[end].text != ",":
        return False
    return any(name.title is not None and name.start - end < 8 for name in found[at + 1 :])


def country_before(found: Sequence[Name], at: int) -> str | None:
    """Return the country whose office stands before a name: "Russian envoy Kirill Dmitriev"."""
    end = found[at].start
    for name in reversed(found[:at]):
        if end - name.end > 2:
            return None
        if name.entity and name.entity.kind is Kind.STATE:
            return name.entity.country
        end = name.start
    return None


def home(name: Name) -> str | None:
    """Return the country a name is the name or adjective of."""
    if (
        name.entity
        and name.entity.kind is Kind.STATE
        and name.entity.via in {Via.NAME, Via.DEMONYM}
    ):
        return name.entity.country
    return None


def plain(surface: str) -> str:
    """Return a name without the possessive and the titles in front of it."""
    words = surface.removesuffix("'s").removesuffix("’s").split()
    while len(words) > 1 and gazetteer.title(words[0]):
        words = words[1:]
    return " ".join(words)


def may_be(name: str, other: str) -> bool:
    """Tell whether two full names can be one person's: the same surname and initial."""
    one, two = fold(name).split(), fold(other).split()
    return one[-1] == two[-1] and one[0][0] == two[0][0]


def office(token: Token, lemma: str) -> gazetteer.Title | None:
    """Return the office a noun and the words before it name, the longest that is one."""
    start, end = phrase(token)
    for first in range(start, end):
        title = gazetteer.title(token.doc[first:end].text)
        if title is not None:
            return title
    return gazetteer.title(lemma)
