// Sheen of short fibres: a cosine lobe, transformed linearly by view and roughness.
// Zeltner, Burley, Chiang 2022, "Practical Multiple-Scattering Sheen Using LTCs".
#include "bent_normal.glsl"
#include "lobes.glsl"
#include "microfiber_fit.glsl"

float microfiber_reflect(vec3 V, vec3 L, float roughness, vec3 N)
{
    float r = clamp(roughness, 1e-3, 1.0), nl = dot(N, L), nv = dot(N, V);
    if (min(nl, nv) <= 0.0) return 0.0;
    vec2 m = microfiber_transform(nv, r);
    float x = (dot(V, L) - nl * nv) * inversesqrt(max(1.0 - nv * nv, 1e-9));
    float y2 = max(1.0 - nl * nl - x * x, 0.0), p = m.x * x + m.y * nl;
    float stretch = m.x / (p * p + m.x * m.x * y2 + nl * nl);
    return microfiber_albedo(nv, r) * 0.31830989 * nl * stretch * stretch * bump_shadow(N, L);
}
// What the slab cuts away is a half-space to the transformed cosine too; `up` is its normal there.
float microfiber_ambient(vec3 V, float roughness, vec3 N)
{
    float r = clamp(roughness, 1e-3, 1.0), nv = max(dot(N, V), 0.0);
    vec2 m = microfiber_transform(nv, r);
    float x = (V.z - nv * N.z) * inversesqrt(max(1.0 - nv * nv, 1e-9));
    vec2 up = vec2(sqrt(max(1.0 - N.z * N.z, 0.0)) / m.x, N.z - m.y / m.x * x);
    float above = 0.5 + 0.5 * up.y * inversesqrt(dot(up, up)),
        shadow = 2.0 * matt_above(N.z) / (1.0 + N.z);
    return microfiber_albedo(nv, r) * above * shadow;
}
