"""Test cases for parity: materials that show one feature of the compiler each."""
