"""What the gate runs: a suite scores one folder of gold and says where it went wrong."""

from __future__ import annotations

import hashlib
import importlib.util
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where the answer is not the gold's; ``kind`` is its class."""

    kind: str
    where: str
    gold: str
    answer: str
    rule: str
    context: str


@dataclass(frozen=True, slots=True)
class Result:
    """Figures by name, each between 0 and 1 and better when higher, and all differences.

    ``rules`` are the names of the rules that gave an answer. ``counts`` is what the figures are
    made of: one row per document, the columns of the scorer.
    """

    figures: dict[str, float]
    differences: tuple[Difference, ...] = ()
    rules: frozenset[str] = field(default_factory=frozenset)
    counts: pd.DataFrame | None = None


@dataclass(frozen=True, slots=True)
class Suite:
    """A corpus by name, its folder below the shared one, and what scores it.

    ``floored`` are the figures that ``floors.json`` keeps from falling; the others are shown.
    """

    name: str
    folder: str
    run: Callable[[Path], Result]
    floored: tuple[str, ...]


def digest(folder: Path) -> str:
    """Return a digest of all files below a folder, names included, so that floors know it."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(path.relative_to(folder).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def scorer(shared: Path, name: str) -> ModuleType:
    """Return a scorer that lies beside the corpora, as a module."""
    module = f"shared_{name}"
    if module in sys.modules:
        return sys.modules[module]
    spec = importlib.util.spec_from_file_location(module, shared / "tools" / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"no scorer {name} below {shared}")
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[module] = loaded  # dataclasses look their module up while it is being read
    spec.loader.exec_module(loaded)
    return loaded


def shared_of(folder: Path) -> Path:
    """Return the shared folder that a corpus folder lies in.

    Raises:
        FileNotFoundError: none of the folders above holds ``tools``.
    """
    for parent in folder.resolve().parents:
        if (parent / "tools").is_dir():
            return parent
    raise FileNotFoundError(f"no folder above {folder} holds the scorers")


def by_kind(differences: Iterable[Difference]) -> dict[str, list[Difference]]:
    """Return the differences grouped by class, largest class first."""
    groups: dict[str, list[Difference]] = {}
    for difference in differences:
        groups.setdefault(difference.kind, []).append(difference)
    return dict(sorted(groups.items(), key=lambda item: -len(item[1])))
