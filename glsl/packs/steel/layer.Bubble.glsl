void layer_evaluate(vec3 P, out vec3 out_color, out float out_roughness, out float out_metallic, out vec3 out_heights, out float out_cover, out float out_mask)
{
    stand(P);
    out_color = below_color;
    out_roughness = below_roughness;
    out_metallic = below_metallic;
    out_heights = vec3(below_height, below_height_x, below_height_y);
    out_cover = 0.0;
    out_mask = 0.0;
    if (REACHED) {
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Bubble/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Bubble/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Bubble/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Bubble/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Bubble/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), 0.0, Vector_Rotate_Vector);  // Bubble/Group/Vector Rotate
        float Math_Value; math_divide(layer_row(2), layer_row(3), Math_Value);  // Bubble/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Math_Value, 0.0, Combine_XYZ_Vector_2);  // Bubble/Combine XYZ
        vec3 Vector_Math_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_Vector_2, Vector_Math_Vector_2);  // Bubble/Vector Math
        float Math_021_Value; math_multiply(layer_row(12), 5.53, Math_021_Value);  // Bubble/Math.021
        float Math_022_Value; math_multiply_add(layer_row(12), -2.3, 51.0, Math_022_Value);  // Bubble/Math.022
        vec3 Combine_XYZ_005_Vector; combine_xyz(Math_021_Value, Math_022_Value, 0.0, Combine_XYZ_005_Vector);  // Bubble/Combine XYZ.005
        vec3 Vector_Math_006_Vector; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_005_Vector, Vector_Math_006_Vector);  // Bubble/Vector Math.006
        vec3 Multiply = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)) * abs(Combine_XYZ_Vector_2);
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_006_Vector, Multiply, 5.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Bubble/Noise Texture.002
        float Math_023_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_023_Value);  // Bubble/Math.023
        float Math_024_Value; math_multiply(Math_023_Value, layer_row(11), Math_024_Value);  // Bubble/Math.024
        float Math_001_Value; math_multiply(layer_row(12), 3.7, Math_001_Value);  // Bubble/Math.001
        float Math_002_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_002_Value);  // Bubble/Math.002
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_001_Value, Math_002_Value, 0.0, Combine_XYZ_001_Vector_2);  // Bubble/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Bubble/Vector Math.001
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Multiply, 1.4, 0.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Bubble/Noise Texture
        float Math_006_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_006_Value);  // Bubble/Math.006
        float Math_005_Value; math_multiply(layer_row(10), 0.7, Math_005_Value);  // Bubble/Math.005
        float Math_007_Value; math_multiply(Math_006_Value, Math_005_Value, Math_007_Value);  // Bubble/Math.007
        float Math_003_Value; math_multiply(layer_row(12), 4.31, Math_003_Value);  // Bubble/Math.003
        float Math_004_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_004_Value);  // Bubble/Math.004
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_002_Vector);  // Bubble/Combine XYZ.002
        vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_002_Vector, Vector_Math_002_Vector_2);  // Bubble/Vector Math.002
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector_2, Multiply, 1.4, 0.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac);  // Bubble/Noise Texture.001
        float Math_008_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_008_Value);  // Bubble/Math.008
        float Math_009_Value; math_multiply(Math_008_Value, Math_005_Value, Math_009_Value);  // Bubble/Math.009
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_007_Value, Math_009_Value, 0.0, Combine_XYZ_003_Vector);  // Bubble/Combine XYZ.003
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_003_Vector, Vector_Math_003_Vector);  // Bubble/Vector Math.003
        float Math_010_Value; math_multiply(layer_row(12), 4.92, Math_010_Value);  // Bubble/Math.010
        float Math_011_Value; math_multiply_add(layer_row(12), -2.3, 34.0, Math_011_Value);  // Bubble/Math.011
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_010_Value, Math_011_Value, 0.0, Combine_XYZ_004_Vector);  // Bubble/Combine XYZ.004
        vec3 Vector_Math_004_Vector; vector_math_add(Vector_Math_003_Vector, Combine_XYZ_004_Vector, Vector_Math_004_Vector);  // Bubble/Vector Math.004
        float Voronoi_Texture_Distance; vec3 Voronoi_Texture_Color; vec3 Voronoi_Texture_Position; voronoi_2d_f1_euclidean_false(Vector_Math_004_Vector, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance, Voronoi_Texture_Color, Voronoi_Texture_Position);  // Bubble/Voronoi Texture
        float Separate_Color_Red; float Separate_Color_Green; float Separate_Color_Blue; separate_color_rgb(Voronoi_Texture_Color, Separate_Color_Red, Separate_Color_Green, Separate_Color_Blue);  // Bubble/Separate Color
        float Map_Range_Result; map_range_float_linear_true(Separate_Color_Green, 0.0, 1.0, 0.35, 1.0, Map_Range_Result);  // Bubble/Map Range
        float Math_013_Value; math_multiply(layer_row(4), Map_Range_Result, Math_013_Value);  // Bubble/Math.013
        float Math_014_Value; math_divide(Voronoi_Texture_Distance, Math_013_Value, Math_014_Value);  // Bubble/Math.014
        float Math_015_Value; math_subtract(1.0, Math_014_Value, Math_015_Value);  // Bubble/Math.015
        float Math_016_Value; math_add(Math_015_Value, 4.0, Math_016_Value);  // Bubble/Math.016
        float Math_012_Value; math_less_than(Separate_Color_Red, layer_row(5), Math_012_Value);  // Bubble/Math.012
        float Math_017_Value; math_multiply_add(Math_016_Value, Math_012_Value, -4.0, Math_017_Value);  // Bubble/Math.017
        float Vector_Math_005_Value; vector_math_length(Vector_Math_003_Vector, Vector_Math_005_Value);  // Bubble/Vector Math.005
        float Math_018_Value; math_divide(Vector_Math_005_Value, layer_row(4), Math_018_Value);  // Bubble/Math.018
        float Math_019_Value; math_subtract(1.0, Math_018_Value, Math_019_Value);  // Bubble/Math.019
        float Math_020_Value; math_maximum(Math_017_Value, Math_019_Value, Math_020_Value);  // Bubble/Math.020
        float Math_025_Value; math_multiply_add(Math_024_Value, 0.8, Math_020_Value, Math_025_Value);  // Bubble/Math.025
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_025_Value, 0.0, 0.16, 0.0, 1.0, Map_Range_001_Result);  // Bubble/Map Range.001
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Bubble/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Bubble/Group/Map Range
        float Math_026_Value; math_multiply(Map_Range_001_Result, Map_Range_Result_2, Math_026_Value);  // Bubble/Math.026
        float Math_035_Value; math_multiply(Math_026_Value, layer_row(8), Math_035_Value);  // Bubble/Math.035
        float Math_030_Value; math_absolute(layer_row(7), Math_030_Value);  // Bubble/Math.030
        float Math_031_Value; math_multiply(layer_row(7), Math_030_Value, Math_031_Value);  // Bubble/Math.031
        float Math_028_Value; math_sign(layer_row(7), Math_028_Value);  // Bubble/Math.028
        float Math_029_Value; math_multiply(Math_028_Value, 0.3, Math_029_Value);  // Bubble/Math.029
        float Math_032_Value; math_multiply_add(Math_031_Value, 1.25, Math_029_Value, Math_032_Value);  // Bubble/Math.032
        float Math_033_Value; math_exponent(Math_032_Value, Math_033_Value);  // Bubble/Math.033
        float Map_Range_004_Result; map_range_float_linear_true(Noise_Texture_002_Fac, 0.0, 1.0, 0.5, 1.5, Map_Range_004_Result);  // Bubble/Map Range.004
        float Math_034_Value; math_multiply(Math_033_Value, Map_Range_004_Result, Math_034_Value);  // Bubble/Math.034
        vec3 Combine_Color_Color; combine_color_rgb(Math_034_Value, Math_034_Value, Math_034_Value, Combine_Color_Color);  // Bubble/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Bubble/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_035_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Bubble/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_035_Value, 0.0, 1.0), below_roughness, layer_row(9), Mix_001_Result_Float);  // Bubble/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_035_Value, 0.0, 1.0), below_metallic, 1.0, Mix_002_Result_Float);  // Bubble/Group.001/Mix.002
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_025_Value, 0.0, 0.9, 0.0, 1.0, Map_Range_002_Result);  // Bubble/Map Range.002
        float Math_027_Value; math_multiply(Map_Range_002_Result, Map_Range_Result_2, Math_027_Value);  // Bubble/Math.027
        float Math_039_Value; math_multiply(Math_027_Value, layer_row(6), Math_039_Value);  // Bubble/Math.039
        float Math_005_Value_2; math_add(below_height, Math_039_Value, Math_005_Value_2);  // Bubble/Group.001/Math.005
        vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Bubble/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Bubble/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Bubble/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), 0.0, Vector_Rotate_Vector_2);  // Bubble/Group/Vector Rotate
        vec3 Vector_Math_Vector_4; vector_math_multiply(Vector_Rotate_Vector_2, Combine_XYZ_Vector_2, Vector_Math_Vector_4);  // Bubble/Vector Math
        vec3 Vector_Math_006_Vector_2; vector_math_add(Vector_Math_Vector_4, Combine_XYZ_005_Vector, Vector_Math_006_Vector_2);  // Bubble/Vector Math.006
        vec3 Vector_Math_Vector_5; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Bubble/Group/Vector Math
        vec3 Vector_Math_001_Vector_4; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_4);  // Bubble/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_divide(Vector_Math_001_Vector_4, Combine_XYZ_001_Vector, Vector_Math_002_Vector_4);  // Bubble/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_4, vec3(0.0, 0.0, 0.0), 0.0, Vector_Rotate_Vector_3);  // Bubble/Group/Vector Rotate
        vec3 Vector_Math_Vector_6; vector_math_multiply(Vector_Rotate_Vector_3, Combine_XYZ_Vector_2, Vector_Math_Vector_6);  // Bubble/Vector Math
        vec3 Vector_Math_006_Vector_3; vector_math_add(Vector_Math_Vector_6, Combine_XYZ_005_Vector, Vector_Math_006_Vector_3);  // Bubble/Vector Math.006
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_006_Vector, Vector_Math_006_Vector_2, Vector_Math_006_Vector_3, Multiply, 5.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Bubble/Noise Texture.002
        float Math_023_Value_2; math_subtract(Noise_Texture_002_Fac_x, 0.5, Math_023_Value_2);  // Bubble/Math.023
        float Math_024_Value_2; math_multiply(Math_023_Value_2, layer_row(11), Math_024_Value_2);  // Bubble/Math.024
        vec3 Vector_Math_001_Vector_5; vector_math_add(Vector_Math_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_5);  // Bubble/Vector Math.001
        vec3 Vector_Math_001_Vector_6; vector_math_add(Vector_Math_Vector_6, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Bubble/Vector Math.001
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector_2, Vector_Math_001_Vector_5, Vector_Math_001_Vector_6, Multiply, 1.4, 0.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Bubble/Noise Texture
        float Math_006_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_006_Value_2);  // Bubble/Math.006
        float Math_007_Value_2; math_multiply(Math_006_Value_2, Math_005_Value, Math_007_Value_2);  // Bubble/Math.007
        vec3 Vector_Math_002_Vector_5; vector_math_add(Vector_Math_Vector_4, Combine_XYZ_002_Vector, Vector_Math_002_Vector_5);  // Bubble/Vector Math.002
        vec3 Vector_Math_002_Vector_6; vector_math_add(Vector_Math_Vector_6, Combine_XYZ_002_Vector, Vector_Math_002_Vector_6);  // Bubble/Vector Math.002
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector_2, Vector_Math_002_Vector_5, Vector_Math_002_Vector_6, Multiply, 1.4, 0.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Bubble/Noise Texture.001
        float Math_008_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_008_Value_2);  // Bubble/Math.008
        float Math_009_Value_2; math_multiply(Math_008_Value_2, Math_005_Value, Math_009_Value_2);  // Bubble/Math.009
        vec3 Combine_XYZ_003_Vector_2; combine_xyz(Math_007_Value_2, Math_009_Value_2, 0.0, Combine_XYZ_003_Vector_2);  // Bubble/Combine XYZ.003
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Math_Vector_4, Combine_XYZ_003_Vector_2, Vector_Math_003_Vector_2);  // Bubble/Vector Math.003
        vec3 Vector_Math_004_Vector_2; vector_math_add(Vector_Math_003_Vector_2, Combine_XYZ_004_Vector, Vector_Math_004_Vector_2);  // Bubble/Vector Math.004
        float Voronoi_Texture_Distance_2; vec3 Voronoi_Texture_Color_2; vec3 Voronoi_Texture_Position_2; voronoi_2d_f1_euclidean_false(Vector_Math_004_Vector_2, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance_2, Voronoi_Texture_Color_2, Voronoi_Texture_Position_2);  // Bubble/Voronoi Texture
        float Separate_Color_Red_2; float Separate_Color_Green_2; float Separate_Color_Blue_2; separate_color_rgb(Voronoi_Texture_Color_2, Separate_Color_Red_2, Separate_Color_Green_2, Separate_Color_Blue_2);  // Bubble/Separate Color
        float Map_Range_Result_3; map_range_float_linear_true(Separate_Color_Green_2, 0.0, 1.0, 0.35, 1.0, Map_Range_Result_3);  // Bubble/Map Range
        float Math_013_Value_2; math_multiply(layer_row(4), Map_Range_Result_3, Math_013_Value_2);  // Bubble/Math.013
        float Math_014_Value_2; math_divide(Voronoi_Texture_Distance_2, Math_013_Value_2, Math_014_Value_2);  // Bubble/Math.014
        float Math_015_Value_2; math_subtract(1.0, Math_014_Value_2, Math_015_Value_2);  // Bubble/Math.015
        float Math_016_Value_2; math_add(Math_015_Value_2, 4.0, Math_016_Value_2);  // Bubble/Math.016
        float Math_012_Value_2; math_less_than(Separate_Color_Red_2, layer_row(5), Math_012_Value_2);  // Bubble/Math.012
        float Math_017_Value_2; math_multiply_add(Math_016_Value_2, Math_012_Value_2, -4.0, Math_017_Value_2);  // Bubble/Math.017
        float Vector_Math_005_Value_2; vector_math_length(Vector_Math_003_Vector_2, Vector_Math_005_Value_2);  // Bubble/Vector Math.005
        float Math_018_Value_2; math_divide(Vector_Math_005_Value_2, layer_row(4), Math_018_Value_2);  // Bubble/Math.018
        float Math_019_Value_2; math_subtract(1.0, Math_018_Value_2, Math_019_Value_2);  // Bubble/Math.019
        float Math_020_Value_2; math_maximum(Math_017_Value_2, Math_019_Value_2, Math_020_Value_2);  // Bubble/Math.020
        float Math_025_Value_2; math_multiply_add(Math_024_Value_2, 0.8, Math_020_Value_2, Math_025_Value_2);  // Bubble/Math.025
        float Map_Range_002_Result_2; map_range_float_smoothstep_true(Math_025_Value_2, 0.0, 0.9, 0.0, 1.0, Map_Range_002_Result_2);  // Bubble/Map Range.002
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_2);  // Bubble/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Bubble/Group/Map Range
        float Math_027_Value_2; math_multiply(Map_Range_002_Result_2, Map_Range_Result_4, Math_027_Value_2);  // Bubble/Math.027
        float Math_039_Value_2; math_multiply(Math_027_Value_2, layer_row(6), Math_039_Value_2);  // Bubble/Math.039
        float Math_005_Value_3; math_add(below_height_x, Math_039_Value_2, Math_005_Value_3);  // Bubble/Group.001/Math.005
        float Math_023_Value_3; math_subtract(Noise_Texture_002_Fac_y, 0.5, Math_023_Value_3);  // Bubble/Math.023
        float Math_024_Value_3; math_multiply(Math_023_Value_3, layer_row(11), Math_024_Value_3);  // Bubble/Math.024
        float Math_006_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_006_Value_3);  // Bubble/Math.006
        float Math_007_Value_3; math_multiply(Math_006_Value_3, Math_005_Value, Math_007_Value_3);  // Bubble/Math.007
        float Math_008_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_008_Value_3);  // Bubble/Math.008
        float Math_009_Value_3; math_multiply(Math_008_Value_3, Math_005_Value, Math_009_Value_3);  // Bubble/Math.009
        vec3 Combine_XYZ_003_Vector_3; combine_xyz(Math_007_Value_3, Math_009_Value_3, 0.0, Combine_XYZ_003_Vector_3);  // Bubble/Combine XYZ.003
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Math_Vector_6, Combine_XYZ_003_Vector_3, Vector_Math_003_Vector_3);  // Bubble/Vector Math.003
        vec3 Vector_Math_004_Vector_3; vector_math_add(Vector_Math_003_Vector_3, Combine_XYZ_004_Vector, Vector_Math_004_Vector_3);  // Bubble/Vector Math.004
        float Voronoi_Texture_Distance_3; vec3 Voronoi_Texture_Color_3; vec3 Voronoi_Texture_Position_3; voronoi_2d_f1_euclidean_false(Vector_Math_004_Vector_3, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance_3, Voronoi_Texture_Color_3, Voronoi_Texture_Position_3);  // Bubble/Voronoi Texture
        float Separate_Color_Red_3; float Separate_Color_Green_3; float Separate_Color_Blue_3; separate_color_rgb(Voronoi_Texture_Color_3, Separate_Color_Red_3, Separate_Color_Green_3, Separate_Color_Blue_3);  // Bubble/Separate Color
        float Map_Range_Result_5; map_range_float_linear_true(Separate_Color_Green_3, 0.0, 1.0, 0.35, 1.0, Map_Range_Result_5);  // Bubble/Map Range
        float Math_013_Value_3; math_multiply(layer_row(4), Map_Range_Result_5, Math_013_Value_3);  // Bubble/Math.013
        float Math_014_Value_3; math_divide(Voronoi_Texture_Distance_3, Math_013_Value_3, Math_014_Value_3);  // Bubble/Math.014
        float Math_015_Value_3; math_subtract(1.0, Math_014_Value_3, Math_015_Value_3);  // Bubble/Math.015
        float Math_016_Value_3; math_add(Math_015_Value_3, 4.0, Math_016_Value_3);  // Bubble/Math.016
        float Math_012_Value_3; math_less_than(Separate_Color_Red_3, layer_row(5), Math_012_Value_3);  // Bubble/Math.012
        float Math_017_Value_3; math_multiply_add(Math_016_Value_3, Math_012_Value_3, -4.0, Math_017_Value_3);  // Bubble/Math.017
        float Vector_Math_005_Value_3; vector_math_length(Vector_Math_003_Vector_3, Vector_Math_005_Value_3);  // Bubble/Vector Math.005
        float Math_018_Value_3; math_divide(Vector_Math_005_Value_3, layer_row(4), Math_018_Value_3);  // Bubble/Math.018
        float Math_019_Value_3; math_subtract(1.0, Math_018_Value_3, Math_019_Value_3);  // Bubble/Math.019
        float Math_020_Value_3; math_maximum(Math_017_Value_3, Math_019_Value_3, Math_020_Value_3);  // Bubble/Math.020
        float Math_025_Value_3; math_multiply_add(Math_024_Value_3, 0.8, Math_020_Value_3, Math_025_Value_3);  // Bubble/Math.025
        float Map_Range_002_Result_3; map_range_float_smoothstep_true(Math_025_Value_3, 0.0, 0.9, 0.0, 1.0, Map_Range_002_Result_3);  // Bubble/Map Range.002
        float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_4, Vector_Math_003_Value_3);  // Bubble/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Bubble/Group/Map Range
        float Math_027_Value_3; math_multiply(Map_Range_002_Result_3, Map_Range_Result_6, Math_027_Value_3);  // Bubble/Math.027
        float Math_039_Value_3; math_multiply(Math_027_Value_3, layer_row(6), Math_039_Value_3);  // Bubble/Math.039
        float Math_005_Value_4; math_add(below_height_y, Math_039_Value_3, Math_005_Value_4);  // Bubble/Group.001/Math.005
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_025_Value, 0.0, 0.06, 0.0, 1.0, Map_Range_003_Result);  // Bubble/Map Range.003
        float Math_036_Value; math_multiply(Map_Range_Result_2, 1.45, Math_036_Value);  // Bubble/Math.036
        float Math_037_Value; math_minimum(Math_036_Value, 1.0, Math_037_Value);  // Bubble/Math.037
        float Math_038_Value; math_multiply(Map_Range_003_Result, Math_037_Value, Math_038_Value);  // Bubble/Math.038
        float Math_008_Value_4; math_maximum(0.0, Math_038_Value, Math_008_Value_4);  // Bubble/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_035_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Bubble/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Bubble/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Bubble/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Bubble/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Bubble/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Bubble/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Bubble/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Bubble/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Bubble/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Bubble/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Bubble/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Bubble/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Bubble/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Bubble/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Bubble/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Bubble/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Bubble/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
