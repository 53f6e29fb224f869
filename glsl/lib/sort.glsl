// Sorts the tiles of the samples: those that the material's costly part reaches, and the others.
// Each invocation looks at one tile.

bool tile_reached(uvec2 group)
{
    for (uint column = 0u; column < COLUMNS; column++)
        if (column_reached(group, column)) return true;
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
