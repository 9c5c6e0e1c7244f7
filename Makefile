# Two commands: make demo, make test. Each makes its own environment in .venv.

PYTHON ?= python3
VENV   := .venv
CLI    := $(VENV)/bin/ank-i18n
PIP    := $(VENV)/bin/python -m pip --quiet --disable-pip-version-check

.PHONY: demo test bench-env lock clean
.DEFAULT_GOAL := demo

# Exit status 1 is a gate that is not met: nobody has reviewed the committed catalogs yet.
demo: $(VENV)/runtime
	@rm -rf build/demo && mkdir -p build/demo && cp -R seeds build/demo/
	@echo; echo "A new release, drafted from nothing in build/demo:"; echo
	@$(CLI) --project build/demo run build/demo/seeds/*.txt || [ $$? -eq 1 ]
	@echo; echo "The same release with its committed catalogs, into dist/:"; echo
	@$(CLI) run seeds/*.txt || [ $$? -eq 1 ]

test: $(VENV)/dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/pytest -n auto

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "ank-i18n needs Python 3.11 or newer: make PYTHON=python3.12 …" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@

# The lock is complete, so nothing is resolved (--no-deps) and everything is verified.
$(VENV)/runtime: $(VENV)/python requirements/runtime.lock requirements/build.lock pyproject.toml
	@echo "Installing the locked environment into $(VENV) …"
	@$(PIP) install --require-hashes --no-deps -r requirements/runtime.lock
	@$(PIP) install --require-hashes --no-deps -r requirements/build.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: $(VENV)/runtime requirements/dev.lock
	@$(PIP) install --require-hashes --no-deps -r requirements/dev.lock
	@touch $@

# The peers that benchmarks run against, beside the project in an environment of their own.
bench-env:
	@$(MAKE) --no-print-directory VENV=$(VENV)-bench $(VENV)-bench/runtime
	@$(VENV)-bench/bin/python -m pip --quiet install --require-hashes --no-deps -r requirements/bench.lock

# Update every pin to the newest release that fits pyproject.toml.
UV := $(VENV)/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-annotate --no-header
lock: $(VENV)/dev
	$(UV) requirements/build.in -o requirements/build.lock
	$(UV) pyproject.toml --overrides requirements/overrides.txt -c requirements/build.lock -o requirements/runtime.lock
	$(UV) pyproject.toml --group dev --overrides requirements/overrides.txt -c requirements/runtime.lock -c requirements/build.lock -o requirements/dev.lock
	$(UV) --group bench -c requirements/runtime.lock -o requirements/bench.lock

clean:
	rm -rf $(VENV) $(VENV)-bench build dist
