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
        vec3 Vector_Math_010_Vector; vector_math_multiply(P, vec3(300.0, 240.0, 0.0), Vector_Math_010_Vector);  // Pit/Vector Math.010
        float Math_012_Value; math_multiply(layer_row(13), 4.31, Math_012_Value);  // Pit/Math.012
        float Math_013_Value; math_multiply_add(layer_row(13), -2.3, 17.0, Math_013_Value);  // Pit/Math.013
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_012_Value, Math_013_Value, 0.0, Combine_XYZ_004_Vector);  // Pit/Combine XYZ.004
        vec3 Vector_Math_011_Vector; vector_math_add(Vector_Math_010_Vector, Combine_XYZ_004_Vector, Vector_Math_011_Vector);  // Pit/Vector Math.011
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(300.0, 240.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_011_Vector, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Pit/Noise Texture.001
        float Math_018_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_018_Value);  // Pit/Math.018
        float Math_019_Value; math_multiply(layer_row(12), 1.2, Math_019_Value);  // Pit/Math.019
        vec3 Vector_Math_008_Vector; vector_math_multiply(P, vec3(110.0, 80.0, 0.0), Vector_Math_008_Vector);  // Pit/Vector Math.008
        float Math_010_Value; math_multiply(layer_row(13), 3.7, Math_010_Value);  // Pit/Math.010
        float Math_011_Value; math_multiply_add(layer_row(13), -2.3, 0.0, Math_011_Value);  // Pit/Math.011
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_010_Value, Math_011_Value, 0.0, Combine_XYZ_003_Vector);  // Pit/Combine XYZ.003
        vec3 Vector_Math_009_Vector; vector_math_add(Vector_Math_008_Vector, Combine_XYZ_003_Vector, Vector_Math_009_Vector);  // Pit/Vector Math.009
        vec3 Multiply_2 = vec3(1.0, 1.0, 0.0) * abs(vec3(110.0, 80.0, 0.0));
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_009_Vector, Multiply_2, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Pit/Noise Texture
        float Math_016_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_016_Value);  // Pit/Math.016
        float Math_015_Value; math_multiply_add(layer_row(11), 2.4, 0.6, Math_015_Value);  // Pit/Math.015
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Pit/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Pit/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Pit/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Pit/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Pit/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), 0.0, Vector_Rotate_Vector);  // Pit/Group/Vector Rotate
        float Math_Value; math_divide(layer_row(2), layer_row(3), Math_Value);  // Pit/Math
        float Math_001_Value; math_multiply(Math_Value, 0.6, Math_001_Value);  // Pit/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Math_001_Value, 0.0, Combine_XYZ_Vector_2);  // Pit/Combine XYZ
        vec3 Vector_Math_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_Vector_2, Vector_Math_Vector_2);  // Pit/Vector Math
        float Vector_Math_002_Value; vector_math_length(Vector_Math_Vector_2, Vector_Math_002_Value);  // Pit/Vector Math.002
        float Math_002_Value; math_multiply(layer_row(13), 4.92, Math_002_Value);  // Pit/Math.002
        float Math_003_Value; math_multiply_add(layer_row(13), -2.3, 34.0, Math_003_Value);  // Pit/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Pit/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Pit/Vector Math.001
        float Voronoi_Texture_Distance; vec3 Voronoi_Texture_Color; vec3 Voronoi_Texture_Position; voronoi_2d_f1_euclidean_false(Vector_Math_001_Vector_2, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance, Voronoi_Texture_Color, Voronoi_Texture_Position);  // Pit/Voronoi Texture
        float Separate_Color_Red; float Separate_Color_Green; float Separate_Color_Blue; separate_color_rgb(Voronoi_Texture_Color, Separate_Color_Red, Separate_Color_Green, Separate_Color_Blue);  // Pit/Separate Color
        float Math_004_Value; math_less_than(Separate_Color_Red, layer_row(5), Math_004_Value);  // Pit/Math.004
        float Math_005_Value; math_multiply_add(Math_004_Value, -9.0, 9.0, Math_005_Value);  // Pit/Math.005
        float Math_006_Value; math_less_than(Vector_Math_002_Value, Math_005_Value, Math_006_Value);  // Pit/Math.006
        float Math_007_Value; math_less_than(Vector_Math_002_Value, Voronoi_Texture_Distance, Math_007_Value);  // Pit/Math.007
        float Math_008_Value; math_maximum(Math_006_Value, Math_007_Value, Math_008_Value);  // Pit/Math.008
        vec3 Vector_Math_004_Vector; vector_math_scale(Vector_Math_Vector_2, Math_008_Value, Vector_Math_004_Vector);  // Pit/Vector Math.004
        vec3 Vector_Math_003_Vector; vector_math_subtract(Vector_Math_001_Vector_2, Voronoi_Texture_Position, Vector_Math_003_Vector);  // Pit/Vector Math.003
        float Math_009_Value; math_subtract(1.0, Math_008_Value, Math_009_Value);  // Pit/Math.009
        vec3 Vector_Math_005_Vector; vector_math_scale(Vector_Math_003_Vector, Math_009_Value, Vector_Math_005_Vector);  // Pit/Vector Math.005
        vec3 Vector_Math_006_Vector; vector_math_add(Vector_Math_004_Vector, Vector_Math_005_Vector, Vector_Math_006_Vector);  // Pit/Vector Math.006
        vec3 Combine_XYZ_002_Vector; combine_xyz(layer_row(4), layer_row(4), 1.0, Combine_XYZ_002_Vector);  // Pit/Combine XYZ.002
        vec3 Vector_Math_007_Vector; vector_math_divide(Vector_Math_006_Vector, Combine_XYZ_002_Vector, Vector_Math_007_Vector);  // Pit/Vector Math.007
        float Vector_Math_012_Value; vector_math_length(Vector_Math_007_Vector, Vector_Math_012_Value);  // Pit/Vector Math.012
        float Math_014_Value; math_subtract(0.85, Vector_Math_012_Value, Math_014_Value);  // Pit/Math.014
        float Math_017_Value; math_multiply_add(Math_016_Value, Math_015_Value, Math_014_Value, Math_017_Value);  // Pit/Math.017
        float Math_020_Value; math_multiply_add(Math_018_Value, Math_019_Value, Math_017_Value, Math_020_Value);  // Pit/Math.020
        float Map_Range_Result; map_range_float_smoothstep_true(Math_020_Value, 0.0, 0.25, 0.0, 1.0, Map_Range_Result);  // Pit/Map Range
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Pit/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Pit/Group/Map Range
        float Math_021_Value; math_multiply(Map_Range_Result, Map_Range_Result_2, Math_021_Value);  // Pit/Math.021
        float Math_034_Value; math_multiply(Math_021_Value, layer_row(10), Math_034_Value);  // Pit/Math.034
        float Math_022_Value; math_cosine(layer_row(6), Math_022_Value);  // Pit/Math.022
        float Math_023_Value; math_sine(layer_row(6), Math_023_Value);  // Pit/Math.023
        vec3 Combine_XYZ_005_Vector; combine_xyz(Math_022_Value, Math_023_Value, 0.0, Combine_XYZ_005_Vector);  // Pit/Combine XYZ.005
        float Vector_Math_013_Value; vector_math_dot_product(Vector_Math_007_Vector, Combine_XYZ_005_Vector, Vector_Math_013_Value);  // Pit/Vector Math.013
        float Math_025_Value; math_multiply_add(Math_016_Value, 2.0, Vector_Math_013_Value, Math_025_Value);  // Pit/Math.025
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_025_Value, 0.05, 0.3, 0.0, 1.0, Map_Range_002_Result);  // Pit/Map Range.002
        float Math_029_Value; math_absolute(layer_row(9), Math_029_Value);  // Pit/Math.029
        float Math_030_Value; math_multiply(layer_row(9), Math_029_Value, Math_030_Value);  // Pit/Math.030
        float Math_027_Value; math_sign(layer_row(9), Math_027_Value);  // Pit/Math.027
        float Math_028_Value; math_multiply(Math_027_Value, 0.3, Math_028_Value);  // Pit/Math.028
        float Math_031_Value; math_multiply_add(Math_030_Value, 1.25, Math_028_Value, Math_031_Value);  // Pit/Math.031
        float Math_032_Value; math_exponent(Math_031_Value, Math_032_Value);  // Pit/Math.032
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_025_Value, 0.1, 0.35, 0.0, 1.0, Map_Range_001_Result);  // Pit/Map Range.001
        float Math_026_Value; math_multiply(Map_Range_001_Result, layer_row(7), Math_026_Value);  // Pit/Math.026
        float Math_033_Value; math_exponent(Math_026_Value, Math_033_Value);  // Pit/Math.033
        float Mix_Result_Float; mix_float(clamp(Map_Range_002_Result, 0.0, 1.0), Math_032_Value, Math_033_Value, Mix_Result_Float);  // Pit/Mix
        vec3 Combine_Color_Color; combine_color_rgb(Mix_Result_Float, Mix_Result_Float, Mix_Result_Float, Combine_Color_Color);  // Pit/Combine Color
        vec3 Mix_001_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_001_Result_Color);  // Pit/Mix.001
        vec3 Mix_Result_Color; mix_rgba_mix(clamp(Math_034_Value, 0.0, 1.0), below_color, clamp(Mix_001_Result_Color, 0.0, 1.0), Mix_Result_Color);  // Pit/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_034_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Pit/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_034_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Pit/Group.001/Mix.002
        float Math_038_Value; math_multiply(layer_row(8), -1.0, Math_038_Value);  // Pit/Math.038
        float Math_039_Value; math_multiply(Math_021_Value, Math_038_Value, Math_039_Value);  // Pit/Math.039
        float Math_005_Value_2; math_add(below_height, Math_039_Value, Math_005_Value_2);  // Pit/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_010_Vector_2; vector_math_multiply(Bump_step_0, vec3(300.0, 240.0, 0.0), Vector_Math_010_Vector_2);  // Pit/Vector Math.010
        vec3 Vector_Math_011_Vector_2; vector_math_add(Vector_Math_010_Vector_2, Combine_XYZ_004_Vector, Vector_Math_011_Vector_2);  // Pit/Vector Math.011
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_010_Vector_3; vector_math_multiply(Bump_step_1, vec3(300.0, 240.0, 0.0), Vector_Math_010_Vector_3);  // Pit/Vector Math.010
        vec3 Vector_Math_011_Vector_3; vector_math_add(Vector_Math_010_Vector_3, Combine_XYZ_004_Vector, Vector_Math_011_Vector_3);  // Pit/Vector Math.011
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_011_Vector, Vector_Math_011_Vector_2, Vector_Math_011_Vector_3, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Pit/Noise Texture.001
        float Math_018_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_018_Value_2);  // Pit/Math.018
        vec3 Vector_Math_008_Vector_2; vector_math_multiply(Bump_step_0, vec3(110.0, 80.0, 0.0), Vector_Math_008_Vector_2);  // Pit/Vector Math.008
        vec3 Vector_Math_009_Vector_2; vector_math_add(Vector_Math_008_Vector_2, Combine_XYZ_003_Vector, Vector_Math_009_Vector_2);  // Pit/Vector Math.009
        vec3 Vector_Math_008_Vector_3; vector_math_multiply(Bump_step_1, vec3(110.0, 80.0, 0.0), Vector_Math_008_Vector_3);  // Pit/Vector Math.008
        vec3 Vector_Math_009_Vector_3; vector_math_add(Vector_Math_008_Vector_3, Combine_XYZ_003_Vector, Vector_Math_009_Vector_3);  // Pit/Vector Math.009
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_009_Vector, Vector_Math_009_Vector_2, Vector_Math_009_Vector_3, Multiply_2, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Pit/Noise Texture
        float Math_016_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_016_Value_2);  // Pit/Math.016
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Pit/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Pit/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Pit/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), 0.0, Vector_Rotate_Vector_2);  // Pit/Group/Vector Rotate
        vec3 Vector_Math_Vector_4; vector_math_multiply(Vector_Rotate_Vector_2, Combine_XYZ_Vector_2, Vector_Math_Vector_4);  // Pit/Vector Math
        float Vector_Math_002_Value_2; vector_math_length(Vector_Math_Vector_4, Vector_Math_002_Value_2);  // Pit/Vector Math.002
        vec3 Vector_Math_001_Vector_4; vector_math_add(Vector_Math_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_4);  // Pit/Vector Math.001
        float Voronoi_Texture_Distance_2; vec3 Voronoi_Texture_Color_2; vec3 Voronoi_Texture_Position_2; voronoi_2d_f1_euclidean_false(Vector_Math_001_Vector_4, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance_2, Voronoi_Texture_Color_2, Voronoi_Texture_Position_2);  // Pit/Voronoi Texture
        float Separate_Color_Red_2; float Separate_Color_Green_2; float Separate_Color_Blue_2; separate_color_rgb(Voronoi_Texture_Color_2, Separate_Color_Red_2, Separate_Color_Green_2, Separate_Color_Blue_2);  // Pit/Separate Color
        float Math_004_Value_2; math_less_than(Separate_Color_Red_2, layer_row(5), Math_004_Value_2);  // Pit/Math.004
        float Math_005_Value_3; math_multiply_add(Math_004_Value_2, -9.0, 9.0, Math_005_Value_3);  // Pit/Math.005
        float Math_006_Value_2; math_less_than(Vector_Math_002_Value_2, Math_005_Value_3, Math_006_Value_2);  // Pit/Math.006
        float Math_007_Value_2; math_less_than(Vector_Math_002_Value_2, Voronoi_Texture_Distance_2, Math_007_Value_2);  // Pit/Math.007
        float Math_008_Value_2; math_maximum(Math_006_Value_2, Math_007_Value_2, Math_008_Value_2);  // Pit/Math.008
        vec3 Vector_Math_004_Vector_2; vector_math_scale(Vector_Math_Vector_4, Math_008_Value_2, Vector_Math_004_Vector_2);  // Pit/Vector Math.004
        vec3 Vector_Math_003_Vector_2; vector_math_subtract(Vector_Math_001_Vector_4, Voronoi_Texture_Position_2, Vector_Math_003_Vector_2);  // Pit/Vector Math.003
        float Math_009_Value_2; math_subtract(1.0, Math_008_Value_2, Math_009_Value_2);  // Pit/Math.009
        vec3 Vector_Math_005_Vector_2; vector_math_scale(Vector_Math_003_Vector_2, Math_009_Value_2, Vector_Math_005_Vector_2);  // Pit/Vector Math.005
        vec3 Vector_Math_006_Vector_2; vector_math_add(Vector_Math_004_Vector_2, Vector_Math_005_Vector_2, Vector_Math_006_Vector_2);  // Pit/Vector Math.006
        vec3 Vector_Math_007_Vector_2; vector_math_divide(Vector_Math_006_Vector_2, Combine_XYZ_002_Vector, Vector_Math_007_Vector_2);  // Pit/Vector Math.007
        float Vector_Math_012_Value_2; vector_math_length(Vector_Math_007_Vector_2, Vector_Math_012_Value_2);  // Pit/Vector Math.012
        float Math_014_Value_2; math_subtract(0.85, Vector_Math_012_Value_2, Math_014_Value_2);  // Pit/Math.014
        float Math_017_Value_2; math_multiply_add(Math_016_Value_2, Math_015_Value, Math_014_Value_2, Math_017_Value_2);  // Pit/Math.017
        float Math_020_Value_2; math_multiply_add(Math_018_Value_2, Math_019_Value, Math_017_Value_2, Math_020_Value_2);  // Pit/Math.020
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_020_Value_2, 0.0, 0.25, 0.0, 1.0, Map_Range_Result_3);  // Pit/Map Range
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Pit/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Pit/Group/Map Range
        float Math_021_Value_2; math_multiply(Map_Range_Result_3, Map_Range_Result_4, Math_021_Value_2);  // Pit/Math.021
        float Math_039_Value_2; math_multiply(Math_021_Value_2, Math_038_Value, Math_039_Value_2);  // Pit/Math.039
        float Math_005_Value_4; math_add(below_height_x, Math_039_Value_2, Math_005_Value_4);  // Pit/Group.001/Math.005
        float Math_018_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_018_Value_3);  // Pit/Math.018
        float Math_016_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_016_Value_3);  // Pit/Math.016
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Pit/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Pit/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Pit/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), 0.0, Vector_Rotate_Vector_3);  // Pit/Group/Vector Rotate
        vec3 Vector_Math_Vector_6; vector_math_multiply(Vector_Rotate_Vector_3, Combine_XYZ_Vector_2, Vector_Math_Vector_6);  // Pit/Vector Math
        float Vector_Math_002_Value_3; vector_math_length(Vector_Math_Vector_6, Vector_Math_002_Value_3);  // Pit/Vector Math.002
        vec3 Vector_Math_001_Vector_6; vector_math_add(Vector_Math_Vector_6, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Pit/Vector Math.001
        float Voronoi_Texture_Distance_3; vec3 Voronoi_Texture_Color_3; vec3 Voronoi_Texture_Position_3; voronoi_2d_f1_euclidean_false(Vector_Math_001_Vector_6, 1.0, 0.0, 0.5, 2.0, 0.95, Voronoi_Texture_Distance_3, Voronoi_Texture_Color_3, Voronoi_Texture_Position_3);  // Pit/Voronoi Texture
        float Separate_Color_Red_3; float Separate_Color_Green_3; float Separate_Color_Blue_3; separate_color_rgb(Voronoi_Texture_Color_3, Separate_Color_Red_3, Separate_Color_Green_3, Separate_Color_Blue_3);  // Pit/Separate Color
        float Math_004_Value_3; math_less_than(Separate_Color_Red_3, layer_row(5), Math_004_Value_3);  // Pit/Math.004
        float Math_005_Value_5; math_multiply_add(Math_004_Value_3, -9.0, 9.0, Math_005_Value_5);  // Pit/Math.005
        float Math_006_Value_3; math_less_than(Vector_Math_002_Value_3, Math_005_Value_5, Math_006_Value_3);  // Pit/Math.006
        float Math_007_Value_3; math_less_than(Vector_Math_002_Value_3, Voronoi_Texture_Distance_3, Math_007_Value_3);  // Pit/Math.007
        float Math_008_Value_3; math_maximum(Math_006_Value_3, Math_007_Value_3, Math_008_Value_3);  // Pit/Math.008
        vec3 Vector_Math_004_Vector_3; vector_math_scale(Vector_Math_Vector_6, Math_008_Value_3, Vector_Math_004_Vector_3);  // Pit/Vector Math.004
        vec3 Vector_Math_003_Vector_3; vector_math_subtract(Vector_Math_001_Vector_6, Voronoi_Texture_Position_3, Vector_Math_003_Vector_3);  // Pit/Vector Math.003
        float Math_009_Value_3; math_subtract(1.0, Math_008_Value_3, Math_009_Value_3);  // Pit/Math.009
        vec3 Vector_Math_005_Vector_3; vector_math_scale(Vector_Math_003_Vector_3, Math_009_Value_3, Vector_Math_005_Vector_3);  // Pit/Vector Math.005
        vec3 Vector_Math_006_Vector_3; vector_math_add(Vector_Math_004_Vector_3, Vector_Math_005_Vector_3, Vector_Math_006_Vector_3);  // Pit/Vector Math.006
        vec3 Vector_Math_007_Vector_3; vector_math_divide(Vector_Math_006_Vector_3, Combine_XYZ_002_Vector, Vector_Math_007_Vector_3);  // Pit/Vector Math.007
        float Vector_Math_012_Value_3; vector_math_length(Vector_Math_007_Vector_3, Vector_Math_012_Value_3);  // Pit/Vector Math.012
        float Math_014_Value_3; math_subtract(0.85, Vector_Math_012_Value_3, Math_014_Value_3);  // Pit/Math.014
        float Math_017_Value_3; math_multiply_add(Math_016_Value_3, Math_015_Value, Math_014_Value_3, Math_017_Value_3);  // Pit/Math.017
        float Math_020_Value_3; math_multiply_add(Math_018_Value_3, Math_019_Value, Math_017_Value_3, Math_020_Value_3);  // Pit/Math.020
        float Map_Range_Result_5; map_range_float_smoothstep_true(Math_020_Value_3, 0.0, 0.25, 0.0, 1.0, Map_Range_Result_5);  // Pit/Map Range
        float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Pit/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Pit/Group/Map Range
        float Math_021_Value_3; math_multiply(Map_Range_Result_5, Map_Range_Result_6, Math_021_Value_3);  // Pit/Math.021
        float Math_039_Value_3; math_multiply(Math_021_Value_3, Math_038_Value, Math_039_Value_3);  // Pit/Math.039
        float Math_005_Value_6; math_add(below_height_y, Math_039_Value_3, Math_005_Value_6);  // Pit/Group.001/Math.005
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_020_Value, -0.1, 0.05, 0.0, 1.0, Map_Range_003_Result);  // Pit/Map Range.003
        float Math_035_Value; math_multiply(Map_Range_Result_2, 1.45, Math_035_Value);  // Pit/Math.035
        float Math_036_Value; math_minimum(Math_035_Value, 1.0, Math_036_Value);  // Pit/Math.036
        float Math_037_Value; math_multiply(Map_Range_003_Result, Math_036_Value, Math_037_Value);  // Pit/Math.037
        float Math_008_Value_4; math_maximum(0.0, Math_037_Value, Math_008_Value_4);  // Pit/Group.001/Math.008
        out_color = Mix_Result_Color;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_4, Math_005_Value_6);
        out_cover = Math_034_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Pit/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Pit/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Pit/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Pit/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Pit/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Pit/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Pit/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Pit/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Pit/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Pit/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Pit/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Pit/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Pit/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Pit/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Pit/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Pit/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Pit/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
