"""Attributes of HTML elements that are no Python names."""

from __future__ import annotations

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Return ``aria-`` attributes.

    >>> aria(label="Events")
    {'aria-label': 'Events'}
    """
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return ``data-`` attributes, which the script reads."""
    return {f"data-{name}": value for name, value in values.items()}


# What a reader of the screen need not hear.
DECORATION = aria(hidden="true")
