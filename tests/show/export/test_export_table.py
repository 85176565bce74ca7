"""The table of formats, and writing a file whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.show.export.story import ARTICLES, EVENTS, about
from timeline.errors import ExportError
from timeline.show.export import EXPORTERS, export, exporter
from timeline.show.export.csv import COLUMNS

DOCS = Path(__file__).parents[3] / "docs" / "formats.md"


@pytest.mark.parametrize("row", EXPORTERS, ids=lambda row: row.name)
def test_equal_input_makes_equal_bytes(row):
    first = row.render(EVENTS, ARTICLES, about())
    assert first == row.render(EVENTS, ARTICLES, about())
    assert first


@pytest.mark.parametrize("row", EXPORTERS, ids=lambda row: row.name)
def test_no_events_make_a_file_too(row):
    assert isinstance(row.render([], [], about([])), bytes)


def test_the_suffix_says_the_format_in_either_case():
    assert exporter(Path("out.JSONL")).name == "jsonl"


def test_a_name_goes_before_the_suffix():
    assert exporter(Path("out.jsonl"), "mentions").name == "mentions"


@pytest.mark.parametrize(("path", "name"), [("out.doc", None), ("out", None), ("out.csv", "doc")])
def test_an_unknown_format_lists_those_known(path, name):
    with pytest.raises(ExportError, match=r"cannot write .*known: .*csv"):
        exporter(Path(path), name)


def test_export_writes_the_bytes_of_the_format(tmp_path):
    path = tmp_path / "out.csv"
    export(EVENTS, ARTICLES, path, about=about())
    assert path.read_bytes() == exporter(path).render(EVENTS, ARTICLES, about())


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(tmp_path):
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        export(EVENTS, ARTICLES, tmp_path / "out.csv", about=about())
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


DIGESTS = """
import hashlib
from tests.show.export.story import ARTICLES, EVENTS, about
from timeline.show.export import EXPORTERS
for row in EXPORTERS:
    print(row.name, hashlib.sha256(row.render(EVENTS, ARTICLES, about())).hexdigest())
"""


def test_another_run_of_the_program_makes_the_same_bytes():
    runs = [
        subprocess.run(
            [sys.executable, "-c", DIGESTS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=DOCS.parents[1],
            capture_output=True,
            check=True,
            text=True,
        )
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout
    assert runs[0].stdout.count("\n") == len(EXPORTERS)


def test_the_manual_names_every_format_and_every_column():
    manual = DOCS.read_text("utf-8")
    names = [row.name for row in EXPORTERS] + [column.name for column in COLUMNS]
    assert [name for name in names if f"`{name}`" not in manual] == []
