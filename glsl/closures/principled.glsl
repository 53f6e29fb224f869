// Principled BSDF without subsurface, transmission and thin film: sheen over coat over metal and
// gloss over matt. Transparency shows the world behind the slab. Rays below the slab see nothing.
// OpenPBR 1.1 (layers); Kutz, Hasan, Edmondson 2021 (metal); Zeltner, Burley, Chiang 2022 (sheen).
#include "diffuse.glsl"
#include "metal.glsl"
#include "microfiber.glsl"

vec3 sheen_normal(vec3 normal, vec3 coat_normal, float coat)
{
    return coat > 0.0 ? normalize(mix(normal, coat_normal, min(coat, 1.0))) : normal;
}
float largest(vec3 v) { return max(v.x, max(v.y, v.z)); }

// What the sheen lets through.
float under_sheen(vec3 V, vec3 N, float weight, float roughness, vec3 tint)
{
    if (weight <= 0.0) return 1.0;
    float albedo = microfiber_albedo(max(dot(N, V), 0.0), clamp(roughness, 1e-3, 1.0));
    return clamp(1.0 - weight * albedo * largest(max(tint, 0.0)), 0.0, 1.0);
}

// The coat always counts its multiple scattering.
vec3 coat_gain(float nv, float alpha, float ior)
{
    return gain_multi_ggx(nv, alpha, vec3(dielectric_mean(ior)));
}
float coat_albedo(float nv, float roughness, float ior)
{
    float r = clamp(roughness, 0.0, 1.0);
    float reflectance = dielectric_reflectance(1.0 - grazing_ggx(nv, r), ior);
    return reflectance * coat_gain(nv, r * r, ior).x * albedo_ggx(nv, r * r);
}
vec3 under_coat(vec3 V, vec3 normal, float weight, float roughness, float ior, vec3 tint)
{
    if (weight <= 0.0) return vec3(1.0);
    float nv = dot(valid_normal(normal, V), V), eta = max(ior, 1.0);
    float path = inversesqrt(1.0 - (1.0 - nv * nv) / (eta * eta));
    vec3 absorbed = mix(vec3(1.0), pow(max(tint, 0.0), vec3(path)), weight);
    return clamp(1.0 - weight * coat_albedo(nv, roughness, eta), 0.0, 1.0) * absorbed;
}
vec3 coat_reflect(vec3 V, vec3 L, vec3 normal, float weight, float roughness, float ior)
{
    if (weight <= 0.0) return vec3(0.0);
    float r = clamp(roughness, 0.0, 1.0), eta = max(ior, 1.0);
    vec3 N = valid_normal(normal, V);
    float fresnel = dielectric_reflectance(dot(V, normalize(V + L)), eta);
    float lobe = lobe_ggx(N, N, vec2(r * r), 0.0, V, L);
    return weight * fresnel * lobe * coat_gain(dot(N, V), r * r, eta);
}
vec3 coat_ambient(vec3 V, vec3 normal, float weight, float roughness, float ior)
{
    if (weight <= 0.0) return vec3(0.0);
    float r = clamp(roughness, 0.0, 1.0);
    vec3 N = valid_normal(normal, V);
    float albedo = coat_albedo(dot(N, V), r, max(ior, 1.0));
    return vec3(weight * albedo * above_ggx(N, N, vec2(r * r), 0.0, V));
}

// The gloss over the matt base: reflectance looking straight, and the index that belongs to it.
vec3 gloss_straight(float ior, float level, vec3 tint)
{
    return clamp(straight_reflectance(max(ior, 1e-5)) * 2.0 * max(level, 0.0) * tint, 0.0, 1.0);
}
float gloss_ior(float ior, float level)
{
    float r = sqrt(clamp(straight_reflectance(max(ior, 1e-5)) * 2.0 * max(level, 0.0), 0.0, 0.99));
    return ior < 1.0 ? (1.0 - r) / (1.0 + r) : (1.0 + r) / (1.0 - r);
}
vec3 gloss_fresnel(float c, float eta, vec3 f0)
{
    return eta == 1.0 ? vec3(0.0) : scaled_reflectance(dielectric_reflectance(c, eta), eta, f0);
}
vec3 gloss_mean(float eta, vec3 f0) { return scaled_reflectance(dielectric_mean(eta), eta, f0); }

//: kind = ggx multi_ggx
vec3 base_gloss_$kind(vec3 V, vec3 L, float roughness, float ior, vec3 normal, float level,
    vec3 tint, float anisotropy, float rotation, vec3 tangent)
{
    vec3 N = valid_normal(normal, V), T = turned_tangent(tangent, normal, rotation);
    vec2 alpha = stretched_alpha(roughness, anisotropy);
    float mean = mean_alpha(alpha, anisotropy), eta = gloss_ior(ior, level);
    vec3 f0 = gloss_straight(ior, level, tint);
    vec3 gain = gain_$kind(dot(N, V), mean, gloss_mean(eta, f0));
    vec3 gloss = gloss_fresnel(dot(V, normalize(V + L)), eta, f0) * gain;
    return gloss * lobe_ggx(N, T, alpha, anisotropy, V, L);
}

//: kind layer = ggx 1.0 | multi_ggx gain~*~albedo_ggx(nv,~mean)
float under_gloss_$kind(vec3 V, float roughness, float ior, vec3 normal, float level, vec3 tint,
    float anisotropy)
{
    float mean = mean_alpha(stretched_alpha(roughness, anisotropy), anisotropy);
    float nv = dot(valid_normal(normal, V), V), eta = gloss_ior(ior, level);
    vec3 f0 = gloss_straight(ior, level, tint), gain = gain_$kind(nv, mean, gloss_mean(eta, f0));
    vec3 seen = gloss_fresnel(1.0 - grazing_ggx(nv, sqrt(mean)), max(eta, 1.0 / eta), f0) * $layer;
    return clamp(1.0 - largest(seen), 0.0, 1.0);
}

//: kind layer = ggx 1.0 | multi_ggx gain~*~albedo_ggx(nv,~mean)
vec3 base_$kind_ambient(vec3 V, vec3 color, float roughness, float ior, vec3 normal,
    float matt_roughness, float level, vec3 tint, float anisotropy, float rotation, vec3 tangent)
{
    vec3 N = valid_normal(normal, V), T = turned_tangent(tangent, normal, rotation);
    vec2 alpha = stretched_alpha(roughness, anisotropy);
    float mean = mean_alpha(alpha, anisotropy), nv = dot(N, V), eta = gloss_ior(ior, level);
    vec3 f0 = gloss_straight(ior, level, tint), gain = gain_$kind(nv, mean, gloss_mean(eta, f0));
    float c = 1.0 - grazing_ggx(nv, sqrt(mean));
    vec3 gloss = gloss_fresnel(c, eta, f0) * gain * stretched_albedo_ggx(nv, alpha, anisotropy);
    vec3 seen = gloss_fresnel(c, max(eta, 1.0 / eta), f0) * $layer;
    float under = clamp(1.0 - largest(seen), 0.0, 1.0);
    return gloss * above_ggx(N, T, alpha, anisotropy, V) +
           under * matt_ambient(V, color, matt_roughness, normal);
}

// What the layers above the base let through.
vec3 over_base(vec3 V, float alpha, vec3 normal, float coat, float coat_roughness, float coat_ior,
    vec3 coat_tint, vec3 coat_normal, float sheen, float sheen_roughness, vec3 sheen_tint)
{
    vec3 top = sheen_normal(normal, coat_normal, coat);
    float under = clamp(alpha, 0.0, 1.0) * under_sheen(V, top, sheen, sheen_roughness, sheen_tint);
    return under * under_coat(V, coat_normal, coat, coat_roughness, coat_ior, coat_tint);
}

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
