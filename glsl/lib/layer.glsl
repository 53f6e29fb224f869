// Lays instances of one layer over the state of the tiles that they reach. A work group makes one
// entry, so that a tile has at most one instance at a time.

uint changed = 0u;  // in which columns it has changed anything, a bit each

void shade(uint slot, uvec2 pixel)
{
    vec3 P, color, heights;
    float roughness, metallic, cover, mask;
    if (!meets_slab(ray_offset(pixel), P)) return;
    ivec2 at = light_at(slot, pixel);
    uint before = take_state(at);
    layer_evaluate(P, color, roughness, metallic, heights, cover, mask);
    uint owner = owner_after(before, own, cover, mask);
    if (owner != before || color != below_color || roughness != below_roughness
        || metallic != below_metallic
        || heights != vec3(below_height, below_height_x, below_height_y)) {
        put_state(at, color, roughness, metallic, heights, owner);
        changed |= 1u << (pixel.x % 32u / 8u);
    }
    if (mask > 0.5) outline(pixel);
#ifdef COVER_WORD
    put_cover(slot, pixel, cover);
#endif
}
