"""Sources -> shards: parts that cost about the same, each read by itself on whatever machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil
from pathlib import Path
from uuid import uuid4

from timeline import ingest
from timeline.errors import InputError
from timeline.ingest.readers import deals
from timeline.model.fault import Fault

# Bytes of a shard: some hundred articles, a few seconds of work. Packed ones hold four times that.
BYTES = 1_000_000
PACKED = (".gz", ".parquet")
PACKED_BYTES = BYTES // 4
# Hands to which one file is dealt at most, because each of them reads through all of it.
HANDS = 32
FILES = 256
# To so many is a shard dealt that killed its worker, so often: then what kills it is left out.
FINER = 8
FINEST = HANDS * FINER**4


@dataclass(frozen=True, slots=True)
class Shard:
    """Parts of the sources that one worker reads.

    Args:
        parts: at least one.
        asked: what is asked of all sources.
        first: the number of its first part among all parts.
    """

    parts: tuple[ingest.Part, ...]
    asked: ingest.Wanted
    first: int

    def name(self, reader: str) -> str:
        """Return the name under which it is kept; it is another one where anything may differ.

        The day of reading is no such thing: what was read stays as it was read.
        """
        given, reach = replace(self.asked.given, today=None), replace(self.asked.reach, own=None)
        said = repr((reader, self.parts, given, reach))
        return hashlib.sha256(said.encode()).hexdigest()[:32]

    def finer(self) -> list[Shard]:
        """Return what it is cut to when it cannot be done at once; nothing where that is all."""
        if len(self.parts) > 1:
            return [
                replace(self, parts=(part,), first=self.first + at)
                for at, part in enumerate(self.parts)
            ]
        [part] = self.parts
        if not deals(part.source) or part.stretch.of >= FINEST:
            return []
        return [replace(self, parts=(one,)) for one in _dealt(part, FINER)]

    def __str__(self) -> str:
        first, more = self.parts[0], len(self.parts) - 1
        hand = f", share {first.stretch.at + 1} of {first.stretch.of}"
        name = first.source + (hand if first.stretch.of > 1 else "")
        return f"{name} and {more} more" if more else name


def shards_of(sources: Iterable[str], asked: ingest.Wanted) -> Iterator[Shard | Fault]:
    """Yield shards of sources, in order: small files together, large ones dealt to several.

    Raises:
        InputError: standard input is among them, which is there once only.
    """
    together: list[ingest.Part] = []
    first = 0

    def gathered() -> Iterator[Shard]:
        nonlocal first
        if together:
            yield Shard(tuple(together), asked, first)
            first += len(together)
            together.clear()

    for found in (found for source in sources for found in ingest.parts(source, asked.reach)):
        if isinstance(found, Fault):
            yield found
            continue
        found = _anywhere(found)
        hands = _hands(found)
        if hands > 1:
            yield from gathered()
            yield from (Shard((part,), asked, first) for part in _dealt(found, hands))
            first += 1
            continue
        together.append(found)
        if len(together) == FILES or sum(part.size for part in together) > BYTES:
            yield from gathered()
    yield from gathered()


def _anywhere(part: ingest.Part) -> ingest.Part:
    """Return a part that another process finds too; an address is asked anew in each run."""
    if part.source == "-":
        raise InputError("-: standard input cannot be cut to shards; save it to a file")
    if part.source.startswith(("http://", "https://")):
        return replace(part, stamp=uuid4().hex)
    return part if "://" in part.source else replace(part, base=str(Path.cwd()))


def _hands(part: ingest.Part) -> int:
    if not deals(part.source):
        return 1
    size = PACKED_BYTES if part.source.endswith(PACKED) else BYTES
    return min(HANDS, ceil(part.size / size)) or 1


def _dealt(part: ingest.Part, hands: int) -> list[ingest.Part]:
    return [replace(part, stretch=stretch) for stretch in part.stretch.dealt(hands)]
