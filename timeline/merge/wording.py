"""Words of headings: forms of verbs, and names as headings have them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.model.mention import Participant

_SHORT_NAMES = {
    "United States": "US",
    "United Kingdom": "UK",
    "European Union": "EU",
    "United Nations": "UN",
    "United Nations Security Council": "UN Security Council",
    "United Nations General Assembly": "UN General Assembly",
    "Group of Seven": "G7",
    "Group of Eight": "G8",
    "Group of Twenty": "G20",
}
# Family names that come first; a lone "Kim" or "Xi" is too little for a heading.
_FAMILY_FIRST = re.compile(
    r"(?:Xi|Hu|Jiang|Li|Wang|Deng|Mao|Zhou|Kim|Moon|Park|Roh|Yoon|Lee|Ban|Aung)$"
)
_PARTICLES = re.compile(r"(?:al|el|bin|ben|ibn|abu|von|van|der|den|de|da|di|la|le)$", re.IGNORECASE)
_SINGULAR = frozenset({"Hamas", "Reuters", "Contras", "United Nations", "United States"})
_IRREGULAR = {"have": "has", "be": "is", "go": "goes", "do": "does"}


def third_person(verb: str) -> str:
    """Return the third person singular of a verb, of its first word if it has several.

    >>> third_person("agree on"), third_person("reach"), third_person("deny")
    ('agrees on', 'reaches', 'denies')
    """
    first, _, rest = verb.partition(" ")
    if first in _IRREGULAR:
        first = _IRREGULAR[first]
    elif re.search(r"(?:s|x|z|ch|sh)$", first):
        first += "es"
    elif re.search(r"[^aeiou]y$", first):
        first = first[:-1] + "ies"
    else:
        first += "s"
    return f"{first} {rest}".strip()


def short_name(participant: Participant) -> str:
    """Return the name a heading uses: a person's family name, a body's usual short form.

    >>> short_name(Participant(name="Ursula von der Leyen"))
    'von der Leyen'
    >>> short_name(Participant(name="United States", kind="state"))
    'US'
    """
    name = participant.name
    words = name.split()
    if participant.kind != "person":
        return _SHORT_NAMES.get(name, name)
    if len(words) < 2 or _FAMILY_FIRST.match(words[0]) or name.startswith("Mohammed bin"):
        return name
    at = len(words) - 1
    while at > 1 and _PARTICLES.match(words[at - 1]):
        at -= 1
    return " ".join(words[at:])


def listed(participants: Iterable[Participant]) -> str:
    """Return names as a list in words: one, two, three, or two "and others"."""
    names = [short_name(each) for each in participants]
    if len(set(names)) < len(names):  # two of one family
        names = [each.name for each in participants]
    if len(names) > 3:
        names = [*names[:2], "others"]
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def is_plural(doers: Sequence[Participant]) -> bool:
    """Tell whether the verb after these actors is plural."""
    if len(doers) > 1:
        return True
    (doer,) = doers
    return doer.kind == "group" and doer.name.endswith("s") and doer.name not in _SINGULAR
