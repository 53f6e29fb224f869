// Where `reached` holds in a tile, at the places at which its pixels will be shaded.

const uint COLUMNS = 4u;  // of a tile, 8 x 8 pixels each

bool column_reached(uvec2 group, uint column)
{
    for (uint k = 0u; k < 64u; k++) {
        uvec2 pixel = uvec2(32u, 8u) * group + uvec2(8u * column + k % 8u, k / 8u);
        if (reached(slab_point(window_centre(), ray_offset(pixel)))) return true;
    }
    return false;
}
