"""All rules by name, and what each says in words."""

from __future__ import annotations

from functools import lru_cache

from timeline.temporal.grammar.rule import PrefixRule, Rule
from timeline.temporal.languages import MODULES, load
from timeline.temporal.rules import ENGLISH
from timeline.temporal.rules.prefixes import PREFIXES

_OTHERS = {
    "dateparser": "words and parser of dateparser, as the language has no tables here",
    "from-event": "an event with a date, named after since, before, ahead of",
}


@lru_cache(maxsize=len(MODULES))
def _words(code: str) -> dict[str, str]:
    if code == "en":
        rows: tuple[Rule | PrefixRule, ...] = (*ENGLISH, *PREFIXES)
    else:
        language = load(code)
        rows = (*language.rules, *language.prefixes)
    return {rule.name: rule.words for rule in rows}


def words_of(rule: str) -> str:
    """Return what a rule says, in words; several rules are joined by ``+``.

    Rules of other languages than English begin with its code: ``de-month``.
    """
    return "; ".join(_words_of(name) for name in rule.split("+"))


def _words_of(name: str) -> str:
    if name in _OTHERS:
        return _OTHERS[name]
    code = name.partition("-")[0]
    return _words(code if code in MODULES else "en").get(name, name)
