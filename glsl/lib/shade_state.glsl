// One ray in each pixel: the state of a stack's surface, on which layers will lie.

void shade(uint slot, uvec2 pixel)
{
    vec3 P, color = vec3(0.0), heights = vec3(0.0);
    float roughness = 0.0, metallic = 0.0;
    if (meets_slab(ray_offset(pixel), P)) state_evaluate(P, color, roughness, metallic, heights);
    put_state(light_at(slot, pixel), color, roughness, metallic, heights, 0u);
}
