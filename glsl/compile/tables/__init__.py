"""Tables: which GLSL function each node type is, and which closure each shader node."""
