// Finds out which pixels of real metal an instance changes, in tiles that it alone reaches, and whose
// they are. It is laid there without its relief, whose heights beside a point cost more than all the
// rest: in most of what it reaches it leaves the metal as it was.

uint marked = 0u;  // which pixels of the row it has changed, a bit each

void shade(uint slot, uvec2 pixel)
{
    vec3 P, color, heights;
    float roughness, metallic, cover, mask;
    uint owner = 0u;
    ivec2 at = light_at(slot, pixel);
    if (meets_slab(ray_offset(pixel), P)) {
        stand_bare(picture_color(slot, pixel));
        layer_evaluate(P, color, roughness, metallic, heights, cover, mask);
        strayed = false;  // only relief strays
        owner = owner_after(0u, own, cover, mask);
        if (mask > 0.5) outline(pixel);
        if (owner != 0u) put_owner(at, owner);
        if (owner != 0u || color != below_color || roughness != below_roughness
            || metallic != below_metallic || heights.x != below_height)
            marked |= 1u << (pixel.x % 32u);
    }
    put_light(at, vec3(1.0), owner != 0u);
}
void shade_columns(uint slot, uvec2 first, uvec4 entry)
{
    walk_columns(slot, first, columns_of(entry));
    put_marked(entry.x, first.y % 8u, marked);
    put_outline(entry.y);
}
