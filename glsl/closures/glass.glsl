// Glass and Refraction BSDF: the even world through a face, and lamps in it and, where a slab has two
// that are glass (`both`, the share of light that meets it at each, squared), in the lower one. The Principled
// BSDF's transmission without its reflection, which is that of a black base.
// Walter et al. 2007; Turquin 2019 (Multiscatter GGX); OpenPBR 1.1 (layers).
#include "principled.glsl"
#include "through.glsl"

//: kind lobe = ggx ggx | beckmann beckmann | multi_ggx ggx
vec3 glass_$kind_reflect(vec3 V, vec3 L, vec3 Color, float Roughness, float IOR, vec3 Normal,
    float both)
{
    vec3 N = valid_normal(Normal, V), color = max(Color, 0.0);
    float eta = max(IOR, 1e-5), alpha = clamp(Roughness, 0.0, 1.0);
    alpha *= alpha;
    vec3 gain = gain_$kind(dot(N, V), alpha, vec3(dielectric_mean(eta)));
    float fresnel = dielectric_reflectance(dot(V, normalize(V + L)), eta);
    vec3 straight = vec3(dielectric_reflectance(dot(N, V), eta));
    return color * fresnel * gain * lobe_$lobe(N, N, vec2(alpha), 0.0, V, L) +
           both * color * color * color * mirrored_below_$lobe(V, L, N, straight, Roughness, both);
}
Lobe glass_$kind_lobe(vec3 V, float Roughness, vec3 Normal)
{
    float r = clamp(Roughness, 0.0, 1.0);
    return Lobe(valid_normal(Normal, V), Normal, vec2(r * r));
}
vec3 glass_$kind_ambient(vec3 V, vec3 Color, float Roughness, float IOR, vec3 Normal)
{
    vec3 N = valid_normal(Normal, V), color = max(Color, 0.0);
    float r = clamp(Roughness, 0.0, 1.0), eta = max(IOR, 1e-5), nv = dot(N, V);
    vec3 reflected = vec3(dielectric_reflectance(1.0 - grazing_$lobe(nv, r), eta));
    vec3 above = vec3(above_$lobe(N, N, vec2(r * r), 0.0, V));
    return color * reflected * kept(r, color) * above +
           through_glass(reflected, color, r);
}

// Refraction alone: beyond the critical angle there is nothing.
//: kind = ggx beckmann
vec3 refraction_$kind_ambient(vec3 V, vec3 Color, float Roughness, float IOR, vec3 Normal)
{
    float eta = max(IOR, 1e-5), nv = dot(valid_normal(Normal, V), V);
    return max(Color, 0.0) * (1.0 - nv * nv < eta * eta ? 1.0 : 0.0);
}

// From within, only glass lets light out; metal and matt parts send it back.
float glass_share(float metallic, float transmission)
{
    return (1.0 - clamp(metallic, 0.0, 1.0)) * clamp(transmission, 0.0, 1.0);
}
vec3 principled_through_reflect(vec3 V, vec3 L, vec3 Base_Color, float Metallic, float Roughness,
    float IOR, float Alpha, vec3 Normal, float Transmission_Weight, float Coat_Weight, float Coat_Roughness, float Coat_IOR,
    vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight, float Sheen_Roughness, vec3 Sheen_Tint,
    float thickness)
{
    vec3 N = valid_normal(Normal, V);
    vec3 straight = vec3(dielectric_reflectance(dot(N, V), max(IOR, 1e-5)));
    return over_base(V, Alpha, Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint,
               Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint) *
           max(Base_Color, 0.0) * pow(glass_share(Metallic, Transmission_Weight), 2.0) *
           mirrored_below_ggx(V, L, N, straight, Roughness, thickness);
}
Lobe principled_through_lobe(vec3 V, float Roughness, vec3 Normal)
{
    float r = clamp(Roughness, 0.0, 1.0);
    return Lobe(valid_normal(Normal, V), Normal, vec2(twice_through(r)));
}
vec3 principled_through_ambient(vec3 V, vec3 Base_Color, float Metallic, float Roughness, float IOR,
    float Alpha, vec3 Normal, vec3 Specular_Tint, float Transmission_Weight, float Coat_Weight, float Coat_Roughness, float Coat_IOR,
    vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight, float Sheen_Roughness, vec3 Sheen_Tint,
    float thickness)
{
    float r = clamp(Roughness, 0.0, 1.0), eta = gloss_ior(IOR, 0.5);
    float nv = dot(valid_normal(Normal, V), V);
    vec3 f0 = gloss_straight(IOR, 0.5, max(Specular_Tint, 0.0));
    vec3 reflected = gloss_fresnel(1.0 - grazing_ggx(nv, r), eta, f0);
    vec3 color = clamp(Base_Color, 0.0, 1.0), out_again = vec3(1.0);
    float share = glass_share(Metallic, Transmission_Weight);
    if (thickness > 0.0) out_again = share / max(1.0 - (1.0 - share) * color, 1e-6);
    return over_base(V, Alpha, Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint,
               Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint) *
           out_again * through_principled(reflected, color, r, thickness);
}
