// Where Voronoi cells have their points, and their colours: Blender 4.
// Bob Jenkins, "lookup3.c, for hash table lookup", 2006.
#include "hash.glsl"

vec2 cell_vec2(vec2 p) { return vec2(random_float(p), random_float(vec3(p, 1.0))); }
vec3 cell_vec3(vec2 p)
{
    return vec3(random_float(p), random_float(vec3(p, 1.0)), random_float(vec3(p, 2.0)));
}
vec3 cell_vec3(vec3 p)
{
    return vec3(random_float(p), random_float(vec4(p, 1.0)), random_float(vec4(p, 2.0)));
}
