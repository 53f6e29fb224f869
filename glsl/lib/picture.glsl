// Pictures of real metal, one for each sample of a dispatch: bytes, as the images that come out lie.

// First the radiance that the film shows as each byte; then for each sample what its radiance is
// multiplied by to be the metal's colour; and then the pictures.
layout(std430, binding = 8) readonly buffer Pictured { uint pictured[]; };

uniform uint row_words;

const uint SCALES = 256u, PICTURED = SCALES + PICTURE_SLOTS;

uint picture_word(uint slot, uvec2 word)
{
    return pictured[PICTURED + (slot * size.y + word.y) * row_words + word.x];
}
float radiance_of(uint byte) { return uintBitsToFloat(pictured[byte]); }
// Of a pixel; beside the picture, of the nearest one in it.
float picture_radiance(uint slot, ivec2 pixel)
{
    uvec2 at = uvec2(clamp(pixel, ivec2(0), ivec2(size) - 1));
    return radiance_of(picture_word(slot, uvec2(at.x / 4u, at.y)) >> (8u * (at.x % 4u)) & 255u);
}
