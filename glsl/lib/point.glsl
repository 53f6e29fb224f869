// A point of the slab in other spaces. P is in object space; `here` is the pixel's own point, which
// Bump's samples beside it leave alone, and N its shading normal.
// Blender manual, Texture Coordinate, Geometry, Camera Data.

uniform vec3 slab_location, camera_location, uv_across, uv_down;
uniform vec2 window_size, triangles[6];  // the top face is two triangles
uniform float clip_start;

vec3 here, N = vec3(0.0, 0.0, 1.0);

// The camera and the lamps stand still; the slab lies where the sample's frame says.
vec3 world_point(vec3 P)
{
    return P + vec3(frame(2u) - frame(0u), frame(3u) - frame(1u), slab_location.z);
}
vec3 slab_place() { return world_point(vec3(0.0)); }
vec3 camera_point(vec3 P)
{
    vec3 from_camera = world_point(P) - vec3(frame(2u), frame(3u), camera_location.z);
    return vec3(from_camera.xy, -from_camera.z);
}
vec3 window_point(vec3 P) { return vec3(camera_point(P).xy / window_size + 0.5, 0.0); }
// Blender 5 goes along the picture's axes to Bump's two samples, wherever they lie.
vec3 window_beside(vec3 P)
{
    vec2 d = 0.70710678 * (P - here).xy;
    return window_point(here) + vec3(vec2(d.x - d.y, d.x + d.y) / window_size, 0.0);
}
vec3 uv_point(vec3 P) { return vec3(dot(uv_across, vec3(P.xy, 1.0)), dot(uv_down, vec3(P.xy, 1.0)), 0.0); }
vec3 generated(vec3 P) { return (P - slab_low) / slab_size; }
// Barycentric coordinates of the first two corners, in the triangle that holds the point.
vec3 barycentric(vec2 p, vec2 a, vec2 b, vec2 c)
{
    a -= c; b -= c; p -= c;
    return vec3(p.x * b.y - p.y * b.x, a.x * p.y - a.y * p.x, 0.0) / (a.x * b.y - a.y * b.x);
}
vec3 parametric(vec3 P)
{
    vec3 q = barycentric(P.xy, triangles[0], triangles[1], triangles[2]);
    return min(min(q.x, q.y), 1.0 - q.x - q.y) >= 0.0 ? q
        : barycentric(P.xy, triangles[3], triangles[4], triangles[5]);
}
vec3 incoming(vec3 P) { return -vec3(0.0, 0.0, -1.0); }  // zeros with a sign, which hashes see
vec3 reflection(vec3 P, vec3 N) { return 2.0 * dot(N, incoming(P)) * N - incoming(P); }
float ray_length(vec3 P) { return camera_point(P).z - clip_start; }
vec3 radial_tangent_z(vec3 P, vec3 N)
{
    vec2 q = generated(P).xy - 0.5;
    return normalize(cross(N, normalize(cross(vec3(-q.y, q.x, 0.0), N))));
}
float uv_handed() { return sign(uv_across.x * uv_down.y - uv_across.y * uv_down.x); }
