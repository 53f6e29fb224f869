// Sorts the tiles of the samples: those that the material's costly part reaches, and the others.
// Each invocation looks at one tile, at every place at which its pixels will be shaded.

bool tile_reached(uvec2 group)
{
    for (uint k = 0u; k < 256u; k++) {
        uvec2 pixel = uvec2(32u, 8u) * group + uvec2(k % 32u, k / 32u);
        if (reached(slab_point(window_centre(), sample_offset(pixel)))) return true;
    }
    return false;
}
void main()
{
    uint count = tile_count.x * tile_count.y, tile = gl_GlobalInvocationID.x;
    if (tile >= count) return;
    read_frame(gl_WorkGroupID.y);
    read_row(gl_WorkGroupID.y);
    place_slab();
    uint number = gl_WorkGroupID.y * count + tile;
    if (tile_reached(uvec2(tile % tile_count.x, tile / tile_count.x))) put_reached(number);
    else put_idle(number);
}
