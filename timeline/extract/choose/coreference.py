"""Which mentions of one article tell of the same event: definite nouns, retellings."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.extract.clause.draft import Draft
from timeline.extract.tables import gazetteer, lexicon
from timeline.extract.text.syntax import children
from timeline.model.vocabulary import EventType, Family, Status

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
# Types that one event is called by: "the meeting" may be a summit or talks told before.
_KIN = {
    EventType.MEETING: {EventType.MEETING, EventType.SUMMIT, EventType.TALKS},
    EventType.SUMMIT: {EventType.MEETING, EventType.SUMMIT},
    EventType.TALKS: {EventType.TALKS},
    EventType.VISIT: {EventType.VISIT},
}
_FAR = 12  # sentences: beyond this a bare "the meeting" refers to nothing told before
_STEM = 5  # letters that "recognise" and "recognition" share
_PAST = frozenset({Status.OCCURRED, Status.ONGOING})


def link(drafts: Sequence[Draft]) -> None:
    """Set ``refers`` of each draft that tells again what an earlier one told, in place."""
    for at, draft in enumerate(drafts):
        for other in _nearest_first(draft, drafts[:at]):
            reason = _same(draft, other)
            if reason is None:
                continue
            draft.refers = other.refers or other
            draft.because.append(f"the same event as “{other.token.text}”: {reason}")
            first = draft.refers
            if draft.own_time and not first.own_time and not first.dated_by:
                first.dated_by = draft
            _share(draft, first, both=not reason.startswith("“"))
            break


def _nearest_first(draft: Draft, earlier: Sequence[Draft]) -> list[Draft]:
    """Return earlier drafts, the nearest first; for bare "talks" those that still go on."""
    ordered = list(reversed(earlier))
    if draft.type is EventType.TALKS and not draft.names:
        ordered.sort(key=lambda other: other.status is not Status.ONGOING)
    return ordered


def _share(draft: Draft, first: Draft, *, both: bool) -> None:
    """Give mentions of one event what only one of them tells; ``both`` ways where that is sure."""
    for one, other in ((draft, first), (first, draft))[: 2 if both else 1]:
        if _tells_where(other, one):
            one.place, one.place_country = other.place, other.place_country
        if not one.participants or (one is draft and _is_bare(draft)):
            known = one.names
            one.participants += [who for who in other.participants if who.name not in known]


def _tells_where(other: Draft, one: Draft) -> bool:
    """Tell whether one mention has a place that another lacks, or has only roughly."""
    if other.place is None:
        return False
    return one.place is None or gazetteer.contains(one.place, other.place)


def _is_bare(draft: Draft) -> bool:
    return draft.is_noun and any(child.lower_ in _DEFINITE for child in draft.token.lefts)


def _same(draft: Draft, other: Draft) -> str | None:
    """Return why two mentions are one event, or ``None`` where they are not."""
    if other.type not in _KIN.get(draft.type, {draft.type}):
        return None
    if draft.source is other.source and draft.family is not Family.CONTACT:
        return None
    if any(child.lower_ == "also" for child in children(draft.token, "advmod")):
        return None  # "the league also voted to": one more, beside what was told before
    if _apart(draft, other):
        return None
    shared = draft.names & other.names
    if draft.status is Status.CANCELLED:
        return _cancels(draft, other)
    if draft.status is not other.status and not {draft.status, other.status} <= _PAST:
        return None
    if draft.family is Family.WORD and draft.type is not EventType.PROPOSAL:
        if _is_bare(draft) and _alike(draft, other) and draft.sentence - other.sentence <= _FAR:
            return f"“{_phrase(draft)}” refers back to it"
        return None
    if draft.names and other.names:
        if shared and _agree(draft, other):
            return "the same kind of event with the same participants"
        if _names_them(draft, other):
            return "it names those who were not named before"
        if _in_person(draft, other):
            return "it names those who speak for the states told before"
        return None
    if _inside(draft, other):
        return f"{other.place} lies in {draft.place}"
    near = draft.sentence - other.sentence <= _FAR
    known = bool(other.names) or other.own_time is not None
    told_where = draft.place is not None and other.place is None
    if draft.family is Family.FORCE and not (_alike(draft, other) or _of_one_kind(draft, other)):
        return None
    if _is_bare(draft) and near and known and not draft.names and not told_where:
        return f"“{_phrase(draft)}” refers back to it"
    return None


def _names_them(draft: Draft, other: Draft) -> bool:
    """Tell whether "the visit by Lee" names the one whom "an envoy has arrived" did not."""
    doer = other.roles.subject
    if doer is None or doer.lemma_.lower() not in lexicon.words("anonymous") | {"envoy"}:
        return False
    if not _is_bare(draft) or draft.family is not Family.CONTACT:
        return False
    if draft.sentence - other.sentence > 2:
        return False
    states = {who.country for who in other.participants if who.kind == "state"}
    people = [who for who in draft.participants if who.kind == "person"]
    if not states or len(states) != len(other.participants) or not people:
        return False
    other.participants = [who for who in people if who.country is None or who.country in states]
    return bool(other.participants)


def _in_person(draft: Draft, other: Draft) -> bool:
    """Tell whether "the meeting between Lee and Kim" names the leaders of the states that met.

    If so they take the place of their states in what was told before.
    """
    if (
        not _is_bare(draft)
        or draft.family is not Family.CONTACT
        or draft.sentence == other.sentence
    ):
        return False
    states = {who.country for who in other.participants if who.kind == "state"}
    people = [who for who in draft.participants if who.kind == "person"]
    unplaced = sum(who.country is None for who in people)
    if len(states) < 2 or len(states - {who.country for who in people}) > unplaced:
        return False
    others = [who for who in other.participants if who.kind != "state"]
    other.participants = [*people, *others]
    return True


def _inside(draft: Draft, other: Draft) -> bool:
    """Tell whether the sentence before told of it by a nearer place ("in Oslo", "in Norway")."""
    if draft.place is None or other.place is None or other.names or not draft.names:
        return False
    if draft.sentence - other.sentence > 1 or draft.family is not Family.CONTACT:
        return False
    return gazetteer.contains(draft.place, other.place)


def _cancels(draft: Draft, other: Draft) -> str | None:
    if other.status in {Status.PLANNED, Status.PROPOSED, Status.CANCELLED}:
        return "the planned event that was called off"
    return None


def _agree(draft: Draft, other: Draft) -> bool:
    """Tell whether what two mentions say of participants and place can be one event's."""
    one, two = draft.names, other.names
    if draft.family is Family.CONTACT:
        people = {who.name for who in draft.participants if who.kind == "person"} & two
        return one == two or bool(people and (one <= two or two <= one))
    if draft.family is Family.FORCE:
        return (
            draft.place is not None
            and draft.place == other.place
            and draft.hit.token.lemma_ == (other.hit.token.lemma_)
        )
    if not _alike(draft, other):
        return False
    return one <= two or two <= one


def _alike(draft: Draft, other: Draft) -> bool:
    """Tell whether two triggers are forms of one word: "rejected", "rejection"."""
    return draft.token.lemma_.lower()[:_STEM] == other.token.lemma_.lower()[:_STEM]


def _of_one_kind(draft: Draft, other: Draft) -> bool:
    """Tell whether both tell of attacks, or of moves, by whatever word: "the strikes", "bombed"."""
    return draft.hit.sense.root == other.hit.sense.root


def _apart(draft: Draft, other: Draft) -> bool:
    """Tell whether days or places rule out that two mentions are one event."""
    if draft.own_time and other.own_time:
        one, two = draft.own_time.timex.when, other.own_time.timex.when
        if one and two and not one.interval.overlaps(two.interval):
            return True
    if draft.place and other.place and draft.place != other.place:
        return not (
            gazetteer.contains(draft.place, other.place)
            or gazetteer.contains(other.place, draft.place)
        )
    return False


def _phrase(draft: Draft) -> str:
    article = next(iter(children(draft.token, "det", "poss")), None)
    return f"{article.text} {draft.token.text}" if article is not None else draft.token.text
