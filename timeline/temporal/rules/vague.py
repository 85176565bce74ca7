"""The past, the present and the future at large."""

from __future__ import annotations

from timeline.temporal.expression import Vague
from timeline.temporal.rules.rule import Builder, Example, Rule


def _always(reference: str) -> Builder:
    return lambda _: Vague(reference)


_past, _present, _future = map(_always, ("PAST_REF", "PRESENT_REF", "FUTURE_REF"))

RULES = (
    Rule(
        "vague-adverb", "now, currently, recently, previously, soon",
        "(right|just|even|only|until|very|most|more)? VAGUE".replace("until|", "").replace("only|", "").replace("just|even|", ""),
        lambda m: Vague(m["vague"]),
        (Example("currently", "PRESENT_REF"), Example("more recently", "PAST_REF"),
         Example("very soon", "FUTURE_REF"), Example("the nowhere man", None)),
    ),
    Rule(
        "present", "current, at this time, at present, these days",
        "(current|the present | at the moment | this time | at present | these days | this moment)",
        _present,
        (Example("the current talks", "PRESENT_REF", span="current"),
         Example("at this time", "PRESENT_REF", span="this time"),
         Example("the presents", None)),
    ),
    Rule(
        "past", "recent, former, the past, once upon a time",
        "(most)? recent | the (recent|distant)? past | (in)? recent times | in the past | former".replace(" | in the past", "").replace("(in)? ", ""),
        _past,
        (Example("the recent talks", "PAST_REF", span="recent"), Example("the past", "PAST_REF"),
         Example("past the gate", None)),
    ),
    Rule(
        "future", "the future, a later date, as soon as possible, the near term",
        "((the (near|foreseeable|immediate|not - too - distant | distant)? future) | future"
        " | (a|some) (later|future) (date|time|point|stage) | as soon as possible"
        " | the near|short|long - term | the near|short|long term | any day|time|moment now"
        " | before long | sooner or later)",
        _future,
        (Example("a later date", "FUTURE_REF"), Example("the near future", "FUTURE_REF"),
         Example("as soon as possible", "FUTURE_REF"),
         Example("later dates are on sale", None)),
    ),
)  # fmt: skip
