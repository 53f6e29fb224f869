// How many times as bright layers have made real metal. The lamps are the scene's, so that relief
// takes their direction; what the picture shows of other light stays.

// Whether what lies below looks as bare metal of a colour does.
bool is_bare(vec3 color)
{
    return below_color == color && below_roughness == PICTURE_ROUGHNESS
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
// What lies below, beside bare metal of a colour, at a point of the slab.
vec3 brightened(vec3 P, vec3 color)
{
    float mask;
    vec3 V = incoming(P), Q = world_point(P), lit = light_surface(P, V, Q, mask);
    stand_bare(color);
    return held(lit / max(light_surface(P, V, Q, mask), vec3(1e-6)));
}
