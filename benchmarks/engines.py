"""Whoever reads a pile, the timeline is the same to the byte: local pool, shards, Dask."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.spent import spent
from benchmarks.stream import stream

# Articles of the generated stream; TIMELINE_STREAM=20000 makes it longer.
STREAM = int(os.environ.get("TIMELINE_STREAM", "2000"))
ENGINES = {
    "local": (),
    "local, by shard": ("--shards", "{folder}/local.shards"),
    "dask": ("--engine", "dask", "--workers", "2", "--shards", "{folder}/dask.shards"),
}
SUFFIXES = (".csv", ".json", ".jsonl", ".html")


def main(shared: Path) -> None:
    """Print, for each pile and engine, the CPU time and whether the exports are the same."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for pile, sources in _piles(shared, folder):
            first = ""
            for engine, options in ENGINES.items():
                db = folder / f"{pile}-{engine.replace(' ', '')}.db"
                given = [option.format(folder=folder / pile) for option in options]
                cost = spent(("build", *sources, "--db", db, *given))
                told = _exported(db)
                first = first or told
                same = "the same" if told == first else "NOT THE SAME"
                print(
                    f"{pile:12} {engine:16} {cost.seconds:8.1f} CPU s  {told[:12]} {same}",
                    flush=True,
                )


def _piles(shared: Path, folder: Path) -> Iterator[tuple[str, list[Path]]]:
    for name in ("libya", "press", "stream"):
        (folder / name).mkdir()
    libya = sorted((shared / "corpora/events/timeline17").glob("LibyaWar_*/articles.jsonl.gz"))
    press = sorted((shared / "piles").glob("press-*.csv"))
    for name, found in (("libya", libya), ("press", press)):
        if found:
            yield name, found
        else:
            print(f"{name}: not there, left out")
    path = folder / "stream.jsonl"
    fields = {"id", "text", "outlet", "published"}
    lines = (each.model_dump_json(include=fields) for each in stream(STREAM).articles)
    path.write_text("\n".join(lines))
    yield "stream", [path]


def _exported(db: Path) -> str:
    """Return a digest of all exports of a timeline."""
    digest = hashlib.sha256()
    for suffix in SUFFIXES:
        spent(("export", db.with_suffix(suffix), "--db", db))
        digest.update(db.with_suffix(suffix).read_bytes())
    return digest.hexdigest()
