// Columns of 8 x 8 pixels of a tile, pixel by pixel to the right. Software rasterisers leave a loop
// whose condition stands at its end a round earlier.

void shade(uint slot, uvec2 pixel);  // each program has its own

// `columns` are those that are walked through, a bit each; an invocation may have pixels in one alone.
void walk_columns(uint slot, uvec2 first, uint columns)
{
    uint end = min(first.x + WALK, light_width);
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
