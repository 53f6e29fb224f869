// The state of real metal on which nothing lies: flat, its colour the picture's.

// `pixel` counts from the border, as rays do.
vec3 picture_color(uint slot, uvec2 pixel)
{
    float scale = uintBitsToFloat(pictured[SCALES + slot]);
    return clamp(scale * picture_radiance(slot, ivec2(pixel) - int(margin)), 0.005, 1.0);
}
