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
float sample_row[max(row_floats, 1u)], sample_frame[8];  // read once: a load costs as much as an octave
float row(uint k) { return sample_row[k]; }
float frame(uint k) { return sample_frame[k]; }
void read_sample()
{
    sample_index = slots[gl_GlobalInvocationID.y];
    for (uint k = 0u; k < row_floats; k++) sample_row[k] = rows[sample_index * row_floats + k];
    for (uint k = 0u; k < 8u; k++) sample_frame[k] = frames[sample_index * 8u + k];
}
