// One sample in each pixel: what a stack's state shows there, after its layers have changed it.

void shade(uint slot, uvec2 pixel)
{
    vec3 P;
    uvec2 at;
    if (!in_picture(pixel, at) || !meets_slab(ray_offset(pixel), P) && !ENDLESS) return;
    take_state(light_at(slot, pixel));
    uint word = plane_word(slot, at);
#ifdef AT_HEIGHT
    planes[word + AT_HEIGHT] = below_height;
#endif
#ifdef AT_NORMAL
    float mask;
    light_surface(P, incoming(P), world_point(P), mask);
    put_plane(word + AT_NORMAL, seen_normal);
#endif
#ifdef AT_DEPTH
    planes[word + AT_DEPTH] = camera_point(P + vec3(0.0, 0.0, below_height)).z;
#endif
#ifdef AT_ROUGHNESS
    planes[word + AT_ROUGHNESS] = below_roughness;
#endif
#ifdef AT_ALBEDO
    put_plane(word + AT_ALBEDO, below_color);
#endif
}
