"""One article read: words that may tell an event, weighed; who, where, when; what is kept."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from timeline.extract.choose.coreference import link
from timeline.extract.choose.overlap import Judged, kept
from timeline.extract.clause import places, triggers
from timeline.extract.clause.draft import Draft
from timeline.extract.clause.heading import heading
from timeline.extract.clause.spot import Page, Spot
from timeline.extract.clause.status import Reading
from timeline.extract.clause.triggers import Hit, Sense
from timeline.extract.dating.days import date_all
from timeline.extract.dating.story import OPENING
from timeline.extract.evidence import judge
from timeline.extract.evidence.findings import close, glance
from timeline.extract.evidence.weights import Decision, Weights, probability, shipped
from timeline.extract.evidence.wording import summands
from timeline.extract.tables import gazetteer
from timeline.extract.text.segment import Part, Sentence, sentences
from timeline.model.article import Article
from timeline.model.mention import EventMention, Participant, Span
from timeline.model.vocabulary import KINDS, EventType, Family, Status
from timeline.temporal.values.timex import Timex

_NUMBER = re.compile(r"\b\d+-(?:point|page|member|day|nation|year)\b|\b\d[\d,.]*\b")
_HELD = frozenset(
    {
        EventType.MEETING,
        EventType.SUMMIT,
        EventType.TALKS,
        EventType.VOTE,
        EventType.AGREEMENT,
    }
)
# What a clause says without the verb above it; the rest is told by that verb.
_TOLD_PLAINLY = frozenset({Status.OCCURRED, Status.ONGOING, Status.PLANNED})
_PROTESTS = frozenset({"protest", "demonstration", "rally", "march", "uprising", "protester"})
_MUTUAL = frozenset({EventType.RECOGNITION, EventType.RUPTURE})


def worth_parsing(article: Article) -> list[Sentence]:
    """Return the sentences of an article, its headlines included, furniture left out."""
    found = sentences(article.text, title=article.title)
    return [one for one in found if one.part is not Part.FURNITURE]


def read(
    article: Article, timexes: Sequence[Timex], body: Sequence[Sentence], docs: Sequence[Doc]
) -> list[EventMention]:
    """Return the event mentions of one article, in text order.

    Args:
        article: the article.
        timexes: its temporal expressions, in text order.
        body: its sentences that are worth parsing.
        docs: the parses of those sentences.
    """
    weights, page = shipped(), Page(article, timexes, body, docs)
    drafts = drafted(page, kept(judged(page, weights)), weights)
    date_all(drafts, page, weights)
    return [_mention(article, draft, drafts, weights) for draft in drafts]


def judged(page: Page, weights: Weights) -> Iterator[Judged]:
    """Yield the words of an article that are likely enough to tell an event, with their type."""
    least = weights.constant(Decision.WORTH, "least")
    for spot in page.spots():
        found = glance(spot)
        if not judge.is_worth_a_look(found, weights):
            continue
        found += close(spot)
        worth = judge.worth(found, weights)
        if worth >= least:
            kind, share = judge.kind(spot, found, weights)
            yield Judged(spot, found, worth, kind, share)


def drafted(page: Page, chosen: Iterable[Judged], weights: Weights) -> list[Draft]:
    """Return a draft of each event kept, with status, participants and place, linked."""
    drafts = [_draft(one, weights) for one in chosen]
    filed = next((one.dateline for one in page.sentences if one.dateline), None)
    for draft in drafts:
        _settle(draft, page, filed)
    link(drafts)
    return drafts


def _draft(one: Judged, weights: Weights) -> Draft:
    kind = EventType(one.type)
    stood = judge.stood(one.spot, kind, one.found, weights)
    draft = draft_of(one.spot, kind, stood.reading, one.found)
    draft.worth, draft.typed, draft.stood = one.worth, one.typed, stood.share
    draft.because = [_why_type(draft), _why_status(draft), _why_worth(draft, weights)]
    return draft


def draft_of(spot: Spot, kind: EventType, reading: Reading, found: list[str]) -> Draft:
    """Return the draft of an event of known type and status."""
    where = places.place(spot.page.register, spot.sentence, spot.token, kind)
    draft = Draft(
        spot=spot,
        hit=_hit(spot, kind),
        type=kind,
        reading=reading,
        found=found,
        place=where.name if where else None,
        place_country=where.country if where else None,
    )
    draft.told = next(
        (
            one
            for one in spot.times
            for verb in spot.voice.verbs
            if one.owner.i == verb.i and one.timex.when
        ),
        None,
    )
    draft.participants = _participants(draft)
    return draft


def _hit(spot: Spot, kind: EventType) -> Hit:
    """Return the listed sense of a type, or one that knows no more than the type."""
    for hit in triggers.hits_of(spot.token):
        if hit.sense.type is kind:
            return hit
    root, mode = KINDS[kind].plover
    return Hit(spot.token, Sense(spot.lemma, spot.pos, frozenset(), kind, root, mode, ()))


def _settle(draft: Draft, page: Page, filed: str | None) -> None:
    """Give an event without a place the setting of its article, in place.

    Fighting and aid are where their sentence says, else where the article's conflict is; what an
    article opens with happened where it was filed from, if people met or voted there.
    """
    if draft.place is not None:
        return
    beside = places.told_beside(page.register, draft.sentence, draft.token)
    if beside is not None and draft.family is Family.FORCE:
        draft.place, draft.place_country = beside
    elif draft.family is Family.FORCE or draft.type is EventType.AID:
        theatre = gazetteer.state(page.register.theatre) if page.register.theatre else None
        if theatre is not None:
            draft.place, draft.place_country = theatre.name, theatre.country
            draft.by_setting = True
    elif filed and draft.type in _HELD and _opens(draft):
        found = gazetteer.place(filed)
        if draft.type is EventType.VOTE and found and _is_foreign(draft, found.country):
            return
        draft.place, draft.place_country = filed, found.country if found else None


def _is_foreign(draft: Draft, country: str | None) -> bool:
    """Tell whether those who act are states, and none of them the one of that country."""
    states = {who.country for who in draft.participants if who.kind == "state"}
    return bool(states) and len(states) == len(draft.participants) and country not in states


def _opens(draft: Draft) -> bool:
    """Tell whether a draft is the dated news that its article opens with."""
    dated = draft.status is Status.OCCURRED and draft.own_time is not None
    return dated and draft.sentence < OPENING


def _participants(draft: Draft) -> list[Participant]:
    """Return those who act and those met; whom it is done to only where they take part."""
    chosen = [(who, "actor") for who in draft.roles.actors if not _is_guess(draft)]
    chosen += [(who, "counterpart") for who in draft.roles.counterparts]
    mutual = draft.family is Family.CONTACT or draft.type in _MUTUAL
    if mutual or not (chosen or draft.is_noun or _is_guess(draft)):
        chosen += [(who, "counterpart") for who in draft.roles.recipients]
    found: dict[str, Participant] = {}
    for who, role in chosen:
        if who.kind == "outlet" and draft.type is not EventType.REPORT:
            continue
        if draft.type is EventType.VISIT and role != "actor" and who.kind != "person":
            continue
        found.setdefault(who.name, who.model_copy(update={"role": role}))
    if not found and draft.type is EventType.UNREST and draft.token.lemma_.lower() in _PROTESTS:
        who = draft.spot.page.register.crowd(draft.token.text)
        found[who.name] = who
    return list(found.values())


def _is_guess(draft: Draft) -> bool:
    """Tell whether who does a harm is a pronoun of which its own sentence names nobody."""
    subject = draft.roles.subject
    if draft.family is not Family.FORCE or subject is None or subject.pos_ != "PRON":
        return False
    before = subject.doc[: subject.i]
    return not any(one.dep_ == "nsubj" and one.pos_ in {"NOUN", "PROPN"} for one in before)


def _why_type(draft: Draft) -> str:
    target = f" with “{draft.hit.target.text}”" if draft.hit.target is not None else ""
    kind = draft.type.value.replace("_", " ")
    return f"“{draft.token.text}”{target} tells of: {kind}"


def _why_status(draft: Draft) -> str:
    cue = draft.reading.cue
    if cue is None and draft.status is Status.OCCURRED:
        return f"{draft.status.value}: told as a fact"
    return f"{draft.status.value}: {cue or 'by the words around it'}"


def _why_worth(draft: Draft, weights: Weights) -> str:
    told = "; ".join(summands(draft.found, weights))
    return f"worth a line with {draft.worth:.0%}: {told}"


def confidence(draft: Draft, weights: Weights) -> float:
    """Return how likely a mention is right: an event, its kind, how far it is real, its days."""
    parts = {
        "worth": draft.worth,
        "type": draft.typed,
        "status": draft.stood,
        "days": draft.dated,
    }
    total = weights.constant(Decision.SOUND, "bias")
    for name, share in parts.items():
        total += weights.constant(Decision.SOUND, name) * math.log(max(share, 1e-6))
    return round(probability(total), 3)


def _mention(
    article: Article, draft: Draft, kept: Sequence[Draft], weights: Weights
) -> EventMention:
    start = draft.source.start + draft.token.idx
    told = draft.told or (draft.own_time if draft.type is EventType.REPORT else None)
    refers = draft.refers if draft.refers in kept else None
    dating = draft.dating
    if dating is not None:
        dating = dating.model_copy(update={"article": article.id})
    return EventMention(
        article=article.id,
        outlet=article.outlet,
        published=article.day,
        trigger=Span(start, start + len(draft.token)),
        trigger_text=draft.token.text,
        lemma=draft.token.lemma_.lower(),
        sentence=draft.source.span,
        quote=draft.source.text,
        clause=heading(draft.token, draft.own_time, is_real=draft.status in _TOLD_PLAINLY),
        type=draft.type,
        status=draft.status,
        plover=" ".join(filter(None, (draft.hit.sense.root, draft.hit.sense.mode))) or None,
        participants=tuple(draft.participants),
        place=draft.place,
        place_country=draft.place_country,
        place_within=_around(draft),
        when=draft.when,
        dating=dating,
        reported=told.timex.when if told else None,
        said_by=tuple(draft.voice.chain),
        numbers=_numbers(draft.source.text, draft.token.idx),
        corefers=_id(article, refers) if refers is not None else None,
        confidence=confidence(draft, weights),
        because=tuple(draft.because),
    )


def _around(draft: Draft) -> tuple[str, ...]:
    """Return what the place of an event lies in, nearest first."""
    if draft.place is None:
        return ()
    return gazetteer.within(draft.place, within_country=draft.place_country)


def _numbers(sentence: str, at: int) -> tuple[str, ...]:
    """Return the numbers of a sentence, those nearest to the trigger first."""
    found = sorted(_NUMBER.finditer(sentence), key=lambda match: abs(match.start() - at))
    return tuple(dict.fromkeys(match[0] for match in found))


def _id(article: Article, draft: Draft) -> str:
    start = draft.source.start + draft.token.idx
    return f"{article.id}:{start}-{start + len(draft.token)}"
