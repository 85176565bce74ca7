"""Addresses: fetched only when given, under caps, and never of this network unless allowed."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from timeline.config import Limits
from timeline.ingest import read, wanted
from timeline.model.article import Article
from timeline.model.fault import Fault

SENTENCE = "The envoys of Norland and Estmark met in Lindholm on Monday to reopen the strait. "
PAGE = f"""<!doctype html><html lang="de"><head><title>Gespräche</title>
<meta property="article:published_time" content="2025-03-04T10:00:00+01:00"></head>
<body><article><h1>Gespräche</h1><p>Präsident. {SENTENCE * 3}</p></article></body></html>"""
LIMITS = Limits(page_bytes=200_000, page_seconds=1.5, redirects=2)


class Handler(BaseHTTPRequestHandler):
    """Answers each path in one way."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        match self.path:
            case "/page":
                self.answer(PAGE.encode("latin-1"), "text/html; charset=iso-8859-1")
            case "/undeclared":
                meta = '<meta charset="iso-8859-1">'
                body = PAGE.replace("<head>", f"<head>{meta}").encode("latin-1")
                self.answer(body, "text/html")
            case "/once":
                self.lead("/page")
            case "/round":
                self.lead("/round")
            case "/inside":
                self.lead("http://192.168.0.1/secret")
            case "/file":
                self.lead("file:///etc/passwd")
            case "/gone":
                self.send_error(404)
            case "/large":
                self.answer(b"<p>" + b"x" * 400_000, "text/html")
            case "/slow":
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.end_headers()
                for _ in range(20):
                    self.wfile.write(b"<p>They met.</p>" * 200)
                    time.sleep(0.4)
            case _:
                self.answer(b"", "text/html")

    def lead(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.end_headers()

    def answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="module")
def at() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join(5)
    server.server_close()


def told(url: str, *, private: bool = True) -> str:
    [found] = read([url], wanted(limits=LIMITS, private=private))
    assert isinstance(found, Fault)
    return str(found)


@pytest.mark.parametrize("path", ["/page", "/undeclared", "/once"])
def test_a_page_is_fetched_in_its_encoding_and_dated(at: str, path: str) -> None:
    [article] = read([at + path], wanted(limits=LIMITS, private=True))
    assert isinstance(article, Article)
    assert "Präsident." in article.text
    assert article.day is not None
    assert article.day.isoformat() == "2025-03-04"
    assert article.url == f"{at}{'/page' if path == '/once' else path}"


def test_this_network_is_not_asked_unless_allowed(at: str) -> None:
    assert "--allow-private" in told(f"{at}/page", private=False)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/round", "leads on more than 2 times"),
        ("/file", "no address of the web"),
        ("/gone", "answers 404"),
        ("/large", "more than 200,000 bytes"),
        ("/slow", "takes longer than 1.5 seconds"),
        ("/nothing", "is empty"),
    ],
)
def test_what_cannot_be_fetched_is_one_line(at: str, path: str, words: str) -> None:
    assert words in told(at + path)


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1", "https://no-such-host.invalid/", "http://0x7f.1/"]
)
def test_an_address_that_is_none_is_one_line(url: str) -> None:
    assert told(url, private=False).startswith(url)
