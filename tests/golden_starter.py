"""What the seeds become, kept as a file: ``python -m tests.golden_starter`` writes it anew.

The diff of ``starter.jsonl`` is read in review: it shows what a change of rules does to a reader.
"""

from __future__ import annotations

from pathlib import Path

from timeline import __version__, ingest, pipeline, resources
from timeline.model.article import Article
from timeline.model.selection import Overview
from timeline.show.export import exporter
from timeline.show.export.about import About

GOLDEN = Path(__file__).with_name("golden") / "starter.jsonl"


def rendered() -> bytes:
    """Return the starter timeline as JSON lines, one event a line."""
    found = ingest.read([str(resources.folder("seeds"))])
    articles = [item for item in found if isinstance(item, Article)]
    events = pipeline.build(articles).events
    about = About(version=__version__, overview=Overview.of(events))
    return exporter(GOLDEN).render(events, articles, about)


if __name__ == "__main__":
    GOLDEN.parent.mkdir(exist_ok=True)
    GOLDEN.write_bytes(rendered())
