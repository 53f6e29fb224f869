"""Which functions and arrays of library text go with those that are called."""

import pytest
from slabforge.glsl.compile.library.library_text import needed_part

TEXT = """// of a test
float half_of(float x) { return 0.5 * x; }
const vec2 PLACES[2] = vec2[2](vec2(0.0), vec2(1.0));
vec2[2] pair(vec2 c)
{
    return vec2[2](c, half_of(c.x) * c);
}
vec2 place(int i) { return vec2(PLACES[i]); }
"""
NAMES = {"half_of": "float half_of", "PLACES": "const vec2 PLACES", "pair": "vec2[2] pair"}
NAMES["place"] = "vec2 place"


@pytest.mark.parametrize(
    ("called", "needed"),
    [
        ("half_of", ["half_of"]),
        ("pair", ["half_of", "pair"]),
        ("place", ["PLACES", "place"]),
        ("vec2", []),
    ],
)
def test_a_text_has_what_is_called_and_what_that_calls(called: str, needed: list[str]) -> None:
    part = needed_part(TEXT, [called])
    assert [name for name, head in NAMES.items() if head in part] == needed
