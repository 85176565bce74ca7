"""Now, soon, the past and the future used otherwise."""

from __future__ import annotations

from timeline.temporal.find.neighbours import (
    is_single,
    modifies_noun,
    no_time_lead,
    tells_past,
    word_after,
    word_before,
)
from timeline.temporal.find.vetoes.veto import Veto
from timeline.temporal.grammar.lexicon import wordset
from timeline.temporal.grammar.rule import Example

_THEN_LEADS = wordset("by since until till from before")

VETOES = (
    Veto(
        "a-present", "present", words=wordset("present"),
        after=wordset("was were had he she they i we you"),
        examples=(Example("the present was wrapped", None),),
    ),
    Veto(
        "a-current", "present", words=wordset("current"), before=wordset("the a strong"),
        after=wordset("ran was is were flows flowed in of carried swept"),
        examples=(Example("the current was switched off", None),),
    ),
    Veto(
        "present-author", "present", words=wordset("present"),
        after=wordset(
            "author authors writer study article paper volume book chapter edition agreement "
            "contract deed treaty convention code act regulation regulations clause invention"
        ),
        examples=(Example("The present author disagrees", None),
                  Example("The present Agreement is binding", None),
                  Example("the present crisis", "PRESENT_REF", span="the present")),
    ),
    Veto(
        "electric-current", "present", words=wordset("current"),
        before=wordset("electric electrical alternating direct ocean undersea"),
        examples=(Example("the electric current was cut", None),),
    ),
    Veto(
        "soon-after", "vague-adverb", words=wordset("soon shortly"),
        after=wordset("after afterwards afterward as thereafter before enough"),
        examples=(Example("He died soon after the raid", None),),
    ),
    Veto(
        "as-soon", "vague-adverb", words=wordset("soon"), before=wordset("as so too how"),
        examples=(Example("as soon as they can", None),),
    ),
    Veto(
        "now-and-then", "vague-adverb", words=wordset("now"), after=wordset("and"),
        test=lambda tokens, c: tokens.word(c.end + 1) in ("then", "again"),
        examples=(Example("Stir it now and then", None),
                  Example("They fight now and in years to come", "PRESENT_REF", span="now")),
    ),
    Veto(
        "now-call", "vague-adverb", words=wordset("now"),
        test=lambda tokens, c: tokens.text.startswith("(", tokens.ends[c.end - 1]),
        examples=(Example("fix the call of now()", None),
                  Example("It is over now (at last)", "PRESENT_REF", span="now")),
    ),
    Veto(
        "now-that", "vague-adverb", words=wordset("now"), after=wordset("that"), test=is_single,
        examples=(Example("now that they have left", None),),
    ),
    Veto(
        "soon-past", "vague-adverb", words=wordset("soon shortly"), test=tells_past,
        examples=(Example("The army soon crossed the river", None),),
    ),
    Veto("soon-past-uk", "uk-vague", words=wordset("незабаром невдовзі скоро"), test=tells_past),
    Veto("soon-past-ru", "ru-vague", words=wordset("скоро вскоре"), test=tells_past),
    Veto(
        "previously", "vague-adverb", words=wordset("previously formerly"),
        test=lambda tokens, c: word_after(tokens, c).isalpha() or word_after(tokens, c) == ",",
        examples=(Example("a previously announced plan", None), Example("formerly a judge", None)),
    ),
    Veto(
        "then-next", "then", test=lambda tokens, c: word_before(tokens, c) not in _THEN_LEADS,
        examples=(Example("and then they left", None),),
    ),
    Veto(
        "their-future", "future", words=wordset("future"),
        before=wordset("foreseeable s own their its his her our"),
        examples=(Example("Their future is uncertain", None), Example("Libya's future", None),
                  Example("in future they will ask", "FUTURE_REF", span="future")),
    ),
    Veto(
        "future-of", "future", words=wordset("future"), after=wordset("of"),
        examples=(Example("the future of the alliance", None),),
    ),
    Veto(
        "future-adjective", "future", words=wordset("future"),
        test=lambda tokens, c: is_single(tokens, c) and modifies_noun(tokens, c),
        examples=(Example("future talks", None),),
    ),
    Veto(
        "this-time", "present", words=wordset("time"),
        test=lambda tokens, c: tokens.word(c.first) == "this" and no_time_lead(tokens, c),
        examples=(Example("This time they won", None),),
    ),
    Veto(
        "the-time", "story-time",
        test=lambda tokens, c: tokens.word(c.first) == "the"
        and c.end - c.first == 2
        and word_before(tokens, c) not in ("at", "of"),
        examples=(Example("the time had come", None),),
    ),
    Veto(
        "past-thing", "past", words=wordset("past"), test=modifies_noun,
        examples=(Example("the past president", None), Example("the past glory", None)),
    ),
    Veto(
        "past-counted", "past", words=wordset("past"),
        test=lambda tokens, c: c.end < len(tokens) and "NUMBER" in tokens.meanings(c.end),
        examples=(Example("the past 3 governments", None),),
    ),
)  # fmt: skip
