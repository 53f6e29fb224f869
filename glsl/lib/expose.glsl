// From samples to pixels: the pixel filter, the mask by coverage, and at last the film.
//
// Samples lie on one grid over the whole frame, and each serves every pixel that its filter reaches:
// as good as nine times as many of a pixel's own. Mitchell and Netravali 1988.

layout(std430, binding = 4) writeonly buffer Pictures { uint pictures[]; };  // images, then masks
layout(std430, binding = 7) buffer Sums { vec4 sums[]; };  // radiance so far, and defect samples

uniform float exposure;
uniform uint row_words;
uniform float across[REACH], down[REACH];  // weights of this sample in the pixels around its own
uniform uint class_index, mask_start;

// The filter over this sample of four pixels and their neighbours; w counts the defect's.
void gather(uint slot, uvec2 first, inout vec4 pixels[4])
{
    for (uint j = 0u; j < REACH; j++) {
        uint at = light_at(slot, first + uvec2(0u, j));
        for (uint i = 0u; i < REACH + 3u; i++) {
            vec3 radiance = vec3(light[at]);
            if (CHANNELS > 1u) radiance.gb = vec2(light[at + 1u], light[at + 2u]);
            for (uint k = 0u; k < 4u; k++)
                if (i >= k && i - k < REACH) pixels[k].rgb += down[j] * across[i - k] * radiance;
            if (j == margin && i >= margin && i - margin < 4u)
                pixels[i - margin].w += float(floatBitsToUint(radiance.r) & 1u);
            at += CHANNELS;
        }
    }
}
void main()
{
    uvec2 word = 8u * gl_WorkGroupID.xy + gl_LocalInvocationID.xy;
    if (word.x >= row_words || word.y >= size.y) return;
    uint slot = gl_WorkGroupID.z;
    uint at = 4u * ((slot * size.y + word.y) * row_words + word.x);
    vec4 pixels[4];
    for (uint k = 0u; k < 4u; k++) pixels[k] = FIRST ? vec4(0.0) : sums[at + k];
    gather(slot, uvec2(4u * word.x, word.y), pixels);
    if (!LAST) {
        for (uint k = 0u; k < 4u; k++) sums[at + k] = pixels[k];
        return;
    }
    read_frame(slot);
    uint image = 0u, mask = 0u;
    for (uint k = 0u; k < 4u; k++) {
        uvec2 pixel = uvec2(4u * word.x + k, word.y);
        uint gray = develop(pixels[k].rgb, exposure + frame(4u), frame(5u), frame(6u), pixel);
        image |= gray << (8u * k);
        mask |= (2.0 * pixels[k].w > float(SPP) ? class_index : 0u) << (8u * k);
    }
    at = (sample_index * size.y + word.y) * row_words + word.x;
    pictures[at] = image;
    pictures[mask_start + at] = mask;
}
