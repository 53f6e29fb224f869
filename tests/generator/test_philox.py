"""Philox 4x32-10 against NumPy's Philox and the published known answers."""

import numpy as np
import pytest
from slabforge.generator.philox import philox, unit

# multipliers and Weyl constants of Salmon et al. 2011, table 2, by word size
CONSTANTS = {
    32: ((0xD2511F53, 0xCD9E8D57), (0x9E3779B9, 0xBB67AE85)),
    64: (
        (0xD2E7470EE14C6C93, 0xCA5A826395121157),
        (0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B),
    ),
}


def reference(bits: int, counter: list[int], key: list[int]) -> list[int]:
    """Philox 4 x bits - 10 in plain integers, straight from the paper."""
    low = (1 << bits) - 1
    (m0, m1), (w0, w1) = CONSTANTS[bits]
    for _ in range(10):
        a, b = m0 * counter[0], m1 * counter[2]
        counter = [
            (b >> bits) ^ counter[1] ^ key[0],
            b & low,
            (a >> bits) ^ counter[3] ^ key[1],
            a & low,
        ]
        key = [(key[0] + w0) & low, (key[1] + w1) & low]
    return counter


@pytest.mark.parametrize("number", range(4))
def test_the_reference_is_numpys_philox_at_its_word_size(number: int) -> None:
    random = np.random.default_rng(number)
    counter = [int(n) for n in random.integers(0, 2**63, 4)]
    key = [int(n) for n in random.integers(0, 2**63, 2)]
    numpys = np.random.Philox(counter=counter, key=key).random_raw(4)
    counter[0] += 1  # NumPy counts up before it draws
    assert reference(64, counter, key) == [int(n) for n in numpys]


@pytest.mark.parametrize("number", range(50))
def test_ours_is_the_reference_at_32_bits(number: int) -> None:
    words = [int(n) for n in np.random.default_rng(number).integers(0, 2**32, 6)]
    ours = [int(n) for n in philox(*words)]
    assert ours == reference(32, words[:4], words[4:])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ([0] * 6, [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8]),
        ([0xFFFFFFFF] * 6, [0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD]),
        (
            [0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344, 0xA4093822, 0x299F31D0],
            [0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1],
        ),
    ],
)
def test_known_answers_of_random123(words: list[int], answer: list[int]) -> None:
    assert [int(n) for n in philox(*words)] == answer


def test_unit_is_half_open() -> None:
    assert unit(0) == 0.0
    assert 1.0 - 1e-9 < unit(0xFFFFFFFF) < 1.0
