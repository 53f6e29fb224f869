"""What all benchmarks share: the protocol, the runner, and the tables and files of results."""
