"""A saved picture says what it is and lies on a ground of its own."""

from __future__ import annotations

from tests.show.painter import run
from timeline.show.figure.settings import settings


def test_picture_holds_title_source_and_ground() -> None:
    made = run(
        "timeline.picture({rows: []}, {lane: 'none'}, {width: 1200, scheme: 'light'}, settings,"
        " {title: 'Talks & ships', source: '3 events'})",
        settings=settings(),
    )
    layout = made["layout"]
    assert layout["title"]["text"] == "Talks &amp; ships"
    assert layout["title"]["subtitle"]["text"] == "3 events"
    assert layout["paper_bgcolor"] == settings()["inks"]["light"]["paper"]
    assert (layout["width"], layout["height"]) == (1200, 675)
