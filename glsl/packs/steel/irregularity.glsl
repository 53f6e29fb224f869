void mix_float(float Factor_Float, float A_Float, float B_Float, out float out_Result_Float)
{
    out_Result_Float = mix(A_Float, B_Float, Factor_Float);
}
void mix_rgba_mix(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, B_Color, Factor_Float);
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
void math_divide(float Value, float Value_001, out float out_Value)
{
    out_Value = Value_001 != 0.0 ? Value / Value_001 : 0.0;
}
void math_multiply_add(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = Value * Value_001 + Value_002;
}
void math_absolute(float Value, out float out_Value)
{
    out_Value = abs(Value);
}
void math_maximum(float Value, float Value_001, out float out_Value)
{
    out_Value = max(Value, Value_001);
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
void separate_xyz(vec3 Vector, out float out_X, out float out_Y, out float out_Z)
{
    out_X = Vector.x; out_Y = Vector.y; out_Z = Vector.z;
}
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
vec3 rotated(vec3 v, vec3 axis, float angle)
{
    if (dot(axis, axis) == 0.0) return v;
    axis = normalize(axis);
    return mix(axis * dot(axis, v), v, cos(angle)) + cross(axis, v) * sin(angle);
}
void vector_rotate_z_axis_false(vec3 Vector, vec3 Center, float Angle, out vec3 out_Vector)
{
    out_Vector = rotated(Vector - Center, vec3(0, 0, 1), +1.0 * Angle) + Center;
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
vec3 guarded_divide(vec3 a, vec3 b)
{
    bvec3 z = equal(b, vec3(0.0));
    return mix(a / mix(b, vec3(1.0), z), vec3(0.0), z);
}
void vector_math_add(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector + Vector_001;
}
void vector_math_subtract(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector - Vector_001;
}
void vector_math_multiply(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector * Vector_001;
}
void vector_math_divide(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = guarded_divide(Vector, Vector_001);
}
void vector_math_length(vec3 Vector, out float out_Value)
{
    out_Value = length(Vector);
}
vec4 ramp_0(float x)
{
    x = clamp(x, 0.0, 1.0) * 255.0;
    vec4 c = vec4(0.15, 0.15, 0.15, 1.0);
    c = mix(c, vec4(0.15, 0.15, 0.15, 1.0), clamp((x - 0.0) / 76.0, 0.0, 1.0));
    c = mix(c, vec4(0.1558824, 0.1558824, 0.1558824, 1.0), clamp((x - 76.0) / 1.0, 0.0, 1.0));
    c = mix(c, vec4(0.8970588, 0.8970588, 0.8970588, 1.0), clamp((x - 77.0) / 63.0, 0.0, 1.0));
    c = mix(c, vec4(0.924706, 0.924706, 0.924706, 1.0), clamp((x - 140.0) / 1.0, 0.0, 1.0));
    c = mix(c, vec4(3.0, 3.0, 3.0, 1.0), clamp((x - 141.0) / 63.0, 0.0, 1.0));
    c = mix(c, vec4(3.0, 3.0, 3.0, 1.0), clamp((x - 204.0) / 51.0, 0.0, 1.0));
    return c;
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
    vec3 v16_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), v16_Vector);  // Irregularity/Group/Vector Math
    vec3 v17_Vector; combine_xyz(row(10), row(11), 0.0, v17_Vector);  // Irregularity/Group/Combine XYZ
    vec3 v18_Vector; vector_math_subtract(v16_Vector, v17_Vector, v18_Vector);  // Irregularity/Group/Vector Math.001
    vec3 v19_Vector; combine_xyz(row(12), row(12), 1.0, v19_Vector);  // Irregularity/Group/Combine XYZ.001
    vec3 v20_Vector; vector_math_divide(v18_Vector, v19_Vector, v20_Vector);  // Irregularity/Group/Vector Math.002
    vec3 v21_Vector; vector_rotate_z_axis_false(v20_Vector, vec3(0.0, 0.0, 0.0), row(13), v21_Vector);  // Irregularity/Group/Vector Rotate
    float v22_Value; math_multiply(row(22), 4.31, v22_Value);  // Irregularity/Math.010
    float v23_Value; math_multiply_add(row(22), -2.3, 17.0, v23_Value);  // Irregularity/Math.011
    vec3 v24_Vector; combine_xyz(v22_Value, v23_Value, 0.0, v24_Vector);  // Irregularity/Combine XYZ.002
    vec3 v25_Vector; vector_math_add(v21_Vector, v24_Vector, v25_Vector);  // Irregularity/Vector Math.003
    float v26_Fac; noise_2d_fbm_true(v25_Vector, 5.5, 5.0, 0.55, 2.0, 0.0, v26_Fac);  // Irregularity/Noise Texture.001
    float v27_X; float v27_Y; float v27_Z; separate_xyz(v21_Vector, v27_X, v27_Y, v27_Z);  // Irregularity/Separate XYZ
    float v28_Value; math_divide(v27_X, row(14), v28_Value);  // Irregularity/Math
    vec3 v29_Vector; combine_xyz(v28_Value, v27_Y, 0.0, v29_Vector);  // Irregularity/Combine XYZ
    float v30_Value; math_multiply(row(22), 3.7, v30_Value);  // Irregularity/Math.001
    float v31_Value; math_multiply_add(row(22), -2.3, 0.0, v31_Value);  // Irregularity/Math.002
    vec3 v32_Vector; combine_xyz(v30_Value, v31_Value, 0.0, v32_Vector);  // Irregularity/Combine XYZ.001
    vec3 v33_Vector; vector_math_add(v29_Vector, v32_Vector, v33_Vector);  // Irregularity/Vector Math
    float v34_Fac; noise_2d_fbm_true(v33_Vector, row(15), 2.0, 0.5, 2.0, 0.0, v34_Fac);  // Irregularity/Noise Texture
    float v35_Value; math_multiply_add(v34_Fac, 2.0, -1.0, v35_Value);  // Irregularity/Math.003
    float v36_Value; math_absolute(v35_Value, v36_Value);  // Irregularity/Math.004
    float v37_Value; math_multiply_add(v36_Value, 0.8, -1.6, v37_Value);  // Irregularity/Math.018
    float v38_Value; math_multiply_add(v26_Fac, 2.2, v37_Value, v38_Value);  // Irregularity/Math.019
    float v39_Value; math_subtract(v26_Fac, 0.5, v39_Value);  // Irregularity/Math.012
    float v40_Value; math_multiply(v39_Value, row(21), v40_Value);  // Irregularity/Math.013
    float v41_Value; math_multiply(v36_Value, 2.2, v41_Value);  // Irregularity/Math.005
    float v42_Value; math_subtract(0.7, v41_Value, v42_Value);  // Irregularity/Math.006
    float v43_Value; vector_math_length(v29_Vector, v43_Value);  // Irregularity/Vector Math.001
    float v44_Value; math_subtract(0.7, v43_Value, v44_Value);  // Irregularity/Math.007
    float v45_Value; math_multiply_add(v42_Value, row(20), v44_Value, v45_Value);  // Irregularity/Math.008
    float v46_Value; vector_math_length(v29_Vector, v46_Value);  // Irregularity/Vector Math.002
    float v47_Result; map_range_float_smoothstep_true(v46_Value, 0.25, 0.0, 0.0, 1.0, v47_Result);  // Irregularity/Map Range
    float v48_Value; math_add(v45_Value, v47_Result, v48_Value);  // Irregularity/Math.009
    float v49_Value; math_multiply_add(v40_Value, 1.2, v48_Value, v49_Value);  // Irregularity/Math.014
    float v50_Result; map_range_float_smoothstep_true(v49_Value, 0.0, 0.12, 0.0, 1.0, v50_Result);  // Irregularity/Map Range.001
    float v51_Value; vector_math_length(v20_Vector, v51_Value);  // Irregularity/Group/Vector Math.003
    float v52_Result; map_range_float_smoothstep_true(v51_Value, 1.0, 0.8, 0.0, 1.0, v52_Result);  // Irregularity/Group/Map Range
    float v53_Value; math_multiply(v50_Result, v52_Result, v53_Value);  // Irregularity/Math.015
    float v54_Value; math_multiply(v38_Value, v53_Value, v54_Value);  // Irregularity/Math.020
    float v55_Value; math_multiply(v54_Value, row(16), v55_Value);  // Irregularity/Math.021
    float v56_Value; math_add(v15_Value, v55_Value, v56_Value);  // Math
    return v56_Value;
}
void evaluate(vec3 P, out vec3 out_Base_Color, out float out_Metallic, out float out_Roughness, out float out_IOR, out vec3 out_Normal, out float out_mask)
{
    vec3 v0_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), v0_Vector);  // Irregularity/Group/Vector Math
    vec3 v1_Vector; combine_xyz(row(10), row(11), 0.0, v1_Vector);  // Irregularity/Group/Combine XYZ
    vec3 v2_Vector; vector_math_subtract(v0_Vector, v1_Vector, v2_Vector);  // Irregularity/Group/Vector Math.001
    vec3 v3_Vector; combine_xyz(row(12), row(12), 1.0, v3_Vector);  // Irregularity/Group/Combine XYZ.001
    vec3 v4_Vector; vector_math_divide(v2_Vector, v3_Vector, v4_Vector);  // Irregularity/Group/Vector Math.002
    vec3 v5_Vector; vector_rotate_z_axis_false(v4_Vector, vec3(0.0, 0.0, 0.0), row(13), v5_Vector);  // Irregularity/Group/Vector Rotate
    float v6_Value; math_multiply(row(22), 4.31, v6_Value);  // Irregularity/Math.010
    float v7_Value; math_multiply_add(row(22), -2.3, 17.0, v7_Value);  // Irregularity/Math.011
    vec3 v8_Vector; combine_xyz(v6_Value, v7_Value, 0.0, v8_Vector);  // Irregularity/Combine XYZ.002
    vec3 v9_Vector; vector_math_add(v5_Vector, v8_Vector, v9_Vector);  // Irregularity/Vector Math.003
    float v10_Fac; noise_2d_fbm_true(v9_Vector, 5.5, 5.0, 0.55, 2.0, 0.0, v10_Fac);  // Irregularity/Noise Texture.001
    float v11_Value; math_subtract(v10_Fac, 0.5, v11_Value);  // Irregularity/Math.012
    float v12_Value; math_multiply(v11_Value, row(21), v12_Value);  // Irregularity/Math.013
    float v13_X; float v13_Y; float v13_Z; separate_xyz(v5_Vector, v13_X, v13_Y, v13_Z);  // Irregularity/Separate XYZ
    float v14_Value; math_divide(v13_X, row(14), v14_Value);  // Irregularity/Math
    vec3 v15_Vector; combine_xyz(v14_Value, v13_Y, 0.0, v15_Vector);  // Irregularity/Combine XYZ
    float v16_Value; math_multiply(row(22), 3.7, v16_Value);  // Irregularity/Math.001
    float v17_Value; math_multiply_add(row(22), -2.3, 0.0, v17_Value);  // Irregularity/Math.002
    vec3 v18_Vector; combine_xyz(v16_Value, v17_Value, 0.0, v18_Vector);  // Irregularity/Combine XYZ.001
    vec3 v19_Vector; vector_math_add(v15_Vector, v18_Vector, v19_Vector);  // Irregularity/Vector Math
    float v20_Fac; noise_2d_fbm_true(v19_Vector, row(15), 2.0, 0.5, 2.0, 0.0, v20_Fac);  // Irregularity/Noise Texture
    float v21_Value; math_multiply_add(v20_Fac, 2.0, -1.0, v21_Value);  // Irregularity/Math.003
    float v22_Value; math_absolute(v21_Value, v22_Value);  // Irregularity/Math.004
    float v23_Value; math_multiply(v22_Value, 2.2, v23_Value);  // Irregularity/Math.005
    float v24_Value; math_subtract(0.7, v23_Value, v24_Value);  // Irregularity/Math.006
    float v25_Value; vector_math_length(v15_Vector, v25_Value);  // Irregularity/Vector Math.001
    float v26_Value; math_subtract(0.7, v25_Value, v26_Value);  // Irregularity/Math.007
    float v27_Value; math_multiply_add(v24_Value, row(20), v26_Value, v27_Value);  // Irregularity/Math.008
    float v28_Value; vector_math_length(v15_Vector, v28_Value);  // Irregularity/Vector Math.002
    float v29_Result; map_range_float_smoothstep_true(v28_Value, 0.25, 0.0, 0.0, 1.0, v29_Result);  // Irregularity/Map Range
    float v30_Value; math_add(v27_Value, v29_Result, v30_Value);  // Irregularity/Math.009
    float v31_Value; math_multiply_add(v12_Value, 1.2, v30_Value, v31_Value);  // Irregularity/Math.014
    float v32_Result; map_range_float_smoothstep_true(v31_Value, 0.0, 0.12, 0.0, 1.0, v32_Result);  // Irregularity/Map Range.001
    float v33_Value; vector_math_length(v4_Vector, v33_Value);  // Irregularity/Group/Vector Math.003
    float v34_Result; map_range_float_smoothstep_true(v33_Value, 1.0, 0.8, 0.0, 1.0, v34_Result);  // Irregularity/Group/Map Range
    float v35_Value; math_multiply(v32_Result, v34_Result, v35_Value);  // Irregularity/Math.015
    float v36_Value; math_multiply(v35_Value, row(18), v36_Value);  // Irregularity/Math.017
    vec3 v37_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(30.0, 7.0, 1.0), v37_Vector);  // Steel/Mapping.002
    float v38_Value; math_multiply(row(9), 6.14, v38_Value);  // Steel/Math.008
    float v39_Value; math_multiply_add(row(9), -2.3, 68.0, v39_Value);  // Steel/Math.009
    vec3 v40_Vector; combine_xyz(v38_Value, v39_Value, 0.0, v40_Vector);  // Steel/Combine XYZ.004
    vec3 v41_Vector; vector_math_add(v37_Vector, v40_Vector, v41_Vector);  // Steel/Vector Math.004
    float v42_Fac; noise_2d_fbm_true(v41_Vector, 1.0, 3.0, 0.65, 2.0, 0.0, v42_Fac);  // Steel/Noise Texture.004
    float v43_Value; math_multiply(row(9), 4.92, v43_Value);  // Steel/Math.004
    float v44_Value; math_multiply_add(row(9), -2.3, 34.0, v44_Value);  // Steel/Math.005
    vec3 v45_Vector; combine_xyz(v43_Value, v44_Value, 0.0, v45_Vector);  // Steel/Combine XYZ.002
    vec3 v46_Vector; vector_math_add(P, v45_Vector, v46_Vector);  // Steel/Vector Math.002
    float v47_Fac; noise_2d_fbm_true(v46_Vector, 5.0, 3.0, 0.6, 2.0, 0.0, v47_Fac);  // Steel/Noise Texture.002
    float v48_Value; math_subtract(0.65, v47_Fac, v48_Value);  // Steel/Math.032
    float v49_Value; math_multiply_add(row(8), -0.12, 0.87, v49_Value);  // Steel/Math.031
    float v50_Value; math_multiply_add(v48_Value, 0.5, v49_Value, v50_Value);  // Steel/Math.033
    float v51_Value; math_add(v50_Value, 0.04, v51_Value);  // Steel/Math.034
    float v52_Result; map_range_float_smoothstep_true(v42_Fac, v50_Value, v51_Value, 0.0, 1.0, v52_Result);  // Steel/Map Range.002
    float v53_Value; math_multiply(row(9), 3.7, v53_Value);  // Steel/Math
    float v54_Value; math_multiply_add(row(9), -2.3, 0.0, v54_Value);  // Steel/Math.001
    vec3 v55_Vector; combine_xyz(v53_Value, v54_Value, 0.0, v55_Vector);  // Steel/Combine XYZ
    vec3 v56_Vector; vector_math_add(P, v55_Vector, v56_Vector);  // Steel/Vector Math
    float v57_Fac; noise_2d_fbm_true(v56_Vector, 210.0, 2.0, 0.75, 2.0, 0.0, v57_Fac);  // Steel/Noise Texture
    float v58_Value; math_subtract(v57_Fac, 0.5, v58_Value);  // Steel/Math.021
    float v59_Value; math_multiply(v58_Value, 1.7, v59_Value);  // Steel/Math.022
    float v60_Result; map_range_float_linear_true(v47_Fac, 0.0, 1.0, -0.6, 2.6, v60_Result);  // Steel/Map Range
    float v61_Value; math_multiply(row(2), v60_Result, v61_Value);  // Steel/Math.019
    float v62_Value; math_maximum(v61_Value, 0.0, v62_Value);  // Steel/Math.020
    vec3 v63_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(7.0, 120.0, 1.0), v63_Vector);  // Steel/Mapping.001
    float v64_Value; math_multiply(row(9), 5.53, v64_Value);  // Steel/Math.006
    float v65_Value; math_multiply_add(row(9), -2.3, 51.0, v65_Value);  // Steel/Math.007
    vec3 v66_Vector; combine_xyz(v64_Value, v65_Value, 0.0, v66_Vector);  // Steel/Combine XYZ.003
    vec3 v67_Vector; vector_math_add(v63_Vector, v66_Vector, v67_Vector);  // Steel/Vector Math.003
    float v68_Fac; noise_2d_fbm_true(v67_Vector, 1.0, 1.0, 0.5, 2.0, 0.0, v68_Fac);  // Steel/Noise Texture.003
    float v69_Value; math_subtract(v68_Fac, 0.5, v69_Value);  // Steel/Math.016
    float v70_Value; math_multiply(v69_Value, 0.5, v70_Value);  // Steel/Math.017
    float v71_Value; math_subtract(v47_Fac, 0.5, v71_Value);  // Steel/Math.013
    float v72_Value; math_multiply(v71_Value, 2.2, v72_Value);  // Steel/Math.014
    vec3 v73_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(45.0, 1.3, 1.0), v73_Vector);  // Steel/Mapping
    float v74_Value; math_multiply(row(9), 4.31, v74_Value);  // Steel/Math.002
    float v75_Value; math_multiply_add(row(9), -2.3, 17.0, v75_Value);  // Steel/Math.003
    vec3 v76_Vector; combine_xyz(v74_Value, v75_Value, 0.0, v76_Vector);  // Steel/Combine XYZ.001
    vec3 v77_Vector; vector_math_add(v73_Vector, v76_Vector, v77_Vector);  // Steel/Vector Math.001
    float v78_Fac; noise_2d_fbm_true(v77_Vector, 1.0, 3.0, 0.65, 2.0, 0.0, v78_Fac);  // Steel/Noise Texture.001
    float v79_Value; math_subtract(v78_Fac, 0.5, v79_Value);  // Steel/Math.010
    float v80_Value; math_multiply(v79_Value, 1.8, v80_Value);  // Steel/Math.011
    float v81_Value; math_multiply_add(v80_Value, row(3), 1.0, v81_Value);  // Steel/Math.012
    float v82_Value; math_multiply_add(v72_Value, row(6), v81_Value, v82_Value);  // Steel/Math.015
    float v83_Value; math_multiply_add(v70_Value, row(7), v82_Value, v83_Value);  // Steel/Math.018
    float v84_Value; math_multiply_add(v59_Value, v62_Value, v83_Value, v84_Value);  // Steel/Math.023
    float v85_Value; math_multiply_add(row(4), 0.2, 0.22, v85_Value);  // Steel/Math.024
    float v86_Value; math_add(v85_Value, 0.06, v86_Value);  // Steel/Math.025
    float v87_Result; map_range_float_smoothstep_true(v42_Fac, v85_Value, v86_Value, 0.0, 1.0, v87_Result);  // Steel/Map Range.001
    float v88_Value; math_subtract(1.0, v87_Result, v88_Value);  // Steel/Math.026
    float v89_Value; math_multiply_add(v88_Value, row(5), 1.0, v89_Value);  // Steel/Math.027
    float v90_Value; math_multiply(v84_Value, v89_Value, v90_Value);  // Steel/Math.028
    float v91_Value; math_maximum(v90_Value, 0.1, v91_Value);  // Steel/Math.029
    float v92_Value; math_multiply(row(0), v91_Value, v92_Value);  // Steel/Math.030
    vec3 v93_Vector; combine_xyz(v92_Value, v92_Value, v92_Value, v93_Vector);  // Steel/Combine XYZ.005
    vec3 v94_Result_Color; mix_rgba_mix(clamp(v52_Result, 0.0, 1.0), v93_Vector, vec3(2.5, 2.5, 2.5), v94_Result_Color);  // Steel/Mix
    vec4 v95_ramp = ramp_0(v10_Fac);  // Irregularity/Color Ramp
    vec3 v96_Vector; combine_xyz(row(17), row(17), row(17), v96_Vector);  // Irregularity/Combine XYZ.003
    vec3 v97_Vector; vector_math_multiply(v95_ramp.rgb, v96_Vector, v97_Vector);  // Irregularity/Vector Math.004
    vec3 v98_Result_Color; mix_rgba_mix(clamp(v36_Value, 0.0, 1.0), v94_Result_Color, v97_Vector, v98_Result_Color);  // Mix
    float v99_Result_Float; mix_float(clamp(v36_Value, 0.0, 1.0), 1.0, 1.0, v99_Result_Float);  // Mix.002
    float v100_Value; math_subtract(v47_Fac, 0.5, v100_Value);  // Steel/Math.035
    float v101_Value; math_multiply_add(v100_Value, 0.25, row(1), v101_Value);  // Steel/Math.036
    float v102_Result; clamp_minmax(v101_Value, 0.15, 0.9, v102_Result);  // Steel/Clamp
    float v103_Result_Float; mix_float(clamp(v36_Value, 0.0, 1.0), v102_Result, row(19), v103_Result_Float);  // Mix.001
    float v104_Value; math_multiply(v57_Fac, row(2), v104_Value);  // Steel/Math.037
    float v105_Value; math_multiply(v104_Value, 7e-05, v105_Value);  // Steel/Math.038
    float v106_Value; math_multiply(v68_Fac, row(7), v106_Value);  // Steel/Math.039
    float v107_Value; math_multiply(v106_Value, 9e-05, v107_Value);  // Steel/Math.040
    float v108_Value; math_add(v105_Value, v107_Value, v108_Value);  // Steel/Math.041
    float v109_Value; math_multiply_add(v22_Value, 0.8, -1.6, v109_Value);  // Irregularity/Math.018
    float v110_Value; math_multiply_add(v10_Fac, 2.2, v109_Value, v110_Value);  // Irregularity/Math.019
    float v111_Value; math_multiply(v110_Value, v35_Value, v111_Value);  // Irregularity/Math.020
    float v112_Value; math_multiply(v111_Value, row(16), v112_Value);  // Irregularity/Math.021
    float v113_Value; math_add(v108_Value, v112_Value, v113_Value);  // Math
    vec3 v114_normal = bump(vec3(0, 0, 1), 1.0, 1.0, 0.1, v113_Value, height_0(P + bump_x(0.1)), height_0(P + bump_y(0.1)));  // Bump
    float v115_Result; map_range_float_smoothstep_true(v31_Value, 0.0, 0.03, 0.0, 1.0, v115_Result);  // Irregularity/Map Range.002
    float v116_Value; math_multiply(v115_Result, v34_Result, v116_Value);  // Irregularity/Math.016
    out_Base_Color = v98_Result_Color;
    out_Metallic = v99_Result_Float;
    out_Roughness = v103_Result_Float;
    out_IOR = 1.5;
    out_Normal = v114_normal;
    out_mask = v116_Value;
}
