// Pictures of real metal, one for each sample of a dispatch: bytes, as the images that come out lie,
// in gray or in colour.

layout(std430, binding = 8) readonly buffer Pictured { uint pictured[]; };
// The radiance that the film shows as each byte, and for each sample what its radiance is multiplied by to
// be the metal's colour. Software rasterisers read uniform blocks several times faster than buffers.
layout(std140, binding = 1) uniform Radiances { float radiances[256], scales[MOST_PICTURES]; };

uniform uint row_words;

const float SEEN = 1e-4;  // bytes stay where layers have made less of a difference to their light

float radiance_of(uint byte) { return radiances[byte]; }
#if IMAGE_CHANNELS == 3
uint picture_byte(uint slot, uvec2 at, uint channel)
{
    uint byte = 3u * at.x + channel;
    return pictured[3u * (slot * size.y + at.y) * row_words + byte / 4u] >> (8u * (byte % 4u))
        & 255u;
}
// Of a pixel of a picture in colour, red first.
uvec3 picture_bytes(uint slot, uvec2 at)
{
    return uvec3(picture_byte(slot, at, 0u), picture_byte(slot, at, 1u), picture_byte(slot, at, 2u));
}
vec3 radiance_of(uvec3 bytes)
{
    return vec3(radiance_of(bytes.r), radiance_of(bytes.g), radiance_of(bytes.b));
}
#else
uint picture_word(uint slot, uvec2 word)
{
    return pictured[(slot * size.y + word.y) * row_words + word.x];
}
#endif
// Of a pixel; beside the picture, of the nearest one in it. Where the stack is gray so is this.
vec3 picture_radiance(uint slot, ivec2 pixel)
{
    uvec2 at = uvec2(clamp(pixel, ivec2(0), ivec2(size) - 1));
#if IMAGE_CHANNELS == 3
    vec3 radiance = radiance_of(picture_bytes(slot, at));
    return CHANNELS == 1u ? vec3(dot(radiance, vec3(0.2126, 0.7152, 0.0722))) : radiance;
#else
    uint word = picture_word(slot, uvec2(at.x / 4u, at.y));
    return vec3(radiance_of(word >> (8u * (at.x % 4u)) & 255u));
#endif
}
