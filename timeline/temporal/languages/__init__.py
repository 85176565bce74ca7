"""Languages by code: each is one module with a ``LANGUAGE`` of tables and rules."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module

from timeline.temporal.grammar.language import Language

MODULES = {
    "en": "timeline.temporal.languages.en",
    "de": "timeline.temporal.languages.de",
    "uk": "timeline.temporal.languages.uk",
    "ru": "timeline.temporal.languages.ru",
}


@lru_cache(maxsize=len(MODULES))
def load(code: str) -> Language:
    """Return a language by its ISO 639-1 code, importing its tables at the first call.

    Raises:
        ValueError: no tables for this language.
    """
    if code not in MODULES:
        raise ValueError(f"language {code!r}: tables exist for {', '.join(MODULES)}")
    language: Language = import_module(MODULES[code]).LANGUAGE
    return language
