"""The speed of delivery: pairs a minute, the first pair, the cost of a batch, and memory."""
