// What a pixel's ray meets.

// Whether the ray through the window's centre and `offset`, in metres of the image plane, meets the
// slab's top face, and where: P, in object space. Beyond it lies the world.
bool meets_slab(vec2 offset, out vec3 P)
{
    vec2 c = window_centre();
    P = slab_point(c, offset);
    vec2 edge = min(P.xy - slab_low.xy, slab_low.xy + slab_size.xy - P.xy);
    float depth = depth_of(c + offset);
    return min(edge.x, edge.y) >= 0.0 && depth >= max(clip.x, 0.0) && depth <= clip.y;
}
