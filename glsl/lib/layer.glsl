// Lays instances of one layer over the state of the tiles that they reach. A work group makes one
// entry, so that a tile has at most one instance at a time.

uniform uint range;

// Whether it has changed anything.
bool lay(uint slot, uvec2 pixel, uint own)
{
    vec3 P, color, heights;
    float roughness, metallic, cover, mask;
    if (!meets_slab(ray_offset(pixel), P)) return false;
    ivec2 at = light_at(slot, pixel);
    uint before = take_state(at);
    layer_evaluate(P, color, roughness, metallic, heights, cover, mask);
    uint owner = owner_after(before, own, cover, mask);
    put_state(at, color, roughness, metallic, heights, owner);
    if (mask > 0.5) outline(pixel);
#ifdef COVER_WORD
    put_cover(slot, pixel, cover);
#endif
    return owner != before || color != below_color || roughness != below_roughness
        || metallic != below_metallic
        || heights != vec3(below_height, below_height_x, below_height_y);
}
void main()
{
    uvec4 entry = laid_entry(range, gl_WorkGroupID.x);
    uint count = tile_count.x * tile_count.y, slot = entry.x / count, instance = entry.y;
    uvec2 first = first_pixel(entry.x % count);
    if (first.x >= light_width || first.y >= light_size().y) return;
    read_frame(slot);
    read_instance(instance);
    place_slab();
    uint own = owner_of(instance), end = min(first.x + WALK, light_width);
    uint columns = WALK < 32u ? 1u << (first.x % 32u / 8u) & columns_of(entry) : columns_of(entry);
    if (columns == 0u) return;
    uint changed = 0u;
    do {
        uint column = uint(findLSB(columns));
        columns &= columns - 1u;
        uint x = max(first.x, first.x / 32u * 32u + 8u * column), stop = min(x + min(WALK, 8u), end);
        do {
            if (lay(slot, uvec2(x, first.y), own)) changed |= 1u << column;
            x++;
        } while (x < stop);
    } while (columns != 0u);
    if (strayed) put_stray(entry.x);
    put_changed(entry.x, changed);
    put_outline(instance);
}
