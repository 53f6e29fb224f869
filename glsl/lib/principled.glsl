// The layers of the Principled BSDF: what each sends back, and what it lets through.
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
