"""The decisions of one cluster, made again on its events one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from timeline.model.decision import Action, Decision, Seen, Target, standing
from timeline.model.event import Event
from timeline.model.mention import EventMention, Span
from timeline.review.clusters import Cluster
from timeline.review.piece import Agree, Piece
from timeline.review.published import Published

# What an article is called that stands for an event added by hand.
BY_HAND = "by hand "


def apply(cluster: Cluster, agree: Agree) -> Published:
    """Return what the decisions that stand make of the events of a cluster.

    The outcome depends on which mentions the articles tell together, on the log and on its order,
    not on the order or the ids in which events were made. Articles that are withdrawn count as
    withdrawn from the start. A decision whose event is not there is left out, and named.
    """
    decisions = standing(cluster.decisions)
    desk = _Desk(cluster, decisions)
    desk.withdraw()
    for decision in decisions:
        if decision.action is not Action.WITHDRAW and not _MAKERS[decision.action](desk, decision):
            desk.loose.append(decision.id)
    kept = {name: piece for name, piece in desk.pieces.items() if piece.mentions}
    forwarding = _forwarding(cluster, kept)
    return Published(
        told=cluster.told,
        events=tuple(piece.event(agree, forwarding) for piece in kept.values()),
        forwarding=forwarding,
        loose=tuple(desk.loose),
        withdrawn=tuple(sorted(desk.pieces.keys() - kept.keys())),
    )


class _Desk:
    """The pieces while decisions are made on them."""

    def __init__(self, cluster: Cluster, decisions: list[Decision]) -> None:
        self.pieces = {event.id: Piece.of(event) for event in cluster.told}
        self.loose: list[str] = []
        self._decisions = decisions

    def withdraw(self) -> None:
        """Take the mentions of withdrawn articles away."""
        for decision in self._decisions:
            if decision.action is not Action.WITHDRAW:
                continue
            for piece in self.pieces.values():
                gone = [
                    one.id for one in piece.mentions.values() if one.article == decision.article
                ]
                piece.without(gone)
                if gone:
                    piece.decisions.append(decision)

    def find(self, target: Target) -> Piece | None:
        """Return the piece that holds most of a target's mentions, else the one of its id."""
        shares = Counter(
            {
                name: shared
                for name, piece in self.pieces.items()
                if (shared := len(piece.mentions.keys() & set(target.mentions)))
            }
        )
        if not shares:
            named = self.pieces.get(target.event)
            return named if named and named.mentions else None
        best = min(shares, key=lambda name: (-shares[name], name != target.event, name))
        return self._renamed(best, target.event)

    def _renamed(self, name: str, wanted: str) -> Piece:
        """Give a piece the id by which persons know it, unless another one has it."""
        piece = self.pieces[name]
        if name != wanted and wanted not in self.pieces and not piece.is_known:
            self.pieces = {
                (wanted if key == name else key): value for key, value in self.pieces.items()
            }
            piece.id = wanted
        piece.is_known = True
        return piece


def _see(piece: Piece, decision: Decision, name: str) -> None:
    """Keep what the articles said of a piece when it was reviewed."""
    for seen in decision.seen:
        if seen.event == name:
            piece.seen = seen


def _edit(desk: _Desk, decision: Decision) -> bool:
    piece = desk.find(decision.targets[0])
    if piece is None:
        return False
    piece.set(decision)
    _see(piece, decision, decision.targets[0].event)
    return True


def _merge(desk: _Desk, decision: Decision) -> bool:
    found = [desk.find(target) for target in decision.targets]
    pieces = list({id(piece): piece for piece in found if piece}.values())
    if not pieces:
        return False
    first, *others = pieces
    for other in others:
        first.take(other, decision)
        del desk.pieces[other.id]
    first.set(decision)
    _see(first, decision, decision.targets[0].event)
    return True


def _split(desk: _Desk, decision: Decision) -> bool:
    piece = desk.find(decision.targets[0])
    leaving = [name for name in decision.mentions if piece and name in piece.mentions]
    if piece is None or not leaving or len(leaving) == len(piece.mentions) or not decision.makes:
        return False
    mentions = {name: piece.mentions[name] for name in leaving}
    made = Piece(decision.makes, mentions, None, piece.sources)
    piece.without(leaving)
    desk.pieces[made.id] = made
    for each, name in ((piece, decision.targets[0].event), (made, "")):
        each.set(decision)
        _see(each, decision, name)
    return True


def _apart(desk: _Desk, decision: Decision) -> bool:
    found = [desk.find(target) for target in decision.targets]
    if len(found) < 2 or not all(found):
        return False
    for piece in found:
        for other in found:
            if piece and other and piece is not other:
                piece.apart |= {other.id, *(source.id for source in other.sources)}
        if piece:
            piece.decisions.append(decision)
    return True


def _add(desk: _Desk, decision: Decision) -> bool:
    if not (decision.makes and decision.seen):
        return False
    event = by_hand(decision.makes, decision, decision.seen[0])
    piece = Piece.of(event)
    piece.by_hand = True
    piece.set(decision)
    desk.pieces[piece.id] = piece
    return True


def by_hand(name: str, decision: Decision, seen: Seen) -> Event:
    """Return the event that a person told: its one mention is that person's."""
    facts, changes = seen.facts, decision.changes
    words = (changes and changes.text) or facts.label
    mention = EventMention(
        article=f"{BY_HAND}{name}",
        trigger=Span(0, len(words)),
        trigger_text=words,
        lemma=facts.type.value,
        sentence=Span(0, len(words)),
        quote=words,
        type=facts.type,
        status=facts.status,
        participants=facts.participants,
        place=facts.place,
        when=facts.when,
        dating=facts.dating,
        because=(f"added by {decision.who}",),
    )
    return Event(
        id=name,
        **{key: getattr(facts, key) for key in type(facts).model_fields},
        mentions=(mention,),
    )


_MAKERS: Mapping[Action, Callable[[_Desk, Decision], bool]] = {
    Action.ACCEPT: _edit,
    Action.REJECT: _edit,
    Action.EDIT: _edit,
    Action.MERGE: _merge,
    Action.SPLIT: _split,
    Action.APART: _apart,
    Action.ADD: _add,
}


def _forwarding(cluster: Cluster, kept: Mapping[str, Piece]) -> dict[str, str]:
    """Return, for ids that are not shown, the piece that holds most of their mentions."""
    forwards = {}
    for event in cluster.told:
        own = {one.id for one in event.mentions}
        shares = {name: len(own & piece.mentions.keys()) for name, piece in kept.items()}
        heirs = [name for name, shared in shares.items() if shared]
        if event.id not in kept and heirs:
            forwards[event.id] = min(heirs, key=lambda name: (-shares[name], name))
    for decision in cluster.decisions:
        for name in (decision.makes, *(target.event for target in decision.targets[1:])):
            heir = decision.targets[0].event if decision.targets else None
            if name and name not in kept and name not in forwards and heir in kept:
                forwards[name] = str(heir)
    return forwards
