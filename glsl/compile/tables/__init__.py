"""Tables: the GLSL function for each node type, and the closure for each shader node."""
