"""Sources in parts: each can be read by itself, and several may share one file."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.ingest import articles, parts, read, wanted
from timeline.ingest.sources import Part
from timeline.ingest.stretch import WHOLE
from timeline.model.article import Article
from timeline.model.fault import Fault

TEXTS = [f"The envoys of Peru met in Lima for the {number}th time." for number in range(11)]


def json_lines(rows: list[str]) -> bytes:
    return "".join(
        json.dumps({"text": row, "id": f"n{at}"}) + "\n" for at, row in enumerate(rows)
    ).encode()


def table(rows: list[str]) -> bytes:
    return ("id,text\n" + "".join(f'n{at},"{row}"\n' for at, row in enumerate(rows))).encode()


FILES = {
    "a.jsonl": json_lines(TEXTS),
    "a.jsonl.gz": gzip.compress(json_lines(TEXTS)),
    "a.csv": table(TEXTS),
}


@pytest.mark.parametrize("name", FILES)
def test_what_several_read_of_a_file_is_what_one_reads(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    asked = wanted()
    whole = list(articles(Part(str(path)), asked))
    shares = [articles(Part(str(path), stretch=share), asked) for share in WHOLE.dealt(4)]
    assert sorted((one for share in shares for one in share), key=lambda one: one[1]) == whole
    assert [number for _, number, _ in whole] == list(range(len(TEXTS)))


def test_a_fault_is_told_by_one_of_those_who_share_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "They met."}\n{"text"\n{"text": "They talked."}\n')
    found = [
        one
        for share in WHOLE.dealt(3)
        for one in articles(Part(str(path), stretch=share), wanted())
    ]
    faults = [one for _, _, one in found if isinstance(one, Fault)]
    assert [one.item for one in faults] == ["a.jsonl, line 2"]
    assert len(found) == 3


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 500))
def test_each_article_is_in_one_hand_however_often_it_is_dealt_on(
    first: int, then: int, number: int
) -> None:
    hands = [hand for share in WHOLE.dealt(first) for hand in share.dealt(then)]
    assert sum(hand.holds(number) for hand in hands) == 1


def test_the_parts_of_a_folder_are_its_files_under_their_paths(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.txt").write_text("They met in Lima.")
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "a.txt").write_text("They met in Rome.")
    found = list(parts(str(tmp_path), wanted().reach))
    assert [(one.source, one.inside, one.size) for one in found if isinstance(one, Part)] == [
        (str(tmp_path / "one" / "a.txt"), "one/a.txt", 17),
        (str(tmp_path / "two" / "a.txt"), "two/a.txt", 17),
    ]


def test_object_storage_is_read_under_its_addresses() -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe("/news/b.jsonl.gz", gzip.compress(json_lines(TEXTS[:3])))
    memory.pipe("/news/a.csv", table(TEXTS[3:]).replace(b"n", b"m"))
    found = list(read(["memory://news"]))
    assert len([one for one in found if isinstance(one, Article)]) == len(TEXTS)
    assert [str(one) for one in read(["memory://nowhere/*.csv"])] == [
        "memory://nowhere/*.csv: there is no such file or folder"
    ]


def test_storage_that_nothing_reaches_is_one_fault() -> None:
    [told] = read(["abacus://news/a.csv"])
    assert isinstance(told, Fault)
    assert "cannot be reached" in str(told)
