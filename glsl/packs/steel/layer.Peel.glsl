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
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(150.0, 150.0, 0.0), Vector_Math_Vector);  // Peel/Vector Math
        float Math_Value; math_multiply(layer_row(12), 4.31, Math_Value);  // Peel/Math
        float Math_001_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_001_Value);  // Peel/Math.001
        vec3 Combine_XYZ_Vector; combine_xyz(Math_Value, Math_001_Value, 0.0, Combine_XYZ_Vector);  // Peel/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_add(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Peel/Vector Math.001
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(150.0, 150.0, 0.0)), 1.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Peel/Noise Texture
        float Math_010_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_010_Value);  // Peel/Math.010
        float Math_011_Value; math_multiply(layer_row(11), 0.1, Math_011_Value);  // Peel/Math.011
        vec3 Vector_Math_Vector_2; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Peel/Group/Vector Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector_2);  // Peel/Group/Combine XYZ
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector_2, Vector_Math_001_Vector_2);  // Peel/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Peel/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Peel/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Peel/Group/Vector Rotate
        float Math_002_Value; math_multiply(layer_row(2), layer_row(4), Math_002_Value);  // Peel/Math.002
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_002_Value, 0.0, Combine_XYZ_001_Vector_2);  // Peel/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_2);  // Peel/Vector Math.002
        float Math_003_Value; math_multiply(layer_row(12), 3.7, Math_003_Value);  // Peel/Math.003
        float Math_004_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_004_Value);  // Peel/Math.004
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_002_Vector);  // Peel/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector_2, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Peel/Vector Math.003
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)) * abs(Combine_XYZ_001_Vector_2), 1.3, 3.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac);  // Peel/Noise Texture.001
        float Math_007_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_007_Value);  // Peel/Math.007
        float Math_006_Value; math_add(layer_row(10), 0.6, Math_006_Value);  // Peel/Math.006
        float Math_008_Value; math_multiply(Math_006_Value, 2.2, Math_008_Value);  // Peel/Math.008
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Peel/Separate XYZ
        vec3 Combine_XYZ_003_Vector; combine_xyz(Separate_XYZ_X, Separate_XYZ_Y, 0.0, Combine_XYZ_003_Vector);  // Peel/Combine XYZ.003
        float Vector_Math_004_Value; vector_math_length(Combine_XYZ_003_Vector, Vector_Math_004_Value);  // Peel/Vector Math.004
        float Math_005_Value; math_subtract(0.62, Vector_Math_004_Value, Math_005_Value);  // Peel/Math.005
        float Math_009_Value; math_multiply_add(Math_007_Value, Math_008_Value, Math_005_Value, Math_009_Value);  // Peel/Math.009
        float Math_012_Value; math_multiply_add(Math_010_Value, Math_011_Value, Math_009_Value, Math_012_Value);  // Peel/Math.012
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_012_Value, 0.0, 0.01, 0.0, 1.0, Map_Range_004_Result);  // Peel/Map Range.004
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Peel/Group/Vector Math.003
        float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Peel/Group/Map Range
        float Math_033_Value; math_multiply(Map_Range_004_Result, Map_Range_Result, Math_033_Value);  // Peel/Math.033
        float Math_034_Value; math_multiply(Math_033_Value, layer_row(9), Math_034_Value);  // Peel/Math.034
        float Math_013_Value; math_multiply(layer_row(11), 0.12, Math_013_Value);  // Peel/Math.013
        float Math_015_Value; math_multiply(Math_010_Value, Math_013_Value, Math_015_Value);  // Peel/Math.015
        float Math_017_Value; math_multiply_add(Math_007_Value, layer_row(10), Math_015_Value, Math_017_Value);  // Peel/Math.017
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_017_Value, Math_017_Value, 0.0, Combine_XYZ_004_Vector);  // Peel/Combine XYZ.004
        vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_003_Vector, Combine_XYZ_004_Vector, Vector_Math_005_Vector);  // Peel/Vector Math.005
        float Voronoi_Texture_Distance; vec3 Voronoi_Texture_Color; vec3 Voronoi_Texture_Position; voronoi_2d_f1_euclidean_false(Vector_Math_005_Vector, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance, Voronoi_Texture_Color, Voronoi_Texture_Position);  // Peel/Voronoi Texture
        float Separate_Color_Red; float Separate_Color_Green; float Separate_Color_Blue; separate_color_rgb(Voronoi_Texture_Color, Separate_Color_Red, Separate_Color_Green, Separate_Color_Blue);  // Peel/Separate Color
        float Math_022_Value; math_multiply_add(Separate_Color_Red, 2.6, -1.1, Math_022_Value);  // Peel/Math.022
        float Math_023_Value; math_multiply(Math_022_Value, layer_row(6), Math_023_Value);  // Peel/Math.023
        vec3 Vector_Math_006_Vector; vector_math_subtract(Vector_Math_005_Vector, Voronoi_Texture_Position, Vector_Math_006_Vector);  // Peel/Vector Math.006
        float Math_018_Value; math_multiply(Separate_Color_Green, 6.2832, Math_018_Value);  // Peel/Math.018
        float Math_019_Value; math_cosine(Math_018_Value, Math_019_Value);  // Peel/Math.019
        float Math_020_Value; math_sine(Math_018_Value, Math_020_Value);  // Peel/Math.020
        vec3 Combine_XYZ_005_Vector; combine_xyz(Math_019_Value, Math_020_Value, 0.0, Combine_XYZ_005_Vector);  // Peel/Combine XYZ.005
        float Vector_Math_007_Value; vector_math_dot_product(Vector_Math_006_Vector, Combine_XYZ_005_Vector, Vector_Math_007_Value);  // Peel/Vector Math.007
        float Math_021_Value; math_multiply(Vector_Math_007_Value, layer_row(5), Math_021_Value);  // Peel/Math.021
        float Math_026_Value; math_add(Math_023_Value, Math_021_Value, Math_026_Value);  // Peel/Math.026
        float Voronoi_Texture_001_Distance; voronoi_2d_distance_to_edge_false(Vector_Math_005_Vector, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_001_Distance);  // Peel/Voronoi Texture.001
        float Map_Range_Result_2; map_range_float_smoothstep_true(Voronoi_Texture_001_Distance, 0.06, 0.0, 0.0, 1.0, Map_Range_Result_2);  // Peel/Map Range
        float Map_Range_001_Result; map_range_float_smoothstep_true(Separate_Color_Red, 0.5, 0.6, 0.0, 1.0, Map_Range_001_Result);  // Peel/Map Range.001
        float Math_024_Value; math_multiply(Map_Range_Result_2, Map_Range_001_Result, Math_024_Value);  // Peel/Math.024
        float Math_025_Value; math_multiply(Math_024_Value, layer_row(8), Math_025_Value);  // Peel/Math.025
        float Math_027_Value; math_add(Math_026_Value, Math_025_Value, Math_027_Value);  // Peel/Math.027
        float Math_029_Value; math_multiply_add(Math_010_Value, 0.8, Math_027_Value, Math_029_Value);  // Peel/Math.029
        float Math_038_Value; math_exponent(Math_029_Value, Math_038_Value);  // Peel/Math.038
        float Map_Range_002_Result; map_range_float_smoothstep_true(Voronoi_Texture_001_Distance, 0.3, 0.0, 0.0, 1.0, Map_Range_002_Result);  // Peel/Map Range.002
        float Map_Range_003_Result; map_range_float_smoothstep_true(Separate_Color_Red, 0.5, 0.35, 0.0, 1.0, Map_Range_003_Result);  // Peel/Map Range.003
        float Math_030_Value; math_multiply(Map_Range_002_Result, Map_Range_003_Result, Math_030_Value);  // Peel/Math.030
        float Math_031_Value; math_multiply(Math_030_Value, layer_row(7), Math_031_Value);  // Peel/Math.031
        float Math_032_Value; math_multiply_add(Math_031_Value, -0.95, 1.0, Math_032_Value);  // Peel/Math.032
        float Math_039_Value; math_multiply(Math_038_Value, Math_032_Value, Math_039_Value);  // Peel/Math.039
        vec3 Combine_Color_Color; combine_color_rgb(Math_039_Value, Math_039_Value, Math_039_Value, Combine_Color_Color);  // Peel/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Peel/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_034_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Peel/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_034_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Peel/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_034_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Peel/Group.001/Mix.002
        float Map_Range_005_Result; map_range_float_smoothstep_true(Math_033_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_005_Result);  // Peel/Map Range.005
        float Math_035_Value; math_multiply(Map_Range_Result, 1.45, Math_035_Value);  // Peel/Math.035
        float Math_036_Value; math_minimum(Math_035_Value, 1.0, Math_036_Value);  // Peel/Math.036
        float Math_037_Value; math_multiply(Map_Range_005_Result, Math_036_Value, Math_037_Value);  // Peel/Math.037
        float Math_008_Value_2; math_maximum(0.0, Math_037_Value, Math_008_Value_2);  // Peel/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_034_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Peel/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Peel/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Peel/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Peel/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Peel/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Peel/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Peel/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Peel/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Peel/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Peel/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Peel/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Peel/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Peel/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Peel/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Peel/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Peel/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Peel/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
