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
// One along an axis, two along the other, of either sign: three bits of the hash say which.
vec2 gradient_2d(uint h)
{
    uvec2 signs = uvec2(h << 31u, (h << 30u) & 0x80000000u) | uvec2(0x3f800000u, 0x40000000u);
    return uintBitsToFloat((h & 4u) == 0u ? signs : signs.yx);
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

// The hashes of a cell's corners, x before y before z before w.
uvec2 corners_1d(float c)
{
    uint i = uint(int(c));
    return uvec2(hash_words(i), hash_words(i + 1u));
}
uvec4 corners_2d(vec2 c)
{
    uvec2 i = uvec2(ivec2(c)), j = i + 1u;
    return uvec4(hash_words(i.x, i.y), hash_words(j.x, i.y), hash_words(i.x, j.y), hash_words(j.x, j.y));
}
uvec4 layer_3d(uvec2 i, uvec2 j, uint k)
{
    return uvec4(hash_words(i.x, i.y, k), hash_words(j.x, i.y, k), hash_words(i.x, j.y, k),
                 hash_words(j.x, j.y, k));
}
uvec4[2] corners_3d(vec3 c)
{
    uvec3 i = uvec3(ivec3(c)), j = i + 1u;
    return uvec4[2](layer_3d(i.xy, j.xy, i.z), layer_3d(i.xy, j.xy, j.z));
}
uvec4 layer_4d(uvec2 i, uvec2 j, uint k, uint l)
{
    return uvec4(hash_words(i.x, i.y, k, l), hash_words(j.x, i.y, k, l),
                 hash_words(i.x, j.y, k, l), hash_words(j.x, j.y, k, l));
}
uvec4[4] corners_4d(vec4 c)
{
    uvec4 i = uvec4(ivec4(c)), j = i + 1u;
    return uvec4[4](layer_4d(i.xy, j.xy, i.z, i.w), layer_4d(i.xy, j.xy, j.z, i.w),
                    layer_4d(i.xy, j.xy, i.z, j.w), layer_4d(i.xy, j.xy, j.z, j.w));
}

// The noise at a place in a cell, from its corners. The factors bring it to -1 … 1.
float within_1d(uvec2 h, float f)
{
    return 0.25 * mix(slope_1d(h.x, f), slope_1d(h.y, f - 1.0), quintic(f));
}
float within_2d(uvec4 h, vec2 f)
{
    vec2 w = quintic(f);
    float low = mix(dot(gradient_2d(h.x), f), dot(gradient_2d(h.y), f - vec2(1, 0)), w.x);
    float high = mix(dot(gradient_2d(h.z), f - vec2(0, 1)), dot(gradient_2d(h.w), f - vec2(1, 1)), w.x);
    return 0.6616 * mix(low, high, w.y);
}
float across_3d(uvec4 h, vec3 f, vec3 w)
{
    float low = mix(slope_3d(h.x, f), slope_3d(h.y, f - vec3(1, 0, 0)), w.x);
    float high = mix(slope_3d(h.z, f - vec3(0, 1, 0)), slope_3d(h.w, f - vec3(1, 1, 0)), w.x);
    return mix(low, high, w.y);
}
float within_3d(uvec4[2] h, vec3 f)
{
    vec3 w = quintic(f);
    return 0.9820 * mix(across_3d(h[0], f, w), across_3d(h[1], f - vec3(0, 0, 1), w), w.z);
}
float across_4d(uvec4 h, vec4 f, vec4 w)
{
    float low = mix(slope_4d(h.x, f), slope_4d(h.y, f - vec4(1, 0, 0, 0)), w.x);
    float high = mix(slope_4d(h.z, f - vec4(0, 1, 0, 0)), slope_4d(h.w, f - vec4(1, 1, 0, 0)), w.x);
    return mix(low, high, w.y);
}
float within_4d(uvec4[4] h, vec4 f)
{
    vec4 w = quintic(f);
    float near = mix(across_4d(h[0], f, w), across_4d(h[1], f - vec4(0, 0, 1, 0), w), w.z);
    float far = mix(across_4d(h[2], f - vec4(0, 0, 0, 1), w), across_4d(h[3], f - vec4(0, 0, 1, 1), w), w.z);
    return 0.8344 * mix(near, far, w.w);
}

// How far a point is moved before its cell is found: the noise begins anew every 100,000 cells, and
// beyond a million lies half a cell aside, as in Blender, where whole numbers are all that is left.
//: dim type = 1d float | 2d vec2 | 3d vec3 | 4d vec4
$type repeats_$dim($type p)
{
    $type count = trunc(1e-5 * p);
    return 1e5 * count - 0.5 * step(10.0, abs(count));
}

// Two neighbours of p, from the hashes of its own cell's corners, which cost more than the rest.
// Beyond the cell's border its polynomial leaves the noise by the cube of the way: for an eighth of
// a cell that is too little to be seen. A neighbour further out is noted, and the tile made again.
//: dim type beyond = 1d float over~>~0.0 | 2d vec2 any(greaterThan(over,~vec2(0.0))) | 3d vec3 any(greaterThan(over,~vec3(0.0))) | 4d vec4 any(greaterThan(over,~vec4(0.0)))
float perlin_$dim($type p)
{
    p -= repeats_$dim(p);
    $type c = floor(p);
    return within_$dim(corners_$dim(c), p - c);
}
vec2 perlin_beside_$dim($type p, $type x, $type y, bool seen)
{
    if (EXACT) return vec2(perlin_$dim(x), perlin_$dim(y));
    $type moved = repeats_$dim(p);
    p -= moved;
    x -= moved;
    y -= moved;
    $type c = floor(p), over = max(abs(x - c - 0.5), abs(y - c - 0.5)) - 0.625;
    strayed = strayed || (seen && $beyond);
    return vec2(within_$dim(corners_$dim(c), x - c), within_$dim(corners_$dim(c), y - c));
}

// Offsets in 100 … 200 that decorrelate the channels of one noise, of which there are six at most.
// They are 100 + 100 u of a hash u of channel and axis, with two roundings: drivers that make it one
// are off by the last bit, which octave after octave doubles.
const float CHANNEL_OFFSETS_1D[3] = float[3](158.242584, 114.836052, 188.488693);
const vec4 CHANNEL_OFFSETS[6] = vec4[6](
    vec4(186.031281, 114.955956, 154.44751, 142.504913),
    vec4(199.839996, 162.292603, 154.048233, 142.267609),
    vec4(111.633842, 157.369385, 199.088104, 178.436127),
    vec4(165.445282, 162.768219, 193.408417, 145.255508),
    vec4(155.580917, 177.154633, 138.14003, 180.18573),
    vec4(188.85379, 132.677689, 162.052155, 185.268158)
);
float channel_offset_1d(float s) { return CHANNEL_OFFSETS_1D[int(s)]; }
vec2 channel_offset_2d(float s) { return CHANNEL_OFFSETS[int(s)].xy; }
vec3 channel_offset_3d(float s) { return CHANNEL_OFFSETS[int(s)].xyz; }
vec4 channel_offset_4d(float s) { return CHANNEL_OFFSETS[int(s)]; }

// The part that is kept of an octave with so many cells to a metre: what is finer than a pixel would
// only be noise in the picture.
// Norton, Rockwood, Skolmoski 1982, "Clamping: a Method of Antialiasing Textured Surfaces by Bandwidth
// Limiting in Object Space".
float kept_part(float cells) { return fades ? 1.0 - smoothstep(0.5, 1.25, cells * pixel_length) : 1.0; }

// How many octaves are coarse, the first ones: those of which a metre along a row has few cells. Of
// the first octave it crosses `slope`.
//: dim type corners = 1d float uvec2 | 2d vec2 uvec4 | 3d vec3 uvec4[2] | 4d vec4 uvec4[4]
int coarse_octaves_$dim($type slope, float detail, float lacunarity)
{
    if (CURVES == 0) return 0;
    float last = floor(log2(coarse_cells / max(length(slope), 1e-9)) / log2(lacunarity));
    return int(clamp(last + 1.0, 0.0, floor(detail) + 1.0));
}
// Their sum, and what a pixel along the row changes it by.
vec2 fbm_coarse_$dim($type p, float detail, float roughness, float lacunarity, float cells, $type slope)
{
    vec2 sum = vec2(0.0);
    float scale = 1.0, amplitude = 1.0;
    int count = coarse_octaves_$dim(slope, detail, lacunarity);
    for (int i = 0; i < count; i++) {
        $type c = floor(scale * p), f = scale * p - c, d = 0.5 * scale * pixel_pitch.x * slope;
        $corners h = corners_$dim(c);
        vec2 found = vec2(within_$dim(h, f), within_$dim(h, f + d) - within_$dim(h, f - d));
        sum += kept_part(scale * cells) * amplitude * found;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    return sum;
}

// `cells` of the first octave to a metre, 0 where not known. `sum` has those before `begun` already.
//: sum noise heads points result = fbm_sum perlin $type~p scale~*~p float | fbm_sum_beside perlin_beside $type~p,~$type~x,~$type~y scale~*~p,~scale~*~x,~scale~*~y,~part~>~0.0 vec2
//: dim type = 1d float | 2d vec2 | 3d vec3 | 4d vec4
$result $sum_$dim($heads, float detail, float roughness, float lacunarity, bool normalized, float cells, int begun, $result sum)
{
    float scale = 1.0, amplitude = 1.0, total = 0.0;
    for (int i = 0; i < begun; i++) {
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    for (int i = begun; i <= int(detail); i++) {
        float part = kept_part(scale * cells);
        sum += part * amplitude * $noise_$dim($points);
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    $result more = sum;
    float rest = fract(detail), reach = total;
    if (rest != 0.0) {
        float part = kept_part(scale * cells);
        more += part * amplitude * $noise_$dim($points);
        reach += amplitude;
    }
    return normalized ? mix(0.5 * sum / total + 0.5, 0.5 * more / reach + 0.5, rest) : mix(sum, more, rest);
}

// The same with one call of the noise, for compilers of drivers.
//: dim type = 1d float | 2d vec2 | 3d vec3 | 4d vec4
float fbm_compact_$dim($type p, float detail, float roughness, float lacunarity, bool normalized, float cells)
{
    float scale = 1.0, amplitude = 1.0, total = 0.0, sum = 0.0;
    float rest = fract(detail), more = 0.0, reach = 0.0;
    int last = int(detail);
    for (int i = 0; i <= last + int(rest != 0.0); i++) {
        float part = kept_part(scale * cells);
        more = sum + part * amplitude * perlin_$dim(scale * p);
        reach = total + amplitude;
        if (i > last) break;
        sum = more;
        total = reach;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    return normalized ? mix(0.5 * sum / total + 0.5, 0.5 * more / reach + 0.5, rest) : mix(sum, more, rest);
}
float fbm_compact_true_$dim($type p, float detail, float roughness, float lacunarity, float cells, float none)
{
    return fbm_compact_$dim(p, detail, roughness, lacunarity, true, cells);
}
float fbm_compact_false_$dim($type p, float detail, float roughness, float lacunarity, float cells, float none)
{
    return fbm_compact_$dim(p, detail, roughness, lacunarity, false, cells);
}

//: dim type = 1d float | 2d vec2 | 3d vec3 | 4d vec4
float fbm_true_$dim($type p, float detail, float roughness, float lacunarity, float cells, float none)
{
    return fbm_sum_$dim(p, detail, roughness, lacunarity, true, cells, 0, 0.0);
}
float fbm_false_$dim($type p, float detail, float roughness, float lacunarity, float cells, float none)
{
    return fbm_sum_$dim(p, detail, roughness, lacunarity, false, cells, 0, 0.0);
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
