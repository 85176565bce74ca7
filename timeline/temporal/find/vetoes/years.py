"""Numbers that could be years and are counts, sums, labels and titles."""

from __future__ import annotations

import re

from timeline.temporal.find.candidate import Candidate
from timeline.temporal.find.neighbours import (
    follows_number,
    is_hyphened,
    is_name_part,
    is_single,
    odd_year,
    word_before,
)
from timeline.temporal.find.vetoes.veto import Veto
from timeline.temporal.grammar.lexicon import Meanings, wordset
from timeline.temporal.grammar.rule import Example
from timeline.temporal.grammar.tokens import Tokens

_COUNTED = wordset(
    "people men women children adults households respondents troops soldiers fighters dead wounded "
    "casualties prisoners inmates tanks "
    "aircraft planes ships vehicles guns miles kilometres kilometers km metres meters feet tons "
    "tonnes pounds dollars euros votes seats jobs homes houses workers students percent % others "
    "more units shares points copies refugees victims civilians rebels guests members hp rpm cc "
    "sheep cattle cows horses litres liters rounds shells rockets drones missiles acres hectares "
    "yards inches watts megawatts kilowatts calories mhz ghz hz kw mw kwh mm cm kg mph kph pixels"
)
_DATED = wordset("in since until till during between year")
_LABELS = wordset(
    "$ £ € ¥ # no number nos page pages flight flights route boeing model mk highway us resolution "
    "resolutions article articles section sections clause chapter chapters paragraph decree room "
    "gate platform form forms apartment suite unscr unsc un res windows server mirage asteroid "
    "comet"
)
_STREETS = wordset("street avenue road boulevard drive lane st ave rd blvd")
_BODY = re.compile(r"(?!MH|TV|EU|UN|PS|DC)[A-Z]{2}[0-9]+\b")
_POSSESSIVES = wordset("his her their my our your its")


def _is_labelled(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a label stands before it or before the numbers that lead up to it."""
    at = candidate.first - 1
    while tokens.word(at) in ("and", "or", ",", "/", "-") and "YEAR" in tokens.meanings(at - 1):
        at -= 2
    if tokens.word(at) == "." and tokens.word(at - 1) in ("no", "nos", "res", "p", "pp", "vol"):
        return True
    return tokens.word(at) in _LABELS


def _is_counted(tokens: Tokens, candidate: Candidate) -> bool:
    return word_before(tokens, candidate) not in _DATED


_ROUGHLY = wordset("some about nearly almost roughly around over under than approximately")
_NO_COUNT = _DATED | wordset("the a an of from by for at on to this that last next and or")


def _counts_things(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether it counts the things behind it: "2000 pieces of evidence"."""
    things, lead = tokens.word(candidate.end), word_before(tokens, candidate)
    if not is_single(tokens, candidate) or not _is_plural(things):
        return False
    if lead in _ROUGHLY:
        return True
    if lead == "and":  # "40 trucks and 1998 rifles"
        other = candidate.first - 2
        return _is_plural(tokens.word(other)) and "NUMBER" in tokens.meanings(other - 1)
    return tokens.word(candidate.end + 1) == "of" and lead.isalpha() and lead not in _NO_COUNT


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith("ss")


def _is_dialled(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether it stands in a telephone number: "+47 44 2019"."""
    at = candidate.first - 1
    while tokens.word(at).isdigit() or tokens.word(at) == "-":
        at -= 1
    return tokens.word(at) == "+" and at < candidate.first - 1


def _is_counted_kind(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether an adjective and what is counted follow: "they asked 2028 British adults"."""
    noun = candidate.end + 1
    counted = tokens.word(noun) in _COUNTED and tokens.word(noun + 1) != "'"
    counted = counted and is_name_part(tokens, candidate.end)
    lead = word_before(tokens, candidate)
    return counted and lead.isalpha() and lead not in _DATED | {"the", "of", "from", "and", "by"}


def _is_in_code(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether it is part of a code: "C-19/2014", "2016/679", "978-1995-2014-3"."""
    if not is_single(tokens, candidate) or candidate.extent is not None:
        return False
    text, at = tokens.text, candidate.first
    start, end = tokens.starts[at], tokens.ends[at]
    left, right = text[start - 1 : start], text[end : end + 1]
    if left == "/" and text[start - 2 : start - 1].isalnum():
        led = tokens.meanings(at - 2)
        return not ("YEAR" in led or _is_month(led))
    if tokens.word(at - 1) == "=" or _is_in_table(tokens, at):
        return True
    if not text[end + 1 : end + 2].isdigit():
        return False
    if right == "/":
        return "YEAR" not in tokens.meanings(at + 2) and not _follows_year(tokens, at)
    return right == "+" or left == right == "-"


def _is_in_table(tokens: Tokens, index: int) -> bool:
    """Tell whether it is a cell of a table in commas: "12.50,2000", but not "1999,2000"."""
    text, start, end = tokens.text, tokens.starts[index], tokens.ends[index]
    if text[end : end + 2] == ',"' and text[end + 2 : end + 3].isalnum():
        return True
    cell = text[start - 1 : start] == "," and text[start - 2 : start - 1].isdigit()
    return cell and "YEAR" not in tokens.meanings(index - 2)


def _is_month(meanings: Meanings) -> bool:
    return "MONTH" in meanings or 1 <= meanings.get("INT", 0) <= 12


def _follows_year(tokens: Tokens, index: int) -> bool:
    """Tell whether the two digits behind a stroke are the next year: "2013/14"."""
    year, following = tokens.meanings(index)["YEAR"], tokens.meanings(index + 2)
    return bool(following.get("TWODIGIT") == (year + 1) % 100)


def _is_address(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether the name of a street follows: "at 1945 Elm Street"."""
    names = range(candidate.end, min(candidate.end + 4, len(tokens)))
    for at in names:
        if not is_name_part(tokens, at):
            return False
        if tokens.word(at) in _STREETS:
            return at > candidate.end
    return False


def _is_body(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether the designation of a small body follows: "2013 LR6", "C/2019 Y4"."""
    if word_before(tokens, candidate) == "/" and len(tokens.word(candidate.first - 2)) == 1:
        return tokens.word(candidate.first - 2).isalpha()
    start = tokens.starts[candidate.end] if candidate.end < len(tokens) else len(tokens.text)
    return _BODY.match(tokens.text, start) is not None


def _is_age(tokens: Tokens, candidate: Candidate) -> bool:
    """Tell whether a decade is one of somebody's life: "in her mid-30s", not "their 1990s hits"."""
    short = tokens.meanings(candidate.end - 1).get("DECADE", (0, 0))[0] is None
    digits = tokens.surface(candidate.end - 1)[0] != "'"
    return short and digits and word_before(tokens, candidate) in _POSSESSIVES


VETOES = (
    Veto(
        "telephone", "year", before=wordset("-"), test=follows_number,
        examples=(Example("call 555-1998", None),),
    ),
    Veto(
        "code", "year", test=_is_in_code,
        examples=(
            Example("Case C-19/2014", None), Example("Regulation 2016/679", None),
            Example("ISBN 978-0-1995-2014-3", None), Example("8,12.50,2000", None),
            Example('"It fell in 1999," he said', "1999", span="1999"),
            Example("in 1999,2000 and 2001", "2000", span="2000"),
            Example("the burst SGR 1935+2154", None),
            Example("in 03/2014", "2014", span="2014"),
        ),
    ),
    Veto(
        "counted", "year", after=_COUNTED, test=_is_counted,
        examples=(Example("some 2000 people fled", None),
                  Example("Since 2010 people have left", "2010", span="2010")),
    ),
    Veto(
        "counted-things", "year", test=_counts_things,
        examples=(Example("The court saw 2000 pieces of evidence", None),
                  Example("They took 40 trucks and 1998 rifles", None),
                  Example("The file has some 2020 pages", None),
                  Example("In 2012 groups of envoys met", "2012", span="2012"),
                  Example("the 2010 floods", "2010", span="2010")),
    ),
    Veto(
        "phone", "year", test=_is_dialled,
        examples=(Example("Call +47 44 2019 now", None),),
    ),
    Veto(
        "counted-kind", "year", test=_is_counted_kind,
        examples=(Example("They asked 2028 British adults", None),
                  Example("In 2014 Syrian refugees left", "2014", span="2014")),
    ),
    Veto(
        "label", "year", test=_is_labelled,
        examples=(
            Example("It cost $1995", None), Example("flight 1984", None),
            Example("resolutions 1970 and 1973", None), Example("Resolution No. 1973", None),
            Example("Windows 2000 is old", None),
            Example("in 1970 and 1973", "1973", span="1973"),
        ),
    ),
    Veto(
        "address", "year", before=wordset("at to , of"), test=_is_address,
        examples=(Example("at 1945 Elm Street", None),
                  Example("In 2011 Wall Street fell", "2011", span="2011")),
    ),
    Veto(
        "small-body", "year", test=_is_body,
        examples=(Example("Comet C/2019 Y4 broke", None), Example("the rock 2013 LR6", None),
                  Example("the 2014 MH17 crash", "2014", span="2014"),
                  Example("the 2016 G20 summit", "2016", span="2016")),
    ),
    Veto(
        "title", "year", before=wordset("novel film movie book"),
        examples=(Example("the novel 1984", None), Example("the 1984 novel", "1984", span="1984")),
    ),
    Veto(
        "orwell", "year", before=wordset("s"),
        test=lambda tokens, c: tokens.word(c.first - 3) == "orwell",
        examples=(Example("Orwell's 1984", None),),
    ),
    Veto(
        "odd-year", "year", test=odd_year,
        examples=(Example("It weighs 1240", None),),
    ),
    Veto(
        "century-fox", "century", after=wordset("fox"),
        examples=(Example("21st Century Fox made an offer", None),),
    ),
    Veto(
        "age", "decade", test=_is_age,
        examples=(
            Example("people in their 20s", None), Example("a man in his mid-30s", None),
            Example("in the mid-30s", "193", span="the mid-30s"),
            Example("their 1990s hits", "199", span="1990s"),
        ),
    ),
    Veto(
        "warmth", "decade", before=wordset("upper lower low high"),
        examples=(Example("temperatures in the upper 30s", None),),
    ),
    Veto(
        "hundreds", "decade", after=wordset("of"),
        test=lambda tokens, c: tokens.word(c.first) != "the",
        examples=(Example("1000s of letters", None),
                  Example("the 1990s of plenty", "199", span="the 1990s")),
    ),
    Veto(
        "hyphened", "decade", test=is_hyphened,
        examples=(Example("the Pac-10's champion", None),
                  Example("in the mid-1990s", "199", span="the mid-1990s")),
    ),
    Veto(
        "coordinate", "slashed-date", after=wordset("n e s w"),
        examples=(Example("12.05.30 N", None),),
    ),
)  # fmt: skip
