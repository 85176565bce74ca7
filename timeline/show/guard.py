"""What the server refuses before anything is read: other names than its own, and unknown paths."""

from __future__ import annotations

import logging
import uuid
from ipaddress import ip_address
from urllib.parse import urlsplit

import flask
from dash.exceptions import DependencyException
from werkzeug.exceptions import HTTPException

from timeline.config import Settings
from timeline.show.labels import say

log = logging.getLogger(__name__)

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
MISDIRECTED = 421
# Dash answers every path with its page, by an endpoint of this name.
ANY_PATH = "/<path:path>"


def guard(server: flask.Flask, settings: Settings) -> None:
    """Let a server answer to its own names and paths only, and number its own faults."""
    names = own_names(settings)

    @server.before_request
    def refuse_other_names() -> flask.Response | None:
        """Refuse the name of another site: by it, that site's scripts could read a timeline."""
        asked = flask.request.headers.get("Host", "")
        if named(asked) in names:
            return None
        return _plain(say("refused.host", host=asked[:200]), MISDIRECTED)

    def no_page(path: str) -> flask.Response:
        return flask.abort(404)

    server.view_functions[ANY_PATH] = no_page
    server.register_error_handler(DependencyException, lambda _: _plain(say("refused.path"), 404))
    server.register_error_handler(Exception, _answer)


def own_names(settings: Settings) -> frozenset[str]:
    """Return the names that a server answers to: this machine's own, its address, those allowed."""
    return LOOPBACK | {name.lower() for name in (settings.host, *settings.allowed_hosts)}


def named(host: str) -> str | None:
    """Return the name in a ``Host`` header, without its port; none where it is not one.

    >>> named("Localhost:8050"), named("[::1]:8050"), named("a]b")
    ('localhost', '::1', None)
    """
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach a server on that address.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def numbered(error: BaseException) -> str:
    """Return the number under which a fault of ours is logged, for the reader to name it by."""
    number = uuid.uuid4().hex[:8]
    log.error("error %s", number, exc_info=error)
    return number


def _answer(error: Exception) -> flask.Response | HTTPException:
    if isinstance(error, HTTPException):
        return error
    return _plain(f"{say('error.server')}. {say('error.id')} {numbered(error)}", 500)


def _plain(words: str, status: int) -> flask.Response:
    return flask.Response(f"{words}\n", status, mimetype="text/plain")
