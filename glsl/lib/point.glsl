// A point of the slab in other spaces, and how the camera sees it. P is in object space; `here` is
// the point that is shaded, which Bump's points beside it leave alone, N its shading normal.
// Blender manual, Cameras, Texture Coordinate, Geometry, Camera Data.

uniform vec3 slab_low, slab_size;  // its lowest corner in object space
uniform vec3 slab_location, camera_location, uv_across, uv_down;
uniform mat3 camera_axes;  // to the right, up, back to the viewer
uniform vec2 pixel_pitch, sensor_centre, sensor_size, clip;  // the first three on the image plane
uniform uvec2 resolution;
uniform vec2 triangles[6];  // the top face is two triangles
uniform bool perspective;
uniform float parallel_length;
uniform bool fades;  // whether octaves of noise that are finer than a pixel are left out

vec3 slab_at;  // the slab's origin in the world
vec3 here, N = vec3(0.0, 0.0, 1.0);
bool strayed = false;  // whether the short way to the heights beside it was too short
float pixel_length;  // of Bump's steps: what a pixel covers at `here` were it square and upright

vec3 world_point(vec3 P) { return P + slab_at; }
vec3 slab_place() { return slab_at; }
vec3 camera_point(vec3 P)
{
    vec3 q = (world_point(P) - camera_location) * camera_axes;
    return vec3(q.xy, -q.z);
}
// Igehy 1999, Tracing Ray Differentials; as Cycles has it, one length for both axes: their mean,
// where rays are parallel in Blender 4 the width.
float pixel_length_at(vec3 q)
{
    if (!perspective) return parallel_length;
    vec2 turned = sqrt(1.0 - q.xy * q.xy / dot(q, q));
    return 0.5 * dot(pixel_pitch * turned, vec2(q.z));
}
void stand(vec3 P)
{
    here = P;
    pixel_length = pixel_length_at(camera_point(P));
}
vec3 window_point(vec3 P)
{
    vec3 q = camera_point(P);
    return vec3((q.xy / (perspective ? q.z : 1.0) - sensor_centre) / sensor_size + 0.5, 0.0);
}
// Blender 5 goes along the picture's axes to Bump's two points, wherever they lie.
vec3 window_beside(vec3 P)
{
    vec2 d = 0.70710678 * (P - here).xy / pixel_length;
    return window_point(here) + vec3(vec2(d.x - d.y, d.x + d.y) / vec2(resolution), 0.0);
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
vec3 incoming(vec3 P)
{
    return perspective ? normalize(camera_location - world_point(P)) : camera_axes[2];
}
vec3 reflection(vec3 P, vec3 N) { return 2.0 * dot(N, incoming(P)) * N - incoming(P); }
// Rays begin at the near end of what is seen.
float ray_length(vec3 P)
{
    vec3 q = camera_point(P);
    return (q.z - clip.x) * (perspective ? length(q) / q.z : 1.0);
}
vec3 radial_tangent_z(vec3 P, vec3 N)
{
    vec2 q = generated(P).xy - 0.5;
    return normalize(cross(N, normalize(cross(vec3(-q.y, q.x, 0.0), N))));
}
float uv_handed() { return sign(uv_across.x * uv_down.y - uv_across.y * uv_down.x); }
// A quotient by 0 is 0 everywhere.
float divided_rate(float rate, float by) { return by == 0.0 ? 0.0 : rate / abs(by); }
vec3 divided_rate(vec3 rate, vec3 by)
{
    return vec3(divided_rate(rate.x, by.x), divided_rate(rate.y, by.y), divided_rate(rate.z, by.z));
}
// At most how fast components change that a rotation has mixed.
vec3 turned_rate(vec3 rate) { return vec3(max(max(rate.x, rate.y), rate.z)); }
