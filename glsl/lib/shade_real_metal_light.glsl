// One ray in each pixel: how many times as bright layers have made real metal. The lamps are the
// scene's, so that relief takes their direction; what the picture shows of other light stays.
// Where they have changed nothing it is once.

void stand_bare(uint slot, uvec2 pixel)
{
    below_color = picture_color(slot, pixel);
    below_roughness = PICTURE_ROUGHNESS;
    below_metallic = PICTURE_METALLIC;
    below_height = below_height_x = below_height_y = 0.0;
}
bool is_bare(uint slot, uvec2 pixel)
{
    return below_color == picture_color(slot, pixel) && below_roughness == PICTURE_ROUGHNESS
        && below_metallic == PICTURE_METALLIC && below_height == below_height_x
        && below_height == below_height_y;
}
// A lamp of the scene can shine in layers far brighter than the wide lights over a line camera: what
// is more than as bright as the metal comes near MOST times as bright.
const float MOST = 6.0;
vec3 held(vec3 ratio)
{
    vec3 more = max(ratio - 1.0, 0.0);
    return min(ratio, 1.0) + more / (1.0 + more / (MOST - 1.0));
}
uint wanted_columns(uint number) { return changed_columns(number); }
void shade(uint slot, uvec2 pixel)
{
    vec3 P, ratio = vec3(1.0);
    float mask;
    uint owner = 0u;
    ivec2 at = light_at(slot, pixel);
    if (meets_slab(ray_offset(pixel), P)) {
        owner = take_state(at);
        if (!is_bare(slot, pixel)) {
            vec3 V = incoming(P), Q = world_point(P), lit = light_surface(P, V, Q, mask);
            stand_bare(slot, pixel);
            ratio = held(lit / max(light_surface(P, V, Q, mask), vec3(1e-6)));
        }
    }
    put_light(at, ratio, owner != 0u);
}
