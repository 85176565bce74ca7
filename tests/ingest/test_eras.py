"""Eras are read from a small table; what is wrong is named by its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from timeline.errors import InputError
from timeline.ingest.eras import read_eras
from timeline.model.era import Era


def table(folder: Path, text: str) -> Path:
    path = folder / "eras.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_eras_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    path = table(
        tmp_path, "label,from,to\nTruce,2024-05-01,2024-05-31\n Siege ,2024-01-01,2024-01-01\n"
    )
    assert read_eras(path) == (
        Era(first=date(2024, 5, 1), last=date(2024, 5, 31), label="Truce"),
        Era(first=date(2024, 1, 1), last=date(2024, 1, 1), label="Siege"),
    )


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    path = table(tmp_path, "from,to,label\n2024-05-09,2024-05-01,a\nMay,2024-05-01,b\n2024-05-01\n")
    with pytest.raises(InputError) as told:
        read_eras(path)
    assert "line 2: value error, ends before it begins" in str(told.value)
    assert "line 3: first:" in str(told.value)
    assert "line 4: last:" in str(told.value)


@pytest.mark.parametrize("text", ["x\n", "start,end\n1,2\n"])
def test_file_without_the_columns_says_what_they_are(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="must name from, to, label"):
        read_eras(table(tmp_path, text))


def test_empty_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"eras\.csv: is empty"):
        read_eras(table(tmp_path, ""))


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv"):
        read_eras(tmp_path / "none.csv")
