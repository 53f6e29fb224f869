// What the programs of a frame read and write. A work group makes a tile of 32 x 8 pixels; each of
// its invocations WALK of them: few where many run at once, many where reading a sample's row costs.

layout(local_size_x = INVOCATIONS) in;
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
