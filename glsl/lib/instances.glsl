// The instances of layers in a dispatch, and which of them lie on which tiles.

// Each has INSTANCE_WORDS: the class that it writes (0: a look-alike) and its number in its sample;
// its whole outline in the picture, which is found here: how many samples, its first column and row,
// and those after its last; and from the ninth word its parameter row, as floats.
layout(std430, binding = 0) buffer Instances { uint instances[]; };
// For each tile under an instance: the tile's number, the instance, and which of its four columns of
// 8 x 8 pixels the instance reaches, a bit each; and 1 where the tile is made in one go, as no other
// instance reaches it.
layout(std430, binding = 1) buffer Entries { uvec4 entries[]; };

const uint OUTLINE = 2u, INSTANCE_ROW = 8u;
uint class_of(uint instance) { return instances[instance * INSTANCE_WORDS]; }
uint number_of(uint instance) { return instances[instance * INSTANCE_WORDS + 1u]; }
// What a pixel shows, or who owns it: the number of an instance in its sample, and its class from the
// 17th bit on; or 0. Here after an instance was laid there that covers the pixel and has a mask there.
uint owner_of(uint instance) { return class_of(instance) << 16u | number_of(instance); }
uint owner_after(uint owner, uint own, float cover, float mask)
{
    if (own >> 16u != 0u) return mask > 0.5 ? own : owner;
    return cover > 0.5 ? 0u : owner;
}
