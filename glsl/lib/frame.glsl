// What the programs of a frame read and write. A work group makes a tile of 32 x 8 pixels; each of
// its invocations WALK of them: few where many run at once, many where reading costs.

layout(local_size_x = INVOCATIONS) in;
// For each sample of a dispatch SAMPLE_WORDS: its frame of FRAME_WORDS, the eighth number of which
// is its place among the pictures, and its parameter row.
layout(std140, binding = 0) uniform Samples { vec4 samples[BLOCK_WORDS]; };

uniform uvec2 size;

uint sample_index;
float sample_frame[8];
float frame(uint k) { return sample_frame[k]; }
void read_frame(uint slot)
{
    vec4 a = samples[slot * SAMPLE_WORDS], b = samples[slot * SAMPLE_WORDS + 1u];
    sample_frame = float[8](a.x, a.y, a.z, a.w, b.x, b.y, b.z, b.w);
    sample_index = uint(b.w);
}
