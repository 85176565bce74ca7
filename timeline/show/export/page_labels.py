"""Words that only the page without a server says; the rest are those of the dashboard."""

from __future__ import annotations

PAGE_LABELS = {
    "download.json": "Download JSON",
    "made": "Made by Timeline {version}{newest}.",
    "made.newest": " from articles up to {day}",
    "made.left_out": "{count} of the timeline are left out.",
    "made.words.editor": "Labels are an editor's where there are some.",
    "made.words.machine": "Labels are in the words of the articles.",
    "made.filters": "It holds {events}: {filters}.",
    "made.all": "It holds all {events}.",
    "made.unreviewed": "{count} not yet reviewed by a person.",
    "method": (
        "Every date follows from the words of an article, counted from the day it came out; each"
        " event says how. Bars show the first and the last day that are possible, not how sure"
        " anyone is. Articles are quoted by the sentence."
    ),
    "filter.review": "Review",
    "plain.left": "{count} more events need a script to be shown; the CSV has them all.",
    "facet.more": "Show {count} more",
}
