"""Who may change a timeline: a file of names, rights and hashed passwords."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from werkzeug.security import check_password_hash, generate_password_hash

from timeline.errors import InputError
from timeline.model.decision import Action
from timeline.model.wish import Wish

# Fields of a person's own words: to set them corrects nothing that articles say.
WORDS = frozenset({"label", "text", "story", "notes", "tags", "link"})
# Compared with where there is no such editor, so that the answer takes as long.
_NOBODY = generate_password_hash("nobody")


class Right(StrEnum):
    """What an editor may do."""

    EDIT = "edit"  # all of it
    WORD = "word"  # words, tags, notes and the story, nothing that articles say
    READ = "read"  # nothing

    def allows(self, wish: Wish) -> bool:
        """Tell whether what is asked is within the right."""
        if self is Right.EDIT:
            return True
        if self is Right.READ or wish.action is not Action.EDIT:
            return False
        corrects = wish.phrase is not None or wish.reading is not None or wish.actors is not None
        given = wish.changes.given if wish.changes else {}
        return not corrects and given.keys() <= WORDS


class Editor(NamedTuple):
    """One of them."""

    name: str
    right: Right
    hash: str

    @property
    def line(self) -> str:
        """The editor as a line of the file."""
        return f"{self.name}:{self.right}:{self.hash}"


class Editors:
    """All of them, by name."""

    def __init__(self, editors: Iterator[Editor]) -> None:
        self._known = {one.name: one for one in editors}

    def right(self, name: str) -> Right | None:
        """Return what somebody may do; none for who is not in the file."""
        return self._known[name].right if name in self._known else None

    def admits(self, name: str, password: str) -> bool:
        """Tell whether a password is that of an editor."""
        known = self._known.get(name)
        return check_password_hash(known.hash if known else _NOBODY, password) and known is not None


def editor(name: str, right: Right, password: str) -> Editor:
    """Return an editor with a hashed password.

    Raises:
        InputError: the name or the password cannot be one.
    """
    if not name.strip() or ":" in name or "\n" in name:
        raise InputError(f"{name!r}: is no name of an editor; it may hold no colon")
    if len(password) < 8:
        raise InputError("a password has at least 8 letters")
    return Editor(name.strip(), right, generate_password_hash(password))


def read_editors(text: str, name: str) -> Editors:
    """Return the editors of a file: ``name:right:hash``, one a line; ``#`` begins a remark.

    Raises:
        InputError: a line is none.
    """
    return Editors(_lines(text, name))


def _lines(text: str, name: str) -> Iterator[Editor]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        who, _, rest = line.partition(":")
        right, _, hashed = rest.partition(":")
        if right not in set(Right) or not hashed:
            raise InputError(f"{name}, line {number}: expected name:right:hash")
        yield Editor(who.strip(), Right(right), hashed.strip())
