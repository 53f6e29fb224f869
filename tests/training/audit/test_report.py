"""The page about a data set holds everything, and loads nothing."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import cv2
import numpy as np
import pytest
from page_pictures import pictures_in
from slabforge.errors import SlabForgeError
from slabforge.training.audit.histogram import histogram
from slabforge.training.audit.report import write_report


def image_set(folder: Path, count: int, brightness: int) -> Path:
    """Images with one square each, in the layout of images and masks, of two classes."""
    for kind in ("images", "masks"):
        (folder / kind).mkdir(parents=True)
    for i in range(count):
        name = f"{('pit', 'line')[i % 2]}_{i}.png"
        mask = np.zeros((40, 60), np.uint8)
        mask[5 : 5 + 4 * (1 + i % 2), 10:20] = 255
        cv2.imwrite(str(folder / "images" / name), np.full((40, 60), brightness + i, np.uint8))
        cv2.imwrite(str(folder / "masks" / name), mask)
    return folder


def test_the_page_shows_classes_and_compares(tmp_path: Path) -> None:
    ours, theirs = image_set(tmp_path / "a <b>", 6, 100), image_set(tmp_path / "real", 4, 150)
    figures = write_report(ours, tmp_path / "new" / "page.html", against=theirs)
    assert figures["images"] == figures["measured"] == 6
    assert figures["shares"] == {"sound": 0, "line": 0.5, "pit": 0.5}
    page = (tmp_path / "new" / "page.html").read_text()
    pictures = [np.frombuffer(data, np.uint8) for data in pictures_in(page)]
    assert [cv2.imdecode(p, cv2.IMREAD_COLOR).shape for p in pictures] == [(40, 60, 3)] * 6
    assert not re.search(r"(src|href)=\"(?!data:)", page) and "http" not in page
    assert "a &lt;b&gt;" in page and "<b>" not in page
    assert page.count('data-label="pit"') == 3
    assert "brightness (mean gray level); mean 102, 152" in page
    assert "<td>pit</td><td>3</td><td>50.0%</td>" in page
    assert "<td>line</td><td>3</td><td>0</td>" in page  # never together
    with pytest.raises(SlabForgeError, match="There is no folder"):
        write_report(tmp_path / "none", tmp_path / "page.html")


_PROBE = """<script>
const seen=()=>[...document.querySelectorAll(".sample")].filter(one=>one.offsetWidth>0).length;
const told={broken:[...document.images].filter(i=>i.getAttribute("src")&&!i.naturalWidth).length,
all:seen(),wide:document.documentElement.scrollWidth>innerWidth};
document.querySelector("button[value=pit]").click();told.pit=seen();
document.querySelector(".sample:not([hidden]) img").click();
told.zoomed=document.querySelector("dialog").open;
onload=()=>document.body.textContent=JSON.stringify(told);</script></body>"""


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs chromium")
def test_the_page_works_in_a_browser_as_wide_as_a_phone(tmp_path: Path) -> None:
    write_report(image_set(tmp_path / "set", 6, 100), tmp_path / "page.html")
    page = tmp_path / "page.html"
    page.write_text(page.read_text().replace("</body>", _PROBE))
    browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=390,800"]
    logged = ["--enable-logging=stderr", f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom"]
    done = subprocess.run(
        [*browser, *logged, page.as_uri()], capture_output=True, text=True, timeout=120
    )
    assert "CONSOLE" not in done.stderr
    told = json.loads(re.findall(r"\{.*?\}", done.stdout)[-1])
    assert told == {"broken": 0, "all": 6, "wide": False, "pit": 3, "zoomed": True}


def test_a_histogram_has_a_bar_where_values_are() -> None:
    drawn = histogram("x", [np.array([0.0, 0.0, 24.0]), np.array([])])
    heights = re.findall(r'x="([0-9.]+)" y="[0-9.]+" width="[0-9.]+" height="([0-9.]+)"', drawn)
    assert heights == [("0.0", "110.0"), ("287.5", "55.0")]
    assert "mean 8, none" in drawn
