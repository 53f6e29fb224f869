void layer_evaluate(vec3 P, out vec3 out_color, out float out_roughness, out float out_metallic, out vec3 out_heights, out float out_cover, out float out_mask)
{
    stand(P);
    vec3 Vec3 = vec3(below_height, below_height_x, below_height_y);
    out_color = below_color;
    out_roughness = below_roughness;
    out_metallic = below_metallic;
    out_heights = Vec3;
    out_cover = 0.0;
    out_mask = 0.0;
    if (REACHED) {
        vec3 Vector_Math_003_Vector; vector_math_multiply(P, vec3(240.0, 200.0, 0.0), Vector_Math_003_Vector);  // Splash/Vector Math.003
        float Math_004_Value; math_multiply(layer_row(12), 4.31, Math_004_Value);  // Splash/Math.004
        float Math_005_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_005_Value);  // Splash/Math.005
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_004_Value, Math_005_Value, 0.0, Combine_XYZ_002_Vector);  // Splash/Combine XYZ.002
        vec3 Vector_Math_004_Vector; vector_math_add(Vector_Math_003_Vector, Combine_XYZ_002_Vector, Vector_Math_004_Vector);  // Splash/Vector Math.004
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(240.0, 200.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Splash/Noise Texture.001
        float Math_010_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_010_Value);  // Splash/Math.010
        float Math_011_Value; math_multiply(layer_row(11), 0.7, Math_011_Value);  // Splash/Math.011
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Splash/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Splash/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Splash/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Splash/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Splash/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Splash/Group/Vector Rotate
        vec3 Vector_Math_001_Vector_2; vector_math_multiply(Vector_Rotate_Vector, vec3(2.0, 1.0, 0.0), Vector_Math_001_Vector_2);  // Splash/Vector Math.001
        float Math_002_Value; math_multiply(layer_row(12), 3.7, Math_002_Value);  // Splash/Math.002
        float Math_003_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_003_Value);  // Splash/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Splash/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_2);  // Splash/Vector Math.002
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_002_Vector_2, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)) * abs(vec3(2.0, 1.0, 0.0)), 2.2, 2.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Splash/Noise Texture
        float Math_008_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_008_Value);  // Splash/Math.008
        float Math_006_Value; math_multiply_add(layer_row(10), 1.2, 2.4, Math_006_Value);  // Splash/Math.006
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Splash/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Splash/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Splash/Combine XYZ
        float Vector_Math_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_Value);  // Splash/Vector Math
        float Math_001_Value; math_subtract(0.8, Vector_Math_Value, Math_001_Value);  // Splash/Math.001
        float Math_007_Value; math_multiply_add(Math_001_Value, 0.8, -0.35, Math_007_Value);  // Splash/Math.007
        float Math_009_Value; math_multiply_add(Math_008_Value, Math_006_Value, Math_007_Value, Math_009_Value);  // Splash/Math.009
        float Math_012_Value; math_multiply_add(Math_010_Value, Math_011_Value, Math_009_Value, Math_012_Value);  // Splash/Math.012
        float Map_Range_Result; map_range_float_smoothstep_true(Math_012_Value, 0.0, 0.05, 0.0, 1.0, Map_Range_Result);  // Splash/Map Range
        vec3 Vector_Math_005_Vector; vector_math_multiply(P, vec3(110.0, 90.0, 0.0), Vector_Math_005_Vector);  // Splash/Vector Math.005
        float Math_016_Value; math_multiply(layer_row(12), 4.92, Math_016_Value);  // Splash/Math.016
        float Math_017_Value; math_multiply_add(layer_row(12), -2.3, 34.0, Math_017_Value);  // Splash/Math.017
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_016_Value, Math_017_Value, 0.0, Combine_XYZ_003_Vector);  // Splash/Combine XYZ.003
        vec3 Vector_Math_006_Vector; vector_math_add(Vector_Math_005_Vector, Combine_XYZ_003_Vector, Vector_Math_006_Vector);  // Splash/Vector Math.006
        float Voronoi_Texture_Distance; vec3 Voronoi_Texture_Color; vec3 Voronoi_Texture_Position; voronoi_2d_f1_euclidean_false(Vector_Math_006_Vector, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance, Voronoi_Texture_Color, Voronoi_Texture_Position);  // Splash/Voronoi Texture
        float Separate_Color_Red; float Separate_Color_Green; float Separate_Color_Blue; separate_color_rgb(Voronoi_Texture_Color, Separate_Color_Red, Separate_Color_Green, Separate_Color_Blue);  // Splash/Separate Color
        float Math_018_Value; math_subtract(layer_row(8), 0.95, Math_018_Value);  // Splash/Math.018
        float Math_019_Value; math_multiply_add(Math_001_Value, 0.35, Math_018_Value, Math_019_Value);  // Splash/Math.019
        float Math_020_Value; math_multiply_add(Separate_Color_Red, 0.55, Math_019_Value, Math_020_Value);  // Splash/Math.020
        float Math_021_Value; math_subtract(Math_020_Value, Voronoi_Texture_Distance, Math_021_Value);  // Splash/Math.021
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_021_Value, 0.0, 0.08, 0.0, 1.0, Map_Range_004_Result);  // Splash/Map Range.004
        float Math_022_Value; math_maximum(Map_Range_Result, Map_Range_004_Result, Math_022_Value);  // Splash/Math.022
        float Map_Range_002_Result; map_range_float_smoothstep_true(Separate_XYZ_Y, 0.0, 0.45, 0.0, 1.0, Map_Range_002_Result);  // Splash/Map Range.002
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_009_Value, -0.6, -0.35, 0.0, 1.0, Map_Range_003_Result);  // Splash/Map Range.003
        float Math_014_Value; math_multiply(Map_Range_002_Result, Map_Range_003_Result, Math_014_Value);  // Splash/Math.014
        float Math_015_Value; math_multiply(Math_014_Value, layer_row(7), Math_015_Value);  // Splash/Math.015
        float Math_027_Value; math_maximum(Math_022_Value, Math_015_Value, Math_027_Value);  // Splash/Math.027
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Splash/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Splash/Group/Map Range
        float Math_028_Value; math_multiply(Math_027_Value, Map_Range_Result_2, Math_028_Value);  // Splash/Math.028
        float Math_029_Value; math_multiply(Math_028_Value, layer_row(9), Math_029_Value);  // Splash/Math.029
        vec3 Mix_002_Result_Color; mix_rgba_multiply(1.0, below_color, vec3(0.25, 0.25, 0.25), Mix_002_Result_Color);  // Splash/Mix.002
        float Math_013_Value; math_add(layer_row(5), 0.1, Math_013_Value);  // Splash/Math.013
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_012_Value, layer_row(5), Math_013_Value, 0.0, 1.0, Map_Range_001_Result);  // Splash/Map Range.001
        float Map_Range_005_Result; map_range_float_smoothstep_true(Noise_Texture_001_Fac, 0.62, 0.72, 0.0, 1.0, Map_Range_005_Result);  // Splash/Map Range.005
        float Math_023_Value; math_subtract(1.0, Map_Range_005_Result, Math_023_Value);  // Splash/Math.023
        float Math_024_Value; math_multiply(Map_Range_001_Result, Math_023_Value, Math_024_Value);  // Splash/Math.024
        float Math_025_Value; math_minimum(layer_row(6), 1.0, Math_025_Value);  // Splash/Math.025
        float Math_026_Value; math_multiply(Math_024_Value, Math_025_Value, Math_026_Value);  // Splash/Math.026
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, vec3(0.2, 0.2, 0.2), Mix_Result_Color);  // Splash/Mix
        vec3 Mix_001_Result_Color; mix_rgba_mix(clamp(Math_026_Value, 0.0, 1.0), vec3(1.0, 1.0, 1.0), clamp(Mix_Result_Color, 0.0, 1.0), Mix_001_Result_Color);  // Splash/Mix.001
        vec3 Mix_003_Result_Color; mix_rgba_mix(clamp(Math_022_Value, 0.0, 1.0), clamp(Mix_002_Result_Color, 0.0, 1.0), Mix_001_Result_Color, Mix_003_Result_Color);  // Splash/Mix.003
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_029_Value, 0.0, 1.0), below_color, Mix_003_Result_Color, Mix_Result_Color_2);  // Splash/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_029_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Splash/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_029_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Splash/Group.001/Mix.002
        float Map_Range_006_Result; map_range_float_smoothstep_true(Math_022_Value, 0.3, 0.6, 0.0, 1.0, Map_Range_006_Result);  // Splash/Map Range.006
        float Math_030_Value; math_multiply(Map_Range_006_Result, Map_Range_Result_2, Math_030_Value);  // Splash/Math.030
        float Math_008_Value_2; math_maximum(0.0, Math_030_Value, Math_008_Value_2);  // Splash/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_029_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Splash/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Splash/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Splash/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Splash/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Splash/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Splash/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Splash/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Splash/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Splash/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Splash/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Splash/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Splash/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Splash/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Splash/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Splash/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Splash/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Splash/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
