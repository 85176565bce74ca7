"""What a sentence says of an act: its object, its noun, what is said, a numbered plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model.mention import EventMention, Participant

_OBJECT_WORDS = 9  # words of a sentence that are quoted after its verb
_CLOSING = 60  # characters; more after "said" is what was said

_PASSIVE = re.compile(r"\b(?:was|were|been|be|being|is|are|get|got)(?: \w+ly)?\s*$", re.IGNORECASE)
# What stands before a day and goes with it.
_LEADS = r"(?:(?:on|in|by|since|until|from|during|within|before|late|early) )*"
_WEEKDAY = re.compile(
    r"""\s(?:(?:on|late|early|last|next)\s)*
    (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?\b""",
    re.VERBOSE,
)
# What a heading does not end with, and what no object begins with.
_DANGLING = re.compile(
    r"(?:an?|the|of|to|in|on|at|by|for|with|and|or|but|that|from|against|over|into"
    r"|his|her|its|their|is|was|be|as|not)$",
    re.IGNORECASE,
)
_NO_OBJECT = re.compile(r"(?:and|but|to|in|on|at|by|it|from|of|or|with)$", re.IGNORECASE)
_AMOUNT = re.compile(r"at (?:least|most)\b")
_INFINITIVE = re.compile(r"to (?!(?:an?|the|his|her|its|their|this|that)\b)[a-z]+\b")
# What stands before a noun, an adjective between them or not.
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:an?|the|his|her|its|their|this|that|these|those|of|in|for|under|new|no)|['’]s)"
    r"\s(?:[\w-]+(?:al|ed|ic|ive|ary|ian|an|en|ous|y|ing)\s)?$",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(r"\b(?:an?|the|this|his|her|its|their)\s(?P<words>(?:[\w’'-]+\s){1,3})$")
_CLAUSE_END = re.compile(
    r"""[;:()\n—–]|,\s(?!\d)|(?<![A-Z])\.(?=\s|$)
    |\s(?:(?:hours|days|weeks|months|shortly|soon|just|a\s\w+)\s)?(?:after|as|while|who|which|when|because|following|before|amid|whose|where|although)\s""",
    re.VERBOSE,
)
_PLAN = (
    r" (?:[\w’'-]+ ){0,3}?(?:plan|proposal|deal|draft|framework|agreement|roadmap|initiative)"
    r"(?: plan)?\b"
)


# Where a clause begins; "and" and "but" only where a verb stands before them.
_CLAUSE_START = re.compile(r"[;:—–]\s|\b(?:that|when|while|said|says|told \w+)\s")
_AFTER = re.compile(r"\bafter\s")
_CONJUNCTION = re.compile(r"\b(?:and|but)\s", re.IGNORECASE)
# What leaves a clause without its subject, or with one that only its neighbours name.
_NO_HEADING = re.compile(
    r"(?:at|in|on|of|for|with|by|to|I|we|he|she|they|it|you|is|are|was|were|had|has|have)\b"
    r"|\w{3,}ed (?:an?|the|his|her|its|their|one)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|\w{3,}ed)\b")


def around(mention: EventMention) -> tuple[str, str]:
    """Return what stands before and after the trigger in its sentence."""
    start = mention.trigger.start - mention.sentence.start
    return mention.quote[:start], mention.quote[start + len(mention.trigger_text) :]


def acts_before(doers: Sequence[Participant], before: str) -> bool:
    """Tell whether one of the actors is named before the trigger."""
    return any(
        word and word in before
        for doer in doers
        for word in (doer.surface, doer.name, doer.name.split()[-1])
    )


def is_active(mention: EventMention, before: str) -> bool:
    """Tell whether a trigger is an active verb, as far as its form and the word before show."""
    word, lemma = mention.trigger_text.casefold(), mention.lemma.casefold()
    if " " in word or _PASSIVE.search(before):
        return False
    if before.casefold().endswith("to "):
        return word == lemma
    return word not in (lemma, f"{lemma}s", f"{lemma}es") and not word.endswith("ing")


def object_of(after: str, mention: EventMention) -> str:
    """Return what follows a verb up to the end of its clause, without its day."""
    timex = mention.dating.timex if mention.dating else None
    if timex is not None:
        after = re.sub(rf"\s{_LEADS}{re.escape(timex.text)}\b", "", after)
    after = _WEEKDAY.sub("", after).strip()
    is_fit = _INFINITIVE.match(after) or _AMOUNT.match(after)
    return _shortened(after, None if is_fit else _NO_OBJECT)


def said_before(mention: EventMention, doers: Sequence[Participant]) -> str | None:
    """Return what is said where the sentence closes with "..., the minister said"."""
    before, after = around(mention)
    said, comma, teller = before.rpartition(",")
    if not comma or len(after) > _CLOSING or _INFINITIVE.match(after.strip()):
        return None
    if not acts_before(doers, teller):
        return None
    content = _shortened(_WEEKDAY.sub("", said))
    return content if content.count(" ") >= 2 else None


def _shortened(text: str, unfit: re.Pattern[str] | None = None) -> str:
    """Return the first clause of a text in at most nine words; empty if it begins unfit."""
    text = text.strip(' "“”')
    end = _CLAUSE_END.search(text)
    words = re.sub(r'["“”]', "", text[: end.start()] if end else text).split()
    kept = words[:_OBJECT_WORDS]
    while kept and _DANGLING.match(kept[-1]):
        kept.pop()
    if not kept or (unfit and unfit.match(kept[0])):
        return ""
    return " ".join(kept) + ("…" if len(words) > _OBJECT_WORDS else "")


def as_told(mention: EventMention) -> str:
    """Return the clause that tells the act, in the words of its sentence, without its day.

    Empty where the clause is none that can stand alone ("at a conference", "he went").
    """
    before, after = around(mention)
    starts = [match.end() for match in _CLAUSE_START.finditer(before)]
    starts += [
        match.end()
        for match in _CONJUNCTION.finditer(before)
        if _FINITE.search(before, max(starts, default=0), match.start())
    ]
    starts += [
        match.end() for match in _AFTER.finditer(before) if _FINITE.search(before, match.end())
    ]
    opening = before[max(starts, default=0) :]
    end = _CLAUSE_END.search(after)
    text = opening + mention.trigger_text + (after[: end.start()] if end else after)
    timex = mention.dating.timex if mention.dating else None
    if timex is not None:
        text = re.sub(rf"\b{_LEADS}{re.escape(timex.text)}\b,?", "", text)
    told = " ".join(re.sub(r'["“”]', "", _WEEKDAY.sub("", text)).split()).strip(" ,.")
    return "" if _NO_HEADING.match(told) else told


def noun_phrase(mention: EventMention) -> str | None:
    """Return a trigger with the words that describe it: "US-Saudi investment conference"."""
    before, _ = around(mention)
    found = _DESCRIBED.search(before)
    return f"{found['words']}{mention.trigger_text}" if found else None


def noun_of(mentions: Sequence[EventMention]) -> str | None:
    """Return the noun that a mention uses for the act, if one does."""
    for mention in mentions:
        before, _ = around(mention)
        word, lemma = mention.trigger_text.casefold(), mention.lemma.casefold()
        is_noun = word.endswith((lemma, f"{lemma}s", f"{lemma}es", "ing"))
        if is_noun and _BEFORE_NOUN.search(before):
            return word
    return None


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
