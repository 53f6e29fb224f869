// Lays instances of one layer over the state of the tiles that they reach. A work group makes one
// entry, so that a tile has at most one instance at a time.

uniform uint first_entry;

uvec4 box = uvec4(0xffffffffu, 0xffffffffu, 0u, 0u);
uint area = 0u;

// The whole outline, whatever comes to lie over it; the border is not part of the picture.
void outline(uvec2 pixel)
{
    ivec2 at = ivec2(pixel) - int(margin);
    if (any(lessThan(at, ivec2(0))) || any(greaterThanEqual(at, ivec2(size)))) return;
    area++;
    box = uvec4(min(box.xy, uvec2(at)), max(box.zw, uvec2(at) + 1u));
}
void lay(uint slot, uvec2 pixel, uint instance, uint class_index)
{
    vec3 P, color, heights;
    float roughness, metallic, cover, mask;
    if (!meets_slab(sample_offset(pixel), P)) return;
    ivec2 at = light_at(slot, pixel);
    uint owner = take_state(at);
    evaluate(P, color, roughness, metallic, heights, cover, mask);
    if (class_index != 0u && mask > 0.5) owner = instance + 1u;
    if (class_index == 0u && cover > 0.5) owner = 0u;
    put_state(at, color, roughness, metallic, heights, owner);
    if (mask > 0.5) outline(pixel);
}
void main()
{
    uvec4 entry = entries[first_entry + gl_WorkGroupID.x];
    uint count = tile_count.x * tile_count.y, slot = entry.x / count, instance = entry.y;
    uvec2 first = first_pixel(entry.x % count);
    if (entry.z == 0u || first.x >= light_width || first.y >= light_size().y) return;
    read_frame(slot);
    read_row(instance);
    place_slab();
    uint class_index = class_of(instance), end = min(first.x + WALK, light_width);
    uint columns = WALK < 32u ? 1u << (first.x % 32u / 8u) & entry.z : entry.z;
    if (columns == 0u) return;
    do {
        uint column = uint(findLSB(columns));
        columns &= columns - 1u;
        uint x = max(first.x, first.x / 32u * 32u + 8u * column), stop = min(x + min(WALK, 8u), end);
        do {
            lay(slot, uvec2(x, first.y), instance, class_index);
            x++;
        } while (x < stop);
    } while (columns != 0u);
    if (strayed) put_stray(entry.x);
    if (AGAIN || area == 0u) return;
    uint at = instance * INSTANCE_WORDS + OUTLINE;
    atomicAdd(instances[at], area);
    atomicMin(instances[at + 1u], box.x);
    atomicMin(instances[at + 2u], box.y);
    atomicMax(instances[at + 3u], box.z);
    atomicMax(instances[at + 4u], box.w);
}
