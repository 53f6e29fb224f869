"""Output: folders and files that samples are written to."""
