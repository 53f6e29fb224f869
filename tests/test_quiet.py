"""Standard streams that are closed do not lend their numbers to other files."""

import subprocess
import sys

CODE = """
import os
from slabforge.quiet import hold_standard_streams
os.close(0), os.close(1)
hold_standard_streams()
os.fstat(0), os.fstat(1)
raise SystemExit(7 if os.memfd_create("x") > 2 else 1)
"""


def test_closed_streams_are_held() -> None:
    assert subprocess.run([sys.executable, "-c", CODE]).returncode == 7
