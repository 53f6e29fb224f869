// Finds out which tiles the instances of a layer reach. Each invocation looks at one entry.

uniform uvec2 entry_range;  // the layer's first entry, and that after its last

void main()
{
    uint entry = entry_range.x + gl_GlobalInvocationID.x;
    if (entry >= entry_range.y) return;
    uint number = entries[entry].x, count = tile_count.x * tile_count.y, tile = number % count;
    read_frame(number / count);
    read_row(entries[entry].y);
    place_slab();
    if (!tile_reached(uvec2(tile % tile_count.x, tile / tile_count.x))) return;
    entries[entry].z = 1u;
    put_touched(number);
}
