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
void math_less_than(float Value, float Value_001, out float out_Value)
{
    out_Value = Value < Value_001 ? 1.0 : 0.0;
}
void math_greater_than(float Value, float Value_001, out float out_Value)
{
    out_Value = Value > Value_001 ? 1.0 : 0.0;
}
void math_sign(float Value, out float out_Value)
{
    out_Value = sign(Value);
}
void math_compare(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = abs(Value - Value_001) <= max(Value_002, 1e-5) ? 1.0 : 0.0;
}
void math_smooth_min(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = smooth_minimum(Value, Value_001, Value_002);
}
void math_round(float Value, out float out_Value)
{
    out_Value = floor(Value + 0.5);
}
void math_floor(float Value, out float out_Value)
{
    out_Value = floor(Value);
}
void math_fract(float Value, out float out_Value)
{
    out_Value = fract(Value);
}
void math_sine(float Value, out float out_Value)
{
    out_Value = sin(Value);
}
void math_cosine(float Value, out float out_Value)
{
    out_Value = cos(Value);
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
void vector_math_scale(vec3 Vector, float Scale, out vec3 out_Vector)
{
    out_Vector = Vector * Scale;
}
void vector_math_dot_product(vec3 Vector, vec3 Vector_001, out float out_Value)
{
    out_Value = dot(Vector, Vector_001);
}
void vector_math_length(vec3 Vector, out float out_Value)
{
    out_Value = length(Vector);
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
void separate_color_rgb(vec3 Color, out float out_Red, out float out_Green, out float out_Blue)
{
    out_Red = Color.r; out_Green = Color.g; out_Blue = Color.b;
}
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
vec3 cell_color_2d(vec2 p) { return vec3(random_float(p), random_float(vec3(p, 1.0)), random_float(vec3(p, 2.0))); }
vec2 cell_point_2d(vec2 p) { return vec2(random_float(p), random_float(vec3(p, 1.0))); }
vec2 whole_2d(vec2 p) { return uintBitsToFloat(floatBitsToUint(floor(p)) * uvec2(notEqual(floor(p), vec2(0.0)))); }
vec2 neighbour_2d(int k, int side) { return vec2(k % side, k / side) - float(side / 2); }
float metric_euclidean_2d(vec2 d, float exponent) { return length(d); }
float order_euclidean_2d(vec2 d, float exponent) { return dot(d, d); }
void cell_f1_2d_euclidean(vec2 p, float randomness, float smoothness, float exponent, out float best, out vec3 color, out vec2 position)
{
    vec2 cell = whole_2d(p), local = p - cell, owner = cell;
    best = 1e30;
    for (int k = 0; k < 9; k++) {
        vec2 o = neighbour_2d(k, 3), q = o + cell_point_2d(cell + o) * randomness;
        float d = order_euclidean_2d(q - local, exponent);
        if (d < best) { best = d; position = q; owner = o; }
    }
    best = metric_euclidean_2d(position - local, exponent);
    color = cell_color_2d(cell + owner);
    position += cell;
}
void cells_f1_2d_euclidean(vec2 p, float detail, float roughness, float lacunarity, float smoothness, float exponent, float randomness, bool normalized, out float D, out vec3 C, out vec2 P)
{
    randomness = clamp(randomness, 0.0, 1.0);
    smoothness = clamp(0.5 * smoothness, 0.0, 0.5);
    detail = clamp(detail, 0.0, 15.0);
    roughness = clamp(roughness, 0.0, 1.0);
    bool plain = detail == 0.0 || roughness == 0.0;
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
float cell_edge_2d(vec2 p, float randomness)
{
    vec2 cell = whole_2d(p), local = p - cell, closest = vec2(0.0);
    float best = 1e30;
    for (int k = 0; k < 9; k++) {
        vec2 o = neighbour_2d(k, 3), to = o + cell_point_2d(cell + o) * randomness - local;
        if (dot(to, to) < best) { best = dot(to, to); closest = to; }
    }
    best = 1e30;
    for (int k = 0; k < 9; k++) {
        vec2 o = neighbour_2d(k, 3), to = o + cell_point_2d(cell + o) * randomness - local;
        vec2 across = to - closest;
        if (dot(across, across) > 0.0001) best = min(best, dot(0.5 * (closest + to), normalize(across)));
    }
    return best;
}
float cells_edge_2d(vec2 p, float detail, float roughness, float lacunarity, float randomness, bool normalized)
{
    randomness = clamp(randomness, 0.0, 1.0);
    detail = clamp(detail, 0.0, 15.0);
    roughness = clamp(roughness, 0.0, 1.0);
    bool plain = detail == 0.0 || roughness == 0.0;
    float widest = 0.5 + 0.5 * randomness, total = widest, amplitude = 1.0, scale = 1.0, D = 8.0;
    for (int i = 0; i <= int(ceil(detail)); i++) {
        float d = cell_edge_2d(p * scale, randomness);
        if (plain) { D = d; break; }
        float share = float(i) <= detail ? 1.0 : fract(detail);
        total = mix(total, mix(total, widest / scale, amplitude), share);
        D = mix(D, min(D, mix(D, min(D, d / scale), amplitude)), share);
        scale *= lacunarity;
        amplitude *= roughness;
    }
    return normalized ? D / total : D;
}
void voronoi_2d_distance_to_edge_false(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Randomness, out float out_Distance)
{
    out_Distance = cells_edge_2d(Vector.xy * Scale, Detail, Roughness, Lacunarity, Randomness, false);
}
void voronoi_2d_f1_euclidean_false(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Randomness, out float out_Distance, out vec3 out_Color, out vec3 out_Position)
{
    vec2 P;
    cells_f1_2d_euclidean(Vector.xy * Scale, Detail, Roughness, Lacunarity, 0.0, 0.0, Randomness, false, out_Distance, out_Color, P);
    P = Scale != 0.0 ? P / Scale : vec2(0.0);
    out_Position = vec3(P, 0.0);
}
float sphere_falloff(vec3 p) { return max(0.999999 - length(p), 0.0); }
void gradient_spherical(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(sphere_falloff(Vector), 0.0, 1.0);
    out_Color = vec3(out_Fac);
}
void white_noise_2d(vec3 Vector, out float out_Value, out vec3 out_Color)
{
    out_Value = random_float(Vector.xy);
    out_Color = vec3(out_Value, random_float(vec3(Vector.xy, 1.0)), random_float(vec3(Vector.xy, 2.0)));
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
