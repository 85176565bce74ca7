"""Serves the dashboard on an address of this machine."""

from __future__ import annotations

import errno
from collections.abc import Callable

from dash import Dash
from waitress.server import MultiSocketServer, TcpWSGIServer, create_server

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
        server = create_server(
            page.server, host=settings.host, port=settings.port, threads=THREADS, ident=""
        )
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        if error.errno == errno.EADDRINUSE:
            message = f"{where} is in use; choose another port with --port"
        else:
            message = f"{where} cannot be listened on: {error.strerror or error}"
        raise ServerError(message) from None
    ready(f"http://{settings.host}:{_port(server)}")
    try:
        server.run()
    finally:
        server.close()


def _port(server: object) -> int:
    """Return the port that was opened, which port 0 leaves to the system."""
    if isinstance(server, MultiSocketServer):  # a name such as localhost has several addresses
        return int(server.effective_listen[0][1])
    assert isinstance(server, TcpWSGIServer)
    assert server.socket is not None
    return int(server.socket.getsockname()[1])
