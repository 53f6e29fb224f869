// The radiance of one sample in each pixel, and in a border as wide as the pixel filter reaches.

layout(std430, binding = 3) buffer Light { float light[]; };  // CHANNELS for each pixel

uniform uint margin, light_width;  // pixels on each side, and in a row

uvec2 light_size() { return size + 2u * margin; }
uint light_at(uint slot, uvec2 pixel)
{
    return CHANNELS * ((slot * light_size().y + pixel.y) * light_width + pixel.x);
}
