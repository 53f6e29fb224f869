// From samples to pixels: the pixel filter, the mask by coverage, and at last the film.
// An invocation goes down a strip four pixels wide, and keeps the rows that the filter reaches.
//
// Samples lie on one grid over the whole frame, and each serves every pixel that its filter reaches:
// as good as nine times as many of a pixel's own. The weights are those of glsl/pack/film.py.

layout(std430, binding = 4) writeonly buffer Pictures { uint pictures[]; };
#if !CHANNELS_3
// The buffer of light.glsl by four pixels: rows of light have whole words of four.
layout(std430, binding = 2) readonly buffer LightWords { vec4 light_words[]; };
#endif
layout(std430, binding = 7) buffer Sums { float sums[]; };  // so far: radiance, and defect samples
// `pictures` holds images, then masks, then instance masks of two pixels a word.

uniform float exposure;
uniform uint row_words;
uniform float across[REACH], down[REACH];  // weights of this sample in the pixels around its own
uniform uint class_index, mask_start, instance_start;

// The filter along rows, the last one at the end; and which of four pixels' samples show the defect,
// a byte each.
LIGHT rows[4u * REACH];
uint covered[margin + 1u];

// The light of the pixels that the filters of four reach, from `at` on, which begins a word.
const uint REACHED_PIXELS = REACH + 3u;
LIGHT reached_light[4u * ((REACHED_PIXELS + 3u) / 4u)];
void reach_row(ivec2 at)
{
#if CHANNELS_3
    for (uint i = 0u; i < REACHED_PIXELS; i++) reached_light[i] = light_of(at + ivec2(i, 0));
#else
    uint word = light_word(at) / 4u;
    for (uint i = 0u; i < REACHED_PIXELS; i += 4u) {
        vec4 four = light_words[word + i / 4u];
        reached_light[i] = four.x;
        reached_light[i + 1u] = four.y;
        reached_light[i + 2u] = four.z;
        reached_light[i + 3u] = four.w;
    }
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
            if (i >= k && i - k < REACH) row[k] += across[i - k] * LIGHT(radiance);
        if (i >= margin && i - margin < 4u)
            covered[margin] |= defect_of(radiance.r) << (8u * (i - margin));
    }
    for (uint k = 0u; k < 4u; k++) rows[4u * (REACH - 1u) + k] = row[k];
}
vec3 sum_of(uint at)
{
    return CHANNELS == 1u ? vec3(sums[at]) : vec3(sums[at], sums[at + 1u], sums[at + 2u]);
}
void put_sum(uint at, vec3 radiance)
{
    sums[at] = radiance.r;
    if (CHANNELS == 1u) return;
    sums[at + 1u] = radiance.g;
    sums[at + 2u] = radiance.b;
}
#if STACK
// Which owner most samples of a pixel show: the candidate of Boyer and Moore's majority vote
// (1981) so far, with its lead in the lowest byte.
const uint VOTE_WORDS = 4u;
uint voted(uint slot, uvec2 pixel, uint before)
{
    uint owner = owner_at(light_at(slot, pixel + margin));
    if ((before & 255u) == 0u) return owner << 8u | 1u;
    return before >> 8u == owner ? before + 1u : before - 1u;
}
uint class_at(uint vote) { return vote >> 24u; }
uint number_at(uint vote) { return vote >> 8u & 65535u; }
#else
const uint VOTE_WORDS = 0u;
uint voted(uint slot, uvec2 pixel, uint before) { return 0u; }
uint class_at(uint vote) { return class_index; }
uint number_at(uint vote) { return 1u; }
#endif
// Four pixels. Sums lie behind their defect samples, a byte each, and their votes.
void expose(uint slot, uvec2 word)
{
    uint at = ((slot * size.y + word.y) * row_words + word.x) * (4u * CHANNELS + 1u + VOTE_WORDS);
    uint count = covered[0], image = 0u, mask = 0u, numbers[2] = uint[2](0u, 0u), votes[4];
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
        for (uint j = 0u; j < REACH; j++) radiance += down[j] * rows[4u * j + k];
        if (!LAST) {
            put_sum(at + 1u + CHANNELS * k, vec3(radiance));
            continue;
        }
        uvec2 pixel = uvec2(4u * word.x + k, word.y);
        uint gray = develop(vec3(radiance), exposure + frame(4u), frame(5u), frame(6u), pixel);
        image |= gray << (8u * k);
        if (2u * (count >> (8u * k) & 255u) <= SPP) continue;
        mask |= class_at(votes[k]) << (8u * k);
        numbers[k / 2u] |= number_at(votes[k]) << (16u * (k % 2u));
    }
    if (!LAST) return;
    at = (sample_index * size.y + word.y) * row_words + word.x;
    pictures[at] = image;
    pictures[mask_start + at] = mask;
    pictures[instance_start + 2u * at] = numbers[0];
    pictures[instance_start + 2u * at + 1u] = numbers[1];
}
void main()
{
    const uint strip = WALK / 4u;
    uvec2 word = 8u * gl_WorkGroupID.xy;
    word += uvec2(gl_LocalInvocationIndex % 8u, gl_LocalInvocationIndex / 8u * strip);
    uint slot = gl_WorkGroupID.z;
    if (word.x >= row_words || word.y >= size.y) return;
    read_frame(slot);
    ivec2 at = light_at(slot, uvec2(4u * word.x, word.y));
    uint end = min(word.y + strip, size.y);
    for (uint j = 0u; j < 2u * margin; j++, at.y++) take_row(at);
    for (; word.y < end; word.y++, at.y++) {
        take_row(at);
        expose(slot, word);
    }
}
