// From rays to pixels: the pixel filter, the mask by coverage, and at last the film.
// An invocation goes down a strip four pixels wide, and keeps the rows that the filter reaches.
//
// Rays lie on one grid over the whole frame, and each serves every pixel that its filter reaches:
// with a filter of 1.5 pixels as good as nine times as many of a pixel's own. The weights are those
// of glsl/pack/film.py.

uniform uint row_words, class_index;

#if IMAGE_CHANNELS == 3
// The bytes of a pixel in colour, red in the lowest; each channel has noise of its own.
uint colours(vec3 radiance, uint k, uint seed, uvec2 pixel, vec2 chance)
{
    float noise = frame(5u);
#if CAMERA
    vec2 green = gaussians(pcg(seed + 1u), pixel), blue = gaussians(pcg(seed + 2u), pixel);
    vec3 own = vec3(chance.x, green.x, blue.x);
    radiance *= white;
    radiance.r = counted(radiance.r, k, chance.y);
    radiance.g = counted(radiance.g, k, green.y);
    radiance.b = counted(radiance.b, k, blue.y);
#else
    vec3 own = vec3(0.0);
    if (noise > 0.0)
        own = vec3(chance.x, chance.y, gaussians(pcg(seed + 1u), pixel).x);
#endif
    vec3 rgb = displayed(radiance);
#if GAMMA
    rgb = pow(rgb, vec3(gamma_exponent));
#endif
    return colour_bytes(rgb + noise * own);
}
#endif
// The bytes of a pixel of the k-th of four columns: gray in the lowest, or red, green and blue.
uint developed(vec3 radiance, uint k, uvec2 pixel)
{
    float noise = frame(5u);
    uint seed = uint(frame(6u));
#if CAMERA
    vec2 chance = gaussians(seed, pixel);
    radiance *= column_gain[k] * gain_of_line;
#else
    vec2 chance = noise > 0.0 ? gaussians(seed, pixel) : vec2(0.0);
    radiance *= exp2(exposure + frame(4u));
#endif
#if IMAGE_CHANNELS == 3
    return colours(radiance, k, seed, pixel, chance);
#endif
#if CAMERA
    float light = CHANNELS == 1u ? radiance.r : dot(radiance, LUMA);
    float seen = counted(light, k, chance.y);
    radiance = CHANNELS == 1u || light <= 0.0 ? vec3(seen) : radiance * (seen / light);
    float gray = dot(displayed(radiance), LUMA);
#if GAMMA
    gray = pow(gray, gamma_exponent);
#endif
    return to_byte(gray + noise * chance.x);
#else
    vec3 rgb = displayed(radiance);
    return noise > 0.0 ? to_byte(dot(rgb, LUMA) + noise * chance.x) : gray_byte(rgb);
#endif
}
#if STACK
const uint VOTE_WORDS = 4u;
#else
const uint VOTE_WORDS = 0u;
uint voted(uint slot, uvec2 pixel, uint before) { return 0u; }
uint class_at(uint vote) { return class_index; }
uint number_at(uint vote) { return 1u; }
#endif
// Four pixels. Sums lie behind their defective rays, a byte each, and their votes.
void expose(uint slot, uvec2 word)
{
    uint at = ((slot * size.y + word.y) * row_words + word.x) * (4u * CHANNELS + 1u + VOTE_WORDS);
    uint count = covered[0], mask = 0u, image[4], numbers[2] = uint[2](0u, 0u), votes[4];
    for (uint k = 0u; k < 4u; k++) {
        votes[k] = FIRST || !bool(VOTE_WORDS) ? 0u : floatBitsToUint(sums[at + 1u + k]);
        if ((count >> (8u * k) & 1u) != 0u)
            votes[k] = voted(slot, uvec2(4u * word.x + k, word.y), votes[k]);
        if (!LAST && bool(VOTE_WORDS)) sums[at + 1u + k] = uintBitsToFloat(votes[k]);
    }
    if (!FIRST) count += floatBitsToUint(sums[at]);
    if (!LAST) sums[at] = uintBitsToFloat(count);
    at += VOTE_WORDS;
    for (uint k = 0u; k < 4u; k++) {
        LIGHT radiance = LIGHT(FIRST ? vec3(0.0) : sum_of(at + 1u + CHANNELS * k));
        for (uint j = 0u; j < REACH; j++) radiance += DOWN[j] * rows[4u * j + k];
        if (!LAST) {
            put_sum(at + 1u + CHANNELS * k, vec3(radiance));
            continue;
        }
        image[k] = developed(vec3(radiance), k, uvec2(4u * word.x + k, word.y));
        if (2u * (count >> (8u * k) & 255u) <= SPP) continue;
        mask |= class_at(votes[k]) << (8u * k);
        numbers[k / 2u] |= number_at(votes[k]) << (16u * (k % 2u));
    }
    if (!LAST) return;
    at = (sample_index * size.y + word.y) * row_words + word.x;
    put_image(at, image);
    put_masks(at, mask, numbers);
}
void main()
{
    const uint strip = ROWS * 8u / INVOCATIONS;
    uvec2 word = uvec2(8u, ROWS) * gl_WorkGroupID.xy;
    word += uvec2(gl_LocalInvocationIndex % 8u, gl_LocalInvocationIndex / 8u * strip);
    uint slot = gl_WorkGroupID.z;
    if (word.x >= row_words || word.y >= size.y) return;
    read_frame(slot);
#if BLUR
    spread(across, of_frame(slot, AT_SPREAD_ACROSS), ACROSS);
    spread(down, of_frame(slot, AT_SPREAD_ALONG), blurred_down);
#endif
#if CAMERA
    begin_columns(slot, 4u * word.x, exposure + frame(4u));
#endif
    ivec2 at = light_at(slot, uvec2(4u * word.x, word.y));
    uint end = min(word.y + strip, size.y);
    for (uint j = 0u; j < 2u * margin; j++, at.y++) take_row(at);
    for (; word.y < end; word.y++, at.y++) {
        take_row(at);
#if CAMERA
        if (LAST) begin_line(slot, uint(frame(6u)), word.y);
#endif
#if JITTER
        displace(slot, word.y);
#endif
        expose(slot, word);
    }
}
