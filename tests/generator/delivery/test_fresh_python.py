"""The render process is started safely: what lies in the user's folder is not run."""

import subprocess
from pathlib import Path

import slabforge
from slabforge.generator.delivery.process import fresh_python


def test_modules_in_the_working_folder_are_not_taken(tmp_path: Path) -> None:
    (tmp_path / "random.py").write_text("raise SystemExit('the user\\'s random')")
    (tmp_path / "slabforge").mkdir()
    (tmp_path / "slabforge" / "__init__.py").write_text("raise SystemExit('another slabforge')")
    command = fresh_python("import random, slabforge; print(slabforge.__file__)")
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.strip() == slabforge.__file__
