"""The dashboard served on a free port, and a browser to look at it."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright
from werkzeug.serving import make_server

from timeline.config import Settings
from timeline.model.article import Article
from timeline.model.event import Event
from timeline.model.moved import Jobs
from timeline.model.selection import Repository
from timeline.show.app import create_app
from timeline.store.sqlite import SqliteRepository

# Milliseconds that a page may take; a busy machine needs its time.
PATIENCE = 60_000
logging.getLogger("werkzeug").setLevel(logging.ERROR)  # not a line for every request
expect.set_options(timeout=PATIENCE)
NOW = datetime(2025, 11, 21, 9, 0, tzinfo=UTC)
CHROMIUM = next(
    (found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), None
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def stored(path: Path, articles: Sequence[Article], events: Sequence[Event]) -> SqliteRepository:
    """Return a repository with those articles and events."""
    repository = SqliteRepository(path)
    for article in articles:
        repository.save_article(article, [])
    repository.save_events(events)
    return repository


@contextmanager
def served(
    repository: Repository, settings: Settings | None = None, jobs: Jobs | None = None
) -> Iterator[str]:
    """Yield the address of the dashboard over a repository."""
    app = create_app(repository, jobs, lambda: NOW, settings or Settings())
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(timeout=5)
        server.server_close()


@contextmanager
def browser() -> Iterator[Browser]:
    """Yield Debian's chromium, headless."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            yield launched
        finally:
            launched.close()
