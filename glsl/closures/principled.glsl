// Principled BSDF without subsurface, transmission and thin film: sheen over coat over metal and
// gloss over matt. Transparency shows the world behind the slab. Rays below the slab see nothing.
// OpenPBR 1.1 (layers); Kutz, Hasan, Edmondson 2021 (metal); Zeltner, Burley, Chiang 2022 (sheen).
#include "principled.glsl"

//: kind = ggx multi_ggx
vec3 principled_$kind_matt(vec3 V, vec3 L, vec3 Base_Color, float Metallic, float Roughness,
    float IOR, float Alpha, vec3 Normal, float Diffuse_Roughness, float Specular_IOR_Level,
    vec3 Specular_Tint, float Anisotropic, float Coat_Weight, float Coat_Roughness, float Coat_IOR,
    vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight, float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 light = vec3(0.0);
    if (Sheen_Weight > 0.0)
        light = clamp(Alpha, 0.0, 1.0) * Sheen_Weight * max(Sheen_Tint, 0.0) *
                microfiber_reflect(V, L, Sheen_Roughness,
                    sheen_normal(Normal, Coat_Normal, Coat_Weight));
    if (Metallic < 1.0)
        light += over_base(V, Alpha, Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint,
                     Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint) *
                 (1.0 - max(Metallic, 0.0)) *
                 under_gloss_$kind(V, Roughness, IOR, Normal, Specular_IOR_Level,
                     max(Specular_Tint, 0.0), Anisotropic) *
                 matt_reflect(V, L, max(Base_Color, 0.0), Diffuse_Roughness, Normal);
    return light;
}
vec3 principled_$kind_gloss(vec3 V, vec3 L, vec3 Base_Color, float Metallic, float Roughness,
    float IOR, float Alpha, vec3 Normal, float Specular_IOR_Level, vec3 Specular_Tint,
    float Anisotropic, float Anisotropic_Rotation, vec3 Tangent, float Coat_Weight,
    float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight,
    float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 base = vec3(0.0);
    float metal = clamp(Metallic, 0.0, 1.0);
    if (metal > 0.0)
        base = metal * f82_$kind_reflect(V, L, Base_Color, Specular_Tint, Roughness, Anisotropic,
            Anisotropic_Rotation, Normal, Tangent);
    if (metal < 1.0)
        base += (1.0 - metal) * base_gloss_$kind(V, L, Roughness, IOR, Normal, Specular_IOR_Level,
            max(Specular_Tint, 0.0), Anisotropic, Anisotropic_Rotation, Tangent);
    return base * over_base(V, Alpha, Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint,
        Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
}
Lobe principled_$kind_gloss_lobe(vec3 V, float Roughness, vec3 Normal, float Anisotropic,
    float Anisotropic_Rotation, vec3 Tangent)
{
    vec3 T = turned_tangent(Tangent, Normal, Anisotropic_Rotation);
    return Lobe(valid_normal(Normal, V), T, stretched_alpha(Roughness, Anisotropic));
}
vec3 principled_$kind_coat(vec3 V, vec3 L, float Alpha, vec3 Normal, float Coat_Weight,
    float Coat_Roughness, float Coat_IOR, vec3 Coat_Normal, float Sheen_Weight,
    float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 top = sheen_normal(Normal, Coat_Normal, Coat_Weight);
    float under = under_sheen(V, top, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
    return clamp(Alpha, 0.0, 1.0) * under *
           coat_reflect(V, L, Coat_Normal, Coat_Weight, Coat_Roughness, Coat_IOR);
}
Lobe principled_$kind_coat_lobe(vec3 V, float Coat_Roughness, vec3 Coat_Normal)
{
    vec3 N = valid_normal(Coat_Normal, V);
    return Lobe(N, N, stretched_alpha(Coat_Roughness, 0.0));
}
vec3 principled_$kind_reflect(vec3 V, vec3 L, vec3 Base_Color, float Metallic, float Roughness,
    float IOR, float Alpha, vec3 Normal, float Diffuse_Roughness, float Specular_IOR_Level,
    vec3 Specular_Tint, float Anisotropic, float Anisotropic_Rotation, vec3 Tangent,
    float Coat_Weight, float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal,
    float Sheen_Weight, float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 matt = principled_$kind_matt(V, L, Base_Color, Metallic, Roughness, IOR, Alpha, Normal,
        Diffuse_Roughness, Specular_IOR_Level, Specular_Tint, Anisotropic, Coat_Weight,
        Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness,
        Sheen_Tint);
    vec3 gloss = principled_$kind_gloss(V, L, Base_Color, Metallic, Roughness, IOR, Alpha, Normal,
        Specular_IOR_Level, Specular_Tint, Anisotropic, Anisotropic_Rotation, Tangent, Coat_Weight,
        Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness,
        Sheen_Tint);
    return matt + gloss + principled_$kind_coat(V, L, Alpha, Normal, Coat_Weight, Coat_Roughness,
        Coat_IOR, Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
}
vec3 principled_$kind_ambient(vec3 V, vec3 Base_Color, float Metallic, float Roughness, float IOR,
    float Alpha, vec3 Normal, float Diffuse_Roughness, float Specular_IOR_Level, vec3 Specular_Tint,
    float Anisotropic, float Anisotropic_Rotation, vec3 Tangent, float Coat_Weight,
    float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight,
    float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 top = sheen_normal(Normal, Coat_Normal, Coat_Weight), sheen = vec3(0.0), base = sheen;
    float metal = clamp(Metallic, 0.0, 1.0);
    if (Sheen_Weight > 0.0)
        sheen = Sheen_Weight * max(Sheen_Tint, 0.0) *
                microfiber_ambient(V, Sheen_Roughness, top);
    vec3 coat = coat_ambient(V, Coat_Normal, Coat_Weight, Coat_Roughness, Coat_IOR);
    if (metal > 0.0)
        base = metal * f82_$kind_ambient(V, Base_Color, Specular_Tint, Roughness, Anisotropic,
            Anisotropic_Rotation, Normal, Tangent);
    if (metal < 1.0)
        base += (1.0 - metal) * base_$kind_ambient(V, max(Base_Color, 0.0), Roughness, IOR, Normal,
            Diffuse_Roughness, Specular_IOR_Level, max(Specular_Tint, 0.0), Anisotropic,
            Anisotropic_Rotation, Tangent);
    vec3 passed = under_coat(V, Coat_Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint);
    float under = under_sheen(V, top, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
    vec3 light = sheen + under * (coat + passed * base);
    return mix(vec3(1.0), light, clamp(Alpha, 0.0, 1.0));
}
vec3 principled_$kind_emit(vec3 V, float Alpha, vec3 Normal, float Coat_Weight,
    float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight,
    float Sheen_Roughness, vec3 Sheen_Tint, vec3 Emission_Color, float Emission_Strength)
{
    vec3 top = sheen_normal(Normal, Coat_Normal, Coat_Weight);
    vec3 passed = under_coat(V, Coat_Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint);
    float under = under_sheen(V, top, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
    return clamp(Alpha, 0.0, 1.0) * under * passed * Emission_Color * Emission_Strength;
}
