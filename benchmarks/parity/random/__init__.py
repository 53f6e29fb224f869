"""Random material graphs for parity: drawn, compared with Cycles, and shrunk where they fail."""
