# Wireroom: what a person types. `make demo` to try it, `make test` to prove it.

# The first Python on the path that is new enough; `make PYTHON=/path/to/python3 …` chooses another.
PYTHON ?= $(firstword $(foreach candidate,python3 python3.13 python3.12 python3.11,$(shell \
	$(candidate) -c 'import sys; sys.version_info >= (3, 11) and print("$(candidate)")' 2>/dev/null)))
VENV := .venv
BIN := $(VENV)/bin
PEERS := .venv-peers

.PHONY: help demo test setup run check format screenshots torture fuzz lock clean bench measures

help: ## what can be made here
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

demo: $(VENV)/.runs ## try Wireroom in a browser, without Telegram
	@$(BIN)/wireroom demo

test: $(VENV)/.develops ## run the tests
	@$(BIN)/pytest --numprocesses auto --dist worksteal

setup: $(VENV)/.runs ## set up what running needs, and no more
	@$(BIN)/wireroom --version

run: $(VENV)/.runs ## run the bot; settings come from the environment or .env
	@$(BIN)/wireroom run

check: $(VENV)/.develops ## format, lint, types, import rule and tests
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/pytest --numprocesses auto --dist worksteal

format: $(VENV)/.develops ## put the code into shape
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

screenshots: $(VENV)/.develops ## take the README's pictures anew (needs Chromium)
	@$(BIN)/python -m docs.screenshots

torture: $(VENV)/.develops ## 500 rounds of crashes and faults, and nobody missed or told twice
	@$(BIN)/python -m tests.torture

fuzz: $(VENV)/.develops ## a million spoilt inputs and lines of 100 MB for every parser, and 5,000 feeds with stable memory
	@$(BIN)/python -m tests.fuzz

bench: $(VENV)/.measures $(PEERS)/.installed ## measure everything anew, for docs/bench (takes an hour)
	@for name in delivery pacing replies growth pages summary related; do \
		$(BIN)/python -m tests.bench $$name --docs docs/bench || exit 1; done

lock: $(VENV)/.develops ## fix the newest allowed version of every dependency
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --upgrade \
		--extra build --extra vectors pyproject.toml --output-file requirements.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --upgrade \
		--extra build --extra vectors --extra dev --constraint requirements.lock pyproject.toml --output-file requirements-dev.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --upgrade \
		--extra bench --constraint requirements-dev.lock pyproject.toml --output-file requirements-bench.lock
	@$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-annotate --upgrade \
		--python-version 3.11 --group peers --output-file requirements-peers.lock

clean: ## remove what was set up
	@rm -rf $(VENV) $(PEERS) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Wireroom needs Python 3.11 or newer; none was found on the path." >&2; exit 1; }
	@echo "Setting up with $$($(PYTHON) --version) in $(VENV); the first time this takes a minute or two ..."
	@$(PYTHON) -m venv $(VENV)

# The locks name everything, dependencies of dependencies included: --no-deps asks for nothing else.
$(VENV)/.runs: $(VENV)/bin/python requirements.lock pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.develops: $(VENV)/.runs requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

measures: $(VENV)/.measures ## install those beside whom pages and summaries are measured

# Those beside whom pages and summaries are measured; where one is missing, the bench says so.
$(VENV)/.measures: $(VENV)/.develops requirements-bench.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-bench.lock
	@touch $@

$(PEERS)/.installed: $(VENV)/bin/python requirements-peers.lock
	@$(BIN)/python -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-peers.lock
	@touch $@
