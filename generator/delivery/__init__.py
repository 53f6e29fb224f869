"""Delivery: render processes hand batches of samples to the process that asks for them."""
