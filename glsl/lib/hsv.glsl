// Hue, saturation and value or lightness; a hue outside 0 … 1 falls into the last sector.
// Smith, "Color Gamut Transform Pairs", SIGGRAPH 1978.

float hue_of(vec3 c, float high, float low)
{
    vec3 part = (c.gbr - c.brg) / (high - low);
    float h = c.r == high ? part.r : c.g == high ? 2.0 + part.g : 4.0 + part.b;
    return h < 0.0 ? h / 6.0 + 1.0 : h / 6.0;
}
vec3 rgb_to_hsv(vec3 c)
{
    float high = max(c.r, max(c.g, c.b)), low = min(c.r, min(c.g, c.b)), d = high - low;
    float saturation = high != 0.0 ? d / high : 0.0;
    return vec3(saturation != 0.0 ? hue_of(c, high, low) : 0.0, saturation, high);
}
vec3 hsv_to_rgb(vec3 c)
{
    float sector = floor(6.0 * c.x), f = 6.0 * c.x - sector;
    float p = c.z * (1.0 - c.y), q = c.z * (1.0 - c.y * f), t = c.z * (1.0 - c.y * (1.0 - f));
    if (c.y == 0.0) return vec3(c.z);
    if (c.x == 1.0) return vec3(c.z, p, p);
    return sector == 0.0 ? vec3(c.z, t, p) : sector == 1.0 ? vec3(q, c.z, p)
         : sector == 2.0 ? vec3(p, c.z, t) : sector == 3.0 ? vec3(p, q, c.z)
         : sector == 4.0 ? vec3(t, p, c.z) : vec3(c.z, p, q);
}
vec3 rgb_to_hsl(vec3 c)
{
    float high = max(c.r, max(c.g, c.b)), low = min(c.r, min(c.g, c.b)), d = high - low;
    float light = min(1.0, 0.5 * (high + low));
    if (d == 0.0) return vec3(0.0, 0.0, light);
    return vec3(hue_of(c, high, low), d / (light > 0.5 ? 2.0 - high - low : high + low), light);
}
vec3 hsl_to_rgb(vec3 c)
{
    float h = 6.0 * c.x;
    vec3 tint = clamp(vec3(abs(h - 3.0) - 1.0, 2.0 - abs(h - 2.0), 2.0 - abs(h - 4.0)), 0.0, 1.0);
    return (tint - 0.5) * (1.0 - abs(2.0 * c.z - 1.0)) * c.y + c.z;
}
