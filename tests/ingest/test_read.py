"""Files become articles; what cannot be read is named, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.ingest.test_page import page
from timeline.errors import PublicationDayError
from timeline.ingest import read, wanted
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.model.vocabulary import Flag, PublishedBasis


def write(folder: Path, name: str, content: str | bytes | list[Any] | dict[str, Any]) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, list | dict):
        content = json.dumps(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def articles(*sources: str, **options: Any) -> list[Article]:
    found = list(read(sources, wanted(**options)))
    assert not [item for item in found if isinstance(item, Fault)]
    return [item for item in found if isinstance(item, Article)]


def fault(*sources: str) -> str:
    (found,) = [str(item) for item in read(sources) if isinstance(item, Fault)]
    return found


def test_a_manifest_gives_what_it_lists_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Talks began.\r\nThey ended.\n")
    write(tmp_path, "stray.txt", "Not listed.")
    write(
        tmp_path,
        "articles.json",
        [{"id": "x", "file": "a.txt", "published": "2025-11-19", "weather": "wet"}],
    )
    (article,) = articles(str(tmp_path))
    assert article.id == "x"
    assert article.text == "Talks began.\r\nThey ended.\n"
    assert (article.published, article.published_basis) == (date(2025, 11, 19), "given")


def test_front_matter_gives_the_fields(tmp_path: Path) -> None:
    source = write(
        tmp_path, "b.md", "---\ntitle: Talks\noutlet: Post\ndate: 2025-11-19\n---\nThey met.\n"
    )
    (article,) = articles(source)
    assert (article.id, article.title, article.outlet) == ("b", "Talks", "Post")
    assert (article.published, article.published_basis) == (date(2025, 11, 19), "metadata")
    assert article.text.strip() == "They met."


def test_a_time_keeps_its_zone_and_gives_its_local_day(tmp_path: Path) -> None:
    line = json.dumps({"id": "t", "text": "x", "published": "2025-11-19T23:30:00-05:00"})
    (article,) = articles(write(tmp_path, "c.jsonl", line))
    zone = timezone(timedelta(hours=-5))
    assert article.published == datetime(2025, 11, 19, 23, 30, tzinfo=zone)
    assert article.day == date(2025, 11, 19)


def test_a_folder_gives_every_known_file_under_its_path(tmp_path: Path) -> None:
    write(tmp_path, "2025/a.txt", "One.")
    write(tmp_path, "2026/a.txt", "Two.")
    write(tmp_path, "notes.xyz", "Three.")
    left_out, first, second = read([str(tmp_path)])
    assert [first.id, second.id] == ["2025/a", "2026/a"]
    assert str(left_out).startswith("notes.xyz: is none of")


def test_patterns_and_lists_of_objects_are_read(tmp_path: Path) -> None:
    write(tmp_path, "one.json", [{"text": "One.", "url": "https://a.example/1"}, {"text": "Two."}])
    first, second = articles(str(tmp_path / "*.json"))
    assert first.id == "https://a.example/1"
    assert len(second.id) == 16


def test_a_language_is_given_or_detected(tmp_path: Path) -> None:
    german = "Der Minister reiste am Dienstag nach Berlin und sprach mit der Kanzlerin."
    rows = [
        {"id": "a", "text": german},
        {"id": "b", "text": german, "language": "fr"},
        {"text": "They met in Oslo."},
    ]
    source = write(tmp_path, "languages.json", rows)
    assert [article.language for article in read([source]) if isinstance(article, Article)] == [
        "de",
        "fr",
        "en",
    ]


def test_piped_text_is_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"They met.")))
    (article,) = articles("-", published="2025-11-19", outlet="Desk")
    assert (article.text, article.published, article.outlet) == (
        "They met.",
        date(2025, 11, 19),
        "Desk",
    )
    assert article.published_basis is PublishedBasis.GIVEN


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        ("KYIV, November 20, 2025 (Wire) - They met.", date(2025, 11, 20), "dateline"),
        (
            "Notice of the desk.Washington [US], 3 Feb 2025 (ANI): They met.",
            date(2025, 2, 3),
            "dateline",
        ),
        ("KYIV, November 20 (Wire) - They met.", None, "missing"),
        ("They met in Kyiv, on November 20, 2025 - at last.", None, "missing"),
        ("They met.", None, "missing"),
    ],
)
def test_a_dateline_dates_only_with_its_year(
    tmp_path: Path, text: str, day: date | None, basis: str
) -> None:
    (article,) = articles(write(tmp_path, "d.txt", text))
    assert (article.published, article.published_basis) == (day, basis)
    assert article.published_note


def test_metadata_may_give_the_year_of_a_dateline(tmp_path: Path) -> None:
    text = "KYIV, Nov. 20 (Wire) — They met."
    source = write(tmp_path, "e.md", f"---\nyear: 2025\n---\n{text}")
    (article,) = articles(source)
    assert (article.published, article.published_basis) == (date(2025, 11, 20), "dateline")
    assert "metadata" in (article.published_note or "")


def test_what_is_given_stands_before_a_dateline(tmp_path: Path) -> None:
    source = write(tmp_path, "f.txt", "KYIV, November 20, 2024 (Wire) - They met.")
    (article,) = articles(source, published="2025-11-21")
    assert (article.published, article.published_basis) == (date(2025, 11, 21), "given")


def test_other_encodings_are_read_with_their_letters(tmp_path: Path) -> None:
    text = "Der Präsident besuchte Österreich. Später flog er über Zürich nach Köln zurück. " * 5
    (article,) = articles(write(tmp_path, "g.txt", text.encode("latin-1")))
    assert article.text == text


@pytest.mark.parametrize("given", ["20 Nov", "2025-02-30", "2025-13-01", "true", "20 Nxv 2025"])
def test_a_day_that_cannot_be_read_keeps_the_article_and_is_told(
    tmp_path: Path, given: str
) -> None:
    (article,) = articles(write(tmp_path, "a.json", {"text": "x", "published": given}))
    assert (article.published, article.published_sure) == (None, False)
    assert article.flags == (Flag.UNREADABLE, Flag.UNDATED)
    assert given in (article.published_note or "")


@pytest.mark.parametrize("given", ["", "NA", "unknown", "n/a", None])
def test_what_says_that_nothing_is_known_is_no_day(tmp_path: Path, given: str | None) -> None:
    (article,) = articles(write(tmp_path, "a.json", {"text": "x", "published": given}))
    assert article.flags == (Flag.UNDATED,)


def test_source_is_an_address_or_an_outlet(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "text": "x", "source": "https://example.org/2025/03/04/talks"},
        {"id": "b", "text": "x", "source": "The Post"},
    ]
    first, second = articles(write(tmp_path, "a.json", rows))
    assert (first.url, first.outlet) == ("https://example.org/2025/03/04/talks", "example.org")
    assert (first.published, first.published_basis) == (date(2025, 3, 4), "address")
    assert (second.url, second.outlet) == (None, "The Post")


@pytest.mark.parametrize("packed", [False, True])
def test_saved_page_gives_its_article_and_its_day(tmp_path: Path, packed: bool) -> None:
    html = page('<meta property="article:published_time" content="2025-03-04T10:00Z">').encode()
    name = "a.html.gz" if packed else "a.html"
    source = write(tmp_path, name, gzip.compress(html) if packed else html)
    (article,) = articles(source)
    assert (article.id, article.title, article.path) == ("a", "Envoys meet in Oslo", source)
    assert (article.published_basis, article.day) == ("structured", date(2025, 3, 4))


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.html", b"<html></html>", "no article is found"),
        ("broken.html.gz", b"\x1f\x8bxx", "cannot be read"),
        ("a.exe.gz", gzip.compress(b"x", mtime=0), "is none of"),
        ("empty.txt", b" \n", "is empty"),
        ("photo.txt", bytes(range(256)) * 20, "is not text"),
        ("photo.jpg", b"x", "is none of"),
        ("bad.json", b"{", "line 1 is not JSON"),
        ("bad.jsonl", b'{"text": "x"}\n{', "line 2: is not JSON"),
        ("list.json", b"[3]", "item 1: an object with a text was expected"),
        ("none.json", b'{"title": "x"}', "has no text"),
        (
            "basis.json",
            b'{"text": "x", "published": "2025-01-01", "published_basis": "hunch"}',
            "published_basis",
        ),
        ("front.md", b"---\n: [\n---\nx", "front matter"),
    ],
)
def test_bad_input_is_named_in_one_line(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    told = fault(write(tmp_path, name, content))
    assert message in told
    assert told.startswith(name)
    assert "\n" not in told


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"id": "x", "file": "gone.txt"}, "gone.txt is missing"),
        ({"id": "x"}, "names no file"),
        ({"id": "x", "file": "../../secret.txt"}, "outside the folder"),
        ({"id": "y", "file": "a.txt"}, "is taken by"),
        ("a.txt", "an object with a text was expected"),
    ],
)
def test_a_bad_entry_leaves_the_others(tmp_path: Path, entry: Any, message: str) -> None:
    write(tmp_path, "a.txt", "They met.")
    write(tmp_path, "articles.json", [{"id": "y", "file": "a.txt"}, entry])
    found = list(read([str(tmp_path)]))
    assert isinstance(found[0], Article)
    assert message in str(found[1])


def test_a_missing_file_and_an_empty_folder_are_faults(tmp_path: Path) -> None:
    assert "no such file" in fault(str(tmp_path / "nothing.txt"))
    assert "matches no file" in fault(str(tmp_path / "*.txt"))
    assert "holds no file" in fault(str(tmp_path))


def test_a_given_day_that_is_none_stops_at_once() -> None:
    with pytest.raises(PublicationDayError, match="got 'yesterday'"):
        list(read(["-"], wanted(published="yesterday")))
