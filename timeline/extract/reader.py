"""One article read: sentences, triggers, participants, status, days, and what is left out."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from timeline.extract.choose import salience
from timeline.extract.choose.coreference import link
from timeline.extract.clause import attach, frames, places, triggers
from timeline.extract.clause.actors import carrier, roles
from timeline.extract.clause.draft import Draft
from timeline.extract.clause.heading import heading
from timeline.extract.clause.status import Reading, is_timetabled, status
from timeline.extract.clause.triggers import Hit
from timeline.extract.clause.voice import is_saying, voice
from timeline.extract.dating import recap
from timeline.extract.dating.dating import date_all
from timeline.extract.dating.story import OPENING
from timeline.extract.names.register import Register
from timeline.extract.tables import gazetteer
from timeline.extract.text.segment import Part, Sentence, sentences
from timeline.extract.text.syntax import result_of
from timeline.model.article import Article
from timeline.model.mention import EventMention, Participant, Span
from timeline.model.vocabulary import EventType, Family, Status
from timeline.temporal.values.timex import Timex

log = logging.getLogger(__name__)

# Somebody who may act or an event told before: a name, a pronoun, forces, "the meeting".
_STARTERS = (
    r"The|A|An|In|On|At|By|For|From|With|But|And|Or|So|It|This|That|These|Those|There|They|We|I|You"
    r"|If|As|When|While|After|Before|Since|Until|Some|Many|Most|All|Both|One|No|Not|What|Who|How|Why"
)
_SOMEBODY = re.compile(
    rf"(?<=[\s\"“(-])[A-Z]|^\W*(?!(?:{_STARTERS})\b)[A-Z]"
    r"|\b(?i:he|she|they|rebels?|protesters?|demonstrators?|officials?|government|opposition"
    r"|troops|forces|military|army|police)\b"
    r"|\b(?i:the|this|that|his|her|its|their) (?:meeting|summit|talks|visit|trip|cease-?fire|truce"
    r"|deal|agreement|accord|call|vote|conference|negotiations|discussions|sanctions|strikes?)\b"
)
_QUESTION = re.compile(r"\?\W*$")  # a question tells no event
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
# A further remark of the speaker before, and nothing else.
_REMARK = re.compile(r"\b(?:[Hh]e|[Ss]he|I) (?:said|says|added|told|noted|explained)\b")
_NUMBER = re.compile(r"\b\d+-(?:point|page|member|day|nation|year)\b|\b\d[\d,.]*\b")
_FUTURE = frozenset({Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL})
# What a clause says without the verb above it; the rest is told by that verb.
_TOLD_PLAINLY = frozenset({Status.OCCURRED, Status.ONGOING, Status.PLANNED})
_HELD = frozenset(
    {
        EventType.MEETING,
        EventType.SUMMIT,
        EventType.TALKS,
        EventType.VOTE,
        EventType.AGREEMENT,
    }
)
# "recent", "now": they tell of their own noun or clause, and of nothing above it.
_VAGUE = frozenset({"PAST_REF", "PRESENT_REF", "FUTURE_REF"})
_MUTUAL = frozenset({EventType.RECOGNITION, EventType.RUPTURE})
_SAYING = frozenset({EventType.STATEMENT, EventType.DEMAND})
_ASKING = frozenset({EventType.DEMAND, EventType.REJECTION, EventType.VOTE, EventType.ACCUSATION})


def worth_parsing(article: Article) -> list[Sentence]:
    """Return the sentences of an article's body that have a trigger and a name."""
    return [
        one
        for one in sentences(article.text, title=article.title)
        if one.part is Part.BODY and not _QUESTION.search(one.text)
        if _SOMEBODY.search(one.text) and _evokes(one.text)
    ]


def _evokes(sentence: str) -> bool:
    """Tell whether a sentence has a trigger word other than the verb of a further remark."""
    forms = triggers.forms()
    count = sum(word in forms for word in _WORD.findall(sentence.lower()))
    return count > 0 and count > len(_REMARK.findall(sentence))


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
    register = Register(docs, article.day)
    drafts: list[Draft] = []
    told: list[list[attach.Placed]] = []
    for index, (sentence, doc) in enumerate(zip(body, docs, strict=True)):
        times = attach.placed(doc, sentence, timexes)
        told.append(times)
        found = [
            _draft(register, index, sentence, hit, times)
            for hit in _senses(register, index, doc, times)
        ]
        _claim(found, times)
        drafts += _resolved(found)
    drafts.sort(key=lambda draft: (draft.sentence, draft.token.i))
    filed = next((one.dateline for one in body if one.dateline), None)
    for draft in drafts:
        _settle(draft, register, filed)
    link(drafts)
    date_all(drafts, article.day, told)
    kept = []
    for draft in drafts:
        reason = salience.left_out(draft, register)
        if reason is None:
            kept.append(draft)
        else:
            log.debug("%s: “%s” left out: %s", article.id, draft.token.text, reason)
    return [_mention(article, draft, kept) for draft in kept]


def _senses(register: Register, index: int, doc: Doc, times: Sequence[attach.Placed]) -> list[Hit]:
    """Return the triggers of a sentence, each with the first of its senses whose frames hold."""
    found: dict[int, Hit] = {}
    for hit in triggers.hits(doc):
        if hit.token.i in found:
            continue
        dated = attach.own(times, hit.token) is not None or attach.is_bounded(times, hit.token)
        view = frames.View(register, index, hit, roles(register, index, hit.token), dated)
        if frames.holds(view):
            found[hit.token.i] = hit
    return list(found.values())


def _draft(
    register: Register,
    index: int,
    sentence: Sentence,
    hit: Hit,
    times: list[attach.Placed],
) -> Draft:
    parts = roles(register, index, hit.token)
    heard = voice(register, index, hit.token)
    where = places.place(register, index, hit.token, hit.sense.type)
    draft = Draft(
        sentence=index,
        source=sentence,
        hit=hit,
        type=hit.sense.type,
        roles=parts,
        reading=_status(hit),
        voice=heard,
        times=times,
        own_time=attach.own(times, hit.token),
        place=where.name if where else None,
        place_country=where.country if where else None,
    )
    draft.told = next(
        (one for one in times for verb in heard.verbs if one.owner.i == verb.i and one.timex.when),
        None,
    )
    if draft.is_noun and is_timetabled(hit.token) and attach.is_ahead(draft.own_time, register.day):
        draft.reading = Reading(Status.PLANNED, "told as on a timetable")
    draft.participants = _participants(draft)
    draft.because = [_why_type(hit), _why_status(draft)]
    return draft


def _settle(draft: Draft, register: Register, filed: str | None) -> None:
    """Give an event without a place the setting of its article, in place.

    Fighting and aid are where the article's conflict is; what an article opens with happened where
    it was filed from, if people met or voted there.
    """
    if draft.place is not None:
        return
    if draft.family is Family.FORCE or draft.type is EventType.AID:
        theatre = gazetteer.state(register.theatre) if register.theatre else None
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


def _claim(found: Sequence[Draft], times: Sequence[attach.Placed]) -> None:
    """Give an expression that hangs inside a trigger's clause to that trigger, in place."""
    taken = {one.own_time.start for one in found if one.own_time is not None}
    carriers = ((carrier(one.token), one) for one in found if one.is_noun)
    by_token = {verb.i: one for verb, one in carriers if verb is not None}
    by_token |= {one.token.i: one for one in found}
    verbs = {placed.owner.i for placed in times if placed.owner.pos_ in {"VERB", "AUX"}}
    for placed in times:
        if placed.start in taken or placed.timex.when is None or is_saying(placed.owner):
            continue
        if placed.timex.value in _VAGUE:
            continue
        below = placed.owner
        for above in placed.owner.ancestors:
            if is_saying(above) and below.dep_ in {"ccomp", "parataxis"}:
                break
            aside = above.dep_ == "prep" and above.lower_ in attach.ASIDE
            if (below.dep_ == "advcl" and recap.lies_back(below)) or (
                aside and placed.owner.i in verbs
            ):
                break  # "mediated after the war broke out in May": not of mediating
            if below.dep_ == "relcl" and below.i in verbs and above.i not in by_token:
                break  # "the leader, who took office in June, resigned": not of resigning
            below = above
            draft = by_token.get(above.i)
            if draft is not None and draft.own_time is None:
                draft.own_time = placed
                break
            if is_saying(above) or draft is not None:
                break


def _status(hit: Hit) -> Reading:
    """Return the status; a sense that says no itself ("will not accept") has happened."""
    if "negated" in hit.sense.frames:
        return Reading(Status.OCCURRED)
    return status(hit.token, hit.sense.type)


def _participants(draft: Draft) -> list[Participant]:
    """Return those who act and those met; whom it is done to only where they take part."""
    chosen = [(who, "actor") for who in draft.roles.actors if not _is_guess(draft)]
    chosen += [(who, "counterpart") for who in draft.roles.counterparts]
    mutual = draft.family is Family.CONTACT or draft.type in _MUTUAL
    if mutual or not (chosen or draft.is_noun):
        chosen += [(who, "counterpart") for who in draft.roles.recipients]
    found: dict[str, Participant] = {}
    for who, role in chosen:
        if who.kind == "outlet" and draft.type is not EventType.REPORT:
            continue
        if draft.type is EventType.VISIT and role != "actor" and who.kind != "person":
            continue
        found.setdefault(who.name, who.model_copy(update={"role": role}))
    return list(found.values())


def _is_guess(draft: Draft) -> bool:
    """Tell whether who does a harm is a pronoun of which its own sentence names nobody."""
    subject = draft.roles.subject
    if draft.family is not Family.FORCE or subject is None or subject.pos_ != "PRON":
        return False
    before = subject.doc[: subject.i]
    return not any(one.dep_ == "nsubj" and one.pos_ in {"NOUN", "PROPN"} for one in before)


def _why_type(hit: Hit) -> str:
    target = f" with “{hit.target.text}”" if hit.target is not None else ""
    kind = hit.sense.type.value.replace("_", " ")
    return f"“{hit.token.text}”{target} tells of: {kind}"


def _why_status(draft: Draft) -> str:
    cue = draft.reading.cue
    if cue is None:
        return f"{draft.status.value}: told as a fact"
    return f"{draft.status.value}: {cue}"


def _resolved(found: list[Draft]) -> list[Draft]:
    """Return the drafts of one sentence without those that another one stands for."""
    dropped: set[int] = set()
    for one in found:
        for other in found:
            if one is not other and one.token.i not in dropped and _stands_for(other, one):
                dropped.add(one.token.i)
                if other.own_time is None and one.family is other.family:
                    other.own_time = one.own_time
    return [one for one in found if one.token.i not in dropped]


def _stands_for(kept: Draft, draft: Draft) -> bool:
    """Tell whether one draft of a sentence makes another superfluous."""
    above, below = kept.token, draft.token
    if kept.hit.target is not None and kept.hit.target == below:
        return True
    if draft.type is kept.type is EventType.STATEMENT and draft.names == kept.names:
        return below.dep_ == "advcl" or (above.i < below.i and above.dep_ != "advcl")
    beside = below.dep_ in {"advcl", "conj"} and below.head == above
    if beside and draft.type in _SAYING and kept.family is Family.WORD:
        return draft.names == kept.names
    if draft.type is EventType.STATEMENT and is_saying(below) and not draft.is_noun:
        return kept.type is not EventType.STATEMENT and _is_said(above, below)
    if below.lemma_ == "rule" and draft.type is EventType.REJECTION:
        return kept.status is Status.DENIED and _steps(above, below) is not None
    if kept.type is draft.type is EventType.VISIT and result_of(below) is not None:
        return result_of(below) in {above, carrier(above)}  # "made a visit, arriving on Monday"
    steps = _steps(below, above)
    if steps is None:
        return False
    if above.lemma_ == "rule" and kept.type is EventType.REJECTION:
        return False
    refused = kept.status is Status.DENIED and kept.family is draft.family is Family.ACCORD
    if refused and steps <= 2:
        return True  # "failed to agree on a ceasefire": there is none
    if kept.type in _ASKING and draft.status in _FUTURE | {Status.DENIED}:
        return not _crosses_clause(below, above)
    if kept.type is draft.type and draft.is_noun and steps <= 2 and not kept.is_noun:
        return below.dep_ != "nsubj" or not _crosses_clause(below, above)
    if kept.type is EventType.VISIT and draft.is_noun and below.head.lower_ == "for":
        return draft.family is Family.CONTACT
    if kept.family is Family.CONTACT and draft.family is Family.CONTACT:
        return kept.type is EventType.VISIT and steps <= 4 and draft.status is not Status.PLANNED
    return False


def _is_said(content: Token, verb: Token) -> bool:
    """Tell whether a trigger heads what a verb of saying says."""
    steps, token = 0, content
    while token != verb:
        if token.head == token or steps > 3:
            return False
        if token.dep_ in {"relcl", "acl", "advcl", "prep"} and token.head == verb:
            return False
        if token.dep_ in {"relcl", "acl", "advcl"}:
            return False
        token, steps = token.head, steps + 1
    return True


def _steps(below: Token, above: Token) -> int | None:
    """Return how far one token hangs under another, or ``None``."""
    for count, token in enumerate(below.ancestors, start=1):
        if token == above:
            return count
    return None


def _crosses_clause(below: Token, above: Token) -> bool:
    token = below
    while token != above:
        if token.dep_ in {"relcl", "advcl"}:
            return True
        token = token.head
    return False


def _mention(article: Article, draft: Draft, kept: Sequence[Draft]) -> EventMention:
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
