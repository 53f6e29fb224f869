// Makes tiles of real metal that one instance alone reaches: the instance over the picture, and how
// many times as bright it makes the metal, in one go. Only owners are written to the state.
//
// First the instance is laid in every pixel of the columns that it reaches. Then those pixels are lit
// that it has changed, in most of which it does nothing: each invocation goes from one of its own to
// the next, so that a row takes as many rounds as it has of them.

uniform uint range;

uint own;  // the owner of what the instance shows
uint changed = 0u;  // in which columns it has changed anything, a bit each
// Which of an invocation's pixels are to be lit, and which of these are defective, a bit each; and the
// state that the instance has left in each.
uint unlit = 0u, defective = 0u;
LIGHT left_color[WALK];
vec2 left_surface[WALK];  // roughness, metallic
vec3 left_heights[WALK];

void keep(uint k, vec3 color, float roughness, float metallic, vec3 heights)
{
    left_color[k] = LIGHT(color);
    left_surface[k] = vec2(roughness, metallic);
    left_heights[k] = heights;
}
void shade(uint slot, uvec2 pixel)
{
    vec3 P, color, heights;
    float roughness, metallic, cover, mask;
    uint owner = 0u, k = pixel.x % WALK;
    ivec2 at = light_at(slot, pixel);
    if (meets_slab(ray_offset(pixel), P)) {
        vec3 bare = picture_color(slot, pixel);
        stand_bare(bare);
        layer_evaluate(P, color, roughness, metallic, heights, cover, mask);
        put_below(color, roughness, metallic, heights);
        keep(k, color, roughness, metallic, heights);
        owner = owner_after(0u, own, cover, mask);
        if (mask > 0.5) outline(pixel);
        if (owner != 0u) {
            put_owner(at, owner);
            defective |= 1u << k;
        }
        if (!is_bare(bare)) unlit |= 1u << k;
        if (owner != 0u || !is_bare(bare)) changed |= 1u << (pixel.x % 32u / 8u);
    }
    put_light(at, vec3(1.0), owner != 0u);
}
void light(uint slot, uvec2 first)
{
    if (unlit == 0u) return;
    do {
        uint k = uint(findLSB(unlit)) % WALK;
        uvec2 pixel = first + uvec2(k, 0u);
        put_below(vec3(left_color[k]), left_surface[k].x, left_surface[k].y, left_heights[k]);
        vec3 P = slab_point(window_centre(), ray_offset(pixel));
        vec3 ratio = brightened(P, picture_color(slot, pixel));
        put_light(light_at(slot, pixel), ratio, (defective >> k & 1u) != 0u);
        unlit &= unlit - 1u;
    } while (unlit != 0u);
}
