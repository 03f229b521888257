# Every target sets up what it needs first: .venv, the packages and, where allowed, system libraries.
.DEFAULT_GOAL := help
.PHONY: help setup demo gui words test test-long fuzz lint bench clean

BIN := .venv/bin
READY := .venv/.ready

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## set everything up and stop there

$(READY): pyproject.toml .ci/setup
	@bash .ci/setup
	@touch $@

demo: $(READY) ## run the main job: scan, segment, design, check, export, report
	@$(BIN)/smilesculpt demo

gui: $(READY) ## open the window
	@$(BIN)/smilesculpt gui

words: $(READY) ## bring the catalogues of the window's languages up to date with its texts
	@$(BIN)/python -m gui.i18n

test: $(READY) ## run the tests that every change must pass, in two processes
	@$(BIN)/python -m pytest -n 2 --dist loadscope

test-long: $(READY) ## run the tests that take minutes
	@$(BIN)/python -m pytest -m long

fuzz: $(READY) ## let a fuzzer try each reader for FUZZ_SECONDS (1200); on Linux
	@for format in stl ply obj off glb 3mf vtp pcd xyz; do \
		echo "== $$format"; \
		$(BIN)/python -m tests.fuzz.fuzz_reader $$format --seconds $(or $(FUZZ_SECONDS),1200) || exit 1; \
	done

lint: $(READY) ## check style, types and import walls
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/lint-imports --no-logo

bench: $(READY) ## time us beside our peers (each benchmarks/bench_*.py)
	@for file in benchmarks/bench_*.py; do \
		[ -e "$$file" ] || { echo "No benchmarks yet."; break; }; \
		echo "== $$file"; $(BIN)/python "$$file" || exit 1; \
	done

clean: ## forget test leftovers, and kernels that were compiled into the tree
	@find meshes calibration smilesculpt -name '*.nb[ic]' -delete
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache dist
