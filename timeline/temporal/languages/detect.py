"""Which language a text is in, for callers that do not know; the detector is loaded on demand."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

_ENOUGH = 20  # letters; below that names and numbers decide, not the language
_SAMPLE = 4_000  # characters looked at: the answer does not change behind them
_UNSURE = "pcm"  # Nigerian Pidgin: plain English full of names passes for it
_SURE = 0.7  # plain sentences of seven words reach 0.85, lists of names stay below 0.3


def language_of(text: str, default: str = "en") -> str:
    """Return the ISO 639-1 code of a text's language, or ``default`` where it is in doubt.

    >>> language_of("Der Minister reiste am Dienstag nach Berlin.")
    'de'
    >>> language_of("2025", default="uk")
    'uk'
    """
    sample = text[:_SAMPLE]
    if sum(letter.isalpha() for letter in sample) < _ENOUGH:
        return default
    code, certainty = _identifier().classify(sample)
    return str(code) if certainty >= _SURE else default


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.nb_classes if code != _UNSURE])
    return identifier
