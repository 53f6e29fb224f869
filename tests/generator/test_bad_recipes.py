"""Recipes with mistakes: each is one sentence in our words, which names the entry."""

from pathlib import Path

import pytest
from slabforge.errors import SlabForgeError, sentence
from slabforge.generator.recipe import load_recipe

CASES = {
    "sise = [64, 64]": "'sise' does not fit: there is no such entry; did you mean 'size'",
    "size = [64]": r"'size \(value 2\)' does not fit: it is missing",
    "size = [0, 64]": r"'size \(value 1\)' does not fit: it must be at least 1 \(got 0\)",
    'size = "a"': "'size' does not fit: it must be a list",
    "seed = 1.5": "'seed' does not fit: it must be an integer",
    "spp = 3": "'spp' does not fit: it must be 1, 4 or 16",
    "classes = 3": "'classes' does not fit: it must be a table of entries",
    "[classes]\ncrack = inf": "'classes.crack' does not fit: it must be a finite number",
    "[classes]\ncrack = 1e12": r"'classes.crack' does not fit: it must be at most 1e\+06",
    "[classes]\ncrack = 999983.001\nsound = 0.999": "in a cycle of .* samples, more than",
    '[classes]\n"a\\nb" = 1': "unknown class 'a b'",
    "[layers.Crack]\ncuont = 1": "'layers.Crack.cuont' .* did you mean 'count'",
    "[sensor]\nexposure = [1e300, 1e308]": "it lies between -24 and 24 stops",
    '[parameters]\n"Crack.Width" = {value = 1e300}': "a parameter lies between -1e",
    '[annotation]\n"*" = {kind = "b"}': r"'annotation.\*.kind' does not fit: it must be 'exact'",
    "x = " + "[" * 20_000: "is nested too deep",
    f'pack = "{"a" * 5000}"': "No pack at 'aaa",
    "seed = " + "9" * 5000: "too long a number",
    "= 3": "is not valid TOML",
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: text[:24])
def test_a_mistake_is_one_sentence_in_our_words(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.toml").write_text(text)
    with pytest.raises(SlabForgeError, match=CASES[text]) as told:
        load_recipe(tmp_path / "r.toml")
    assert "\n" not in str(told.value)
    assert len(sentence(told.value)) <= 300


def test_what_spreadsheets_and_windows_put_before_and_behind_lines_is_read(tmp_path: Path) -> None:
    (tmp_path / "r.toml").write_bytes(b"\xef\xbb\xbfseed = 7\r\n")
    assert load_recipe(tmp_path / "r.toml").seed == 7
