// The instances of layers in a dispatch, and which of them lie on which tiles.

// Each has INSTANCE_WORDS: first the class that it writes (0: a look-alike), its number in its
// sample, and two words that are not used; then its parameter row.
layout(std430, binding = 0) readonly buffer Instances { vec4 instances[]; };
// For each tile under an instance: the tile's number, the instance, and whether it is reached.
layout(std430, binding = 1) buffer Entries { uvec4 entries[]; };
// For each instance its whole outline in the picture: samples, and the first and last column and row.
layout(std430, binding = 2) buffer Outlines { int outlines[]; };

uint class_of(uint instance) { return uint(instances[instance * INSTANCE_WORDS].x); }
uint number_of(uint instance) { return uint(instances[instance * INSTANCE_WORDS].y); }
