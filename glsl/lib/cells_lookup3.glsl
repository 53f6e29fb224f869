// Where Voronoi cells have their points, and their colours: Blender 4.
// Bob Jenkins, "lookup3.c, for hash table lookup", 2006.
#include "hash.glsl"

float cell_point_1d(float p) { return random_float(p); }
vec3 cell_color_1d(float p) { return vec3(random_float(p), random_float(vec2(p, 1.0)), random_float(vec2(p, 2.0))); }
vec3 cell_color_2d(vec2 p) { return vec3(random_float(p), random_float(vec3(p, 1.0)), random_float(vec3(p, 2.0))); }
vec2 cell_point_2d(vec2 p) { return vec2(random_float(p), random_float(vec3(p, 1.0))); }
vec3 cell_point_3d(vec3 p) { return vec3(random_float(p), random_float(vec4(p, 1.0)), random_float(vec4(p, 2.0))); }
vec3 cell_color_3d(vec3 p) { return cell_point_3d(p); }
vec4 cell_point_4d(vec4 p)
{
    return vec4(random_float(p), random_float(p.wxyz), random_float(p.zwxy), random_float(p.yzwx));
}
vec3 cell_color_4d(vec4 p) { return vec3(random_float(p), random_float(p.zxwy), random_float(p.wzyx)); }
