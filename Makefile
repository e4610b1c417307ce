# The few commands people type. `make` alone explains them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# One stamp per interpreter: `make PYTHON=python3.14 site` makes the environment anew, and back again.
TAG := $(shell $(PYTHON) -c 'import sys; print("%s-%d.%d.%d" % ((sys.implementation.name,) + sys.version_info[:3]))' 2>/dev/null)
STAMP := $(VENV)/.made-by-$(or $(TAG),missing)
TOOLS := tests/audit/node_modules/.package-lock.json

.DEFAULT_GOAL := help
.PHONY: help site serve test audit check compat bench constraints clean

help:  ## explain these targets
	@echo 'Multiprocessing, Measured. Targets:'
	@sed -n 's/^\([a-z]*\):.*##/  make \1\t/p' $(MAKEFILE_LIST)
	@echo 'Another interpreter: make PYTHON=python3.14 site'

site: $(STAMP)  ## run the examples and build the site into site/
	@$(BIN)/measured site

serve: $(STAMP)  ## the same, served with live reload
	@$(BIN)/measured serve

test: $(STAMP)  ## run all tests; every page and every example is one
	@$(BIN)/python -m pytest

audit: $(STAMP) $(TOOLS)  ## judge every page: accessibility, speed, weight, valid HTML; needs Node.js and Java
	@$(BIN)/python -m pytest tests/audit

check: $(STAMP)  ## lint, formatting, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

compat: $(STAMP)  ## every example on every CPython here, under fork, spawn and forkserver
	@$(BIN)/python tests/compatibility.py

bench: $(STAMP)  ## how fast this guide and generated projects are built, with the goals beside
	@$(BIN)/python tests/bench.py

constraints:  ## pin the newest versions of all dependencies
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade --editable '.[examples,docs,test,dev]'
	@{ echo '# The exact versions that the site is built and tested with. Made anew by `make constraints`.'; \
	   $(BIN)/python -m pip freeze --exclude measured --exclude numpy --exclude-editable; } > constraints.txt

clean:  ## forget the records, the site, the environment and the tools
	rm -rf $(VENV) .measured .cache site tests/audit/node_modules

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
