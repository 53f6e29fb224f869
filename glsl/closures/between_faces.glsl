// What is seen through the top face of a slab whose faces let light in: the world beyond, brighter or
// darker by what goes to and fro between the faces, lamps' light on the lower one, and its glow. As two
// endless faces of one colour; the closures themselves have the world as a single face shows it.
// Goral et al. 1984, Modeling the Interaction of Light Between Diffuse Surfaces (two parallel planes).

// `through` is the share that a face lets in; of lamps, `straight` unscattered and `diffused` scattered.
// `leaving` lets out what comes from below, `back` and its matt part `matt` keep it inside.
vec3 between_faces_reflect(vec3 V, vec3 L, vec3 through, vec3 straight, vec3 diffused, vec3 back,
    vec3 matt)
{
    vec3 below = back * diffused + matt * straight;
    vec3 light = L.z > 0.0 ? through * below / max(1.0 - back * back, 1e-3)
                           : diffused * straight + through * diffused;
    return light * abs(L.z) * 0.31830989;
}
vec3 between_faces_ambient(vec3 V, vec3 through, vec3 leaving, vec3 back)
{
    return through * (leaving / max(1.0 - back, 1e-3) - 1.0);
}
vec3 between_faces_emit(vec3 V, vec3 through, vec3 back, vec3 glow)
{
    return through * glow / max(1.0 - back, 1e-3);
}
