// Gradient noise in two and three dimensions, signed, and its fractal sum.
// Ken Perlin, "Improving Noise", SIGGRAPH 2002.
#include "hash.glsl"

vec2 quintic(vec2 t) { return t * t * t * (t * (t * 6.0 - 15.0) + 10.0); }
vec3 quintic(vec3 t) { return t * t * t * (t * (t * 6.0 - 15.0) + 10.0); }

float signed_sum(uint h, float u, float v)
{
    return ((h & 1u) != 0u ? -u : u) + ((h & 2u) != 0u ? -v : v);
}
float slope(uint h, vec2 d)
{
    bool low = (h & 7u) < 4u;
    return signed_sum(h, low ? d.x : d.y, 2.0 * (low ? d.y : d.x));
}
float slope(uint h, vec3 d)
{
    h &= 15u;
    float u = h < 8u ? d.x : d.y;
    float v = h < 4u ? d.y : (h == 12u || h == 14u) ? d.x : d.z;
    return signed_sum(h, u, v);
}

// The factor brings the noise to -1 … 1.
float perlin(vec2 p)
{
    vec2 c = floor(p), f = p - c, w = quintic(f);
    uvec2 i = uvec2(ivec2(c)), j = i + 1u;
    float n00 = slope(hash_words(i.x, i.y), f);
    float n10 = slope(hash_words(j.x, i.y), f - vec2(1, 0));
    float n01 = slope(hash_words(i.x, j.y), f - vec2(0, 1));
    float n11 = slope(hash_words(j.x, j.y), f - vec2(1, 1));
    return 0.6616 * mix(mix(n00, n10, w.x), mix(n01, n11, w.x), w.y);
}
float perlin_layer(uvec2 i, uvec2 j, uint k, vec3 f, vec3 w)
{
    float n00 = slope(hash_words(i.x, i.y, k), f);
    float n10 = slope(hash_words(j.x, i.y, k), f - vec3(1, 0, 0));
    float n01 = slope(hash_words(i.x, j.y, k), f - vec3(0, 1, 0));
    float n11 = slope(hash_words(j.x, j.y, k), f - vec3(1, 1, 0));
    return mix(mix(n00, n10, w.x), mix(n01, n11, w.x), w.y);
}
float perlin(vec3 p)
{
    vec3 c = floor(p), f = p - c, w = quintic(f);
    uvec3 i = uvec3(ivec3(c)), j = i + 1u;
    float near = perlin_layer(i.xy, j.xy, i.z, f, w);
    float far = perlin_layer(i.xy, j.xy, j.z, f - vec3(0, 0, 1), w);
    return 0.9820 * mix(near, far, w.z);
}

// Offsets in 100 … 200 that decorrelate the channels of one noise.
vec2 channel_offset(float s, vec2 _) { return 100.0 + 100.0 * vec2(random_float(vec2(s, 0)), random_float(vec2(s, 1))); }
vec3 channel_offset(float s, vec3 _)
{
    return 100.0 + 100.0 * vec3(random_float(vec2(s, 0)), random_float(vec2(s, 1)), random_float(vec2(s, 2)));
}

float fbm(vec2 p, float detail, float roughness, float lacunarity, bool normalized)
{
    detail = clamp(detail, 0.0, 15.0);
    roughness = max(roughness, 0.0);
    float scale = 1.0, amplitude = 1.0, total = 0.0, sum = 0.0;
    for (int i = 0; i <= int(detail); i++) {
        sum += amplitude * perlin(scale * p);
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    float rest = fract(detail), more = sum, reach = total;
    if (rest != 0.0) {
        more += amplitude * perlin(scale * p);
        reach += amplitude;
    }
    return normalized ? mix(0.5 * sum / total + 0.5, 0.5 * more / reach + 0.5, rest) : mix(sum, more, rest);
}
float fbm(vec3 p, float detail, float roughness, float lacunarity, bool normalized)
{
    detail = clamp(detail, 0.0, 15.0);
    roughness = max(roughness, 0.0);
    float scale = 1.0, amplitude = 1.0, total = 0.0, sum = 0.0;
    for (int i = 0; i <= int(detail); i++) {
        sum += amplitude * perlin(scale * p);
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    float rest = fract(detail), more = sum, reach = total;
    if (rest != 0.0) {
        more += amplitude * perlin(scale * p);
        reach += amplitude;
    }
    return normalized ? mix(0.5 * sum / total + 0.5, 0.5 * more / reach + 0.5, rest) : mix(sum, more, rest);
}
