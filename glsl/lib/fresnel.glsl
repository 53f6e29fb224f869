// How much an interface reflects, by the cosine between light and normal.
// Born and Wolf (dielectrics); Kutz, Hasan, Edmondson 2021 (F82); Kulla and Conty 2017 (means).
#include "conductor.glsl"

float straight_reflectance(float ior) { float r = (ior - 1.0) / (ior + 1.0); return r * r; }

float dielectric_reflectance(float c, float ior)
{
    float g2 = ior * ior - 1.0 + c * c, g = sqrt(max(g2, 0.0));
    float a = (g - c) / (g + c), b = (c * (g + c) - 1.0) / (c * (g - c) + 1.0);
    return g2 <= 0.0 ? 1.0 : 0.5 * a * a * (1.0 + b * b);
}
float dielectric_mean(float ior)
{
    float below = 0.997118 + ior * (0.1014 - ior * (0.965241 + ior * 0.130607));
    return ior < 1.0 ? below : (ior - 1.0) / (4.08567 + 1.00071 * ior);
}
// The true reflectance, stretched to go from f0 to 1.
vec3 scaled_reflectance(float reflectance, float ior, vec3 f0)
{
    float straight = straight_reflectance(ior);
    return mix(f0, vec3(1.0), clamp((reflectance - straight) / (1.0 - straight), 0.0, 1.0));
}
// F82: Schlick's curve less b c (1 - c)^6, which takes effect around 82 degrees (c = 1/7).
vec3 f82_dip_to(vec3 f0, vec3 f82)
{
    return (mix(f0, vec3(1.0), pow(6.0 / 7.0, 5.0)) - f82) * 7.0 / pow(6.0 / 7.0, 6.0);
}
vec3 f82_dip(vec3 f0, vec3 tint)
{
    return mix(f0, vec3(1.0), pow(6.0 / 7.0, 5.0)) * (1.0 - tint) * 7.0 / pow(6.0 / 7.0, 6.0);
}
vec3 f82_reflectance(float c, vec3 f0, vec3 dip)
{
    float m = clamp(1.0 - c, 0.0, 1.0), m5 = m * m * m * m * m;
    return clamp(mix(f0, vec3(1.0), m5) - dip * (c * m5 * m), 0.0, 1.0);
}
vec3 f82_mean(vec3 f0, vec3 dip) { return mix(f0, vec3(1.0), 1.0 / 21.0) - dip / 126.0; }
vec3 conductor_mean(vec3 ior, vec3 extinction)
{
    vec3 f0 = conductor_reflectance(1.0, ior, extinction);
    vec3 f82 = conductor_reflectance(1.0 / 7.0, ior, extinction);
    return clamp(f82_mean(f0, f82_dip_to(f0, f82)), 0.0, 1.0);
}
