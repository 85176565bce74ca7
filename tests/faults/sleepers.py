"""A build whose workers never end by themselves: what the tests of stopping start and stop."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.faults import pile
from timeline import cli, pipeline, reading
from timeline.config import Settings
from timeline.model.article import Article
from timeline.reading import Reading


def read_chunk(chunk: Sequence[Article]) -> list[Reading]:
    """Return what the first articles tell; at the later ones, sleep."""
    if chunk[0].id > "a03":
        time.sleep(600)
    return pile.read_chunk(chunk)


def main() -> None:
    """Run the command that is given, with two processes that read as above."""
    plain = pipeline.update
    reading.read_chunk = read_chunk  # type: ignore[assignment]
    spread = Settings(workers=2, pool_from=1, batch=2)
    pipeline.update = lambda *given, **more: plain(*given, **{**more, "settings": spread})  # type: ignore[assignment]
    cli.main()


if __name__ == "__main__":
    sys.argv[0] = Path(sys.argv[0]).name
    main()
