"""Where it stands: in the headline, the opening, a quotation, and what the page is about."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.extract.clause.spot import Spot
from timeline.extract.evidence.evidence import Evidence, Example
from timeline.extract.tables import acts
from timeline.extract.text.segment import Part

_BESIDE = frozenset({"disaster", "market", "sport", "crime", "private", "page"})


def _place(spot: Spot) -> Iterator[str]:
    if spot.source.part is Part.HEADLINE:
        yield "headline"
        return
    after = spot.sentence - spot.page.first
    yield "first" if after == 0 else "opening" if after < 3 else "early" if after < 8 else "late"


def is_quoted(spot: Spot) -> bool:
    """Tell whether a word stands inside quotation marks."""
    before = spot.source.text[: spot.token.idx]
    straight = before.count('"') + (spot.source.quoted and not before.startswith('"'))
    return straight % 2 == 1 or before.count("“") > before.count("”")


def _quoted(spot: Spot) -> Iterator[str]:
    if is_quoted(spot):
        yield "words"
    elif spot.source.quoted:
        yield "sentence"


def _question(spot: Spot) -> Iterator[str]:
    if spot.source.text.rstrip().endswith("?"):
        yield ""


def _length(spot: Spot) -> Iterator[str]:
    yield str(min(len(spot.tree.lower) // 10, 5) * 10)


def _company(spot: Spot) -> Iterator[str]:
    """What else its sentence speaks of that is not for a timeline: accidents, markets, sport."""
    tree, found = spot.tree, set[str]()
    for word, pos in enumerate(tree.pos):
        if pos == "NOUN" and word != spot.word:
            found |= _BESIDE & set(acts.acts(tree.lemma[word], "N"))
    yield from sorted(found)


def _scene(spot: Spot) -> Iterator[str]:
    if spot.page.scene is not None:
        yield spot.page.scene


PLAIN: tuple[Evidence, ...] = (
    Evidence("place", _place, "it stands in the article: {}"),
    Evidence("company", _company, "its sentence speaks also of: {}"),
    Evidence("length", _length, "a sentence of {} words or more"),
)

CLOSE: tuple[Evidence, ...] = (
    Evidence(
        "quoted",
        _quoted,
        "in quotation marks: {}",
        (Example("“We met them on Monday,” he said.", "met", "words"),),
    ),
    Evidence("question", _question, "in a question", (Example("Did they meet?", "meet"),)),
    Evidence("scene", _scene, "the article speaks of: {}"),
)
