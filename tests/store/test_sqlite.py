"""The store gives back what was put in, and filters it."""

from __future__ import annotations

import sqlite3
import threading
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import StoreError
from timeline.model.article import Article
from timeline.model.event import Disagreement, Event
from timeline.model.mention import Dating, EventMention, Participant, Span
from timeline.model.selection import Selection
from timeline.model.vocabulary import Basis, EventType, Status
from timeline.store.sqlite import SqliteRepository
from timeline.temporal.values.when import When

ARTICLE = Article(id="a1", text="Ada met Bo in Oslo.", outlet="Wire", published=date(2025, 3, 4))


def mention(article: str = "a1", start: int = 4) -> EventMention:
    return EventMention(
        article=article,
        outlet="Wire",
        trigger=Span(start, start + 3),
        trigger_text="met",
        lemma="meet",
        sentence=Span(0, 19),
        quote="Ada met Bo in Oslo.",
        type=EventType.MEETING,
        status=Status.OCCURRED,
    )


def event(name: str, when: When | None, **fields: object) -> Event:
    given = {
        "id": name,
        "label": name,
        "type": EventType.MEETING,
        "status": Status.OCCURRED,
        "when": when,
        "dating": Dating(basis=Basis.EXPLICIT) if when else None,
        "participants": (Participant(name="Ada"), Participant(name="Bo")),
        "place": "Oslo",
        "mentions": (mention(),),
        "outlets": ("Wire",),
        **fields,
    }
    return Event.model_validate(given)


MARCH = When.point(date(2025, 3, 1), date(2025, 3, 31))
EXACT = When.point(date(2025, 3, 4), date(2025, 3, 4))
OPEN = When.span(date(2025, 4, 2), None)
EVENTS = [
    event("march", MARCH, type=EventType.TALKS, participants=(Participant(name="Cy"),)),
    event("exact", EXACT, salience=2.0, outlets=("Wire", "Post")),
    event("open", OPEN, disagreements=(Disagreement(field="day", value="x", articles=("a1",)),)),
    event("undated", None, status=Status.PLANNED),
]


@pytest.fixture
def repository(tmp_path: Path) -> SqliteRepository:
    store = SqliteRepository(tmp_path / "t.db")
    store.save_article(ARTICLE, [mention()])
    store.save_events(EVENTS)
    return store


def ids(store: SqliteRepository, **filters: object) -> list[str]:
    return [row.id for row in store.summaries(Selection.model_validate(filters))]


def test_what_is_saved_is_loaded(repository: SqliteRepository) -> None:
    assert repository.events(Selection()) == EVENTS
    assert repository.articles() == [ARTICLE]
    assert repository.mentions() == [mention()]
    assert repository.event("exact") == EVENTS[1]
    assert repository.event("nothing") is None


def test_summaries_agree_with_events(repository: SqliteRepository) -> None:
    for row, whole in zip(repository.summaries(Selection()), EVENTS, strict=True):
        assert (row.when, row.actors, row.outlets) == (whole.when, whole.actors, whole.outlets)
        assert row.disputed == bool(whole.disagreements)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"types": {"talks"}}, ["march"]),
        ({"statuses": {"planned"}}, ["undated"]),
        ({"actors": {"Ada"}}, ["exact", "open", "undated"]),
        ({"actors": {"Ada", "Cy"}}, ["march", "exact", "open", "undated"]),
        ({"outlets": {"Post"}}, ["exact"]),
        ({"articles": {ARTICLE.id, "other"}}, ["march", "exact", "open", "undated"]),
        ({"articles": {"other"}}, []),
        ({"disputed": True}, ["open"]),
        ({"undated": True}, ["undated"]),
        ({"undated": False}, ["march", "exact", "open"]),
        ({"first": date(2025, 3, 5), "undated": False}, ["march", "open"]),
        ({"last": date(2025, 3, 4), "undated": False}, ["march", "exact"]),
        ({"first": date(2026, 1, 1), "undated": False}, ["open"]),
        ({"top": 1}, ["exact"]),
        ({"top": 1, "types": {"talks"}}, ["march"]),
        ({"text": "talks"}, []),
        ({"text": "oslo exact"}, ["exact"]),
        ({"text": "type:talks"}, ["march"]),
        ({"text": "type:talks", "types": {"meeting"}}, []),
        ({"text": "actor:cy"}, ["march"]),
        ({"text": '"met Bo" -march before:2025-04'}, ["exact", "undated"]),
        ({"text": "after:2025-04 -undated"}, ["open"]),
        ({"text": '"'}, ["march", "exact", "open", "undated"]),
        ({"text": "AND OR NEAR( *"}, []),
    ],
)
def test_filters_keep_what_they_name(
    repository: SqliteRepository, filters: dict[str, object], expected: list[str]
) -> None:
    assert ids(repository, **filters) == expected


def test_overview_counts_articles_in_other_languages(repository: SqliteRepository) -> None:
    assert repository.overview(Selection()).languages == {}
    for name, language in (("u1", "uk"), ("u2", "uk"), ("d", "de")):
        repository.save_article(Article(id=name, text="x", language=language), [])
    assert repository.overview(Selection()).languages == {"uk": 2, "de": 1}


def test_overview_counts_the_selection(repository: SqliteRepository) -> None:
    seen = repository.overview(Selection(undated=False))
    assert (seen.total, seen.selected, seen.outlets, seen.articles) == (4, 3, 2, 1)
    assert (seen.first, seen.last) == (date(2025, 3, 1), date(2025, 4, 2))
    assert repository.overview(Selection(text="nowhere")).selected == 0


def test_facet_counts_ignore_their_own_filter(repository: SqliteRepository) -> None:
    facets = repository.facets(Selection(types=frozenset({EventType.TALKS})))
    assert dict(facets["type"]) == {"meeting": 3, "talks": 1}
    assert dict(facets["actor"]) == {"Cy": 1}


def test_density_counts_by_lane_and_bin(repository: SqliteRepository) -> None:
    bins = repository.density(Selection(), "actor", 365)
    assert {(cell.lane, cell.count) for cell in bins} == {("Ada", 2), ("Bo", 2), ("Cy", 1)}
    assert sum(cell.count for cell in repository.density(Selection(), "none", 1)) == 3


def test_a_changed_article_replaces_its_own_mentions_only(repository: SqliteRepository) -> None:
    other = Article(id="a2", text="Ada met Bo in Oslo.")
    repository.save_article(other, [mention("a2")])
    repository.save_article(ARTICLE.model_copy(update={"text": "Ada met Bo."}), [])
    assert repository.mentions() == [mention("a2")]
    assert not repository.is_merged


def test_the_same_article_is_known_again(repository: SqliteRepository, tmp_path: Path) -> None:
    assert repository.holds(ARTICLE)
    assert not repository.holds(ARTICLE.model_copy(update={"published": date(2025, 3, 5)}))
    assert not SqliteRepository(tmp_path / "t.db", reader="newer rules").holds(ARTICLE)


def test_an_old_id_leads_to_the_event_that_took_over(repository: SqliteRepository) -> None:
    repository.save_events(EVENTS[1:], {"march": "exact", "loop": "loop"})
    found = repository.event("march")
    assert found is not None
    assert found.id == "exact"
    assert repository.event("loop") is None


def test_other_files_are_refused_and_left_alone(tmp_path: Path) -> None:
    noise = tmp_path / "noise.db"
    noise.write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match=r"noise\.db"):
        SqliteRepository(noise)
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE event (id)")
    connection.close()
    with pytest.raises(StoreError, match="another program"):
        SqliteRepository(foreign)
    assert noise.read_bytes() == b"not a database" * 100


def test_a_failed_save_leaves_the_events_as_they_were(repository: SqliteRepository) -> None:
    with pytest.raises(StoreError):
        repository.save_events([EVENTS[0], EVENTS[0]])
    assert repository.events(Selection()) == EVENTS


def test_readers_go_on_while_a_writer_writes(repository: SqliteRepository) -> None:
    seen: list[int] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.append(len(repository.summaries(Selection())))
        repository.close()

    reader = threading.Thread(target=read)
    reader.start()
    for _ in range(20):
        repository.save_events(EVENTS)
    done.set()
    reader.join()
    assert set(seen) == {len(EVENTS)}


def test_some_events_change_and_the_others_stay_as_they_lie(
    tmp_path: Path, repository: SqliteRepository
) -> None:
    april = EVENTS[1].model_copy(
        update={"id": "april", "label": "april", "when": OPEN, "place": "Bergen", "salience": 9.0}
    )
    early = EVENTS[0].model_copy(update={"id": "early", "label": "early"})
    repository.change(["exact", "nothing"], [april, early], {"exact": "april"})
    other = SqliteRepository(tmp_path / "t.db")
    afresh = SqliteRepository(tmp_path / "u.db")
    afresh.save_article(ARTICLE, [mention()])
    afresh.save_events([EVENTS[0], april, early, *EVENTS[2:]])
    for store in (repository, other):
        assert store.events(Selection()) == afresh.events(Selection())
        assert store.summaries(Selection()) == afresh.summaries(Selection())
        assert store.facets(Selection()) == afresh.facets(Selection())
        assert store.overview(Selection()) == afresh.overview(Selection())
        assert store.density(Selection(), "place", 7) == afresh.density(Selection(), "place", 7)
        assert ids(store, text="exact") == []
        assert ids(store, text="april") == ["april"]
        assert ids(store, top=1) == ["april"]
    assert repository.event("exact") == april
