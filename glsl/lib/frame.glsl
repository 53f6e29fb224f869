// What a material program reads: the sample's parameter row, its frame, and the slab.
// Each invocation makes four neighbouring pixels and writes them as one word of bytes.

layout(local_size_x = 64) in;
layout(std430, binding = 0) readonly buffer Rows { float rows[]; };
layout(std430, binding = 1) readonly buffer Frames { float frames[]; };
layout(std430, binding = 2) readonly buffer Slots { uint slots[]; };
layout(std430, binding = 3) writeonly buffer Images { uint images[]; };
layout(std430, binding = 4) writeonly buffer Masks { uint masks[]; };

uniform uvec2 size;
uniform uint row_floats, sample_words, class_index;
uniform vec3 slab_low, slab_size;

uint sample_index;
float row(uint k) { return rows[sample_index * row_floats + k]; }
float frame(uint k) { return frames[sample_index * 8u + k]; }
