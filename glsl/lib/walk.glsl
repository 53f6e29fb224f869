// A row of a tile, pixel by pixel. An invocation goes to the right, so that a tile beyond the frame's
// end is left early. Software rasterisers leave a loop whose condition stands at its end a round
// earlier.

void walk(uint slot, uvec2 first)
{
    uint k = 0u, end = min(WALK, light_width - first.x);
#if CURVES > 0
    vec2 sums[CURVES];
    uint stop = 0u;
    begin_row();
    do {
        coarse_sums(slab_point(window_centre(), ray_offset(first + uvec2(stop, 0u))), sums);
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
}
