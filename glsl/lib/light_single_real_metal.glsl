// How many times as bright an instance makes real metal in tiles that it alone reaches: in the pixels
// that it changes, and in those beside them, which the slope of its relief may reach. An invocation goes
// from one of its own to the next, so that a tile takes as many rounds as its fullest row has of them.

void shade(uint slot, uvec2 pixel)
{
    vec3 P, color, heights;
    float roughness, metallic, cover, mask;
    ivec2 at = light_at(slot, pixel);
    if (!meets_slab(ray_offset(pixel), P)) return;
    vec3 bare = picture_color(slot, pixel);
    stand_bare(bare);
    layer_evaluate(P, color, roughness, metallic, heights, cover, mask);
    put_below(color, roughness, metallic, heights);
    put_light(at, brightened(P, bare), defect_of(light_of(at).r) != 0u);
}
// Pixels of a row of a tile that are marked or beside marked ones.
uint marked_about(uint slot, uvec2 first)
{
    ivec2 at = ivec2(first.x / 32u, first.y);
    uint left = 0u, here = 0u, right = 0u;
    for (int y = -1; y <= 1; y++) {
        left |= marked_row(slot, at + ivec2(-1, y));
        here |= marked_row(slot, at + ivec2(0, y));
        right |= marked_row(slot, at + ivec2(1, y));
    }
    return here | here << 1 | here >> 1 | left >> 31 | right << 31;
}
void shade_columns(uint slot, uvec2 first, uvec4 entry)
{
    uint unlit = marked_about(slot, first) & pixels_of(columns_of(entry));
    if (WALK < 32u) unlit &= ((1u << WALK % 32u) - 1u) << (first.x % 32u);
    if (unlit == 0u) return;
    put_changed(entry.x, columns_with(unlit));
    do {
        shade(slot, uvec2(first.x / 32u * 32u + uint(findLSB(unlit)) % 32u, first.y));
        unlit &= unlit - 1u;
    } while (unlit != 0u);
    if (strayed) put_stray(entry.x);
}
