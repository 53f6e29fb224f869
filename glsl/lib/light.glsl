// The radiance of one ray in each pixel, and in a border as wide as the pixel filter reaches;
// samples lie one below the other. It is a buffer, since software rasterisers write those faster
// than images.

layout(std430, binding = 2) buffer Lights { LIGHT_WORD lights[]; };

uniform uint margin;  // pixels on each side
uniform uint light_width;  // pixels in a row

uvec2 light_size() { return size + 2u * margin; }
ivec2 light_at(uint slot, uvec2 pixel) { return ivec2(pixel.x, slot * light_size().y + pixel.y); }
uint light_word(ivec2 at) { return uint(at.y) * light_width + uint(at.x); }
// The lowest bit of red, a seven millionth of it, says whether this is defect.
void put_light(ivec2 at, vec3 radiance, bool defect)
{
    float red = uintBitsToFloat((floatBitsToUint(radiance.r) & ~1u) | uint(defect));
#if CHANNELS_3
    lights[light_word(at)] = vec4(red, radiance.gb, 0.0);
#else
    lights[light_word(at)] = red;
#endif
}
vec3 light_of(ivec2 at)
{
#if CHANNELS_3
    return lights[light_word(at)].rgb;
#else
    return vec3(lights[light_word(at)]);
#endif
}
uint defect_of(float red) { return floatBitsToUint(red) & 1u; }
