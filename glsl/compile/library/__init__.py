"""The GLSL library as the compiler sees it: its functions by their signatures, and its text."""
