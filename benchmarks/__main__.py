"""Run the benchmarks: ``python -m benchmarks [--shared FOLDER] [NAME ...]``."""

from __future__ import annotations

import argparse
from importlib import import_module
from pathlib import Path

# Each is a module here whose ``main(shared)`` prints its figures.
NAMES = ("temporal", "events", "scale", "growth", "engines", "dashboard", "review")


def main() -> None:
    """Run the named benchmarks, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path(__file__).parents[2] / "shared")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(NAMES)}")
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(NAMES):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    for name in arguments.names or NAMES:
        print(f"== {name}")
        import_module(f"benchmarks.{name}").main(arguments.shared)


if __name__ == "__main__":
    main()
