"""Shards: how one is written, and where they are made, on this machine or on a cluster."""
