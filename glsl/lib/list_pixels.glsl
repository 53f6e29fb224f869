// Lists the tiles whose pixels show what layers have changed: their filters reach to the right and down.

// Tiles to the right, tiles below, and the first columns of those to the right.
const uint BESIDE = (2u * margin + 31u) / 32u, BELOW = (2u * margin + 7u) / 8u, NEAR = min(BELOW, 4u);

void main()
{
    uint number = gl_GlobalInvocationID.x;
    if (number >= tile_total) return;
    uint tile = number % (tile_count.x * tile_count.y), columns = 0u;
    uvec2 more = tile_count - 1u - uvec2(tile % tile_count.x, tile / tile_count.x);
    for (uint y = 0u; y <= min(BELOW, more.y); y++)
        for (uint x = 0u; x <= min(BESIDE, more.x); x++) {
            uint found = changed_columns(number + y * tile_count.x + x);
            columns |= x == 0u ? found : found & ((1u << NEAR) - 1u);
        }
    if (columns != 0u) put_reached(number);
}
