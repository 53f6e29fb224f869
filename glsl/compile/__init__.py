"""The compiler from material graphs to GLSL; `compiler.py` lists its stages in order."""
