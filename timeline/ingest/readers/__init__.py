"""One table of readers: by the suffix of a name, else by what its first bytes look like."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePosixPath

from timeline.ingest.aliases import KNOWN, TEXTS, plain
from timeline.ingest.item import Item
from timeline.ingest.record import Found, fault, guarded


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file: a name, its suffixes, where its function is, what its bytes look like.

    ``inside`` tells that it holds other files, ``deals`` that several may read one file, each its
    share of the articles. Functions are imported when first wanted, for some
    bring heavy packages.
    """

    name: str
    suffixes: tuple[str, ...]
    function: str
    looks: Callable[[bytes], bool] = lambda head: False
    inside: bool = False
    deals: bool = False

    def read(self, item: Item) -> Found:
        """Yield the records of an item."""
        module, _, name = self.function.partition(":")
        function = getattr(import_module(f"timeline.ingest.readers.{module}"), name)
        return function(item, dispatch) if self.inside else function(item)  # type: ignore[no-any-return]


def _begins(*starts: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(starts)


def _is_html(head: bytes) -> bool:
    return bool(
        re.match(
            rb"\s*(<!--.*?-->\s*)*<(!doctype html|html|head|body|article|main|section|div|p|h1)\b",
            head,
            re.I | re.S,
        )
    )


def _is_feed(head: bytes) -> bool:
    return bool(
        re.match(
            rb"\s*(<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<\?[^>]*\?>\s*)*<(rss|feed|rdf:RDF)\b",
            head,
            re.S,
        )
    )


def _is_mail(head: bytes) -> bool:
    lines = re.findall(
        rb"(?m)^(From|To|Subject|Date|Message-ID|Received|MIME-Version): ", head[:2_000]
    )
    return len(set(lines)) >= 3 and bool(re.match(rb"[A-Za-z-]+: ", head))


def _is_table(head: bytes) -> bool:
    first = head.partition(b"\n")[0].decode("utf-8", "replace").strip("\ufeff\r")
    names = {plain(one) for one in re.split(r"[,;\t|]", first)}
    return len(names & KNOWN) >= 2 and bool(names & TEXTS)


READERS = (
    Reader("gzip", (".gz",), "archives:read_gzip", _begins(b"\x1f\x8b"), inside=True),
    Reader("XLSX", (".xlsx", ".xlsm", ".ods", ".xls"), "tables:read_xlsx"),
    Reader("ZIP", (".zip",), "archives:read_zip", _begins(b"PK\x03\x04"), inside=True),
    Reader("WARC", (".warc",), "archives:read_warc", _begins(b"WARC/"), deals=True),
    Reader("Parquet", (".parquet",), "tables:read_parquet", _begins(b"PAR1"), deals=True),
    Reader("PDF", (".pdf",), "pdf:read_pdf", _begins(b"%PDF")),
    Reader("feed", (".rss", ".atom", ".xml"), "feeds:read_feed", _is_feed),
    Reader("page", (".html", ".htm", ".xhtml"), "pages:read_html", _is_html),
    Reader("JSON lines", (".jsonl", ".ndjson"), "objects:read_jsonl", deals=True),
    Reader("JSON", (".json",), "objects:read_json", lambda head: head.lstrip()[:1] in (b"{", b"[")),
    Reader("mail box", (".mbox",), "mail:read_mbox", _begins(b"From ")),
    Reader("mail", (".eml",), "mail:read_eml", _is_mail),
    Reader("table", (".csv", ".tsv"), "tables:read_csv", _is_table, deals=True),
    Reader("Markdown", (".md", ".markdown"), "prose:read_markdown", _begins(b"---\n", b"---\r\n")),
    Reader("text", (".txt", ".text"), "prose:read_text"),
)
BY_SUFFIX = {suffix: reader for reader in READERS for suffix in reader.suffixes}
TEXT = BY_SUFFIX[".txt"]
# Kinds that a file of text may turn out to be.
_DISGUISED = frozenset(("page", "feed"))


def reader_of(item: Item) -> Reader | None:
    """Return the reader of an item: by its suffix; a text that is a page is read as one.

    None for a suffix that no reader knows.
    """
    by_name = BY_SUFFIX.get(item.suffix)
    if by_name is TEXT:
        seen = sniffed(item.head())
        return seen if seen.name in _DISGUISED else TEXT
    return by_name


def sniffed(head: bytes) -> Reader:
    """Return the reader of what begins so; prose where it looks like nothing else."""
    return next((reader for reader in READERS if reader.looks(head)), TEXT)


def dispatch(item: Item) -> Found:
    """Yield the records of an item by its name, each fault in one line."""
    if item.depth > item.limits.depth:
        yield fault(item.name, "lies in too many archives")
        return
    reader = reader_of(item)
    if reader is None:
        yield fault(item.name, f"is none of {known()}")
    else:
        yield from guarded(item.name, lambda: reader.read(item))


def known() -> str:
    """Return the suffixes that are read, for a message."""
    return ", ".join(BY_SUFFIX)


def deals(name: str) -> bool:
    """Tell whether several may share the file of a name, each reading its part of the articles."""
    reader = BY_SUFFIX.get(PurePosixPath(name.removesuffix(".gz")).suffix.lower())
    return reader is not None and reader.deals
