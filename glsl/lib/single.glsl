// Makes tiles that one instance alone reaches: the surface, the instance over it, and their light, in
// one go. Each work group shades one listed entry. Only owners are written to the state.

// The light at a point of the slab in a pixel, and its owner.
vec3 laid(vec3 P, uvec2 pixel, out uint owner)
{
    vec3 color, heights;
    float roughness, metallic, cover, mask, none;
    state_evaluate(P, color, roughness, metallic, heights);
    put_below(color, roughness, metallic, heights);
    layer_evaluate(P, color, roughness, metallic, heights, cover, mask);
    put_below(color, roughness, metallic, heights);
    owner = owner_after(0u, own, cover, mask);
    if (mask > 0.5) outline(pixel);
    return light_surface(P, incoming(P), world_point(P), none);
}
void shade(uint slot, uvec2 pixel)
{
    vec3 P, radiance = world;
    uint owner = 0u;
    ivec2 at = light_at(slot, pixel);
    if (meets_slab(ray_offset(pixel), P)) radiance = laid(P, pixel, owner);
    if (owner != 0u) put_owner(at, owner);
    put_light(at, radiance, owner != 0u);
}
