"""Bytes -> text, without a guess that nobody hears of."""

from __future__ import annotations

from charset_normalizer import from_bytes, is_binary

from timeline.errors import InputError


def decode(data: bytes) -> str:
    """Return the text of a file: UTF-8, else what the bytes themselves make likely.

    Line ends stay as they are; a byte order mark is not text.

    Raises:
        InputError: the bytes are empty, are no text, or their encoding cannot be told.
    """
    if not data.strip():
        raise InputError("is empty")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = None if is_binary(data) else from_bytes(data).best()
        if guess is None:
            raise InputError("is not text, or in an unknown encoding; save it as UTF-8") from None
        text = str(guess)
    if "\0" in text:
        raise InputError("is not text (it holds zero bytes)")
    return text
