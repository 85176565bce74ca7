"""A pile read by shard is the pile read one by one, whoever reads it and wherever a run ended."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.faults import pile
from timeline import ingest, pipeline, reading, shards
from timeline.config import Settings
from timeline.engine import WorkerLost
from timeline.errors import EngineError, InputError
from timeline.shards import cut, work
from timeline.shards.table import Folder
from timeline.store.sqlite import SqliteRepository


class Here:
    """An engine of this process: it counts what it did, and loses what it is told to lose."""

    def __init__(self, loses: Callable[[str], bool] = lambda text: False) -> None:
        self.did = 0
        self._loses = loses

    def in_order(
        self, function: Callable[[Sequence[Any]], Any], chunks: Iterable[Sequence[Any]]
    ) -> Iterator[tuple[Sequence[Any], Any]]:
        for [task] in chunks:
            found = [
                one for part in task.shard.parts for one in ingest.articles(part, ingest.wanted())
            ]
            if any(self._loses(str(one)) for one in found):
                yield [task], WorkerLost("killed")
            else:
                self.did += 1
                yield [task], function([task])


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences are read by their form; a shard is a few of them."""
    monkeypatch.setattr(reading, "read_chunk", pile.read_chunk)
    monkeypatch.setattr(cut, "BYTES", 400)


def rows(numbers: Iterable[int]) -> list[str]:
    told = pile.articles(40)
    return [told[n].model_dump_json(include={"id", "text", "outlet", "published"}) for n in numbers]


@pytest.fixture
def sources(tmp_path: Path) -> list[str]:
    """Lines, one of them broken, one with an id that was there; files, one with an id of a line."""
    lines = rows(range(12))
    doubled = json.dumps({**json.loads(lines[3]), "text": "Adan met Falun in Turin on 2025-03-09."})
    (tmp_path / "a.jsonl").write_text("\n".join([*lines, "{broken", doubled]))
    (tmp_path / "more").mkdir()
    for at, line in enumerate(rows(range(12, 20))):
        (tmp_path / "more" / f"{at}.json").write_text(line)
    other = {"id": "a05", "text": "Celik called Ernak in Ghent on 2025-03-06.", "outlet": "North"}
    (tmp_path / "more" / "other.json").write_text(json.dumps(other))
    return [str(tmp_path / "a.jsonl"), str(tmp_path / "more")]


def build(db: Path, sources: list[str], engine: Here, folder: Path) -> pipeline.RunReport:
    store = SqliteRepository(db, reader=pipeline.READER)
    try:
        return shards.update(store, sources, ingest.wanted(), engine=engine, folder=str(folder))
    finally:
        store.close()


def plain(db: Path, sources: list[str]) -> pipeline.RunReport:
    store = SqliteRepository(db, reader=pipeline.READER)
    try:
        return pipeline.update(store, ingest.read(sources), settings=Settings(workers=1))
    finally:
        store.close()


def test_by_shard_is_one_by_one(sources: list[str], tmp_path: Path) -> None:
    one_by_one, engine = plain(tmp_path / "a.db", sources), Here()
    by_shard = build(tmp_path / "b.db", sources, engine, tmp_path / "kept")
    assert engine.did > 5
    assert pile.story(tmp_path / "b.db") == pile.story(tmp_path / "a.db")
    assert sorted(map(str, by_shard.faults)) == sorted(map(str, one_by_one.faults))
    assert len(by_shard.faults) == 2
    assert by_shard.model_copy(update={"faults": []}) == one_by_one.model_copy(
        update={"faults": []}
    )


def test_what_is_kept_is_not_read_again(sources: list[str], tmp_path: Path) -> None:
    first, again = Here(), Here()
    build(tmp_path / "a.db", sources, first, tmp_path / "kept")
    report = build(tmp_path / "b.db", sources, again, tmp_path / "kept")
    assert (report.read, again.did) == (21, 0)
    lost = next((tmp_path / "kept").glob("*.parquet"))
    lost.unlink()
    build(tmp_path / "c.db", sources, again, tmp_path / "kept")
    assert again.did == 1
    assert pile.story(tmp_path / "c.db") == pile.story(tmp_path / "a.db")


def test_a_file_that_changed_is_read_again(sources: list[str], tmp_path: Path) -> None:
    build(tmp_path / "a.db", sources, Here(), tmp_path / "kept")
    path = Path(sources[0])
    path.write_text(path.read_text() + "\n" + rows([30])[0])
    report = build(tmp_path / "a.db", sources, Here(), tmp_path / "kept")
    assert (report.read, report.unchanged) == (1, 21)


def test_a_run_that_ends_early_is_completed_by_the_next(sources: list[str], tmp_path: Path) -> None:
    class Ends(Here):
        def in_order(self, function: Any, chunks: Any) -> Iterator[Any]:
            for done in super().in_order(function, chunks):
                yield done
                if self.did == 3:
                    raise EngineError("the scheduler is gone")

    with pytest.raises(EngineError):
        build(tmp_path / "a.db", sources, Ends(), tmp_path / "kept")
    plain(tmp_path / "b.db", sources)
    engine = Here()
    report = build(tmp_path / "a.db", sources, engine, tmp_path / "kept")
    assert report.read == 21
    assert len(list((tmp_path / "kept").glob("*.parquet"))) == engine.did + 3
    assert pile.story(tmp_path / "a.db") == pile.story(tmp_path / "b.db")


def test_an_article_that_kills_its_worker_is_found_and_left_out(
    sources: list[str], tmp_path: Path
) -> None:
    poison = json.loads(rows([5])[0])["text"]
    report = build(tmp_path / "a.db", sources, Here(lambda text: poison in text), tmp_path / "kept")
    assert report.read == 20
    [told] = [fault for fault in report.faults if "worker" in fault.message]
    assert told.item.startswith(sources[0] + ", share ")
    assert "lost" in told.message


def test_a_day_that_a_person_settled_stays(sources: list[str], tmp_path: Path) -> None:
    day = pile.FIRST.replace(year=2024)
    for db in ("a.db", "b.db"):
        store = SqliteRepository(tmp_path / db, reader=pipeline.READER)
        store.settle("a05", day)
        store.close()
    build(tmp_path / "a.db", sources, Here(), tmp_path / "kept")
    plain(tmp_path / "b.db", sources)
    assert pile.story(tmp_path / "a.db") == pile.story(tmp_path / "b.db")
    store = SqliteRepository(tmp_path / "a.db", read_only=True)
    assert {one.published for one in store.mentions() if one.article == "a05"} == {day}
    store.close()


def test_a_shard_is_there_as_a_whole_or_not_at_all(tmp_path: Path) -> None:
    def breaks() -> Iterator[Any]:
        yield from ()
        raise ValueError("no more")

    folder = Folder(str(tmp_path / "kept"))
    with pytest.raises(ValueError, match="no more"):
        folder.write("one", breaks(), {})
    assert folder.names() == set()
    assert list((tmp_path / "kept").iterdir()) == []


def test_what_is_kept_can_be_looked_into(sources: list[str], tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    build(tmp_path / "a.db", sources, Here(), tmp_path / "kept")
    found = pandas.concat(map(pandas.read_parquet, (tmp_path / "kept").glob("*.parquet")))
    assert set(found["outlet"].dropna()) == {"North", *(f"Outlet {at}" for at in range(4))}
    assert "EventMention" not in found["mentions"].iloc[0]
    assert found["fault"].notna().sum() == 1


@pytest.mark.parametrize("seed", range(5))
def test_cutting_holds_every_article_once(
    seed: int, sources: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cut, "BYTES", random.Random(seed).choice((50, 300, 1_000, 10_000)))
    asked = ingest.wanted()
    whole = [
        str(found)
        for source in sources
        for part in ingest.parts(source, asked.reach)
        if isinstance(part, ingest.Part)
        for *_, found in ingest.articles(part, asked)
    ]
    found = [
        str(found)
        for shard in cut.shards_of(sources, asked)
        if isinstance(shard, cut.Shard)
        for part in shard.parts
        for *_, found in ingest.articles(part, asked)
    ]
    assert sorted(found) == sorted(whole)


def test_standard_input_is_no_shard(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="save it to a file"):
        build(tmp_path / "a.db", ["-"], Here(), tmp_path / "kept")


def test_a_worker_that_does_not_reach_a_file_ends_the_run(
    sources: list[str], tmp_path: Path
) -> None:
    [shard, *_] = cut.shards_of(sources, ingest.wanted())
    Path(sources[0]).unlink()
    assert isinstance(shard, cut.Shard)
    with pytest.raises(InputError, match="a worker does not find it"):
        work.read_shards([work.Task(shard, pipeline.READER, str(tmp_path / "kept"))])


def test_a_worker_of_another_version_ends_the_run(sources: list[str], tmp_path: Path) -> None:
    [shard, *_] = cut.shards_of(sources, ingest.wanted())
    assert isinstance(shard, cut.Shard)
    with pytest.raises(EngineError, match="install the same on each"):
        work.read_shards([work.Task(shard, "0.0.0", str(tmp_path / "kept"))])
