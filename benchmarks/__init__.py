"""Benchmarks: how fast SlabForge is, and how closely it agrees with Cycles."""
