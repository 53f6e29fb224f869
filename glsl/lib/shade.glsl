// One ray in each pixel: what it brings, and whether it shows the defect.

void shade(uint slot, uvec2 pixel)
{
    vec3 P, radiance = world;
    float mask = 0.0;
    if (meets_slab(ray_offset(pixel), P)) radiance = surface(P, incoming(P), world_point(P), mask);
    put_light(light_at(slot, pixel), radiance, mask > 0.5);
}
