"""False friends: words that look like time and are not, by rule and by the words around."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.temporal.find import Candidate
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
        if self.before and _before(tokens, candidate) not in self.before:
            return False
        if self.after and _after(tokens, candidate) not in self.after:
            return False
        return self.test is None or self.test(tokens, candidate)


def _before(tokens: Tokens, candidate: Candidate) -> str:
    return tokens.word(candidate.first - 1)


def _after(tokens: Tokens, candidate: Candidate) -> str:
    return tokens.word(candidate.end)


def _tells_past(_: Tokens, candidate: Candidate) -> bool:
    return candidate.cues.tense < 0


def _is_single(_: Tokens, candidate: Candidate) -> bool:
    return candidate.end - candidate.first == 1


def _lone_abbreviation(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether "Sun" or "Sat" stands without anything that makes it a day."""
    if tokens.word(candidate.first) == "that":
        return True
    return _is_single(tokens, candidate) and _before(tokens, candidate) not in _DAY_LEADS


def _quoted_name(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether the words stand in quotes, all with capitals: the name of a programme."""
    words = [tokens.surface(index) for index in range(candidate.first, candidate.end)]
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return named and _before(tokens, candidate) in _QUOTES


def _in_name(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a word with a capital follows another in mid-sentence: "Long March"."""
    if candidate.first < 2 or not _is_single(tokens, candidate):
        return False
    before = tokens.surface(candidate.first - 1)
    named = before[:1].isupper() and not before.isupper() and before not in _HEADS
    return named and tokens.surface(candidate.first)[0].isupper()


def _begins(tokens: Tokens, candidate: Candidate) -> bool:
    return _is_single(tokens, candidate) and not _before(tokens, candidate).isalpha()


def _is_title(tokens: Tokens, candidate: Candidate) -> bool:
    number, unit = (tokens.surface(at) for at in (candidate.first, candidate.end - 1))
    return number.isdigit() and unit.istitle()


def _follows_number(tokens: Tokens, candidate: Candidate) -> bool:
    if candidate.extent is not None or candidate.first < 2:
        return False
    before = tokens.meanings(candidate.first - 2)
    return "NUMBER" in before and "YEAR" not in before


def _is_verb(tokens: Tokens, candidate: Candidate) -> bool:
    after_verb = _before(tokens, candidate) in ("to", "would", "will", "could", "may", "they")
    return _is_single(tokens, candidate) and after_verb


def _no_time_lead(tokens: Tokens, candidate: Candidate) -> bool:
    return _before(tokens, candidate) not in _TIME_LEADS


def _odd_year(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a number could be a year, but lies outside the years that news tells bare."""
    if not _is_single(tokens, candidate) or candidate.extent is not None:
        return False
    year = tokens.meanings(candidate.first).get("YEAR", 0)
    return not 1900 <= year <= 2050 and _before(tokens, candidate) not in _YEAR_LEADS | {"the"}


def modifies_noun(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a noun, or a word before one, follows a candidate."""
    after = _after(tokens, candidate)
    return after.isalpha() and after not in _CLAUSE_WORDS


def _counts(tokens: Tokens, candidate: Candidate) -> bool:
    return _is_single(tokens, candidate) and _before(tokens, candidate) not in _YEAR_LEADS


def _fraction_of(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether some quarters are parts of a thing, not of a year."""
    amount = tokens.meanings(candidate.first).get("NUMBER")
    if amount is not None and amount.value is None:
        return False
    following = candidate.end + 1
    return following >= len(tokens) or "YEAR" not in tokens.meanings(following)


def _is_rate(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a part of the day follows a sum of money: "$90 a night"."""
    if tokens.word(candidate.first) not in ("a", "an"):
        return False
    at = candidate.first - 1
    if tokens.word(at) in _SUMS:
        return True
    if tokens.word(at) in ("thousand", "million", "billion", "trillion"):
        at -= 1
    return "NUMBER" in tokens.meanings(at) and tokens.word(at - 1) in _CURRENCIES


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


_THEN_LEADS = _words("by since until till from before")
_PAPERS = _words(
    "times telegraph mirror mail post herald express independent world business agreement accords "
    "club"
)
_HEADS = _words("In On By Since Until During From To And The This For Early Late Before After")
_QUOTES = _words("\" ' ` “ « ,, ``")
_DAY_LEADS = _words("on this next last every until till")
_TIME_LEADS = _words("at by in until from during since of")
_YEAR_LEADS = _words(
    "in of since by from to until till during after before between and or through circa year "
    "early late mid around about - / ( , ; as for spring summer autumn fall winter"
)
_CLAUSE_WORDS = _words(
    "of in at and to for with when after before by from on or but that which who as if is was are "
    "were will would has have had since until while because said say says the a an it he she they "
    "we this"
)
_COUNTED = _words(
    "people men women children troops soldiers fighters dead wounded casualties prisoners tanks "
    "aircraft planes ships vehicles guns miles kilometres kilometers km metres meters feet tons "
    "tonnes pounds dollars euros votes seats jobs homes houses workers students percent % others "
    "more units shares points copies refugees victims civilians rebels guests members hp rpm"
)
_MONEY = _words(
    "$ £ € ¥ # no number nos page flight route boeing model mk highway us resolution "
    "article section clause chapter paragraph decree room"
)
_CURRENCIES = _words("$ £ € ¥")
_SUMS = _words("cents dollars euros pounds rubles roubles hryvnias francs marks yen")
_PRONOUNS = _words("i he she it we they you god there the all this that")

VETOES = (
    Veto(
        "soon-after", "vague-adverb", words=_words("soon shortly"),
        after=_words("after afterwards afterward as thereafter before enough"),
        examples=(Example("He died soon after the raid", None),),
    ),
    Veto(
        "as-soon", "vague-adverb", words=_words("soon"), before=_words("as so too how"),
        examples=(Example("as soon as they can", None),),
    ),
    Veto(
        "now-that", "vague-adverb", words=_words("now"), after=_words("that"), test=_is_single,
        examples=(Example("now that they have left", None),),
    ),
    Veto(
        "soon-past", "vague-adverb", words=_words("soon shortly"), test=_tells_past,
        examples=(Example("The army soon crossed the river", None),),
    ),
    Veto(
        "previously", "vague-adverb", words=_words("previously formerly"),
        test=lambda tokens, c: _after(tokens, c).isalpha() or _after(tokens, c) == ",",
        examples=(Example("a previously announced plan", None), Example("formerly a judge", None)),
    ),
    Veto(
        "then-next", "then", test=lambda tokens, c: _before(tokens, c) not in _THEN_LEADS,
        examples=(Example("and then they left", None),),
    ),
    Veto(
        "newspaper", "weekday", after=_PAPERS,
        examples=(Example("the Sunday Times", None),),
    ),
    Veto(
        "man-friday", "weekday", after=_words("said says told asked replied"), test=_begins,
        examples=(Example("Friday said hello to his master", None),),
    ),
    Veto(
        "movement", "month-day", after=_words("movement movements brigade brigades group martyrs"),
        examples=(Example("the Nov. 17 movement", None),),
    ),
    Veto(
        "sixty-minutes", "counted-units", words=_words("minutes hours"), test=_is_title,
        examples=(Example("on 60 Minutes", None),),
    ),
    Veto(
        "telephone", "year", before=_words("-"), test=_follows_number,
        examples=(Example("call 555-1998", None),),
    ),
    Veto(
        "future-of", "future", words=_words("future"), after=_words("of"),
        examples=(Example("the future of the alliance", None),),
    ),
    Veto(
        "future-adjective", "future", words=_words("future"),
        test=lambda tokens, c: _is_single(tokens, c) and modifies_noun(tokens, c),
        examples=(Example("future talks", None),),
    ),
    Veto(
        "this-time", "present", words=_words("time"),
        test=lambda tokens, c: tokens.word(c.first) == "this" and _no_time_lead(tokens, c),
        examples=(Example("This time they won", None),),
    ),
    Veto(
        "greeting", "part-of-day", before=_words("good"),
        examples=(Example("Good evening from the capital", None),),
    ),
    Veto(
        "morning-thing", "part-of-day",
        after=_words("talk show shows news newscast paper papers edition newspaper gown dress"),
        examples=(Example("a popular evening show", None),),
    ),
    Veto(
        "sun-and-others", "weekday", words=_words("sun sat mon wed fri"), test=_lone_abbreviation,
        examples=(
            Example("Sun said its results were good", None),
            Example("He said that Sun had lost money", None),
        ),
    ),
    Veto(
        "april-said", "month", after=_words("said says told asked replied"), test=_begins,
        examples=(Example("April said hello to her brother", None),),
    ),
    Veto(
        "may-i", "month", words=_words("may march"), after=_PRONOUNS,
        test=lambda tokens, c: _counts(tokens, c),
        examples=(Example("May they rest", None), Example("March the troops home", None)),
    ),
    Veto(
        "a-march", "month", words=_words("march may"),
        before=_words("a the each our their 's theresa"),
        test=_is_single,
        examples=(Example("He joined the March on the capital", None),),
    ),
    Veto(
        "march-on", "month", words=_words("march"), after=_words("on against towards toward"),
        test=_counts,
        examples=(Example("March on the palace", None),),
    ),
    Veto(
        "counted", "year", after=_COUNTED,
        test=lambda tokens, c: _before(tokens, c) != "in",
        examples=(Example("some 2000 people fled", None),),
    ),
    Veto(
        "money", "year", before=_MONEY,
        examples=(Example("It cost $1995", None), Example("flight 1984", None)),
    ),
    Veto(
        "odd-year", "year", test=_odd_year,
        examples=(Example("It weighs 1240", None),),
    ),
    Veto(
        "to-spring", "season", words=_words("spring"), test=_is_verb,
        examples=(Example("They would spring up", None),),
    ),
    Veto(
        "seconds-it", "vague-units", words=_words("seconds"), after=_words("the a his her its"),
        examples=(Example("She seconds the motion", None),),
    ),
    Veto(
        "fall-of", "season", words=_words("fall"), after=_words("of"),
        examples=(Example("the fall of the city", None),),
    ),
    Veto(
        "named-march", "month", words=_words("march may"), test=_in_name,
        examples=(Example("the Long March ended", None),),
    ),
    Veto(
        "operation-dawn", "part-of-day", test=_in_name,
        examples=(Example("In Operation Dawn they fought", None),),
    ),
    Veto(
        "the-time", "story-time",
        test=lambda tokens, c: tokens.word(c.first) == "the"
        and c.end - c.first == 2
        and _before(tokens, c) not in ("at", "of"),
        examples=(Example("the time had come", None),),
    ),
    Veto(
        "nth-thing", "day-of-month", test=modifies_noun,
        examples=(Example("the 20th floor", None),),
    ),
    Veto(
        "half-of", "nth-half", after=_words("of"),
        examples=(Example("the second half of the match", None),),
    ),
    Veto(
        "quarter-of", "counted-units", words=_words("quarter quarters half"), after=_words("of"),
        test=_fraction_of,
        examples=(Example("three quarters of the vote", None),),
    ),
    Veto(
        "a-quarter-of", "one-unit", words=_words("quarter"), after=_words("of - point"),
        examples=(Example("a quarter of the vote", None),),
    ),
    Veto(
        "its-quarter", "some-quarter", after=_words("- of final finals"),
        examples=(Example("its quarter-century", None),),
    ),
    Veto(
        "hyphened-quarters", "hyphened-units", words=_words("quarter quarters"),
        after=_words("of finals final"),
        examples=(Example("three-quarter of the vote", None),),
    ),
    Veto(
        "quarters", "vague-units", words=_words("quarters"),
        examples=(Example("They searched the quarters", None),),
    ),
    Veto(
        "second-thing", "one-unit", words=_words("second"), test=modifies_noun,
        examples=(Example("a second group of rebels", None),),
    ),
    Veto(
        "minute-amount", "one-unit", words=_words("minute"),
        after=_words("amount amounts quantity quantities trace traces dose doses particle"),
        examples=(Example("a minute amount of lead", None),),
    ),
    Veto(
        "night-rate", "part-of-day", test=_is_rate,
        examples=(Example("a room at $90 a night", None),),
    ),
    Veto(
        "day-labour", "one-unit", words=_words("day"),
        after=_words("labourer labourers laborer laborers trip trips school nursery"),
        examples=(Example("a day labourer was hired", None),),
    ),
    Veto(
        "as-many", "counted-units", before=_words("as"),
        test=lambda tokens, c: tokens.word(c.first) == "many",
        examples=(Example("the third raid in as many months", None),),
    ),
    Veto(
        "minutes-of", "vague-units", words=_words("minutes"), after=_words("of"),
        examples=(Example("the minutes of the session", None),),
    ),
    Veto(
        "per-second", "per", words=_words("second"),
        examples=(Example("ten frames per second", None),),
    ),
    Veto(
        "age", "counted-units", words=_words("year years"), after=_words("old older"),
        examples=(Example("He is 52 years old", None),),
    ),
    Veto(
        "aged", "counted-units", words=_words("years"), before=_words("aged age"),
        examples=(Example("aged 37 years", None),),
    ),
    Veto(
        "year-old", "hyphened-units", words=_words("old"),
        test=lambda tokens, c: "year" in tokens.words[c.first : c.end],
        examples=(Example("a 41-year-old driver", None),),
    ),
    Veto(
        "programme", "adjacent-unit", test=_quoted_name,
        examples=(Example('on "This Week" he said', None),),
    ),
    Veto(
        "quarterly-thing", "frequency", words=_words("quarterly annual yearly everyday"),
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
