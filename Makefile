# Bagalau. `make` alone lists the targets.
#
# setup, run and test need Debian or Ubuntu with Python 3.11 and nothing else. Steps of `test` stand cheap
# first: a comma out of place is told in a second, not after the slow tests.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.up-to-date
QM     := $(patsubst %.ts,%.qm,$(wildcard i18n/*.ts))

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS   += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# The steps of `test` are read by people: one after the other, also under -j.
.NOTPARALLEL:
.PHONY: dist dist-linux dist-windows dist-check dist-measure dist-sums help setup run test lint types walls forms translations-check tests translations reliability mutation bench test-office lock clean

title = @printf '\n== %s\n' '$(1)'

help:
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

setup: $(STAMP) $(QM) ## the locked environment in .venv; does nothing when it is up to date

# pip never upgrades what stands here already as locked, so a second run is short.
$(STAMP): requirements.lock pyproject.toml tools/system_libraries.py
	$(call title,System libraries)
	@$(PYTHON) tools/system_libraries.py
	$(call title,Environment)
	@# A moved folder or a new system Python leaves a .venv that does not start: make it anew.
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# Order only: a newer environment does not make a translation stale.
i18n/%.qm: i18n/%.ts | $(STAMP)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

# Off screen the same work is done, and the tour names the PDF and the picture it left.
run: setup ## open the program with the filled example
	@if [[ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" || "$$(uname)" != Linux ]]; then \
	    $(PYTHON) tools/system_libraries.py && exec $(BIN)/python -m gui --example; \
	else \
	    QT_QPA_PLATFORM=offscreen exec $(BIN)/python -m gui --example --offscreen-tour build/tour; \
	fi

test: setup lint types walls forms translations-check tests ## every check; what .ci/run calls

lint: setup ## ruff: rules and format
	$(call title,Style)
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --check --quiet --diff

types: setup ## mypy, strict
	$(call title,Types)
	@$(BIN)/mypy --no-error-summary

walls: setup ## which package may import which
	$(call title,Walls)
	@$(BIN)/lint-imports

forms: setup ## the papers in forms/
	$(call title,Papers)
	@$(BIN)/python -m model forms check

translations-check: setup
	$(call title,Translations)
	@$(BIN)/python tools/check_translations.py

tests: setup
	$(call title,Tests)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest --quiet --numprocesses auto --dist worksteal

translations: setup ## bring i18n/*.ts up to date with the sources
	@$(BIN)/python tools/check_translations.py --update
	@$(MAKE) setup

reliability: setup ## the proofs of docs/reliability.md in full: some 20 minutes
	$(call title,Reliability)
	@QT_QPA_PLATFORM=offscreen BAGALAU_THOROUGH=1 \
	    $(BIN)/python -m pytest --quiet --durations=10 -o faulthandler_timeout=3600 \
	    tests/reliability tests/archive/test_any_order.py tests/archive/test_history.py

# The tool is not in requirements.lock: it is needed here alone.
mutation: setup ## spoil each line of model/scoring in turn: at least 95 % must be noticed
	$(call title,Mutation testing)
	@[[ -d build/mutation/tool ]] || $(BIN)/python -m pip install --quiet --disable-pip-version-check \
	    --require-hashes --target build/mutation/tool --requirement tools/mutation.lock
	@$(BIN)/python tools/mutation.py

bench: setup ## measure the budgets; figures and their meaning: docs/benchmarks.md
	@for script in scoring archive entries entries_keys campaign_list keys print_card excel start; do \
	    echo "== $$script"; PYTHONPATH=. $(BIN)/python benchmarks/$$script.py || failed=1; \
	done; [ -z "$$failed" ]

# LibreOffice is no part of the environment; whoever is not root installs it by hand.
test-office: setup ## LibreOffice recalculates 50 random cards of each paper to the model's points
	@command -v soffice >/dev/null || { apt-get update -qq && \
	    apt-get install -qq -y --no-install-recommends libreoffice-calc-nogui; }
	@BAGALAU_OFFICE_CARDS=50 $(BIN)/python -m pytest --quiet tests/exchange/excel/test_libreoffice.py

# What travels to schools. Where root and debootstrap are, the Linux bundle is built in an older Debian; the
# Windows one under wine. Steps can be called alone. docs/release.md tells what each needs and leaves.
DIST := dist
WORK ?= build/dist
# The oldest glibc that is claimed; the build stops if its files need a newer one.
GLIBC ?= 2.28

dist: dist-linux dist-windows dist-check dist-sums dist-measure ## everything that is given out, into dist/: an hour

dist-linux: setup ## .tar.xz, .deb, .rpm
	$(call title,Linux)
	@PYTHON=$(abspath $(BIN))/python packaging/linux/build.sh $(WORK)
	@$(BIN)/python packaging/glibc.py $(WORK)/linux/bagalau --claim $(GLIBC)
	@$(WORK)/linux/bagalau/bagalau-cli selftest
	@PYTHON=$(abspath $(BIN))/python packaging/linux/package.sh $(WORK) $(DIST)

dist-windows: setup ## installer and portable .zip, under wine
	$(call title,Windows)
	@PYTHON=$(abspath $(BIN))/python packaging/windows/build.sh $(WORK)
	@PYTHON=$(abspath $(BIN))/python packaging/windows/package.sh $(WORK) $(DIST)

dist-check: ## install, start, use, update and remove what was packed
	$(call title,Linux: in a clean system)
	@$(BIN)/python packaging/linux/check.py $(WORK) $(DIST)
	$(call title,Windows: under wine)
	@$(BIN)/python packaging/windows/check.py $(WORK) $(DIST)

dist-measure: ## sizes, start and memory against a bare window
	$(call title,Sizes and speed)
	@PYTHONPATH=packaging $(BIN)/python packaging/measure.py $(WORK) $(DIST)

dist-sums: ## SHA256SUMS
	@cd $(DIST) && rm -f SHA256SUMS && sha256sum bagalau* > SHA256SUMS && cat SHA256SUMS

# After a change of a dependency in pyproject.toml. uv is not in the lock: it is needed here alone.
lock: ## write requirements.lock anew
	uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	    --output-file requirements.lock pyproject.toml
	@for system in linux:x86_64-manylinux_2_28 windows:x86_64-pc-windows-msvc; do \
	    uv pip compile --quiet --python-version 3.11 --python-platform "$${system#*:}" --extra signing \
	        --constraint requirements.lock --generate-hashes --no-emit-index-url --no-emit-find-links \
	        --custom-compile-command 'make lock' --output-file "packaging/$${system%:*}.lock" \
	        pyproject.toml packaging/bundle.in; \
	done

clean: ## remove everything make has made
	@rm -rf $(VENV) build dist *.egg-info i18n/*.qm .hypothesis .import_linter_cache .mypy_cache \
	    .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
