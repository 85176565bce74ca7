"""Plans that are named by the number of their points: "a 28-point plan"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model.mention import EventMention

_PLAN = (
    r" (?:[\w’'-]+ ){0,3}?(?:plan|proposal|deal|draft|framework|agreement|roadmap|initiative)"
    r"(?: plan)?\b"
)


def numbered_plan(mentions: Sequence[EventMention]) -> str | None:
    """Return "a 28-point plan" where a sentence has one of the mentions' figures so.

    Of several in a sentence, the one nearest to the trigger.
    """
    for mention in mentions:
        at = mention.trigger.start - mention.sentence.start
        plans = [
            found
            for number in mention.numbers
            for found in re.finditer(re.escape(number) + _PLAN, mention.quote)
        ]
        if plans:
            nearest = min(plans, key=lambda found: abs(found.start() - at))[0]
            article = "an" if re.match(r"8|11\D|18\D", nearest) else "a"
            return f"{article} {nearest}"
    return None
