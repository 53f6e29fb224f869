// The pixel filter along rows of rays, for strips of pixels four wide. A program that goes down a strip
// takes row after row, and keeps those that the filter reaches.

#ifndef ACROSS
uniform float across[REACH], down[REACH];  // weights of this ray in the pixels around its own
#define ACROSS across
#define DOWN down
#endif
#if !CHANNELS_3
// The buffer of light.glsl by four pixels: rows of light have whole words of four.
layout(std430, binding = 2) readonly buffer LightWords { vec4 light_words[]; };
#endif

// The filter along rows, the last one at the end; and which of four pixels' rays show the defect,
// a byte each.
LIGHT rows[4u * REACH];
uint covered[margin + 1u];

// What the pixels have that the filters of four reach.
const uint REACHED_PIXELS = REACH + 3u;
LIGHT reached_light[4u * ((REACHED_PIXELS + 3u) / 4u)];
#if !CHANNELS_3
void put_reached_light(uint i, vec4 four)
{
    reached_light[i] = four.x;
    reached_light[i + 1u] = four.y;
    reached_light[i + 2u] = four.z;
    reached_light[i + 3u] = four.w;
}
#endif
// Put them from `at` on, which begins a word.
void reach_row(ivec2 at)
{
#if CHANNELS_3
    for (uint i = 0u; i < REACHED_PIXELS; i++) reached_light[i] = light_of(at + ivec2(i, 0));
#else
    uint word = light_word(at) / 4u;
    for (uint i = 0u; i < REACHED_PIXELS; i += 4u) put_reached_light(i, light_words[word + i / 4u]);
#endif
}
void take_row(ivec2 at)
{
    reach_row(at);
    for (uint i = 4u; i < 4u * REACH; i++) rows[i - 4u] = rows[i];
    for (uint i = 0u; i < margin; i++) covered[i] = covered[i + 1u];
    LIGHT row[4] = LIGHT[4](LIGHT(0.0), LIGHT(0.0), LIGHT(0.0), LIGHT(0.0));
    covered[margin] = 0u;
    for (uint i = 0u; i < REACHED_PIXELS; i++) {
        vec3 radiance = vec3(reached_light[i]);
        for (uint k = 0u; k < 4u; k++)
            if (i >= k && i - k < REACH) row[k] += ACROSS[i - k] * LIGHT(radiance);
        if (i >= margin && i - margin < 4u)
            covered[margin] |= defect_of(radiance.r) << (8u * (i - margin));
    }
    for (uint k = 0u; k < 4u; k++) rows[4u * (REACH - 1u) + k] = row[k];
}
