// A tile, pixel by pixel. An invocation goes to the right, so that a tile beyond the frame's end is
// left early. Software rasterisers leave a loop whose condition stands at its end a round earlier.

void main()
{
    uint number = dispatched(gl_WorkGroupID.x), count = tile_count.x * tile_count.y;
    uint tile = number % count, slot = number / count;
    uvec2 first = first_pixel(tile);
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
