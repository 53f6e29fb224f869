// The state of real metal on which nothing lies: flat, its colour the picture's.

// `pixel` counts from the border, as rays do.
vec3 picture_color(uint slot, uvec2 pixel)
{
    return clamp(scales[slot] * picture_radiance(slot, ivec2(pixel) - int(margin)), 0.005, 1.0);
}
// Let bare metal of a colour be what lies below.
void stand_bare(vec3 color)
{
    put_below(color, PICTURE_ROUGHNESS, PICTURE_METALLIC, vec3(0.0));
}
