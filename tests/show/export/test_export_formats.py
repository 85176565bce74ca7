"""Formats for other programs, each read back by a library that is not ours."""

import html
import io
import json
import re
import zipfile
from datetime import date

import frictionless
import icalendar
import jsonschema
import openpyxl
import pyarrow.parquet
import pytest

from tests.show.export.story import ARTICLES, DEMAND, EVENTS, MEETING, SIGNING, STAY, TALKS, about
from timeline.show.export import BY_NAME
from timeline.show.export.csv import COLUMNS
from timeline.temporal.values.when import Shape, When
from timeline.temporal.writing.words import in_words

DAY = {"type": ["string", "null"], "pattern": r"^\d{4}-\d\d-\d\d$"}
MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
PARTS = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "required": ["headline", "text"],
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
}
TIMELINEJS = {
    "type": "object",
    "required": ["title", "events"],
    "properties": {
        "title": {"type": "object", "required": ["text"], "properties": {"text": TEXT}},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["unique_id", "start_date", "display_date", "text"],
                "properties": {"start_date": PARTS, "end_date": PARTS, "text": TEXT},
            },
        },
    },
}
SIMILE = {
    "type": "object",
    "required": ["dateTimeFormat", "events"],
    "properties": {
        "dateTimeFormat": {"const": "iso8601"},
        "events": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "title", "durationEvent", "start", "end"],
                "properties": {
                    **dict.fromkeys(("start", "latestStart", "earliestEnd", "end"), MOMENT),
                    **dict.fromkeys(("earliest_start", "latest_end"), DAY),
                    "durationEvent": {"type": "boolean"},
                },
                "if": {"properties": {"durationEvent": {"const": True}}},
                "then": {"required": ["latestStart", "earliestEnd"]},
                "else": {"not": {"required": ["latestStart"]}},
            },
        },
    },
}


def rendered(name, events=EVENTS):
    return BY_NAME[name].render(events, ARTICLES, about())


# --- workbook ----------------------------------------------------------------------------------


def sheet(events=EVENTS):
    return openpyxl.load_workbook(io.BytesIO(rendered("xlsx", events)))["Events"]


def test_a_workbook_has_the_columns_of_the_csv_and_a_row_an_event():
    rows = list(sheet().iter_rows(values_only=True))
    assert list(rows[0]) == [column.name for column in COLUMNS]
    assert [row[0] for row in rows[1:]] == [event.id for event in EVENTS]


def test_no_cell_of_a_workbook_is_a_formula():
    cells = [cell for row in sheet([DEMAND]).iter_rows(min_row=2) for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert cells[1].value.startswith("'=")


def test_a_workbook_says_what_it_is():
    book = openpyxl.load_workbook(io.BytesIO(rendered("xlsx")))
    facts = dict(book["About"].iter_rows(values_only=True))
    assert facts["newest article"] == "2031-03-21"
    assert facts["filters"] == "none"


# --- calendar ----------------------------------------------------------------------------------


def entries(events=EVENTS):
    found = icalendar.Calendar.from_ical(rendered("ics", events))
    assert found.errors == []
    return {str(entry["uid"]).partition("@")[0]: entry for entry in found.walk("VEVENT")}


def test_a_calendar_holds_the_dated_events():
    assert list(entries()) == [event.id for event in EVENTS if event.when]


def test_the_end_of_a_calendar_entry_is_the_day_after_its_last():
    entry = entries([SIGNING])["e5"]
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2031, 4, 4), date(2031, 4, 5))


def test_an_uncertain_day_is_tentative_and_keeps_its_bounds():
    entry = entries([STAY])["e3"]
    assert (entry["status"], entry["summary"][:2]) == ("TENTATIVE", "≈ ")
    assert (entry["dtstart"].dt, entry["dtend"].dt) == (date(2031, 3, 1), date(2031, 3, 11))
    assert (entry["x-latest-start"], entry["x-earliest-end"]) == ("2031-03-08", "2031-03-03")


def test_what_was_called_off_is_cancelled_and_what_happened_is_confirmed():
    found = entries()
    assert (found["e4"]["status"], found["e2"]["status"]) == ("CANCELLED", "CONFIRMED")


# --- Parquet -----------------------------------------------------------------------------------


def test_parquet_has_typed_columns_and_text_as_it_stands():
    table = pyarrow.parquet.read_table(io.BytesIO(rendered("parquet")))
    assert table.column_names == [column.name for column in COLUMNS]
    rows = {row["event_id"]: row for row in table.to_pylist()}
    assert rows["e2"]["earliest_start"] == date(2031, 2, 25)
    assert rows["e2"]["report_lag_days"] == 23
    assert rows["e1"]["latest_end"] is None
    assert rows["e6"]["title"] == DEMAND.label


# --- TimelineJS and SIMILE ---------------------------------------------------------------------


def test_timelinejs_slides_are_valid_and_each_has_its_own_id():
    content = json.loads(rendered("timelinejs"))
    jsonschema.validate(content, TIMELINEJS)
    ids = [slide["unique_id"] for slide in content["events"]]
    assert ids == [event.id for event in EVENTS if event.when]


def test_timelinejs_dates_go_as_far_down_as_is_known():
    talks, meeting, stay = json.loads(rendered("timelinejs", [TALKS, MEETING, STAY]))["events"]
    assert meeting["start_date"] == {"year": 2031, "month": 2, "day": 25}
    assert stay["start_date"] == {"year": 2031, "month": 3}
    assert "end_date" not in talks
    assert talks["display_date"] == "since January 2031"


def test_timelinejs_gets_no_markup_from_an_article():
    slide = json.loads(rendered("timelinejs", [hostile()]))["events"][0]
    assert "<b>" not in slide["text"]["headline"]
    assert "&lt;/script&gt;" in slide["text"]["text"]


def hostile():
    rejection = next(event for event in EVENTS if event.id == "e7")
    return rejection.model_copy(update={"when": SIGNING.when})


def test_simile_keeps_the_bounds_in_its_own_order():
    content = json.loads(rendered("simile"))
    jsonschema.validate(content, SIMILE)
    for event in content["events"]:
        keys = ("start", "latestStart", "earliestEnd", "end")
        moments = [event[key] for key in keys if key in event]
        assert moments == sorted(moments)


def test_simile_tells_an_uncertain_instant_from_what_lasts():
    _, meeting, stay = json.loads(rendered("simile", [TALKS, MEETING, STAY]))["events"]
    assert (meeting["durationEvent"], stay["durationEvent"]) == (False, True)
    assert (stay["earliest_start"], stay["latest_end"]) == ("2031-03-01", "2031-03-10")


def dated(when):
    return SIGNING.model_copy(update={"when": when})


OPEN = (
    When(Shape.POINT, None, date(2031, 5, 5), None, date(2031, 5, 5)),
    When(Shape.POINT, date(2031, 5, 5), None, date(2031, 5, 5), None),
)


@pytest.mark.parametrize("when", OPEN)
def test_an_open_side_is_said_in_the_title_of_what_cannot_draw_it(when):
    title = f"{SIGNING.label} ({in_words(when)})"
    assert entries([dated(when)])["e5"]["summary"] == f"≈ {title}"
    [shown] = json.loads(rendered("simile", [dated(when)]))["events"]
    assert shown["title"] == title


def test_a_day_whose_bounds_are_known_has_its_label_alone():
    assert entries([SIGNING])["e5"]["summary"] == SIGNING.label


def test_timelinejs_draws_one_day_somewhere_as_long_as_it_may_be():
    when = When.point(date(2031, 2, 1), date(2031, 3, 19))
    [slide] = json.loads(rendered("timelinejs", [dated(when)]))["events"]
    assert slide["start_date"] == {"year": 2031, "month": 2, "day": 1}
    assert slide["end_date"] == {"year": 2031, "month": 3, "day": 19}
    [exact] = json.loads(rendered("timelinejs", [SIGNING]))["events"]
    assert "end_date" not in exact


def test_timelinejs_has_no_groups_which_push_the_slides_off_the_screen():
    assert all("group" not in one for one in json.loads(rendered("timelinejs"))["events"])


# --- addresses, mark-up and the direction of text ------------------------------------------------

WEB = "https://example.org/a?b=1&c='2'"
NO_LINKS = ("javascript:alert(1)", "data:text/html,x", "https://a.org/\r\nX-EVIL:1", "//a.org", "a")


def addressed(name, address):
    articles = [one.model_copy(update={"url": address}) for one in ARTICLES]
    return BY_NAME[name].render(EVENTS, articles, about())


@pytest.mark.parametrize("address", NO_LINKS)
@pytest.mark.parametrize("name", ["ics", "jsonld", "timelinejs", "simile", "html"])
def test_only_addresses_of_the_web_are_links(name, address):
    content = addressed(name, address).decode()
    if name == "ics":
        assert "\r\nURL" not in content
        assert "\r\nX-EVIL" not in content
    elif name == "jsonld":
        nodes = [one for node in json.loads(content)["@graph"] for one in node.get("subjectOf", ())]
        assert nodes
        assert not any("url" in node for node in nodes)
    else:
        assert f'href="{address}' not in content
        assert "<a href" not in content


@pytest.mark.parametrize("name", ["ics", "jsonld", "timelinejs"])
def test_addresses_of_the_web_are_kept(name):
    content = addressed(name, WEB)
    if name == "ics":
        entry = icalendar.Calendar.from_ical(content).walk("VEVENT")[0]
        assert str(entry["url"]) == WEB
    elif name == "jsonld":
        assert WEB in content.decode()
    else:
        text = json.loads(content)["events"][0]["text"]["text"]
        assert f'href="{html.escape(WEB)}"' in text


def turned():
    told = SIGNING.mentions[0].model_copy(update={"quote": "They \u202epaid <b>\u2066twice."})
    return SIGNING.model_copy(update={"label": "Sey \u202esigns", "mentions": (told,)})


@pytest.mark.parametrize("name", ["ics", "timelinejs", "simile"])
def test_what_readers_see_turns_no_direction(name):
    content = rendered(name, [turned()]).decode()
    assert not re.search("[\u202a-\u202e\u2066-\u2069]|\\\\u202|\\\\u206", content)
    assert "Sey signs" in content


@pytest.mark.parametrize("name", ["timelinejs", "simile"])
def test_mark_up_of_an_article_is_text_where_html_is_read(name):
    content = rendered(name, [turned()]).decode()
    assert "<b>" not in content
    assert "&lt;b&gt;" in content


def test_tables_and_json_keep_a_text_as_it_stands():
    assert turned().label in rendered("csv", [turned()]).decode()
    assert json.loads(rendered("jsonl", [turned()]))["label"] == turned().label


# --- linked data -------------------------------------------------------------------------------


def test_linked_data_names_events_their_bounds_and_articles():
    data_set, *events = json.loads(rendered("jsonld"))["@graph"]
    assert data_set["temporalCoverage"] == "2031-01-01/2031-04-04"
    assert len(events) == len(EVENTS)
    meeting = next(event for event in events if event["@id"].endswith(":e2"))
    assert meeting["location"] == {"@type": "Place", "name": "Port Vale"}
    bounds = {one["name"]: one["value"] for one in meeting["additionalProperty"]}
    assert bounds["earliest_start"] == bounds["edtf"] == "2031-02-25"
    assert [article["identifier"] for article in meeting["subjectOf"]] == ["herald", "courier"]


# --- data package ------------------------------------------------------------------------------


def test_a_data_package_passes_validation_with_its_keys(tmp_path):
    with zipfile.ZipFile(io.BytesIO(rendered("datapackage"))) as packed:
        packed.extractall(tmp_path)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.to_summary()
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        "events": 7,
        "evidence": 8,
        "articles": 2,
    }
