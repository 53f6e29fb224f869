// Noise: Perlin noise in one to four dimensions, its fractal sums and their distortion.
// Perlin 2002; Musgrave 1994; Blender manual, Noise Texture. `Rate` is how fast Vector changes, per
// metre on the slab: what lets sums leave out octaves that no ray can show.
#include "perlin.glsl"

float noise_point_1d(float p, float distortion)
{
    return distortion == 0.0 ? p : p + distortion * perlin_1d(p + channel_offset_1d(0.0));
}

//: dim type size = 2d vec2 2 | 3d vec3 3 | 4d vec4 4
$type noise_point_$dim($type p, float distortion)
{
    if (distortion == 0.0) return p;
    $type warp;
    for (int i = 0; i < $size; i++) warp[i] = perlin_$dim(p + channel_offset_$dim(float(i)));
    return p + distortion * warp;
}

//: kind more rest = fbm_true float~Lacunarity $cells,~0.0 | fbm_false float~Lacunarity $cells,~0.0 | multifractal float~Lacunarity 0.0,~0.0 | hetero_terrain float~Lacunarity,~float~Offset Offset,~0.0 | hybrid_multifractal float~Lacunarity,~float~Offset,~float~Gain Offset,~Gain | ridged_multifractal float~Lacunarity,~float~Offset,~float~Gain Offset,~Gain
//: dim type in at size cells = 1d float float~W W 1 0.0 | 2d vec2 vec3~Vector,~vec3~Rate Vector.xy 2 Scale~*~max(Rate.x,~Rate.y) | 3d vec3 vec3~Vector,~vec3~Rate Vector 3 Scale~*~max(max(Rate.x,~Rate.y),~Rate.z) | 4d vec4 vec3~Vector,~float~W,~vec3~Rate vec4(Vector,~W) 4 Scale~*~max(max(Rate.x,~Rate.y),~Rate.z)
void noise_$dim_$kind($in, float Scale, float Detail, float Roughness, $more, float Distortion, out float out_Fac)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    out_Fac = $kind_$dim(noise_point_$dim($at * Scale, Distortion), detail, roughness, Lacunarity, $rest);
}
void noise_$dim_$kind_color($in, float Scale, float Detail, float Roughness, $more, float Distortion, out float out_Fac, out vec3 out_Color)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    $type p = noise_point_$dim($at * Scale, Distortion);
    out_Fac = $kind_$dim(p, detail, roughness, Lacunarity, $rest);
    $type q = p + channel_offset_$dim($size.0), r = p + channel_offset_$dim($size.0 + 1.0);
    out_Color = vec3(out_Fac, $kind_$dim(q, detail, roughness, Lacunarity, $rest),
                     $kind_$dim(r, detail, roughness, Lacunarity, $rest));
}

// The same in fewer words, which compilers of drivers take a sixth of the time for.
//: kind sum more rest = fbm_true fbm_compact_true float~Lacunarity $cells,~0.0 | fbm_false fbm_compact_false float~Lacunarity $cells,~0.0 | multifractal multifractal float~Lacunarity 0.0,~0.0 | hetero_terrain hetero_terrain float~Lacunarity,~float~Offset Offset,~0.0 | hybrid_multifractal hybrid_multifractal float~Lacunarity,~float~Offset,~float~Gain Offset,~Gain | ridged_multifractal ridged_multifractal float~Lacunarity,~float~Offset,~float~Gain Offset,~Gain
//: dim type in at size cells = 1d float float~W W 1 0.0 | 2d vec2 vec3~Vector,~vec3~Rate Vector.xy 2 Scale~*~max(Rate.x,~Rate.y) | 3d vec3 vec3~Vector,~vec3~Rate Vector 3 Scale~*~max(max(Rate.x,~Rate.y),~Rate.z) | 4d vec4 vec3~Vector,~float~W,~vec3~Rate vec4(Vector,~W) 4 Scale~*~max(max(Rate.x,~Rate.y),~Rate.z)
void noise_$dim_$kind_compact($in, float Scale, float Detail, float Roughness, $more, float Distortion, out float out_Fac)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    out_Fac = $sum_$dim(noise_point_$dim($at * Scale, Distortion), detail, roughness, Lacunarity, $rest);
}
void noise_$dim_$kind_color_compact($in, float Scale, float Detail, float Roughness, $more, float Distortion, out float out_Fac, out vec3 out_Color)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    $type p = noise_point_$dim($at * Scale, Distortion);
    for (int i = 0; i < 3; i++) {
        $type q = i == 0 ? p : p + channel_offset_$dim($size.0 + float(i - 1));
        out_Color[i] = $sum_$dim(q, detail, roughness, Lacunarity, $rest);
    }
    out_Fac = out_Color.x;
}

// The sum of the coarse octaves; and the noise where curves have it. A metre along a row goes by
// `Slope` in the first octave's lattice.
//: dim type in at cells = 1d float float~W W 0.0 | 2d vec2 vec3~Vector,~vec3~Rate Vector.xy Scale~*~max(Rate.x,~Rate.y) | 3d vec3 vec3~Vector,~vec3~Rate Vector Scale~*~max(max(Rate.x,~Rate.y),~Rate.z) | 4d vec4 vec3~Vector,~float~W,~vec3~Rate vec4(Vector,~W) Scale~*~max(max(Rate.x,~Rate.y),~Rate.z)
//: normalized = true false
void noise_$dim_fbm_$normalized_coarse($in, float Scale, float Detail, float Roughness, float Lacunarity, $type Slope, out vec2 out_Sum)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    out_Sum = fbm_coarse_$dim($at * Scale, detail, roughness, Lacunarity, $cells, Slope);
}
void noise_$dim_fbm_$normalized_finer($in, float Scale, float Detail, float Roughness, float Lacunarity, $type Slope, int Curve, out float out_Fac)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    int begun = coarse_octaves_$dim(Slope, detail, Lacunarity);
    out_Fac = fbm_sum_$dim($at * Scale, detail, roughness, Lacunarity, $normalized, $cells, begun, coarse(Curve));
}

// At two neighbours of a point, which share with it all but the last of the work.
//: dim type in at x y cells = 1d float float~W,~float~W_x,~float~W_y W W_x W_y 0.0 | 2d vec2 vec3~Vector,~vec3~Vector_x,~vec3~Vector_y,~vec3~Rate Vector.xy Vector_x.xy Vector_y.xy Scale~*~max(Rate.x,~Rate.y) | 3d vec3 vec3~Vector,~vec3~Vector_x,~vec3~Vector_y,~vec3~Rate Vector Vector_x Vector_y Scale~*~max(max(Rate.x,~Rate.y),~Rate.z) | 4d vec4 vec3~Vector,~float~W,~vec3~Vector_x,~float~W_x,~vec3~Vector_y,~float~W_y,~vec3~Rate vec4(Vector,~W) vec4(Vector_x,~W_x) vec4(Vector_y,~W_y) Scale~*~max(max(Rate.x,~Rate.y),~Rate.z)
//: normalized = true false
void noise_$dim_fbm_$normalized_beside($in, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac_x, out float out_Fac_y)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    $type p = noise_point_$dim($at * Scale, Distortion), x = noise_point_$dim($x * Scale, Distortion);
    $type y = noise_point_$dim($y * Scale, Distortion);
    vec2 found = fbm_sum_beside_$dim(p, x, y, detail, roughness, Lacunarity, $normalized, $cells, 0, vec2(0.0));
    out_Fac_x = found.x;
    out_Fac_y = found.y;
}
void noise_$dim_fbm_$normalized_beside_finer($in, float Scale, float Detail, float Roughness, float Lacunarity, $type Slope, int Curve_x, int Curve_y, out float out_Fac_x, out float out_Fac_y)
{
    float detail = clamp(Detail, 0.0, 15.0), roughness = max(Roughness, 0.0);
    int begun = coarse_octaves_$dim(Slope, detail, Lacunarity);
    vec2 known = vec2(coarse(Curve_x), coarse(Curve_y));
    vec2 found = fbm_sum_beside_$dim($at * Scale, $x * Scale, $y * Scale, detail, roughness, Lacunarity, $normalized, $cells, begun, known);
    out_Fac_x = found.x;
    out_Fac_y = found.y;
}
