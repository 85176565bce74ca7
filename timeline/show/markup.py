"""The dashboard's components as plain markup, so that a page looks and reads the same."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component

from timeline.show.direction import straight

# [tag, attributes, *children]; a child is a tree or a text.
Tree = list[Any]

_NAMES = {"className": "class", "htmlFor": "for"}
# What only the running dashboard needs.
_WITHOUT = frozenset({"children", "n_clicks", "n_clicks_timestamp", "disable_n_clicks", "key"})
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


def trees(node: object) -> Iterator[Tree | str]:
    """Yield the trees of a component, of a list of them, or of a text.

    Raises:
        ValueError: a component of another library than ``dash.html``, which needs the server.
    """
    if node is None or isinstance(node, bool):
        return
    if isinstance(node, (list, tuple)):
        for one in node:
            yield from trees(one)
    elif isinstance(node, Component):
        yield _tree(node)
    else:
        yield straight(str(node))


def markup(node: object) -> str:
    """Return a component as HTML text."""
    return "".join(_text(tree) for tree in trees(node))


def _tree(node: Component) -> Tree:
    if node._namespace != "dash_html_components":
        raise ValueError(f"{node._type} cannot stand in a page without a server")
    attributes = dict(sorted(_attributes(node)))  # Dash keeps them in no fixed order
    return [node._type.lower(), attributes, *trees(getattr(node, "children", None))]


def _attributes(node: Component) -> Iterator[tuple[str, str]]:
    for name, value in vars(node).items():
        if name in _WITHOUT or value is None or value is False:
            continue
        if name not in node._prop_names and not name.startswith(("aria-", "data-")):
            continue
        if name == "style":
            yield "style", "; ".join(f"{_dashed(key)}: {one}" for key, one in value.items())
        elif isinstance(value, dict):  # the id of one of many: its parts as data attributes
            yield from ((f"data-{part}", str(one)) for part, one in value.items())
        else:
            yield _NAMES.get(name, name.lower()), "" if value is True else str(value)


def _dashed(name: str) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)


def _text(tree: Tree | str) -> str:
    if isinstance(tree, str):
        return html.escape(tree, quote=False)
    tag, attributes, *children = tree
    opened = "".join(f' {name}="{html.escape(value)}"' for name, value in attributes.items())
    if tag in _VOID:
        return f"<{tag}{opened}>"
    return f"<{tag}{opened}>{''.join(map(_text, children))}</{tag}>"
