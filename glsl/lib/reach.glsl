// Whether `reached` holds anywhere in a tile, at the places at which its pixels will be shaded.

bool tile_reached(uvec2 group)
{
    for (uint k = 0u; k < 256u; k++) {
        uvec2 pixel = uvec2(32u, 8u) * group + uvec2(k % 32u, k / 32u);
        if (reached(slab_point(window_centre(), sample_offset(pixel)))) return true;
    }
    return false;
}
