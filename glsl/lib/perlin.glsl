// Gradient noise in one to four dimensions, signed, and its fractal sums.
// Perlin, "Improving Noise", 2002; Musgrave, in "Texturing and Modeling: A Procedural Approach".
#include "hash.glsl"

//: type = float vec2 vec3 vec4
$type quintic($type t) { return t * t * t * (t * (t * 6.0 - 15.0) + 10.0); }

float signed_sum(uint h, float u, float v)
{
    return ((h & 1u) != 0u ? -u : u) + ((h & 2u) != 0u ? -v : v);
}
float slope_1d(uint h, float d)
{
    float g = float(1u + (h & 7u));
    return ((h & 8u) != 0u ? -g : g) * d;
}
float slope_2d(uint h, vec2 d)
{
    bool low = (h & 7u) < 4u;
    return signed_sum(h, low ? d.x : d.y, 2.0 * (low ? d.y : d.x));
}
float slope_3d(uint h, vec3 d)
{
    h &= 15u;
    float u = h < 8u ? d.x : d.y;
    float v = h < 4u ? d.y : (h == 12u || h == 14u) ? d.x : d.z;
    return signed_sum(h, u, v);
}
float slope_4d(uint h, vec4 d)
{
    h &= 31u;
    float s = h < 8u ? d.z : d.w;
    return signed_sum(h, h < 24u ? d.x : d.y, h < 16u ? d.y : d.z) + ((h & 4u) != 0u ? -s : s);
}

// The factors bring the noise to -1 … 1.
float perlin_1d(float p)
{
    float c = floor(p), f = p - c;
    uint i = uint(int(c));
    return 0.25 * mix(slope_1d(hash_words(i), f), slope_1d(hash_words(i + 1u), f - 1.0), quintic(f));
}
float perlin_2d(vec2 p)
{
    vec2 c = floor(p), f = p - c, w = quintic(f);
    uvec2 i = uvec2(ivec2(c)), j = i + 1u;
    float n00 = slope_2d(hash_words(i.x, i.y), f);
    float n10 = slope_2d(hash_words(j.x, i.y), f - vec2(1, 0));
    float n01 = slope_2d(hash_words(i.x, j.y), f - vec2(0, 1));
    float n11 = slope_2d(hash_words(j.x, j.y), f - vec2(1, 1));
    return 0.6616 * mix(mix(n00, n10, w.x), mix(n01, n11, w.x), w.y);
}
float perlin_layer_3d(uvec2 i, uvec2 j, uint k, vec3 f, vec3 w)
{
    float n00 = slope_3d(hash_words(i.x, i.y, k), f);
    float n10 = slope_3d(hash_words(j.x, i.y, k), f - vec3(1, 0, 0));
    float n01 = slope_3d(hash_words(i.x, j.y, k), f - vec3(0, 1, 0));
    float n11 = slope_3d(hash_words(j.x, j.y, k), f - vec3(1, 1, 0));
    return mix(mix(n00, n10, w.x), mix(n01, n11, w.x), w.y);
}
float perlin_3d(vec3 p)
{
    vec3 c = floor(p), f = p - c, w = quintic(f);
    uvec3 i = uvec3(ivec3(c)), j = i + 1u;
    float near = perlin_layer_3d(i.xy, j.xy, i.z, f, w);
    float far = perlin_layer_3d(i.xy, j.xy, j.z, f - vec3(0, 0, 1), w);
    return 0.9820 * mix(near, far, w.z);
}
float perlin_layer_4d(uvec2 i, uvec2 j, uint k, uint l, vec4 f, vec4 w)
{
    float n00 = slope_4d(hash_words(i.x, i.y, k, l), f);
    float n10 = slope_4d(hash_words(j.x, i.y, k, l), f - vec4(1, 0, 0, 0));
    float n01 = slope_4d(hash_words(i.x, j.y, k, l), f - vec4(0, 1, 0, 0));
    float n11 = slope_4d(hash_words(j.x, j.y, k, l), f - vec4(1, 1, 0, 0));
    return mix(mix(n00, n10, w.x), mix(n01, n11, w.x), w.y);
}
float perlin_4d(vec4 p)
{
    vec4 c = floor(p), f = p - c, w = quintic(f);
    uvec4 i = uvec4(ivec4(c)), j = i + 1u;
    float a = perlin_layer_4d(i.xy, j.xy, i.z, i.w, f, w);
    float b = perlin_layer_4d(i.xy, j.xy, j.z, i.w, f - vec4(0, 0, 1, 0), w);
    float c0 = perlin_layer_4d(i.xy, j.xy, i.z, j.w, f - vec4(0, 0, 0, 1), w);
    float d = perlin_layer_4d(i.xy, j.xy, j.z, j.w, f - vec4(0, 0, 1, 1), w);
    return 0.8344 * mix(mix(a, b, w.z), mix(c0, d, w.z), w.w);
}

// Offsets in 100 … 200 that decorrelate the channels of one noise.
float channel_offset_1d(float s) { return 100.0 + 100.0 * random_float(s); }
vec2 channel_offset_2d(float s) { return 100.0 + 100.0 * vec2(random_float(vec2(s, 0)), random_float(vec2(s, 1))); }
vec3 channel_offset_3d(float s) { return vec3(channel_offset_2d(s), 100.0 + 100.0 * random_float(vec2(s, 2))); }
vec4 channel_offset_4d(float s) { return vec4(channel_offset_3d(s), 100.0 + 100.0 * random_float(vec2(s, 3))); }

//: dim type = 1d float | 2d vec2 | 3d vec3 | 4d vec4
float fbm_sum_$dim($type p, float detail, float roughness, float lacunarity, bool normalized)
{
    float scale = 1.0, amplitude = 1.0, total = 0.0, sum = 0.0;
    for (int i = 0; i <= int(detail); i++) {
        sum += amplitude * perlin_$dim(scale * p);
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    float rest = fract(detail), more = sum, reach = total;
    if (rest != 0.0) {
        more += amplitude * perlin_$dim(scale * p);
        reach += amplitude;
    }
    return normalized ? mix(0.5 * sum / total + 0.5, 0.5 * more / reach + 0.5, rest) : mix(sum, more, rest);
}
float fbm_true_$dim($type p, float detail, float roughness, float lacunarity, float offset, float gain)
{
    return fbm_sum_$dim(p, detail, roughness, lacunarity, true);
}
float fbm_false_$dim($type p, float detail, float roughness, float lacunarity, float offset, float gain)
{
    return fbm_sum_$dim(p, detail, roughness, lacunarity, false);
}
float multifractal_$dim($type p, float detail, float roughness, float lacunarity, float offset, float gain)
{
    float value = 1.0, power = 1.0, rest = fract(detail);
    for (int i = 0; i <= int(detail); i++) {
        value *= power * perlin_$dim(p) + 1.0;
        power *= roughness;
        p *= lacunarity;
    }
    return rest != 0.0 ? value * (rest * power * perlin_$dim(p) + 1.0) : value;
}
float hetero_terrain_$dim($type p, float detail, float roughness, float lacunarity, float offset, float gain)
{
    float value = offset + perlin_$dim(p), power = roughness, rest = fract(detail);
    p *= lacunarity;
    for (int i = 1; i <= int(detail); i++) {
        value += (perlin_$dim(p) + offset) * power * value;
        power *= roughness;
        p *= lacunarity;
    }
    return rest != 0.0 ? value + rest * (perlin_$dim(p) + offset) * power * value : value;
}
float hybrid_multifractal_$dim($type p, float detail, float roughness, float lacunarity, float offset, float gain)
{
    float value = 0.0, power = 1.0, weight = 1.0, rest = fract(detail);
    for (int i = 0; weight > 0.001 && i <= int(detail); i++) {
        weight = min(weight, 1.0);
        float signal = (perlin_$dim(p) + offset) * power;
        power *= roughness;
        value += weight * signal;
        weight *= gain * signal;
        p *= lacunarity;
    }
    if (rest != 0.0 && weight > 0.001)
        value += rest * min(weight, 1.0) * (perlin_$dim(p) + offset) * power;
    return value;
}
float ridge_$dim($type p, float offset)
{
    float height = offset - abs(perlin_$dim(p));
    return height * height;
}
float ridged_multifractal_$dim($type p, float detail, float roughness, float lacunarity, float offset, float gain)
{
    float signal = ridge_$dim(p, offset), value = signal, power = roughness;
    for (int i = 1; i <= int(detail); i++) {
        p *= lacunarity;
        signal = ridge_$dim(p, offset) * clamp(signal * gain, 0.0, 1.0);
        value += signal * power;
        power *= roughness;
    }
    return value;
}
