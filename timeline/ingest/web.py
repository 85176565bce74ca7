"""An address -> what its server answers, under caps; nothing is fetched that was not asked for."""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from timeline.config import Limits
from timeline.errors import InputError
from timeline.ingest.readers import READERS, Reader

_HEADERS = {"User-Agent": "timeline (reads the pages it is given)", "Accept-Encoding": "identity"}
_CHUNK = 65_536
# What a server calls its answer -> the reader of it; anything else is looked at.
_KINDS = {
    "text/html": "page",
    "application/xhtml+xml": "page",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/json": "JSON",
    "application/feed+json": "JSON",
    "application/x-ndjson": "JSON lines",
    "text/csv": "table",
    "application/pdf": "PDF",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The bytes of a page, the address they came from in the end, and who reads them."""

    data: bytes
    url: str
    reader: Reader | None


def fetch(url: str, limits: Limits, *, private: bool = False) -> Answer:
    """Return what an address answers.

    Args:
        url: ``http(s)`` only.
        limits: bytes, seconds and redirects that are taken.
        private: whether addresses of this machine and its network may be asked.

    Raises:
        InputError: it may not be asked, does not answer, or answers with too much.
    """
    import requests

    end = time.monotonic() + limits.page_seconds
    for _ in range(limits.redirects + 1):
        _check(url, private=private)
        try:
            with requests.get(
                url,
                headers=_HEADERS,
                stream=True,
                timeout=limits.page_seconds,
                allow_redirects=False,
            ) as answer:
                if answer.is_redirect:
                    url = urljoin(url, answer.headers["Location"])
                    continue
                if answer.status_code >= 400:
                    raise InputError(f"the server answers {answer.status_code}")
                kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
                data = _taken(lambda: answer.raw.read1(_CHUNK), limits, end)
                return Answer(data, url, _reader(kind))
        except requests.RequestException as error:
            raise InputError(f"cannot be fetched ({type(error).__name__})") from None
    raise InputError(f"leads on more than {limits.redirects} times")


def _check(url: str, *, private: bool) -> None:
    """Refuse an address that is none of the web, or of this machine's own network.

    Raises:
        InputError: it is one.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise InputError("is no address") from None
    if parts.scheme not in ("http", "https") or not host:
        raise InputError("is no address of the web")
    try:
        found = {entry[4][0] for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError):
        raise InputError(f"{host} is not known") from None
    if not private and not all(ipaddress.ip_address(one).is_global for one in found):
        raise InputError(f"{host} is an address of this network; --allow-private lets it be asked")


def _taken(more: Callable[[], bytes], limits: Limits, end: float) -> bytes:
    """Return all bytes of an answer, asked for as they come: a slow server cannot hold us.

    Raises:
        InputError: they are too many, or take too long.
    """
    data = bytearray()
    while chunk := more():
        data += chunk
        if len(data) > limits.page_bytes:
            raise InputError(f"answers with more than {limits.page_bytes:,} bytes")
        if time.monotonic() > end:
            raise InputError(f"takes longer than {limits.page_seconds:g} seconds")
    return bytes(data)


def _reader(kind: str) -> Reader | None:
    name = _KINDS.get(kind)
    return next((reader for reader in READERS if reader.name == name), None)
