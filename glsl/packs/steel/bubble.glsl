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
void math_less_than(float Value, float Value_001, out float out_Value)
{
    out_Value = Value < Value_001 ? 1.0 : 0.0;
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
vec3 cell_color_2d(vec2 p) { return vec3(random_float(p), random_float(vec3(p, 1.0)), random_float(vec3(p, 2.0))); }
vec2 cell_point_2d(vec2 p) { return vec2(random_float(p), random_float(vec3(p, 1.0))); }
vec2 neighbour_2d(int k, int side) { return vec2(k % side, k / side) - float(side / 2); }
float metric_euclidean_2d(vec2 d, float exponent) { return length(d); }
void cell_f1_2d_euclidean(vec2 p, float randomness, float smoothness, float exponent, out float best, out vec3 color, out vec2 position)
{
    vec2 cell = floor(p), local = p - cell, owner = cell;
    best = 1e30;
    for (int k = 0; k < 9; k++) {
        vec2 o = neighbour_2d(k, 3), q = o + cell_point_2d(cell + o) * randomness;
        float d = metric_euclidean_2d(q - local, exponent);
        if (d < best) { best = d; position = q; owner = o; }
    }
    color = cell_color_2d(cell + owner);
    position += cell;
}
void cells_f1_2d_euclidean(vec2 p, float detail, float roughness, float lacunarity, float smoothness, float exponent, float randomness, bool normalized, out float D, out vec3 C, out vec2 P)
{
    randomness = clamp(randomness, 0.0, 1.0);
    smoothness = clamp(0.5 * smoothness, 0.0, 0.5);
    detail = clamp(detail, 0.0, 15.0);
    roughness = clamp(roughness, 0.0, 1.0);
    bool plain = detail == 0.0 || roughness == 0.0 || lacunarity == 0.0;
    float amplitude = 1.0, total = 0.0, scale = 1.0, d;
    vec3 c;
    vec2 q;
    D = 0.0; C = vec3(0.0); P = vec2(0.0);
    for (int i = 0; i <= int(ceil(detail)); i++) {
        cell_f1_2d_euclidean(p * scale, randomness, smoothness, exponent, d, c, q);
        if (plain) { total = 1.0; D = d; C = c; P = q; break; }
        float share = float(i) <= detail ? 1.0 : fract(detail);
        total += share * amplitude;
        D += share * amplitude * d;
        C += share * amplitude * c;
        P = mix(P, mix(P, q / scale, amplitude), share);
        scale *= lacunarity;
        amplitude *= roughness;
    }
    if (!normalized) return;
    D /= total * 1.0 * metric_euclidean_2d(vec2(0.5 + 0.5 * randomness), exponent);
    C /= total;
}
void voronoi_2d_f1_euclidean_false(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Randomness, out float out_Distance, out vec3 out_Color, out vec3 out_Position)
{
    vec2 P;
    cells_f1_2d_euclidean(Vector.xy * Scale, Detail, Roughness, Lacunarity, 0.0, 0.0, Randomness, false, out_Distance, out_Color, P);
    P = Scale != 0.0 ? P / Scale : vec2(0.0);
    out_Position = vec3(P, 0.0);
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
    vec3 v16_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), v16_Vector);  // Bubble/Group/Vector Math
    vec3 v17_Vector; combine_xyz(row(10), row(11), 0.0, v17_Vector);  // Bubble/Group/Combine XYZ
    vec3 v18_Vector; vector_math_subtract(v16_Vector, v17_Vector, v18_Vector);  // Bubble/Group/Vector Math.001
    vec3 v19_Vector; combine_xyz(row(12), row(12), 1.0, v19_Vector);  // Bubble/Group/Combine XYZ.001
    vec3 v20_Vector; vector_math_divide(v18_Vector, v19_Vector, v20_Vector);  // Bubble/Group/Vector Math.002
    vec3 v21_Vector; vector_rotate_z_axis_false(v20_Vector, vec3(0.0, 0.0, 0.0), 0.0, v21_Vector);  // Bubble/Group/Vector Rotate
    float v22_Value; math_divide(row(12), row(13), v22_Value);  // Bubble/Math
    vec3 v23_Vector; combine_xyz(v22_Value, v22_Value, 0.0, v23_Vector);  // Bubble/Combine XYZ
    vec3 v24_Vector; vector_math_multiply(v21_Vector, v23_Vector, v24_Vector);  // Bubble/Vector Math
    float v25_Value; math_multiply(row(22), 5.53, v25_Value);  // Bubble/Math.021
    float v26_Value; math_multiply_add(row(22), -2.3, 51.0, v26_Value);  // Bubble/Math.022
    vec3 v27_Vector; combine_xyz(v25_Value, v26_Value, 0.0, v27_Vector);  // Bubble/Combine XYZ.005
    vec3 v28_Vector; vector_math_add(v24_Vector, v27_Vector, v28_Vector);  // Bubble/Vector Math.006
    float v29_Fac; noise_2d_fbm_true(v28_Vector, 5.0, 2.0, 0.6, 2.0, 0.0, v29_Fac);  // Bubble/Noise Texture.002
    float v30_Value; math_subtract(v29_Fac, 0.5, v30_Value);  // Bubble/Math.023
    float v31_Value; math_multiply(v30_Value, row(21), v31_Value);  // Bubble/Math.024
    float v32_Value; math_multiply(row(22), 3.7, v32_Value);  // Bubble/Math.001
    float v33_Value; math_multiply_add(row(22), -2.3, 0.0, v33_Value);  // Bubble/Math.002
    vec3 v34_Vector; combine_xyz(v32_Value, v33_Value, 0.0, v34_Vector);  // Bubble/Combine XYZ.001
    vec3 v35_Vector; vector_math_add(v24_Vector, v34_Vector, v35_Vector);  // Bubble/Vector Math.001
    float v36_Fac; noise_2d_fbm_true(v35_Vector, 1.4, 1.0, 0.5, 2.0, 0.0, v36_Fac);  // Bubble/Noise Texture
    float v37_Value; math_subtract(v36_Fac, 0.5, v37_Value);  // Bubble/Math.006
    float v38_Value; math_multiply(row(20), 0.7, v38_Value);  // Bubble/Math.005
    float v39_Value; math_multiply(v37_Value, v38_Value, v39_Value);  // Bubble/Math.007
    float v40_Value; math_multiply(row(22), 4.31, v40_Value);  // Bubble/Math.003
    float v41_Value; math_multiply_add(row(22), -2.3, 17.0, v41_Value);  // Bubble/Math.004
    vec3 v42_Vector; combine_xyz(v40_Value, v41_Value, 0.0, v42_Vector);  // Bubble/Combine XYZ.002
    vec3 v43_Vector; vector_math_add(v24_Vector, v42_Vector, v43_Vector);  // Bubble/Vector Math.002
    float v44_Fac; noise_2d_fbm_true(v43_Vector, 1.4, 1.0, 0.5, 2.0, 0.0, v44_Fac);  // Bubble/Noise Texture.001
    float v45_Value; math_subtract(v44_Fac, 0.5, v45_Value);  // Bubble/Math.008
    float v46_Value; math_multiply(v45_Value, v38_Value, v46_Value);  // Bubble/Math.009
    vec3 v47_Vector; combine_xyz(v39_Value, v46_Value, 0.0, v47_Vector);  // Bubble/Combine XYZ.003
    vec3 v48_Vector; vector_math_add(v24_Vector, v47_Vector, v48_Vector);  // Bubble/Vector Math.003
    float v49_Value; math_multiply(row(22), 4.92, v49_Value);  // Bubble/Math.010
    float v50_Value; math_multiply_add(row(22), -2.3, 34.0, v50_Value);  // Bubble/Math.011
    vec3 v51_Vector; combine_xyz(v49_Value, v50_Value, 0.0, v51_Vector);  // Bubble/Combine XYZ.004
    vec3 v52_Vector; vector_math_add(v48_Vector, v51_Vector, v52_Vector);  // Bubble/Vector Math.004
    float v53_Distance; vec3 v53_Color; vec3 v53_Position; voronoi_2d_f1_euclidean_false(v52_Vector, 1.0, 0.0, 0.5, 2.0, 0.7, v53_Distance, v53_Color, v53_Position);  // Bubble/Voronoi Texture
    float v54_X; float v54_Y; float v54_Z; separate_xyz(v53_Color, v54_X, v54_Y, v54_Z);  // Bubble/Separate XYZ
    float v55_Result; map_range_float_linear_true(v54_Y, 0.0, 1.0, 0.35, 1.0, v55_Result);  // Bubble/Map Range
    float v56_Value; math_multiply(row(14), v55_Result, v56_Value);  // Bubble/Math.013
    float v57_Value; math_divide(v53_Distance, v56_Value, v57_Value);  // Bubble/Math.014
    float v58_Value; math_subtract(1.0, v57_Value, v58_Value);  // Bubble/Math.015
    float v59_Value; math_add(v58_Value, 4.0, v59_Value);  // Bubble/Math.016
    float v60_Value; math_less_than(v54_X, row(15), v60_Value);  // Bubble/Math.012
    float v61_Value; math_multiply_add(v59_Value, v60_Value, -4.0, v61_Value);  // Bubble/Math.017
    float v62_Value; vector_math_length(v48_Vector, v62_Value);  // Bubble/Vector Math.005
    float v63_Value; math_divide(v62_Value, row(14), v63_Value);  // Bubble/Math.018
    float v64_Value; math_subtract(1.0, v63_Value, v64_Value);  // Bubble/Math.019
    float v65_Value; math_maximum(v61_Value, v64_Value, v65_Value);  // Bubble/Math.020
    float v66_Value; math_multiply_add(v31_Value, 0.8, v65_Value, v66_Value);  // Bubble/Math.025
    float v67_Result; map_range_float_smoothstep_true(v66_Value, 0.0, 0.9, 0.0, 1.0, v67_Result);  // Bubble/Map Range.002
    float v68_Value; vector_math_length(v20_Vector, v68_Value);  // Bubble/Group/Vector Math.003
    float v69_Result; map_range_float_smoothstep_true(v68_Value, 1.0, 0.8, 0.0, 1.0, v69_Result);  // Bubble/Group/Map Range
    float v70_Value; math_multiply(v67_Result, v69_Result, v70_Value);  // Bubble/Math.027
    float v71_Value; math_multiply(v70_Value, row(16), v71_Value);  // Bubble/Math.031
    float v72_Value; math_add(v15_Value, v71_Value, v72_Value);  // Math
    return v72_Value;
}
void evaluate(vec3 P, out vec3 out_Base_Color, out float out_Metallic, out float out_Roughness, out float out_IOR, out vec3 out_Normal, out float out_mask)
{
    vec3 v0_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), v0_Vector);  // Bubble/Group/Vector Math
    vec3 v1_Vector; combine_xyz(row(10), row(11), 0.0, v1_Vector);  // Bubble/Group/Combine XYZ
    vec3 v2_Vector; vector_math_subtract(v0_Vector, v1_Vector, v2_Vector);  // Bubble/Group/Vector Math.001
    vec3 v3_Vector; combine_xyz(row(12), row(12), 1.0, v3_Vector);  // Bubble/Group/Combine XYZ.001
    vec3 v4_Vector; vector_math_divide(v2_Vector, v3_Vector, v4_Vector);  // Bubble/Group/Vector Math.002
    vec3 v5_Vector; vector_rotate_z_axis_false(v4_Vector, vec3(0.0, 0.0, 0.0), 0.0, v5_Vector);  // Bubble/Group/Vector Rotate
    float v6_Value; math_divide(row(12), row(13), v6_Value);  // Bubble/Math
    vec3 v7_Vector; combine_xyz(v6_Value, v6_Value, 0.0, v7_Vector);  // Bubble/Combine XYZ
    vec3 v8_Vector; vector_math_multiply(v5_Vector, v7_Vector, v8_Vector);  // Bubble/Vector Math
    float v9_Value; math_multiply(row(22), 5.53, v9_Value);  // Bubble/Math.021
    float v10_Value; math_multiply_add(row(22), -2.3, 51.0, v10_Value);  // Bubble/Math.022
    vec3 v11_Vector; combine_xyz(v9_Value, v10_Value, 0.0, v11_Vector);  // Bubble/Combine XYZ.005
    vec3 v12_Vector; vector_math_add(v8_Vector, v11_Vector, v12_Vector);  // Bubble/Vector Math.006
    float v13_Fac; noise_2d_fbm_true(v12_Vector, 5.0, 2.0, 0.6, 2.0, 0.0, v13_Fac);  // Bubble/Noise Texture.002
    float v14_Value; math_subtract(v13_Fac, 0.5, v14_Value);  // Bubble/Math.023
    float v15_Value; math_multiply(v14_Value, row(21), v15_Value);  // Bubble/Math.024
    float v16_Value; math_multiply(row(22), 3.7, v16_Value);  // Bubble/Math.001
    float v17_Value; math_multiply_add(row(22), -2.3, 0.0, v17_Value);  // Bubble/Math.002
    vec3 v18_Vector; combine_xyz(v16_Value, v17_Value, 0.0, v18_Vector);  // Bubble/Combine XYZ.001
    vec3 v19_Vector; vector_math_add(v8_Vector, v18_Vector, v19_Vector);  // Bubble/Vector Math.001
    float v20_Fac; noise_2d_fbm_true(v19_Vector, 1.4, 1.0, 0.5, 2.0, 0.0, v20_Fac);  // Bubble/Noise Texture
    float v21_Value; math_subtract(v20_Fac, 0.5, v21_Value);  // Bubble/Math.006
    float v22_Value; math_multiply(row(20), 0.7, v22_Value);  // Bubble/Math.005
    float v23_Value; math_multiply(v21_Value, v22_Value, v23_Value);  // Bubble/Math.007
    float v24_Value; math_multiply(row(22), 4.31, v24_Value);  // Bubble/Math.003
    float v25_Value; math_multiply_add(row(22), -2.3, 17.0, v25_Value);  // Bubble/Math.004
    vec3 v26_Vector; combine_xyz(v24_Value, v25_Value, 0.0, v26_Vector);  // Bubble/Combine XYZ.002
    vec3 v27_Vector; vector_math_add(v8_Vector, v26_Vector, v27_Vector);  // Bubble/Vector Math.002
    float v28_Fac; noise_2d_fbm_true(v27_Vector, 1.4, 1.0, 0.5, 2.0, 0.0, v28_Fac);  // Bubble/Noise Texture.001
    float v29_Value; math_subtract(v28_Fac, 0.5, v29_Value);  // Bubble/Math.008
    float v30_Value; math_multiply(v29_Value, v22_Value, v30_Value);  // Bubble/Math.009
    vec3 v31_Vector; combine_xyz(v23_Value, v30_Value, 0.0, v31_Vector);  // Bubble/Combine XYZ.003
    vec3 v32_Vector; vector_math_add(v8_Vector, v31_Vector, v32_Vector);  // Bubble/Vector Math.003
    float v33_Value; math_multiply(row(22), 4.92, v33_Value);  // Bubble/Math.010
    float v34_Value; math_multiply_add(row(22), -2.3, 34.0, v34_Value);  // Bubble/Math.011
    vec3 v35_Vector; combine_xyz(v33_Value, v34_Value, 0.0, v35_Vector);  // Bubble/Combine XYZ.004
    vec3 v36_Vector; vector_math_add(v32_Vector, v35_Vector, v36_Vector);  // Bubble/Vector Math.004
    float v37_Distance; vec3 v37_Color; vec3 v37_Position; voronoi_2d_f1_euclidean_false(v36_Vector, 1.0, 0.0, 0.5, 2.0, 0.7, v37_Distance, v37_Color, v37_Position);  // Bubble/Voronoi Texture
    float v38_X; float v38_Y; float v38_Z; separate_xyz(v37_Color, v38_X, v38_Y, v38_Z);  // Bubble/Separate XYZ
    float v39_Result; map_range_float_linear_true(v38_Y, 0.0, 1.0, 0.35, 1.0, v39_Result);  // Bubble/Map Range
    float v40_Value; math_multiply(row(14), v39_Result, v40_Value);  // Bubble/Math.013
    float v41_Value; math_divide(v37_Distance, v40_Value, v41_Value);  // Bubble/Math.014
    float v42_Value; math_subtract(1.0, v41_Value, v42_Value);  // Bubble/Math.015
    float v43_Value; math_add(v42_Value, 4.0, v43_Value);  // Bubble/Math.016
    float v44_Value; math_less_than(v38_X, row(15), v44_Value);  // Bubble/Math.012
    float v45_Value; math_multiply_add(v43_Value, v44_Value, -4.0, v45_Value);  // Bubble/Math.017
    float v46_Value; vector_math_length(v32_Vector, v46_Value);  // Bubble/Vector Math.005
    float v47_Value; math_divide(v46_Value, row(14), v47_Value);  // Bubble/Math.018
    float v48_Value; math_subtract(1.0, v47_Value, v48_Value);  // Bubble/Math.019
    float v49_Value; math_maximum(v45_Value, v48_Value, v49_Value);  // Bubble/Math.020
    float v50_Value; math_multiply_add(v15_Value, 0.8, v49_Value, v50_Value);  // Bubble/Math.025
    float v51_Result; map_range_float_smoothstep_true(v50_Value, 0.0, 0.16, 0.0, 1.0, v51_Result);  // Bubble/Map Range.001
    float v52_Value; vector_math_length(v4_Vector, v52_Value);  // Bubble/Group/Vector Math.003
    float v53_Result; map_range_float_smoothstep_true(v52_Value, 1.0, 0.8, 0.0, 1.0, v53_Result);  // Bubble/Group/Map Range
    float v54_Value; math_multiply(v51_Result, v53_Result, v54_Value);  // Bubble/Math.026
    float v55_Value; math_multiply(v54_Value, row(18), v55_Value);  // Bubble/Math.029
    vec3 v56_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(30.0, 7.0, 1.0), v56_Vector);  // Steel/Mapping.002
    float v57_Value; math_multiply(row(9), 6.14, v57_Value);  // Steel/Math.008
    float v58_Value; math_multiply_add(row(9), -2.3, 68.0, v58_Value);  // Steel/Math.009
    vec3 v59_Vector; combine_xyz(v57_Value, v58_Value, 0.0, v59_Vector);  // Steel/Combine XYZ.004
    vec3 v60_Vector; vector_math_add(v56_Vector, v59_Vector, v60_Vector);  // Steel/Vector Math.004
    float v61_Fac; noise_2d_fbm_true(v60_Vector, 1.0, 3.0, 0.65, 2.0, 0.0, v61_Fac);  // Steel/Noise Texture.004
    float v62_Value; math_multiply(row(9), 4.92, v62_Value);  // Steel/Math.004
    float v63_Value; math_multiply_add(row(9), -2.3, 34.0, v63_Value);  // Steel/Math.005
    vec3 v64_Vector; combine_xyz(v62_Value, v63_Value, 0.0, v64_Vector);  // Steel/Combine XYZ.002
    vec3 v65_Vector; vector_math_add(P, v64_Vector, v65_Vector);  // Steel/Vector Math.002
    float v66_Fac; noise_2d_fbm_true(v65_Vector, 5.0, 3.0, 0.6, 2.0, 0.0, v66_Fac);  // Steel/Noise Texture.002
    float v67_Value; math_subtract(0.65, v66_Fac, v67_Value);  // Steel/Math.032
    float v68_Value; math_multiply_add(row(8), -0.12, 0.87, v68_Value);  // Steel/Math.031
    float v69_Value; math_multiply_add(v67_Value, 0.5, v68_Value, v69_Value);  // Steel/Math.033
    float v70_Value; math_add(v69_Value, 0.04, v70_Value);  // Steel/Math.034
    float v71_Result; map_range_float_smoothstep_true(v61_Fac, v69_Value, v70_Value, 0.0, 1.0, v71_Result);  // Steel/Map Range.002
    float v72_Value; math_multiply(row(9), 3.7, v72_Value);  // Steel/Math
    float v73_Value; math_multiply_add(row(9), -2.3, 0.0, v73_Value);  // Steel/Math.001
    vec3 v74_Vector; combine_xyz(v72_Value, v73_Value, 0.0, v74_Vector);  // Steel/Combine XYZ
    vec3 v75_Vector; vector_math_add(P, v74_Vector, v75_Vector);  // Steel/Vector Math
    float v76_Fac; noise_2d_fbm_true(v75_Vector, 210.0, 2.0, 0.75, 2.0, 0.0, v76_Fac);  // Steel/Noise Texture
    float v77_Value; math_subtract(v76_Fac, 0.5, v77_Value);  // Steel/Math.021
    float v78_Value; math_multiply(v77_Value, 1.7, v78_Value);  // Steel/Math.022
    float v79_Result; map_range_float_linear_true(v66_Fac, 0.0, 1.0, -0.6, 2.6, v79_Result);  // Steel/Map Range
    float v80_Value; math_multiply(row(2), v79_Result, v80_Value);  // Steel/Math.019
    float v81_Value; math_maximum(v80_Value, 0.0, v81_Value);  // Steel/Math.020
    vec3 v82_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(7.0, 120.0, 1.0), v82_Vector);  // Steel/Mapping.001
    float v83_Value; math_multiply(row(9), 5.53, v83_Value);  // Steel/Math.006
    float v84_Value; math_multiply_add(row(9), -2.3, 51.0, v84_Value);  // Steel/Math.007
    vec3 v85_Vector; combine_xyz(v83_Value, v84_Value, 0.0, v85_Vector);  // Steel/Combine XYZ.003
    vec3 v86_Vector; vector_math_add(v82_Vector, v85_Vector, v86_Vector);  // Steel/Vector Math.003
    float v87_Fac; noise_2d_fbm_true(v86_Vector, 1.0, 1.0, 0.5, 2.0, 0.0, v87_Fac);  // Steel/Noise Texture.003
    float v88_Value; math_subtract(v87_Fac, 0.5, v88_Value);  // Steel/Math.016
    float v89_Value; math_multiply(v88_Value, 0.5, v89_Value);  // Steel/Math.017
    float v90_Value; math_subtract(v66_Fac, 0.5, v90_Value);  // Steel/Math.013
    float v91_Value; math_multiply(v90_Value, 2.2, v91_Value);  // Steel/Math.014
    vec3 v92_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(45.0, 1.3, 1.0), v92_Vector);  // Steel/Mapping
    float v93_Value; math_multiply(row(9), 4.31, v93_Value);  // Steel/Math.002
    float v94_Value; math_multiply_add(row(9), -2.3, 17.0, v94_Value);  // Steel/Math.003
    vec3 v95_Vector; combine_xyz(v93_Value, v94_Value, 0.0, v95_Vector);  // Steel/Combine XYZ.001
    vec3 v96_Vector; vector_math_add(v92_Vector, v95_Vector, v96_Vector);  // Steel/Vector Math.001
    float v97_Fac; noise_2d_fbm_true(v96_Vector, 1.0, 3.0, 0.65, 2.0, 0.0, v97_Fac);  // Steel/Noise Texture.001
    float v98_Value; math_subtract(v97_Fac, 0.5, v98_Value);  // Steel/Math.010
    float v99_Value; math_multiply(v98_Value, 1.8, v99_Value);  // Steel/Math.011
    float v100_Value; math_multiply_add(v99_Value, row(3), 1.0, v100_Value);  // Steel/Math.012
    float v101_Value; math_multiply_add(v91_Value, row(6), v100_Value, v101_Value);  // Steel/Math.015
    float v102_Value; math_multiply_add(v89_Value, row(7), v101_Value, v102_Value);  // Steel/Math.018
    float v103_Value; math_multiply_add(v78_Value, v81_Value, v102_Value, v103_Value);  // Steel/Math.023
    float v104_Value; math_multiply_add(row(4), 0.2, 0.22, v104_Value);  // Steel/Math.024
    float v105_Value; math_add(v104_Value, 0.06, v105_Value);  // Steel/Math.025
    float v106_Result; map_range_float_smoothstep_true(v61_Fac, v104_Value, v105_Value, 0.0, 1.0, v106_Result);  // Steel/Map Range.001
    float v107_Value; math_subtract(1.0, v106_Result, v107_Value);  // Steel/Math.026
    float v108_Value; math_multiply_add(v107_Value, row(5), 1.0, v108_Value);  // Steel/Math.027
    float v109_Value; math_multiply(v103_Value, v108_Value, v109_Value);  // Steel/Math.028
    float v110_Value; math_maximum(v109_Value, 0.1, v110_Value);  // Steel/Math.029
    float v111_Value; math_multiply(row(0), v110_Value, v111_Value);  // Steel/Math.030
    vec3 v112_Vector; combine_xyz(v111_Value, v111_Value, v111_Value, v112_Vector);  // Steel/Combine XYZ.005
    vec3 v113_Result_Color; mix_rgba_mix(clamp(v71_Result, 0.0, 1.0), v112_Vector, vec3(2.5, 2.5, 2.5), v113_Result_Color);  // Steel/Mix
    float v114_Result; map_range_float_linear_true(v13_Fac, 0.0, 1.0, 0.5, 1.5, v114_Result);  // Bubble/Map Range.004
    float v115_Value; math_multiply(row(17), v114_Result, v115_Value);  // Bubble/Math.030
    vec3 v116_Vector; combine_xyz(v115_Value, v115_Value, v115_Value, v116_Vector);  // Bubble/Combine XYZ.006
    vec3 v117_Result_Color; mix_rgba_mix(clamp(v55_Value, 0.0, 1.0), v113_Result_Color, v116_Vector, v117_Result_Color);  // Mix
    float v118_Result_Float; mix_float(clamp(v55_Value, 0.0, 1.0), 1.0, 1.0, v118_Result_Float);  // Mix.002
    float v119_Value; math_subtract(v66_Fac, 0.5, v119_Value);  // Steel/Math.035
    float v120_Value; math_multiply_add(v119_Value, 0.25, row(1), v120_Value);  // Steel/Math.036
    float v121_Result; clamp_minmax(v120_Value, 0.15, 0.9, v121_Result);  // Steel/Clamp
    float v122_Result_Float; mix_float(clamp(v55_Value, 0.0, 1.0), v121_Result, row(19), v122_Result_Float);  // Mix.001
    float v123_Value; math_multiply(v76_Fac, row(2), v123_Value);  // Steel/Math.037
    float v124_Value; math_multiply(v123_Value, 7e-05, v124_Value);  // Steel/Math.038
    float v125_Value; math_multiply(v87_Fac, row(7), v125_Value);  // Steel/Math.039
    float v126_Value; math_multiply(v125_Value, 9e-05, v126_Value);  // Steel/Math.040
    float v127_Value; math_add(v124_Value, v126_Value, v127_Value);  // Steel/Math.041
    float v128_Result; map_range_float_smoothstep_true(v50_Value, 0.0, 0.9, 0.0, 1.0, v128_Result);  // Bubble/Map Range.002
    float v129_Value; math_multiply(v128_Result, v53_Result, v129_Value);  // Bubble/Math.027
    float v130_Value; math_multiply(v129_Value, row(16), v130_Value);  // Bubble/Math.031
    float v131_Value; math_add(v127_Value, v130_Value, v131_Value);  // Math
    vec3 v132_normal = bump(vec3(0, 0, 1), 1.0, 1.0, 0.1, v131_Value, height_0(P + bump_x(0.1)), height_0(P + bump_y(0.1)));  // Bump
    float v133_Result; map_range_float_smoothstep_true(v50_Value, 0.0, 0.06, 0.0, 1.0, v133_Result);  // Bubble/Map Range.003
    float v134_Value; math_multiply(v133_Result, v53_Result, v134_Value);  // Bubble/Math.028
    out_Base_Color = v117_Result_Color;
    out_Metallic = v118_Result_Float;
    out_Roughness = v122_Result_Float;
    out_IOR = 1.5;
    out_Normal = v132_normal;
    out_mask = v134_Value;
}
