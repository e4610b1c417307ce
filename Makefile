# The few commands people type. `make` alone explains them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# One stamp per interpreter: `make PYTHON=python3.14 site` makes another environment, and back again.
TAG := $(shell $(PYTHON) -c 'import sys; print("%s-%d.%d.%d" % ((sys.implementation.name,) + sys.version_info[:3]))' 2>/dev/null)
STAMP := $(VENV)/.made-by-$(or $(TAG),missing)
TOOLS := tests/audit/node_modules/.package-lock.json
TESTS ?=
# Those with variants for free-threaded builds.
FREETHREADED := $(addprefix examples/interpreters/,ways.py memory.py limits.py)
WORKERS ?= 2
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help site freethreaded serve check test slow scale audit compat bench links constraints clean

help:  ## explain these targets
	@echo 'Multiprocessing, Measured. Targets:'
	@sed -n 's/^\([a-z]*\):.*##/  make \1\t/p' $(MAKEFILE_LIST)
	@echo 'Another interpreter: make PYTHON=python3.14 site'
	@echo 'Part of the tests:   make TESTS=tests/engine test'

site: $(STAMP)  ## run the examples and build the site into site/
	@$(BIN)/measured site

freethreaded: $(STAMP)  ## record what pages show of free-threaded builds, with python3.14t and python3.15t if they are there
	@for version in 3.14t 3.15t; do command -v python$$version >/dev/null || continue; \
	  $(BIN)/measured record $(FREETHREADED) --python python$$version || exit 1; done

serve: $(STAMP)  ## serve the same pages, with live reload
	@$(BIN)/measured serve

check: $(STAMP)  ## lint, formatting, types, directions of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Publishes nothing, so one round of each example is enough; records with more rounds are used as they are.
test slow: export MEASURED_ROUNDS ?= 1

test: $(STAMP)  ## run the tests, in parallel; every page and every example is one
	@$(PYTEST) --numprocesses $(WORKERS) --dist loadgroup $(TESTS)

slow: $(STAMP)  ## run the slow tests: kills, soak, compatibility, hostile scripts
	@$(PYTEST) -m slow $(TESTS)

scale: $(STAMP)  ## install Dask, Ray and MPI, and test the examples that need them; Python 3.11 to 3.14
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[scale]'
	@MEASURED_ROUNDS=1 $(PYTEST) --own-examples tests/examples/scale tests/examples/*/test_clusters.py

audit: $(TOOLS) | $(STAMP) site/index.html  ## judge the pages in site/: accessibility, speed, weight, valid HTML; needs Node.js and Java
	@$(PYTEST) tests/audit

compat: $(STAMP)  ## run every example on every CPython here, under fork, spawn and forkserver
	@$(BIN)/python tools/compatibility.py

bench: $(STAMP)  ## time builds of this guide and of generated projects, and compare them with the goals
	@$(BIN)/python tools/bench.py

links: | $(STAMP) site/index.html  ## ask for every page that site/ links to on other sites
	@$(BIN)/python tools/outside_links.py --look

constraints:  ## pin the newest versions of all dependencies
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade --editable '.[examples,docs,test,dev]'
	@{ echo '# The exact versions that the site is built and tested with. Made by `make constraints`.'; \
	   $(BIN)/python -m pip freeze --exclude measured --exclude numpy --exclude-editable; } > constraints.txt

clean:  ## remove the records, the site, the environment and the tools
	rm -rf $(VENV) .measured .cache site tests/audit/node_modules

site/index.html: | $(STAMP)
	@$(BIN)/measured site

$(STAMP): pyproject.toml constraints.txt
	@test -n '$(TAG)' || { echo 'make: no interpreter $(PYTHON); name one with PYTHON=python3.13' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo 'make: $(PYTHON) is $(TAG); Python 3.11 or newer is needed: make PYTHON=python3.13 ...' >&2; exit 1; }
	@echo 'Making $(VENV) with $(TAG)'
	@if $(PYTHON) -c 'import ensurepip' 2>/dev/null; then $(PYTHON) -m venv --clear $(VENV); \
	 elif command -v virtualenv >/dev/null; then virtualenv --quiet --clear --python '$(PYTHON)' $(VENV); \
	 else echo 'make: $(PYTHON) comes without venv; install it (Debian: python3-venv), or virtualenv' >&2; exit 1; fi
	@$(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[examples,docs,test,dev]'
	@touch $@

$(TOOLS): tests/audit/package-lock.json
	@for tool in npm java; do command -v $$tool >/dev/null || \
	  { echo "make: the audit needs $$tool; on Debian: apt-get install nodejs npm default-jre-headless" >&2; exit 1; }; done
	@npm ci --prefix tests/audit --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
