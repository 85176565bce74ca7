"""The command as people call it: exit status, one clear line for each trouble, nothing lost."""

from __future__ import annotations

import json
import socket
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.command import run
from timeline import __version__
from timeline.model.article import Article
from timeline.show.labels import say
from timeline.store.sqlite import SqliteRepository

ARTICLE = "Norwegian Prime Minister Ada Holm met Polish President Piet Marran in Oslo on Tuesday.\n"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    (folder / "a.txt").write_text(ARTICLE)
    done = run("build", folder / "a.txt", "--db", folder / "t.db", "--published", "2025-11-20")
    assert done.returncode == 0, done.stderr
    return folder / "t.db"


@pytest.mark.parametrize("command", ["", "build", "serve", "export", "dates", "explain"])
def test_help_tells_what_a_command_does(command: str) -> None:
    done = run(*command.split(), "--help")
    assert done.returncode == 0
    assert "Usage" in done.stdout


def test_dates_keep_the_machine_contract(tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": "They met on Tuesday.", "published": "2025-11-20"},
        {"id": "b", "text": "They met on Tuesday.", "published": None},
    ]
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(json.dumps(line) for line in lines))
    done = run("dates", source, "--as", "jsonl")
    anchored, open_ = (json.loads(line) for line in done.stdout.splitlines())
    keys = (
        "id start end text type value mod earliest latest extent_earliest extent_latest anchor "
        "rule granularity note alternatives"
    )
    assert list(anchored) == keys.split()
    assert open_["note"]
    assert (anchored["earliest"], anchored["latest"]) == ("2025-11-18", "2025-11-18")
    assert anchored["text"] == lines[0]["text"][anchored["start"] : anchored["end"]]
    assert (open_["value"], open_["earliest"], open_["latest"]) == ("XXXX-WXX-2", None, None)


def test_a_bad_line_leaves_the_others(tmp_path: Path) -> None:
    good = json.dumps({"id": "a", "text": "They met on Tuesday.", "published": "2025-11-20"})
    source = tmp_path / "in.jsonl"
    source.write_text(f"{good}\n{{\n[1]\n{good}\n")
    done = run("dates", source, "--as", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [
        "in.jsonl, line 2",
        "in.jsonl, line 3",
    ]


def test_a_time_of_a_feed_is_a_publication_day() -> None:
    done = run("dates", "They met on Tuesday.", "--published", "2025-11-20T10:00:00Z")
    assert "2025-11-18" in done.stdout


def test_days_that_are_blank_are_explained() -> None:
    assert "no publication day is known" in run("dates", "They met on Tuesday.").stdout


def test_several_texts_are_one_well_formed_timeml(tmp_path: Path) -> None:
    lines = [
        {"id": "a & b", "text": "They met on Tuesday.", "published": "2025-11-20"},
        {"id": "c", "text": "They met < on Monday.", "published": None},
    ]
    source = tmp_path / "in.jsonl"
    source.write_text("\n".join(json.dumps(line) for line in lines))
    root = ElementTree.fromstring(run("dates", source, "--as", "timeml").stdout)
    documents = root.findall("TimeML")
    assert [one.findtext("DOCID") for one in documents] == ["a & b", "c"]
    texts = [
        "".join(body.itertext()) for one in documents if (body := one.find("TEXT")) is not None
    ]
    assert texts == [line["text"] for line in lines]


def test_one_text_is_a_timeml_document_of_its_own() -> None:
    done = run("dates", "They met on Tuesday.", "--published", "2025-11-20", "--as", "timeml")
    assert ElementTree.fromstring(done.stdout).tag == "TimeML"


def test_build_settles_a_day_without_a_source(tmp_path: Path) -> None:
    (tmp_path / "2025-03-06.txt").write_text("Norway and Sweden held talks in Oslo on Tuesday.")
    db = str(tmp_path / "a.db")
    assert run("build", str(tmp_path / "2025-03-06.txt"), "--db", db).returncode == 0
    done = run("build", "--db", db, "--published", "2025-03-06=2024-03-07")
    assert done.returncode == 0
    assert "→ 5 March 2024" in done.stdout
    assert run("build", "--db", db).returncode == 2


def test_explain_says_why_an_article_has_its_day(tmp_path: Path) -> None:
    text = "OSLO, March 4 (Agency) - The envoys met on Tuesday.\nSign up for our newsletter"
    record = {
        "id": "a",
        "text": text,
        "url": "https://example.org/2025/03/04/x",
        "date": "2024-01-02",
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(record))
    db = str(tmp_path / "a.db")
    assert run("build", str(tmp_path / "a.jsonl"), "--db", db).returncode == 0
    done = run("explain", "--article", "a", "--db", db)
    assert done.returncode == 0
    for words in ("2025-03-04, not sure", "its address", "2024-01-02", "its dateline", "offer"):
        assert words in done.stdout


def test_explain_says_why_a_phrase_means_its_days() -> None:
    done = run("explain", "late October", "--published", "2025-11-19")
    assert done.returncode == 0
    for words in ("late October", "2025-10-21", "2025-10-31", "2025-11-19"):
        assert words in done.stdout


def test_a_second_build_changes_nothing(db: Path) -> None:
    before = db.read_bytes()
    done = run("build", db.parent / "a.txt", "--db", db, "--published", "2025-11-20", "--json")
    report = json.loads(done.stdout)
    assert (report["read"], report["unchanged"], report["faults"]) == (0, 1, [])
    assert db.read_bytes() == before


def test_a_changed_article_replaces_its_own_mentions_only(db: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.txt"
    other.write_text("Ada Holm and Piet Marran spoke by phone on Monday.\n")
    copy = tmp_path / "t.db"
    copy.write_bytes(db.read_bytes())
    options = ("--db", copy, "--published", "2025-11-20")
    run("build", other, *options)
    other.write_text("President Piet Marran visited Paris on Monday.\n")
    assert run("build", other, *options).returncode == 0
    run("export", tmp_path / "out.jsonl", "--db", copy)
    events = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert {event["type"] for event in events} == {"meeting", "visit"}


@pytest.mark.parametrize("suffix", ["html", "csv", "json", "jsonl"])
def test_a_timeline_is_written_in_each_format(db: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"out.{suffix}"
    done = run("export", target, "--db", db)
    assert done.returncode == 0, done.stderr
    assert "Oslo" in target.read_text()


def test_mentions_keep_the_machine_contract(db: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert run("export", target, "--as", "mentions", "--db", db).returncode == 0
    (row,) = [json.loads(line) for line in target.read_text().splitlines()]
    assert set(row) >= {"article", "start", "end", "type", "status", "actors", "place"} | {
        "earliest",
        "latest",
        "event",
        "said_by",
    }
    assert ARTICLE[row["start"] : row["end"]] == "met"
    assert (row["earliest"], row["latest"]) == ("2025-11-18", "2025-11-18")


def test_faults_are_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "good.txt").write_text(ARTICLE)
    db = tmp_path / "t.db"
    done = run("build", tmp_path, "--db", db, "--published", "2025-11-20", "--json")
    assert done.returncode == 1
    report = json.loads(done.stdout)
    assert report["read"] == 1
    assert [fault["item"] for fault in report["faults"]] == ["empty.txt"]


def test_an_article_without_a_day_is_flagged_and_left_open(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE)
    done = run("build", tmp_path / "a.txt", "--db", tmp_path / "t.db", "--json")
    assert json.loads(done.stdout)["unanchored"] == ["a"]
    run("export", tmp_path / "out.jsonl", "--db", tmp_path / "t.db")
    (event,) = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert event["earliest_start"] is event["latest_end"] is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "gone.txt", "--db", "x.db"), "no such file"),
        (("build", "a.txt", "--db", "none/x.db"), "no folder"),
        (("build", "-", "--db", "x.db", "--published", "20 Nov"), "published must be YYYY-MM-DD"),
        (("build", "a.txt"), "--db"),
        (("export", "x.csv", "--db", "gone.db"), "timeline build"),
        (("export", "x.docx"), "known:"),
        (("serve", "--db", "gone.db"), "timeline build"),
        (("dates", "gone.jsonl"), "gone.jsonl"),
        (("dates", "Tuesday", "--language", "tlh"), "tlh"),
        (("dates", "Tuesday", "--published", "2025-02-30"), "2025-02-30"),
        (("explain",), "either a phrase or --event"),
        (("explain", "--article", "gone"), "no article"),
        (("explain", "purple"), "purple"),
        (("frobnicate",), "frobnicate"),
    ],
)
def test_bad_calls_say_what_to_do_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*arguments)
    assert done.returncode == (1 if arguments[1:2] == ("gone.txt",) else 2)
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_that_is_no_timeline_is_left_alone(tmp_path: Path) -> None:
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"\0noise" * 1000)
    done = run("export", tmp_path / "x.csv", "--db", noise)
    assert (done.returncode, noise.read_bytes()) == (2, b"\0noise" * 1000)
    assert "noise.db" in done.stderr


def test_a_port_in_use_is_told_in_one_line(db: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "timeline", "serve", "--db", db, "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 2
    assert f"127.0.0.1:{port} is in use" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_package_runs_as_a_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == __version__


def test_the_date_library_costs_nothing_else() -> None:
    code = (
        "import sys, timeline.temporal as t, datetime; t.tag('on Tuesday', datetime.date.today());"
        "print([m for m in ('pandas', 'dash', 'plotly', 'pydantic', 'spacy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_timeline_can_be_made_from_python(tmp_path: Path) -> None:
    from timeline import Article, build

    timeline = build([Article(id="a", text=ARTICLE, published=date(2025, 11, 20))])
    (event,) = timeline.events
    assert event.place == "Oslo"
    assert len(timeline.frame()) == 1
    assert timeline.figure().data
    timeline.to_html(tmp_path / "t.html")
    timeline.to_csv(tmp_path / "t.csv")
    assert "Oslo" in (tmp_path / "t.csv").read_text()


@pytest.fixture
def stopped(db: Path, tmp_path: Path) -> Path:
    """A timeline whose build was stopped after an article was stored, before it was merged."""
    path = tmp_path / "stopped.db"
    path.write_bytes(db.read_bytes())
    store = SqliteRepository(path)
    store.save_article(Article(id="later", text=ARTICLE, published=date(2025, 11, 21)), [])
    store.close()
    return path


def test_a_timeline_that_is_not_merged_says_so_in_every_command(
    db: Path, stopped: Path, tmp_path: Path
) -> None:
    target = tmp_path / "x.html"
    refused = run("export", target, "--db", stopped)
    assert refused.returncode == 2
    assert "--unmerged" in refused.stderr
    assert not target.exists()
    written = run("export", target, "--db", stopped, "--unmerged")
    assert written.returncode == 0
    assert "merged" in written.stderr
    assert say("overview.unmerged") in target.read_text()
    event = json.loads(exported(stopped, tmp_path)[0])["id"]
    assert "merged" in run("explain", "--event", event, "--db", stopped).stderr
    assert run("check", "--db", stopped).returncode == 1
    again = ("build", db.parent / "a.txt", "--db", stopped, "--published", "2025-11-20")
    assert run(*again).returncode == 0
    assert run("check", "--db", stopped).returncode == 0


def exported(db: Path, folder: Path) -> list[str]:
    assert run("export", folder / "all.jsonl", "--db", db, "--unmerged").returncode == 0
    return (folder / "all.jsonl").read_text().splitlines()


def test_check_tells_what_a_timeline_holds(db: Path) -> None:
    done = run("check", "--db", db, "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 0
    assert (report["whole"], report["merged"], report["problems"]) == (True, True, [])
    assert (report["articles"], report["events"]) == (1, 1)
    assert "The events follow from the articles." in run("check", "--db", db).stdout


def test_check_names_what_is_damaged(db: Path, tmp_path: Path) -> None:
    torn = tmp_path / "torn.db"
    torn.write_bytes(db.read_bytes())
    with sqlite3.connect(torn) as connection:
        connection.execute("UPDATE event SET summary = substr(summary, 3)")
        connection.execute("DELETE FROM event_text")
    connection.close()
    done = run("check", "--db", torn)
    assert done.returncode == 1
    assert "its record cannot be read" in done.stdout
    assert "event_text has 0 rows" in done.stdout


def test_a_timeline_is_not_written_over_by_its_own_export(db: Path) -> None:
    before = db.read_bytes()
    done = run("export", db, "--db", db, "--as", "csv")
    assert done.returncode == 2
    assert "is the timeline itself" in done.stderr
    assert db.read_bytes() == before


def test_a_fault_of_ours_says_what_to_report(
    db: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise ZeroDivisionError("of a kind nobody thought of")

    monkeypatch.setattr(SqliteRepository, "overview", broken)
    done = run("export", tmp_path / "x.csv", "--db", db)
    assert done.returncode == 70
    for words in (__version__, "export", "ZeroDivisionError: of a kind", "test_cli.py:"):
        assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_message_in_a_pipe_is_one_line(tmp_path: Path) -> None:
    name = "a-long-name-" * 15
    done = run("export", tmp_path / "x.csv", "--db", tmp_path / f"{name}.db")
    assert len(done.stderr.splitlines()) == 1
