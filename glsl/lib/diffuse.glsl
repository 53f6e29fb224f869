// Matt surfaces: Lambert, and Oren-Nayar with its multiple scattering.
// Fujii, "A tiny improvement of Oren-Nayar reflectance model"; OpenPBR 1.1; shadows of bumps.
#include "bent_normal.glsl"
#include "lobes.glsl"

// Albedo of the single scattering, less its constant part, by the cosine.
float oren_nayar_part(float c)
{
    float s2 = max(1.0 - c * c, 0.0), s = sqrt(s2);
    float side = 2.0 / 3.0 * s / max(c, 1e-6) * (1.0 - s2 * s);
    return c < 1e-6 ? 0.9041297 - c : s * (acos(min(c, 1.0)) - 2.0 / 3.0 - s * c) + side;
}
// The share of light that bounces on, times what the facets leave over for it towards the view.
vec3 oren_nayar_bounced(vec3 color, float a, float b, float nv)
{
    float mean = 3.14159265 * a + (6.2831853 - 5.6) / 3.0 * b;
    vec3 c = clamp(color, 0.0, 1.0), share = c * c * mean / (1.0 - mean) / (1.0 - c * (1.0 - mean));
    return share * (1.0 - 3.14159265 * a - b * oren_nayar_part(nv));
}
vec3 oren_nayar(vec3 V, vec3 L, vec3 color, float roughness, vec3 N)
{
    float nl = max(dot(N, L), 0.0), nv = max(dot(N, V), 0.0), t = dot(L, V) - nl * nv;
    float a = 1.0 / (3.14159265 + roughness * 0.9041297), b = roughness * a;
    float single = a + b * (t > 0.0 ? t / max(max(nl, nv), 1e-9) : t);
    float left = 1.0 - 3.14159265 * a - b * oren_nayar_part(nl);
    return single + oren_nayar_bounced(color, a, b, nv) * left / 3.14159265;
}
vec3 matt_reflect(vec3 V, vec3 L, vec3 color, float roughness, vec3 N)
{
    float light = max(dot(N, L), 0.0) * bump_shadow(N, L), r = clamp(roughness, 0.0, 1.0);
    vec3 share = r < 1e-5 ? vec3(0.31830989) : oren_nayar(V, L, color, r, N);
    return max(color, 0.0) * share * light;
}
// From below the slab comes nothing; what Oren-Nayar loses with that depends on the view's side.
vec3 matt_ambient(vec3 V, vec3 color, float roughness, vec3 N)
{
    float r = clamp(roughness, 0.0, 1.0), nv = max(dot(N, V), 0.0), above = matt_above(N.z);
    if (r < 1e-5) return max(color, 0.0) * above;
    float a = 1.0 / (3.14159265 + r * 0.9041297), b = r * a;
    float mean = 3.14159265 * a + (6.2831853 - 5.6) / 3.0 * b;
    vec3 bounced = oren_nayar_bounced(color, a, b, nv) * (1.0 - mean);
    float single = 3.14159265 * a + b * oren_nayar_part(nv);
    float excess = b * oren_nayar_excess(N.z) * (V.z - nv * N.z);
    return max(color, 0.0) * ((single + bounced) * above + excess);
}
