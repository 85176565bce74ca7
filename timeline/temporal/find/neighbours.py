"""What the words around a candidate say of it: the tests that false friends are told by."""

from __future__ import annotations

from timeline.temporal.find.candidate import Candidate
from timeline.temporal.grammar.lexicon import wordset
from timeline.temporal.grammar.tokens import Tokens

_HEADS = wordset("In On By Since Until During From To And The This For Early Late Before After")
_QUOTES = wordset("\" ' ` “ « ,, ``")
_DAY_LEADS = wordset("on this next last every until till")
_TIME_LEADS = wordset("at by in until from during since of")
_YEAR_LEADS = wordset(
    "in of since by from to until till during after before between and or through circa year "
    "throughout early late mid around about - / ( , ; as for spring summer autumn fall winter"
)
_NAME_LEADS = _YEAR_LEADS | wordset("the this last next every each a an its their past")
_TITLES = wordset("mr mrs ms dr prof sen rep gen col sgt lt capt")
_SHORT = wordset("jan mar apr jun sep sept nov dec")
_SHORT_LEADS = wordset("in since by until till from during last this next early late mid")
_ACTS = wordset(
    "said says told tells asked replied added wrote plays played sang won spoke led leads who"
)
_PERSONAL = wordset("and is was has said says del -")
_PLACES = wordset(
    "avenue boulevard bridge street square road lane park palace hospital university college "
    "stadium barracks airport mosque church cathedral theatre theater tower towers hotel hills "
    "alliance coalition movement brigade brigades battalion martyrs youth front forum club "
    "foundation institute prize award city"
)
_COMPOUND_LEADS = wordset("to or and mid pre post late early")
CLAUSE_WORDS = wordset(
    "of in at and to for with when after before by from on or but that which who as if is was are "
    "were will would has have had since until while because said say says the a an it he she they "
    "we this"
)
PARENTHESIS = 6  # words of what stands between commas
_BULLETS = " \t-–—*•·=#|"
MATCH_REACH = 15  # words of a sentence on either side in which a goal is told
_PLAYED = wordset(
    "scored scoring goal goals halftime kickoff header penalty touchdown touchdowns equalised "
    "equalized equaliser equalizer goalkeeper striker midfielder winger quarterback rebounds "
    "assists scoreless offside interception possession substitute substituted trailed rebounding "
    "touchline punt fumble fumbled linebacker turnovers goalless teammates yards"
)
_CURRENCIES = wordset("$ £ € ¥")
_SUMS = wordset("cents dollars euros pounds rubles roubles hryvnias francs marks yen")


def word_before(tokens: Tokens, candidate: Candidate) -> str:
    """Return the word before a candidate."""
    return tokens.word(candidate.first - 1)


def word_after(tokens: Tokens, candidate: Candidate) -> str:
    """Return the word after a candidate."""
    return tokens.word(candidate.end)


def tells_past(_: Tokens, candidate: Candidate) -> bool:
    """Tell whether its verb is of the past."""
    return candidate.cues.tense.looks_back


def is_single(_: Tokens, candidate: Candidate) -> bool:
    """Tell whether a candidate is one word."""
    return candidate.end - candidate.first == 1


def follows_title(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether the title of a person stands before: "Mr. May"."""
    return tokens.word(candidate.first - 2) in _TITLES


def is_name_part(tokens: Tokens, index: int) -> bool:
    """Tell whether a word has a capital, but is not all capitals."""
    return index < len(tokens) and tokens.surface(index).istitle()


def is_forename(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether one word is a person's: no time leads it, and a name or a verb follows."""
    word, after = tokens.word(candidate.first), word_after(tokens, candidate)
    if not is_single(tokens, candidate) or _is_led(tokens, candidate):
        return False
    if word in _SHORT and after in _PERSONAL:
        return True
    last = candidate.end + (after == "-" and word != "march")
    named = tokens.word(last).isalpha() and is_name_part(tokens, last)
    return named and not tokens.meanings(last)


def _is_led(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether what stands before makes a month of a word: "in June Israel".

    Before a short form only a preposition does, and a comma or "and" only behind another time.
    """
    lead, beyond = word_before(tokens, candidate), candidate.first - 2
    if tokens.word(candidate.first) in _SHORT:
        return lead in _SHORT_LEADS
    if lead in (",", "and"):
        return beyond >= 0 and bool(tokens.meanings(beyond))
    return lead in _NAME_LEADS


def names_place(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a street or a movement has its name from a day: "the April 6 Youth Movement"."""
    last = candidate.end
    if tokens.surface(last - 1)[0].islower():
        return False
    if tokens.word(last) not in _PLACES and is_name_part(tokens, last):
        last += 1
    return tokens.word(last) in _PLACES and is_name_part(tokens, last)


def lone_abbreviation(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether "Sun" or "Sat" stands without anything that makes it a day."""
    if tokens.word(candidate.first) == "that":
        return True
    return is_single(tokens, candidate) and word_before(tokens, candidate) not in _DAY_LEADS


def quoted_name(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether the words stand in quotes, all with capitals: the name of a programme."""
    words = [tokens.surface(index) for index in range(candidate.first, candidate.end)]
    named = len(words) > 1 and all(word[:1].isupper() for word in words)
    return named and word_before(tokens, candidate) in _QUOTES


def in_name(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a word with a capital follows another in mid-sentence: "Long March"."""
    if candidate.first < 2 or not is_single(tokens, candidate):
        return False
    before = tokens.surface(candidate.first - 1)
    named = before[:1].isupper() and not before.isupper() and before not in _HEADS
    return named and tokens.surface(candidate.first)[0].isupper()


def is_surname(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a short month follows a name and no number follows it: "Wang Jun"."""
    dated = candidate.end < len(tokens) and tokens.word(candidate.end)[:1].isdigit()
    before = tokens.surface(candidate.first - 1) if candidate.first else ""
    named = before.istitle() and before not in _HEADS and is_single(tokens, candidate)
    return named and is_name_part(tokens, candidate.first) and not dated


def is_full_name(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether one word with a capital is a surname: "Nina Spring took it", "Elaine May said".

    At the beginning of a sentence, where any word has a capital, a verb of a person must follow.
    """
    lead, after = candidate.first - 1, word_after(tokens, candidate)
    if lead < 0 or not is_single(tokens, candidate) or is_name_part(tokens, candidate.end):
        return False
    before = tokens.surface(lead)
    named = before.istitle() and before not in _HEADS and not tokens.meanings(lead)
    if not named or not is_name_part(tokens, candidate.first):
        return False
    return after in _ACTS or (tokens.word(lead - 1).isalpha() and after.isalpha())


def is_shouted(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a word is all capitals and no month: "AND MAY WE ALL"."""
    shouted = is_single(tokens, candidate) and tokens.surface(candidate.first).isupper()
    return shouted and word_before(tokens, candidate) not in _SHORT_LEADS


def begins(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether one word begins a sentence or stands behind a mark."""
    return is_single(tokens, candidate) and not word_before(tokens, candidate).isalpha()


def is_title(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a figure and a unit with a capital make a title: "60 Minutes"."""
    number, unit = (tokens.surface(candidate.end - back) for back in (2, 1))
    return number.isdigit() and unit.istitle()


def is_hyphened(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a figure is cut out of a name: "COVID-19 days", not "three-to-10-year"."""
    start = tokens.starts[candidate.first]
    if tokens.text[start - 1 : start] != "-" or not tokens.text[start].isdigit():
        return False
    lead = tokens.word(candidate.first - 2)
    return lead.isalpha() and lead not in _COMPOUND_LEADS and not _is_number(tokens, candidate)


def _is_number(tokens: Tokens, candidate: Candidate) -> bool:
    return "NUMBER" in tokens.meanings(candidate.first - 2)


def follows_number(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a number, not a year, stands before: "555-1998"."""
    if candidate.extent is not None or candidate.first < 2:
        return False
    before = tokens.meanings(candidate.first - 2)
    return "NUMBER" in before and "YEAR" not in before


def is_verb(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a word is a verb: "to spring"."""
    after_verb = word_before(tokens, candidate) in ("to", "would", "will", "could", "may", "they")
    return is_single(tokens, candidate) and after_verb


def no_time_lead(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether no preposition of time stands before."""
    return word_before(tokens, candidate) not in _TIME_LEADS


def odd_year(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a number could be a year, but lies outside the years that news tells bare."""
    if not is_single(tokens, candidate) or candidate.extent is not None:
        return False
    year = tokens.meanings(candidate.first).get("YEAR", 0)
    if 1900 <= year <= 2050 or word_before(tokens, candidate) in _YEAR_LEADS | {"the"}:
        return False
    return not (heads_line(tokens, candidate) or _begins_years(tokens, candidate.first))


def _begins_years(tokens: Tokens, index: int) -> bool:
    """Tell whether a year is the first of a range: "Eastern Front 1861-1863"."""
    if tokens.word(index + 1) != "-" or index + 2 >= len(tokens):
        return False
    first, last = (tokens.meanings(at).get("YEAR", 0) for at in (index, index + 2))
    return bool(first < last)


def is_parenthetical(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a date ends what stands between commas: "the firm, built in May 1998, said"."""
    if word_after(tokens, candidate) != ",":
        return False
    for index in range(candidate.first - 1, max(-1, candidate.first - 1 - PARENTHESIS), -1):
        if tokens.word(index) in (",", ""):
            return tokens.word(index) == "," and index < candidate.first - 1
        if tokens.word(index) in ".?!;:":
            return False
    return False


def heads_line(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a line begins with a candidate and a mark: a heading, or an entry of a list."""
    text = tokens.text
    start = tokens.starts[candidate.first]
    while start and text[start - 1] in _BULLETS:
        start -= 1
    if start and text[start - 1] != "\n":
        return False
    end = tokens.ends[candidate.end - 1]
    return not text[end : end + 2].strip(" ")[:1].isalnum()


def modifies_noun(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a noun, or a word before one, follows a candidate."""
    after = word_after(tokens, candidate)
    return after.isalpha() and after not in CLAUSE_WORDS


def numbers_things(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether an ordinal numbers a noun, alone or with another: "the 18th and 19th floors"."""
    end = candidate.end
    if tokens.word(end) in ("and", "or", "to") and end + 2 < len(tokens):
        last = end + 1 + (tokens.word(end + 1) == "the")
        after = tokens.word(last + 1)
        counted = "ORDINAL" in tokens.meanings(last)
        return counted and after.isalpha() and after not in CLAUSE_WORDS
    return modifies_noun(tokens, candidate)


def names_thing(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a date stands between an article and a noun: "the August 1792 uprising"."""
    return candidate.cues.before in ("the", "a", "an") and modifies_noun(tokens, candidate)


def leads_sentence(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether at most one word, a preposition, stands before a candidate in its sentence."""
    first = candidate.first - (candidate.cues.before in _TIME_LEADS)
    return not tokens.word(first - 1) or tokens.word(first - 1) in ".?!"


def counts(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether one word stands where no year or month would."""
    return is_single(tokens, candidate) and word_before(tokens, candidate) not in _YEAR_LEADS


def in_match(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a half or quarter is that of a game: "scored twice in the second half"."""
    for step, edge in ((-1, candidate.first - 1), (1, candidate.end)):
        for index in range(edge, edge + step * MATCH_REACH, step):
            word = tokens.word(index)
            if word in _PLAYED:
                return True
            if not word or word == ".":
                break
    return False


def fraction_of(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether some quarters are parts of a thing, not of a year."""
    amount = tokens.meanings(candidate.first).get("NUMBER")
    if amount is not None and amount.value is None:
        return False
    following = candidate.end + 1
    return following >= len(tokens) or "YEAR" not in tokens.meanings(following)


def is_rate(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a part of the day follows a sum of money: "$90 a night"."""
    if tokens.word(candidate.first) not in ("a", "an"):
        return False
    at = candidate.first - 1
    if tokens.word(at) in _SUMS:
        return True
    if tokens.word(at) in ("thousand", "million", "billion", "trillion"):
        at -= 1
    return "NUMBER" in tokens.meanings(at) and tokens.word(at - 1) in _CURRENCIES
