"""What is published, in whose words, and whether the file says so."""

from __future__ import annotations

import csv
import io
import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.command import run
from tests.test_curate import ONE, Desk
from timeline.curate import read
from timeline.errors import InputError
from timeline.model.selection import Selection
from timeline.pipeline import update
from timeline.show.export import whole
from timeline.store.sqlite import SqliteRepository


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    found = Desk(tmp_path / "a.db")
    first, second, third = (event.id for event in found.events()[:3])
    changes = {"label": "=SUM(A1)", "text": "One <b>line", "tags": ["@war", "own"], "notes": "+1"}
    found.do(action="edit", events=[{"id": first}], changes=changes)
    found.do(action="edit", events=[{"id": second}], changes={"story": 1}, note="lead")
    found.do(action="accept", events=[{"id": third}])
    return found


def export(desk: Desk, *options: str) -> str:
    target = desk.store.path.with_name("out.json")
    done = run("export", target, "--db", desk.store.path, *options)
    assert done.returncode == 0, done.stderr
    return target.read_text()


@pytest.mark.parametrize(("option", "at"), [("--reviewed", 2), ("--in-story", 1)])
def test_only_what_was_chosen_is_published_and_the_file_says_so(
    desk: Desk, option: str, at: int
) -> None:
    before = desk.events()
    wanted = [event.id for event in before if event.history][at]
    content = json.loads(export(desk, option))
    assert [event["id"] for event in content["events"]] == [wanted]
    assert content["about"]["left_out"] == len(before) - 1
    assert "only" in content["about"]["filters"]


def test_words_are_an_editor_s_or_the_machine_s(desk: Desk) -> None:
    mine = json.loads(export(desk))
    theirs = json.loads(export(desk, "--words", "machine"))
    one, other = (next(e for e in found["events"] if e["editor_label"]) for found in (mine, theirs))
    assert (one["label"], other["label"]) == ("=SUM(A1)", other["machine_label"])
    assert (mine["about"]["words"], theirs["about"]["words"]) == ("editor", "machine")
    assert run("export", "x.csv", "--words", "mine", "--db", desk.store.path).returncode == 2


def test_table_carries_what_persons_decided_and_no_formula(desk: Desk) -> None:
    target = desk.store.path.with_name("out.csv")
    run("export", target, "--db", desk.store.path)
    rows = list(csv.DictReader(io.StringIO(target.read_text())))
    row = next(one for one in rows if one["editor_label"])
    assert row["title"] == row["editor_label"] == "'=SUM(A1)"
    assert (row["notes"], row["tags"], row["editor"]) == ("'+1", "'@war | own", "Ann")
    assert row["machine_label"]
    assert [one["story"] for one in rows if one["story"]] == ["1"]
    assert sum(one["review"] == "accepted" for one in rows) == 1


WISHES = st.lists(
    st.tuples(
        st.sampled_from(["accept", "reject", "edit", "merge", "add", "withdraw", "settle", "undo"]),
        st.integers(0, 20),
        st.sampled_from(["Ann", "Bén ✓"]),
    ),
    max_size=6,
)


def decide(desk: Desk, action: str, at: int, who: str) -> None:
    ids = [{"id": event.id} for event in desk.events()]
    one = ids[at % len(ids)]
    article = desk.articles[at % len(desk.articles)].id
    wish: dict[str, object] = {
        "edit": {"events": [one], "changes": {"label": f"“{at}”", "story": at}},
        "merge": {"events": [one, ids[(at + 1) % len(ids)]]},
        "add": {"added": {"label": "By hand", "type": "call"}, "phrase": "May 2025"},
        "withdraw": {"article": article},
        "settle": {"article": article, "day": "2025-01-02"},
        "undo": {},
    }.get(action, {"events": [one]})
    with suppress(InputError):  # nothing to undo, or it rests on another
        desk.do(who=who, action=action, **wish)


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(wishes=WISHES)
def test_json_out_and_in_gives_an_equal_timeline(
    tmp_path_factory: pytest.TempPathFactory, wishes: list[tuple[str, int, str]]
) -> None:
    folder = tmp_path_factory.mktemp("whole")
    desk = Desk(folder / "a.db", number=5)
    for wish in wishes:
        decide(desk, *wish)
    text = export(desk, "--as", "whole")
    assert whole.is_whole(text)
    found = whole.read(text)
    again = SqliteRepository(folder / "b.db")
    update(again, found.articles, settings=ONE)
    read(again, found.decisions, settings=ONE)
    assert again.events(Selection()) == desk.events()
    assert again.decisions() == desk.store.decisions()
    assert again.articles() == desk.store.articles()
