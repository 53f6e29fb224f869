// Gabor noise: a sum of eight randomly placed wave packets per cell, as a complex number.
// Lagae et al. 2009 (eq. 6, 8, 9); Tavernier et al. 2019 (Bernoulli weights); Tricard et al. 2019.
#include "angle.glsl"
#include "hash.glsl"

vec2 gabor_center(vec3 key) { return vec2(random_float(key), random_float(key.zxy)); }
vec3 gabor_center(vec4 key)
{
    return vec3(random_float(key), random_float(key.zxwy), random_float(key.wzyx));
}
vec2 gabor_direction(float angle, vec3 key, float isotropy)
{
    angle += (random_float(key) - 0.5) * 3.14159265359 * isotropy;
    return vec2(cos(angle), sin(angle));
}
vec3 gabor_direction(vec3 base, vec4 key, float isotropy)
{
    if (isotropy == 0.0) return base;
    vec2 turn = vec2(random_float(key), random_float(key.zxwy)) * 3.14159265359 * isotropy;
    float level = length(base.xy), polar = atan(level, base.z) + turn.x;
    float c = cos(turn.y), s = sin(turn.y);  // along z it is no number, as in Cycles
    return vec3(sin(polar) * mat2(c, s, -s, c) * (base.xy / level), cos(polar));
}

//: dim type key base cells = 2d vec2 vec3 float 9 | 3d vec3 vec4 vec3 27
vec2 gabor_packet_$dim($type p, $type direction, float frequency)
{
    float square = dot(p, p), angle = 6.28318530718 * frequency * dot(p, direction);
    float window = 0.5 + 0.5 * cos(3.14159265359 * square);
    return exp(-3.14159265359 * square) * window * vec2(cos(angle), sin(angle));
}
vec2 gabor_cell_$dim($type cell, $type p, float frequency, float isotropy, $base orientation)
{
    vec2 sum = vec2(0.0);
    for (float i = 0.0; i < 24.0; i += 3.0) {
        $type q = p - gabor_center($key(cell, i + 1.0));
        if (dot(q, q) >= 1.0) continue;
        $type direction = gabor_direction(orientation, $key(cell, i), isotropy);
        float weight = random_float($key(cell, i + 2.0)) < 0.5 ? -1.0 : 1.0;
        sum += weight * gabor_packet_$dim(q, direction, frequency);
    }
    return sum;
}
vec2 gabor_sum_$dim($type p, float frequency, float anisotropy, $base orientation)
{
    vec2 sum = vec2(0.0);
    float isotropy = 1.0 - clamp(anisotropy, 0.0, 1.0);
    $type cell = floor(p);
    for (int i = 0; i < $cells; i++) {
        $type at = $type(vec3(i % 3, i / 3 % 3, i / 9) - 1.0);
        sum += gabor_cell_$dim(cell + at, p - cell - at, frequency, isotropy, orientation);
    }
    return sum;
}

// A packet's square integrates to 1/4 in the plane, 1/sqrt(32) in space; the range is six deviations.
//: dim base name at direction square = 2d float Orientation_2D Vector.xy Orientation_2D 0.25 | 3d vec3 Orientation_3D Vector Orientation_3D/length(Orientation_3D) 0.17677669530
void gabor_$dim(vec3 Vector, float Scale, float Frequency, float Anisotropy, $base $name,
    out float out_Value, out float out_Phase, out float out_Intensity)
{
    vec2 sum = gabor_sum_$dim($at * Scale, max(Frequency, 0.001), Anisotropy, $direction);
    float range = 6.0 * sqrt(8.0 * 0.5 * $square);
    out_Value = 0.5 + 0.5 * sum.y / range;
    out_Phase = 0.5 + angle_of(sum.y, sum.x) / 6.28318530718;
    if (isnan(sum.x)) out_Phase = sum.x;  // without a direction it is no number, as in Cycles
    out_Intensity = length(sum) / range;
}
