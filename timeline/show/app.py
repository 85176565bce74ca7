"""The dashboard as a WSGI application: page, downloads, health, headers and limits."""

from __future__ import annotations

import gzip
import html
import logging
import secrets
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import dash
import flask
from dash import Dash
from plotly.offline import get_plotlyjs

from timeline.config import Settings
from timeline.errors import ExportError, InputError
from timeline.model.decision import Decision
from timeline.model.era import Era
from timeline.model.imprint import Imprint
from timeline.model.moved import Jobs
from timeline.model.selection import Repository, Selection
from timeline.resources import folder
from timeline.show import ids, parts
from timeline.show.callbacks import Clock, register
from timeline.show.export import BY_NAME
from timeline.show.export.about import About, newest_day
from timeline.show.export.choice import Choice
from timeline.show.figure.settings import settings as painter
from timeline.show.guard import guard, numbered
from timeline.show.labels import say
from timeline.show.layout import layout
from timeline.show.parts import sentence
from timeline.show.review.door import Door
from timeline.show.review.editors import Editors
from timeline.show.review.routes import route
from timeline.show.rows import ROWS
from timeline.show.view import View, parse
from timeline.show.watch import watch
from timeline.version import __version__

log = logging.getLogger(__name__)

INDEX = """<!DOCTYPE html>
<html lang="en">
<head>
{%metas%}
<title>{%title%}</title>
{%favicon%}
{%css%}
</head>
<body>
<noscript><p>NOSCRIPT <a href="/export/csv">CSV</a></p></noscript>
{%app_entry%}
<footer>
{%config%}
{%scripts%}
{%renderer%}
</footer>
</body>
</html>"""

# What a page of this server may load and do; scripts by hash are added once they are known.
POLICY = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# Bytes below which an answer travels as well unpacked.
WORTH_A_GZIP = 1_000
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def create_app(
    repository: Repository,
    jobs: Jobs | None,
    clock: Clock,
    settings: Settings,
    eras: Sequence[Era] = (),
    imprint: Imprint | None = None,
    editors: Editors | None = None,
) -> Dash:
    """Return the dashboard over a repository.

    Args:
        repository: where events and articles are read.
        jobs: what may be written; None for a server that only reads.
        clock: tells the day on which a reader looks.
        settings: limits and thresholds.
        eras: stretches of days drawn behind the events.
        imprint: what the timeline says of itself.
        editors: who may write, where not everybody may who reaches the server.
    """
    imprint = imprint or Imprint()
    app = Dash(
        __name__,
        title=html.escape(imprint.title),
        update_title="",
        assets_folder=str(folder("assets")),
        assets_path_ignore=["page"],
        index_string=INDEX.replace("NOSCRIPT", say("noscript")),
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
        on_error=_told,
        compress=False,
        suppress_callback_exceptions=True,
    )
    app.layout = lambda: layout(
        repository.facets(Selection()),
        parts.answer(repository, View(), ROWS),
        painter(eras, clock().date()),
        imprint,
        decides=jobs is not None,
    )
    register(app, repository, clock, settings.marks, decides=jobs is not None)
    server: flask.Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = settings.upload_bytes
    _routes(server, repository, tuple(eras), imprint, jobs.log if jobs else tuple)
    route(server, Door(jobs, editors, secrets.token_hex(32)))
    guard(server, settings)
    watch(server, repository, metrics=settings.metrics)
    _compress(server)
    _headers(server, POLICY.format(hashes=" ".join(app.csp_hashes())))
    return app


def _told(error: Exception) -> Any:
    """Tell the reader that something went wrong, with a number that the log has too.

    Only what a reader asks and cannot be understood is nobody's fault; it changes nothing.
    """
    if isinstance(error, InputError):
        log.info("refused input: %s", error)
        return dash.no_update
    words = f"{say('error')}. {say('error.what')} {say('error.id')} {numbered(error)}"
    dash.set_props(ids.ERROR, {"children": words, "hidden": False})
    return dash.no_update


def _routes(
    server: flask.Flask,
    repository: Repository,
    eras: tuple[Era, ...],
    imprint: Imprint,
    decisions: Callable[[], Sequence[Decision]],
) -> None:
    @server.get("/plotly.js")
    def plotly() -> flask.Response:
        """Give the library that draws, as installed: packed, and kept by the browser."""
        headers = {"Content-Encoding": "gzip", "Cache-Control": "max-age=31536000, immutable"}
        return flask.Response(_plotly(), headers=headers, mimetype="text/javascript")

    @server.get("/export/<name>")
    def export(name: str) -> flask.Response:
        if name not in BY_NAME:
            flask.abort(404)
        view = parse(flask.request.query_string.decode(errors="replace"))
        chosen = view.selection()
        found = repository.overview(chosen)
        articles = repository.articles()
        about = About(
            newest=newest_day(articles),
            version=__version__,
            overview=found,
            filters=sentence(view),
            eras=eras,
            left_out=found.total - found.selected,
            decisions=tuple(decisions()),
            **imprint.model_dump(),
        )
        writer = BY_NAME[name]
        try:
            body = writer.render(Choice().of(repository.events(chosen)), articles, about)
        except ExportError as error:  # what a format needs is not installed
            return flask.Response(f"{error}\n", status=501, mimetype="text/plain")
        disposition = f'attachment; filename="timeline{writer.suffix}"'
        headers = {"Content-Disposition": disposition, "Content-Type": writer.media_type}
        return flask.Response(body, headers=headers)


@cache
def _plotly() -> bytes:
    return gzip.compress(get_plotlyjs().encode(), mtime=0)


def _compress(server: flask.Flask) -> None:
    """Gzip the answers of callbacks, which are what a reader waits for."""

    @server.after_request
    def shrink(response: flask.Response) -> flask.Response:
        accepted = "gzip" in flask.request.headers.get("Accept-Encoding", "")
        body = b"" if response.direct_passthrough else response.get_data()
        if accepted and response.mimetype == "application/json" and len(body) > WORTH_A_GZIP:
            response.set_data(gzip.compress(body, compresslevel=5))
            response.headers["Content-Encoding"] = "gzip"
            response.headers.add("Vary", "Accept-Encoding")
        return response


def _headers(server: flask.Flask, policy: str) -> None:
    @server.after_request
    def add(response: flask.Response) -> flask.Response:
        response.headers.setdefault("Content-Security-Policy", policy)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response
