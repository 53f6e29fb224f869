// The instances of layers in a dispatch, and which of them lie on which tiles.

// Each has INSTANCE_WORDS: the class that it writes (0: a look-alike) and its number in its sample;
// its whole outline in the picture, which is found here: how many rays, its first column and row,
// and those after its last; and from the ninth word its parameter row, as floats.
layout(std430, binding = 0) buffer Instances { uint instances[]; };
// Entries, in ranges of one layer. At first for each range two indirect dispatches: of those of its
// entries that are laid over others, listed from its front on, and of those that are alone on their
// tile, listed from its end. Both have how many, 1, 1, and where the list begins, or where it ends.
// Then for each tile under an instance: the tile's number; the instance; which of the tile's four
// columns of 8 x 8 pixels it reaches, a bit each, then whether its layer has a program for tiles that
// it has alone, and from the sixth bit on its range; and a place in the lists: which entry is there.
layout(std430, binding = 1) buffer Entries { uvec4 entries[]; };

uint columns_of(uvec4 entry) { return entry.z & 15u; }
bool may_be_single(uvec4 entry) { return (entry.z & 16u) != 0u; }
uint laid_list(uint at) { return 2u * (entries[at].z >> 5u); }
void put_laid(uint at)
{
    uint list = laid_list(at);
    entries[entries[list].w + atomicAdd(entries[list].x, 1u)].w = at;
}
void put_single(uint at)
{
    uint list = laid_list(at) + 1u;
    entries[entries[list].w - 1u - atomicAdd(entries[list].x, 1u)].w = at;
}
// The entries of a range's two lists.
uvec4 laid_entry(uint range, uint k) { return entries[entries[entries[2u * range].w + k].w]; }
uvec4 single_entry(uint range, uint k)
{
    return entries[entries[entries[2u * range + 1u].w - 1u - k].w];
}
const uint OUTLINE = 2u, INSTANCE_ROW = 8u;
uint class_of(uint instance) { return instances[instance * INSTANCE_WORDS]; }
uint number_of(uint instance) { return instances[instance * INSTANCE_WORDS + 1u]; }
// The owner of a pixel is the instance that it shows: the instance's number in its sample, and its
// class from the 17th bit on; 0 where it shows none.
uint owner_of(uint instance) { return class_of(instance) << 16u | number_of(instance); }
// The owner once this instance is laid. A defect takes the pixel where its mask is above 0.5; a
// look-alike clears it where it covers more than half.
uint owner_after(uint owner, uint own, float cover, float mask)
{
    if (own >> 16u != 0u) return mask > 0.5 ? own : owner;
    return cover > 0.5 ? 0u : owner;
}
