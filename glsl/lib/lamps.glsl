// Light that arrives at a point of the slab: from each lamp, and from the world.
// Pharr, Jakob, Humphreys 2023, Physically Based Rendering, 12.1.

uniform vec3 world;
uniform int pixel_ray;  // which of a pixel's: round lamps turn with it, to even out their rules
float sharpest = 0.0;  // floor of alpha: a mirror shows an emitter, but no lamp without size

struct Ray { vec3 L, irradiance; };  // towards the lamp; what it sheds on a plane that faces it
struct Lobe { vec3 N, T; vec2 alpha; };  // where, and how sharply, a closure looks by reflection

// A lamp of `power` watts radiates power / 4 pi per steradian.
Ray point_lamp(vec3 at, vec3 lamp, vec3 power)
{
    vec3 to = lamp - at;
    return Ray(normalize(to), power / (12.566370614 * dot(to, to)));
}
Ray sun_lamp(vec3 direction, vec3 strength) { return Ray(-direction, strength); }

// How much of its radiance a lamp with less than a full spread sends at a cosine to its axis.
float spread_share(float cosine, float reach, float norm)
{
    return norm * max(reach - sqrt(max(1.0 - cosine * cosine, 0.0)) / max(cosine, 1e-6), 0.0);
}
// A spot's cone about -z of its axes, which its scale may have stretched; soft towards the rim.
float cone_share(vec3 L, vec3 x, vec3 y, vec3 z, float rim, float soft)
{
    vec3 beam = vec3(dot(L, x), dot(L, y), dot(L, z));
    return smoothstep(0.0, soft, beam.z * inversesqrt(dot(beam, beam)) - rim);
}
