void mix_rgba_mix(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, B_Color, Factor_Float);
}
float range_position(float v, float low, float high) { return low != high ? (v - low) / (high - low) : 0.0; }
float range_step(float v, float low, float high, float power)
{
    float t = low > high ? 1.0 - clamp(range_position(v, high, low), 0.0, 1.0)
                         : clamp(range_position(v, low, high), 0.0, 1.0);
    return power == 3.0 ? t * t * (3.0 - 2.0 * t) : t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}
float range_smooth(float v, float low, float high, float to_low, float to_high, float power)
{
    return low != high ? to_low + range_step(v, low, high, power) * (to_high - to_low) : 0.0;
}
float range_clamp(float v, float a, float b) { return clamp(v, min(a, b), max(a, b)); }
void map_range_float_linear_false(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    out_Result = From_Min != From_Max
        ? To_Min + range_position(Value, From_Min, From_Max) * (To_Max - To_Min) : 0.0;
}
void map_range_float_linear_true(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    map_range_float_linear_false(Value, From_Min, From_Max, To_Min, To_Max, out_Result);
    out_Result = range_clamp(out_Result, To_Min, To_Max);
}
void map_range_float_smoothstep_true(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    out_Result = range_smooth(Value, From_Min, From_Max, To_Min, To_Max, 3.0);
}
void clamp_minmax(float Value, float Min, float Max, out float out_Result) { out_Result = min(max(Value, Min), Max); }
void combine_xyz(float X, float Y, float Z, out vec3 out_Vector) { out_Vector = vec3(X, Y, Z); }
mat3 euler(vec3 r)
{
    vec3 c = cos(r), s = sin(r);
    return mat3(c.y * c.z, c.y * s.z, -s.y,
                s.x * s.y * c.z - c.x * s.z, s.x * s.y * s.z + c.x * c.z, s.x * c.y,
                c.x * s.y * c.z + s.x * s.z, c.x * s.y * s.z - s.x * c.z, c.x * c.y);
}
void mapping_point(vec3 Vector, vec3 Location, vec3 Rotation, vec3 Scale, out vec3 out_Vector)
{
    out_Vector = euler(Rotation) * (Vector * Scale) + Location;
}
uint rotate_left(uint x, int k) { return (x << k) | (x >> (32 - k)); }
uint jenkins_final(uint a, uint b, uint c)
{
    c ^= b; c -= rotate_left(b, 14);
    a ^= c; a -= rotate_left(c, 11);
    b ^= a; b -= rotate_left(a, 25);
    c ^= b; c -= rotate_left(b, 16);
    a ^= c; a -= rotate_left(c, 4);
    b ^= a; b -= rotate_left(a, 14);
    c ^= b; c -= rotate_left(b, 24);
    return c;
}
uint hash_words(uint x) { const uint s = 0xdeadbeefu + 17u; return jenkins_final(s + x, s, s); }
uint hash_words(uint x, uint y) { const uint s = 0xdeadbeefu + 21u; return jenkins_final(s + x, s + y, s); }
uint hash_words(uint x, uint y, uint z)
{
    const uint s = 0xdeadbeefu + 25u;
    return jenkins_final(s + x, s + y, s + z);
}
uint hash_words(uint x, uint y, uint z, uint w)
{
    const uint s = 0xdeadbeefu + 29u;
    uint a = s + x, b = s + y, c = s + z;
    a -= c; a ^= rotate_left(c, 4); c += b;
    b -= a; b ^= rotate_left(a, 6); a += c;
    c -= b; c ^= rotate_left(b, 8); b += a;
    a -= c; a ^= rotate_left(c, 16); c += b;
    b -= a; b ^= rotate_left(a, 19); a += c;
    c -= b; c ^= rotate_left(b, 4); b += a;
    return jenkins_final(a + w, b, c);
}
float unit(uint h) { return float(h) / 4294967295.0; }
float random_float(float p) { return unit(hash_words(floatBitsToUint(p))); }
float random_float(vec2 p) { uvec2 k = floatBitsToUint(p); return unit(hash_words(k.x, k.y)); }
float random_float(vec3 p) { uvec3 k = floatBitsToUint(p); return unit(hash_words(k.x, k.y, k.z)); }
float random_float(vec4 p)
{
    uvec4 k = floatBitsToUint(p);
    return unit(hash_words(k.x, k.y, k.z, k.w));
}
float quintic(float t) { return t * t * t * (t * (t * 6.0 - 15.0) + 10.0); }
vec2 quintic(vec2 t) { return t * t * t * (t * (t * 6.0 - 15.0) + 10.0); }
vec3 quintic(vec3 t) { return t * t * t * (t * (t * 6.0 - 15.0) + 10.0); }
vec4 quintic(vec4 t) { return t * t * t * (t * (t * 6.0 - 15.0) + 10.0); }
float signed_sum(uint h, float u, float v)
{
    return ((h & 1u) != 0u ? -u : u) + ((h & 2u) != 0u ? -v : v);
}
float slope_2d(uint h, vec2 d)
{
    bool low = (h & 7u) < 4u;
    return signed_sum(h, low ? d.x : d.y, 2.0 * (low ? d.y : d.x));
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
vec2 channel_offset_2d(float s) { return 100.0 + 100.0 * vec2(random_float(vec2(s, 0)), random_float(vec2(s, 1))); }
float fbm_sum_2d(vec2 p, float detail, float roughness, float lacunarity, bool normalized)
{
    float scale = 1.0, amplitude = 1.0, total = 0.0, sum = 0.0;
    for (int i = 0; i <= int(detail); i++) {
        sum += amplitude * perlin_2d(scale * p);
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    float rest = fract(detail), more = sum, reach = total;
    if (rest != 0.0) {
        more += amplitude * perlin_2d(scale * p);
        reach += amplitude;
    }
    return normalized ? mix(0.5 * sum / total + 0.5, 0.5 * more / reach + 0.5, rest) : mix(sum, more, rest);
}
float fbm_true_2d(vec2 p, float detail, float roughness, float lacunarity, float offset, float gain)
{
    return fbm_sum_2d(p, detail, roughness, lacunarity, true);
}
vec2 noise_point_2d(vec2 p, float distortion)
{
    if (distortion == 0.0) return p;
    vec2 warp;
    for (int i = 0; i < 2; i++) warp[i] = perlin_2d(p + channel_offset_2d(float(i)));
    return p + distortion * warp;
}
void noise_2d_fbm_true(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    out_Fac = fbm_true_2d(noise_point_2d(Vector.xy * Scale, Distortion), detail, roughness, Lacunarity, 0.0, 0.0);
}
void vector_math_add(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector + Vector_001;
}
void math_add(float Value, float Value_001, out float out_Value)
{
    out_Value = Value + Value_001;
}
void math_subtract(float Value, float Value_001, out float out_Value)
{
    out_Value = Value - Value_001;
}
void math_multiply(float Value, float Value_001, out float out_Value)
{
    out_Value = Value * Value_001;
}
void math_multiply_add(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = Value * Value_001 + Value_002;
}
void math_maximum(float Value, float Value_001, out float out_Value)
{
    out_Value = max(Value, Value_001);
}
vec3 bump_x(float width) { return pixel_size * width * vec3(0.70710678, -0.70710678, 0.0); }
vec3 bump_y(float width) { return pixel_size * width * vec3(0.70710678, 0.70710678, 0.0); }
vec3 bump(vec3 N, float strength, float amount, float width, float h, float hx, float hy)
{
    vec3 x = bump_x(width), y = bump_y(width);
    vec3 across = cross(y, N), along = cross(N, x);
    float det = dot(x, across);
    vec3 gradient = (hx - h) * across + (hy - h) * along;
    vec3 bent = abs(det) * N - amount * sign(det) * gradient;
    bent = dot(bent, bent) > 0.0 ? normalize(bent) : N;
    return normalize(mix(N, bent, max(strength, 0.0)));
}
float height_0(vec3 P)
{
    float v0_Value; math_multiply(row(9), 3.7, v0_Value);  // Steel/Math
    float v1_Value; math_multiply_add(row(9), -2.3, 0.0, v1_Value);  // Steel/Math.001
    vec3 v2_Vector; combine_xyz(v0_Value, v1_Value, 0.0, v2_Vector);  // Steel/Combine XYZ
    vec3 v3_Vector; vector_math_add(P, v2_Vector, v3_Vector);  // Steel/Vector Math
    float v4_Fac; noise_2d_fbm_true(v3_Vector, 210.0, 2.0, 0.75, 2.0, 0.0, v4_Fac);  // Steel/Noise Texture
    float v5_Value; math_multiply(v4_Fac, row(2), v5_Value);  // Steel/Math.037
    float v6_Value; math_multiply(v5_Value, 7e-05, v6_Value);  // Steel/Math.038
    vec3 v7_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(7.0, 120.0, 1.0), v7_Vector);  // Steel/Mapping.001
    float v8_Value; math_multiply(row(9), 5.53, v8_Value);  // Steel/Math.006
    float v9_Value; math_multiply_add(row(9), -2.3, 51.0, v9_Value);  // Steel/Math.007
    vec3 v10_Vector; combine_xyz(v8_Value, v9_Value, 0.0, v10_Vector);  // Steel/Combine XYZ.003
    vec3 v11_Vector; vector_math_add(v7_Vector, v10_Vector, v11_Vector);  // Steel/Vector Math.003
    float v12_Fac; noise_2d_fbm_true(v11_Vector, 1.0, 1.0, 0.5, 2.0, 0.0, v12_Fac);  // Steel/Noise Texture.003
    float v13_Value; math_multiply(v12_Fac, row(7), v13_Value);  // Steel/Math.039
    float v14_Value; math_multiply(v13_Value, 9e-05, v14_Value);  // Steel/Math.040
    float v15_Value; math_add(v6_Value, v14_Value, v15_Value);  // Steel/Math.041
    return v15_Value;
}
void evaluate(vec3 P, out vec3 out_Base_Color, out float out_Metallic, out float out_Roughness, out float out_IOR, out vec3 out_Normal, out float out_mask)
{
    vec3 v0_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(30.0, 7.0, 1.0), v0_Vector);  // Steel/Mapping.002
    float v1_Value; math_multiply(row(9), 6.14, v1_Value);  // Steel/Math.008
    float v2_Value; math_multiply_add(row(9), -2.3, 68.0, v2_Value);  // Steel/Math.009
    vec3 v3_Vector; combine_xyz(v1_Value, v2_Value, 0.0, v3_Vector);  // Steel/Combine XYZ.004
    vec3 v4_Vector; vector_math_add(v0_Vector, v3_Vector, v4_Vector);  // Steel/Vector Math.004
    float v5_Fac; noise_2d_fbm_true(v4_Vector, 1.0, 3.0, 0.65, 2.0, 0.0, v5_Fac);  // Steel/Noise Texture.004
    float v6_Value; math_multiply(row(9), 4.92, v6_Value);  // Steel/Math.004
    float v7_Value; math_multiply_add(row(9), -2.3, 34.0, v7_Value);  // Steel/Math.005
    vec3 v8_Vector; combine_xyz(v6_Value, v7_Value, 0.0, v8_Vector);  // Steel/Combine XYZ.002
    vec3 v9_Vector; vector_math_add(P, v8_Vector, v9_Vector);  // Steel/Vector Math.002
    float v10_Fac; noise_2d_fbm_true(v9_Vector, 5.0, 3.0, 0.6, 2.0, 0.0, v10_Fac);  // Steel/Noise Texture.002
    float v11_Value; math_subtract(0.65, v10_Fac, v11_Value);  // Steel/Math.032
    float v12_Value; math_multiply_add(row(8), -0.12, 0.87, v12_Value);  // Steel/Math.031
    float v13_Value; math_multiply_add(v11_Value, 0.5, v12_Value, v13_Value);  // Steel/Math.033
    float v14_Value; math_add(v13_Value, 0.04, v14_Value);  // Steel/Math.034
    float v15_Result; map_range_float_smoothstep_true(v5_Fac, v13_Value, v14_Value, 0.0, 1.0, v15_Result);  // Steel/Map Range.002
    float v16_Value; math_multiply(row(9), 3.7, v16_Value);  // Steel/Math
    float v17_Value; math_multiply_add(row(9), -2.3, 0.0, v17_Value);  // Steel/Math.001
    vec3 v18_Vector; combine_xyz(v16_Value, v17_Value, 0.0, v18_Vector);  // Steel/Combine XYZ
    vec3 v19_Vector; vector_math_add(P, v18_Vector, v19_Vector);  // Steel/Vector Math
    float v20_Fac; noise_2d_fbm_true(v19_Vector, 210.0, 2.0, 0.75, 2.0, 0.0, v20_Fac);  // Steel/Noise Texture
    float v21_Value; math_subtract(v20_Fac, 0.5, v21_Value);  // Steel/Math.021
    float v22_Value; math_multiply(v21_Value, 1.7, v22_Value);  // Steel/Math.022
    float v23_Result; map_range_float_linear_true(v10_Fac, 0.0, 1.0, -0.6, 2.6, v23_Result);  // Steel/Map Range
    float v24_Value; math_multiply(row(2), v23_Result, v24_Value);  // Steel/Math.019
    float v25_Value; math_maximum(v24_Value, 0.0, v25_Value);  // Steel/Math.020
    vec3 v26_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(7.0, 120.0, 1.0), v26_Vector);  // Steel/Mapping.001
    float v27_Value; math_multiply(row(9), 5.53, v27_Value);  // Steel/Math.006
    float v28_Value; math_multiply_add(row(9), -2.3, 51.0, v28_Value);  // Steel/Math.007
    vec3 v29_Vector; combine_xyz(v27_Value, v28_Value, 0.0, v29_Vector);  // Steel/Combine XYZ.003
    vec3 v30_Vector; vector_math_add(v26_Vector, v29_Vector, v30_Vector);  // Steel/Vector Math.003
    float v31_Fac; noise_2d_fbm_true(v30_Vector, 1.0, 1.0, 0.5, 2.0, 0.0, v31_Fac);  // Steel/Noise Texture.003
    float v32_Value; math_subtract(v31_Fac, 0.5, v32_Value);  // Steel/Math.016
    float v33_Value; math_multiply(v32_Value, 0.5, v33_Value);  // Steel/Math.017
    float v34_Value; math_subtract(v10_Fac, 0.5, v34_Value);  // Steel/Math.013
    float v35_Value; math_multiply(v34_Value, 2.2, v35_Value);  // Steel/Math.014
    vec3 v36_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(45.0, 1.3, 1.0), v36_Vector);  // Steel/Mapping
    float v37_Value; math_multiply(row(9), 4.31, v37_Value);  // Steel/Math.002
    float v38_Value; math_multiply_add(row(9), -2.3, 17.0, v38_Value);  // Steel/Math.003
    vec3 v39_Vector; combine_xyz(v37_Value, v38_Value, 0.0, v39_Vector);  // Steel/Combine XYZ.001
    vec3 v40_Vector; vector_math_add(v36_Vector, v39_Vector, v40_Vector);  // Steel/Vector Math.001
    float v41_Fac; noise_2d_fbm_true(v40_Vector, 1.0, 3.0, 0.65, 2.0, 0.0, v41_Fac);  // Steel/Noise Texture.001
    float v42_Value; math_subtract(v41_Fac, 0.5, v42_Value);  // Steel/Math.010
    float v43_Value; math_multiply(v42_Value, 1.8, v43_Value);  // Steel/Math.011
    float v44_Value; math_multiply_add(v43_Value, row(3), 1.0, v44_Value);  // Steel/Math.012
    float v45_Value; math_multiply_add(v35_Value, row(6), v44_Value, v45_Value);  // Steel/Math.015
    float v46_Value; math_multiply_add(v33_Value, row(7), v45_Value, v46_Value);  // Steel/Math.018
    float v47_Value; math_multiply_add(v22_Value, v25_Value, v46_Value, v47_Value);  // Steel/Math.023
    float v48_Value; math_multiply_add(row(4), 0.2, 0.22, v48_Value);  // Steel/Math.024
    float v49_Value; math_add(v48_Value, 0.06, v49_Value);  // Steel/Math.025
    float v50_Result; map_range_float_smoothstep_true(v5_Fac, v48_Value, v49_Value, 0.0, 1.0, v50_Result);  // Steel/Map Range.001
    float v51_Value; math_subtract(1.0, v50_Result, v51_Value);  // Steel/Math.026
    float v52_Value; math_multiply_add(v51_Value, row(5), 1.0, v52_Value);  // Steel/Math.027
    float v53_Value; math_multiply(v47_Value, v52_Value, v53_Value);  // Steel/Math.028
    float v54_Value; math_maximum(v53_Value, 0.1, v54_Value);  // Steel/Math.029
    float v55_Value; math_multiply(row(0), v54_Value, v55_Value);  // Steel/Math.030
    vec3 v56_Vector; combine_xyz(v55_Value, v55_Value, v55_Value, v56_Vector);  // Steel/Combine XYZ.005
    vec3 v57_Result_Color; mix_rgba_mix(clamp(v15_Result, 0.0, 1.0), v56_Vector, vec3(2.5, 2.5, 2.5), v57_Result_Color);  // Steel/Mix
    float v58_Value; math_subtract(v10_Fac, 0.5, v58_Value);  // Steel/Math.035
    float v59_Value; math_multiply_add(v58_Value, 0.25, row(1), v59_Value);  // Steel/Math.036
    float v60_Result; clamp_minmax(v59_Value, 0.15, 0.9, v60_Result);  // Steel/Clamp
    float v61_Value; math_multiply(v20_Fac, row(2), v61_Value);  // Steel/Math.037
    float v62_Value; math_multiply(v61_Value, 7e-05, v62_Value);  // Steel/Math.038
    float v63_Value; math_multiply(v31_Fac, row(7), v63_Value);  // Steel/Math.039
    float v64_Value; math_multiply(v63_Value, 9e-05, v64_Value);  // Steel/Math.040
    float v65_Value; math_add(v62_Value, v64_Value, v65_Value);  // Steel/Math.041
    vec3 v66_normal = bump(vec3(0, 0, 1), 1.0, 1.0, 0.1, v65_Value, height_0(P + bump_x(0.1)), height_0(P + bump_y(0.1)));  // Bump
    out_Base_Color = v57_Result_Color;
    out_Metallic = 1.0;
    out_Roughness = v60_Result;
    out_IOR = 1.5;
    out_Normal = v66_normal;
    out_mask = 0.0;
}
