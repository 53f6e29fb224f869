// The radiance of one sample in each pixel, and in a border as wide as the pixel filter reaches.
// An image, which software rasterisers read much faster than a buffer; samples lie one below the
// other.

layout(LIGHT_FORMAT, binding = 0) uniform image2D light;

uniform uint margin, light_width;  // pixels on each side, and in a row

uvec2 light_size() { return size + 2u * margin; }
ivec2 light_at(uint slot, uvec2 pixel) { return ivec2(pixel.x, slot * light_size().y + pixel.y); }
// The lowest bit of red, a seven millionth of it, says whether this is defect.
void put_light(ivec2 at, vec3 radiance, bool defect)
{
    float red = uintBitsToFloat((floatBitsToUint(radiance.r) & ~1u) | uint(defect));
    imageStore(light, at, vec4(red, radiance.gb, 0.0));
}
uint defect_of(float red) { return floatBitsToUint(red) & 1u; }
