// Metallic BSDF, without thin film, by its colours (F82) or its complex index of refraction.
// Kutz, Hasan, Edmondson 2021 (F82 tint); Walter et al. 2007; Turquin 2019 (Multiscatter GGX).
#include "metal.glsl"

Lobe metal_lobe(vec3 V, float roughness, float anisotropy, float rotation, vec3 normal,
    vec3 tangent)
{
    vec3 T = turned_tangent(tangent, normal, rotation);
    return Lobe(valid_normal(normal, V), T, stretched_alpha(roughness, anisotropy));
}

//: kind = ggx beckmann multi_ggx
vec3 metallic_f82_$kind_reflect(vec3 V, vec3 L, vec3 Base_Color, vec3 Edge_Tint, float Roughness,
    float Anisotropy, float Rotation, vec3 Normal, vec3 Tangent)
{
    return f82_$kind_reflect(V, L, Base_Color, Edge_Tint, Roughness, Anisotropy, Rotation, Normal,
        Tangent);
}
Lobe metallic_f82_$kind_lobe(vec3 V, float Roughness, float Anisotropy, float Rotation,
    vec3 Normal, vec3 Tangent)
{
    return metal_lobe(V, Roughness, Anisotropy, Rotation, Normal, Tangent);
}
vec3 metallic_f82_$kind_ambient(vec3 V, vec3 Base_Color, vec3 Edge_Tint, float Roughness,
    float Anisotropy, float Rotation, vec3 Normal, vec3 Tangent)
{
    return f82_$kind_ambient(V, Base_Color, Edge_Tint, Roughness, Anisotropy, Rotation, Normal,
        Tangent);
}

//: kind lobe = ggx ggx | beckmann beckmann | multi_ggx ggx
vec3 metallic_physical_conductor_$kind_reflect(vec3 V, vec3 L, vec3 IOR, vec3 Extinction,
    float Roughness, float Anisotropy, float Rotation, vec3 Normal, vec3 Tangent)
{
    vec3 N = valid_normal(Normal, V), T = turned_tangent(Tangent, Normal, Rotation);
    vec3 n = max(IOR, 0.0), k = max(Extinction, 0.0);
    vec2 alpha = stretched_alpha(Roughness, Anisotropy);
    vec3 fresnel = conductor_reflectance(dot(V, normalize(V + L)), n, k);
    vec3 gain = gain_$kind(dot(N, V), mean_alpha(alpha, Anisotropy), conductor_mean(n, k));
    return fresnel * gain * lobe_$lobe(N, T, alpha, Anisotropy, V, L);
}
Lobe metallic_physical_conductor_$kind_lobe(vec3 V, float Roughness, float Anisotropy, float Rotation,
    vec3 Normal, vec3 Tangent)
{
    return metal_lobe(V, Roughness, Anisotropy, Rotation, Normal, Tangent);
}
vec3 metallic_physical_conductor_$kind_ambient(vec3 V, vec3 IOR, vec3 Extinction, float Roughness,
    float Anisotropy, float Rotation, vec3 Normal, vec3 Tangent)
{
    vec3 N = valid_normal(Normal, V), T = turned_tangent(Tangent, Normal, Rotation);
    vec3 n = max(IOR, 0.0), k = max(Extinction, 0.0);
    vec2 alpha = stretched_alpha(Roughness, Anisotropy);
    float mean = mean_alpha(alpha, Anisotropy), nv = dot(N, V);
    vec3 fresnel = conductor_reflectance(1.0 - grazing_$lobe(nv, sqrt(mean)), n, k);
    vec3 gain = gain_$kind(nv, mean, conductor_mean(n, k));
    float albedo = stretched_albedo_$lobe(nv, alpha, Anisotropy);
    return fresnel * gain * albedo * above_$lobe(N, T, alpha, Anisotropy, V);
}
