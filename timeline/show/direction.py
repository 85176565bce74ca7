"""Text for readers without the marks that turn its direction around."""

from __future__ import annotations

# Embeddings, overrides and isolates of Unicode's bidirectional algorithm, left open, turn whatever
# stands after them. Letters have their direction without; the plain marks (U+200E, U+200F) stay.
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def straight(text: str) -> str:
    r"""Return a text without the controls that reorder what follows it.

    >>> straight("paid \u202e001\u202c crowns")
    'paid 001 crowns'
    """
    return text.translate(_TURNS)
