// One ray in each pixel: the state of real metal, on which layers will lie.

uint wanted_columns(uint number) { return touched_columns(number); }
void shade(uint slot, uvec2 pixel)
{
    vec3 color = picture_color(slot, pixel);
    put_state(light_at(slot, pixel), color, PICTURE_ROUGHNESS, PICTURE_METALLIC, vec3(0.0), 0u);
}
