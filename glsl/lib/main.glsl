// The frame: each pixel's radiance and class, tile by tile.

uniform float exposure;

// What the ray through the window's centre and `offset`, in metres of the image plane, brings.
vec3 look(vec2 offset, out uint label)
{
    vec2 c = window_centre();
    vec3 P = slab_point(c, offset);
    vec2 edge = min(P.xy - slab_low.xy, slab_low.xy + slab_size.xy - P.xy);
    float depth = depth_of(c + offset), mask;
    label = 0u;
    if (min(edge.x, edge.y) < 0.0 || depth < max(clip.x, 0.0) || depth > clip.y) return world;
    vec3 radiance = surface(P, incoming(P), world_point(P), mask);
    label = mask > 0.5 ? class_index : 0u;
    return radiance;
}
// A pixel is the mean of its samples, and its class what more than half of them show.
void shade(uvec2 pixel, out uint gray, out uint label)
{
    vec3 radiance = vec3(0.0);
    uint inside = 0u, seen;
    for (int i = 0; i < SPP; i++) {
        pixel_sample = i;
        radiance += look(sample_offset(pixel, i), seen);
        inside += uint(seen != 0u);
    }
    label = 2u * inside > uint(SPP) ? class_index : 0u;
    gray = develop(radiance / float(SPP), exposure + frame(4u), frame(5u), frame(6u), pixel);
}
void main()
{
    uint number = gl_WorkGroupID.x, count = tile_count.x * tile_count.y;
    if (TILES == REACHED_TILES) number = tiles[number];
    if (TILES == IDLE_TILES) number = tiles[tiles.length() - 1 - int(number)];
    uint tile = number % count;
    uvec2 word = 8u * uvec2(tile % tile_count.x, tile / tile_count.x) + gl_LocalInvocationID.xy;
    if (word.x >= row_words || word.y >= size.y) return;
    read_sample(number / count);
    place_slab();
    uint image = 0u, mask = 0u;
    for (uint k = 0u; k < 4u; k++) {
        uint gray, label;
        shade(uvec2(min(4u * word.x + k, size.x - 1u), word.y), gray, label);
        image |= gray << (8u * k);
        mask |= label << (8u * k);
    }
    uint at = (sample_index * size.y + word.y) * row_words + word.x;
    images[at] = image;
    masks[at] = mask;
    if (strayed) strays[sample_index * count + tile] = 1u;
}
