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
float sphere_falloff(vec3 p) { return max(0.999999 - length(p), 0.0); }
void gradient_spherical(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(sphere_falloff(Vector), 0.0, 1.0);
    out_Color = vec3(out_Fac);
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
    vec3 v16_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), v16_Vector);  // Crack/Group/Vector Math
    vec3 v17_Vector; combine_xyz(row(10), row(11), 0.0, v17_Vector);  // Crack/Group/Combine XYZ
    vec3 v18_Vector; vector_math_subtract(v16_Vector, v17_Vector, v18_Vector);  // Crack/Group/Vector Math.001
    vec3 v19_Vector; combine_xyz(row(12), row(12), 1.0, v19_Vector);  // Crack/Group/Combine XYZ.001
    vec3 v20_Vector; vector_math_divide(v18_Vector, v19_Vector, v20_Vector);  // Crack/Group/Vector Math.002
    vec3 v21_Vector; vector_rotate_z_axis_false(v20_Vector, vec3(0.0, 0.0, 0.0), row(13), v21_Vector);  // Crack/Group/Vector Rotate
    float v22_X; float v22_Y; float v22_Z; separate_xyz(v21_Vector, v22_X, v22_Y, v22_Z);  // Crack/Separate XYZ
    float v23_Value; math_multiply(v22_X, 70.0, v23_Value);  // Crack/Math.020
    float v24_Value; math_multiply(v22_Y, 2.5, v24_Value);  // Crack/Math.021
    vec3 v25_Vector; combine_xyz(v23_Value, v24_Value, 0.0, v25_Vector);  // Crack/Combine XYZ.004
    float v26_Value; math_multiply(row(22), 4.92, v26_Value);  // Crack/Math.022
    float v27_Value; math_multiply_add(row(22), -2.3, 34.0, v27_Value);  // Crack/Math.023
    vec3 v28_Vector; combine_xyz(v26_Value, v27_Value, 0.0, v28_Vector);  // Crack/Combine XYZ.005
    vec3 v29_Vector; vector_math_add(v25_Vector, v28_Vector, v29_Vector);  // Crack/Vector Math.003
    float v30_Fac; noise_2d_fbm_true(v29_Vector, 1.0, 1.0, 0.5, 2.0, 0.0, v30_Fac);  // Crack/Noise Texture.002
    float v31_Value; math_multiply(row(22), 4.31, v31_Value);  // Crack/Math.011
    float v32_Value; math_multiply_add(row(22), -2.3, 17.0, v32_Value);  // Crack/Math.012
    vec3 v33_Vector; combine_xyz(v31_Value, v32_Value, 0.0, v33_Vector);  // Crack/Combine XYZ.003
    vec3 v34_Vector; vector_math_add(v21_Vector, v33_Vector, v34_Vector);  // Crack/Vector Math.002
    float v35_Fac; noise_2d_fbm_true(v34_Vector, 16.0, 2.0, 0.6, 2.0, 0.0, v35_Fac);  // Crack/Noise Texture.001
    float v36_Value; math_subtract(v35_Fac, 0.5, v36_Value);  // Crack/Math.013
    float v37_Value; math_multiply(v36_Value, row(21), v37_Value);  // Crack/Math.014
    vec3 v38_Vector; combine_xyz(0.0, v22_Y, 0.0, v38_Vector);  // Crack/Combine XYZ
    float v39_Value; math_multiply(row(22), 3.7, v39_Value);  // Crack/Math
    float v40_Value; math_multiply_add(row(22), -2.3, 0.0, v40_Value);  // Crack/Math.001
    vec3 v41_Vector; combine_xyz(v39_Value, v40_Value, 0.0, v41_Vector);  // Crack/Combine XYZ.001
    vec3 v42_Vector; vector_math_add(v38_Vector, v41_Vector, v42_Vector);  // Crack/Vector Math
    float v43_Fac; noise_2d_fbm_true(v42_Vector, 1.3, 3.0, 0.45, 2.0, 0.0, v43_Fac);  // Crack/Noise Texture
    float v44_Value; math_subtract(v43_Fac, 0.5, v44_Value);  // Crack/Math.002
    float v45_Value; math_multiply(v44_Value, row(20), v45_Value);  // Crack/Math.003
    float v46_Value; math_multiply(v45_Value, 0.35, v46_Value);  // Crack/Math.004
    float v47_Value; math_add(v22_X, v46_Value, v47_Value);  // Crack/Math.005
    float v48_Value; math_divide(row(12), row(14), v48_Value);  // Crack/Math.008
    float v49_Value; math_multiply(v47_Value, v48_Value, v49_Value);  // Crack/Math.009
    float v50_Value; math_multiply_add(v22_Y, row(15), 1.0, v50_Value);  // Crack/Math.006
    float v51_Value; math_multiply(v22_Y, v50_Value, v51_Value);  // Crack/Math.007
    vec3 v52_Vector; combine_xyz(v49_Value, v51_Value, 0.0, v52_Vector);  // Crack/Combine XYZ.002
    vec3 v53_Vector; vector_math_multiply(v52_Vector, vec3(0.5, 0.5, 0.5), v53_Vector);  // Crack/Vector Math.001
    vec3 v54_Color; float v54_Fac; gradient_spherical(v53_Vector, v54_Color, v54_Fac);  // Crack/Gradient Texture
    float v55_Value; math_multiply_add(v54_Fac, 2.0, -1.0, v55_Value);  // Crack/Math.010
    float v56_Value; math_multiply_add(v37_Value, 1.6, v55_Value, v56_Value);  // Crack/Math.015
    float v57_Result; map_range_float_smoothstep_true(v56_Value, 0.0, 0.3, 0.0, 1.0, v57_Result);  // Crack/Map Range.001
    float v58_Value; vector_math_length(v20_Vector, v58_Value);  // Crack/Group/Vector Math.003
    float v59_Result; map_range_float_smoothstep_true(v58_Value, 1.0, 0.8, 0.0, 1.0, v59_Result);  // Crack/Group/Map Range
    float v60_Value; math_multiply(v57_Result, v59_Result, v60_Value);  // Crack/Math.017
    float v61_Value; math_multiply(v30_Fac, v60_Value, v61_Value);  // Crack/Math.027
    float v62_Result; map_range_float_smoothstep_true(v56_Value, -0.5, 0.0, 0.0, 1.0, v62_Result);  // Crack/Map Range
    float v63_Value; math_multiply(v62_Result, v59_Result, v63_Value);  // Crack/Math.016
    float v64_Value; math_multiply(v60_Value, -1.45, v64_Value);  // Crack/Math.025
    float v65_Value; math_multiply_add(v63_Value, 0.45, v64_Value, v65_Value);  // Crack/Math.026
    float v66_Value; math_multiply_add(v61_Value, 0.6, v65_Value, v66_Value);  // Crack/Math.028
    float v67_Value; math_multiply(v66_Value, row(16), v67_Value);  // Crack/Math.029
    float v68_Value; math_add(v15_Value, v67_Value, v68_Value);  // Math
    return v68_Value;
}
void evaluate(vec3 P, out vec3 out_Base_Color, out float out_Metallic, out float out_Roughness, out float out_IOR, out vec3 out_Normal, out float out_mask)
{
    vec3 v0_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), v0_Vector);  // Crack/Group/Vector Math
    vec3 v1_Vector; combine_xyz(row(10), row(11), 0.0, v1_Vector);  // Crack/Group/Combine XYZ
    vec3 v2_Vector; vector_math_subtract(v0_Vector, v1_Vector, v2_Vector);  // Crack/Group/Vector Math.001
    vec3 v3_Vector; combine_xyz(row(12), row(12), 1.0, v3_Vector);  // Crack/Group/Combine XYZ.001
    vec3 v4_Vector; vector_math_divide(v2_Vector, v3_Vector, v4_Vector);  // Crack/Group/Vector Math.002
    vec3 v5_Vector; vector_rotate_z_axis_false(v4_Vector, vec3(0.0, 0.0, 0.0), row(13), v5_Vector);  // Crack/Group/Vector Rotate
    float v6_Value; math_multiply(row(22), 4.31, v6_Value);  // Crack/Math.011
    float v7_Value; math_multiply_add(row(22), -2.3, 17.0, v7_Value);  // Crack/Math.012
    vec3 v8_Vector; combine_xyz(v6_Value, v7_Value, 0.0, v8_Vector);  // Crack/Combine XYZ.003
    vec3 v9_Vector; vector_math_add(v5_Vector, v8_Vector, v9_Vector);  // Crack/Vector Math.002
    float v10_Fac; noise_2d_fbm_true(v9_Vector, 16.0, 2.0, 0.6, 2.0, 0.0, v10_Fac);  // Crack/Noise Texture.001
    float v11_Value; math_subtract(v10_Fac, 0.5, v11_Value);  // Crack/Math.013
    float v12_Value; math_multiply(v11_Value, row(21), v12_Value);  // Crack/Math.014
    float v13_X; float v13_Y; float v13_Z; separate_xyz(v5_Vector, v13_X, v13_Y, v13_Z);  // Crack/Separate XYZ
    vec3 v14_Vector; combine_xyz(0.0, v13_Y, 0.0, v14_Vector);  // Crack/Combine XYZ
    float v15_Value; math_multiply(row(22), 3.7, v15_Value);  // Crack/Math
    float v16_Value; math_multiply_add(row(22), -2.3, 0.0, v16_Value);  // Crack/Math.001
    vec3 v17_Vector; combine_xyz(v15_Value, v16_Value, 0.0, v17_Vector);  // Crack/Combine XYZ.001
    vec3 v18_Vector; vector_math_add(v14_Vector, v17_Vector, v18_Vector);  // Crack/Vector Math
    float v19_Fac; noise_2d_fbm_true(v18_Vector, 1.3, 3.0, 0.45, 2.0, 0.0, v19_Fac);  // Crack/Noise Texture
    float v20_Value; math_subtract(v19_Fac, 0.5, v20_Value);  // Crack/Math.002
    float v21_Value; math_multiply(v20_Value, row(20), v21_Value);  // Crack/Math.003
    float v22_Value; math_multiply(v21_Value, 0.35, v22_Value);  // Crack/Math.004
    float v23_Value; math_add(v13_X, v22_Value, v23_Value);  // Crack/Math.005
    float v24_Value; math_divide(row(12), row(14), v24_Value);  // Crack/Math.008
    float v25_Value; math_multiply(v23_Value, v24_Value, v25_Value);  // Crack/Math.009
    float v26_Value; math_multiply_add(v13_Y, row(15), 1.0, v26_Value);  // Crack/Math.006
    float v27_Value; math_multiply(v13_Y, v26_Value, v27_Value);  // Crack/Math.007
    vec3 v28_Vector; combine_xyz(v25_Value, v27_Value, 0.0, v28_Vector);  // Crack/Combine XYZ.002
    vec3 v29_Vector; vector_math_multiply(v28_Vector, vec3(0.5, 0.5, 0.5), v29_Vector);  // Crack/Vector Math.001
    vec3 v30_Color; float v30_Fac; gradient_spherical(v29_Vector, v30_Color, v30_Fac);  // Crack/Gradient Texture
    float v31_Value; math_multiply_add(v30_Fac, 2.0, -1.0, v31_Value);  // Crack/Math.010
    float v32_Value; math_multiply_add(v12_Value, 1.6, v31_Value, v32_Value);  // Crack/Math.015
    float v33_Result; map_range_float_smoothstep_true(v32_Value, 0.0, 0.3, 0.0, 1.0, v33_Result);  // Crack/Map Range.001
    float v34_Value; vector_math_length(v4_Vector, v34_Value);  // Crack/Group/Vector Math.003
    float v35_Result; map_range_float_smoothstep_true(v34_Value, 1.0, 0.8, 0.0, 1.0, v35_Result);  // Crack/Group/Map Range
    float v36_Value; math_multiply(v33_Result, v35_Result, v36_Value);  // Crack/Math.017
    float v37_Value; math_multiply(v36_Value, row(18), v37_Value);  // Crack/Math.019
    vec3 v38_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(30.0, 7.0, 1.0), v38_Vector);  // Steel/Mapping.002
    float v39_Value; math_multiply(row(9), 6.14, v39_Value);  // Steel/Math.008
    float v40_Value; math_multiply_add(row(9), -2.3, 68.0, v40_Value);  // Steel/Math.009
    vec3 v41_Vector; combine_xyz(v39_Value, v40_Value, 0.0, v41_Vector);  // Steel/Combine XYZ.004
    vec3 v42_Vector; vector_math_add(v38_Vector, v41_Vector, v42_Vector);  // Steel/Vector Math.004
    float v43_Fac; noise_2d_fbm_true(v42_Vector, 1.0, 3.0, 0.65, 2.0, 0.0, v43_Fac);  // Steel/Noise Texture.004
    float v44_Value; math_multiply(row(9), 4.92, v44_Value);  // Steel/Math.004
    float v45_Value; math_multiply_add(row(9), -2.3, 34.0, v45_Value);  // Steel/Math.005
    vec3 v46_Vector; combine_xyz(v44_Value, v45_Value, 0.0, v46_Vector);  // Steel/Combine XYZ.002
    vec3 v47_Vector; vector_math_add(P, v46_Vector, v47_Vector);  // Steel/Vector Math.002
    float v48_Fac; noise_2d_fbm_true(v47_Vector, 5.0, 3.0, 0.6, 2.0, 0.0, v48_Fac);  // Steel/Noise Texture.002
    float v49_Value; math_subtract(0.65, v48_Fac, v49_Value);  // Steel/Math.032
    float v50_Value; math_multiply_add(row(8), -0.12, 0.87, v50_Value);  // Steel/Math.031
    float v51_Value; math_multiply_add(v49_Value, 0.5, v50_Value, v51_Value);  // Steel/Math.033
    float v52_Value; math_add(v51_Value, 0.04, v52_Value);  // Steel/Math.034
    float v53_Result; map_range_float_smoothstep_true(v43_Fac, v51_Value, v52_Value, 0.0, 1.0, v53_Result);  // Steel/Map Range.002
    float v54_Value; math_multiply(row(9), 3.7, v54_Value);  // Steel/Math
    float v55_Value; math_multiply_add(row(9), -2.3, 0.0, v55_Value);  // Steel/Math.001
    vec3 v56_Vector; combine_xyz(v54_Value, v55_Value, 0.0, v56_Vector);  // Steel/Combine XYZ
    vec3 v57_Vector; vector_math_add(P, v56_Vector, v57_Vector);  // Steel/Vector Math
    float v58_Fac; noise_2d_fbm_true(v57_Vector, 210.0, 2.0, 0.75, 2.0, 0.0, v58_Fac);  // Steel/Noise Texture
    float v59_Value; math_subtract(v58_Fac, 0.5, v59_Value);  // Steel/Math.021
    float v60_Value; math_multiply(v59_Value, 1.7, v60_Value);  // Steel/Math.022
    float v61_Result; map_range_float_linear_true(v48_Fac, 0.0, 1.0, -0.6, 2.6, v61_Result);  // Steel/Map Range
    float v62_Value; math_multiply(row(2), v61_Result, v62_Value);  // Steel/Math.019
    float v63_Value; math_maximum(v62_Value, 0.0, v63_Value);  // Steel/Math.020
    vec3 v64_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(7.0, 120.0, 1.0), v64_Vector);  // Steel/Mapping.001
    float v65_Value; math_multiply(row(9), 5.53, v65_Value);  // Steel/Math.006
    float v66_Value; math_multiply_add(row(9), -2.3, 51.0, v66_Value);  // Steel/Math.007
    vec3 v67_Vector; combine_xyz(v65_Value, v66_Value, 0.0, v67_Vector);  // Steel/Combine XYZ.003
    vec3 v68_Vector; vector_math_add(v64_Vector, v67_Vector, v68_Vector);  // Steel/Vector Math.003
    float v69_Fac; noise_2d_fbm_true(v68_Vector, 1.0, 1.0, 0.5, 2.0, 0.0, v69_Fac);  // Steel/Noise Texture.003
    float v70_Value; math_subtract(v69_Fac, 0.5, v70_Value);  // Steel/Math.016
    float v71_Value; math_multiply(v70_Value, 0.5, v71_Value);  // Steel/Math.017
    float v72_Value; math_subtract(v48_Fac, 0.5, v72_Value);  // Steel/Math.013
    float v73_Value; math_multiply(v72_Value, 2.2, v73_Value);  // Steel/Math.014
    vec3 v74_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(45.0, 1.3, 1.0), v74_Vector);  // Steel/Mapping
    float v75_Value; math_multiply(row(9), 4.31, v75_Value);  // Steel/Math.002
    float v76_Value; math_multiply_add(row(9), -2.3, 17.0, v76_Value);  // Steel/Math.003
    vec3 v77_Vector; combine_xyz(v75_Value, v76_Value, 0.0, v77_Vector);  // Steel/Combine XYZ.001
    vec3 v78_Vector; vector_math_add(v74_Vector, v77_Vector, v78_Vector);  // Steel/Vector Math.001
    float v79_Fac; noise_2d_fbm_true(v78_Vector, 1.0, 3.0, 0.65, 2.0, 0.0, v79_Fac);  // Steel/Noise Texture.001
    float v80_Value; math_subtract(v79_Fac, 0.5, v80_Value);  // Steel/Math.010
    float v81_Value; math_multiply(v80_Value, 1.8, v81_Value);  // Steel/Math.011
    float v82_Value; math_multiply_add(v81_Value, row(3), 1.0, v82_Value);  // Steel/Math.012
    float v83_Value; math_multiply_add(v73_Value, row(6), v82_Value, v83_Value);  // Steel/Math.015
    float v84_Value; math_multiply_add(v71_Value, row(7), v83_Value, v84_Value);  // Steel/Math.018
    float v85_Value; math_multiply_add(v60_Value, v63_Value, v84_Value, v85_Value);  // Steel/Math.023
    float v86_Value; math_multiply_add(row(4), 0.2, 0.22, v86_Value);  // Steel/Math.024
    float v87_Value; math_add(v86_Value, 0.06, v87_Value);  // Steel/Math.025
    float v88_Result; map_range_float_smoothstep_true(v43_Fac, v86_Value, v87_Value, 0.0, 1.0, v88_Result);  // Steel/Map Range.001
    float v89_Value; math_subtract(1.0, v88_Result, v89_Value);  // Steel/Math.026
    float v90_Value; math_multiply_add(v89_Value, row(5), 1.0, v90_Value);  // Steel/Math.027
    float v91_Value; math_multiply(v85_Value, v90_Value, v91_Value);  // Steel/Math.028
    float v92_Value; math_maximum(v91_Value, 0.1, v92_Value);  // Steel/Math.029
    float v93_Value; math_multiply(row(0), v92_Value, v93_Value);  // Steel/Math.030
    vec3 v94_Vector; combine_xyz(v93_Value, v93_Value, v93_Value, v94_Vector);  // Steel/Combine XYZ.005
    vec3 v95_Result_Color; mix_rgba_mix(clamp(v53_Result, 0.0, 1.0), v94_Vector, vec3(2.5, 2.5, 2.5), v95_Result_Color);  // Steel/Mix
    float v96_Value; math_multiply(v13_X, 70.0, v96_Value);  // Crack/Math.020
    float v97_Value; math_multiply(v13_Y, 2.5, v97_Value);  // Crack/Math.021
    vec3 v98_Vector; combine_xyz(v96_Value, v97_Value, 0.0, v98_Vector);  // Crack/Combine XYZ.004
    float v99_Value; math_multiply(row(22), 4.92, v99_Value);  // Crack/Math.022
    float v100_Value; math_multiply_add(row(22), -2.3, 34.0, v100_Value);  // Crack/Math.023
    vec3 v101_Vector; combine_xyz(v99_Value, v100_Value, 0.0, v101_Vector);  // Crack/Combine XYZ.005
    vec3 v102_Vector; vector_math_add(v98_Vector, v101_Vector, v102_Vector);  // Crack/Vector Math.003
    float v103_Fac; noise_2d_fbm_true(v102_Vector, 1.0, 1.0, 0.5, 2.0, 0.0, v103_Fac);  // Crack/Noise Texture.002
    float v104_Result; map_range_float_linear_true(v103_Fac, 0.0, 1.0, 0.4, 1.6, v104_Result);  // Crack/Map Range.003
    float v105_Value; math_multiply(v104_Result, row(17), v105_Value);  // Crack/Math.024
    vec3 v106_Vector; combine_xyz(v105_Value, v105_Value, v105_Value, v106_Vector);  // Crack/Combine XYZ.006
    vec3 v107_Result_Color; mix_rgba_mix(clamp(v37_Value, 0.0, 1.0), v95_Result_Color, v106_Vector, v107_Result_Color);  // Mix
    float v108_Result_Float; mix_float(clamp(v37_Value, 0.0, 1.0), 1.0, 1.0, v108_Result_Float);  // Mix.002
    float v109_Value; math_subtract(v48_Fac, 0.5, v109_Value);  // Steel/Math.035
    float v110_Value; math_multiply_add(v109_Value, 0.25, row(1), v110_Value);  // Steel/Math.036
    float v111_Result; clamp_minmax(v110_Value, 0.15, 0.9, v111_Result);  // Steel/Clamp
    float v112_Result_Float; mix_float(clamp(v37_Value, 0.0, 1.0), v111_Result, row(19), v112_Result_Float);  // Mix.001
    float v113_Value; math_multiply(v58_Fac, row(2), v113_Value);  // Steel/Math.037
    float v114_Value; math_multiply(v113_Value, 7e-05, v114_Value);  // Steel/Math.038
    float v115_Value; math_multiply(v69_Fac, row(7), v115_Value);  // Steel/Math.039
    float v116_Value; math_multiply(v115_Value, 9e-05, v116_Value);  // Steel/Math.040
    float v117_Value; math_add(v114_Value, v116_Value, v117_Value);  // Steel/Math.041
    float v118_Value; math_multiply(v103_Fac, v36_Value, v118_Value);  // Crack/Math.027
    float v119_Result; map_range_float_smoothstep_true(v32_Value, -0.5, 0.0, 0.0, 1.0, v119_Result);  // Crack/Map Range
    float v120_Value; math_multiply(v119_Result, v35_Result, v120_Value);  // Crack/Math.016
    float v121_Value; math_multiply(v36_Value, -1.45, v121_Value);  // Crack/Math.025
    float v122_Value; math_multiply_add(v120_Value, 0.45, v121_Value, v122_Value);  // Crack/Math.026
    float v123_Value; math_multiply_add(v118_Value, 0.6, v122_Value, v123_Value);  // Crack/Math.028
    float v124_Value; math_multiply(v123_Value, row(16), v124_Value);  // Crack/Math.029
    float v125_Value; math_add(v117_Value, v124_Value, v125_Value);  // Math
    vec3 v126_normal = bump(vec3(0, 0, 1), 1.0, 1.0, 0.1, v125_Value, height_0(P + bump_x(0.1)), height_0(P + bump_y(0.1)));  // Bump
    float v127_Result; map_range_float_smoothstep_true(v32_Value, -0.5, -0.2, 0.0, 1.0, v127_Result);  // Crack/Map Range.002
    float v128_Value; math_multiply(v127_Result, v35_Result, v128_Value);  // Crack/Math.018
    out_Base_Color = v107_Result_Color;
    out_Metallic = v108_Result_Float;
    out_Roughness = v112_Result_Float;
    out_IOR = 1.5;
    out_Normal = v126_normal;
    out_mask = v128_Value;
}
