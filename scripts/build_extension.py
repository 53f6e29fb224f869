"""Packs the Blender extension, for Blender's *Install from Disk*: build/slabforge-VERSION.zip.

Argument: the folder for it, by default `build`.
"""

import sys
import tomllib
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "blender_extension"


def build(folder: Path) -> Path:
    """Write the extension's modules, manifest and licence to a zip in `folder`; its path."""
    manifest = tomllib.loads((SOURCE / "blender_manifest.toml").read_text())
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{manifest['id']}-{manifest['version']}.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted([*SOURCE.glob("*.py"), *SOURCE.glob("*.toml"), ROOT / "LICENSE"]):
            archive.write(path, path.name)
    return file


if __name__ == "__main__":
    print(f"Wrote {build(Path(*sys.argv[1:2] or ['build']))}")
