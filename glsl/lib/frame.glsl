// What a material program reads: the sample's parameter row, its frame, and the slab.
// A work group makes a tile of 32 x 8 pixels; each invocation four in a row, as one word of bytes.

layout(local_size_x = 8, local_size_y = 8) in;
layout(std430, binding = 0) readonly buffer Rows { float rows[]; };
layout(std430, binding = 1) readonly buffer Frames { float frames[]; };
layout(std430, binding = 2) readonly buffer Slots { uint slots[]; };
layout(std430, binding = 3) writeonly buffer Images { uint images[]; };
layout(std430, binding = 4) writeonly buffer Masks { uint masks[]; };
layout(std430, binding = 6) buffer Strays { uint strays[]; };  // a tile each: to be made again, exactly
// Two indirect dispatches of 4 words, then tiles: from the front those that a costly part reaches,
// from the back those that it does not. A tile is its number in the sample's and the sample's.
layout(std430, binding = 7) buffer Tiles { uint groups[8]; uint tiles[]; };

uniform uvec2 size, tile_count;
uniform uint row_floats, row_words, class_index;
uniform vec3 slab_low, slab_size;

uint sample_index;
float sample_row[max(row_floats, 1u)], sample_frame[8];  // read once: a load costs an octave
float row(uint k) { return sample_row[k]; }
float frame(uint k) { return sample_frame[k]; }
void read_sample(uint slot)
{
    sample_index = slots[slot];
    for (uint k = 0u; k < row_floats; k++) sample_row[k] = rows[sample_index * row_floats + k];
    for (uint k = 0u; k < 8u; k++) sample_frame[k] = frames[sample_index * 8u + k];
}
