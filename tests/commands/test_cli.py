"""Every command, with good and with bad input: one sentence on stderr and a non-zero exit."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from slabforge.cli import app
from slabforge.commands import shared
from slabforge.errors import SlabForgeError
from slabforge.generator.output.formats.registry import FORMATS
from typer.testing import CliRunner, Result

ENVIRONMENT = os.environ | {"COLUMNS": "200", "NO_COLOR": "1"}
NO_BPY = "import sys; sys.modules['bpy'] = None; "  # as if it were not installed


def run(
    *arguments: str | Path, prelude: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    code = f"{prelude}from slabforge.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=300,
        env=ENVIRONMENT | environment,
    )


def failed(result: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a run that must fail."""
    assert result.returncode == 1, result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    (line,) = [x for x in result.stderr.splitlines() if x.startswith("Error: ")]
    return line


def called(*arguments: str | Path) -> Result:
    """A command run in this process, which need not import its rooms again."""
    runner = CliRunner(env={"COLUMNS": "200", "NO_COLOR": "1"})
    return runner.invoke(app, list(map(str, arguments)))


def done(*arguments: str | Path) -> str:
    """What a command that must succeed says, in this process."""
    result = called(*arguments)
    assert result.exit_code == 0, (result.output, result.exception)
    return result.output


def refused(*arguments: str | Path) -> str:
    """The one sentence with which a command that must fail does so, in this process."""
    result = called(*arguments)
    assert isinstance(result.exception, SlabForgeError), result.output
    return str(result.exception)


def test_help_is_instant_and_imports_no_heavy_room() -> None:
    heavy = ["numpy", "numba", "moderngl", "cv2", "keras", "tensorflow", "bpy", "pydantic"]
    code = f"import sys, slabforge, slabforge.cli; print([m for m in {heavy} if m in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert found.stdout.strip() == "[]"
    assert "generate" in run("--help").stdout


def test_benchmarks_are_listed_in_two_groups() -> None:
    listed = run("bench", "--list").stdout
    assert "correctness" in listed and "table1" in listed and "250,000 s" in listed
    told = run("bench", "--help").stdout
    assert told.index("Speed") < told.index("stream") < told.index("Correctness campaigns")
    assert told.index("Correctness campaigns") < told.index("parity")
    assert "with --thorough 10.0" in run("bench", "stream", "--help").stdout


def test_doctor(tmp_path: Path) -> None:
    result = run("doctor", "--json", tmp_path / "new" / "doctor.json")
    assert result.returncode == 0
    checks = {
        c["name"]: c for c in json.loads((tmp_path / "new" / "doctor.json").read_text())["checks"]
    }
    assert checks["EGL device 0"]["ok"]
    assert ("bpy" in checks) and ("TensorFlow" in checks)


def test_doctor_without_egl_says_what_mends_it(tmp_path: Path) -> None:
    """With nothing in the places of TensorFlow and bpy, whose import takes long."""
    for name in ("tensorflow", "bpy"):
        (tmp_path / f"{name}.py").write_text("raise ImportError")
    before = os.environ.get("PYTHONPATH", "")
    result = run(
        "doctor",
        PYTHONPATH=f"{tmp_path}{os.pathsep}{before}",
        __EGL_VENDOR_LIBRARY_DIRS=str(tmp_path),
    )
    assert "OpenGL does not work here" in failed(result)
    assert "apt-get install libegl1" in result.stdout


@pytest.mark.skipif(not find_spec("bpy"), reason="needs bpy")
def test_author_export_generate(tmp_path: Path) -> None:
    scene, pack = tmp_path / "steel.blend", tmp_path / "pack"
    layers = tmp_path / "layers.json"
    assert run("author", scene, "--json", layers).returncode == 0
    assert {"Crack", "Splash"} < set(json.loads(layers.read_text())["layers"])
    report = run("export", scene, "--report", "--json", tmp_path / "report.json")
    assert report.returncode == 0
    rows = json.loads((tmp_path / "report.json").read_text())["materials"]
    assert {r["name"]: r["compiled"] for r in rows} == {"steel": True, "ground": True}
    (steel,) = (r for r in rows if r["name"] == "steel")
    assert steel["octaves"] == sum(c["octaves"] for c in steel["costs"]) > 29
    assert len(rows[0]["in_use"]) == rows[0]["nodes"]
    assert run("export", scene, "--out", pack).returncode == 0
    done(
        "generate", "--out", tmp_path / "set", "--count", "4", "--pack", pack, "--size", "64x48",
        "--json", tmp_path / "g.json",
    )  # fmt: skip
    assert json.loads((tmp_path / "g.json").read_text())["count"] == 4
    assert len(list((tmp_path / "set" / "masks").iterdir())) == 4


def test_ctrl_c_ends_soon_and_loses_nothing(tmp_path: Path) -> None:
    out = tmp_path / "set"
    code = "from slabforge.cli import main; main()"
    command = [sys.executable, "-c", code, "generate", "--out", str(out), "--count", "1000000"]
    child = subprocess.Popen(
        [*command, "--size", "64x48"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        # a shell that starts us in the background has its children ignore the signal
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    table = out / "labels.csv"
    try:
        deadline = time.monotonic() + 60
        while not (table.is_file() and table.read_text().count("\n") > 100):
            assert time.monotonic() < deadline
            time.sleep(0.1)
        child.send_signal(signal.SIGINT)
        started = time.monotonic()
        said = child.communicate(timeout=30)[1]
    finally:
        child.kill()
    assert time.monotonic() - started < 3  # a second, and room for a busy machine
    assert child.returncode == 130
    assert "--resume goes on" in said
    assert len(list((out / "masks").iterdir())) >= table.read_text().count("\n") - 1


def test_a_data_set_is_written_verified_shown_and_made_again(tmp_path: Path) -> None:
    made = ["--count", "10", "--size", "64x64", "--format", "coco", "--format", "tfrecord"]
    said = run("generate", "--out", tmp_path / "set", *made, "--split", "train=0.6,val=0.4")
    assert said.returncode == 0, said.stderr
    figures = tmp_path / "v.json"
    assert "No fault was found." in done("verify", tmp_path / "set", "--json", figures)
    assert json.loads(figures.read_text())["samples"] == 20
    done("report", tmp_path / "set", "--out", tmp_path / "page.html")
    assert (tmp_path / "page.html").stat().st_size > 10_000
    again = done("generate", "--like", tmp_path / "set", "--out", tmp_path / "again")
    assert f"Every byte agrees with '{tmp_path / 'set'}'" in again
    (tmp_path / "again" / "labels.csv").unlink()
    broken = called("verify", tmp_path / "again")
    assert "labels.csv: the file is missing" in broken.output
    assert isinstance(broken.exception, SlabForgeError)
    assert "generate --like" in str(broken.exception)
    told = done("generate", "--estimate", "--out", tmp_path / "none", *made)
    assert "10 samples take about" in told and not (tmp_path / "none").exists()


def test_sheet(tmp_path: Path) -> None:
    assert run("sheet", "--out", tmp_path / "s.png", "--size", "64x48").returncode == 0
    assert (tmp_path / "s.png").stat().st_size > 1000


@pytest.mark.parametrize("command", ["author", "export"])
def test_without_bpy(tmp_path: Path, command: str) -> None:
    message = failed(run(command, tmp_path / "a.blend", prelude=NO_BPY))
    assert "bpy, which is not installed" in message
    assert "slabforge[blender]" in message


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["generate", "--count", "1", "--size", "0x256"], "Width and height must be above 0"),
        (["generate", "--count", "1", "--size", "256"], "WIDTHxHEIGHT"),
        (["generate", "--count", "1", "--size", "-4x4"], "WIDTHxHEIGHT"),
        (["generate", "--count", "0"], "count is an integer from 1"),
        (["generate", "--count", "1", "--seed", "-1"], "seed"),
        (["generate", "--count", "1", "--format", "tiff"], f"or {[*FORMATS][-1]} (got 'tiff')"),
        (["generate"], "Give --count, the number of samples, or --like"),
        (["generate", "--count", "5", "--split", "a=2"], "written name=share"),
        (["generate", "--count", "5", "--image", "gif"], "png, jpeg, webp (got 'gif')"),
        (["generate", "--count", "5", "--like", "."], "--like takes everything from the data set"),
        (["generate", "--like", "none"], "not what `slabforge generate` writes"),
        (["generate", "--count", "1", "--pack", "none"], "No pack at 'none'"),
        (["generate", "--count", "1", "--devices", "0;1"], "Devices are numbers from 0"),
        (["generate", "--count", "1", "--device", "99"], "There is no EGL device 99"),
        (["generate", "--count", "1", "--json", "."], "'.' is a folder; name a file in it"),
        (["generate", "--count", "1", "--json", f"{__file__}/x/y"], "test_cli.py' is a file"),
        (["generate", "--count", "1", "--recipe", "none.toml"], "There is no recipe"),
        (["train", "unet", "--size", "100x100"], "sizes divisible by 32"),
        (["train", "unet", "--epochs", "0"], "epochs is an integer from 1"),
        (["train", "unet", "--real", "none"], "There is no folder 'none'"),
        (["train", "unet", "--mix", "real=0.2"], "give their folder with --real"),
        (["train", "unet", "--encoder", "MobilNetV2"], "did you mean MobileNetV2"),
        (["train", "unet", "--encoder-tune"], "is for a pretrained encoder"),
        (["adapt", "none.keras", "--images", "."], "The adapted model is a .keras file"),
        (["bench", "table1", "--data", ".", "--few", "4;8"], "Counts are written 4,8,16"),
        (["bench", "streem"], "no benchmark 'streem'; did you mean 'stream'"),
        (["bench", "render", "--seconds", "0"], "seconds is at least 0.01 (got 0.0)"),
        (["bench", "render", "--devices", "0;1"], "Devices are numbers from 0"),
        (["bench", "limit", "--repeats", "0"], "repeats is at least 1 (got 0)"),
        (["bench", "limit", "--json", "."], "'.' is a folder; name a file in it"),
        (["bench", "blender", "--spp", "3"], "spp is one of 1, 4, 16 (got 3)"),
        (["bench", "blender", "--region", "64"], "WIDTHxHEIGHT"),
        (["bench", "parity", "--graphs", "0"], "graphs is at least 1 (got 0)"),
        (["bench", "lights", "--size", "8"], "size is at least 16 (got 8)"),
        (["bench", "train", "--steps", "0"], "steps is at least 1 (got 0)"),
        (["demo", "--real", "none"], "no train.csv in 'none'"),
    ],
)
def test_bad_input(tmp_path: Path, arguments: list[str], words: str) -> None:
    assert words in refused(*arguments, "--out", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("recipe", "words"),
    [
        ("[classes]\nscrach = 1\n", "unknown class 'scrach'"),
        ('[parameters]\n"Crack.Depth" = { range = [2, 1] }\n', "is empty"),
    ],
)
def test_bad_recipes(tmp_path: Path, recipe: str, words: str) -> None:
    (tmp_path / "r.toml").write_text(recipe)
    out = tmp_path / "out"
    arguments = ("--out", out, "--count", "1", "--recipe", tmp_path / "r.toml")
    assert words in refused("generate", *arguments)
    assert not out.exists()


def test_evaluate_without_a_model(tmp_path: Path) -> None:
    message = refused("evaluate", tmp_path / "none.keras", "--data", tmp_path)
    assert "There is no model" in message


@pytest.mark.slow
def test_train_and_evaluate(tmp_path: Path) -> None:
    small = ["--size", "32x32", "--images", "16", "--epochs", "1", "--width", "2", "--depth", "2"]
    assert run("generate", "--out", tmp_path / "set", "--count", "24", *small[:2]).returncode == 0
    out = tmp_path / "out"
    trained = run(
        "train", "unet", "--out", out, "--real", tmp_path / "set", "--mix", "real=0.5", *small
    )
    assert trained.returncode == 0, trained.stderr
    assert {p.name for p in out.iterdir()} == {
        "checkpoint.keras", "confusion.csv", "confusion.png", "dice.png", "history.csv", "logs",
        "metrics.json", "pr.csv", "pr.png", "precision_recall.png", "unet.keras",
    }  # fmt: skip
    assert next((out / "logs" / "train").iterdir()).stat().st_size > 100
    metrics = json.loads((out / "metrics.json").read_text())
    assert {"history", "seconds_per_step", "data_wait_share", "threshold"} <= metrics.keys()
    assert len(metrics["history"]["real_dice_pixels"]) == 1
    assert "--resume goes on" in failed(run("train", "unet", "--out", out, *small))
    judged = run(
        "evaluate", out / "unet.keras", "--data", tmp_path / "set", "--out", tmp_path / "judged",
        "--json", tmp_path / "e.json",
    )  # fmt: skip
    assert judged.returncode == 0, judged.stderr
    figures = json.loads((tmp_path / "e.json").read_text())
    assert figures["threshold"] == metrics["threshold"]
    assert figures.keys() >= {
        "images", "dice_defective", "dice_pixels", "dice_images", "iou", "precision", "recall",
        "image_auroc", "per_class", "intervals",
    }  # fmt: skip
    assert (tmp_path / "judged" / "pr.png").is_file()


def test_egl_missing_while_generating(tmp_path: Path) -> None:
    message = failed(
        run(
            "generate",
            "--count",
            "1",
            "--out",
            tmp_path / "out",
            __EGL_VENDOR_LIBRARY_DIRS=str(tmp_path),
        )  # fmt: skip
    )
    assert "OpenGL did not open through EGL" in message


@pytest.mark.parametrize("command", [["generate", "--count", "1"], ["sheet"], ["train", "unet"]])
def test_a_folder_that_cannot_be_made(tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "file").write_text("")
    message = refused(*command, "--out", tmp_path / "file" / "x" / "y", "--size", "32x32")
    assert "file' is a file" in message


@pytest.mark.skipif(not find_spec("bpy"), reason="needs bpy")
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--size", "8x8"], "16x16 to 16384x16384 pixels (got '8x8')"),
        (["--size", "100000x16"], "16x16 to 16384x16384 pixels (got '100000x16')"),
        (["--spp", "3"], "1, 4 or 16 (got 3)"),
        ([], "'scene.blend' is not a .blend file"),
    ],
)
def test_bad_parity(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scene.blend").write_text("no scene")
    assert words in refused("parity", "scene.blend", *arguments)


def test_more_samples_than_cycles_takes(tmp_path: Path) -> None:
    result = run("parity", tmp_path / "scene.blend", "--samples", str(1 << 40))
    assert result.returncode == 2
    assert "should be less than or equal to 16777216" in result.stderr


@pytest.mark.parametrize("text", ["0x1", "1x0", "x", "axb", "12", "1x2x3", "", "²x4", "9" * 5000])
def test_sizes_that_are_none(text: str) -> None:
    with pytest.raises(SlabForgeError):
        shared.parse_size(text)


def test_a_size() -> None:
    assert shared.parse_size("1600x256") == (1600, 256)
