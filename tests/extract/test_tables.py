"""The trigger table and word classes: every row can be used as it stands."""

from __future__ import annotations

from timeline.extract.clause import triggers
from timeline.extract.clause.frames import FRAMES
from timeline.extract.tables import lexicon
from timeline.extract.text import parse

ROOTS = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", None,
}  # fmt: skip


def test_every_frame_of_the_table_is_known() -> None:
    used = {name for rows in triggers.senses().values() for one in rows for name in one.frames}
    assert used <= set(FRAMES)


def test_no_frame_is_without_use() -> None:
    used = {name for rows in triggers.senses().values() for one in rows for name in one.frames}
    assert set(FRAMES) <= used


def test_every_root_is_one_of_plover() -> None:
    assert {one.root for rows in triggers.senses().values() for one in rows} <= ROOTS


def test_parts_of_speech_are_verb_or_noun() -> None:
    assert {pos for _, pos in triggers.senses()} == {"V", "N"}


def test_forms_cover_inflections() -> None:
    wanted = {"visits", "met", "negotiating", "ratified", "deploys", "banned", "strikes"}
    assert wanted <= triggers.forms()


def test_word_classes_hold_single_lower_case_words() -> None:
    for name in ("body", "side", "armed", "light", "carrier", "planning"):
        assert all(word == word.lower() and " " not in word for word in lexicon.words(name))


def test_forms_cover_irregular_verbs() -> None:
    lemmatizer = parse.model().get_pipe("lemmatizer")
    irregular = lemmatizer.lookups.get_table("lemma_exc")["verb"]  # type: ignore[attr-defined]
    verbs = {word for word, pos in triggers.senses() if pos == "V"}
    forms = {form for form, lemmas in irregular.items() if verbs & set(lemmas) and "-" not in form}
    assert forms - triggers.forms() <= {"sunken", "wrought"}
