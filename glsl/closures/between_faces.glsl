// What is seen through the top face of a slab whose faces let light in: the world beyond, brighter or
// darker by what goes to and fro between the faces, lamps' light on the lower one, and its glow. As two
// endless faces of one colour; the closures themselves have the world as a single face shows it.
// Goral et al. 1984, Modeling the Interaction of Light Between Diffuse Surfaces (two parallel planes).
#include "microfacet.glsl"

// `through` is the share that a face lets in; of lamps, `straight` unscattered and `diffused` scattered.
// `leaving` lets out what comes from below, `back` and its matt part `matt` keep it inside; `mirror` is
// what the lower face mirrors straight on, with a lobe as wide as the mean, by weight, of roughnesses.
vec3 between_faces_matt(vec3 V, vec3 L, vec3 through, vec3 straight, vec3 diffused, vec3 back,
    vec3 matt)
{
    vec3 below = back * diffused + matt * straight;
    vec3 light = L.z > 0.0 ? through * below / max(1.0 - back * back, 1e-3)
                           : diffused * straight + through * diffused;
    return light * abs(L.z) * 0.31830989;
}
vec3 between_faces_gloss(vec3 V, vec3 L, vec3 straight, vec3 mirror, float glossy, float rough)
{
    vec3 N = vec3(0.0, 0.0, 1.0);
    float r = rough / max(glossy, 1e-6);
    return straight * straight * mirror * lobe_ggx(N, N, vec2(r * r), 0.0, V, L);
}
Lobe between_faces_gloss_lobe(vec3 V, float glossy, float rough)
{
    vec3 N = vec3(0.0, 0.0, 1.0);
    float r = rough / max(glossy, 1e-6);
    return Lobe(N, N, vec2(r * r));
}
vec3 between_faces_reflect(vec3 V, vec3 L, vec3 through, vec3 straight, vec3 diffused, vec3 back,
    vec3 matt, vec3 mirror, float glossy, float rough)
{
    return between_faces_matt(V, L, through, straight, diffused, back, matt) +
           between_faces_gloss(V, L, straight, mirror, glossy, rough);
}
vec3 between_faces_ambient(vec3 V, vec3 through, vec3 leaving, vec3 back)
{
    return through * (leaving / max(1.0 - back, 1e-3) - 1.0);
}
vec3 between_faces_emit(vec3 V, vec3 through, vec3 back, vec3 glow)
{
    return through * glow / max(1.0 - back, 1e-3);
}
