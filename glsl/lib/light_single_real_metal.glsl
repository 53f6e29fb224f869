// Makes tiles of real metal that one instance alone reaches: how many times as bright it makes the
// picture. That is asked for in the pixels that it changes and in those beside them, which the slope of
// its relief may reach; the invocations of a work group take these in turn.

uint lit[8];  // which pixels of a tile's rows are asked for, a bit each
uint changed = 0u;  // in which columns of the tile there is anything to be seen, a bit each

void shade(uint slot, uvec2 pixel)
{
    vec3 P, color, heights;
    float roughness, metallic, cover, mask;
    if (!meets_slab(ray_offset(pixel), P)) return;
    ivec2 at = light_at(slot, pixel);
    vec3 bare = picture_color(slot, pixel);
    stand_bare(bare);
    layer_evaluate(P, color, roughness, metallic, heights, cover, mask);
    put_below(color, roughness, metallic, heights);
    uint owner = owner_after(0u, own, cover, mask);
    if (mask > 0.5) outline(pixel);
    if (owner != 0u) put_owner(at, owner);
    vec3 ratio = brightened(P, bare);
    put_light(at, ratio, owner != 0u);
    if (owner != 0u || any(greaterThan(abs(ratio - 1.0), vec3(0.5 * SEEN))))
        changed |= 1u << (pixel.x % 32u / 8u);
}
// The pixels of a row of a tile that are marked or beside marked ones in that row.
uint marked_along(uint slot, ivec2 at)
{
    uint left = marked_row(slot, at - ivec2(1, 0)), here = marked_row(slot, at);
    return here | here << 1 | here >> 1 | left >> 31 | marked_row(slot, at + ivec2(1, 0)) << 31;
}
// Find out which pixels of a tile are asked for, and whether any is.
bool ask(uint slot, uvec2 corner, uint columns)
{
    uint within = pixels_of(columns), above, here = 0u, below = 0u, asked = 0u;
    if (light_width - corner.x < 32u) within &= (1u << (light_width - corner.x)) - 1u;
    for (int y = -1; y <= 8; y++) {
        above = here;
        here = below;
        below = marked_along(slot, ivec2(corner.x / 32u, int(corner.y) + y));
        if (y < 1) continue;
        lit[y - 1] = int(corner.y) + y <= int(light_size().y) ? within & (above | here | below) : 0u;
        asked |= lit[y - 1];
    }
    return asked != 0u;
}
void main()
{
    uvec4 entry = single_entry(range, gl_WorkGroupID.x);
    uint slot = slot_of(entry), tile = tile_of(entry);
    uvec2 corner = uvec2(32u, 8u) * uvec2(tile % tile_count.x, tile / tile_count.x);
    if (!ask(slot, corner, columns_of(entry))) return;
    read_entry(entry);
    uint row = 0u, skipped = gl_LocalInvocationIndex, pixels = lit[0];
    do {
        while (row < 8u && skipped >= uint(bitCount(pixels))) {
            skipped -= uint(bitCount(pixels));
            pixels = lit[min(++row, 7u)];
        }
        for (; skipped > 0u && row < 8u; skipped--) pixels &= pixels - 1u;
        if (row < 8u) shade(slot, corner + uvec2(uint(findLSB(pixels)) % 32u, row));
        pixels &= pixels - 1u;
        skipped = INVOCATIONS - 1u;
    } while (row < 8u);
    if (strayed) put_stray(entry.x);
    put_changed(entry.x, changed);
    put_outline(entry.y);
}
