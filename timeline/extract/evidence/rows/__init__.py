"""The rows of evidence, by what they look at."""

from __future__ import annotations

from timeline.extract.evidence.evidence import Evidence
from timeline.extract.evidence.rows import clause, page, people, time, word

# Rows over the words and labels alone, in lists: they decide which words are looked at further.
GLANCE: tuple[Evidence, ...] = (*word.PLAIN, *clause.PLAIN, *page.PLAIN)
# Rows that ask who takes part, what the expressions hang on, which frames hold.
CLOSE: tuple[Evidence, ...] = (*word.CLOSE, *clause.CLOSE, *people.ROWS, *time.ROWS, *page.CLOSE)
EVIDENCE: tuple[Evidence, ...] = (*GLANCE, *CLOSE)
