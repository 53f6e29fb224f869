// One sample in each pixel of a tile: what the ray there brings, and whether it shows the defect.
// An invocation goes to the right, so that a tile beyond the frame's end is left early. Software
// rasterisers leave a loop whose condition stands at its end a round earlier.

// What the ray through the window's centre and `offset`, in metres of the image plane, brings.
vec3 look(vec2 offset, out bool defect)
{
    vec2 c = window_centre();
    vec3 P = slab_point(c, offset);
    vec2 edge = min(P.xy - slab_low.xy, slab_low.xy + slab_size.xy - P.xy);
    float depth = depth_of(c + offset), mask;
    defect = false;
    if (min(edge.x, edge.y) < 0.0 || depth < max(clip.x, 0.0) || depth > clip.y) return world;
    vec3 radiance = surface(P, incoming(P), world_point(P), mask);
    defect = mask > 0.5;
    return radiance;
}
void shade(uint slot, uvec2 pixel)
{
    bool defect;
    vec3 radiance = look(sample_offset(pixel), defect);
    put_light(light_at(slot, pixel), radiance, defect);
}
void main()
{
    uint number = dispatched(gl_WorkGroupID.x), count = tile_count.x * tile_count.y;
    uint tile = number % count, slot = number / count;
    uvec2 group = uvec2(tile % tile_count.x, tile / tile_count.x);
    const uint columns = 32u / WALK;
    uvec2 own = uvec2(gl_LocalInvocationIndex % columns, gl_LocalInvocationIndex / columns);
    uvec2 first = uvec2(32u, 8u) * group + uvec2(WALK, 1u) * own;
    if (first.x >= light_width || first.y >= light_size().y) return;
    read_frame(slot);
    read_row(slot);
    place_slab();
    uint k = 0u, end = min(WALK, light_width - first.x);
#if CURVES > 0
    vec2 sums[CURVES];
    uint stop = 0u;
    begin_row();
    do {
        coarse_sums(slab_point(window_centre(), sample_offset(first + uvec2(stop, 0u))), sums);
        next_segment(sums);
        uint last = min(stop, end - 1u);
        do {
            stand_before_end(stop - k);
            shade(slot, first + uvec2(k, 0u));
            k++;
        } while (k <= last);
        stop += SEGMENT;
    } while (k < end);
#else
    do {
        shade(slot, first + uvec2(k, 0u));
        k++;
    } while (k < end);
#endif
    if (strayed) put_stray(number);
}
