"""When an event happened: from the expression that dates it, else from what bounds it.

Three clocks: the day of the event, the day it was reported, the day the article came out. The
conventions are those of the annotation guidelines: undated news lies up to two days before
publication; what goes on ends at publication; what is planned without a day is open at the end.
"""

from __future__ import annotations

from datetime import date

from timeline.extract.clause.actors import carrier
from timeline.extract.clause.attach import Placed
from timeline.extract.clause.draft import Draft
from timeline.extract.dating import recap
from timeline.extract.dating.story import FUTURE, NEWS, Dated, Story, dating_of, span
from timeline.extract.text import distance
from timeline.extract.text.distance import shifted
from timeline.extract.text.syntax import children
from timeline.model.mention import Dating
from timeline.model.vocabulary import Basis, EventType, Family, Status
from timeline.temporal import explain
from timeline.temporal.values.timex import TimexType
from timeline.temporal.values.when import Shape, When

_BY_WORD = frozenset({Family.PRESSURE, Family.SUPPORT})  # acts that are done by announcing them
_SHORT = frozenset({EventType.MEETING, EventType.SUMMIT, EventType.VOTE, EventType.CALL})


def by_own_time(draft: Draft, story: Story) -> Dated | None:
    """Date by the expression that hangs on the trigger."""
    placed = draft.own_time
    if placed is None or draft.reading.doubted:
        return None
    asked = draft.is_noun and draft.status is Status.ONGOING  # "urged on Monday to stop the war"
    if (asked or draft.status in FUTURE) and _dates_the_plan(draft, placed):
        return None
    if placed.timex.type is TimexType.DURATION and placed.timex.when is None:
        return _by_distance(draft, placed, story)
    when = placed.timex.when
    if when is None:
        note = placed.timex.note or "its days are not known"
        return None, dating_of(draft, Basis.ANCHORED, placed, f"“{placed.timex.text}”: {note}")
    if whole := whole_of(placed):
        step = f"“{placed.timex.text}” ends a range, all of which dates “{draft.token.text}”"
        return whole, dating_of(draft, Basis.ANCHORED, placed, step)
    when = _ahead(draft, placed, when, story)
    done = draft.token.tag_ == "VBD" and draft.status is Status.OCCURRED
    misread = placed.timex.anchor is not None  # a day told with its year is what it says
    if done and misread and story.published and when.earliest and when.earliest > story.published:
        return None  # what has been done cannot lie ahead
    return _with_preposition(draft, placed, when, story)


def whole_of(placed: Placed) -> When | None:
    """Return the whole of a range that an expression is an end of: "on 28-30 March"."""
    extent = placed.timex.extent
    if extent is None or extent.earliest is None or extent.latest is None:
        return None
    return extent if extent != placed.timex.when else None


# Words whose day is that of what is to come: "on Friday they were due to meet".
_APPOINTED = frozenset({"due", "schedule", "set", "expect", "slate", "plan", "be", "have"})


def _dates_the_plan(draft: Draft, placed: Placed) -> bool:
    """Tell whether an expression tells when something was planned: "agreed on Tuesday to meet"."""
    planner = placed.owner
    if planner.lemma_.lower() in _APPOINTED or placed.start > draft.token.i:
        return False
    path = [draft.token, *draft.token.ancestors]
    below = path[: path.index(planner)] if planner in path else []
    return any(child.lower_ == "to" for word in below for child in word.children)


# What happened "within days" or "in the past two weeks" lies somewhere in them.
_INSIDE = frozenset({"within", "in", "during", "inside", "over"})


def _ahead(draft: Draft, placed: Placed, when: When, story: Story) -> When:
    """Return the reading of an expression that is still to come, for an event that is."""
    day = story.published
    if draft.status not in FUTURE or day is None or when.latest is None:
        return when
    if when.latest >= day:
        begun = when.earliest is not None and when.earliest < day and when.shape is Shape.POINT
        return When.point(day, when.latest, when.granularity) if begun else when
    others = (other.when for other in placed.timex.alternatives if other.when is not None)
    return next((other for other in others if other.earliest and other.earliest >= day), when)


def _with_preposition(draft: Draft, placed: Placed, when: When, story: Story) -> Dated:
    day = story.published
    said = [f"“{placed.timex.text}” dates “{draft.token.text}”"]
    said += [step.text for step in explain.steps(placed.timex) if step.name in {"says", "anchor"}]
    basis = Basis.ANCHORED if placed.timex.anchor else Basis.EXPLICIT
    if placed.preposition == "by" and _comes_after(placed, draft):
        when = When.point(when.earliest, day, when.granularity)
        said.append("told on from there")
    elif placed.preposition in {"by", "until", "before"}:
        scene = recap.scene_of(draft, story, placed) if draft.status is Status.OCCURRED else None
        first = scene.when.earliest if scene is not None else None
        first = day if draft.status in FUTURE else first
        if first and when.latest and first > when.latest:
            first = None
        when = When.point(first, when.latest, when.granularity)
        said.append(f"“{placed.preposition}” sets the last day")
    elif placed.preposition in {"since", "from"} and when.earliest:
        last = day if day and day >= when.earliest else None
        when = When.span(when.earliest, last, when.granularity)
        said.append(f"“{placed.preposition}” sets the first day; it lasts until the article's day")
    elif draft.status is Status.ONGOING and when.earliest and day and when.earliest <= day:
        when = When.span(when.earliest, max(day, when.earliest), when.granularity)
        said.append("it still goes on, so it reaches to the article's day")
    elif _lasts(draft) and when.earliest and when.latest and when.shape is Shape.POINT:
        when = When(
            Shape.SPAN, when.earliest, when.latest, when.earliest, when.latest, when.granularity
        )
        said.append("it lasted for a time told beside it, within these days")
    elif placed.preposition in _INSIDE and draft.status is not Status.ONGOING:
        when = When.point(when.earliest, when.latest, when.granularity)
    return when, dating_of(draft, basis, placed, *said)


def _comes_after(placed: Placed, draft: Draft) -> bool:
    """Tell whether a draft follows what was reached: "took A by Monday and moved on to B"."""
    reached = placed.owner
    joined = draft.token.dep_ == "conj" and draft.token.head == reached
    return joined and placed.start < draft.token.i and draft.status is Status.OCCURRED


def _lasts(draft: Draft) -> bool:
    """Tell whether a length is told of the event: "for three days", "spent three days"."""
    return any(
        one.timex.type is TimexType.DURATION
        and one.owner.i == draft.token.i
        and one.preposition not in {"after", "before", "in", "within"}
        for one in draft.times
    )


def _by_distance(draft: Draft, placed: Placed, story: Story) -> Dated | None:
    """Date "within days" from the event told before, "in three days" from publication."""
    if placed.preposition == "within" and draft.status not in FUTURE:
        reach = distance.reach(placed.timex)
        return _after_last(draft, placed, reach, story) if reach is not None else None
    if placed.preposition in {"in", "within"} and draft.status in FUTURE and story.published:
        least, most = distance.days(placed.timex)
        if most is None:
            return None
        first = shifted(story.published, least if placed.preposition == "in" else 0)
        when = When.point(first, shifted(story.published, most))
        reason = f"“{placed.preposition} {placed.timex.text}” is measured from the article's day"
        return when, dating_of(draft, Basis.ANCHORED, placed, reason)
    return None


def _after_last(draft: Draft, placed: Placed, reach: int, story: Story) -> Dated | None:
    anchor = story.last
    if anchor is None or anchor.when is None or anchor.when.latest is None:
        return None
    last = shifted(anchor.when.latest, reach)
    if story.published is not None and story.published >= anchor.when.latest:
        last = min(last, story.published)  # what has happened lies no later than its report
    when = When.point(anchor.when.earliest, last)
    steps = (
        f"“{placed.preposition} {placed.timex.text}” counts from the event told before, "
        f"“{anchor.token.text}” ({span(anchor.when)})",
        f"it reaches from that event's first day to {reach} days after its last",
    )
    return when, dating_of(draft, Basis.INHERITED, placed, *steps)


def by_retelling(draft: Draft, story: Story) -> Dated | None:
    """Date by a later mention of the same event that tells its day."""
    if draft.dated_by is None or draft.status is Status.ONGOING:
        return None
    found = by_own_time(draft.dated_by, story)
    if found is None or found[0] is None or found[1] is None:
        return None
    step = f"told again with its day as “{draft.dated_by.token.text}”"
    return found[0], found[1].model_copy(update={"steps": (step, *found[1].steps)})


def by_report(draft: Draft, story: Story) -> Dated | None:
    """Bound what was reported by the day of the report."""
    told = draft.told
    if told is None or told.timex.when is None or told.timex.when.latest is None:
        return None
    if draft.status is not Status.OCCURRED or story.published is None:
        return None
    if _is_announced(draft):
        step = f"done as it was announced, “{told.timex.text}”"
        return told.timex.when, dating_of(draft, Basis.INHERITED, told, step)
    last = min(told.timex.when.latest, story.published)
    fresh = shifted(story.published, -NEWS.days)
    first = min(fresh, shifted(last, -NEWS.days) if last < fresh else last)
    step = f"it was reported “{told.timex.text}”, so it happened by {last}, and it was news then"
    if _is_background(draft):
        first_day, step = None, f"it was reported “{told.timex.text}”, so it happened by {last}"
    else:
        first_day = first
    return When.point(first_day, last), dating_of(draft, Basis.INHERITED, told, step)


def _is_announced(draft: Draft) -> bool:
    """Tell whether an act is done by saying so: "said it was suspending ties"."""
    helpers = {child.lower_ for child in draft.token.children if child.dep_ == "aux"}
    going_on = draft.token.tag_ == "VBG" and bool(helpers & {"was", "were", "is", "are"})
    return going_on and draft.family in _BY_WORD


def _is_background(draft: Draft) -> bool:
    """Tell whether an undated event is told as lying back: "had called", "has imposed"."""
    if draft.family in {Family.CONTACT} and draft.type is EventType.VISIT:
        return any(child.lower_ == "had" for child in children(draft.token, "aux"))
    verb = (carrier(draft.token) or draft.token) if draft.is_noun else draft.token
    if verb.tag_ == "VBN" and verb.dep_ == "amod":
        return True
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and draft.family in _BY_WORD:
        return True  # "the sanctions imposed by the league"
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if any(saying.tag_ == "VBD" for saying in draft.voice.verbs):
        # "He said they had agreed", "he noted it has named" is news as he put it.
        return False
    return bool(helpers & {"had", "has", "have", "'ve", "'d"})


def by_status(draft: Draft, story: Story) -> Dated | None:
    """Date by the article's day and the status alone."""
    day = story.published
    if day is None:
        return None, Dating(
            basis=Basis.PUBLISHED, steps=("no expression dates it, and the article has no day",)
        )
    before = story.last.when.earliest if story.last and story.last.when else None
    past = draft.status is Status.PLANNED and _was_ahead(draft) and not _told_today(draft, day)
    if past and story.last and before and recap.on_main_line(story.last.token):
        when = When.point(before, None)
        step = f"expected at the time of “{story.last.token.text}”: from {before} on"
    elif draft.status in FUTURE or (draft.status is Status.DENIED and _is_ahead(draft)):
        when, step = (
            When.point(day, None),
            "still to come, without a day: from the article's day on",
        )
    elif draft.status is Status.ONGOING and draft.type in _SHORT:
        when, step = When.point(story.lede or day, day), "it was going on as the news came"
    elif draft.status is Status.ONGOING and _is_fresh(draft):
        when, step = (
            When.span(shifted(day, -NEWS.days), day),
            "what is new has begun as the news came",
        )
    elif draft.status is Status.ONGOING:
        when, step = When.span(None, day), "it goes on at the article's day; its start is not told"
    elif _is_background(draft) or draft.status is Status.DENIED:
        when, step = When.point(None, day), "told as lying back: some day up to the article's"
    else:
        when, step = _as_news(draft, story, day)
    return when, Dating(basis=Basis.PUBLISHED, article=None, steps=(step,))


def _is_fresh(draft: Draft) -> bool:
    """Tell whether what goes on is called new: "is considering a new draft"."""
    told = [draft.token, *([draft.hit.target] if draft.hit.target is not None else [])]
    return draft.family is Family.CONTACT and any(
        child.lower_ in {"new", "fresh"} for word in told for child in children(word, "amod")
    )


def _is_ahead(draft: Draft) -> bool:
    """Tell whether a denied event is one that will not be, rather than one that was not."""
    verb = draft.token
    if verb.dep_ == "pcomp":
        verb = verb.head.head  # "has not followed them in recognising it"
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return not helpers & {"did", "has", "have", "had", "was", "were"}


def _told_today(draft: Draft, day: date) -> bool:
    """Tell whether an expression beside a draft reaches the article's day: "by this week"."""
    days = [one.timex.when for one in draft.times if one.timex.when is not None]
    return any(when.latest == day for when in days)


def _was_ahead(draft: Draft) -> bool:
    """Tell whether an event was planned in the past of the story: "was expected to"."""
    governor = draft.token.head
    if draft.is_noun and governor.pos_ == "VERB" and governor.dep_ in {"acl", "xcomp", "advcl"}:
        return any(one.tag_ in {"VBD", "VBN"} for one in governor.ancestors)
    helpers = [child for child in governor.children if child.dep_ in {"aux", "auxpass"}]
    return any(helper.tag_ == "VBD" for helper in helpers)


def _as_news(draft: Draft, story: Story, day: date) -> tuple[When, str]:
    answers = draft.token.lemma_.lower() in {"comment", "remark"}
    if draft.is_noun and draft.family is not Family.CONTACT and not answers:
        return When.point(None, day), "named without a day: some day up to the article's"
    loose = draft.is_noun and carrier(draft.token) is None and not _is_definite(draft)
    if draft.family is Family.CONTACT and loose:
        return When.point(None, day), "named in passing: some day up to the article's"
    past = recap.passage(draft, story)
    if past is not None:
        return past
    told_along = draft.token.tag_ == "VBN" and draft.token.dep_ == "acl"  # "a plan rejected by"
    if (
        story.lede
        and draft.family in {Family.WORD, Family.CONTACT}
        and not (told_along or _speaks_for_others(draft, story.opening))
    ):
        return When.point(story.lede, day), (
            f"no day told; it belongs to the news of {story.lede} that the article opens with"
        )
    when = When.point(shifted(day, -NEWS.days), day)
    return when, "no day told: news of the article's day or the two before"


def _speaks_for_others(draft: Draft, opening: Draft | None) -> bool:
    """Tell whether what an article opens with was said by others than those who speak now.

    An event is answered on its day; what one side said dates only what that side says.
    """
    if opening is None or opening.family is not Family.WORD or draft.family is not Family.WORD:
        return False
    lands = [{who.country or who.name for who in one.participants} for one in (opening, draft)]
    return not lands[0] & lands[1]


def _is_definite(draft: Draft) -> bool:
    return any(child.dep_ in {"det", "poss"} and child.lower_ != "a" for child in draft.token.lefts)
