# Each target is one script of ops/ or one tool. PORT, HOST and TONGKET_DATA are read from the environment.
ROOMS := audit campaigns config consolidation demonstration documents intake units validation workflow

.DEFAULT_GOAL := help
.PHONY: help setup demo demo-reset test check lint types format messages constraints

help: ## show these lines
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1 \2/p' Makefile | while read -r make target text; do printf '  make %-12s %s\n' "$$target" "$$text"; done

setup: ## build .venv, nothing else
	@ops/setup.sh product

demo: setup ## fill demonstration data once, then serve it (PORT, HOST, TONGKET_DATA)
	@ops/demo.sh serve

demo-reset: setup ## throw the demonstration data away and fill it anew
	@ops/demo.sh reset

test: ## run every test twice, on SQLite and on PostgreSQL, with a real browser
	@ops/test.sh

check: lint types test ## what a change must pass: format, lint, types, tests

lint: ## is the code formatted, is it clean
	@ops/setup.sh dev
	.venv/bin/ruff format --check .
	.venv/bin/ruff check .

types: ## do the types of all rooms fit
	@ops/setup.sh dev
	.venv/bin/mypy $(ROOMS)

format: ## format the code and mend what can be mended alone
	@ops/setup.sh dev
	.venv/bin/ruff format .
	.venv/bin/ruff check --fix .

messages: ## collect the words of all pages for the English catalogue, and compile the catalogues
	@ops/messages.sh

constraints: ## write the versions installed in .venv down as the ones to install
	@ops/constraints.sh
