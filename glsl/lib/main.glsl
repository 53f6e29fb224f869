// The frame: where each pixel lies on the slab and under the lamps, its radiance and its class.

uniform float exposure;

void shade(uvec2 pixel, out uint gray, out uint label)
{
    vec2 offset = (vec2(pixel) + 0.5 - 0.5 * vec2(size)) * vec2(pixel_size, -pixel_size);
    vec3 P = vec3(vec2(frame(0u), frame(1u)) + offset, slab_low.z + slab_size.z);
    vec3 radiance = world;
    label = 0u;
    vec2 edge = min(P.xy - slab_low.xy, slab_low.xy + slab_size.xy - P.xy);
    if (min(edge.x, edge.y) >= 0.0) {
        float mask;
        radiance = surface(P, incoming(P), world_point(P), mask);
        label = mask > 0.5 ? class_index : 0u;
    }
    gray = develop(radiance, exposure + frame(4u), frame(5u), frame(6u), pixel);
}
void main()
{
    uint word = gl_GlobalInvocationID.x;
    if (word >= sample_words) return;
    sample_index = slots[gl_GlobalInvocationID.y];
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
