// Glossy BSDF: a lobe without Fresnel's term. Rays below the slab see nothing.
// Walter et al. 2007 (GGX, Beckmann); Ashikhmin and Shirley 2000; Turquin 2019 (Multiscatter GGX).
#include "microfacet.glsl"

vec2 glossy_alpha(float roughness, float anisotropy)
{
    float r = clamp(roughness, 0.0, 1.0), a = clamp(anisotropy, -0.99, 0.99), thin = 1.0 - abs(a);
    vec2 alpha = a < 0.0 ? vec2(1.0 / thin, thin) : vec2(thin, 1.0 / thin);
    return anisotropy == 0.0 ? vec2(r * r) : min(r * r * alpha, 1.0);
}

//: kind lobe = ggx ggx | beckmann beckmann | ashikhmin_shirley ashikhmin_shirley | multi_ggx ggx
vec3 glossy_$kind_reflect(vec3 V, vec3 L, vec3 Color, float Roughness, float Anisotropy,
    float Rotation, vec3 Normal, vec3 Tangent)
{
    vec3 N = valid_normal(Normal, V), T = turned_tangent(Tangent, N, Rotation);
    vec2 alpha = glossy_alpha(Roughness, Anisotropy);
    vec3 color = max(Color, 0.0);
    vec3 gain = gain_$kind(dot(N, V), mean_alpha(alpha, Anisotropy), color);
    return color * gain * lobe_$lobe(N, T, alpha, Anisotropy, V, L);
}
Lobe glossy_$kind_lobe(vec3 V, float Roughness, float Anisotropy, float Rotation, vec3 Normal,
    vec3 Tangent)
{
    vec3 N = valid_normal(Normal, V);
    return Lobe(N, turned_tangent(Tangent, N, Rotation), glossy_alpha(Roughness, Anisotropy));
}
vec3 glossy_$kind_ambient(vec3 V, vec3 Color, float Roughness, float Anisotropy, float Rotation,
    vec3 Normal, vec3 Tangent)
{
    vec3 N = valid_normal(Normal, V), T = turned_tangent(Tangent, N, Rotation);
    vec2 alpha = glossy_alpha(Roughness, Anisotropy);
    float albedo = stretched_albedo_$lobe(dot(N, V), alpha, Anisotropy);
    vec3 color = max(Color, 0.0);
    vec3 gain = gain_$kind(dot(N, V), mean_alpha(alpha, Anisotropy), color);
    return color * gain * albedo * above_$lobe(N, T, alpha, Anisotropy, V);
}
