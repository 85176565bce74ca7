"""Serves the dashboard on an address of this machine."""

from __future__ import annotations

import errno
from collections.abc import Callable

import waitress
from dash import Dash

from timeline.config import Settings
from timeline.errors import ServerError

# Requests answered at once; each waits for SQLite, which releases the interpreter.
THREADS = 8


def run(page: Dash, settings: Settings, *, ready: Callable[[str], object]) -> None:
    """Serve until interrupted; ``ready`` is told the address once the port is open.

    Raises:
        ServerError: the port is in use, or the address is none of this machine.
    """
    try:
        server = waitress.create_server(
            page.server, host=settings.host, port=settings.port, threads=THREADS, ident=""
        )
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        if error.errno == errno.EADDRINUSE:
            message = f"{where} is in use; choose another port with --port"
        else:
            message = f"{where} cannot be listened on: {error.strerror or error}"
        raise ServerError(message) from None
    ready(f"http://{settings.host}:{server.effective_port}")
    try:
        server.run()
    finally:
        server.close()
