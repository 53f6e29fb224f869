"""The tables beside every format: of samples, and of the instances in them."""
