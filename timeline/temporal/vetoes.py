"""False friends: words that look like time and are not, by rule and by the words around."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.temporal.find import Candidate
from timeline.temporal.neighbours import (
    begins,
    counts,
    follows_number,
    follows_title,
    fraction_of,
    in_match,
    in_name,
    is_forename,
    is_name_part,
    is_rate,
    is_single,
    is_title,
    is_verb,
    lone_abbreviation,
    modifies_noun,
    no_time_lead,
    odd_year,
    quoted_name,
    tells_past,
    word_after,
    word_before,
    wordset,
)
from timeline.temporal.rules.rule import Example
from timeline.temporal.tokens import Tokens

Test = Callable[[Tokens, Candidate], bool]


@dataclass(frozen=True, slots=True)
class Veto:
    """One kind of false friend; every condition given must hold.

    ``rule`` is the rule that read it, ``words`` its last words, ``before`` and ``after`` the
    neighbouring words, ``test`` anything else.
    """

    name: str
    rule: str
    words: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    test: Test | None = None
    examples: tuple[Example, ...] = ()

    def holds(self, tokens: Tokens, candidate: Candidate) -> bool:
        """Tell whether the candidate is such a false friend."""
        if self.words and tokens.word(candidate.end - 1) not in self.words:
            return False
        if self.before and word_before(tokens, candidate) not in self.before:
            return False
        if self.after and word_after(tokens, candidate) not in self.after:
            return False
        return self.test is None or self.test(tokens, candidate)


_THEN_LEADS = wordset("by since until till from before")
_PAPERS = wordset(
    "times telegraph mirror mail post herald express independent world business agreement accords "
    "club"
)
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
_LASTING = wordset(
    "war conflict strike dispute investigation inquiry probe ban truce ceasefire campaign uprising "
    "insurgency occupation blockade siege lawsuit feud embargo drought recession crisis rebellion "
    "agreement treaty alliance"
)
_PRONOUNS = wordset("i he she it we they you god there the all this that")

_BOOKS = wordset(
    "matthew mark luke john acts romans corinthians genesis exodus leviticus deuteronomy psalm "
    "psalms proverbs isaiah jeremiah ezekiel daniel revelation surah sura"
)

VETOES = (
    Veto(
        "titled", "month", before=wordset("."), test=follows_title,
        examples=(Example("Mr. May and Mrs. March", None),),
    ),
    Veto(
        "first-name", "month", words=wordset("april may june jan mar apr dec sept"),
        test=is_forename,
        examples=(Example("June Carter sang", None), Example("Jan and his wife left", None),
                  Example("Mar del Plata", None)),
    ),
    Veto(
        "august-assembly", "month", words=wordset("august"), before=wordset("an most"),
        test=lambda tokens, c: tokens.surface(c.first).islower(),
        examples=(Example("an august assembly", None),),
    ),
    Veto(
        "fall-in", "season", words=wordset("fall"), after=wordset("in from to into"),
        test=lambda tokens, c: tokens.word(c.first) == "the" and no_time_lead(tokens, c),
        examples=(Example("the fall in prices", None),),
    ),
    Veto(
        "a-spring", "season", words=wordset("spring"), before=wordset("a"),
        test=lambda tokens, c: not modifies_noun(tokens, c),
        examples=(Example("held by a spring", None), Example("a spring in the hills", None)),
    ),
    Veto(
        "spring-rolls", "season", after=wordset("roll rolls onion onions palace olympics solstice"),
        examples=(Example("Spring rolls", None), Example("the Winter Palace", None)),
    ),
    Veto(
        "verse", "clock", before=_BOOKS, test=is_single,
        examples=(Example("John 3:16", None),),
    ),
    Veto(
        "daily-mail", "frequency", after=_PAPERS | wordset("standard star news record dispatch"),
        test=lambda tokens, c: is_name_part(tokens, c.first) and is_name_part(tokens, c.end),
        examples=(Example("the Daily Mail", None), Example("the Weekly Standard", None)),
    ),
    Veto(
        "easter-island", "named-day",
        after=wordset("island islands tree trees carol carols card cards pudding egg eggs bunny"),
        examples=(Example("Easter Island", None), Example("a Christmas tree", None)),
    ),
    Veto(
        "cricket", "one-unit", words=wordset("century"),
        before=wordset("scored hit made struck notched completed"),
        examples=(Example("He scored a century", None),),
    ),
    Veto(
        "night-watch", "part-of-day",
        after=wordset("watch watchman watchmen star club clubs school sky owl shift shifts nurse"),
        examples=(Example("the night watchman", None), Example("the morning star", None)),
    ),
    Veto(
        "midnight-blue", "named-hour", after=wordset("blue oil gun express"),
        examples=(Example("midnight blue", None),),
    ),
    Veto(
        "a-present", "present", words=wordset("present"), after=wordset("was were had"),
        examples=(Example("the present was wrapped", None),),
    ),
    Veto(
        "a-current", "present", words=wordset("current"), before=wordset("the a strong"),
        after=wordset("ran was is were flows flowed in of carried swept"),
        examples=(Example("the current was switched off", None),),
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
        "newspaper", "weekday", after=_PAPERS,
        examples=(Example("the Sunday Times", None),),
    ),
    Veto(
        "man-friday", "weekday", after=wordset("said says told asked replied"), test=begins,
        examples=(Example("Friday said hello to his master", None),),
    ),
    Veto(
        "movement", "month-day", after=wordset("movement movements brigade brigades group martyrs"),
        examples=(Example("the Nov. 17 movement", None),),
    ),
    Veto(
        "sixty-minutes", "counted-units", words=wordset("minutes hours"), test=is_title,
        examples=(Example("on 60 Minutes", None),),
    ),
    Veto(
        "telephone", "year", before=wordset("-"), test=follows_number,
        examples=(Example("call 555-1998", None),),
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
        "greeting", "part-of-day", before=wordset("good"),
        examples=(Example("Good evening from the capital", None),),
    ),
    Veto(
        "morning-thing", "part-of-day",
        after=wordset("talk show shows news newscast paper papers edition newspaper gown dress"),
        examples=(Example("a popular evening show", None),),
    ),
    Veto(
        "sun-and-others", "weekday", words=wordset("sun sat mon wed fri"), test=lone_abbreviation,
        examples=(
            Example("Sun said its results were good", None),
            Example("He said that Sun had lost money", None),
        ),
    ),
    Veto(
        "april-said", "month", after=wordset("said says told asked replied"), test=begins,
        examples=(Example("April said hello to her brother", None),),
    ),
    Veto(
        "may-i", "month", words=wordset("may march"), after=_PRONOUNS,
        test=lambda tokens, c: counts(tokens, c),
        examples=(Example("May they rest", None), Example("March the troops home", None)),
    ),
    Veto(
        "a-march", "month", words=wordset("march may"), before=wordset("a the each our their"),
        test=lambda tokens, c: is_single(tokens, c) and not modifies_noun(tokens, c),
        examples=(Example("He joined the March on the capital", None),),
    ),
    Veto(
        "may-family", "month", after=wordset("family families brothers sisters household clan"),
        examples=(Example("the May family", None),),
    ),
    Veto(
        "theresa", "month", words=wordset("march may"), before=wordset("'s theresa"),
        test=is_single,
        examples=(Example("Theresa May spoke", None),),
    ),
    Veto(
        "march-on", "month", words=wordset("march"), after=wordset("on against towards toward"),
        test=counts,
        examples=(Example("March on the palace", None),),
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
        "to-spring", "season", words=wordset("spring"), test=is_verb,
        examples=(Example("They would spring up", None),),
    ),
    Veto(
        "seconds-it", "vague-units", words=wordset("seconds"), after=wordset("the a his her its"),
        examples=(Example("She seconds the motion", None),),
    ),
    Veto(
        "fall-of", "season", words=wordset("fall"), after=wordset("of"),
        examples=(Example("the fall of the city", None),),
    ),
    Veto(
        "named-march", "month", words=wordset("march may"), test=in_name,
        examples=(Example("the Long March ended", None),),
    ),
    Veto(
        "operation-dawn", "part-of-day", test=in_name,
        examples=(Example("In Operation Dawn they fought", None),),
    ),
    Veto(
        "the-time", "story-time",
        test=lambda tokens, c: tokens.word(c.first) == "the"
        and c.end - c.first == 2
        and word_before(tokens, c) not in ("at", "of"),
        examples=(Example("the time had come", None),),
    ),
    Veto(
        "nth-thing", "day-of-month", test=modifies_noun,
        examples=(Example("the 20th floor", None),),
    ),
    Veto(
        "half-of-match", "nth-half", test=in_match,
        examples=(Example("He scored twice in the second half", None),),
    ),
    Veto(
        "quarter-of-match", "nth-quarter", test=in_match,
        examples=(Example("They trailed late in the third quarter", None),),
    ),
    Veto(
        "day-weekend", "weekend", before=wordset("day"),
        test=lambda tokens, c: tokens.word(c.first - 2) == "-",
        examples=(Example("They are on a three-day weekend", "P3D", span="three-day"),),
    ),
    Veto(
        "century-fox", "century", after=wordset("fox"),
        examples=(Example("21st Century Fox made an offer", None),),
    ),
    Veto(
        "light-years", "vague-units", words=wordset("years"), before=wordset("light model"),
        examples=(Example("It is light years ahead", None), Example("later model years", None)),
    ),
    Veto(
        "half-of", "nth-half", after=wordset("of"),
        examples=(Example("the second half of the match", None),),
    ),
    Veto(
        "quarter-of", "counted-units", words=wordset("quarter quarters half"), after=wordset("of"),
        test=fraction_of,
        examples=(Example("three quarters of the vote", None),),
    ),
    Veto(
        "a-quarter-of", "one-unit", words=wordset("quarter"), after=wordset("of - point"),
        examples=(Example("a quarter of the vote", None),),
    ),
    Veto(
        "its-quarter", "some-quarter", after=wordset("- of final finals"),
        examples=(Example("its quarter-century", None),),
    ),
    Veto(
        "hyphened-quarters", "hyphened-units", words=wordset("quarter quarters"),
        after=wordset("of finals final"),
        examples=(Example("three-quarter of the vote", None),),
    ),
    Veto(
        "on-days", "vague-units", words=wordset("days weekends"), before=wordset("on"),
        after=wordset("when that like where"),
        examples=(Example("On days when it rains", None), Example("on days like these", None)),
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
    Veto(
        "quarters", "vague-units", words=wordset("quarters"),
        examples=(Example("They searched the quarters", None),),
    ),
    Veto(
        "second-thing", "one-unit", words=wordset("second"), test=modifies_noun,
        examples=(Example("a second group of rebels", None),),
    ),
    Veto(
        "minute-amount", "one-unit", words=wordset("minute"),
        after=wordset(
            "amount amounts quantity quantities trace traces dose doses particle crack cracks "
            "detail details piece pieces part fraction change difference"
        ),
        examples=(Example("a minute amount of lead", None),),
    ),
    Veto(
        "night-rate", "part-of-day", test=is_rate,
        examples=(Example("a room at $90 a night", None),),
    ),
    Veto(
        "day-labour", "one-unit", words=wordset("day"),
        after=wordset("labourer labourers laborer laborers trip trips school nursery"),
        examples=(Example("a day labourer was hired", None),),
    ),
    Veto(
        "as-many", "counted-units", before=wordset("as"),
        test=lambda tokens, c: tokens.word(c.first) == "many",
        examples=(Example("the third raid in as many months", None),),
    ),
    Veto(
        "minutes-of", "vague-units", words=wordset("minutes"), after=wordset("of"),
        examples=(Example("the minutes of the session", None),),
    ),
    Veto(
        "per-second", "per", words=wordset("second"),
        examples=(Example("ten frames per second", None),),
    ),
    Veto(
        "age", "counted-units", words=wordset("year years"), after=wordset("old older"),
        examples=(Example("He is 52 years old", None),),
    ),
    Veto(
        "aged", "counted-units", words=wordset("years"), before=wordset("aged age"),
        examples=(Example("aged 37 years", None),),
    ),
    Veto(
        "year-old", "hyphened-units", words=wordset("old"),
        test=lambda tokens, c: "year" in tokens.words[c.first : c.end]
        and word_after(tokens, c) not in _LASTING,
        examples=(Example("a 41-year-old driver", None),),
    ),
    Veto(
        "programme", "adjacent-unit", test=quoted_name,
        examples=(Example('on "This Week" he said', None),),
    ),
    Veto(
        "quarterly-thing", "frequency", words=wordset("quarterly annual yearly everyday"),
        test=modifies_noun,
        examples=(Example("its quarterly dividend", None), Example("the annual report", None)),
    ),
)  # fmt: skip


def _is_glued(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether letters or digits stand right beside it: "SCM2014", "#WW1hr"."""
    start, end = tokens.starts[candidate.first], tokens.ends[candidate.end - 1]
    return tokens.text[start - 1 : start].isalnum() or tokens.text[end : end + 1].isalnum()


def is_false_friend(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether some veto holds for a candidate, or it is cut out of a longer word."""
    if _is_glued(tokens, candidate):
        return True
    vetoes = _BY_RULE.get(candidate.rules[0], ())
    return any(veto.holds(tokens, candidate) for veto in vetoes)


_BY_RULE = {
    rule: tuple(veto for veto in VETOES if veto.rule == rule) for rule in {v.rule for v in VETOES}
}
