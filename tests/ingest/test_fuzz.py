"""Every reader, given whole files and broken ones, gives articles and lines, and never ends a run.

``make fuzz`` tries more of them; the suite a few of each.
"""

from __future__ import annotations

import gzip
import json
import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ingest import test_shapes as shapes
from timeline.config import Limits
from timeline.ingest import read, wanted
from timeline.ingest.readers import READERS
from timeline.model.article import Article
from timeline.model.fault import Fault

EXAMPLES = int(os.environ.get("TIMELINE_EXAMPLES", "12"))
LIMITS = Limits(file_bytes=100_000, article_letters=50_000, records=200, unpacked_bytes=400_000)
# Pieces that mean something to one reader or another.
PIECES = (
    *(b"\0", b'"', b"'", b"{", b"[" * 200, b"]", b"<", b"&#x110000;", b"\r", b"\n\n", b"---\n"),
    *(b"\xff\xfe", b"\xed\xa0\x80", b",", b"\t", b"9" * 500, b"null", b"NaN", b"From \n", b"=?"),
    *(b"Content-Length: -1\r\n", b"charset=utf-7", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"%%EOF"),
)
ROW = json.dumps({"text": shapes.TEXT, "date": "2025-03-04", "url": shapes.URL})


def pdf() -> bytes:
    """Return a document of one page."""
    drawn = b"BT /F1 12 Tf 20 200 Td (They met in Lindholm on Monday.) Tj ET"
    font = b"<</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>"
    objects = (
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources "
        + font
        + b">>",
        b"<</Length %d>> stream\n%s\nendstream" % (len(drawn), drawn),
    )
    data, starts = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        starts.append(len(data))
        data += b"%d 0 obj %s endobj\n" % (number, one)
    table = b"0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % at for at in starts)
    end = b"trailer <</Root 1 0 R /Size 5>>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return data + b"xref\n0 5\n" + table + end


# A file of each reader, by its name in the table.
SAMPLES: dict[str, shapes.Shape] = {
    "gzip": shapes.file("a.jsonl.gz", gzip.compress(ROW.encode())),
    "XLSX": shapes.xlsx,
    "ZIP": shapes.zipped,
    "WARC": shapes.file("a.warc", shapes.warc()),
    "Parquet": shapes.parquet,
    "PDF": shapes.file("a.pdf", pdf()),
    "feed": shapes.file("a.rss", shapes.RSS),
    "page": shapes.file("a.html", shapes.PAGE),
    "JSON lines": shapes.file("a.jsonl", f"{ROW}\n{ROW}\n"),
    "JSON": shapes.file("a.json", json.dumps(shapes.GUARDIAN)),
    "mail box": shapes.mbox,
    "mail": shapes.file("a.eml", shapes.html_eml()),
    "table": shapes.file("a.csv", shapes.CSV),
    "Markdown": shapes.file("a.md", f"---\ndate: 2025-03-04\n---\n{shapes.TEXT}"),
    "text": shapes.file("a.txt", shapes.TEXT),
}


@st.composite
def mangled(draw: st.DrawFn, whole: bytes) -> bytes:
    """Return bytes with some of them cut, written over, doubled or put between."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.integers(0, len(data)))
        last = min(len(data), first + draw(st.sampled_from((0, 1, 4, 60, 10_000))))
        held = bytes(data[first:last])
        data[first:last] = draw(
            st.sampled_from(PIECES) | st.binary(max_size=6) | st.sampled_from((b"", held * 3))
        )
    return bytes(data)


def test_every_reader_has_a_sample() -> None:
    assert set(SAMPLES) == {reader.name for reader in READERS}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_whole_file_is_read(name: str, tmp_path: Path) -> None:
    assert [one for one in read([str(SAMPLES[name](tmp_path))]) if isinstance(one, Article)]


@cache
def sample(name: str) -> tuple[str, bytes]:
    """Return the suffixes and the bytes of a sample; made once, for some hold the hour."""
    with TemporaryDirectory() as folder:
        path = SAMPLES[name](Path(folder))
        return "".join(path.suffixes), path.read_bytes()


@pytest.mark.parametrize("name", SAMPLES)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_no_reader_is_ended_by_a_broken_file(
    name: str, tmp_path: Path, data: st.DataObject
) -> None:
    suffixes, whole = sample(name)
    broken = tmp_path / f"b{suffixes}"
    broken.write_bytes(data.draw(mangled(whole)))
    for one in read([str(broken)], wanted(limits=LIMITS)):
        if isinstance(one, Fault):
            assert "\n" not in str(one)
            assert len(str(one)) < 800
        else:
            assert one.model_dump_json().encode()
            assert one.text.encode()
