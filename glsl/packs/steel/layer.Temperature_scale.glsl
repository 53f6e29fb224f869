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
void math_absolute(float Value, out float out_Value)
{
    out_Value = abs(Value);
}
void math_exponent(float Value, out float out_Value)
{
    out_Value = exp(Value);
}
void math_minimum(float Value, float Value_001, out float out_Value)
{
    out_Value = min(Value, Value_001);
}
void math_maximum(float Value, float Value_001, out float out_Value)
{
    out_Value = max(Value, Value_001);
}
void math_sign(float Value, out float out_Value)
{
    out_Value = sign(Value);
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
void map_range_float_smoothstep_true(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    out_Result = range_clamp(range_smooth(Value, From_Min, From_Max, To_Min, To_Max, 3.0), To_Min, To_Max);
}
void combine_xyz(float X, float Y, float Z, out vec3 out_Vector) { out_Vector = vec3(X, Y, Z); }
void separate_xyz(vec3 Vector, out float out_X, out float out_Y, out float out_Z)
{
    out_X = Vector.x; out_Y = Vector.y; out_Z = Vector.z;
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
vec2 gradient_2d(uint h)
{
    uvec2 signs = uvec2(h << 31u, (h << 30u) & 0x80000000u) | uvec2(0x3f800000u, 0x40000000u);
    return uintBitsToFloat((h & 4u) == 0u ? signs : signs.yx);
}
uvec4 corners_2d(vec2 c)
{
    uvec2 i = uvec2(ivec2(c)), j = i + 1u;
    return uvec4(hash_words(i.x, i.y), hash_words(j.x, i.y), hash_words(i.x, j.y), hash_words(j.x, j.y));
}
float within_2d(uvec4 h, vec2 f)
{
    vec2 w = quintic(f);
    float low = mix(dot(gradient_2d(h.x), f), dot(gradient_2d(h.y), f - vec2(1, 0)), w.x);
    float high = mix(dot(gradient_2d(h.z), f - vec2(0, 1)), dot(gradient_2d(h.w), f - vec2(1, 1)), w.x);
    return 0.6616 * mix(low, high, w.y);
}
float perlin_2d(vec2 p)
{
    vec2 c = floor(p);
    return within_2d(corners_2d(c), p - c);
}
vec2 perlin_beside_2d(vec2 p, vec2 x, vec2 y, bool seen)
{
    if (EXACT) return vec2(perlin_2d(x), perlin_2d(y));
    vec2 c = floor(p), over = max(abs(x - c - 0.5), abs(y - c - 0.5)) - 0.625;
    strayed = strayed || (seen && any(greaterThan(over, vec2(0.0))));
    return vec2(within_2d(corners_2d(c), x - c), within_2d(corners_2d(c), y - c));
}
vec2 channel_offset_2d(float s) { return 100.0 + 100.0 * vec2(random_float(vec2(s, 0)), random_float(vec2(s, 1))); }
float kept_part(float cells) { return fades ? 1.0 - smoothstep(0.5, 1.25, cells * pixel_length) : 1.0; }
float fbm_sum_2d(vec2 p, float detail, float roughness, float lacunarity, bool normalized, float cells, int begun, float sum)
{
    float scale = 1.0, amplitude = 1.0, total = 0.0;
    for (int i = 0; i < begun; i++) {
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    for (int i = begun; i <= int(detail); i++) {
        float part = kept_part(scale * cells);
        sum += part * amplitude * perlin_2d(scale * p);
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    float more = sum;
    float rest = fract(detail), reach = total;
    if (rest != 0.0) {
        float part = kept_part(scale * cells);
        more += part * amplitude * perlin_2d(scale * p);
        reach += amplitude;
    }
    return normalized ? mix(0.5 * sum / total + 0.5, 0.5 * more / reach + 0.5, rest) : mix(sum, more, rest);
}
vec2 fbm_sum_beside_2d(vec2 p, vec2 x, vec2 y, float detail, float roughness, float lacunarity, bool normalized, float cells, int begun, vec2 sum)
{
    float scale = 1.0, amplitude = 1.0, total = 0.0;
    for (int i = 0; i < begun; i++) {
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    for (int i = begun; i <= int(detail); i++) {
        float part = kept_part(scale * cells);
        sum += part * amplitude * perlin_beside_2d(scale * p, scale * x, scale * y, part > 0.0);
        total += amplitude;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    vec2 more = sum;
    float rest = fract(detail), reach = total;
    if (rest != 0.0) {
        float part = kept_part(scale * cells);
        more += part * amplitude * perlin_beside_2d(scale * p, scale * x, scale * y, part > 0.0);
        reach += amplitude;
    }
    return normalized ? mix(0.5 * sum / total + 0.5, 0.5 * more / reach + 0.5, rest) : mix(sum, more, rest);
}
float fbm_true_2d(vec2 p, float detail, float roughness, float lacunarity, float cells, float none)
{
    return fbm_sum_2d(p, detail, roughness, lacunarity, true, cells, 0, 0.0);
}
vec2 noise_point_2d(vec2 p, float distortion)
{
    if (distortion == 0.0) return p;
    vec2 warp;
    for (int i = 0; i < 2; i++) warp[i] = perlin_2d(p + channel_offset_2d(float(i)));
    return p + distortion * warp;
}
void noise_2d_fbm_true(vec3 Vector, vec3 Rate, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    out_Fac = fbm_true_2d(noise_point_2d(Vector.xy * Scale, Distortion), detail, roughness, Lacunarity, Scale * max(Rate.x, Rate.y), 0.0);
}
void noise_2d_fbm_true_beside(vec3 Vector, vec3 Vector_x, vec3 Vector_y, vec3 Rate, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac_x, out float out_Fac_y)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    vec2 p = noise_point_2d(Vector.xy * Scale, Distortion), x = noise_point_2d(Vector_x.xy * Scale, Distortion);
    vec2 y = noise_point_2d(Vector_y.xy * Scale, Distortion);
    vec2 found = fbm_sum_beside_2d(p, x, y, detail, roughness, Lacunarity, true, Scale * max(Rate.x, Rate.y), 0, vec2(0.0));
    out_Fac_x = found.x;
    out_Fac_y = found.y;
}
void combine_color_rgb(float Red, float Green, float Blue, out vec3 out_Color) { out_Color = vec3(Red, Green, Blue); }
void mix_float(float Factor_Float, float A_Float, float B_Float, out float out_Result_Float)
{
    out_Result_Float = mix(A_Float, B_Float, Factor_Float);
}
void mix_rgba_mix(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, B_Color, Factor_Float);
}
void mix_rgba_multiply(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, A_Color * B_Color, Factor_Float);
}
vec3 bump_step(int i, float width)
{
    return pixel_length * width * vec3(0.70710678, i == 0 ? -0.70710678 : 0.70710678, 0.0);
}
void evaluate(vec3 P, out vec3 out_color, out float out_roughness, out float out_metallic, out vec3 out_heights, out float out_cover, out float out_mask)
{
    stand(P);
    out_color = below_color;
    out_roughness = below_roughness;
    out_metallic = below_metallic;
    out_heights = vec3(below_height, below_height_x, below_height_y);
    out_cover = 0.0;
    out_mask = 0.0;
    if (REACHED) {
        vec3 Vector_Math_004_Vector; vector_math_multiply(P, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector);  // Temperature_scale/Vector Math.004
        float Math_014_Value; math_multiply(row(12), 4.92, Math_014_Value);  // Temperature_scale/Math.014
        float Math_015_Value; math_multiply_add(row(12), -2.3, 34.0, Math_015_Value);  // Temperature_scale/Math.015
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_014_Value, Math_015_Value, 0.0, Combine_XYZ_004_Vector);  // Temperature_scale/Combine XYZ.004
        vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_004_Vector, Vector_Math_005_Vector);  // Temperature_scale/Vector Math.005
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(300.0, 300.0, 0.0));
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Temperature_scale/Noise Texture.002
        float Math_016_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_016_Value);  // Temperature_scale/Math.016
        float Math_017_Value; math_multiply(row(11), 0.1, Math_017_Value);  // Temperature_scale/Math.017
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Temperature_scale/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(row(0), row(1), 0.0, Combine_XYZ_Vector);  // Temperature_scale/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Temperature_scale/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(row(2), row(2), 1.0, Combine_XYZ_001_Vector);  // Temperature_scale/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Temperature_scale/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), row(3), Vector_Rotate_Vector);  // Temperature_scale/Group/Vector Rotate
        float Math_Value; math_multiply(row(2), row(4), Math_Value);  // Temperature_scale/Math
        float Math_001_Value; math_multiply(Math_Value, row(5), Math_001_Value);  // Temperature_scale/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_001_Value, Math_Value, 0.0, Combine_XYZ_Vector_2);  // Temperature_scale/Combine XYZ
        vec3 Vector_Math_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_Vector_2, Vector_Math_Vector_2);  // Temperature_scale/Vector Math
        float Math_002_Value; math_multiply(row(12), 3.7, Math_002_Value);  // Temperature_scale/Math.002
        float Math_003_Value; math_multiply_add(row(12), -2.3, 0.0, Math_003_Value);  // Temperature_scale/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Temperature_scale/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Temperature_scale/Vector Math.001
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        vec3 Multiply_2 = Turned_rate * abs(Combine_XYZ_Vector_2);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Multiply_2, 1.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Temperature_scale/Noise Texture
        float Math_004_Value; math_multiply(row(12), 4.31, Math_004_Value);  // Temperature_scale/Math.004
        float Math_005_Value; math_multiply_add(row(12), -2.3, 17.0, Math_005_Value);  // Temperature_scale/Math.005
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_004_Value, Math_005_Value, 0.0, Combine_XYZ_002_Vector);  // Temperature_scale/Combine XYZ.002
        vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_002_Vector, Vector_Math_002_Vector_2);  // Temperature_scale/Vector Math.002
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector_2, Turned_rate, 3.5, 1.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac);  // Temperature_scale/Noise Texture.001
        float Math_008_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_008_Value);  // Temperature_scale/Math.008
        float Math_007_Value; math_add(row(10), 1.0, Math_007_Value);  // Temperature_scale/Math.007
        float Math_009_Value; math_multiply(Math_007_Value, 1.6, Math_009_Value);  // Temperature_scale/Math.009
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Temperature_scale/Separate XYZ
        vec3 Combine_XYZ_003_Vector; combine_xyz(Separate_XYZ_X, Separate_XYZ_Y, 0.0, Combine_XYZ_003_Vector);  // Temperature_scale/Combine XYZ.003
        float Vector_Math_003_Value; vector_math_length(Combine_XYZ_003_Vector, Vector_Math_003_Value);  // Temperature_scale/Vector Math.003
        float Math_006_Value; math_subtract(0.6, Vector_Math_003_Value, Math_006_Value);  // Temperature_scale/Math.006
        float Math_010_Value; math_multiply_add(Math_008_Value, Math_009_Value, Math_006_Value, Math_010_Value);  // Temperature_scale/Math.010
        float Map_Range_Result; map_range_float_smoothstep_true(Math_010_Value, -0.1, 0.5, 0.0, 1.0, Map_Range_Result);  // Temperature_scale/Map Range
        float Math_011_Value; math_multiply_add(row(6), 0.14, -0.85, Math_011_Value);  // Temperature_scale/Math.011
        float Math_012_Value; math_multiply_add(Map_Range_Result, 0.16, Math_011_Value, Math_012_Value);  // Temperature_scale/Math.012
        float Math_013_Value; math_add(Noise_Texture_Fac, Math_012_Value, Math_013_Value);  // Temperature_scale/Math.013
        float Math_018_Value; math_multiply_add(Math_016_Value, Math_017_Value, Math_013_Value, Math_018_Value);  // Temperature_scale/Math.018
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_018_Value, 0.0, 0.06, 0.0, 1.0, Map_Range_001_Result);  // Temperature_scale/Map Range.001
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value_2);  // Temperature_scale/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Temperature_scale/Group/Map Range
        float Math_019_Value; math_multiply(Map_Range_001_Result, Map_Range_Result_2, Math_019_Value);  // Temperature_scale/Math.019
        float Math_020_Value; math_multiply(Math_019_Value, row(9), Math_020_Value);  // Temperature_scale/Math.020
        float Math_026_Value; math_absolute(row(8), Math_026_Value);  // Temperature_scale/Math.026
        float Math_027_Value; math_multiply(row(8), Math_026_Value, Math_027_Value);  // Temperature_scale/Math.027
        float Math_024_Value; math_sign(row(8), Math_024_Value);  // Temperature_scale/Math.024
        float Math_025_Value; math_multiply(Math_024_Value, 0.35, Math_025_Value);  // Temperature_scale/Math.025
        float Math_028_Value; math_multiply_add(Math_027_Value, 1.25, Math_025_Value, Math_028_Value);  // Temperature_scale/Math.028
        float Math_029_Value; math_exponent(Math_028_Value, Math_029_Value);  // Temperature_scale/Math.029
        vec3 Combine_Color_Color; combine_color_rgb(Math_029_Value, Math_029_Value, Math_029_Value, Combine_Color_Color);  // Temperature_scale/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Temperature_scale/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_020_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Temperature_scale/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_020_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Temperature_scale/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_020_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Temperature_scale/Group.001/Mix.002
        float Math_030_Value; math_multiply(row(7), -1.0, Math_030_Value);  // Temperature_scale/Math.030
        float Math_031_Value; math_multiply(Math_019_Value, Math_030_Value, Math_031_Value);  // Temperature_scale/Math.031
        float Math_005_Value_2; math_add(below_height, Math_031_Value, Math_005_Value_2);  // Temperature_scale/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_004_Vector_2; vector_math_multiply(Bump_step_0, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector_2);  // Temperature_scale/Vector Math.004
        vec3 Vector_Math_005_Vector_2; vector_math_add(Vector_Math_004_Vector_2, Combine_XYZ_004_Vector, Vector_Math_005_Vector_2);  // Temperature_scale/Vector Math.005
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_004_Vector_3; vector_math_multiply(Bump_step_1, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector_3);  // Temperature_scale/Vector Math.004
        vec3 Vector_Math_005_Vector_3; vector_math_add(Vector_Math_004_Vector_3, Combine_XYZ_004_Vector, Vector_Math_005_Vector_3);  // Temperature_scale/Vector Math.005
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_005_Vector, Vector_Math_005_Vector_2, Vector_Math_005_Vector_3, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Temperature_scale/Noise Texture.002
        float Math_016_Value_2; math_subtract(Noise_Texture_002_Fac_x, 0.5, Math_016_Value_2);  // Temperature_scale/Math.016
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Temperature_scale/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Temperature_scale/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Temperature_scale/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), row(3), Vector_Rotate_Vector_2);  // Temperature_scale/Group/Vector Rotate
        vec3 Vector_Math_Vector_4; vector_math_multiply(Vector_Rotate_Vector_2, Combine_XYZ_Vector_2, Vector_Math_Vector_4);  // Temperature_scale/Vector Math
        vec3 Vector_Math_001_Vector_4; vector_math_add(Vector_Math_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_4);  // Temperature_scale/Vector Math.001
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Temperature_scale/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Temperature_scale/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_4);  // Temperature_scale/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_4, vec3(0.0, 0.0, 0.0), row(3), Vector_Rotate_Vector_3);  // Temperature_scale/Group/Vector Rotate
        vec3 Vector_Math_Vector_6; vector_math_multiply(Vector_Rotate_Vector_3, Combine_XYZ_Vector_2, Vector_Math_Vector_6);  // Temperature_scale/Vector Math
        vec3 Vector_Math_001_Vector_6; vector_math_add(Vector_Math_Vector_6, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Temperature_scale/Vector Math.001
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector_2, Vector_Math_001_Vector_4, Vector_Math_001_Vector_6, Multiply_2, 1.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Temperature_scale/Noise Texture
        vec3 Vector_Math_002_Vector_5; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_002_Vector, Vector_Math_002_Vector_5);  // Temperature_scale/Vector Math.002
        vec3 Vector_Math_002_Vector_6; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_002_Vector, Vector_Math_002_Vector_6);  // Temperature_scale/Vector Math.002
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector_2, Vector_Math_002_Vector_5, Vector_Math_002_Vector_6, Turned_rate, 3.5, 1.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Temperature_scale/Noise Texture.001
        float Math_008_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_008_Value_2);  // Temperature_scale/Math.008
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Temperature_scale/Separate XYZ
        vec3 Combine_XYZ_003_Vector_2; combine_xyz(Separate_XYZ_X_2, Separate_XYZ_Y_2, 0.0, Combine_XYZ_003_Vector_2);  // Temperature_scale/Combine XYZ.003
        float Vector_Math_003_Value_3; vector_math_length(Combine_XYZ_003_Vector_2, Vector_Math_003_Value_3);  // Temperature_scale/Vector Math.003
        float Math_006_Value_2; math_subtract(0.6, Vector_Math_003_Value_3, Math_006_Value_2);  // Temperature_scale/Math.006
        float Math_010_Value_2; math_multiply_add(Math_008_Value_2, Math_009_Value, Math_006_Value_2, Math_010_Value_2);  // Temperature_scale/Math.010
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_010_Value_2, -0.1, 0.5, 0.0, 1.0, Map_Range_Result_3);  // Temperature_scale/Map Range
        float Math_012_Value_2; math_multiply_add(Map_Range_Result_3, 0.16, Math_011_Value, Math_012_Value_2);  // Temperature_scale/Math.012
        float Math_013_Value_2; math_add(Noise_Texture_Fac_x, Math_012_Value_2, Math_013_Value_2);  // Temperature_scale/Math.013
        float Math_018_Value_2; math_multiply_add(Math_016_Value_2, Math_017_Value, Math_013_Value_2, Math_018_Value_2);  // Temperature_scale/Math.018
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_018_Value_2, 0.0, 0.06, 0.0, 1.0, Map_Range_001_Result_2);  // Temperature_scale/Map Range.001
        float Vector_Math_003_Value_4; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_4);  // Temperature_scale/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_4, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Temperature_scale/Group/Map Range
        float Math_019_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_4, Math_019_Value_2);  // Temperature_scale/Math.019
        float Math_031_Value_2; math_multiply(Math_019_Value_2, Math_030_Value, Math_031_Value_2);  // Temperature_scale/Math.031
        float Math_005_Value_3; math_add(below_height_x, Math_031_Value_2, Math_005_Value_3);  // Temperature_scale/Group.001/Math.005
        float Math_016_Value_3; math_subtract(Noise_Texture_002_Fac_y, 0.5, Math_016_Value_3);  // Temperature_scale/Math.016
        float Math_008_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_008_Value_3);  // Temperature_scale/Math.008
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Temperature_scale/Separate XYZ
        vec3 Combine_XYZ_003_Vector_3; combine_xyz(Separate_XYZ_X_3, Separate_XYZ_Y_3, 0.0, Combine_XYZ_003_Vector_3);  // Temperature_scale/Combine XYZ.003
        float Vector_Math_003_Value_5; vector_math_length(Combine_XYZ_003_Vector_3, Vector_Math_003_Value_5);  // Temperature_scale/Vector Math.003
        float Math_006_Value_3; math_subtract(0.6, Vector_Math_003_Value_5, Math_006_Value_3);  // Temperature_scale/Math.006
        float Math_010_Value_3; math_multiply_add(Math_008_Value_3, Math_009_Value, Math_006_Value_3, Math_010_Value_3);  // Temperature_scale/Math.010
        float Map_Range_Result_5; map_range_float_smoothstep_true(Math_010_Value_3, -0.1, 0.5, 0.0, 1.0, Map_Range_Result_5);  // Temperature_scale/Map Range
        float Math_012_Value_3; math_multiply_add(Map_Range_Result_5, 0.16, Math_011_Value, Math_012_Value_3);  // Temperature_scale/Math.012
        float Math_013_Value_3; math_add(Noise_Texture_Fac_y, Math_012_Value_3, Math_013_Value_3);  // Temperature_scale/Math.013
        float Math_018_Value_3; math_multiply_add(Math_016_Value_3, Math_017_Value, Math_013_Value_3, Math_018_Value_3);  // Temperature_scale/Math.018
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_018_Value_3, 0.0, 0.06, 0.0, 1.0, Map_Range_001_Result_3);  // Temperature_scale/Map Range.001
        float Vector_Math_003_Value_6; vector_math_length(Vector_Math_002_Vector_4, Vector_Math_003_Value_6);  // Temperature_scale/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_6, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Temperature_scale/Group/Map Range
        float Math_019_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_6, Math_019_Value_3);  // Temperature_scale/Math.019
        float Math_031_Value_3; math_multiply(Math_019_Value_3, Math_030_Value, Math_031_Value_3);  // Temperature_scale/Math.031
        float Math_005_Value_4; math_add(below_height_y, Math_031_Value_3, Math_005_Value_4);  // Temperature_scale/Group.001/Math.005
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_019_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_002_Result);  // Temperature_scale/Map Range.002
        float Math_021_Value; math_multiply(Map_Range_Result_2, 1.45, Math_021_Value);  // Temperature_scale/Math.021
        float Math_022_Value; math_minimum(Math_021_Value, 1.0, Math_022_Value);  // Temperature_scale/Math.022
        float Math_023_Value; math_multiply(Map_Range_002_Result, Math_022_Value, Math_023_Value);  // Temperature_scale/Math.023
        float Math_008_Value_4; math_maximum(0.0, Math_023_Value, Math_008_Value_4);  // Temperature_scale/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_020_Value;
        out_mask = Math_008_Value_4;
    }
}
bool reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Temperature_scale/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(row(0), row(1), 0.0, Combine_XYZ_Vector);  // Temperature_scale/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Temperature_scale/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(row(2), row(2), 1.0, Combine_XYZ_001_Vector);  // Temperature_scale/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Temperature_scale/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Temperature_scale/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Temperature_scale/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Temperature_scale/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Temperature_scale/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Temperature_scale/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Temperature_scale/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Temperature_scale/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Temperature_scale/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Temperature_scale/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Temperature_scale/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Temperature_scale/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Temperature_scale/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
