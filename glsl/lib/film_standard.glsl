// The view transform Standard: the display's own encoding. IEC 61966-2-1.

float srgb(float y) { return y <= 0.0031308 ? 12.92 * y : 1.055 * pow(y, 1.0 / 2.4) - 0.055; }
vec3 display(vec3 light)
{
    vec3 y = clamp(light, 0.0, 1.0);
    return vec3(srgb(y.r), srgb(y.g), srgb(y.b));
}
