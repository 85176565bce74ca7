"""The past, the present and the future at large, and the time a story has reached."""

from __future__ import annotations

from timeline.temporal.expression.expression import Expression, Then, Vague
from timeline.temporal.grammar.match import Match
from timeline.temporal.grammar.rule import Example, Rule


def _adverb(m: Match) -> Expression:
    return Vague(m["vague"])


def _past(_: Match) -> Expression:
    return Vague("PAST_REF")


def _present(_: Match) -> Expression:
    return Vague("PRESENT_REF")


def _some_time(m: Match) -> Expression | None:
    if "ago" in m.words:
        return Vague("PAST_REF")
    return Vague("PXX") if m.before in _LEADS or m.words[0] == "quite" else None


def _future(_: Match) -> Expression:
    return Vague("FUTURE_REF")


_LEADS = ("for", "in", "after", "within", "took", "been")

RULES = (
    Rule(
        "vague-adverb", "now, currently, recently, soon", "right|very|most|more? VAGUE", _adverb,
        (
            Example("currently", "PRESENT_REF"),
            Example("right now", "PRESENT_REF"),
            Example("more recently", "PAST_REF"),
            Example("very soon", "FUTURE_REF"),
            Example("previously", "PAST_REF"),
            Example("the nowhere man", None),
            Example("as soon as they left", None),
            Example("he died soon after", None),
            Example("a previously signed paper", None),
        ),
    ),
    Rule(
        "present", "current, at this time, at present, these days",
        "current | the time being | the|this present time? | at|for the moment | at present "
        "| these days "
        "| this critical|crucial|delicate|decisive|difficult|sensitive|very? moment "
        "| time:this time | present|modern -? day",
        _present,
        (
            Example("the current talks", "PRESENT_REF", span="current"),
            Example("at this time", "PRESENT_REF", span="this time"),
            Example("For the moment, no side gives way", "PRESENT_REF", span="For the moment"),
            Example("these days", "PRESENT_REF"),
            Example("for the time being", "PRESENT_REF", span="the time being"),
            Example("This time they won", None),
            Example("the presents", None),
        ),
    ),
    Rule(
        "past", "recent, the past, in recent times",
        "recent times | most? recent | the recent|distant? past "
        "| a short|long|little|brief? while|time ago | NUMBER? moments ago | a moment ago", _past,
        (
            Example("a short while ago", "PAST_REF"),
            Example("a few moments ago", "PAST_REF"),
            Example("the recent talks", "PAST_REF", span="recent"),
            Example("the past", "PAST_REF"),
            Example("in recent times", "PAST_REF", span="recent times"),
            Example("past the gate", None),
        ),
    ),
    Rule(
        "some-time", "some time, a while, a long time",
        "(quite? some time | quite? a while | a very? long|short time|while) ago?", _some_time,
        (
            Example("for some time", "PXX", span="some time"),
            Example("after a short while", "PXX", span="a short while"),
            Example("some time ago", "PAST_REF"),
            Example("All the while they fought", None),
            Example("some time to think", None),
        ),
    ),
    Rule(
        "future", "the future, a later date, as soon as possible, the near term",
        "(the near|immediate|distant? | near)? future "
        "| a|some later|future date|time|point|stage | as soon as possible "
        "| the near|short -? term | any day|moment now | before long",
        _future,
        (
            Example("a later date", "FUTURE_REF"),
            Example("the near future", "FUTURE_REF"),
            Example("for the foreseeable future", None),
            Example("as soon as possible", "FUTURE_REF"),
            Example("the future of the alliance", None),
            Example("future talks", None),
            Example("later dates are on sale", None),
        ),
    ),
    Rule(
        "then", "then, as in by then, since then", "then", lambda _: Then(),
        (
            Example("He left on 3 June 2024. By then it was over", "2024-06-03", span="then"),
            Example("and then they left", None),
        ),
    ),
    Rule(
        "story-time", "the time a story has reached: at the time, this period, the same time",
        "that|this time|period|date | the same time|period|date | the time|period", _present,
        (
            Example("In 1915 and 1916 nothing moved. In March 1917 he fled. At that time", "1915",
                    span="1915"),
            Example("at the same time", None),
        ),
        story_only=True,
    ),
    Rule(
        "former", "former, as told in a story", "former", _past,
        (
            Example("He ruled in 1915, 1916, 1917, 1918 and 1919. The former king fled", "PAST_REF",
                    span="former"),
            Example("a former minister", None),
        ),
        story_only=True,
    ),
)  # fmt: skip
