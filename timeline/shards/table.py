"""Shards on disk or in object storage: one Parquet file each, there as a whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

from pydantic import TypeAdapter

from timeline.errors import InputError
from timeline.ingest import Place
from timeline.ingest.remote import filesystem
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.model.mention import EventMention
from timeline.reading import Reading

if TYPE_CHECKING:
    from pyarrow import Schema

SUFFIX = ".parquet"
# Rows in memory at once.
ROWS = 64
_MENTIONS = TypeAdapter(list[EventMention])


class Row(NamedTuple):
    """An article with what it tells, or the fault that kept it out.

    ``part`` and ``number`` say where it stands among the parts of its shard and in its file,
    ``name`` says so in words.
    """

    part: int
    number: int
    name: str
    article: Article | None
    reading: Reading


class At(NamedTuple):
    """Where an article stands among all: the number of its part, and its number in its file."""

    part: int
    number: int
    place: Place


class Folder:
    """A folder of shards, on a disk that all workers reach, or in object storage.

    Raises:
        InputError: it cannot be reached or made, or pyarrow is missing.
    """

    def __init__(self, address: str) -> None:
        self._system, self._path = filesystem(address)
        try:
            import pyarrow  # noqa: F401

            self._system.makedirs(self._path, exist_ok=True)
        except ImportError:
            raise InputError("shards need pyarrow: pip install 'timeline[dask]'") from None
        except OSError as error:
            raise InputError(f"{address}: {error.strerror or error}") from None

    def names(self) -> set[str]:
        """Return the names of the shards that are there."""
        found = self._system.ls(self._path, detail=False, refresh=True)
        names = (str(one).rpartition("/")[2] for one in found)
        return {name.removesuffix(SUFFIX) for name in names if name.endswith(SUFFIX)}

    def write(self, name: str, rows: Iterable[Row], about: Mapping[str, str]) -> None:
        """Keep the rows of a shard; until all are written there is nothing under its name."""
        from pyarrow import RecordBatch
        from pyarrow.parquet import ParquetWriter

        unfinished = f"{self._path}/.{name}.{uuid4().hex}"
        schema = _schema().with_metadata(dict(about))
        try:
            with (
                self._system.open(unfinished, "wb") as file,
                ParquetWriter(file, schema, compression="zstd") as writer,
            ):
                for batch in _batches(rows):
                    cells = [_cells(row) for row in batch]
                    writer.write_batch(RecordBatch.from_pylist(cells, schema=schema))
            self._system.mv(unfinished, f"{self._path}/{name}{SUFFIX}")
        except BaseException:
            with suppress(OSError):
                self._system.rm(unfinished)
            raise

    def rows(self, name: str) -> Iterator[Row]:
        """Yield the rows of a shard."""
        for cells in self._cells(name, None):
            yield _row(cells)

    def places(self, name: str) -> Iterator[At | None]:
        """Yield where the article of each row of a shard stands; None for a row without one."""
        for cells in self._cells(name, ["part", "number", *Place._fields]):
            part, number = cells.pop("part"), cells.pop("number")
            yield At(part, number, Place(**cells)) if cells["id"] else None

    def _cells(self, name: str, columns: list[str] | None) -> Iterator[dict[str, Any]]:
        from pyarrow.parquet import ParquetFile

        with self._system.open(f"{self._path}/{name}{SUFFIX}", "rb") as file:
            for batch in ParquetFile(file).iter_batches(ROWS, columns=columns):
                yield from batch.to_pylist()


def _schema() -> Schema:
    """Return the columns: those before ``article`` are for whoever looks into a shard."""
    import pyarrow

    words = (
        *("id", "path", "digest", "outlet", "published", "title", "language"),
        *("article", "mentions", "fault"),
    )
    return pyarrow.schema(
        [
            ("part", pyarrow.int64()),
            ("number", pyarrow.int64()),
            ("name", pyarrow.string()),
            *((word, pyarrow.string()) for word in words),
            ("dates_only", pyarrow.bool_()),
        ]
    )


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == ROWS:
            yield batch
            batch = []
    if batch:
        yield batch


def _cells(row: Row) -> dict[str, Any]:
    article, reading = row.article, row.reading
    told = (
        {
            **Place.of(article, row.name)._asdict(),
            "outlet": article.outlet,
            "published": article.day.isoformat() if article.day else None,
            "title": article.title,
            "language": article.language,
            "article": article.model_dump_json(),
        }
        if article
        else {}
    )
    return {
        "part": row.part,
        "number": row.number,
        "name": row.name,
        **told,
        "mentions": _MENTIONS.dump_json(reading.mentions, exclude_defaults=True).decode(),
        "fault": reading.fault.model_dump_json() if reading.fault else None,
        "dates_only": reading.dates_only,
    }


def _row(cells: Mapping[str, Any]) -> Row:
    article, fault = cells["article"], cells["fault"]
    return Row(
        cells["part"],
        cells["number"],
        cells["name"],
        Article.model_validate_json(article) if article else None,
        Reading(
            _MENTIONS.validate_json(cells["mentions"]),
            cells["dates_only"],
            Fault.model_validate_json(fault) if fault else None,
        ),
    )
