"""Pictures and values by Cycles, which the compiled GLSL is compared with."""
