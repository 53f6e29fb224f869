// Light through the slab, where a face reflects a part and refracts the rest. Beyond it is the even
// world, whose light is the same whichever way it is bent. `thickness` is 0 for a plane, which light
// meets once, and else metres between two faces, between which it goes to and fro.
// Walter et al. 2007; Turquin 2019 (what rough glass loses comes back, tinted).
#include "fresnel.glsl"
#include "microfacet.glsl"

// What a rough face keeps with its multiple scattering: 0.89 at roughness 1 without, as in Cycles.
vec3 kept(float roughness, vec3 tint)
{
    float r = clamp(roughness, 0.0, 1.0), e = 1.0 - 0.11 * r * r * r * r;
    return e / max(1.0 - tint * (1.0 - e), 1e-6);
}

// The world's light through a face of glass that tints reflections and refractions alike.
vec3 through_glass(vec3 reflected, vec3 color, float roughness)
{
    vec3 c = min(color, 1.0);
    return (1.0 - reflected) * c * kept(roughness, c);
}
// Through the slab, where each refraction takes the root of the colour, and reflections are not tinted: all
// that enters leaves in the end. Rough faces take their part some nine times (fitted to Cycles).
vec3 through_principled(vec3 reflected, vec3 color, float roughness, float thickness)
{
    vec3 tint = sqrt(color), k = kept(roughness, tint);
    if (thickness <= 0.0) return (1.0 - reflected) * tint * k;
    return (1.0 - reflected) * color * pow(k, vec3(9.0));
}
// The lobe (alpha) of a lamp that the lower face mirrors, through the upper one twice: twice as wide
// (fitted to Cycles at an index of refraction of 1.5, roughness 0.1 to 0.5).
float twice_through(float roughness)
{
    return min(2.0 * roughness * roughness, 1.0);
}
//: kind = ggx beckmann
vec3 mirrored_below_$kind(vec3 V, vec3 L, vec3 N, vec3 reflected, float roughness, float thickness)
{
    if (thickness <= 0.0) return vec3(0.0);
    float r = clamp(roughness, 0.0, 1.0);
    vec3 share = (1.0 - reflected) * (1.0 - reflected) * reflected;
    return share * lobe_$kind(N, N, vec2(twice_through(r)), 0.0, V, L);
}
