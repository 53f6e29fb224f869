"""What the library has: node types and shaders, by the GLSL functions that they become."""
