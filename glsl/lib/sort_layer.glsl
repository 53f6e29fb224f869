// Finds out which tiles the instances of a layer reach. Each invocation looks at one entry.

uniform uvec2 entry_range;  // the layer's first entry, and that after its last

void main()
{
    uint entry = entry_range.x + gl_GlobalInvocationID.x;
    if (entry >= entry_range.y) return;
    uint number = entries[entry].x, count = tile_count.x * tile_count.y, tile = number % count;
    read_frame(number / count);
    read_instance(entries[entry].y);
    place_slab();
    uvec2 group = uvec2(tile % tile_count.x, tile / tile_count.x);
    uint columns = 0u;
    for (uint column = 0u; column < COLUMNS; column++)
        if (32u * group.x + 8u * column < light_width && column_reached(group, column))
            columns |= 1u << column;
    entries[entry].z = entries[entry].z & ~15u | columns;
    if (columns != 0u) put_touched(number, may_be_single(entries[entry]), columns);
}
