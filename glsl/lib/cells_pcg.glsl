// Where Voronoi cells have their points, and their colours: Blender 5.
// Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020: pcg2d, pcg3d, pcg4d.
#include "hash.glsl"

ivec2 pcg2d(ivec2 v)
{
    v = v * 1664525 + 1013904223;
    v.x += v.y * 1664525;
    v.y += v.x * 1664525;
    v = v ^ (v >> 16);
    v.x += v.y * 1664525;
    v.y += v.x * 1664525;
    return v;
}
ivec3 pcg3d(ivec3 v)
{
    v = v * 1664525 + 1013904223;
    v.x += v.y * v.z;
    v.y += v.z * v.x;
    v.z += v.x * v.y;
    v = v ^ (v >> 16);
    v.x += v.y * v.z;
    v.y += v.z * v.x;
    v.z += v.x * v.y;
    return v;
}
ivec4 pcg4d(ivec4 v)
{
    v = v * 1664525 + 1013904223;
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    v = v ^ (v >> 16);
    v.x += v.y * v.w; v.y += v.z * v.x; v.z += v.x * v.y; v.w += v.y * v.z;
    return v;
}
float cell_point_1d(float p) { return random_float(p); }
vec3 cell_color_1d(float p) { return vec3(random_float(p), random_float(vec2(p, 1.0)), random_float(vec2(p, 2.0))); }
vec2 cell_point_2d(vec2 p) { return vec2(pcg2d(ivec2(p)) & 0x7fffffff) / 2147483647.0; }
vec3 cell_color_2d(vec2 p) { return vec3(pcg3d(ivec3(ivec2(p), 0)) & 0x7fffffff) / 2147483647.0; }
vec3 cell_point_3d(vec3 p) { return vec3(pcg3d(ivec3(p)) & 0x7fffffff) / 2147483647.0; }
vec3 cell_color_3d(vec3 p) { return cell_point_3d(p); }
vec4 cell_point_4d(vec4 p) { return vec4(pcg4d(ivec4(p)) & 0x7fffffff) / 2147483647.0; }
vec3 cell_color_4d(vec4 p) { return cell_point_4d(p).xyz; }
