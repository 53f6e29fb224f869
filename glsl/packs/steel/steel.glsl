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
vec2 repeats_2d(vec2 p)
{
    vec2 count = trunc(1e-5 * p);
    return 1e5 * count - 0.5 * step(10.0, abs(count));
}
float perlin_2d(vec2 p)
{
    p -= repeats_2d(p);
    vec2 c = floor(p);
    return within_2d(corners_2d(c), p - c);
}
vec2 perlin_beside_2d(vec2 p, vec2 x, vec2 y, bool seen)
{
    if (EXACT) return vec2(perlin_2d(x), perlin_2d(y));
    vec2 moved = repeats_2d(p);
    p -= moved;
    x -= moved;
    y -= moved;
    vec2 c = floor(p), over = max(abs(x - c - 0.5), abs(y - c - 0.5)) - 0.625;
    strayed = strayed || (seen && any(greaterThan(over, vec2(0.0))));
    return vec2(within_2d(corners_2d(c), x - c), within_2d(corners_2d(c), y - c));
}
const vec4 CHANNEL_OFFSETS[6] = vec4[6](
    vec4(186.031281, 114.955956, 154.44751, 142.504913),
    vec4(199.839996, 162.292603, 154.048233, 142.267609),
    vec4(111.633842, 157.369385, 199.088104, 178.436127),
    vec4(165.445282, 162.768219, 193.408417, 145.255508),
    vec4(155.580917, 177.154633, 138.14003, 180.18573),
    vec4(188.85379, 132.677689, 162.052155, 185.268158)
);
vec2 channel_offset_2d(float s) { return CHANNEL_OFFSETS[int(s)].xy; }
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
vec3 bump(vec3 N, float strength, float amount, float width, float h, vec2 beside)
{
    vec3 x = bump_step(0, width), y = bump_step(1, width);
    vec3 across = cross(y, N), along = cross(N, x);
    float det = dot(x, across);
    vec3 gradient = (beside.x - h) * across + (beside.y - h) * along;
    vec3 bent = abs(det) * N - amount * sign(det) * gradient;
    bent = dot(bent, bent) > 0.0 ? normalize(bent) : N;
    return normalize(mix(N, bent, max(strength, 0.0)));
}
void coarse_sums(vec3 P, out vec2 sums[2])
{
    stand(P);
    float Math_Value; math_multiply(row(12), 1.64, Math_Value);  // Steel/Math
    float Math_001_Value; math_multiply_add(row(12), -0.76666665, 11.333333, Math_001_Value);  // Steel/Math.001
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
void evaluate(vec3 P, out vec3 out_Principled_BSDF_Base_Color, out float out_Principled_BSDF_Roughness, out vec3 out_Principled_BSDF_Normal, out vec3 out_Principled_BSDF_Tangent, out float out_mask)
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
    float Math_001_Value; math_multiply_add(row(12), -0.76666665, 11.333333, Math_001_Value);  // Steel/Math.001
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
    vec3 Bump_Normal = bump(N, 1.0, 1.0, 0.1, Math_050_Value, vec2(Math_050_Value_2, Math_050_Value_3));  // Bump
    vec3 Generated = generated(here);
    out_Principled_BSDF_Base_Color = Mix_Result_Color;
    out_Principled_BSDF_Roughness = Clamp_Result;
    out_Principled_BSDF_Normal = Bump_Normal;
    out_Principled_BSDF_Tangent = vec3(0.5 - Generated.y, Generated.x - 0.5, 0.0);
    out_mask = 0.0;
}
vec3 valid_normal(vec3 N, vec3 V)
{
    float low = min(0.9 * V.z, 0.01);
    if (2.0 * dot(N, V) * N.z - V.z >= low) return N;
    vec2 side = normalize(N.xy);
    float x = dot(V.xy, side), r2 = x * x + V.z * V.z;
    float turned = (V.z * low - x * sqrt(max(r2 - low * low, 0.0))) / r2;  // cos of twice the angle
    return vec3(side * sqrt(max(0.5 - 0.5 * turned, 0.0)), sqrt(max(0.5 + 0.5 * turned, 0.0)));
}
float bump_shadow(vec3 N, vec3 L)
{
    float bend = clamp(0.125 * (1.0 / (N.z * N.z) - 1.0), 0.0, 1.0), up = L.z * L.z;
    return L.z < 1e-6 ? 0.0 : 2.0 / (1.0 + sqrt(1.0 + bend * max(1.0 / up - 1.0, 0.0)));
}
float albedo_ggx(float cosine, float alpha)
{
    float m = 1.0 - max(cosine, 0.1);
    return clamp(((1.0002
        + m * (-0.02279
        + m * (0.22884
        + m * (-0.89822
        + m * (1.39923
        + m * -0.70839)))))
        + alpha * ((-0.02202
        + m * (1.02735
        + m * (-7.1525
        + m * (26.5128
        + m * (-35.13089
        + m * 10.19432)))))
        + alpha * ((-0.59641
        + m * (-7.83743
        + m * (9.14218
        + m * (-43.91972
        + m * (-37.59083
        + m * 127.70037)))))
        + alpha * ((-5.10146
        + m * (13.40899
        + m * (98.18608
        + m * (-311.27447
        + m * (989.12571
        + m * -961.80179)))))
        + alpha * ((11.92652
        + m * (3.34486
        + m * (-321.15415
        + m * (1111.0085
        + m * (-2734.63198
        + m * 2240.98739)))))
        + alpha * ((-9.73628
        + m * (-20.02829
        + m * (350.31467
        + m * (-1255.62894
        + m * (2852.36178
        + m * -2174.71411)))))
        + alpha * (2.83628
        + m * (10.32055
        + m * (-129.68066
        + m * (475.27811
        + m * (-1037.18025
        + m * 759.443))))))))))), 0.01, 1.0);
}
float grazing_ggx(float cosine, float roughness)
{
    float m = 1.0 - max(cosine, 0.1);
    return clamp(((0.00257
        + m * (0.99947
        + m * (0.01135
        + m * (-0.00819
        + m * -0.01667))))
        + roughness * ((-0.08229
        + m * (-0.38381
        + m * (1.56093
        + m * (-3.4753
        + m * 2.95435))))
        + roughness * ((0.72936
        + m * (6.31585
        + m * (-33.32861
        + m * (71.43065
        + m * -50.96253))))
        + roughness * ((-0.3027
        + m * (-24.28121
        + m * (118.66208
        + m * (-257.688
        + m * 174.3429))))
        + roughness * ((-0.72154
        + m * (30.25461
        + m * (-153.40213
        + m * (332.54537
        + m * -217.10583))))
        + roughness * (0.5054
        + m * (-12.5324
        + m * (66.55199
        + m * (-143.06479
        + m * 90.98308))))))))), 0.0, 1.0);
}
float cut_ggx_kept(float edge, float alpha)
{
    return 1.0 + alpha * ((0.40881
        + edge * (-0.5533
        + edge * -3.02519))
        + alpha * (-1.36976
        + edge * (0.45351
        + edge * 3.09425)));
}
float matt_above(float cosine)
{
    float m = 1.0 - max(cosine, 0.25);
    return (1.0
        + m * (-0.90753
        + m * (-0.34215
        + m * (3.36582
        + m * (-7.79698
        + m * 5.45896)))));
}
float oren_nayar_excess(float cosine)
{
    float m = 1.0 - max(cosine, 0.25);
    return (0.17252
        + m * (3.04091
        + m * (-4.8306
        + m * 2.74381)));
}
float mean_albedo_ggx(float roughness)
{
    return min((1.0
        + roughness * (-2e-05
        + roughness * (0.00984
        + roughness * (-0.36056
        + roughness * (-2.94355
        + roughness * (4.26472
        + roughness * -1.56133)))))), 1.0);
}
float oren_nayar_part(float c)
{
    float s2 = max(1.0 - c * c, 0.0), s = sqrt(s2);
    float side = 2.0 / 3.0 * s / max(c, 1e-6) * (1.0 - s2 * s);
    return c < 1e-6 ? 0.9041297 - c : s * (acos(min(c, 1.0)) - 2.0 / 3.0 - s * c) + side;
}
vec3 oren_nayar_bounced(vec3 color, float a, float b, float nv)
{
    float mean = 3.14159265 * a + (6.2831853 - 5.6) / 3.0 * b;
    vec3 c = clamp(color, 0.0, 1.0), share = c * c * mean / (1.0 - mean) / (1.0 - c * (1.0 - mean));
    return share * (1.0 - 3.14159265 * a - b * oren_nayar_part(nv));
}
vec3 oren_nayar(vec3 V, vec3 L, vec3 color, float roughness, vec3 N)
{
    float nl = max(dot(N, L), 0.0), nv = max(dot(N, V), 0.0), t = dot(L, V) - nl * nv;
    float a = 1.0 / (3.14159265 + roughness * 0.9041297), b = roughness * a;
    float single = a + b * (t > 0.0 ? t / max(max(nl, nv), 1e-9) : t);
    float left = 1.0 - 3.14159265 * a - b * oren_nayar_part(nl);
    return single + oren_nayar_bounced(color, a, b, nv) * left / 3.14159265;
}
vec3 matt_reflect(vec3 V, vec3 L, vec3 color, float roughness, vec3 N)
{
    float light = max(dot(N, L), 0.0) * bump_shadow(N, L), r = clamp(roughness, 0.0, 1.0);
    vec3 share = r < 1e-5 ? vec3(0.31830989) : oren_nayar(V, L, color, r, N);
    return max(color, 0.0) * share * light;
}
vec3 matt_ambient(vec3 V, vec3 color, float roughness, vec3 N)
{
    float r = clamp(roughness, 0.0, 1.0), nv = max(dot(N, V), 0.0), above = matt_above(N.z);
    if (r < 1e-5) return max(color, 0.0) * above;
    float a = 1.0 / (3.14159265 + r * 0.9041297), b = r * a;
    float mean = 3.14159265 * a + (6.2831853 - 5.6) / 3.0 * b;
    vec3 bounced = oren_nayar_bounced(color, a, b, nv) * (1.0 - mean);
    float single = 3.14159265 * a + b * oren_nayar_part(nv);
    float excess = b * oren_nayar_excess(N.z) * (V.z - nv * N.z);
    return max(color, 0.0) * ((single + bounced) * above + excess);
}
float straight_reflectance(float ior) { float r = (ior - 1.0) / (ior + 1.0); return r * r; }
float dielectric_reflectance(float c, float ior)
{
    float g2 = ior * ior - 1.0 + c * c, g = sqrt(max(g2, 0.0));
    float a = (g - c) / (g + c), b = (c * (g + c) - 1.0) / (c * (g - c) + 1.0);
    return g2 <= 0.0 ? 1.0 : 0.5 * a * a * (1.0 + b * b);
}
float dielectric_mean(float ior)
{
    float below = 0.997118 + ior * (0.1014 - ior * (0.965241 + ior * 0.130607));
    return ior < 1.0 ? below : (ior - 1.0) / (4.08567 + 1.00071 * ior);
}
vec3 scaled_reflectance(float reflectance, float ior, vec3 f0)
{
    float straight = straight_reflectance(ior);
    return mix(f0, vec3(1.0), clamp((reflectance - straight) / (1.0 - straight), 0.0, 1.0));
}
vec3 f82_dip(vec3 f0, vec3 tint)
{
    return mix(f0, vec3(1.0), pow(6.0 / 7.0, 5.0)) * (1.0 - tint) * 7.0 / pow(6.0 / 7.0, 6.0);
}
vec3 f82_reflectance(float c, vec3 f0, vec3 dip)
{
    float m = clamp(1.0 - c, 0.0, 1.0), m5 = m * m * m * m * m;
    return clamp(mix(f0, vec3(1.0), m5) - dip * (c * m5 * m), 0.0, 1.0);
}
vec3 f82_mean(vec3 f0, vec3 dip) { return mix(f0, vec3(1.0), 1.0 / 21.0) - dip / 126.0; }
float cut_ggx(float edge, float alpha) { return cut_ggx_kept(edge, alpha); }
vec2 stretched_alpha(float roughness, float anisotropy)
{
    float r = clamp(roughness, 0.0, 1.0), aspect = sqrt(1.0 - 0.9 * clamp(anisotropy, 0.0, 1.0));
    return anisotropy > 0.0 ? min(r * r * vec2(1.0 / aspect, aspect), 1.0) : vec2(r * r);
}
float mean_alpha(vec2 alpha, float anisotropy)
{
    return anisotropy == 0.0 ? alpha.x : sqrt(alpha.x * alpha.y);
}
vec3 turned_tangent(vec3 T, vec3 axis, float turns)
{
    float angle = 6.2831853 * turns;
    vec3 part = axis * dot(axis, T);
    return turns == 0.0 ? T : part + (T - part) * cos(angle) + cross(axis, T) * sin(angle);
}
vec3 in_frame(vec3 v, vec3 N, vec3 T)
{
    vec3 across = normalize(cross(N, T));
    return vec3(dot(v, cross(across, N)), dot(v, across), dot(v, N));
}
float round_ggx(float sine2, float nl, float nv, float alpha)
{
    float a2 = alpha * alpha, d = sine2 * (1.0 - a2) + a2;
    float smith = nl * sqrt(a2 + (1.0 - a2) * nv * nv) + nv * sqrt(a2 + (1.0 - a2) * nl * nl);
    return a2 / (3.14159265 * d * d) * 0.5 * nl / smith;
}
float flat_ggx(vec3 h, vec3 l, vec3 v, vec2 alpha)
{
    vec3 a = vec3(alpha, 1.0), slope = h / a;
    float d = dot(slope, slope), smith = l.z * length(a * v) + v.z * length(a * l);
    return 0.5 * l.z / (3.14159265 * alpha.x * alpha.y * d * d * smith);
}
float lobe_ggx(vec3 N, vec3 T, vec2 alpha, float anisotropy, vec3 V, vec3 L)
{
    float nl = dot(N, L), nv = dot(N, V);
    alpha = max(alpha, sharpest);
    if (min(nl, nv) <= 0.0 || L.z < 0.0 || alpha.x * alpha.y <= 2e-10) return 0.0;
    vec3 H = normalize(V + L), side = cross(N, H);
    if (anisotropy == 0.0) return round_ggx(dot(side, side), nl, nv, alpha.x);
    return flat_ggx(in_frame(H, N, T), in_frame(L, N, T), in_frame(V, N, T), alpha);
}
float slopes_ggx(float s, float k, float alpha)
{
    float a2 = alpha * alpha;
    return 1.0 + (s + k * a2) * inversesqrt(a2 + s * s);
}
float above_ggx(vec3 N, vec3 T, vec2 alpha, float anisotropy, vec3 V)
{
    float nv = dot(N, V);
    vec3 away = vec3(0.0, 0.0, nv) + N.z * V - 2.0 * nv * N.z * N;
    float b = length(away);
    if (b < 1e-5) return 1.0;
    vec3 e = away / b;
    vec2 turned = anisotropy == 0.0 ? vec2(1.0, 0.0) : in_frame(e, N, T).xy;
    float a = max(length(alpha * turned), 1e-4), p = length(alpha * turned.yx);
    float across = 0.4 * p * p / (1.0 + 2.0 * p * p), ve = dot(V, e), k = ve / nv;
    float low = 2.0 * nv * N.z - V.z * (1.0 + across), own = nv * (1.0 - across);
    float edge = low / (b + sqrt(max(b * b - (2.0 * ve * e.z - V.z) * low, 0.0)));
    own /= ve + sqrt(ve * ve + nv * own);
    float lost = 1.0 - slopes_ggx(edge, k, a) / slopes_ggx(own, k, a);
    return clamp(1.0 - lost * cut_ggx(edge / own, mean_alpha(alpha, anisotropy)), 0.0, 1.0);
}
float stretched_albedo_ggx(float nv, vec2 alpha, float anisotropy)
{
    if (anisotropy == 0.0) return albedo_ggx(nv, alpha.x);
    float mean = 0.5 * dot(alpha, alpha),
        swing = 0.35355339 * abs(alpha.x * alpha.x - alpha.y * alpha.y);
    return 0.5 * (albedo_ggx(nv, sqrt(mean + swing)) + albedo_ggx(nv, sqrt(mean - swing)));
}
vec3 gain_multi_ggx(float nv, float alpha, vec3 mean_reflectance)
{
    float e = albedo_ggx(nv, alpha), mean = mean_albedo_ggx(sqrt(alpha));
    vec3 bounced = mean_reflectance * mean / (1.0 - mean_reflectance * (1.0 - mean));
    return 1.0 + bounced * (1.0 / e - 1.0);
}
vec3 f82_multi_ggx_reflect(vec3 V, vec3 L, vec3 base, vec3 tint, float roughness, float anisotropy,
    float rotation, vec3 normal, vec3 tangent)
{
    vec3 N = valid_normal(normal, V), T = turned_tangent(tangent, normal, rotation);
    vec2 alpha = stretched_alpha(roughness, anisotropy);
    vec3 f0 = clamp(base, 0.0, 1.0), dip = f82_dip(f0, clamp(tint, 0.0, 1.0));
    vec3 fresnel = f82_reflectance(dot(V, normalize(V + L)), f0, dip);
    vec3 gain = gain_multi_ggx(dot(N, V), mean_alpha(alpha, anisotropy), f82_mean(f0, dip));
    return fresnel * gain * lobe_ggx(N, T, alpha, anisotropy, V, L);
}
vec3 f82_multi_ggx_ambient(vec3 V, vec3 base, vec3 tint, float roughness, float anisotropy,
    float rotation, vec3 normal, vec3 tangent)
{
    vec3 N = valid_normal(normal, V), T = turned_tangent(tangent, normal, rotation);
    vec2 alpha = stretched_alpha(roughness, anisotropy);
    float mean = mean_alpha(alpha, anisotropy), nv = dot(N, V);
    vec3 f0 = clamp(base, 0.0, 1.0), dip = f82_dip(f0, clamp(tint, 0.0, 1.0));
    vec3 fresnel = f82_reflectance(1.0 - grazing_ggx(nv, sqrt(mean)), f0, dip);
    vec3 gain = gain_multi_ggx(nv, mean, f82_mean(f0, dip));
    float albedo = stretched_albedo_ggx(nv, alpha, anisotropy);
    return fresnel * gain * albedo * above_ggx(N, T, alpha, anisotropy, V);
}
float microfiber_albedo(float cosine, float roughness)
{
    float u = (sqrt(max(roughness, 0.05)) - 0.67) / 0.33, v = (max(cosine, 0.05) - 0.55) / 0.45;
    return exp(((-2.40619
        + v * (-2.12936
        + v * (-0.19945
        + v * (0.13606
        + v * -0.02277))))
        + u * ((3.4028
        + v * (3.55663
        + v * (-0.24627
        + v * (-0.75691
        + v * 0.06609))))
        + u * ((-3.3408
        + v * (-2.20439
        + v * (2.93288
        + v * (1.1769
        + v * -0.9767))))
        + u * ((2.52857
        + v * (-1.59029
        + v * (-5.30017
        + v * (1.10979
        + v * 2.23154))))
        + u * ((-0.44233
        + v * (3.49927
        + v * (1.39078
        + v * (-3.35967
        + v * -0.52738))))
        + u * ((-1.18329
        + v * (-0.99483
        + v * (4.28048
        + v * (1.39543
        + v * -2.12865))))
        + u * (0.70529
        + v * (-0.53332
        + v * (-2.83072
        + v * (0.34005
        + v * 1.33926)))))))))));
}
vec2 microfiber_transform(float cosine, float roughness)
{
    float u = (sqrt(max(roughness, 0.05)) - 0.67) / 0.33, v = (max(cosine, 0.05) - 0.55) / 0.45;
    float a = ((0.43508
        + v * (0.06886
        + v * (-0.00561
        + v * (0.0528
        + v * -0.02626))))
        + u * ((0.41147
        + v * (0.04335
        + v * (-0.11905
        + v * (-0.04797
        + v * 0.03232))))
        + u * ((0.10728
        + v * (0.02108
        + v * (0.12033
        + v * (-0.059
        + v * -0.01608))))
        + u * ((0.02075
        + v * (-0.20196
        + v * (0.22186
        + v * (0.20319
        + v * -0.10687))))
        + u * ((-0.09241
        + v * (-0.03494
        + v * (-0.25322
        + v * (-0.04325
        + v * 0.10942))))
        + u * ((-0.08749
        + v * (0.07075
        + v * (-0.17293
        + v * (-0.20768
        + v * 0.02904))))
        + u * (0.0706
        + v * (0.05949
        + v * (0.19319
        + v * (0.12331
        + v * -0.03344))))))))));
    float b = ((-0.05733
        + v * (-0.02919
        + v * (-0.06251
        + v * (0.04435
        + v * -0.01466))))
        + u * ((-0.09142
        + v * (0.18035
        + v * (-0.05636
        + v * (-0.05269
        + v * 0.12402))))
        + u * ((-0.15463
        + v * (-0.03838
        + v * (0.02902
        + v * (-0.12573
        + v * 0.30056))))
        + u * ((0.12024
        + v * (-0.3551
        + v * (0.20931
        + v * (0.12754
        + v * -0.35846))))
        + u * ((0.32256
        + v * (-0.01311
        + v * (0.19561
        + v * (0.27084
        + v * -0.67373))))
        + u * ((-0.00761
        + v * (0.20437
        + v * (-0.1669
        + v * (-0.05931
        + v * 0.27566))))
        + u * (-0.1328
        + v * (0.06443
        + v * (-0.17939
        + v * (-0.21909
        + v * 0.38566))))))))));
    return vec2(max(a, 1e-3), b * sqrt(max(1.0 - cosine, 0.0)));
}
float microfiber_reflect(vec3 V, vec3 L, float roughness, vec3 N)
{
    float r = clamp(roughness, 1e-3, 1.0), nl = dot(N, L), nv = dot(N, V);
    if (min(nl, nv) <= 0.0) return 0.0;
    vec2 m = microfiber_transform(nv, r);
    float x = (dot(V, L) - nl * nv) * inversesqrt(max(1.0 - nv * nv, 1e-9));
    float y2 = max(1.0 - nl * nl - x * x, 0.0), p = m.x * x + m.y * nl;
    float stretch = m.x / (p * p + m.x * m.x * y2 + nl * nl);
    return microfiber_albedo(nv, r) * 0.31830989 * nl * stretch * stretch * bump_shadow(N, L);
}
float microfiber_ambient(vec3 V, float roughness, vec3 N)
{
    float r = clamp(roughness, 1e-3, 1.0), nv = max(dot(N, V), 0.0);
    vec2 m = microfiber_transform(nv, r);
    float x = (V.z - nv * N.z) * inversesqrt(max(1.0 - nv * nv, 1e-9));
    vec2 up = vec2(sqrt(max(1.0 - N.z * N.z, 0.0)) / m.x, N.z - m.y / m.x * x);
    float above = 0.5 + 0.5 * up.y * inversesqrt(dot(up, up)),
        shadow = 2.0 * matt_above(N.z) / (1.0 + N.z);
    return microfiber_albedo(nv, r) * above * shadow;
}
vec3 sheen_normal(vec3 normal, vec3 coat_normal, float coat)
{
    return coat > 0.0 ? normalize(mix(normal, coat_normal, min(coat, 1.0))) : normal;
}
float largest(vec3 v) { return max(v.x, max(v.y, v.z)); }
float under_sheen(vec3 V, vec3 N, float weight, float roughness, vec3 tint)
{
    if (weight <= 0.0) return 1.0;
    float albedo = microfiber_albedo(max(dot(N, V), 0.0), clamp(roughness, 1e-3, 1.0));
    return clamp(1.0 - weight * albedo * largest(max(tint, 0.0)), 0.0, 1.0);
}
vec3 coat_gain(float nv, float alpha, float ior)
{
    return gain_multi_ggx(nv, alpha, vec3(dielectric_mean(ior)));
}
float coat_albedo(float nv, float roughness, float ior)
{
    float r = clamp(roughness, 0.0, 1.0);
    float reflectance = dielectric_reflectance(1.0 - grazing_ggx(nv, r), ior);
    return reflectance * coat_gain(nv, r * r, ior).x * albedo_ggx(nv, r * r);
}
vec3 under_coat(vec3 V, vec3 normal, float weight, float roughness, float ior, vec3 tint)
{
    if (weight <= 0.0) return vec3(1.0);
    float nv = dot(valid_normal(normal, V), V), eta = max(ior, 1.0);
    float path = inversesqrt(1.0 - (1.0 - nv * nv) / (eta * eta));
    vec3 absorbed = mix(vec3(1.0), pow(max(tint, 0.0), vec3(path)), weight);
    return clamp(1.0 - weight * coat_albedo(nv, roughness, eta), 0.0, 1.0) * absorbed;
}
vec3 coat_reflect(vec3 V, vec3 L, vec3 normal, float weight, float roughness, float ior)
{
    if (weight <= 0.0) return vec3(0.0);
    float r = clamp(roughness, 0.0, 1.0), eta = max(ior, 1.0);
    vec3 N = valid_normal(normal, V);
    float fresnel = dielectric_reflectance(dot(V, normalize(V + L)), eta);
    float lobe = lobe_ggx(N, N, vec2(r * r), 0.0, V, L);
    return weight * fresnel * lobe * coat_gain(dot(N, V), r * r, eta);
}
vec3 coat_ambient(vec3 V, vec3 normal, float weight, float roughness, float ior)
{
    if (weight <= 0.0) return vec3(0.0);
    float r = clamp(roughness, 0.0, 1.0);
    vec3 N = valid_normal(normal, V);
    float albedo = coat_albedo(dot(N, V), r, max(ior, 1.0));
    return vec3(weight * albedo * above_ggx(N, N, vec2(r * r), 0.0, V));
}
vec3 gloss_straight(float ior, float level, vec3 tint)
{
    return clamp(straight_reflectance(max(ior, 1e-5)) * 2.0 * max(level, 0.0) * tint, 0.0, 1.0);
}
float gloss_ior(float ior, float level)
{
    float r = sqrt(clamp(straight_reflectance(max(ior, 1e-5)) * 2.0 * max(level, 0.0), 0.0, 0.99));
    return ior < 1.0 ? (1.0 - r) / (1.0 + r) : (1.0 + r) / (1.0 - r);
}
vec3 gloss_fresnel(float c, float eta, vec3 f0)
{
    return eta == 1.0 ? vec3(0.0) : scaled_reflectance(dielectric_reflectance(c, eta), eta, f0);
}
vec3 gloss_mean(float eta, vec3 f0) { return scaled_reflectance(dielectric_mean(eta), eta, f0); }
vec3 base_gloss_multi_ggx(vec3 V, vec3 L, float roughness, float ior, vec3 normal, float level,
    vec3 tint, float anisotropy, float rotation, vec3 tangent)
{
    vec3 N = valid_normal(normal, V), T = turned_tangent(tangent, normal, rotation);
    vec2 alpha = stretched_alpha(roughness, anisotropy);
    float mean = mean_alpha(alpha, anisotropy), eta = gloss_ior(ior, level);
    vec3 f0 = gloss_straight(ior, level, tint);
    vec3 gain = gain_multi_ggx(dot(N, V), mean, gloss_mean(eta, f0));
    vec3 gloss = gloss_fresnel(dot(V, normalize(V + L)), eta, f0) * gain;
    return gloss * lobe_ggx(N, T, alpha, anisotropy, V, L);
}
float under_gloss_multi_ggx(vec3 V, float roughness, float ior, vec3 normal, float level, vec3 tint,
    float anisotropy)
{
    float mean = mean_alpha(stretched_alpha(roughness, anisotropy), anisotropy);
    float nv = dot(valid_normal(normal, V), V), eta = gloss_ior(ior, level);
    vec3 f0 = gloss_straight(ior, level, tint), gain = gain_multi_ggx(nv, mean, gloss_mean(eta, f0));
    vec3 seen = gloss_fresnel(1.0 - grazing_ggx(nv, sqrt(mean)), max(eta, 1.0 / eta), f0) * gain * albedo_ggx(nv, mean);
    return clamp(1.0 - largest(seen), 0.0, 1.0);
}
vec3 base_multi_ggx_ambient(vec3 V, vec3 color, float roughness, float ior, vec3 normal,
    float matt_roughness, float level, vec3 tint, float anisotropy, float rotation, vec3 tangent)
{
    vec3 N = valid_normal(normal, V), T = turned_tangent(tangent, normal, rotation);
    vec2 alpha = stretched_alpha(roughness, anisotropy);
    float mean = mean_alpha(alpha, anisotropy), nv = dot(N, V), eta = gloss_ior(ior, level);
    vec3 f0 = gloss_straight(ior, level, tint), gain = gain_multi_ggx(nv, mean, gloss_mean(eta, f0));
    float c = 1.0 - grazing_ggx(nv, sqrt(mean));
    vec3 gloss = gloss_fresnel(c, eta, f0) * gain * stretched_albedo_ggx(nv, alpha, anisotropy);
    vec3 seen = gloss_fresnel(c, max(eta, 1.0 / eta), f0) * gain * albedo_ggx(nv, mean);
    float under = clamp(1.0 - largest(seen), 0.0, 1.0);
    return gloss * above_ggx(N, T, alpha, anisotropy, V) +
           under * matt_ambient(V, color, matt_roughness, normal);
}
vec3 over_base(vec3 V, float alpha, vec3 normal, float coat, float coat_roughness, float coat_ior,
    vec3 coat_tint, vec3 coat_normal, float sheen, float sheen_roughness, vec3 sheen_tint)
{
    vec3 top = sheen_normal(normal, coat_normal, coat);
    float under = clamp(alpha, 0.0, 1.0) * under_sheen(V, top, sheen, sheen_roughness, sheen_tint);
    return under * under_coat(V, coat_normal, coat, coat_roughness, coat_ior, coat_tint);
}
vec3 principled_multi_ggx_matt(vec3 V, vec3 L, vec3 Base_Color, float Metallic, float Roughness,
    float IOR, float Alpha, vec3 Normal, float Diffuse_Roughness, float Specular_IOR_Level,
    vec3 Specular_Tint, float Anisotropic, float Coat_Weight, float Coat_Roughness, float Coat_IOR,
    vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight, float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 light = vec3(0.0);
    if (Sheen_Weight > 0.0)
        light = clamp(Alpha, 0.0, 1.0) * Sheen_Weight * max(Sheen_Tint, 0.0) *
                microfiber_reflect(V, L, Sheen_Roughness,
                    sheen_normal(Normal, Coat_Normal, Coat_Weight));
    if (Metallic < 1.0)
        light += over_base(V, Alpha, Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint,
                     Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint) *
                 (1.0 - max(Metallic, 0.0)) *
                 under_gloss_multi_ggx(V, Roughness, IOR, Normal, Specular_IOR_Level,
                     max(Specular_Tint, 0.0), Anisotropic) *
                 matt_reflect(V, L, max(Base_Color, 0.0), Diffuse_Roughness, Normal);
    return light;
}
vec3 principled_multi_ggx_gloss(vec3 V, vec3 L, vec3 Base_Color, float Metallic, float Roughness,
    float IOR, float Alpha, vec3 Normal, float Specular_IOR_Level, vec3 Specular_Tint,
    float Anisotropic, float Anisotropic_Rotation, vec3 Tangent, float Coat_Weight,
    float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight,
    float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 base = vec3(0.0);
    float metal = clamp(Metallic, 0.0, 1.0);
    if (metal > 0.0)
        base = metal * f82_multi_ggx_reflect(V, L, Base_Color, Specular_Tint, Roughness, Anisotropic,
            Anisotropic_Rotation, Normal, Tangent);
    if (metal < 1.0)
        base += (1.0 - metal) * base_gloss_multi_ggx(V, L, Roughness, IOR, Normal, Specular_IOR_Level,
            max(Specular_Tint, 0.0), Anisotropic, Anisotropic_Rotation, Tangent);
    return base * over_base(V, Alpha, Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint,
        Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
}
Lobe principled_multi_ggx_gloss_lobe(vec3 V, float Roughness, vec3 Normal, float Anisotropic,
    float Anisotropic_Rotation, vec3 Tangent)
{
    vec3 T = turned_tangent(Tangent, Normal, Anisotropic_Rotation);
    return Lobe(valid_normal(Normal, V), T, stretched_alpha(Roughness, Anisotropic));
}
vec3 principled_multi_ggx_coat(vec3 V, vec3 L, float Alpha, vec3 Normal, float Coat_Weight,
    float Coat_Roughness, float Coat_IOR, vec3 Coat_Normal, float Sheen_Weight,
    float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 top = sheen_normal(Normal, Coat_Normal, Coat_Weight);
    float under = under_sheen(V, top, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
    return clamp(Alpha, 0.0, 1.0) * under *
           coat_reflect(V, L, Coat_Normal, Coat_Weight, Coat_Roughness, Coat_IOR);
}
Lobe principled_multi_ggx_coat_lobe(vec3 V, float Coat_Roughness, vec3 Coat_Normal)
{
    vec3 N = valid_normal(Coat_Normal, V);
    return Lobe(N, N, stretched_alpha(Coat_Roughness, 0.0));
}
vec3 principled_multi_ggx_reflect(vec3 V, vec3 L, vec3 Base_Color, float Metallic, float Roughness,
    float IOR, float Alpha, vec3 Normal, float Diffuse_Roughness, float Specular_IOR_Level,
    vec3 Specular_Tint, float Anisotropic, float Anisotropic_Rotation, vec3 Tangent,
    float Coat_Weight, float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal,
    float Sheen_Weight, float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 matt = principled_multi_ggx_matt(V, L, Base_Color, Metallic, Roughness, IOR, Alpha, Normal,
        Diffuse_Roughness, Specular_IOR_Level, Specular_Tint, Anisotropic, Coat_Weight,
        Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness,
        Sheen_Tint);
    vec3 gloss = principled_multi_ggx_gloss(V, L, Base_Color, Metallic, Roughness, IOR, Alpha, Normal,
        Specular_IOR_Level, Specular_Tint, Anisotropic, Anisotropic_Rotation, Tangent, Coat_Weight,
        Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness,
        Sheen_Tint);
    return matt + gloss + principled_multi_ggx_coat(V, L, Alpha, Normal, Coat_Weight, Coat_Roughness,
        Coat_IOR, Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
}
vec3 principled_multi_ggx_ambient(vec3 V, vec3 Base_Color, float Metallic, float Roughness, float IOR,
    float Alpha, vec3 Normal, float Diffuse_Roughness, float Specular_IOR_Level, vec3 Specular_Tint,
    float Anisotropic, float Anisotropic_Rotation, vec3 Tangent, float Coat_Weight,
    float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight,
    float Sheen_Roughness, vec3 Sheen_Tint)
{
    vec3 top = sheen_normal(Normal, Coat_Normal, Coat_Weight), sheen = vec3(0.0), base = sheen;
    float metal = clamp(Metallic, 0.0, 1.0);
    if (Sheen_Weight > 0.0)
        sheen = Sheen_Weight * max(Sheen_Tint, 0.0) *
                microfiber_ambient(V, Sheen_Roughness, top);
    vec3 coat = coat_ambient(V, Coat_Normal, Coat_Weight, Coat_Roughness, Coat_IOR);
    if (metal > 0.0)
        base = metal * f82_multi_ggx_ambient(V, Base_Color, Specular_Tint, Roughness, Anisotropic,
            Anisotropic_Rotation, Normal, Tangent);
    if (metal < 1.0)
        base += (1.0 - metal) * base_multi_ggx_ambient(V, max(Base_Color, 0.0), Roughness, IOR, Normal,
            Diffuse_Roughness, Specular_IOR_Level, max(Specular_Tint, 0.0), Anisotropic,
            Anisotropic_Rotation, Tangent);
    vec3 passed = under_coat(V, Coat_Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint);
    float under = under_sheen(V, top, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
    vec3 light = sheen + under * (coat + passed * base);
    return mix(vec3(1.0), light, clamp(Alpha, 0.0, 1.0));
}
vec3 principled_multi_ggx_emit(vec3 V, float Alpha, vec3 Normal, float Coat_Weight,
    float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight,
    float Sheen_Roughness, vec3 Sheen_Tint, vec3 Emission_Color, float Emission_Strength)
{
    vec3 top = sheen_normal(Normal, Coat_Normal, Coat_Weight);
    vec3 passed = under_coat(V, Coat_Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint);
    float under = under_sheen(V, top, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
    return clamp(Alpha, 0.0, 1.0) * under * passed * Emission_Color * Emission_Strength;
}
vec3 lit_principled_multi_ggx(vec3 V, vec3 at, vec3 Base_Color, float Metallic, float Roughness, float IOR, float Alpha, vec3 Normal, float Diffuse_Roughness, float Specular_IOR_Level, vec3 Specular_Tint, float Anisotropic, float Coat_Weight, float Coat_Roughness, float Coat_IOR, vec3 Coat_Tint, vec3 Coat_Normal, float Sheen_Weight, float Sheen_Roughness, vec3 Sheen_Tint, float Anisotropic_Rotation, vec3 Tangent, vec3 Emission_Color, float Emission_Strength)
{
    vec3 sum = vec3(0.0);
    sum += world * principled_multi_ggx_ambient(V, Base_Color, Metallic, Roughness, IOR, Alpha, Normal, Diffuse_Roughness, Specular_IOR_Level, Specular_Tint, Anisotropic, Anisotropic_Rotation, Tangent, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
    sum += principled_multi_ggx_emit(V, Alpha, Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint, Emission_Color, Emission_Strength);
    for (int i = 0; i < LAMPS; i++) {
        Ray ray = lamp(i, at);
        sum += ray.irradiance * principled_multi_ggx_reflect(V, ray.L, Base_Color, Metallic, Roughness, IOR, Alpha, Normal, Diffuse_Roughness, Specular_IOR_Level, Specular_Tint, Anisotropic, Anisotropic_Rotation, Tangent, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
    }
    sharpest = SHARPEST;
    for (int i = 0; i < EMITTERS; i++) {
        Emitter light = emitter(i, at);
        Aim matt_aim = aim(light, V, broad(V));
        for (int u = 0; u < light.rule.z; u++) {
            Meridian line = meridian(light, matt_aim, u);
            for (int v = 0; v < light.rule.z; v++) {
                Ray ray = emitted(light, line, v);
                sum += ray.irradiance * share(i, ray.L) * principled_multi_ggx_matt(V, ray.L, Base_Color, Metallic, Roughness, IOR, Alpha, Normal, Diffuse_Roughness, Specular_IOR_Level, Specular_Tint, Anisotropic, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
            }
        }
        Aim gloss_aim = aim(light, V, principled_multi_ggx_gloss_lobe(V, Roughness, Normal, Anisotropic, Anisotropic_Rotation, Tangent));
        for (int u = 0; u < light.rule.z; u++) {
            Meridian line = meridian(light, gloss_aim, u);
            for (int v = 0; v < light.rule.z; v++) {
                Ray ray = emitted(light, line, v);
                sum += ray.irradiance * share(i, ray.L) * principled_multi_ggx_gloss(V, ray.L, Base_Color, Metallic, Roughness, IOR, Alpha, Normal, Specular_IOR_Level, Specular_Tint, Anisotropic, Anisotropic_Rotation, Tangent, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Tint, Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
            }
        }
        Aim coat_aim = aim(light, V, principled_multi_ggx_coat_lobe(V, Coat_Roughness, Coat_Normal));
        for (int u = 0; u < light.rule.z; u++) {
            Meridian line = meridian(light, coat_aim, u);
            for (int v = 0; v < light.rule.z; v++) {
                Ray ray = emitted(light, line, v);
                sum += ray.irradiance * share(i, ray.L) * principled_multi_ggx_coat(V, ray.L, Alpha, Normal, Coat_Weight, Coat_Roughness, Coat_IOR, Coat_Normal, Sheen_Weight, Sheen_Roughness, Sheen_Tint);
            }
        }
    }
    sharpest = 0.0;
    return sum;
}
vec3 surface(vec3 P, vec3 V, vec3 at, out float mask)
{
    vec3 Principled_BSDF_Base_Color;
    float Principled_BSDF_Roughness;
    vec3 Principled_BSDF_Normal;
    vec3 Principled_BSDF_Tangent;
    evaluate(P, Principled_BSDF_Base_Color, Principled_BSDF_Roughness, Principled_BSDF_Normal, Principled_BSDF_Tangent, mask);
    vec3 Principled_BSDF = lit_principled_multi_ggx(V, at, Principled_BSDF_Base_Color, 1.0, Principled_BSDF_Roughness, 1.5, 1.0, Principled_BSDF_Normal, 0.0, 0.05, vec3(1.0, 1.0, 1.0), 0.0, 0.0, 0.03, 1.5, vec3(1.0, 1.0, 1.0), vec3(0.0, 0.0, 1.0), 0.0, 0.5, vec3(1.0, 1.0, 1.0), 0.0, Principled_BSDF_Tangent, vec3(1.0, 1.0, 1.0), 0.0);  // Principled BSDF
    return Principled_BSDF;
}
