from __future__ import annotations

from datetime import date

import pytest

spacy = pytest.importorskip("spacy")

TEXT = "The envoys met on Tuesday, after two days of talks in late October."


def pipeline(**config: object) -> spacy.Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("timeline_dates", config=config)
    return nlp


def test_dates_are_a_span_group_with_labels_and_values() -> None:
    doc = pipeline(published="2025-11-19")(TEXT)
    assert [(span.text, span.label_, span._.timex_value) for span in doc.spans["dates"]] == [
        ("Tuesday", "DATE", "2025-11-18"),
        ("two days", "DURATION", "P2D"),
        ("late October", "DATE", "2025-10"),
    ]


def test_bounds_are_days_and_the_mapping_says_why() -> None:
    doc = pipeline(published="2025-11-19")(TEXT)
    *_, october = doc.spans["dates"]
    assert (october._.timex_earliest, october._.timex_latest) == (
        date(2025, 10, 21),
        date(2025, 10, 31),
    )
    assert october._.timex["mod"] == "END"
    assert october._.timex["rule"]


def test_day_of_the_document_outranks_the_configured_one() -> None:
    nlp = pipeline(published="2025-11-19")
    doc = nlp.make_doc(TEXT)
    doc._.published = "2024-11-20"
    tuesday, *_ = nlp(doc).spans["dates"]  # the same document comes back
    assert tuesday._.timex_value == "2024-11-19"


def test_without_a_day_relative_dates_have_no_bounds() -> None:
    doc = pipeline()(TEXT)
    tuesday, *_ = doc.spans["dates"]
    assert (tuesday._.timex_earliest, tuesday._.timex_latest) == (None, None)


def test_spans_key_and_language_are_configurable() -> None:
    doc = pipeline(published="2025-11-19", language="de", spans_key="zeit")("Gestern kam er.")
    assert [span._.timex_value for span in doc.spans["zeit"]] == ["2025-11-18"]


def test_document_with_dates_can_be_stored() -> None:
    nlp = pipeline(published="2025-11-19")
    doc = spacy.tokens.Doc(nlp.vocab).from_bytes(nlp(TEXT).to_bytes())
    assert [span._.timex["value"] for span in doc.spans["dates"]] == [
        "2025-11-18",
        "P2D",
        "2025-10",
    ]


def test_day_that_is_no_day_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        pipeline(published="yesterday")
