// Principled shading of metal and opaque dielectrics under point lamps, suns and a constant world.
// Walter et al. 2007 (GGX); Heitz 2014 (height-correlated Smith); Schlick 1994; Karis 2014 (the
// directional albedo of GGX, fitted).

const float PI = 3.14159265358979;

struct Surface { vec3 base; float metallic, roughness, ior; vec3 normal; };

float ggx_lobe(float nl, float nv, float nh, float a2)
{
    float d = nh * nh * (a2 - 1.0) + 1.0;
    float smith = nl * sqrt(nv * nv * (1.0 - a2) + a2) + nv * sqrt(nl * nl * (1.0 - a2) + a2);
    return a2 / (PI * d * d) * 0.5 / max(smith, 1e-9);
}
vec2 ggx_albedo(float nv, float roughness)
{
    vec4 r = roughness * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
    float a = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
    return vec2(-1.04, 1.04) * a + r.zw;
}
float dielectric_f0(float ior) { float r = (ior - 1.0) / (ior + 1.0); return r * r; }

vec3 reflectance(Surface s, vec3 V, vec3 L)
{
    float nl = dot(s.normal, L), nv = max(dot(s.normal, V), 1e-4);
    if (nl <= 0.0) return vec3(0.0);
    vec3 H = normalize(L + V);
    float alpha = s.roughness * s.roughness;
    float lobe = ggx_lobe(nl, nv, dot(s.normal, H), max(alpha * alpha, 1e-8));
    float f0 = dielectric_f0(s.ior), grazing = pow(1.0 - dot(V, H), 5.0);
    vec3 metal = mix(s.base, vec3(1.0), grazing) * lobe;
    vec2 albedo = ggx_albedo(nv, s.roughness);
    float coat = f0 * albedo.x + albedo.y;
    vec3 other = vec3(mix(f0, 1.0, grazing) * lobe) + (1.0 - coat) * s.base / PI;
    return mix(other, metal, s.metallic) * nl;
}
vec3 ambient(Surface s, vec3 V)
{
    vec2 albedo = ggx_albedo(max(dot(s.normal, V), 1e-4), s.roughness);
    float coat = dielectric_f0(s.ior) * albedo.x + albedo.y;
    vec3 other = coat + (1.0 - coat) * s.base;
    return mix(other, s.base * albedo.x + albedo.y, s.metallic);
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
