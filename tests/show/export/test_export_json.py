"""The JSON contracts that scorers read."""

import json

from tests.show.export.story import ARTICLES, EVENTS, MEETING, REJECTION, TALKS, about
from timeline.show.export.json import document, lines, mentions

EVENT_KEYS = [
    "id",
    "label",
    "type",
    "status",
    "shape",
    "earliest_start",
    "latest_start",
    "earliest_end",
    "latest_end",
    "edtf",
    "display",
    "actors",
    "place",
    "articles",
    "outlets",
    "disagreements",
    "review",
    "confidence",
    "possibly_same",
    "mentions",
    "machine_label",
    "editor_label",
    "text",
    "story",
    "tags",
    "notes",
    "link",
    "editor",
    "history",
]
MENTION_KEYS = [
    "article",
    "start",
    "end",
    "type",
    "status",
    "actors",
    "place",
    "earliest",
    "latest",
    "event",
    "said_by",
    "confidence",
]


def records(writer, events=EVENTS):
    return [json.loads(line) for line in writer(events, ARTICLES, about()).splitlines()]


def test_each_line_is_an_event_with_the_keys_of_the_contract():
    assert all(list(record) == EVENT_KEYS for record in records(lines))


def test_events_come_in_time_order_with_undated_ones_last():
    found = [record["id"] for record in records(lines, EVENTS[::-1])]
    assert found == ["e1", "e2", "e3", "e4", "e5", "e7", "e6"]


def test_bounds_are_days_or_null():
    [talks] = records(lines, [TALKS])
    assert (talks["shape"], talks["earliest_start"], talks["latest_end"]) == (
        "span",
        "2031-01-01",
        None,
    )
    [undated] = records(lines, [REJECTION])
    assert undated["shape"] is undated["earliest_start"] is undated["edtf"] is None


def test_an_event_holds_its_mentions_and_what_articles_disagree_on():
    [meeting] = records(lines, [MEETING])
    assert meeting["mentions"] == records(mentions, [MEETING])
    assert meeting["disagreements"] == [
        {"field": "days", "value": "late February 2031", "articles": ["herald"]}
    ]


def test_each_mention_has_the_keys_of_the_contract_and_offsets_of_its_trigger():
    texts = {article.id: article.text for article in ARTICLES}
    found = records(mentions)
    assert all(list(record) == MENTION_KEYS for record in found)
    triggers = [texts[one["article"]][one["start"] : one["end"]] for one in found]
    assert triggers == ["Talks", "met", "met", "spent", "summit", "sign", "demanded"]


def test_a_mention_has_the_days_its_own_article_gives():
    herald, courier = records(mentions, [MEETING])
    assert (herald["earliest"], herald["latest"]) == ("2031-02-21", "2031-02-28")
    assert (courier["earliest"], courier["latest"]) == ("2031-02-25", "2031-02-25")


def test_who_says_so_is_the_nearest_one_or_null():
    herald, courier = records(mentions, [MEETING])
    assert (herald["said_by"], courier["said_by"]) == (None, "two officials")


def test_mentions_of_a_rejected_event_are_left_out():
    assert records(mentions, [REJECTION]) == []
    assert records(lines, [REJECTION])[0]["review"] == "rejected"


def test_mentions_of_a_wire_copy_are_left_out():
    copied = MEETING.model_copy(update={"copies": ("courier",)})
    assert [one["article"] for one in records(mentions, [copied])] == ["herald"]
    [record] = records(lines, [copied])
    assert [one["article"] for one in record["mentions"]] == ["herald"]
    assert record["articles"] == ["herald", "courier"]


def test_the_document_says_what_it_is_and_holds_the_same_records():
    content = json.loads(document(EVENTS, ARTICLES, about(filters="Type: meeting")))
    assert content["events"] == records(lines)
    assert content["about"]["filters"] == "Type: meeting"
    assert content["about"]["newest"] == "2031-03-21"
