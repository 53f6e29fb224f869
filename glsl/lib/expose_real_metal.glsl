// Pixels of real metal in tiles that layers have changed: the picture's radiance times how many times as
// bright they have made it, which is what the pixel filter sees. Where that is 1, the byte stays.

const uint WORD_SUMS = 5u + 4u * CHANNELS;  // of four pixels: defective rays, votes, then ratios

uint slot;  // the sample of the tile

// The bytes of a pixel, one or three with red in the lowest, after layers made it `ratio` times as
// bright. In colour only the change goes through the film, which need not show each colour.
#if IMAGE_CHANNELS == 3
uint exposed(uvec3 bytes, vec3 ratio)
{
    if (all(lessThan(abs(ratio - 1.0), vec3(SEEN)))) return bytes.r | bytes.g << 8 | bytes.b << 16;
    vec3 light = radiance_of(bytes) * exp2(exposure);
    return colour_bytes(vec3(bytes) / 255.0 + displayed(light * ratio) - displayed(light));
}
#else
uint exposed(uint byte, vec3 ratio)
{
    if (all(lessThan(abs(ratio - 1.0), vec3(SEEN)))) return byte;
    return gray_byte(displayed(radiance_of(byte) * ratio * exp2(exposure)));
}
#endif
// Four pixels.
void expose(uvec2 word)
{
    uint at = ((slot * size.y + word.y) * row_words + word.x) * WORD_SUMS;
    uint counts = covered[0] + (FIRST ? 0u : floatBitsToUint(sums[at])), mask = 0u;
    uint image[4], numbers[2] = uint[2](0u, 0u);
#if IMAGE_CHANNELS == 1
    uint bytes = LAST ? picture_word(slot, word) : 0u;
#endif
    for (uint k = 0u; k < 4u; k++) {
        uvec2 pixel = uvec2(4u * word.x + k, word.y);
        uint own = at + 5u + CHANNELS * k, candidate = FIRST ? 0u : floatBitsToUint(sums[at + 1u + k]);
        LIGHT ratio = LIGHT(FIRST ? vec3(0.0) : sum_of(own));
        for (uint j = 0u; j < REACH; j++) ratio += DOWN[j] * rows[4u * j + k];
        if ((covered[0] >> (8u * k) & 1u) != 0u) candidate = voted(slot, pixel, candidate);
        if (!LAST) {
            put_sum(own, vec3(ratio));
            sums[at + 1u + k] = uintBitsToFloat(candidate);
            continue;
        }
#if IMAGE_CHANNELS == 3
        image[k] = exposed(picture_bytes(slot, min(pixel, size - 1u)), vec3(ratio));
#else
        image[k] = exposed(bytes >> (8u * k) & 255u, vec3(ratio));
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
    put_image(at, image);
    if (!FIRST || mask != 0u) put_masks(at, mask, numbers);  // else they are empty already
}
void main()
{
    const uint strip = 64u / INVOCATIONS;
    uint number = dispatched(gl_WorkGroupID.x), count = tile_count.x * tile_count.y;
    uint tile = number % count;
    uvec2 word = uvec2(8u, 8u) * uvec2(tile % tile_count.x, tile / tile_count.x);
    word += uvec2(gl_LocalInvocationIndex % 8u, gl_LocalInvocationIndex / 8u * strip);
    if (word.x >= row_words || word.y >= size.y) return;
    slot = number / count;
    read_frame(slot);
    ivec2 at = light_at(slot, uvec2(4u * word.x, word.y));
    uint end = min(word.y + strip, size.y);
    for (uint j = 0u; j < 2u * margin; j++, at.y++) take_row(at);
    for (; word.y < end; word.y++, at.y++) {
        take_row(at);
        expose(word);
    }
}
