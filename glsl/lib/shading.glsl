// Principled shading of metal and opaque dielectrics under point lamps, suns and a constant world.
// Walter et al. 2007 (GGX); Heitz 2014 (height-correlated Smith); Schlick 1994; Turquin 2019
// (multiple scattering).

const float PI = 3.14159265358979;

struct Surface { vec3 base; float metallic, roughness, ior; vec3 normal; };

float ggx_lobe(float nl, float nv, float nh, float a2)
{
    float d = nh * nh * (a2 - 1.0) + 1.0;
    float smith = nl * sqrt(nv * nv * (1.0 - a2) + a2) + nv * sqrt(nl * nl * (1.0 - a2) + a2);
    return a2 / (PI * d * d) * 0.5 / max(smith, 1e-9);
}
float dielectric_f0(float ior) { float r = (ior - 1.0) / (ior + 1.0); return r * r; }

// What single scattering loses between the microfacets comes back, tinted by each bounce.
vec3 multiple_scattering(vec3 f0, vec2 albedo, float roughness)
{
    float e = albedo.x + albedo.y, mean = ggx_mean_albedo(roughness);
    vec3 single = mix(f0, vec3(1.0), 1.0 / 21.0);
    return 1.0 + single * mean / (1.0 - single * (1.0 - mean)) * (1.0 - e) / e;
}
vec3 reflectance(Surface s, vec3 V, vec3 L)
{
    float nl = dot(s.normal, L), nv = max(dot(s.normal, V), 1e-4);
    if (nl <= 0.0) return vec3(0.0);
    vec3 H = normalize(L + V), base = min(s.base, 1.0), f0 = vec3(dielectric_f0(s.ior));
    float alpha = s.roughness * s.roughness;
    float lobe = ggx_lobe(nl, nv, dot(s.normal, H), max(alpha * alpha, 1e-8));
    float grazing = pow(1.0 - dot(V, H), 5.0);
    vec2 albedo = ggx_albedo(nv, s.roughness);
    vec3 metal = mix(base, vec3(1.0), grazing) * multiple_scattering(base, albedo, s.roughness);
    vec3 gain = multiple_scattering(f0, albedo, s.roughness);
    vec3 diffuse = (1.0 - (f0 * albedo.x + albedo.y) * gain) * s.base / PI;
    vec3 other = mix(f0, vec3(1.0), grazing) * gain * lobe + diffuse;
    return mix(other, metal * lobe, s.metallic) * nl;
}
vec3 ambient(Surface s, vec3 V)
{
    vec2 albedo = ggx_albedo(max(dot(s.normal, V), 1e-4), s.roughness);
    vec3 base = min(s.base, 1.0), f0 = vec3(dielectric_f0(s.ior));
    vec3 metal = (base * albedo.x + albedo.y) * multiple_scattering(base, albedo, s.roughness);
    vec3 gloss = (f0 * albedo.x + albedo.y) * multiple_scattering(f0, albedo, s.roughness);
    return mix(gloss + (1.0 - gloss) * s.base, metal, s.metallic);
}
// A lamp of `power` watts radiates power / 4 pi per steradian.
vec3 point_lamp(Surface s, vec3 V, vec3 at, vec3 lamp, vec3 power)
{
    vec3 to = lamp - at;
    return reflectance(s, V, normalize(to)) * power / (4.0 * PI * dot(to, to));
}
vec3 sun_lamp(Surface s, vec3 V, vec3 direction, vec3 strength)
{
    return reflectance(s, V, -direction) * strength;
}
