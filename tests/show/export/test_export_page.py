"""The page as text: its policy, its size, its markup; tests/browser opens it."""

import base64
import gzip
import hashlib
import json
import re

import dash_mantine_components as dmc
import pytest
from dash import html

from tests.show.export.story import ARTICLES, EVENTS, about, many
from timeline.show.export.csv import csv_lines
from timeline.show.export.html import page
from timeline.show.export.shapes import HOLE, Shapes
from timeline.show.markup import markup, trees


@pytest.fixture(scope="module")
def text():
    return page(EVENTS, ARTICLES, about(filters="Meeting")).decode()


def block(text, tag):
    return re.findall(rf"<{tag}[^>]*>(.*?)</{tag}>", text, re.DOTALL)


def held(text):
    """What the page holds for its script."""
    packed = re.search(r'id="data">([^<]*)<', text)[1].replace(",", "<")
    return json.loads(gzip.decompress(base64.b85decode(packed)))


def test_the_policy_lets_in_this_script_and_this_sheet_and_no_request(text):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1].replace("&#39;", "'")
    for tag, part in (
        (block(text, "script")[-1], "script-src"),
        (block(text, "style")[0], "style-src"),
    ):
        digest = base64.b64encode(hashlib.sha256(tag.encode()).digest()).decode()
        assert f"{part} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_no_word_of_an_article_stands_as_markup(text):
    outside = re.sub(r"<script[^>]*>.*?</script>", "", text, flags=re.DOTALL)
    assert "<img" not in outside
    assert "&lt;/script&gt;&lt;b&gt;Plan&lt;/b&gt; rejected" in outside


def test_the_foot_says_from_what_it_was_made_and_what_nobody_checked(text):
    [foot] = block(text, "footer")
    assert "Made by Timeline 0.1.0 from articles up to 21 March 2031." in foot
    assert "It holds 7 of 7 events: Meeting." in foot
    assert "5 events not yet reviewed by a person." in foot


def test_without_a_day_the_foot_names_none():
    unmade = about().model_copy(update={"newest": None})
    [foot] = block(page(EVENTS, ARTICLES, unmade).decode(), "footer")
    assert "Made by Timeline 0.1.0. It holds all 7 events." in foot


def test_every_event_carries_its_line_of_the_csv_in_time_order(text):
    content = held(text)
    csv = content["fields"]["event"].index("csv")
    lines = set(csv_lines(EVENTS, ARTICLES)[1:])
    assert {event[csv] for event in content["events"]} == lines
    record = content["fields"]["event"].index("record")
    ids = [event[record][0] for event in content["events"]]
    assert ids == ["e1", "e2", "e3", "e4", "e5", "e7", "e6"]


def test_our_own_code_is_light(text):
    assert len(block(text, "script")[-1]) + len(block(text, "style")[0]) < 250_000


def test_two_thousand_events_make_less_than_three_megabytes():
    few, more = (len(page(many(count), ARTICLES, about(many(count)))) for count in (50, 250))
    each = (more - few) / 200
    assert few + 1_950 * each < 3_000_000


def test_a_component_is_written_as_the_browser_would_have_it():
    component = html.Div(
        [html.Span("a < b", className="x", **{"aria-hidden": "true"}), None, html.Br(), 3],
        id={"type": "more", "rows": 7},
        style={"marginLeft": "1%"},
        hidden=True,
        tabIndex=-1,
    )
    assert markup(component) == (
        '<div data-rows="7" data-type="more" hidden="" style="margin-left: 1%" tabindex="-1">'
        '<span aria-hidden="true" class="x">a &lt; b</span><br>3</div>'
    )


def test_a_component_that_needs_the_server_is_refused():
    with pytest.raises(ValueError, match="without a server"):
        markup(html.Div(dmc.Select(data=[])))


def test_trees_of_one_shape_are_told_by_their_texts():
    shapes = Shapes(fixed={"Where"})
    rows = [list(trees(html.P(["Where", html.B(place)]))) for place in ("Osk", "Port Vale")]
    assert [shapes.told(row) for row in rows] == [[0, "Osk"], [0, "Port Vale"]]
    assert shapes.known == [[["p", {}, "Where", ["b", {}, HOLE]]]]
