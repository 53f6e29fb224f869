"""The GLSL library as the compiler sees it: the signatures of its functions, and its text."""
