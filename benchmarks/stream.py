"""Make streams of short articles of one topic, with the truth about them.

A negotiation of a dozen made-up leaders: four articles tell one event, more or less; some are
copies, some contradict each other by a day, some mention an event of weeks ago beside the news.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.model.article import Article

FIRST = date(2020, 1, 6)
ARTICLES_A_DAY = 8
LEADERS = (
    ("President", "Aho", "Finland"), ("Premier", "Lund", "Norway"),
    ("President", "Diaz", "Chile"), ("Premier", "Sato", "Japan"),
    ("Chancellor", "Weber", "Germany"), ("President", "Ruiz", "Peru"),
    ("Premier", "Costa", "Portugal"), ("President", "Kaya", "Turkey"),
    ("Premier", "Nagy", "Hungary"), ("President", "Okoro", "Nigeria"),
    ("Premier", "Rossi", "Italy"), ("President", "Moreno", "Spain"),
)  # fmt: skip
TOWNS = (
    "Geneva", "Oslo", "Vienna", "Doha", "Istanbul", "Lima", "Lisbon", "Tokyo", "Rome", "Madrid",
    "Budapest", "Helsinki", "Muscat", "Cairo", "Berlin", "Nairobi",
)  # fmt: skip
OUTLETS = tuple(f"{name} {kind}" for name in ("Harbour", "Dawn", "Valley", "North", "Lake", "Hill")
                for kind in ("Post", "Courier"))  # fmt: skip
# How each kind of event is told: {a} and {b} the parties, {place}, {day} the day.
TELLINGS = {
    "meeting": ("{a} met {b} in {place} on {day}.", "{b} and {a} met in {place} on {day}."),
    "talks": (
        "{a} held talks with {b} in {place} on {day}.",
        "{a} and {b} held talks in {place} on {day}.",
    ),
    "call": ("{a} spoke with {b} by phone on {day}.", "{b} spoke by phone with {a} on {day}."),
    "agreement": (
        "{a} and {b} signed an agreement on fishing rights in {place} on {day}.",
        "{b} and {a} signed a fishing agreement in {place} on {day}.",
    ),
}
BACKGROUND = "The mood has been better since {a} and {b} met in {place} on {day}."
FILLER = (
    "The price of bread was the talk of the street.",
    "A cold wind lay over the square, and few people were out.",
    "The hall was full of flowers and old maps.",
    "Nobody there knew much about the weather of the coming days.",
    "The paper in the folder was thin and blue.",
    "Coffee was late, as so often in that house.",
    "The long corridor smelled of paint and of rain.",
    "A clock on the wall was four minutes slow.",
    "The lamps along the quay are new and very bright.",
    "There is a garden behind the building with a pond in it.",
)


@dataclass(frozen=True, slots=True)
class Happening:
    """A true event."""

    id: int
    kind: str
    parties: tuple[int, int]
    place: str
    day: date


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence of an article and the event that it tells."""

    article: str
    start: int
    end: int
    happening: Happening
    is_right: bool  # whether it tells the true day
    is_background: bool = False


@dataclass(frozen=True, slots=True)
class Stream:
    """Articles in order of publication and the sentences that tell an event."""

    articles: tuple[Article, ...]
    tellings: tuple[Telling, ...]


def stream(number: int, seed: int = 7, *, filler: int = 6) -> Stream:
    """Return so many articles with so many sentences beside the news; equal asks, equal streams."""
    chance = random.Random(seed)
    articles: list[Article] = []
    tellings: list[Telling] = []
    happened: list[Happening] = []
    while len(articles) < number:
        one = _happening(chance, len(happened), len(articles))
        happened.append(one)
        for article, told in _reports(chance, one, happened, len(articles), filler):
            articles.append(article)
            tellings += told
    kept = {article.id for article in articles[:number]}
    return Stream(
        tuple(articles[:number]), tuple(each for each in tellings if each.article in kept)
    )


def _happening(chance: random.Random, number: int, articles: int) -> Happening:
    parties = chance.sample(range(len(LEADERS)), 2)
    day = FIRST + timedelta(days=articles // ARTICLES_A_DAY)
    kind = chance.choice(list(TELLINGS))
    return Happening(number, kind, (parties[0], parties[1]), chance.choice(TOWNS), day)


def _reports(
    chance: random.Random, one: Happening, happened: list[Happening], at: int, filler: int
) -> Iterator[tuple[Article, list[Telling]]]:
    """Yield the reports of an event, the first of which may be copied by another outlet."""
    outlets = chance.sample(OUTLETS, chance.choice((1, 2, 4, 4, 6)))
    contradicted = len(outlets) > 3 and chance.random() < 0.1
    copied: list[tuple[str, int]] = []
    for number, outlet in enumerate(outlets):
        wrong = contradicted and number == len(outlets) - 1
        is_copy = number == 1 and chance.random() < 0.3
        published = one.day + timedelta(days=2 if contradicted else chance.randint(0, 1))
        day = one.day + timedelta(days=wrong)
        if not is_copy:
            sentence = _told(chance.choice(TELLINGS[one.kind]), one, day)
            copied = [(sentence, one.id)]
            if len(happened) > 40 and chance.random() < 0.2:
                old = happened[-chance.randint(20, 40)]
                if old.kind == "meeting":
                    copied.append((_told(BACKGROUND, old, old.day), old.id))
            body = [text for text, _ in copied] + chance.sample(FILLER, filler)
        text = " ".join(body)
        name = f"s{at + number:06}"
        article = Article(
            id=name, text=text, outlet=outlet, published=published, published_basis="given"
        )
        yield (
            article,
            [
                Telling(
                    name,
                    text.index(sentence),
                    text.index(sentence) + len(sentence),
                    happened[told],
                    not wrong or told != one.id,
                    told != one.id,
                )
                for sentence, told in copied
            ],
        )


def _told(form: str, one: Happening, day: date) -> str:
    names = [f"{title} {name} of {land}" for title, name, land in LEADERS]
    a, b = (names[party] for party in one.parties)
    return form.format(a=a, b=b, place=one.place, day=f"{day.day} {day:%B} {day.year}")
