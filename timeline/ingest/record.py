"""One article as a reader found it, before anything is checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from timeline.errors import InputError
from timeline.ingest.day.clue import Clue
from timeline.ingest.stretch import WHOLE, Stretch
from timeline.model.article import Furniture
from timeline.model.fault import Fault
from timeline.model.vocabulary import Flag, PublishedBasis

Found = Iterator["Record | Fault"]


@dataclass(frozen=True, slots=True)
class Record:
    """What a reader found: fields under the names of its file, or of the table of aliases.

    Args:
        name: where it was found, in words for a message.
        fields: names and values as they stand.
        basis: what kind of witness a day among the fields is.
        clues: what else its reader was told of its day.
        furniture: stretches of its text that are not the article, where the reader knows them.
        flags: what a reader should know about how it came in.
        is_page: whether its text was taken from a web page.
        is_verbatim: whether its text must stay as it is, to the character.
        path: where it was found, as given; a member of an archive stands behind ``!``.
        number: which of the articles of its file it is.
    """

    name: str
    fields: Mapping[str, Any]
    basis: PublishedBasis = PublishedBasis.METADATA
    clues: tuple[Clue, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    flags: tuple[Flag, ...] = field(default=())
    is_page: bool = False
    is_verbatim: bool = False
    path: str | None = None
    number: int = 0


def fault(name: str, message: str) -> Fault:
    """Return a fault of reading."""
    return Fault(item=name, stage="read", message=message)


def told(error: BaseException) -> str:
    """Return why something could not be read, in one line for a reader."""
    if isinstance(error, OSError):
        return error.strerror or "cannot be read"
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    if isinstance(error, MemoryError):
        return "needs more memory than there is"
    words = " ".join(str(error).split())[:200]
    return (
        words
        if isinstance(error, InputError)
        else f"cannot be read ({words or type(error).__name__})"
    )


def each(
    name: str,
    pieces: Iterable[Any],
    made: Callable[[Any, str], Record | None],
    unit: str = "item",
    stretch: Stretch = WHOLE,
) -> Found:
    """Yield what is made of each piece; whatever one raises is its own fault, and the rest goes on.

    Args:
        name: of the file.
        pieces: in order; if their source itself fails, that is the last fault.
        made: makes a record of a piece and its name, or nothing of one that is blank.
        unit: what a piece is called in a message: item, line, row.
        stretch: which pieces are meant; the others are passed over.
    """
    source = iter(pieces)
    for number in count():
        own = f"{name}, {unit} {number + 1}"
        try:
            piece = next(source)
        except StopIteration:
            return
        except BaseException as error:
            if stretch.holds(number):
                yield fault(own if number else name, told(_ours(error)))
            return
        if not stretch.holds(number):
            continue
        try:
            record = made(piece, own)
        except BaseException as error:
            yield fault(own, told(_ours(error)))
        else:
            if record is not None:
                yield replace(record, number=number)


def guarded(name: str, read: Callable[[], Found]) -> Found:
    """Yield what a reader yields; whatever it raises costs what it has not read yet."""
    try:
        yield from read()
    except BaseException as error:
        yield fault(name, told(_ours(error)))


def _ours(error: BaseException) -> BaseException:
    """Return what a record may cost; an end that somebody asked for goes on.

    A library in another language ends in something that is no ``Exception``.
    """
    if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
        raise error
    return error
