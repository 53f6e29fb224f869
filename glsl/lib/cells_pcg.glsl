// Where Voronoi cells have their points, and their colours: Blender 5.
// Jarzynski and Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020: pcg2d and pcg3d.

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
vec2 cell_vec2(vec2 p) { return vec2(pcg2d(ivec2(p)) & 0x7fffffff) / 2147483647.0; }
vec3 cell_vec3(vec2 p) { return vec3(pcg3d(ivec3(ivec2(p), 0)) & 0x7fffffff) / 2147483647.0; }
