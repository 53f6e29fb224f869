// Sorts the tiles of the samples: those that the material's costly part reaches, and the others.
// Each invocation looks at one tile, at every place that its pixels will be shaded at.

bool tile_reached(uvec2 tile)
{
    for (uint k = 0u; k < 256u; k++) {
        uvec2 pixel = min(uvec2(32u, 8u) * tile + uvec2(k % 32u, k / 32u), size - 1u);
        for (int i = 0; i < SPP; i++)
            if (reached(slab_point(window_centre(), sample_offset(pixel, i)))) return true;
    }
    return false;
}
void main()
{
    uint count = tile_count.x * tile_count.y, tile = 64u * gl_WorkGroupID.x + gl_LocalInvocationIndex;
    if (tile >= count) return;
    read_sample(gl_WorkGroupID.y);
    place_slab();
    uint number = gl_WorkGroupID.y * count + tile;
    if (tile_reached(uvec2(tile % tile_count.x, tile / tile_count.x)))
        tiles[atomicAdd(groups[0], 1u)] = number;
    else
        tiles[tiles.length() - 1 - int(atomicAdd(groups[4], 1u))] = number;
}
