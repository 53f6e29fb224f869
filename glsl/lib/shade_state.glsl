// One sample in each pixel: the state of a stack's surface, on which layers will lie.

void shade(uint slot, uvec2 pixel)
{
    vec3 P, color, heights;
    float roughness, metallic;
    ivec2 at = light_at(slot, pixel);
    put_owner(at, 0u);
    if (!meets_slab(sample_offset(pixel), P)) return;
    evaluate(P, color, roughness, metallic, heights);
    put_state(at, color, roughness, metallic, heights);
}
