// Pixels of real metal in tiles that layers have changed: the picture's radiance times how many times as
// bright they have made it, which is what the pixel filter sees. Where that is 1, the byte stays.

uniform float across[REACH], down[REACH];  // weights of this ray in the pixels around its own

const uint WORD_SUMS = 5u + 4u * CHANNELS;  // of four pixels: defective rays, votes, then ratios

uint tile_at(uint slot, uvec2 at)
{
    return (slot * tile_count.y + at.y / 8u) * tile_count.x + at.x / 32u;
}
// Whether layers have changed the column of 8 x 8 pixels in which a ray lies.
bool laid(uint slot, uvec2 at)
{
    return (changed_columns(tile_at(slot, at)) >> (at.x % 32u / 8u) & 1u) != 0u;
}
// The bytes of a pixel, one or three with red in the lowest, after layers made it `ratio` times as
// bright. In colour only the change goes through the film, which need not show each colour.
#if IMAGE_CHANNELS == 3
uint exposed(uvec3 bytes, vec3 ratio)
{
    if (all(lessThan(abs(ratio - 1.0), vec3(1e-4)))) return bytes.r | bytes.g << 8 | bytes.b << 16;
    vec3 light = radiance_of(bytes) * exp2(exposure);
    return colour_bytes(vec3(bytes) / 255.0 + displayed(light * ratio) - displayed(light));
}
#else
uint exposed(uint byte, vec3 ratio)
{
    if (all(lessThan(abs(ratio - 1.0), vec3(1e-4)))) return byte;
    return gray_byte(displayed(radiance_of(byte) * ratio * exp2(exposure)));
}
#endif
// Four pixels.
void expose(uint slot, uvec2 word)
{
    uint at = ((slot * size.y + word.y) * row_words + word.x) * WORD_SUMS;
    uint counts = FIRST ? 0u : floatBitsToUint(sums[at]), shown = 0u;
    uint image[4] = uint[4](0u, 0u, 0u, 0u), mask = 0u;
    uint numbers[2] = uint[2](0u, 0u);
    LIGHT ratios[4] = LIGHT[4](LIGHT(0.0), LIGHT(0.0), LIGHT(0.0), LIGHT(0.0));
    // the rays lie in four columns at most
    uvec2 corner = uvec2(4u * word.x, word.y), last = light_size() - 1u;
    uvec2 far = min(corner + uvec2(REACH + 2u, REACH - 1u), last);
    bool reached[4] = bool[4](laid(slot, corner), laid(slot, uvec2(far.x, corner.y)),
        laid(slot, uvec2(corner.x, far.y)), laid(slot, far));
    for (uint j = 0u; j < REACH; j++)
        for (uint i = 0u; i < REACH + 3u; i++) {
            LIGHT ratio = LIGHT(1.0);
            uvec2 at = min(corner + uvec2(i, j), last);
            uvec2 cell = at / 8u - corner / 8u;
            if (REACH > 9u ? laid(slot, at) : reached[cell.x + 2u * cell.y])
                ratio = LIGHT(light_of(light_at(slot, at)));
            if (j == margin && i >= margin && i < margin + 4u)
                shown |= defect_of(vec3(ratio).r) << (8u * (i - margin));
            ratio *= down[j];
            for (uint k = 0u; k < 4u; k++)
                if (i >= k && i - k < REACH) ratios[k] += across[i - k] * ratio;
        }
    counts += shown;
#if IMAGE_CHANNELS == 1
    uint bytes = LAST ? picture_word(slot, word) : 0u;
#endif
    for (uint k = 0u; k < 4u; k++) {
        uvec2 pixel = uvec2(4u * word.x + k, word.y);
        uint own = at + 5u + CHANNELS * k, candidate = FIRST ? 0u : floatBitsToUint(sums[at + 1u + k]);
        if (!FIRST) ratios[k] += LIGHT(sum_of(own));
        if ((shown >> (8u * k) & 1u) != 0u) candidate = voted(slot, pixel, candidate);
        if (!LAST) {
            put_sum(own, vec3(ratios[k]));
            sums[at + 1u + k] = uintBitsToFloat(candidate);
            continue;
        }
#if IMAGE_CHANNELS == 3
        image[k] = exposed(picture_bytes(slot, min(pixel, size - 1u)), vec3(ratios[k]));
#else
        image[k] = exposed(bytes >> (8u * k) & 255u, vec3(ratios[k]));
#endif
        if (2u * (counts >> (8u * k) & 255u) <= SPP) continue;
        mask |= class_at(candidate) << (8u * k);
        numbers[k / 2u] |= number_at(candidate) << (16u * (k % 2u));
    }
    if (!LAST) {
        sums[at] = uintBitsToFloat(counts);
        return;
    }
    at = (sample_index * size.y + word.y) * row_words + word.x;
    put_pixels(at, image, mask, numbers);
}
// The pixels of a tile, of all or of the columns that layers have changed. With one ray a pixel, those
// before them as well, which their rays reach.
void main()
{
    uint number = dispatched(gl_WorkGroupID.x), count = tile_count.x * tile_count.y;
    uint tile = number % count, slot = number / count;
    uvec2 first = uvec2(32u, 8u) * uvec2(tile % tile_count.x, tile / tile_count.x);
    uvec2 end = first + uvec2(32u, 8u);
    if (TILES == REACHED_TILES) {
        uint columns = changed_columns(number);
        if (columns == 0u) return;
        end.x = first.x + 8u * uint(findMSB(columns) + 1);
        first.x += 8u * uint(findLSB(columns));
        first -= min(first, uvec2(2u * margin));
    }
    end = min(end, size);
    if (first.x >= end.x || first.y >= end.y) return;
    first.x /= 4u;
    uint width = (end.x + 3u) / 4u - first.x;
    read_frame(slot);
    for (uint k = gl_LocalInvocationIndex; k < width * (end.y - first.y); k += INVOCATIONS)
        expose(slot, first + uvec2(k % width, k / width));
}
