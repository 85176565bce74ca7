"""The shapes in which people keep articles: each is read with its day, or kept and flagged."""

from __future__ import annotations

import gzip
import io
import json
import mailbox
import zipfile
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from tests import command
from timeline.ingest import read, wanted
from timeline.model.article import Article
from timeline.model.fault import Fault
from timeline.model.vocabulary import Flag

DAY = date(2025, 3, 4)
TEXT = "The envoys of Norland and Estmark met in Lindholm on Monday to reopen the strait."
URL = "https://news.example.org/story/strait"
PAGE = f"""<!doctype html><html lang="en"><head><title>Envoys meet</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Envoys meet",
 "datePublished": "2025-03-04T10:00:00+01:00"}}</script></head><body><nav>Home World</nav>
<article><h1>Envoys meet</h1><p>{TEXT} {TEXT}</p><p>{TEXT} They will meet again.</p></article>
</body></html>"""
RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
<item><title>Envoys meet</title><link>{URL}</link><description>{TEXT}</description>
<pubDate>Tue, 04 Mar 2025 10:00:00 +0100</pubDate></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title>
<entry><title>Envoys meet</title><link href="{URL}"/><id>{URL}</id>
<published>2025-03-04T10:00:00+01:00</published>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"""

Shape = Callable[[Path], Path]


def file(name: str, content: str | bytes) -> Shape:
    """Return a shape that is one file."""

    def made(folder: Path) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return made


def told(**fields: Any) -> dict[str, Any]:
    return {"text": TEXT, "url": URL, **fields}


def eml() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Envoys meet", "Desk <desk@example.org>"
    message["Date"], message["Message-ID"] = "Tue, 04 Mar 2025 10:00:00 +0100", "<1@example.org>"
    message.set_content(TEXT)
    return message.as_bytes()


def html_eml() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Envoys meet", "Desk <desk@example.org>"
    message["Date"], message["Message-ID"] = "Tue, 04 Mar 2025 10:00:00 +0100", "<2@example.org>"
    message.set_content(f"<p>{TEXT}</p>", subtype="html")
    return message.as_bytes()


def mbox(folder: Path) -> Path:
    box = mailbox.mbox(folder / "box.mbox")
    box.add(eml())
    box.close()
    return folder / "box.mbox"


def warc() -> bytes:
    body = PAGE.encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {URL}\r\n"
        "WARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def xlsx(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Headline", "Story", "Pub Date", "Link"])
    sheet.append(["Envoys meet", TEXT, date(2025, 3, 4), URL])
    book.save(folder / "pile.xlsx")
    return folder / "pile.xlsx"


def parquet(folder: Path) -> Path:
    pd.DataFrame([told(published=pd.Timestamp("2025-03-04"))]).to_parquet(folder / "pile.parquet")
    return folder / "pile.parquet"


def zipped(folder: Path) -> Path:
    with zipfile.ZipFile(folder / "pile.zip", "w") as archive:
        archive.writestr("one/a.json", json.dumps(told(date="2025-03-04")))
        archive.writestr("__MACOSX/._a.json", b"\x00")
    return folder / "pile.zip"


def frame(orient: Any) -> str:
    columns = {"headline": ["Envoys meet"], "text": [TEXT], "date": ["2025-03-04"], "url": [URL]}
    return str(pd.DataFrame(columns).to_json(orient=orient))


ROW = json.dumps(told(date="2025-03-04"))
OTHER = json.dumps({"text": "They met.", "date": "2025-03-04"})
MARKED = json.dumps({"text": f"<p>{TEXT}</p><p>On.</p>", "date": "2025-03-04"})
CSV = f'link,headline,date,body\n{URL},Envoys meet,2025-03-04T10:00:00+01:00,"{TEXT}"\n'
NEWSAPI = {
    "status": "ok",
    "articles": [
        {
            "source": {"id": None, "name": "Harbour Post"},
            "title": "Envoys meet",
            "url": URL,
            "publishedAt": "2025-03-04T10:00:00+01:00",
            "content": TEXT,
        }
    ],
}
GUARDIAN = {
    "response": {
        "status": "ok",
        "results": [
            {
                "id": "world/strait",
                "webTitle": "Envoys meet",
                "webUrl": URL,
                "webPublicationDate": "2025-03-04T10:00:00+01:00",
                "fields": {"bodyText": TEXT, "headline": "Envoys meet"},
            }
        ],
    }
}
NYT = {
    "response": {
        "docs": [
            {
                "_id": "nyt://1",
                "web_url": URL,
                "headline": {"main": "Envoys meet"},
                "lead_paragraph": TEXT,
                "pub_date": "2025-03-04T10:00:00+0100",
                "byline": {"original": "By A. B."},
            }
        ]
    }
}
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Harbour Post",
    "items": [
        {"id": "1", "url": URL, "content_html": f"<p>{TEXT}</p>", "date_published": "2025-03-04"}
    ],
}
SCHEMA = {
    "@graph": [
        {
            "@type": "NewsArticle",
            "articleBody": TEXT,
            "headline": "Envoys meet",
            "datePublished": "2025-03-04",
            "publisher": {"@type": "Organization", "name": "Harbour Post"},
            "author": [{"name": "A. B."}],
            "url": URL,
        }
    ]
}
NEWS_PLEASE = {
    "maintext": TEXT,
    "title": "Envoys meet",
    "date_publish": "2025-03-04 10:00:00",
    "date_modify": "2026-01-01 10:00:00",
    "source_domain": "news.example.org",
    "url": URL,
    "authors": [],
    "language": "en",
}
SENTENCES = {"id": "7", "date": "2025-03-04", "sentences": [{"content": TEXT}]}

# What it is -> how it is made. Each holds the one text, of 4 March 2025.
SHAPES: dict[str, Shape] = {
    "text named by its day": file("2025-03-04-strait.txt", TEXT),
    "text in a folder named by its day": file("2025-03-04/138.htm.txt", TEXT),
    "front matter": file(
        "a.md", f"---\ntitle: Envoys\nsource: {URL}\ndate: 2025-03-04\n---\n{TEXT}"
    ),
    "front matter, day in words": file("b.md", f"---\ndate: March 4, 2025\n---\n{TEXT}"),
    "list of metadata": file(
        "c.md", f"# Envoys meet\n\n- **URL**: {URL}\n- **Published**: 4 March 2025\n\n{TEXT}"
    ),
    "object": file("d.json", ROW),
    "list": file("e.json", f"[{ROW}]"),
    "JSON lines": file("f.jsonl", ROW + "\n"),
    "JSON lines, packed": file("g.jsonl.gz", gzip.compress((ROW + "\n").encode())),
    "NDJSON": file("h.ndjson", ROW),
    "lines in a .json": file(
        "i.json", f"{ROW}\n{json.dumps({'text': 'They met.', 'date': '2025-03-04'})}"
    ),
    "NewsAPI": file("j.json", json.dumps(NEWSAPI)),
    "Guardian": file("k.json", json.dumps(GUARDIAN)),
    "NYT": file("l.json", json.dumps(NYT)),
    "JSON Feed": file("m.json", json.dumps(JSON_FEED)),
    "schema.org": file("n.json", json.dumps(SCHEMA)),
    "news-please": file("o.json", json.dumps(NEWS_PLEASE)),
    "map from id": file("p.json", json.dumps({"a1": told(date="2025-03-04")})),
    "sentences": file("q.json", json.dumps(SENTENCES)),
    "pandas records": file("r.json", frame("records")),
    "pandas columns": file("s.json", frame("columns")),
    "pandas split": file("t.json", frame("split")),
    "epoch seconds": file("u.json", json.dumps(told(timestamp=1741082400))),
    "epoch milliseconds": file("v.json", json.dumps(told(created_at=None, time=1741082400000))),
    "epoch in words": file("w.json", json.dumps(told(published="1741082400"))),
    "RFC 822": file("x.json", json.dumps(told(pubDate="Tue, 04 Mar 2025 10:00:00 +0100"))),
    "slashes": file("y.json", json.dumps(told(date="2025/03/04"))),
    "blank before the zone": file("z.json", json.dumps(told(date="2025-03-04 10:00:00 UTC"))),
    "CSV": file("aa.csv", CSV),
    "CSV with semicolons": file("ab.csv", f"Title;Content;Date\nEnvoys meet;{TEXT};4 March 2025\n"),
    "TSV": file("ac.tsv", f"headline\ttext\tpub_date\nEnvoys\t{TEXT}\t2025-03-04\n"),
    "CSV of another encoding": file(
        "ad.csv", CSV.replace("Envoys", "Präsidenten").encode("cp1252")
    ),
    "XLSX": xlsx,
    "Parquet": parquet,
    "saved page": file("ae.html", PAGE),
    "page in a .txt": file("af.txt", PAGE),
    "RSS": file("ag.rss", RSS),
    "Atom in an .xml": file("ah.xml", ATOM),
    "EML": file("ai.eml", eml()),
    "EML of HTML": file("aj.eml", html_eml()),
    "MBOX": mbox,
    "WARC": file("ak.warc", warc()),
    "WARC, packed": file("al.warc.gz", gzip.compress(warc())),
    "ZIP": zipped,
    "HTML in a field": file(
        "am.json", json.dumps({"text": f"<p>{TEXT}</p><p>On.</p>", "date": "2025-03-04"})
    ),
    "language in words": file("an.json", json.dumps(told(date="2025-03-04", language="English"))),
    "author a list, publisher an object": file(
        "ao.json",
        json.dumps(told(date="2025-03-04", author=["A. B."], publisher={"name": "Harbour Post"})),
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_is_read_with_its_day(shape: str, tmp_path: Path) -> None:
    found = list(read([str(SHAPES[shape](tmp_path))]))
    assert [str(one) for one in found if isinstance(one, Fault)] == []
    article = found[0]
    assert isinstance(article, Article)
    assert "The envoys of Norland and Estmark met in Lindholm" in article.text
    assert "<p>" not in article.text
    assert article.day == DAY
    assert article.language == "en"


# What is missing or cannot be read keeps the article, flagged with the reason.
KEPT: dict[str, tuple[dict[str, Any], Flag]] = {
    "no day": (told(url=None), Flag.UNDATED),
    "empty day": (told(date=""), Flag.UNDATED),
    "NA": (told(date="NA"), Flag.UNDATED),
    "unknown": (told(date="unknown"), Flag.UNDATED),
    "month alone": (told(date="2025-03"), Flag.UNREADABLE),
    "true": (told(published=True), Flag.UNREADABLE),
    "nonsense": (told(date="last Tuesday"), Flag.UNREADABLE),
    "teaser": ({"description": TEXT, "date": "2025-03-04"}, Flag.TEASER),
}


@pytest.mark.parametrize("shape", KEPT)
def test_what_cannot_be_dated_is_kept_and_flagged(shape: str, tmp_path: Path) -> None:
    fields, flag = KEPT[shape]
    [article] = read([str(file("a.json", json.dumps(fields))(tmp_path))])
    assert isinstance(article, Article)
    assert flag in article.flags


def test_outlets_are_told_by_name_by_table_and_by_host(tmp_path: Path) -> None:
    rows = [
        {"text": "a", "source": "Harbour Post"},
        {"text": "b", "source": {"name": "Harbour Post"}},
        {"text": "c", "source": "https://www.reuters.com/world/1"},
        {"text": "d", "url": "https://en.kremlin.ru/events/1"},
        {"text": "e", "domain": "news.example.org"},
    ]
    found = read([str(file("a.json", json.dumps(rows))(tmp_path))])
    assert [one.outlet for one in found if isinstance(one, Article)] == [
        *("Harbour Post", "Harbour Post", "Reuters", "President of Russia", "news.example.org"),
    ]


def test_a_column_can_be_named(tmp_path: Path) -> None:
    path = file("a.csv", f"what,when\n{TEXT},2025-03-04\n")(tmp_path)
    [fault] = read([str(path)])
    assert "--map text=COLUMN" in str(fault)
    [article] = read([str(path)], wanted(columns={"text": "what", "published": "when"}))
    assert isinstance(article, Article)
    assert article.day == DAY


@pytest.mark.parametrize(
    ("piped", "count"),
    [
        (TEXT, 1),
        (PAGE, 1),
        (RSS, 1),
        (CSV, 1),
        (f"[{ROW}]", 1),
        (f"{ROW}\n{json.dumps({'text': 'They met.'})}", 2),
        ("<p>They met today.</p>", 1),
    ],
)
def test_what_is_piped_in_is_looked_at(
    piped: str, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(piped.encode())))
    found = list(read(["-"]))
    assert len(found) == count
    for one in found:
        assert isinstance(one, Article) or "no article is found" in str(one)
        assert not isinstance(one, Article) or "<" not in one.text


def test_a_thousand_files_good_and_bad(tmp_path: Path) -> None:
    for number in range(1_000):
        kind = number % 5
        name, content = (
            (f"{number}.txt", f"They met on day {number}."),
            (f"{number}.json", json.dumps({"text": f"Talks {number}.", "date": "2025-03-04"})),
            (f"{number}.json", "{"),
            (f"{number}.jpg", "x"),
            (f"{number}.md", f"---\ndate: 2025-03-04\n---\nTalks of {number}."),
        )[kind]
        (tmp_path / name).write_text(content)
    db = tmp_path.parent / "mixed.db"
    done = command.run("build", tmp_path, "--db", db, "--workers", "1")
    assert done.returncode == 1
    assert "600 articles read" in done.stdout
    assert "400 items left out" in done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) <= 20, lines
    kinds = [line.partition(": ")[2].partition(":")[0] for line in lines]
    assert sum("is not JSON" in kind for kind in kinds) == 3 + 1
    assert sum("is none of" in kind for kind in kinds) == 3 + 1
    assert sum(line.startswith("and 197 more") for line in lines) == 2
    report = command.run("check", "--db", db, "--json")
    assert json.loads(report.stdout)["articles"] == 600
