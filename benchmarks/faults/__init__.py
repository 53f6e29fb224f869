"""Damaged inputs of every kind: each is read, or refused in one sentence, and none takes long."""
