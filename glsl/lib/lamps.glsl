// Light that arrives at a point of the slab: from each lamp, and from the world.
// Pharr, Jakob, Humphreys 2023, Physically Based Rendering, 12.1.

uniform vec3 world;

struct Ray { vec3 L, irradiance; };  // towards the lamp; what it sheds on a plane that faces it

// A lamp of `power` watts radiates power / 4 pi per steradian.
Ray point_lamp(vec3 at, vec3 lamp, vec3 power)
{
    vec3 to = lamp - at;
    return Ray(normalize(to), power / (12.566370614 * dot(to, to)));
}
Ray sun_lamp(vec3 direction, vec3 strength) { return Ray(-direction, strength); }
