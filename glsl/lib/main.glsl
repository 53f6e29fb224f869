// The frame: where each pixel lies on the slab and under the lamps, its radiance and its class.
// SPP and pixel_samples come from the recipe and the film.

uniform float exposure;

// What the ray through the window's centre and `offset`, in metres of the image plane, brings.
vec3 look(vec2 offset, out uint label)
{
    vec2 c = window_centre();
    vec3 P = vec3(vec2(frame(0u), frame(1u)) + along_plane(c, offset), slab_low.z + slab_size.z);
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
        vec2 at = vec2(pixel) + 0.5 + pixel_samples[i] - 0.5 * vec2(size);
        radiance += look(at * vec2(pixel_pitch.x, -pixel_pitch.y), seen);
        inside += uint(seen != 0u);
    }
    label = 2u * inside > uint(SPP) ? class_index : 0u;
    gray = develop(radiance / float(SPP), exposure + frame(4u), frame(5u), frame(6u), pixel);
}
void main()
{
    uint word = gl_GlobalInvocationID.x;
    if (word >= sample_words) return;
    read_sample();
    place_slab();
    uint image = 0u, mask = 0u;
    for (uint k = 0u; k < 4u; k++) {
        uint i = min(4u * word + k, size.x * size.y - 1u), gray, label;
        shade(uvec2(i % size.x, i / size.x), gray, label);
        image |= gray << (8u * k);
        mask |= label << (8u * k);
    }
    images[sample_index * sample_words + word] = image;
    masks[sample_index * sample_words + word] = mask;
}
