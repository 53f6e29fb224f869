"""Audits of data sets: whether they are as they were written, and what is in them."""
