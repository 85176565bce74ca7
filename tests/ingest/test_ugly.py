"""Ugly input: each costs one line, the rest is kept."""

from __future__ import annotations

import gzip
import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.config import Limits
from timeline.ingest import read, wanted
from timeline.ingest.item import Item
from timeline.ingest.readers import READERS, sniffed
from timeline.ingest.record import guarded
from timeline.model.article import Article
from timeline.model.fault import Fault

GOOD = json.dumps({"id": "good", "text": "They met.", "published": "2025-03-04"})
LAST = json.dumps({"id": "last", "text": "They met again.", "published": "2025-03-05"})
SMALL = Limits(file_bytes=20_000, article_letters=5_000, records=50, unpacked_bytes=60_000)

# A line of JSON between two good ones: left out with a fault, or kept.
LEFT_OUT = {
    "not JSON": "{",
    "half a record": '{"id": "x", "text": "They',
    "a list": "[1, 2]",
    "a number": "7",
    "a text": '"They met."',
    "null": "null",
    "no text": '{"id": "x"}',
    "blank text": '{"id": "x", "text": "  "}',
    "text a number": '{"id": "x", "text": 7}',
    "text true": '{"id": "x", "text": true}',
    "text an empty list": '{"id": "x", "text": []}',
    "text NA": '{"id": "x", "text": "NA"}',
    "nested brackets": '{"id": "x", "text": ' + "[" * 8_000 + "]" * 8_000 + "}",
    "too long": json.dumps({"id": "x", "text": "They met. " * 600}),
    "an id that is taken": json.dumps({"id": "good", "text": "Another."}),
    "an unknown basis": '{"id": "x", "text": "x", "published": "2025-01-01", '
    '"published_basis": "hunch"}',
    "zero bytes": '{"id": "x", "text": "a\\u0000b"}\x00',
}
KEPT = {
    "a number of 5,000 digits": '{"id": "x", "n": ' + "9" * 5_000 + ', "text": "x"}',
    "year a word": '{"id": "x", "text": "x", "year": "soon"}',
    "year a list": '{"id": "x", "text": "x", "year": [2025]}',
    "day in superscript": '{"id": "x", "text": "x", "published": "²⁰²⁵"}',
    "day true": '{"id": "x", "text": "x", "published": true}',
    "day a list": '{"id": "x", "text": "x", "published": [1]}',
    "day an object": '{"id": "x", "text": "x", "published": {"a": {"b": 1}}}',
    "day without end": '{"id": "x", "text": "x", "published": 1e400}',
    "day below zero": '{"id": "x", "text": "x", "published": -5}',
    "day that is none": '{"id": "x", "text": "x", "published": "2025-02-30"}',
    "day far ahead": '{"id": "x", "text": "x", "published": "9999-12-31"}',
    "a lone surrogate in the text": '{"text": "a \\ud800 b"}',
    "a lone surrogate in the outlet": '{"id": "x", "text": "x", "outlet": "a \\ud800"}',
    "a lone surrogate in the id": '{"id": "x\\udfff", "text": "x"}',
    "language of a region": '{"id": "x", "text": "x", "language": "en-US"}',
    "language in capitals": '{"id": "x", "text": "x", "language": "EN"}',
    "language a word": '{"id": "x", "text": "They met in Oslo.", "language": "English"}',
    "language a list": '{"id": "x", "text": "They met in Oslo.", "language": [1]}',
    "title an object": '{"id": "x", "text": "x", "title": {"deep": {"deeper": []}}}',
    "author a list of lists": '{"id": "x", "text": "x", "author": [[["A. B."]]]}',
    "address of a script": '{"id": "x", "text": "x", "url": "javascript:alert(1)"}',
    "address without an end": '{"id": "x", "text": "x", "url": "http://[::1"}',
    "an id that is a number": '{"id": 7, "text": "x"}',
    "a long id": json.dumps({"id": "i" * 2_000, "text": "x"}),
    "names in capitals": '{"ID": "x", "TEXT": "x", "DATE": "2025-03-04"}',
    "twice the same name": '{"id": "x", "text": "x", "text": "y"}',
}


def lines(tmp_path: Path, between: str) -> list[Article | Fault]:
    path = tmp_path / "a.jsonl"
    path.write_bytes(f"{GOOD}\n{between}\n{LAST}\n".encode("utf-8", "surrogatepass"))
    return list(read([str(path)], wanted(limits=SMALL)))


@pytest.mark.parametrize("name", LEFT_OUT)
def test_one_bad_record_costs_one_line(name: str, tmp_path: Path) -> None:
    found = lines(tmp_path, LEFT_OUT[name])
    assert next(one.id for one in found if isinstance(one, Article)) == "good"
    told = [str(one) for one in found if isinstance(one, Fault)]
    assert len(told) == 1
    assert "line 2" in told[0] or "zero bytes" in told[0]
    assert "\n" not in told[0]
    assert len(told[0]) < 400


@pytest.mark.parametrize("name", KEPT)
def test_an_odd_field_keeps_its_article(name: str, tmp_path: Path) -> None:
    found = lines(tmp_path, KEPT[name])
    assert [one for one in found if isinstance(one, Fault)] == []
    assert len(found) == 3
    for one in found:
        assert isinstance(one, Article)
        one.model_dump_json()  # can be stored
        assert len(one.language) == 2


def zip_bomb(folder: Path) -> None:
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"{number}.txt", "x" * 15_000)


def deep(folder: Path) -> None:
    data = b"They met."
    for number in range(6):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(f"{number}.zip" if number else "a.txt", data)
        data = out.getvalue()
    (folder / "deep.zip").write_bytes(data)


def put(name: str, data: bytes) -> Any:
    return lambda folder: (folder / name).write_bytes(data)


# What lies in a folder between two good files -> words of its one line.
FILES = {
    "empty": (put("b.txt", b""), "is empty"),
    "blank": (put("b.txt", b" \n"), "is empty"),
    "binary": (put("b.txt", bytes(range(256)) * 9), "is not text"),
    "zero bytes": (put("b.txt", b"They\0met."), "is not text"),
    "a picture": (put("b.jpg", b"x"), "is none of"),
    "no suffix": (put("b", b"x"), "is none of"),
    "too large": (put("b.txt", b"They met. " * 3_000), "larger than"),
    "JSON cut off": (put("b.json", b'{"text": "They'), "is not JSON"),
    "JSON of a number": (put("b.json", b"7"), "an object with a text"),
    "JSON nested deeply": (put("b.json", b"[" * 9_000), "nested too deeply"),
    "front matter broken": (put("b.md", b"---\n: [\n---\nx"), "front matter"),
    "front matter nested": (put("b.md", b"---\na: " + b"[" * 3_000 + b"\n---\nx"), "front matter"),
    "a manifest's file with a zero": (
        put("b.json", b'[{"file": "a\\u0000"}]'),
        "has no text",
    ),
    "gzip that is none": (put("b.jsonl.gz", b"They met."), "cannot be read"),
    "gzip cut off": (put("b.txt.gz", gzip.compress(b"They met. " * 99)[:24]), "cannot be read"),
    "gzip that unpacks to too much": (put("b.txt.gz", gzip.compress(b"x" * 90_000)), "unpacks to"),
    "ZIP that is none": (put("b.zip", b"PK\x03\x04nonsense"), "cannot be read"),
    "ZIP of a ZIP of a ZIP": (deep, "too many archives"),
    "XLSX that is none": (put("b.xlsx", b"They met."), "cannot be read"),
    "Parquet that is none": (put("b.parquet", b"PAR1"), "cannot be read"),
    "PDF that is none": (put("b.pdf", b"%PDF-1.7 nonsense"), "cannot be read"),
    "table without a text": (put("b.csv", b"a,b\n1,2\n"), "--map text=COLUMN"),
    "feed that is none": (put("b.rss", b"<rss"), "no feed"),
    "page without an article": (put("b.html", b"<html><body></body></html>"), "no article"),
    "mail without a body": (put("b.eml", b"From: a\nSubject: b\n\n"), "has no text"),
    "a pipe": (lambda folder: os.mkfifo(folder / "b.txt"), "no regular file"),
    "a link to nothing": (lambda folder: (folder / "b.txt").symlink_to("gone"), "link"),
    "a link to a device": (
        lambda folder: (folder / "b.txt").symlink_to("/dev/zero"),
        "leads out of the folder",
    ),
    "a link that leads out": (
        lambda folder: (folder / "b.txt").symlink_to("/etc/passwd"),
        "leads out of the folder",
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_one_bad_file_costs_one_line(name: str, tmp_path: Path) -> None:
    made, words = FILES[name]
    (tmp_path / "a.txt").write_text("They met.")
    made(tmp_path)
    (tmp_path / "c.txt").write_text("They met again.")
    found = list(read([str(tmp_path)], wanted(limits=SMALL)))
    assert [one.id for one in found if isinstance(one, Article)] == ["a", "c"]
    [told] = [str(one) for one in found if isinstance(one, Fault)]
    assert words in told
    assert "\n" not in told


@pytest.mark.parametrize("head", ["[", '{"status": "ok", "articles": ['])
def test_a_list_that_breaks_off_gives_what_stands_before(head: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(f'{head}{GOOD},\n{LAST},\n{{"text": "They')
    first, second, told = read([str(tmp_path / "a.json")])
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, second.id) == ("good", "last")
    assert str(told).startswith("a.json, item 3: line 3 is not JSON")


def test_json_of_too_many_objects_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[" + "[]," * 6_000 + "[]]")
    [told] = read([str(tmp_path / "a.json")], wanted(limits=Limits(json_objects=5_000)))
    assert "more than 5,000 lists and objects" in str(told)


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.csv.gz", "a.mbox.gz", "a.txt.gz"])
def test_a_packed_file_that_unpacks_to_a_hundred_times_its_size_is_named(
    name: str, tmp_path: Path
) -> None:
    head = {"a.csv.gz": b"text,date\n", "a.mbox.gz": b"From a\n"}.get(name, b"")
    (tmp_path / name).write_bytes(gzip.compress(head + (b"\n" * 900 + b" \n") * 2_000))
    told = [str(one) for one in read([str(tmp_path / name)], wanted(limits=SMALL))]
    assert any("unpacks to more than" in one or "larger than" in one for one in told)


def test_a_zip_that_unpacks_to_too_much_gives_what_it_may(tmp_path: Path) -> None:
    zip_bomb(tmp_path)
    found = list(read([str(tmp_path / "bomb.zip")], wanted(limits=SMALL)))
    assert any("more than may be read" in str(one) for one in found)


def test_a_file_of_too_many_articles_gives_the_first(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps({"text": f"Talks {n}."}) for n in range(60)))
    found = list(read([str(path)], wanted(limits=SMALL)))
    assert sum(isinstance(one, Article) for one in found) == 50
    assert "more than 50" in str(found[-1])


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    text = "Der Präsident besuchte Österreich und flog über Zürich nach Köln zurück. " * 5
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    [article] = read([str(tmp_path / "a.txt")])
    assert isinstance(article, Article)
    assert article.flags[-1] == "decoded"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_reader_is_ended_by_any_bytes(data: st.DataObject) -> None:
    reader = data.draw(st.sampled_from(READERS))
    start = data.draw(
        st.sampled_from([b"", b"{", b"[{", b"<rss>", b"<p>", b"PK\x03\x04", b"a,text\n"])
    )
    held = start + data.draw(st.binary(max_size=300))
    item = Item(f"a{reader.suffixes[0]}", lambda: io.BytesIO(held), SMALL)
    for found in guarded(item.name, lambda: reader.read(item)):
        assert found.name if not isinstance(found, Fault) else found.message
    assert sniffed(held)
