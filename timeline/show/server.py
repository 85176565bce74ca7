"""Serves the dashboard on an address of this machine, by one process or several."""

from __future__ import annotations

import errno
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context

from dash import Dash
from waitress.server import create_server

from timeline.config import Settings
from timeline.errors import ServerError

# Requests answered at once by a process; each waits for SQLite, which releases the interpreter.
THREADS = 8
# Connections that wait to be taken; as many as waitress lets wait.
BACKLOG = 1_024
# Connections held by a process, short of the thousand files that a system commonly allows one. Who
# opens one and says nothing more for so many seconds loses it: 300 of them shut everyone out of a
# server that held a hundred for two minutes.
CONNECTIONS = 800
SILENT = 20
CLEANUP = 5


def run(page: Dash, settings: Settings, *, ready: Callable[[str], object]) -> None:
    """Serve until interrupted; ``ready`` is told the address once the port is open.

    Several processes share one port, each with its own copy of what was made before: a connection
    to a file must not be open then.

    Raises:
        ServerError: the port is in use, or the address is none of this machine.
    """
    with _listening(settings) as listener, _helpers(page, listener, settings.servers - 1):
        host, port = listener.getsockname()[:2]
        ready(f"http://{f'[{host}]' if ':' in host else host}:{port}")
        _serve(page, listener)


@contextmanager
def _listening(settings: Settings) -> Iterator[socket.socket]:
    where = f"{settings.host}:{settings.port}"
    try:
        found = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)
        family, *_, address = min(found)  # the older kind of address, which every browser tries
        listener = socket.create_server(address[:2], family=family, backlog=BACKLOG)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            message = f"{where} is in use; choose another port with --port"
        else:
            message = f"{where} cannot be listened on: {error.strerror or error}"
        raise ServerError(message) from None
    with listener:
        yield listener


@contextmanager
def _helpers(page: Dash, listener: socket.socket, number: int) -> Iterator[None]:
    """Let so many further processes answer beside this one; they end with it."""
    if not number:
        yield
        return
    context = get_context("fork")
    helpers = [
        context.Process(target=_serve, args=(page, listener), daemon=True) for _ in range(number)
    ]
    for helper in helpers:
        helper.start()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        yield
    finally:
        for helper in helpers:
            helper.terminate()


def _serve(page: Dash, listener: socket.socket) -> None:
    server = create_server(
        page.server,
        sockets=[listener],
        threads=THREADS,
        ident="",
        connection_limit=CONNECTIONS,
        channel_timeout=SILENT,
        cleanup_interval=CLEANUP,
        asyncore_use_poll=True,  # select takes no more files than a thousand
    )
    try:
        server.run()
    finally:
        server.close()
