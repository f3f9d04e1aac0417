# Everything a person or a machine does here is one of these targets; `make help` lists them.
# Needs Python >= 3.11 (with venv and pip) and make; the rest comes from the locks in requirements/.

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
# Wheels alone, each by its hash: to build a package, pip would take build requirements that no lock names.
LOCKED := install --only-binary :all: --require-hashes --requirement
NPM_OPTIONS := --ignore-scripts --no-audit --no-fund --loglevel=error

# The python3 on the path comes first: it is the one that an activated environment or a CI matrix chose.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then echo "$$python"; break; fi; done)

GENERATED := docs/index.md docs/papers docs/tags docs/archive docs/digests docs/authors docs/trends docs/changes.md docs/changes docs/health.md \
	docs/feeds docs/robots.txt docs/opensearch.xml docs/data docs/.generated*

# Each stamp is one layer of the environment; a layer is installed again only when its lock changes.
SITE_READY := $(VENV)/site.installed
TEST_READY := $(VENV)/test.installed
DEV_READY := $(VENV)/dev.installed
CHECKERS_READY := node_modules/checkers.installed

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do \
		printf '  make %-13s %s\n' "$$name" "$$what"; done

.PHONY: site
site: $(SITE_READY) ## build the whole site into site/
	$(BIN)/digest build

.PHONY: command
command: $(SITE_READY) ## install the command `digest` and what it needs, and nothing else

.PHONY: serve
serve: $(SITE_READY) ## preview the site; rebuilds when an input changes
	$(BIN)/digest serve

.PHONY: test
test: $(TEST_READY) ## run all tests (ARGS="-k word" passes options to pytest)
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

.PHONY: checkers
checkers: $(CHECKERS_READY) ## install the HTML checker, Lighthouse and TypeScript (needs Node.js and Java)

.PHONY: proof
proof: $(TEST_READY) $(CHECKERS_READY) ## measure the site: accessibility, HTML, Lighthouse, bytes, layout shift
	$(BIN)/python -m benchmarks.proof $(ARGS)

.PHONY: pictures
pictures: $(TEST_READY) ## make the pictures of README.md anew (needs Chromium)
	$(BIN)/python -m benchmarks.pictures

.PHONY: zensical
zensical: $(DEV_READY) ## build the same docs/ with Zensical, the site engine's successor, into site/
	$(BIN)/digest build
	$(BIN)/zensical build --clean --strict

.PHONY: goldens
goldens: $(TEST_READY) ## write the golden files anew; read the diff before you commit it
	$(BIN)/python -m pytest --refresh-goldens $(ARGS)

.PHONY: lint
lint: $(DEV_READY) ## check style and formatting
	$(BIN)/ruff check
	$(BIN)/ruff format --check

.PHONY: types
types: $(DEV_READY) types-javascript ## check types, of Python and of JavaScript
	$(BIN)/mypy

# Without Node.js the types of the scripts are left to CI, which sets REQUIRE_NODE.
.PHONY: types-javascript
types-javascript: $(if $(shell command -v npm 2>/dev/null),$(CHECKERS_READY))
	@if command -v npm >/dev/null; then \
		node_modules/.bin/tsc --project jsconfig.json && node_modules/.bin/tsc --project tests/javascript/jsconfig.json; \
	else \
		echo 'types of JavaScript: not checked, no Node.js and npm on the path' >&2; test "$$REQUIRE_NODE" != 1; \
	fi

.PHONY: workflows
workflows: $(DEV_READY) ## check the GitHub workflows: safety and schema
	$(BIN)/zizmor --offline --persona pedantic --quiet .github
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.citation-file-format CITATION.cff
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml

.PHONY: check
check: lint types workflows test ## run every check

.PHONY: lock
lock: $(DEV_READY) ## write the locks anew after a change of pyproject.toml, keeping versions
	$(call compile,dev,--group build --group test --group dev $(UPGRADE))
	$(call compile,test,--group build --group test --constraints requirements/dev.txt)
	$(call compile,site,--group build --constraints requirements/dev.txt)

# No address gets into the lock: npm takes packages from where it is set up to, and asks nobody for money.
.PHONY: lock-checkers
lock-checkers: ## write npm's lock anew after a change of package.json
	@npm update --package-lock-only --omit-lockfile-registry-resolved $(NPM_OPTIONS)
	@node -e 'const fs = require("fs"), lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8")); \
		for (const each of Object.values(lock.packages)) delete each.funding; \
		fs.writeFileSync("package-lock.json", JSON.stringify(lock, null, 2) + "\n");'

.PHONY: upgrade
upgrade: UPGRADE := --upgrade
upgrade: lock ## write the locks anew with the newest versions

.PHONY: clean
clean: ## remove what a build wrote
	rm -rf site .site-* dist .cache $(GENERATED)

# npm takes what the lock names, checks each package against its hash, and runs no script of a package.
$(CHECKERS_READY): package-lock.json package.json
	@npm ci $(NPM_OPTIONS)
	@touch $@

# One version of each package for every Python (`fewest`): the same inputs give the same site on all of them.
# No index host and no path of this machine may get into a lock.
define compile
	$(BIN)/uv pip compile --quiet --no-config --system-certs --universal --fork-strategy fewest \
		--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate \
		--custom-compile-command 'make lock' \
		$(2) --output-file requirements/$(1).txt pyproject.toml
endef

$(BIN)/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo 'error: no Python 3.11 or newer found; name one with: make PYTHON=/path/to/python3' >&2; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); \
		echo 'error: this Python makes no virtual environment; on Debian, install python3-venv' >&2; exit 1; }

$(SITE_READY): requirements/site.txt pyproject.toml | $(BIN)/python
	$(PIP) $(LOCKED) requirements/site.txt
	$(PIP) install --no-build-isolation --no-deps --editable .
	@touch $@

$(TEST_READY): requirements/test.txt $(SITE_READY)
	$(PIP) $(LOCKED) requirements/test.txt
	@touch $@

$(DEV_READY): requirements/dev.txt $(TEST_READY)
	$(PIP) $(LOCKED) requirements/dev.txt
	@touch $@
