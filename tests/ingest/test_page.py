"""A saved page: its article, and all that says its day."""

from __future__ import annotations

import json

import pytest

from timeline.ingest.day import decide
from timeline.ingest.page import read_page
from timeline.model.vocabulary import PublishedBasis as Basis

PROSE = "".join(
    f"<p>The envoys of both sides met in the {name} hall and spoke about the harbour at length, "
    "as people who know them said afterwards to reporters who had waited outside the door.</p>"
    for name in ("old", "new", "long", "small")
)


def page(head: str = "", beside: str = "", after: str = "", lang: str = "en") -> str:
    return (
        f'<html lang="{lang}"><head><title>Envoys meet in Oslo - The Post</title>{head}</head>'
        f"<body><nav><a href='/'>Home</a></nav><article><h1>Envoys meet in Oslo</h1>{beside}"
        f"{PROSE}</article>{after}<footer>© 2031 The Post</footer></body></html>"
    )


def linked(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


# What stands in a page -> basis and day of its clues.
SHAPES = {
    "linked data": (
        page(linked(**{"@type": "NewsArticle", "datePublished": "2025-03-04T10:00:00+01:00"})),
        [(Basis.STRUCTURED, "2025-03-04")]),
    "linked data in a graph": (
        page(linked(**{"@graph": [{"@type": ["Article"], "datePublished": "2025-03-04"}]})),
        [(Basis.STRUCTURED, "2025-03-04")]),
    "a video of another day": (
        page(linked(**{"@type": "VideoObject", "datePublished": "2024-01-01"})), []),
    "broken linked data": (page('<script type="application/ld+json">{"@type": </script>'), []),
    "metadata": (
        page('<meta property="article:published_time" content="2025-03-04T10:00Z">'),
        [(Basis.STRUCTURED, "2025-03-04")]),
    "days of change, creation and copyright": (
        page('<meta property="article:modified_time" content="2025-03-04T10:00Z">'
             '<meta name="creation_date" content="10-Nov-2000">'), []),
    "microdata": (
        page(beside='<span itemprop="datePublished" content="2025-03-04">today</span>'),
        [(Basis.STRUCTURED, "2025-03-04")]),
    "a marked time": (
        page(beside='<time class="entry-date published" datetime="2025-03-04T09:00">x</time>'),
        [(Basis.STRUCTURED, "2025-03-04")]),
    "a day beside the headline": (
        page(beside="<p>By A. Berg | 4 March 2025</p>"), [(Basis.SHOWN, "2025-03-04")]),
    "a day beside the headline, marked as one": (
        page(beside='<p class="post-date">4 March 2025</p>'),
        [(Basis.SHOWN, "2025-03-04"), (Basis.SHOWN, "2025-03-04")]),
    "linked data with something left over": (
        page('<script type="application/ld+json">{"@type": "Article", "datePublished": '
             '"2025-03-04"} }</script>'),
        [(Basis.STRUCTURED, "2025-03-04")]),
    "that of a later change": (page(beside="<p>Last updated: 4 March 2025</p>"), []),
    "in the page's language": (
        page(beside="<p>4 березня 2025</p>", lang="uk"), [(Basis.SHOWN, "2025-03-04")]),
    "digits, month first": (
        page(beside="<p>3/4/2025</p>", lang="en-US"), [(Basis.SHOWN, "2025-03-04")]),
    "a day of another story": (
        page(after='<aside><time datetime="2024-01-01">x</time></aside>'), []),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_page_says_its_day(name: str) -> None:
    html, expected = SHAPES[name]
    found = [clue for clue in read_page(html).clues if clue.basis is not Basis.INFERRED]
    assert [(clue.basis, str(clue.says)) for clue in found] == expected


def test_page_gives_its_own_address() -> None:
    head = '<link rel="canonical" href="https://example.org/2025/03/04/envoys-meet">'
    found = read_page(page(head))
    assert found.url == "https://example.org/2025/03/04/envoys-meet"
    assert [clue.basis for clue in found.clues] == [Basis.ADDRESS]


def test_page_gives_title_text_and_language() -> None:
    found = read_page(page(lang="en-GB"), "https://example.org/a")
    assert (found.title, found.language, found.url) == (
        "Envoys meet in Oslo",
        "en",
        "https://example.org/a",
    )
    assert "old hall" in found.text
    assert "Home" not in found.text


def test_undated_page_is_not_dated_by_its_copyright() -> None:
    assert decide(read_page(page()).clues).published is None


@pytest.mark.parametrize("html", ["", "<html></html>", "<<<", "\x00", "plain words", "<p>" * 3000])
def test_no_page_ends_in_an_exception(html: str) -> None:
    read_page(html)
