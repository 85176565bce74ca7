"""Numbers that could be years and are counts, sums, labels and titles."""

from __future__ import annotations

from timeline.temporal.neighbours import (
    follows_number,
    odd_year,
    word_before,
    wordset,
)
from timeline.temporal.rules.rule import Example
from timeline.temporal.vetoes.veto import Veto

_COUNTED = wordset(
    "people men women children troops soldiers fighters dead wounded casualties prisoners tanks "
    "aircraft planes ships vehicles guns miles kilometres kilometers km metres meters feet tons "
    "tonnes pounds dollars euros votes seats jobs homes houses workers students percent % others "
    "more units shares points copies refugees victims civilians rebels guests members hp rpm cc "
    "sheep cattle cows horses litres liters rounds shells rockets drones missiles acres hectares "
    "yards inches watts megawatts calories"
)
_MONEY = wordset(
    "$ £ € ¥ # no number nos page flight route boeing model mk highway us resolution "
    "article section clause chapter paragraph decree room"
)

VETOES = (
    Veto(
        "telephone", "year", before=wordset("-"), test=follows_number,
        examples=(Example("call 555-1998", None),),
    ),
    Veto(
        "counted", "year", after=_COUNTED,
        test=lambda tokens, c: word_before(tokens, c) != "in",
        examples=(Example("some 2000 people fled", None),),
    ),
    Veto(
        "money", "year", before=_MONEY,
        examples=(Example("It cost $1995", None), Example("flight 1984", None)),
    ),
    Veto(
        "odd-year", "year", test=odd_year,
        examples=(Example("It weighs 1240", None),),
    ),
    Veto(
        "century-fox", "century", after=wordset("fox"),
        examples=(Example("21st Century Fox made an offer", None),),
    ),
)  # fmt: skip
