// Marks the pixels of real metal that an instance changes, in tiles that it alone reaches. It is laid
// there without its relief, whose heights beside a point cost more than all the rest: in most of what it
// reaches it leaves the metal as it was.

uint marked = 0u;  // pixels of the row, a bit each

void shade(uint slot, uvec2 pixel)
{
    vec3 P, color, heights;
    float roughness, metallic, cover, mask;
    if (!meets_slab(ray_offset(pixel), P)) return;
    stand_bare(picture_color(slot, pixel));
    layer_evaluate(P, color, roughness, metallic, heights, cover, mask);
    if (owner_after(0u, own, cover, mask) != 0u || color != below_color || roughness != below_roughness
        || metallic != below_metallic || heights.x != below_height)
        marked |= 1u << (pixel.x % 32u);
}
void main()
{
    uvec4 entry = single_entry(range, gl_WorkGroupID.x);
    uvec2 first;
    if (!begin_entry(entry, first)) return;
    walk_columns(slot_of(entry), first, columns_of(entry));
    put_marked(entry.x, first.y % 8u, marked);
}
