"""The emitter: the only place that makes GLSL of values. Nothing ever parses what it writes."""
