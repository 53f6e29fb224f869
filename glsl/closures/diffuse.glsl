// Diffuse BSDF: matt, with Oren-Nayar's roughness. Rays below the slab see nothing.
// Fujii, "A tiny improvement of Oren-Nayar reflectance model"; OpenPBR 1.1.
#include "diffuse.glsl"

vec3 diffuse_reflect(vec3 V, vec3 L, vec3 Color, float Roughness, vec3 Normal)
{
    return matt_reflect(V, L, Color, Roughness, Normal);
}
vec3 diffuse_ambient(vec3 V, vec3 Color, float Roughness, vec3 Normal)
{
    return matt_ambient(V, Color, Roughness, Normal);
}

// Translucent BSDF: the same of the light from beneath the face.
vec3 translucent_reflect(vec3 V, vec3 L, vec3 Color, vec3 Normal)
{
    return max(Color, 0.0) * (L.z < 0.0 ? max(-dot(Normal, L), 0.0) * 0.31830989 : 0.0);
}
vec3 translucent_ambient(vec3 V, vec3 Color, vec3 Normal)
{
    return max(Color, 0.0) * (0.5 + 0.5 * Normal.z);  // bumps shade only what lies above
}
