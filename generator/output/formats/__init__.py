"""Formats of data sets on disk, a writer to a file."""
