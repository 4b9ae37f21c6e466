# Each target does what it needs first; nothing has to be installed by hand beyond
# Python 3.11, Node 20 with npm, make and git.
.DELETE_ON_ERROR:
.PHONY: serve build test browser lint evaluate train classes bench bench-build load reach sbom import
.PHONY: policy-check adopt measure-import lock clean

PYTHON ?= python3
VENV := .venv/bin
SETUP := build/python.done build/node.done
# A branch of work has half a site in it: the new site takes the old one's place only whole.
NEXT := build/site

serve: build
	@echo "http://localhost:8000/ (Ctrl-C stops it)"
	@$(VENV)/python -m http.server 8000 --directory output

build: $(SETUP)
	@rm -rf $(NEXT)
	@$(VENV)/pelican content --settings pelicanconf.py --output $(NEXT) --fatal errors
	@rm -rf build/last && if [ -d output ]; then mv output build/last; fi
	@mv $(NEXT) output || { mv build/last output; exit 1; }
	@rm -rf build/last

test: $(SETUP) browser lint build
	$(VENV)/pytest --numprocesses 2 --dist loadfile

# An installed Chromium or Chrome, or one that this installs.
browser: build/python.done
	@$(VENV)/python tests/browser/find.py

lint: $(SETUP)
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy

evaluate: build build/train.done
	OMP_NUM_THREADS=1 build/train/bin/python -m checker.training.evaluate

# The learned reader, from the corpus. What it needs is installed apart.
train: build build/train.done
	OMP_NUM_THREADS=1 build/train/bin/python -m checker.training.train

# Which words are used alike: when the corpus has grown by a good deal. Then `make train evaluate`.
classes: build build/classes.done
	OMP_NUM_THREADS=1 build/classes/bin/python -m checker.training.cluster

# Takes half an hour; QUICK=1 two minutes.
bench: build browser
	@$(VENV)/python -m bench $(if $(QUICK),--quick)

# What a page costs to build, for so many schools: make bench-build SCHOOLS="10 100 1000"
bench-build: $(SETUP) build
	@$(VENV)/python -m bench.build $(SCHOOLS)

# What a visit costs the host, and what that allows.
load: build browser
	@$(VENV)/python -m bench.load

# Which functions of Pyodide run, for the build to cut the others: after each update of Pyodide.
reach: $(SETUP) browser
	@rm -rf $(NEXT)
	@$(VENV)/pelican content --settings pelicanconf.py --extra-settings CUT_PYTHON=false \
		--output $(NEXT) --fatal errors
	@$(VENV)/python -m bench.reach $(NEXT)

# What the site is built with and what a browser is sent, as CycloneDX lists. The tool is apart.
sbom: build/sbom.done
	build/sbom/bin/cyclonedx-py requirements requirements.txt --pyproject pyproject.toml \
		--output-reproducible --output-format JSON --output-file build/sbom-python.cdx.json
	npm sbom --package-lock-only --omit dev --sbom-format cyclonedx --sbom-type application > build/sbom-npm.cdx.json

# A school's policy as it is, a Word file or a PDF: make import FILE=policy.docx SCHOOL=elm-park
import: build/python.done
	@$(VENV)/python -m plugins.importing "$(FILE)" "$(SCHOOL)"

# What to look at again in the policies, or in one: make policy-check SCHOOL=elm-park
policy-check: build/python.done
	@$(VENV)/python -m plugins.checkup $(SCHOOL)

# Keep the policy in force before a new one takes its place: make adopt SCHOOL=elm-park
adopt: build/python.done
	@$(VENV)/python -m plugins.keeping.adopt "$(SCHOOL)"

# How well an import reads the policies that people have read.
measure-import: build/python.done
	@$(VENV)/python -m plugins.importing.measure

# Locked versions, with hashes, for every platform and Python that we support.
lock:
	uv pip compile pyproject.toml --group test --group lint --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --upgrade --output-file requirements.txt
	uv pip compile --group sbom --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --upgrade --output-file requirements-sbom.txt
	uv pip compile --group train --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --upgrade --output-file requirements-train.txt
	uv pip compile --group classes --no-deps --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --upgrade --output-file requirements-classes.txt
	npm install --package-lock-only

clean:
	rm -rf .venv node_modules build output

build/python.done: requirements.txt
	@mkdir -p build
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) is missing: install Python 3.11 or newer"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "$(PYTHON) is too old: install Python 3.11 or newer, or set PYTHON="; exit 1; }
	@test -x $(VENV)/python || $(PYTHON) -m venv .venv \
		|| { echo "Python cannot make a virtual environment: install its venv module"; exit 1; }
	$(VENV)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

build/train.done: requirements-train.txt build/python.done
	$(PYTHON) -m venv build/train
	build/train/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-train.txt
	@touch $@

build/classes.done: requirements-classes.txt requirements-train.txt build/python.done
	$(PYTHON) -m venv build/classes
	build/classes/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-train.txt
	build/classes/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-classes.txt
	@touch $@

build/sbom.done: requirements-sbom.txt build/python.done
	$(PYTHON) -m venv build/sbom
	build/sbom/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-sbom.txt
	@touch $@

build/node.done: package.json package-lock.json
	@mkdir -p build
	@command -v node >/dev/null && command -v npm >/dev/null \
		|| { echo "Node or npm is missing: install Node 20 or newer with npm"; exit 1; }
	@node -e 'process.exit(process.versions.node.split(".")[0] < 20 ? 1 : 0)' \
		|| { echo "Node is too old: install Node 20 or newer"; exit 1; }
	npm ci --loglevel error
	@touch $@

