float smooth_minimum(float a, float b, float c)
{
    if (c == 0.0) return min(a, b);
    float h = max(c - abs(a - b), 0.0) / c;
    return min(a, b) - h * h * h * c / 6.0;
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
void math_maximum(float Value, float Value_001, out float out_Value)
{
    out_Value = max(Value, Value_001);
}
void math_smooth_min(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = smooth_minimum(Value, Value_001, Value_002);
}
void math_sine(float Value, out float out_Value)
{
    out_Value = sin(Value);
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
    out_Result = range_clamp(range_smooth(Value, From_Min, From_Max, To_Min, To_Max, 3.0), To_Min, To_Max);
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
void vector_math_add(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector + Vector_001;
}
void vector_math_multiply(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector * Vector_001;
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
int coarse_octaves_2d(vec2 slope, float detail, float lacunarity)
{
    if (CURVES == 0) return 0;
    float last = floor(log2(coarse_cells / max(length(slope), 1e-9)) / log2(lacunarity));
    return int(clamp(last + 1.0, 0.0, floor(detail) + 1.0));
}
vec2 fbm_coarse_2d(vec2 p, float detail, float roughness, float lacunarity, float cells, vec2 slope)
{
    vec2 sum = vec2(0.0);
    float scale = 1.0, amplitude = 1.0;
    int count = coarse_octaves_2d(slope, detail, lacunarity);
    for (int i = 0; i < count; i++) {
        vec2 c = floor(scale * p), f = scale * p - c, d = 0.5 * scale * pixel_pitch.x * slope;
        uvec4 h = corners_2d(c);
        vec2 found = vec2(within_2d(h, f), within_2d(h, f + d) - within_2d(h, f - d));
        sum += kept_part(scale * cells) * amplitude * found;
        amplitude *= roughness;
        scale *= lacunarity;
    }
    return sum;
}
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
void noise_2d_fbm_true_coarse(vec3 Vector, vec3 Rate, float Scale, float Detail, float Roughness, float Lacunarity, vec2 Slope, out vec2 out_Sum)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    out_Sum = fbm_coarse_2d(Vector.xy * Scale, detail, roughness, Lacunarity, Scale * max(Rate.x, Rate.y), Slope);
}
void noise_2d_fbm_true_finer(vec3 Vector, vec3 Rate, float Scale, float Detail, float Roughness, float Lacunarity, vec2 Slope, int Curve, out float out_Fac)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    int begun = coarse_octaves_2d(Slope, detail, Lacunarity);
    out_Fac = fbm_sum_2d(Vector.xy * Scale, detail, roughness, Lacunarity, true, Scale * max(Rate.x, Rate.y), begun, coarse(Curve));
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
void mix_rgba_mix(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, B_Color, Factor_Float);
}
vec3 bump_step(int i, float width)
{
    return pixel_length * width * vec3(0.70710678, i == 0 ? -0.70710678 : 0.70710678, 0.0);
}
void coarse_sums(vec3 P, out vec2 sums[2])
{
    stand(P);
    float Math_Value; math_multiply(row(12), 1.64, Math_Value);  // Steel/Math
    float Math_001_Value; math_multiply_add(row(12), -0.7666667, 11.33333, Math_001_Value);  // Steel/Math.001
    vec3 Combine_XYZ_Vector; combine_xyz(Math_Value, Math_001_Value, 0.0, Combine_XYZ_Vector);  // Steel/Combine XYZ
    vec3 Vector_Math_Vector; vector_math_add(P, Combine_XYZ_Vector, Vector_Math_Vector);  // Steel/Vector Math
    vec2 Noise_Texture_Sum; noise_2d_fbm_true_coarse(Vector_Math_Vector, vec3(1.0, 1.0, 0.0), 3.0, 2.0, 0.6, 2.0, vec2(3.0, 0.0), Noise_Texture_Sum);  // Steel/Noise Texture
    vec3 Mapping_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(13.0, 1.3, 1.0), Mapping_Vector);  // Steel/Mapping
    float Math_006_Value; math_multiply(row(12), 4.31, Math_006_Value);  // Steel/Math.006
    float Math_007_Value; math_multiply_add(row(12), -2.3, 17.0, Math_007_Value);  // Steel/Math.007
    vec3 Combine_XYZ_003_Vector; combine_xyz(Math_006_Value, Math_007_Value, 0.0, Combine_XYZ_003_Vector);  // Steel/Combine XYZ.003
    vec3 Vector_Math_003_Vector; vector_math_add(Mapping_Vector, Combine_XYZ_003_Vector, Vector_Math_003_Vector);  // Steel/Vector Math.003
    vec2 Noise_Texture_002_Sum; noise_2d_fbm_true_coarse(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(13.0, 1.3, 1.0)), 1.0, 2.0, 0.5, 2.0, vec2(13.0, 0.0), Noise_Texture_002_Sum);  // Steel/Noise Texture.002
    sums[0] = Noise_Texture_Sum;
    sums[1] = Noise_Texture_002_Sum;
}
void evaluate(vec3 P, out vec3 out_color, out float out_roughness, out float out_metallic, out vec3 out_heights)
{
    stand(P);
    float Map_Range_Result; map_range_float_linear_true(row(3), 0.0, 1.0, 520.0, 110.0, Map_Range_Result);  // Steel/Map Range
    vec3 Combine_XYZ_001_Vector; combine_xyz(330.0, Map_Range_Result, 0.0, Combine_XYZ_001_Vector);  // Steel/Combine XYZ.001
    vec3 Vector_Math_001_Vector; vector_math_multiply(P, Combine_XYZ_001_Vector, Vector_Math_001_Vector);  // Steel/Vector Math.001
    float Math_003_Value; math_multiply(row(12), 3.7, Math_003_Value);  // Steel/Math.003
    float Math_004_Value; math_multiply_add(row(12), -2.3, 0.0, Math_004_Value);  // Steel/Math.004
    vec3 Combine_XYZ_002_Vector; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_002_Vector);  // Steel/Combine XYZ.002
    vec3 Vector_Math_002_Vector; vector_math_add(Vector_Math_001_Vector, Combine_XYZ_002_Vector, Vector_Math_002_Vector);  // Steel/Vector Math.002
    vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(Combine_XYZ_001_Vector);
    float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector, Multiply, 1.0, 1.0, 0.75, 2.0, 0.0, Noise_Texture_001_Fac);  // Steel/Noise Texture.001
    float Math_Value; math_multiply(row(12), 1.64, Math_Value);  // Steel/Math
    float Math_001_Value; math_multiply_add(row(12), -0.7666667, 11.33333, Math_001_Value);  // Steel/Math.001
    vec3 Combine_XYZ_Vector; combine_xyz(Math_Value, Math_001_Value, 0.0, Combine_XYZ_Vector);  // Steel/Combine XYZ
    vec3 Vector_Math_Vector; vector_math_add(P, Combine_XYZ_Vector, Vector_Math_Vector);  // Steel/Vector Math
    float Noise_Texture_Fac; noise_2d_fbm_true_finer(Vector_Math_Vector, vec3(1.0, 1.0, 0.0), 3.0, 2.0, 0.6, 2.0, vec2(3.0, 0.0), 0, Noise_Texture_Fac);  // Steel/Noise Texture
    float Math_002_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_002_Value);  // Steel/Math.002
    vec3 Mapping_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(13.0, 1.3, 1.0), Mapping_Vector);  // Steel/Mapping
    float Math_006_Value; math_multiply(row(12), 4.31, Math_006_Value);  // Steel/Math.006
    float Math_007_Value; math_multiply_add(row(12), -2.3, 17.0, Math_007_Value);  // Steel/Math.007
    vec3 Combine_XYZ_003_Vector; combine_xyz(Math_006_Value, Math_007_Value, 0.0, Combine_XYZ_003_Vector);  // Steel/Combine XYZ.003
    vec3 Vector_Math_003_Vector; vector_math_add(Mapping_Vector, Combine_XYZ_003_Vector, Vector_Math_003_Vector);  // Steel/Vector Math.003
    float Noise_Texture_002_Fac; noise_2d_fbm_true_finer(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(13.0, 1.3, 1.0)), 1.0, 2.0, 0.5, 2.0, vec2(13.0, 0.0), 1, Noise_Texture_002_Fac);  // Steel/Noise Texture.002
    float Math_044_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_044_Value);  // Steel/Math.044
    float Math_042_Value; math_maximum(row(11), -0.3, Math_042_Value);  // Steel/Math.042
    float Math_043_Value; math_multiply_add(Math_042_Value, -0.3, 1.0, Math_043_Value);  // Steel/Math.043
    float Math_045_Value; math_multiply_add(Math_044_Value, -0.7, Math_043_Value, Math_045_Value);  // Steel/Math.045
    float Math_046_Value; math_multiply_add(Math_002_Value, -0.5, Math_045_Value, Math_046_Value);  // Steel/Math.046
    float Math_047_Value; math_add(Math_046_Value, 0.12, Math_047_Value);  // Steel/Math.047
    float Map_Range_004_Result; map_range_float_smoothstep_true(Noise_Texture_001_Fac, Math_046_Value, Math_047_Value, 0.0, 1.0, Map_Range_004_Result);  // Steel/Map Range.004
    float Math_005_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_005_Value);  // Steel/Math.005
    float Math_033_Value; math_subtract(Math_005_Value, 0.13, Math_033_Value);  // Steel/Math.033
    float Math_034_Value; math_maximum(Math_033_Value, 0.0, Math_034_Value);  // Steel/Math.034
    float Math_035_Value; math_multiply(Math_034_Value, row(4), Math_035_Value);  // Steel/Math.035
    float Math_036_Value; math_multiply_add(Math_035_Value, 5.0, Math_005_Value, Math_036_Value);  // Steel/Math.036
    float Math_037_Value; math_multiply(Math_036_Value, 1.3, Math_037_Value);  // Steel/Math.037
    float Map_Range_003_Result; map_range_float_linear_true(Noise_Texture_Fac, 0.0, 1.0, -0.6, 2.6, Map_Range_003_Result);  // Steel/Map Range.003
    float Math_031_Value; math_maximum(Map_Range_003_Result, 0.0, Math_031_Value);  // Steel/Math.031
    float Math_032_Value; math_multiply(row(2), Math_031_Value, Math_032_Value);  // Steel/Math.032
    float Separate_XYZ_001_X; float Separate_XYZ_001_Y; float Separate_XYZ_001_Z; separate_xyz(P, Separate_XYZ_001_X, Separate_XYZ_001_Y, Separate_XYZ_001_Z);  // Steel/Separate XYZ.001
    float Math_028_Value; math_absolute(Separate_XYZ_001_X, Math_028_Value);  // Steel/Math.028
    float Math_029_Value; math_multiply_add(Math_002_Value, 0.15, Math_028_Value, Math_029_Value);  // Steel/Math.029
    float Map_Range_002_Result; map_range_float_smoothstep_true(Math_029_Value, 0.89, 0.97, 0.0, 1.0, Map_Range_002_Result);  // Steel/Map Range.002
    float Math_025_Value; math_multiply_add(Math_005_Value, 0.1, Noise_Texture_002_Fac, Math_025_Value);  // Steel/Math.025
    float Map_Range_001_Result; map_range_float_smoothstep_true(Math_025_Value, 0.53, 0.56, 0.0, 1.0, Map_Range_001_Result);  // Steel/Map Range.001
    float Math_026_Value; math_maximum(row(8), 0.0, Math_026_Value);  // Steel/Math.026
    vec3 Mapping_001_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(5.0, 160.0, 1.0), Mapping_001_Vector);  // Steel/Mapping.001
    float Math_008_Value; math_multiply(row(12), 5.53, Math_008_Value);  // Steel/Math.008
    float Math_009_Value; math_multiply_add(row(12), -2.3, 51.0, Math_009_Value);  // Steel/Math.009
    vec3 Combine_XYZ_004_Vector; combine_xyz(Math_008_Value, Math_009_Value, 0.0, Combine_XYZ_004_Vector);  // Steel/Combine XYZ.004
    vec3 Vector_Math_004_Vector; vector_math_add(Mapping_001_Vector, Combine_XYZ_004_Vector, Vector_Math_004_Vector);  // Steel/Vector Math.004
    float Math_010_Value; math_multiply(Math_002_Value, 9.0, Math_010_Value);  // Steel/Math.010
    vec3 Combine_XYZ_005_Vector; combine_xyz(0.0, Math_010_Value, 0.0, Combine_XYZ_005_Vector);  // Steel/Combine XYZ.005
    vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_005_Vector, Vector_Math_005_Vector);  // Steel/Vector Math.005
    float Noise_Texture_003_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(5.0, 160.0, 1.0)), 1.0, 0.0, 0.5, 2.0, 0.0, Noise_Texture_003_Fac);  // Steel/Noise Texture.003
    float Math_018_Value; math_subtract(Noise_Texture_003_Fac, 0.5, Math_018_Value);  // Steel/Math.018
    float Math_023_Value; math_multiply(Math_018_Value, 0.9, Math_023_Value);  // Steel/Math.023
    float Math_011_Value; math_maximum(row(10), 0.0, Math_011_Value);  // Steel/Math.011
    float Math_021_Value; math_multiply(Math_002_Value, 4.0, Math_021_Value);  // Steel/Math.021
    float Math_019_Value; math_multiply(Math_044_Value, 3.2, Math_019_Value);  // Steel/Math.019
    float Math_012_Value; math_multiply_add(Separate_XYZ_001_X, 7.0, row(12), Math_012_Value);  // Steel/Math.012
    float Math_013_Value; math_multiply_add(Noise_Texture_Fac, 2.5, Math_012_Value, Math_013_Value);  // Steel/Math.013
    float Math_014_Value; math_sine(Math_013_Value, Math_014_Value);  // Steel/Math.014
    float Math_015_Value; math_multiply(Math_014_Value, 0.5, Math_015_Value);  // Steel/Math.015
    float Math_016_Value; math_multiply(Math_015_Value, row(7), Math_016_Value);  // Steel/Math.016
    float Math_020_Value; math_multiply_add(Math_019_Value, row(5), Math_016_Value, Math_020_Value);  // Steel/Math.020
    float Math_022_Value; math_multiply_add(Math_021_Value, row(6), Math_020_Value, Math_022_Value);  // Steel/Math.022
    float Math_024_Value; math_multiply_add(Math_023_Value, Math_011_Value, Math_022_Value, Math_024_Value);  // Steel/Math.024
    float Math_027_Value; math_multiply_add(Map_Range_001_Result, Math_026_Value, Math_024_Value, Math_027_Value);  // Steel/Math.027
    float Math_030_Value; math_multiply_add(Map_Range_002_Result, row(9), Math_027_Value, Math_030_Value);  // Steel/Math.030
    float Math_038_Value; math_multiply_add(Math_037_Value, Math_032_Value, Math_030_Value, Math_038_Value);  // Steel/Math.038
    float Math_039_Value; math_exponent(Math_038_Value, Math_039_Value);  // Steel/Math.039
    float Math_040_Value; math_multiply(row(0), Math_039_Value, Math_040_Value);  // Steel/Math.040
    float Math_041_Value; math_smooth_min(Math_040_Value, 1.0, 0.1, Math_041_Value);  // Steel/Math.041
    vec3 Combine_Color_Color; combine_color_rgb(Math_041_Value, Math_041_Value, Math_041_Value, Combine_Color_Color);  // Steel/Combine Color
    vec3 Mix_Result_Color; mix_rgba_mix(clamp(Map_Range_004_Result, 0.0, 1.0), Combine_Color_Color, vec3(1.0, 1.0, 1.0), Mix_Result_Color);  // Steel/Mix
    float Math_048_Value; math_multiply_add(Math_002_Value, 0.25, row(1), Math_048_Value);  // Steel/Math.048
    float Clamp_Result; clamp_minmax(Math_048_Value, 0.15, 0.9, Clamp_Result);  // Steel/Clamp
    float Math_049_Value; math_multiply(Noise_Texture_001_Fac, row(2), Math_049_Value);  // Steel/Math.049
    float Math_050_Value; math_multiply(Math_049_Value, 3e-05, Math_050_Value);  // Steel/Math.050
    vec3 Vector_Math_001_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), Combine_XYZ_001_Vector, Vector_Math_001_Vector_2);  // Steel/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Math_001_Vector_2, Combine_XYZ_002_Vector, Vector_Math_002_Vector_2);  // Steel/Vector Math.002
    vec3 Vector_Math_001_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), Combine_XYZ_001_Vector, Vector_Math_001_Vector_3);  // Steel/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_add(Vector_Math_001_Vector_3, Combine_XYZ_002_Vector, Vector_Math_002_Vector_3);  // Steel/Vector Math.002
    float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector, Vector_Math_002_Vector_2, Vector_Math_002_Vector_3, Multiply, 1.0, 1.0, 0.75, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Steel/Noise Texture.001
    float Math_049_Value_2; math_multiply(Noise_Texture_001_Fac_x, row(2), Math_049_Value_2);  // Steel/Math.049
    float Math_050_Value_2; math_multiply(Math_049_Value_2, 3e-05, Math_050_Value_2);  // Steel/Math.050
    float Math_049_Value_3; math_multiply(Noise_Texture_001_Fac_y, row(2), Math_049_Value_3);  // Steel/Math.049
    float Math_050_Value_3; math_multiply(Math_049_Value_3, 3e-05, Math_050_Value_3);  // Steel/Math.050
    out_color = Mix_Result_Color;
    out_roughness = Clamp_Result;
    out_metallic = 1.0;
    out_heights = vec3(Math_050_Value, Math_050_Value_2, Math_050_Value_3);
}
