// Sheen BSDF: microfibres, or velvet. Rays below the slab see nothing.
// Zeltner, Burley, Chiang 2022 (microfiber); Ashikhmin, Premoze, Shirley 2000 (velvet).
#include "below_horizon.glsl"
#include "microfiber.glsl"

vec3 sheen_microfiber_reflect(vec3 V, vec3 L, vec3 Color, float Roughness, vec3 Normal)
{
    return max(Color, 0.0) * microfiber_reflect(V, L, Roughness, Normal);
}
vec3 sheen_microfiber_ambient(vec3 V, vec3 Color, float Roughness, vec3 Normal)
{
    return max(Color, 0.0) * microfiber_ambient(V, Roughness, Normal);
}
vec3 sheen_ashikhmin_reflect(vec3 V, vec3 L, vec3 Color, float Roughness, vec3 Normal)
{
    float nl = dot(Normal, L), nv = dot(Normal, V), sigma = clamp(Roughness, 0.01, 1.0);
    if (min(nl, nv) <= 0.0) return vec3(0.0);
    vec3 H = normalize(V + L), side = cross(Normal, H);
    float nh = dot(Normal, H), s2 = max(dot(side, side), 2e-5), i2 = 1.0 / (sigma * sigma);
    float d = exp(-nh * nh / s2 * i2) * i2 * 0.31830989 / (s2 * s2);
    float g = min(1.0, 2.0 * nh / max(dot(V, H), 1e-5) * min(nl, nv));
    return max(Color, 0.0) * 0.25 * d * g / nv;
}
vec3 sheen_ashikhmin_ambient(vec3 V, vec3 Color, float Roughness, vec3 Normal)
{
    float sigma = clamp(Roughness, 0.01, 1.0), nv = max(dot(Normal, V), 1e-4);
    return max(Color, 0.0) * albedo_velvet(nv, sigma) * velvet_above(Normal.z, max(sigma, 0.1));
}
