"""The days of all events of an article, in text order: what is told first dates what follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from timeline.extract.clause.draft import Draft
from timeline.extract.clause.spot import Page
from timeline.extract.clause.status import Reading
from timeline.extract.dating import recap
from timeline.extract.dating.choice import HAPPENS, choose, lies_ahead
from timeline.extract.dating.story import FUTURE, NEWS, OPENING, Story
from timeline.extract.evidence.weights import Weights
from timeline.model.vocabulary import Basis, Status
from timeline.temporal.values.when import When


def date_all(drafts: Sequence[Draft], page: Page, weights: Weights) -> None:
    """Give each draft its days, the reason and how sure they are, in place."""
    story = story_of(drafts, page)
    for draft in drafts:
        draft.when, draft.dating, draft.dated = choose(draft, story, weights)
        if draft.status in HAPPENS and lies_ahead(draft.when, draft.dating, page.day):
            cue = "its days lie after the article came out"
            draft.reading = Reading(Status.PLANNED, cue)
            draft.because.append(f"{Status.PLANNED.value}: {cue}")
        note(draft, story)


def story_of(drafts: Sequence[Draft], page: Page) -> Story:
    """Return what an article has told before its first event."""
    return Story(page.day, drafts=drafts, scenes=recap.scenes(page.times, page.day))


def note(draft: Draft, story: Story) -> None:
    """Let a dated draft bound what comes after it, in place."""
    if draft.when is None or draft.status in FUTURE:
        return
    direct = draft.dating is not None and draft.dating.basis in {Basis.EXPLICIT, Basis.ANCHORED}
    if draft.sentence < OPENING and story.lede is None:
        own = draft.when if direct and draft.own_time is not None else None
        story.lede = _news(own, story)
        story.opening = draft if story.lede else None
    if direct and draft.status is not Status.CANCELLED and not recap.lies_back(draft.token):
        story.last = draft


def _news(when: When | None, story: Story) -> date | None:
    """Return the one day of what opens an article, if it is as fresh as news is."""
    if when is None or not when.is_exact or when.earliest is None or story.published is None:
        return None
    return when.earliest if timedelta(0) <= story.published - when.earliest <= NEWS else None
