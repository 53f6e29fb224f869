"""GLSL: material graphs as plain data, the compiler, and packs of compiled programs."""
