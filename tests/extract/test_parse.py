"""The parser: parts of speech and lemmas by table, and a clear word where no model is."""

from __future__ import annotations

import pytest

from timeline.errors import ModelMissingError
from timeline.extract.text import parse


def classes(text: str) -> dict[str, str]:
    (doc,) = parse.parsed([text])
    return {token.text: token.pos_ for token in doc}


def lemmas(text: str) -> dict[str, str]:
    (doc,) = parse.parsed([text])
    return {token.text: token.lemma_ for token in doc}


def test_auxiliaries_are_told_from_verbs() -> None:
    found = classes("They have met and had a vote.")
    assert (found["have"], found["met"], found["had"]) == ("AUX", "VERB", "VERB")


def test_names_keep_their_form_and_verbs_lose_theirs() -> None:
    found = lemmas("Envoys met in Vilnius and were holding talks.")
    assert (found["met"], found["Vilnius"], found["were"]) == ("meet", "Vilnius", "be")
    assert (found["holding"], found["talks"]) == ("hold", "talk")


def test_without_a_model_the_error_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "MODELS", ("no_such_model", "nor_this_one"))
    parse.model.cache_clear()
    with pytest.raises(ModelMissingError, match="install the package no_such_model"):
        parse.model()
    parse.model.cache_clear()
