// One ray in each pixel: the light of a stack's state, after its layers have changed it.

void shade(uint slot, uvec2 pixel)
{
    vec3 P, radiance = world;
    float mask;
    uint owner = 0u;
    ivec2 at = light_at(slot, pixel);
    if (meets_slab(ray_offset(pixel), P)) {
        owner = take_state(at);
        radiance = light_surface(P, incoming(P), world_point(P), mask);
    }
    put_light(at, radiance, owner != 0u);
}
