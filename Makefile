# Set-up and the checks. Every target that needs the environment makes it first.
# Python 3.11 or 3.13, where bpy exists; without it the first of them that is found.
PYTHON ?=
VENV   ?= .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

# How tests share the cores; a file's tests stay together.
PARALLEL ?= --numprocesses auto --maxprocesses 4 --dist loadfile

# Real images for `make demo`, in the layout of the Severstal set: make demo REAL=path/to/severstal
REAL ?=

.PHONY: install demo test lint requirements bench parity pack clean

install: $(READY)

$(READY): requirements.txt pyproject.toml scripts/system_libraries scripts/make_environment
	sh scripts/make_environment "$(VENV)" $(PYTHON)
	touch $@

demo: $(READY)
	$(BIN)/slabforge demo --out demo $(if $(REAL),--real "$(REAL)")

# The tests, and once more those that compare with Blender in its other line, if its Python is here.
# What measures times runs by itself, after the others.
test: $(READY)
	$(BIN)/python -m pytest $(PARALLEL) -m "not alone"
	$(BIN)/python -m pytest -m alone
	MAKE="$(MAKE)" PARALLEL="$(PARALLEL)" sh scripts/test_other_line "$(VENV)"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports --no-cache --no-logo

bench: $(READY)
	$(BIN)/slabforge bench stream --out benchmarks/results/stream.md
	$(BIN)/slabforge bench train --out benchmarks/results/train.md
	$(BIN)/slabforge bench limit --out benchmarks/results/limit.md \
		--json benchmarks/results/limit.json

# Every node and 200 random graphs against Cycles; with VENV= for the other Blender, beside it.
parity: $(READY)
	$(BIN)/slabforge bench parity --json benchmarks/results/parity.json \
		--out benchmarks/results/parity.md

# Re-pins every dependency but CUDA's for Python 3.11 and 3.13; the hashes pin the files, so no host
# is named.
requirements: $(READY)
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --python-version 3.11 --extra train --extra blender --extra dev \
		pyproject.toml -o requirements.txt

# Builds the default pack afresh from the scene that `slabforge author` makes (Blender 4.5).
pack: $(READY)
	$(BIN)/slabforge author build/steel.blend
	$(BIN)/slabforge export build/steel.blend --out glsl/packs/steel

clean:
	rm -rf $(VENV) $(VENV)-3.* demo build *.egg-info
