"""Encoding: pictures, run lengths, polygons and TFRecords as the bytes and text of files."""
