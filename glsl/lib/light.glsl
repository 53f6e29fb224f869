// The radiance of one sample in each pixel, and in a border as wide as the pixel filter reaches.

layout(std430, binding = 3) buffer Samples { float light[]; };  // CHANNELS for each pixel

uniform uint margin, light_width;  // pixels on each side, and in a row

uvec2 light_size() { return size + 2u * margin; }
uint light_at(uint slot, uvec2 pixel)
{
    return CHANNELS * ((slot * light_size().y + pixel.y) * light_width + pixel.x);
}
vec3 light_of(uint at)
{
    return CHANNELS == 1u ? vec3(light[at]) : vec3(light[at], light[at + 1u], light[at + 2u]);
}
// The lowest bit of red, a seven millionth of it, says whether this is defect.
void put_light(uint at, vec3 radiance, bool defect)
{
    light[at] = uintBitsToFloat((floatBitsToUint(radiance.r) & ~1u) | uint(defect));
    if (CHANNELS == 1u) return;
    light[at + 1u] = radiance.g;
    light[at + 2u] = radiance.b;
}
uint defect_of(float red) { return floatBitsToUint(red) & 1u; }
