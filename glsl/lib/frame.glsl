// What the programs of a frame read and write. A work group makes a tile of 32 x 8 pixels; each
// invocation four in a row.

layout(local_size_x = 8, local_size_y = 8) in;
layout(std430, binding = 1) readonly buffer Frames { float frames[]; };
layout(std430, binding = 2) readonly buffer Slots { uint slots[]; };  // the samples of a dispatch

uniform uvec2 size;
const uint FRAME_FLOATS = 8u;

uint sample_index;
float sample_frame[FRAME_FLOATS];
float frame(uint k) { return sample_frame[k]; }
void read_frame(uint slot)
{
    sample_index = slots[slot];
    for (uint k = 0u; k < FRAME_FLOATS; k++) sample_frame[k] = frames[sample_index * FRAME_FLOATS + k];
}
