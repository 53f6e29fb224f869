// A tile of an entry.

void main()
{
    uvec4 entry = single_entry(range, gl_WorkGroupID.x);
    uint count = tile_count.x * tile_count.y, slot = entry.x / count;
    uvec2 first = first_pixel(entry.x % count);
    if (first.x >= light_width || first.y >= light_size().y) return;
    own = owner_of(entry.y);
    read_frame(slot);
    read_instance(entry.y);
    place_slab();
    shade_columns(slot, first, entry);
}
