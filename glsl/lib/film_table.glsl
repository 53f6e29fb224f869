// Any other view transform: a table of Blender's own colour management, over the logarithm of light.
// Interpolated linearly in red, green and blue; glsl/pack/film.py says where its numbers lie.

vec3 film_entry(uvec3 i)
{
    uint at = FILM_TABLE + 4u * (i.r + FILM_SIZE * (i.g + FILM_SIZE * i.b));
    return uintBitsToFloat(uvec3(textures[at], textures[at + 1u], textures[at + 2u]));
}
vec3 film_row(uvec3 i, float t) { return mix(film_entry(i), film_entry(i + uvec3(1, 0, 0)), t); }
vec3 film_sheet(uvec3 i, vec2 t)
{
    return mix(film_row(i, t.r), film_row(i + uvec3(0, 1, 0), t.r), t.g);
}
vec3 display(vec3 light)
{
    vec3 stops = (log2(max(light, 1e-9)) - FILM_LOW) / (FILM_HIGH - FILM_LOW);
    vec3 at = clamp(stops, 0.0, 1.0) * float(FILM_SIZE - 1u);
    uvec3 i = uvec3(min(at, float(FILM_SIZE) - 1.5));
    vec3 t = at - vec3(i);
    return mix(film_sheet(i, t.rg), film_sheet(i + uvec3(0, 0, 1), t.rg), t.b);
}
