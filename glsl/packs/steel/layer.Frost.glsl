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
        vec3 Vector_Math_006_Vector; vector_math_multiply(P, vec3(300.0, 300.0, 0.0), Vector_Math_006_Vector);  // Frost/Vector Math.006
        float Math_019_Value; math_multiply(layer_row(11), 4.92, Math_019_Value);  // Frost/Math.019
        float Math_020_Value; math_multiply_add(layer_row(11), -2.3, 34.0, Math_020_Value);  // Frost/Math.020
        vec3 Combine_XYZ_005_Vector; combine_xyz(Math_019_Value, Math_020_Value, 0.0, Combine_XYZ_005_Vector);  // Frost/Combine XYZ.005
        vec3 Vector_Math_007_Vector; vector_math_add(Vector_Math_006_Vector, Combine_XYZ_005_Vector, Vector_Math_007_Vector);  // Frost/Vector Math.007
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_007_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(300.0, 300.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Frost/Noise Texture.002
        float Math_021_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_021_Value);  // Frost/Math.021
        float Math_022_Value; math_multiply(layer_row(10), 0.3, Math_022_Value);  // Frost/Math.022
        float Math_007_Value; math_divide(1.0, layer_row(4), Math_007_Value);  // Frost/Math.007
        float Math_008_Value; math_multiply(Math_007_Value, layer_row(5), Math_008_Value);  // Frost/Math.008
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_007_Value, Math_008_Value, 0.0, Combine_XYZ_002_Vector);  // Frost/Combine XYZ.002
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, Combine_XYZ_002_Vector, Vector_Math_002_Vector);  // Frost/Vector Math.002
        float Math_009_Value; math_multiply(layer_row(11), 3.7, Math_009_Value);  // Frost/Math.009
        float Math_010_Value; math_multiply_add(layer_row(11), -2.3, 0.0, Math_010_Value);  // Frost/Math.010
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_009_Value, Math_010_Value, 0.0, Combine_XYZ_003_Vector);  // Frost/Combine XYZ.003
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_003_Vector, Vector_Math_003_Vector);  // Frost/Vector Math.003
        float Voronoi_Texture_Distance; vec3 Voronoi_Texture_Color; vec3 Voronoi_Texture_Position; voronoi_2d_f1_euclidean_false(Vector_Math_003_Vector, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance, Voronoi_Texture_Color, Voronoi_Texture_Position);  // Frost/Voronoi Texture
        float Separate_Color_Red; float Separate_Color_Green; float Separate_Color_Blue; separate_color_rgb(Voronoi_Texture_Color, Separate_Color_Red, Separate_Color_Green, Separate_Color_Blue);  // Frost/Separate Color
        float Map_Range_002_Result; map_range_float_linear_true(Separate_Color_Green, 0.0, 1.0, 0.5, 1.0, Map_Range_002_Result);  // Frost/Map Range.002
        float Math_016_Value; math_multiply(layer_row(6), Map_Range_002_Result, Math_016_Value);  // Frost/Math.016
        float Math_017_Value; math_subtract(Math_016_Value, Voronoi_Texture_Distance, Math_017_Value);  // Frost/Math.017
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Frost/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Frost/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Frost/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Frost/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Frost/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), 0.0, Vector_Rotate_Vector);  // Frost/Group/Vector Rotate
        float Math_002_Value; math_multiply(layer_row(11), 4.31, Math_002_Value);  // Frost/Math.002
        float Math_003_Value; math_multiply_add(layer_row(11), -2.3, 17.0, Math_003_Value);  // Frost/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Frost/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Frost/Vector Math.001
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)), 3.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Frost/Noise Texture
        float Math_005_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_005_Value);  // Frost/Math.005
        float Math_004_Value; math_multiply_add(layer_row(9), 2.0, 0.8, Math_004_Value);  // Frost/Math.004
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Frost/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(3), Math_Value);  // Frost/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Frost/Combine XYZ
        float Vector_Math_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_Value);  // Frost/Vector Math
        float Math_001_Value; math_subtract(0.8, Vector_Math_Value, Math_001_Value);  // Frost/Math.001
        float Math_006_Value; math_multiply_add(Math_005_Value, Math_004_Value, Math_001_Value, Math_006_Value);  // Frost/Math.006
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_006_Value, 0.0, 0.7, 0.0, 1.0, Map_Range_001_Result);  // Frost/Map Range.001
        vec3 Vector_Math_004_Vector; vector_math_multiply(P, vec3(28.0, 11.0, 0.0), Vector_Math_004_Vector);  // Frost/Vector Math.004
        float Math_011_Value; math_multiply(layer_row(11), 5.53, Math_011_Value);  // Frost/Math.011
        float Math_012_Value; math_multiply_add(layer_row(11), -2.3, 51.0, Math_012_Value);  // Frost/Math.012
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_011_Value, Math_012_Value, 0.0, Combine_XYZ_004_Vector);  // Frost/Combine XYZ.004
        vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_004_Vector, Vector_Math_005_Vector);  // Frost/Vector Math.005
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(28.0, 11.0, 0.0)), 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Frost/Noise Texture.001
        float Map_Range_Result; map_range_float_smoothstep_true(Noise_Texture_001_Fac, 0.3, 0.7, 0.0, 1.0, Map_Range_Result);  // Frost/Map Range
        float Math_013_Value; math_multiply(Map_Range_001_Result, Map_Range_Result, Math_013_Value);  // Frost/Math.013
        float Math_014_Value; math_multiply(Math_013_Value, layer_row(7), Math_014_Value);  // Frost/Math.014
        float Math_015_Value; math_greater_than(Separate_Color_Red, Math_014_Value, Math_015_Value);  // Frost/Math.015
        float Math_018_Value; math_subtract(Math_017_Value, Math_015_Value, Math_018_Value);  // Frost/Math.018
        float Math_023_Value; math_multiply_add(Math_021_Value, Math_022_Value, Math_018_Value, Math_023_Value);  // Frost/Math.023
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_023_Value, 0.0, 0.12, 0.0, 1.0, Map_Range_003_Result);  // Frost/Map Range.003
        float Math_024_Value; math_multiply(Separate_Color_Green, Separate_Color_Green, Math_024_Value);  // Frost/Math.024
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value);  // Frost/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Frost/Group/Map Range
        float Math_025_Value; math_multiply(Math_024_Value, Map_Range_Result_2, Math_025_Value);  // Frost/Math.025
        float Math_026_Value; math_multiply(Map_Range_003_Result, Math_025_Value, Math_026_Value);  // Frost/Math.026
        float Math_030_Value; math_add(layer_row(8), 1.0, Math_030_Value);  // Frost/Math.030
        vec3 Combine_Color_Color; combine_color_rgb(Math_030_Value, Math_030_Value, Math_030_Value, Combine_Color_Color);  // Frost/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Frost/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_026_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Frost/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_026_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Frost/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_026_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Frost/Group.001/Mix.002
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_026_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_004_Result);  // Frost/Map Range.004
        float Math_027_Value; math_multiply(Map_Range_Result_2, 1.45, Math_027_Value);  // Frost/Math.027
        float Math_028_Value; math_minimum(Math_027_Value, 1.0, Math_028_Value);  // Frost/Math.028
        float Math_029_Value; math_multiply(Map_Range_004_Result, Math_028_Value, Math_029_Value);  // Frost/Math.029
        float Math_008_Value_2; math_maximum(0.0, Math_029_Value, Math_008_Value_2);  // Frost/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_026_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Frost/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Frost/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Frost/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Frost/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Frost/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Frost/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Frost/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Frost/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Frost/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Frost/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Frost/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Frost/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Frost/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Frost/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Frost/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Frost/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Frost/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
