// Those columns of a tile that are asked for, pixel by pixel, as layer.glsl goes.

void main()
{
    uint number = dispatched(gl_WorkGroupID.x), count = tile_count.x * tile_count.y;
    uint slot = number / count;
    uvec2 first = first_pixel(number % count);
    if (first.x >= light_width || first.y >= light_size().y) return;
    read_frame(slot);
    place_slab();
    uint columns = wanted_columns(number), end = min(first.x + WALK, light_width);
    if (WALK < 32u) columns &= 1u << (first.x % 32u / 8u);
    if (columns == 0u) return;
    do {
        uint column = uint(findLSB(columns));
        columns &= columns - 1u;
        uint x = max(first.x, first.x / 32u * 32u + 8u * column), stop = min(x + min(WALK, 8u), end);
        do {
            shade(slot, uvec2(x, first.y));
            x++;
        } while (x < stop);
    } while (columns != 0u);
}
