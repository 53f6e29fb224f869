// A metal after its colour and its tint at the edge (F82), for the Metallic and Principled nodes.
// Kutz, Hasan, Edmondson 2021, "Novel aspects of the Adobe Standard Material".
#include "fresnel.glsl"
#include "microfacet.glsl"

//: kind lobe = ggx ggx | beckmann beckmann | multi_ggx ggx
vec3 f82_$kind_reflect(vec3 V, vec3 L, vec3 base, vec3 tint, float roughness, float anisotropy,
    float rotation, vec3 normal, vec3 tangent)
{
    vec3 N = valid_normal(normal, V), T = turned_tangent(tangent, normal, rotation);
    vec2 alpha = stretched_alpha(roughness, anisotropy);
    vec3 f0 = clamp(base, 0.0, 1.0), dip = f82_dip(f0, clamp(tint, 0.0, 1.0));
    vec3 fresnel = f82_reflectance(dot(V, normalize(V + L)), f0, dip);
    vec3 gain = gain_$kind(dot(N, V), mean_alpha(alpha, anisotropy), f82_mean(f0, dip));
    return fresnel * gain * lobe_$lobe(N, T, alpha, anisotropy, V, L);
}
vec3 f82_$kind_ambient(vec3 V, vec3 base, vec3 tint, float roughness, float anisotropy,
    float rotation, vec3 normal, vec3 tangent)
{
    vec3 N = valid_normal(normal, V), T = turned_tangent(tangent, normal, rotation);
    vec2 alpha = stretched_alpha(roughness, anisotropy);
    float mean = mean_alpha(alpha, anisotropy), nv = dot(N, V);
    vec3 f0 = clamp(base, 0.0, 1.0), dip = f82_dip(f0, clamp(tint, 0.0, 1.0));
    vec3 fresnel = f82_reflectance(1.0 - grazing_$lobe(nv, sqrt(mean)), f0, dip);
    vec3 gain = gain_$kind(nv, mean, f82_mean(f0, dip));
    float albedo = stretched_albedo_$lobe(nv, alpha, anisotropy);
    return fresnel * gain * albedo * above_$lobe(N, T, alpha, anisotropy, V);
}
