// One ray in each pixel: how many times as bright layers have made real metal; once where they have
// changed nothing.

uint wanted_columns(uint number) { return changed_columns(number); }
void shade(uint slot, uvec2 pixel)
{
    vec3 P, ratio = vec3(1.0);
    uint owner = 0u;
    ivec2 at = light_at(slot, pixel);
    if (meets_slab(ray_offset(pixel), P)) {
        owner = take_state(at);
        vec3 bare = picture_color(slot, pixel);
        if (!is_bare(bare)) ratio = brightened(P, bare);
    }
    put_light(at, ratio, owner != 0u);
}
