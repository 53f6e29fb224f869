// Those columns of an entry's tile that its instance reaches.

void main()
{
    uvec4 entry = laid_entry(range, gl_WorkGroupID.x);
    uint count = tile_count.x * tile_count.y, slot = entry.x / count;
    uvec2 first = first_pixel(entry.x % count);
    if (first.x >= light_width || first.y >= light_size().y) return;
    own = owner_of(entry.y);
    read_frame(slot);
    read_instance(entry.y);
    place_slab();
    walk_columns(slot, first, columns_of(entry));
    if (strayed) put_stray(entry.x);
    put_changed(entry.x, changed);
    put_outline(entry.y);
}
