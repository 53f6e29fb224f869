// A tile of the list that TILES names.

void main()
{
    uint number = dispatched(gl_WorkGroupID.x), count = tile_count.x * tile_count.y;
    uint tile = number % count, slot = number / count;
    uvec2 first = first_pixel(tile);
    if (first.x >= light_width || first.y >= light_size().y) return;
    read_frame(slot);
    read_row(slot);
    place_slab();
    walk(slot, first);
    if (strayed) put_stray(number);
}
