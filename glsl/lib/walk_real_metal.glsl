// Those columns of a tile that are asked for.

void main()
{
    uint number = dispatched(gl_WorkGroupID.x), count = tile_count.x * tile_count.y;
    uint slot = number / count;
    uvec2 first = first_pixel(number % count);
    if (first.x >= light_width || first.y >= light_size().y) return;
    read_frame(slot);
    place_slab();
    walk_columns(slot, first, wanted_columns(number));
}
