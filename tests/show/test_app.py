"""The application answers only what it understands, and says so in its headers."""

from __future__ import annotations

import gzip
import json
import sys
from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.show import fakes
from timeline.config import Settings
from timeline.model.selection import Overview, Selection
from timeline.show import ids, parts
from timeline.show.app import create_app
from timeline.show.labels import say
from timeline.show.view import View
from timeline.store.sqlite import SqliteRepository

NOW = datetime(2025, 11, 21, tzinfo=UTC)
HOSTILE: list[Any] = [
    7,
    -1e300,
    True,
    ["x"],
    [[]],
    {"a": {"b": 1}},
    "x" * 20_000,
    "'; DROP TABLE event; --",
    '"unclosed AND OR NEAR(',
    "\u0000\ud83d",
    "<script>alert(1)</script>",
]


@pytest.fixture
def client(repository: SqliteRepository) -> FlaskClient:
    app = create_app(repository, None, lambda: NOW, Settings(upload_bytes=100_000))
    return app.server.test_client()


def dependencies(client: FlaskClient) -> list[dict[str, Any]]:
    found = client.get("/_dash-dependencies").get_json()
    return [one for one in found if not one["clientside_function"] and "MATCH" not in one["output"]]


def ask(client: FlaskClient, wires: dict[str, Any], values: dict[str, Any]) -> Any:
    """Call a callback with a value for each of its inputs; what is not given is empty."""

    def told(wire: dict[str, str]) -> Any:
        name = wire["id"]
        if name.startswith("{"):
            return []
        return {**wire, "value": values.get(name)}

    outputs = [
        {"id": one.rsplit(".", 1)[0], "property": one.rsplit(".", 1)[1]}
        for one in wires["output"].strip(".").split("...")
    ]
    body = {
        "output": wires["output"],
        "outputs": outputs if wires["output"].startswith("..") else outputs[0],
        "inputs": [told(wire) for wire in wires["inputs"]],
        "state": [told(wire) for wire in wires["state"]],
        "changedPropIds": [f"{wire['id']}.{wire['property']}" for wire in wires["inputs"]][:1],
    }
    return client.post("/_dash-update-component", json=body)


def test_health_answers_ok(client: FlaskClient) -> None:
    assert client.get("/healthz").get_json() == {"status": "ok"}


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/export/csv", "/plotly.js", "/assets/30-keys.js"]
)
def test_every_answer_has_the_headers(client: FlaskClient, path: str) -> None:
    with client.get(path) as answer:
        headers = answer.headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    scripts = next(part for part in policy.split(";") if "script-src" in part)
    assert "unsafe" not in scripts
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_answers_are_packed_for_who_can_unpack_them(client: FlaskClient) -> None:
    plain = client.get("/_dash-layout")
    packed = client.get("/_dash-layout", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data) / 2


def test_files_of_the_static_page_are_not_served_as_the_dashboard_s(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert "/assets/30-keys.js" in page
    assert "/assets/page/" not in page


def test_download_holds_the_selection_of_its_address(
    client: FlaskClient, repository: SqliteRepository
) -> None:
    answer = client.get("/export/jsonl?actor=Estmark&t0=2024-05-01")
    titles = [json.loads(line)["label"] for line in answer.get_data(as_text=True).splitlines()]
    chosen = Selection(actors=frozenset({"Estmark"}), first=NOW.date().replace(2024, 5, 1))
    assert titles == [event.label for event in repository.events(chosen)]
    assert "attachment" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    "path", ["/export/exe", "/export/..%2Fcsv", "/assets/../pyproject.toml", "/export/csv/x"]
)
def test_path_that_is_none_gives_no_file(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404 or "event_id" not in answer.get_data(as_text=True)
    assert "hatchling" not in answer.get_data(as_text=True)


def test_format_that_needs_what_is_not_installed_says_so(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    answer = client.get("/export/parquet")
    assert answer.status_code == 501
    assert (
        answer.get_data(as_text=True) == "parquet needs pyarrow: pip install 'timeline[parquet]'\n"
    )


def test_address_of_a_download_may_say_anything(client: FlaskClient) -> None:
    answer = client.get("/export/csv?q=%22%20AND%20NEAR(&type=%00&t0=9999-99-99&top=0")
    assert answer.status_code == 200


def test_body_over_the_limit_is_refused(client: FlaskClient) -> None:
    answer = client.post(
        "/_dash-update-component", data=b"{" + b" " * 200_000, content_type="application/json"
    )
    assert answer.status_code == 413


@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: repr(value)[:20])
def test_callbacks_refuse_or_survive_what_they_do_not_know(
    client: FlaskClient, value: Any, caplog: pytest.LogCaptureFixture
) -> None:
    wires = dependencies(client)
    assert len(wires) >= 6
    for one in wires:
        for wire in [*one["inputs"], *one["state"]]:
            answer = ask(client, one, {wire["id"]: value})
            assert answer.status_code in (200, 204), (one["output"], wire)
    assert "error" not in {record.levelname.lower() for record in caplog.records}


def ask_for_rows(client: FlaskClient, of: Any, wanted: Any) -> Any:
    """Ask for a block of the table of an address."""
    grid = {"of": of, "type": "grid"}
    body = {
        "output": '{"of":["MATCH"],"type":"grid"}.getRowsResponse',
        "outputs": {"id": grid, "property": "getRowsResponse"},
        "inputs": [{"id": grid, "property": "getRowsRequest", "value": wanted}],
        "changedPropIds": [f"{json.dumps(grid, separators=(',', ':'))}.getRowsRequest"],
    }
    return client.post("/_dash-update-component", json=body)


def test_table_gives_the_rows_of_its_address(client: FlaskClient) -> None:
    answer = ask_for_rows(client, "type=call", {"startRow": 0, "endRow": 100}).get_json()
    [response] = [one["getRowsResponse"] for one in answer["response"].values()]
    assert response["rowCount"] == 1
    assert response["rowData"][0]["label"] == "Ada Holm and Piet Marran speak by phone"


@pytest.mark.parametrize(
    "asked",
    [
        *({"address": value} for value in HOSTILE),
        *({"address": "", "rows": value} for value in (*HOSTILE, 10**9)),
        *({"address": "", "width": value, "scheme": "light"} for value in HOSTILE),
        *({"address": "", "width": 900, "scheme": value} for value in HOSTILE),
        {"address": "", "more": 1},
        *({"address": "", "lane": value, "first": "2024-05-01", "days": 7} for value in HOSTILE),
        *({"address": "", "lane": "", "first": value, "days": 7} for value in HOSTILE),
        *({"address": "", "lane": "", "first": "2024-05-01", "days": value} for value in HOSTILE),
        {"address": "", "lane": "", "first": "9999-12-31", "days": 40_000},
    ],
    ids=lambda value: repr(value)[:40],
)
def test_questions_are_checked_field_by_field(
    client: FlaskClient, asked: Any, caplog: pytest.LogCaptureFixture
) -> None:
    asking = (ids.ASKED, ids.DRAWN, ids.CELL_ASKED)
    wires = [one for one in dependencies(client) if one["inputs"][0]["id"] in asking]
    assert len(wires) == 3
    for one in wires:
        answer = ask(client, one, {one["inputs"][0]["id"]: asked})
        assert answer.status_code in (200, 204)
        assert len(answer.data) < 200_000
    assert "error" not in {record.levelname.lower() for record in caplog.records}


@pytest.mark.parametrize("value", HOSTILE, ids=lambda value: repr(value)[:20])
def test_table_refuses_or_survives_what_it_does_not_know(
    client: FlaskClient, value: Any, caplog: pytest.LogCaptureFixture
) -> None:
    good = {"startRow": 0, "endRow": 100}
    wanted = [(value, good), ("", value), ("", {**good, "startRow": value})]
    assert {ask_for_rows(client, *one).status_code for one in wanted} <= {200, 204}
    assert "error" not in {record.levelname.lower() for record in caplog.records}


def test_fault_of_the_store_is_told_with_a_number(
    repository: SqliteRepository, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(selection: Selection) -> Overview:
        raise RuntimeError("disk")

    app = create_app(repository, None, lambda: NOW, Settings())
    client = app.server.test_client()
    listing = next(one for one in dependencies(client) if ids.ANSWER in one["output"])
    monkeypatch.setattr(repository, "overview", broken)
    answer = ask(client, listing, {ids.ASKED: {"address": ""}}).get_data(as_text=True)
    assert "could not be brought up to date" in answer
    [record] = [record for record in caplog.records if record.levelname == "ERROR"]
    assert record.args
    assert str(record.args[0]) in answer


def test_a_timeline_that_is_not_merged_says_so_above_its_figure(
    repository: SqliteRepository, client: FlaskClient
) -> None:
    words = say("overview.unmerged")
    assert words not in parts.overview(repository.overview(Selection()), View())
    repository.save_article(fakes.articles()[0].model_copy(update={"id": "later"}), [])
    assert words in parts.overview(repository.overview(Selection()), View())
    assert words in client.get("/_dash-layout").text
