# The portal's commands. `make run` needs nothing but make and Python 3.11 or newer with venv.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
PINS := requirements.txt constraints.txt

.PHONY: run test check fix staff a11y walker screenshots lighthouse bench bench-newsroom crash interleave

# The portal on http://127.0.0.1:8000 (PORT and DATA_DIR are honored).
run: .venv/run.stamp
	@exec $(BIN)/python manage.py serve

# An account for the staff pages; the password is printed once.
staff: .venv/run.stamp
	@$(BIN)/python manage.py migrate --verbosity 0
	@$(BIN)/python manage.py demonstration_staff

# Every test, those in a real browser and on PostgreSQL included.
test: .venv/dev.stamp
	@.ci/browser
	@.ci/database
	@$(BIN)/python -m pytest -n 2 $(ARGS)

# What shows a success criterion of WCAG (marked so in the tests).
CRITERIA := $(addprefix tests/,$(addprefix journeys/test_,accessibility.py keyboard.py \
	after_each_step.py reading.py) face/test_contrast.py)

# Every page in every state at every width, in every palette, with scripts and without; what it found
# goes into the accessibility statement.
a11y: .venv/dev.stamp
	@.ci/browser
	@rm -rf build/accessibility
	@ACCESSIBILITY=full $(BIN)/python -m pytest -n 2 $(CRITERIA) $(ARGS)
	@$(BIN)/python -m tests.journeys.record

# Three hundred hasty walks on a bad line.
walker: .venv/dev.stamp
	@.ci/browser
	@WALKS=300 $(BIN)/python -m pytest -n 2 -q tests/journeys/test_random_walker.py $(ARGS)

# Five hundred processes killed while they publish (KILLS); ten minutes.
KILLS ?= 500
crash: .venv/dev.stamp
	@$(BIN)/python -m tests.newsroom.crash $(KILLS)

# Two editors in a thousand random orders; a quarter of an hour.
interleave: .venv/dev.stamp
	@INTERLEAVINGS=1000 $(BIN)/python -m pytest -n 2 -q tests/newsroom/test_interleavings.py $(ARGS)

# A picture of every page in every state: build/screenshots/index.html
screenshots: .venv/dev.stamp
	@.ci/browser
	@$(BIN)/python -m pytest -n 2 -q tests/journeys/picture_book.py $(ARGS)

# Everything that must hold before a change is delivered.
check: .venv/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint templates --lint
	$(BIN)/bandit --quiet --recursive --configfile pyproject.toml portal guidance
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py check --fail-level WARNING
	@$(MAKE) --no-print-directory test

# How fast the portal is, as ratios within one run; about a minute, nothing is written.
bench: .venv/run.stamp
	@$(BIN)/python -m bench.run $(ARGS)

# What Lighthouse says of the pages on a phone, medians of five; a quarter of an hour. Needs Node 18 and npm.
LIGHTHOUSE := build/lighthouse/node_modules/.bin/lighthouse
lighthouse: .venv/run.stamp $(LIGHTHOUSE)
	@.ci/browser
	@$(BIN)/python -m bench.lighthouse $(ARGS)

$(LIGHTHOUSE):
	@command -v npm >/dev/null || { echo "Lighthouse needs Node 18 or newer with npm"; exit 1; }
	@mkdir -p build/lighthouse
	@PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix build/lighthouse --no-audit --no-fund --silent lighthouse@12.8.2

# How long the staff's pages take with 500 editions and 20,000 rows of the record; two minutes.
bench-newsroom: .venv/run.stamp
	@$(BIN)/python -m bench.newsroom $(ARGS)

# What a program can tidy by itself.
fix: .venv/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.venv/run.stamp: $(PINS)
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: make run PYTHON=/path/to/it"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing what the portal runs on"
	@$(PIP) -r requirements.txt
	@touch $@

.venv/dev.stamp: $(PINS) requirements-dev.txt .venv/run.stamp
	@echo "Installing what checks and tests the portal"
	@$(PIP) -r requirements-dev.txt
	@touch $@
