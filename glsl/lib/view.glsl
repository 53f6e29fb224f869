// Where the ray of a point on the image plane meets the plane of the slab's top face.
// Pharr, Jakob, Humphreys 2023, Physically Based Rendering, 5.2.

uniform vec2 place;  // of the ray in its pixel, from the centre, pixels
uniform vec2 focus;  // where the sensor's centre looks
uniform float to_plane;  // from metres there to metres on the image plane

// The window of the sample on the sensor.
vec2 window_centre()
{
    return sensor_centre + (vec2(frame(2u), frame(3u)) - focus) * to_plane;
}
vec3 ray_direction(vec2 q) { return camera_axes * vec3(perspective ? q : vec2(0.0), -1.0); }
vec3 ray_origin(vec2 q)
{
    return perspective ? camera_location : camera_location + camera_axes * vec3(q, 0.0);
}
// How deep in the picture the ray meets the plane; at most 0 where it does not.
float depth_of(vec2 q)
{
    return (slab_location.z + slab_low.z + slab_size.z - ray_origin(q).z) / ray_direction(q).z;
}
// The way on the plane from where the ray through `c` meets it to that through `c + d`.
vec2 along_plane(vec2 c, vec2 d)
{
    vec3 to = ray_direction(c + d), way = camera_axes * vec3(d, 0.0);
    float depth = perspective ? depth_of(c) : 1.0;
    return depth * (way.xy - to.xy * way.z / to.z);
}
// Where in the image plane, from the window's centre, a pixel's ray lies, metres. Pixels begin
// with the border.
vec2 ray_offset(uvec2 pixel)
{
    vec2 at = vec2(ivec2(pixel) - int(margin)) + 0.5 + place - 0.5 * vec2(size);
    return at * vec2(pixel_pitch.x, -pixel_pitch.y);
}
// The point of the top face there, in object space; `c` is the window's centre.
vec3 slab_point(vec2 c, vec2 offset)
{
    return vec3(vec2(frame(0u), frame(1u)) + along_plane(c, offset), slab_low.z + slab_size.z);
}
// Put the slab so that the window's centre sees what the sample's frame says.
void place_slab()
{
    vec2 q = window_centre();
    vec3 at = ray_origin(q) + ray_direction(q) * depth_of(q);
    slab_at = vec3(at.xy - vec2(frame(0u), frame(1u)), slab_location.z);
}
