"""Judging: figures of trained networks on labelled images, also distorted ones; charts."""
