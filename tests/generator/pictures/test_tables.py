"""Tables as spreadsheets and tools write them, and what is refused with line and column."""

from pathlib import Path

import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.pictures.run_lengths import read_runs
from slabforge.generator.pictures.tables import integer

PLAIN = "ImageId,ClassId,EncodedPixels\na.png,1,1 3\nb.png,2,\n"


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").encode(),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.replace("\n", "\n\n").encode(),
        b"ImageId_ClassId,EncodedPixels\na.png_1,1 3\na.png_2,\nb.png_1,\n",
        b"EncodedPixels,ImageId,ClassId,note\n1 3,a.png,1,\n,b.png,2,x\n",
    ],
)
def test_forms_that_are_read(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "train.csv").write_bytes(data)
    found = read_runs(tmp_path / "train.csv")
    assert {k: [tuple(r) for r in v] for k, v in found.items()} == {
        "a.png": [(1, "1 3")], "b.png": [],
    }  # fmt: skip


def test_fields_of_any_length(tmp_path: Path) -> None:
    (tmp_path / "train.csv").write_text(PLAIN.replace("1 3", "1 1 " * 100_000))
    assert len(read_runs(tmp_path / "train.csv")["a.png"][0].runs) == 400_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (PLAIN.replace("1 3", "nan"), "line 2: The run lengths 'nan' are not all integers"),
        (PLAIN.replace("1 3", "9" * 24 + " 1"), "line 2: The run lengths '999"),
        (PLAIN.replace("1 3", "9223372036854775807 9223372036854775807"), "line 2: The run"),
        (PLAIN.replace(",1,", ",²,"), "the ClassId '²' is not 1 to 4"),
        (PLAIN.replace(",1,", ",1_0,"), "the ClassId '1_0' is not 1 to 4"),
        (PLAIN.replace("a.png", "x" * 5000), "the ImageId 'xxx.*' is no plain file name"),
        (PLAIN.replace("EncodedPixels", "ClassId"), "has the column 'ClassId' twice"),
        ("name,mask\n", "lacks the columns ImageId, ClassId, EncodedPixels .* it has name, mask"),
        ("", "it has none"),
        ('ImageId,ClassId,EncodedPixels\n"a\n.png",1,1 3\n', "is no plain file name"),
    ],
)
def test_damaged_tables(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "train.csv").write_text(text)
    with pytest.raises(SlabForgeError, match=words) as told:
        read_runs(tmp_path / "train.csv")
    assert "\n" not in str(told.value)
    assert len(str(told.value)) < 300


def test_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "train.csv").write_bytes(PLAIN.replace("b.png", "ü.png").encode("latin-1"))
    with pytest.raises(SlabForgeError, match=r"is not text in UTF-8 \(line 3\)"):
        read_runs(tmp_path / "train.csv")


@pytest.mark.parametrize("text", ["", "1_000", "²", "٣", "1e3", "0x1", "9" * 24, "-1", "11"])
def test_what_is_no_integer_in_range(text: str) -> None:
    assert integer(text, 0, 10) is None
    assert integer(" 7 ", 0, 10) == 7
