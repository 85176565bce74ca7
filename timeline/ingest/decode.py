"""Bytes -> text; where the encoding is guessed, the article says so."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator

from charset_normalizer import from_bytes, is_binary

from timeline.errors import InputError
from timeline.ingest.item import Item
from timeline.model.vocabulary import Flag

_DECLARED = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9_-]{2,30})""", re.I)
# Bytes by which an encoding is guessed: more cost time and memory, and say no more.
_SAMPLE = 200_000
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(data: bytes, *, is_html: bool = False) -> tuple[str, tuple[Flag, ...]]:
    """Return the text of a file, and a flag where its encoding was guessed.

    UTF-8, else what a mark or a page declares, else what the bytes themselves make likely. Line
    ends stay as they are; a byte order mark is not text.

    Raises:
        InputError: the bytes are empty, are no text, or their encoding cannot be told.
    """
    if not data.strip():
        raise InputError("is empty")
    encoding, is_guess = _encoding(data, is_html)
    text = data.decode(encoding, "replace" if is_guess else "strict")
    if "\0" in text:
        raise InputError("is not text (it holds zero bytes)")
    return text.encode("utf-8", "replace").decode(), (Flag.DECODED,) if is_guess else ()


def _encoding(data: bytes, is_html: bool) -> tuple[str, bool]:
    """Return the encoding of some bytes, and whether it is a guess."""
    try:
        data.decode("utf-8-sig")
        return "utf-8-sig", False
    except UnicodeDecodeError:
        pass
    told = [name for mark, name in _MARKS if data.startswith(mark)]
    if is_html and (found := _DECLARED.search(data[:4_096])):
        told.append(found[1].decode("ascii"))
    for name in told:
        try:
            data.decode(name)
            return name, False
        except (LookupError, UnicodeDecodeError):
            continue
    sample = data[:_SAMPLE]
    guess = None if is_binary(sample) else from_bytes(sample).best()
    if guess is None:
        raise InputError("is not text, or in an unknown encoding; save it as UTF-8")
    return guess.encoding, True


def lines(item: Item, *, keep_ends: bool = False) -> Iterator[str]:
    """Yield the lines of an item one by one, whatever its size.

    Raises:
        InputError: a line is longer than a file may be, or the bytes are no text.
    """
    encoding, _ = _encoding(_whole_letters(item.head(_SAMPLE)), False)
    with item.open() as stream:
        words = io.TextIOWrapper(stream, encoding, errors="replace", newline=None)
        while line := words.readline(item.limits.file_bytes + 1):
            if len(line) > item.limits.file_bytes:
                raise InputError("has a line that is longer than a file may be")
            if "\0" in line:
                raise InputError("is not text (it holds zero bytes)")
            yield line if keep_ends else line.rstrip("\n")


def _whole_letters(sample: bytes) -> bytes:
    """Return a sample without a letter that its end cuts in two."""
    if not sample.strip():
        raise InputError("is empty")
    end = sample.rfind(b"\n")
    return sample[: end + 1] if end > 0 else sample[: max(1, len(sample) - 3)]
