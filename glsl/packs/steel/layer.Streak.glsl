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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(500.0, 130.0, 0.0), Vector_Math_002_Vector);  // Streak/Vector Math.002
        float Math_024_Value; math_multiply(layer_row(13), 4.31, Math_024_Value);  // Streak/Math.024
        float Math_025_Value; math_multiply_add(layer_row(13), -2.3, 17.0, Math_025_Value);  // Streak/Math.025
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_024_Value, Math_025_Value, 0.0, Combine_XYZ_002_Vector);  // Streak/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Streak/Vector Math.003
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(500.0, 130.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Streak/Noise Texture.001
        float Math_026_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_026_Value);  // Streak/Math.026
        float Math_027_Value; math_multiply(Math_026_Value, layer_row(12), Math_027_Value);  // Streak/Math.027
        float Math_028_Value; math_multiply_add(Math_027_Value, 2.4, 1.0, Math_028_Value);  // Streak/Math.028
        float Math_029_Value; math_multiply(layer_row(6), Math_028_Value, Math_029_Value);  // Streak/Math.029
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Streak/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Streak/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Streak/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Streak/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Streak/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Streak/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Streak/Separate XYZ
        float Math_001_Value; math_multiply(Separate_XYZ_Y, layer_row(2), Math_001_Value);  // Streak/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(0.0, Math_001_Value, 0.0, Combine_XYZ_Vector_2);  // Streak/Combine XYZ
        float Math_002_Value; math_multiply(layer_row(13), 3.7, Math_002_Value);  // Streak/Math.002
        float Math_003_Value; math_multiply_add(layer_row(13), -2.3, 0.0, Math_003_Value);  // Streak/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Streak/Combine XYZ.001
        vec3 Vector_Math_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_Vector_2);  // Streak/Vector Math
        vec3 Vec3 = vec3(0.0, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)).y * abs(layer_row(2)), 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_Vector_2, Vec3, 3.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Streak/Noise Texture
        float Math_004_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_004_Value);  // Streak/Math.004
        float Math_005_Value; math_multiply(Math_004_Value, layer_row(11), Math_005_Value);  // Streak/Math.005
        float Math_Value; math_multiply(Separate_XYZ_X, layer_row(2), Math_Value);  // Streak/Math
        float Math_006_Value; math_multiply_add(Math_005_Value, 0.02, Math_Value, Math_006_Value);  // Streak/Math.006
        float Math_007_Value; math_absolute(Math_006_Value, Math_007_Value);  // Streak/Math.007
        float Math_008_Value; math_multiply_add(layer_row(5), -1.0, Math_006_Value, Math_008_Value);  // Streak/Math.008
        float Math_010_Value; math_absolute(Math_008_Value, Math_010_Value);  // Streak/Math.010
        float Math_009_Value; math_less_than(layer_row(4), 2.0, Math_009_Value);  // Streak/Math.009
        float Math_011_Value; math_add(Math_010_Value, Math_009_Value, Math_011_Value);  // Streak/Math.011
        float Math_012_Value; math_minimum(Math_007_Value, Math_011_Value, Math_012_Value);  // Streak/Math.012
        float Math_013_Value; math_multiply_add(layer_row(5), 1.7, Math_006_Value, Math_013_Value);  // Streak/Math.013
        float Math_015_Value; math_absolute(Math_013_Value, Math_015_Value);  // Streak/Math.015
        float Math_014_Value; math_less_than(layer_row(4), 3.0, Math_014_Value);  // Streak/Math.014
        float Math_016_Value; math_add(Math_015_Value, Math_014_Value, Math_016_Value);  // Streak/Math.016
        float Math_017_Value; math_minimum(Math_012_Value, Math_016_Value, Math_017_Value);  // Streak/Math.017
        float Math_030_Value; math_subtract(Math_029_Value, Math_017_Value, Math_030_Value);  // Streak/Math.030
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_030_Value, -0.0008, 0.0004, 0.0, 1.0, Map_Range_001_Result);  // Streak/Map Range.001
        float Vector_Math_001_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_001_Value);  // Streak/Vector Math.001
        float Math_021_Value; math_absolute(Separate_XYZ_X, Math_021_Value);  // Streak/Math.021
        float Math_018_Value; math_multiply_add(layer_row(5), 2.0, 0.012, Math_018_Value);  // Streak/Math.018
        float Math_019_Value; math_multiply_add(layer_row(6), 2.0, Math_018_Value, Math_019_Value);  // Streak/Math.019
        float Math_020_Value; math_divide(Math_019_Value, layer_row(2), Math_020_Value);  // Streak/Math.020
        float Math_022_Value; math_divide(Math_021_Value, Math_020_Value, Math_022_Value);  // Streak/Math.022
        float Math_023_Value; math_maximum(Vector_Math_001_Value, Math_022_Value, Math_023_Value);  // Streak/Math.023
        float Map_Range_Result; map_range_float_smoothstep_true(Math_023_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Streak/Map Range
        float Math_031_Value; math_multiply(Map_Range_001_Result, Map_Range_Result, Math_031_Value);  // Streak/Math.031
        vec3 Vector_Math_004_Vector; vector_math_multiply(P, vec3(60.0, 28.0, 0.0), Vector_Math_004_Vector);  // Streak/Vector Math.004
        float Math_032_Value; math_multiply(layer_row(13), 4.92, Math_032_Value);  // Streak/Math.032
        float Math_033_Value; math_multiply_add(layer_row(13), -2.3, 34.0, Math_033_Value);  // Streak/Math.033
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_032_Value, Math_033_Value, 0.0, Combine_XYZ_003_Vector);  // Streak/Combine XYZ.003
        vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_003_Vector, Vector_Math_005_Vector);  // Streak/Vector Math.005
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(60.0, 28.0, 0.0)), 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Streak/Noise Texture.002
        float Math_034_Value; math_multiply(layer_row(7), 0.55, Math_034_Value);  // Streak/Math.034
        float Math_035_Value; math_subtract(Math_034_Value, 0.1, Math_035_Value);  // Streak/Math.035
        float Math_036_Value; math_add(Math_034_Value, 0.2, Math_036_Value);  // Streak/Math.036
        float Map_Range_002_Result; map_range_float_smoothstep_true(Noise_Texture_002_Fac, Math_035_Value, Math_036_Value, 0.0, 1.0, Map_Range_002_Result);  // Streak/Map Range.002
        float Math_038_Value; math_multiply(Math_031_Value, Map_Range_002_Result, Math_038_Value);  // Streak/Math.038
        float Math_039_Value; math_multiply(Math_038_Value, layer_row(10), Math_039_Value);  // Streak/Math.039
        float Math_042_Value; math_absolute(layer_row(9), Math_042_Value);  // Streak/Math.042
        float Math_043_Value; math_multiply(layer_row(9), Math_042_Value, Math_043_Value);  // Streak/Math.043
        float Math_040_Value; math_sign(layer_row(9), Math_040_Value);  // Streak/Math.040
        float Math_041_Value; math_multiply(Math_040_Value, 0.3, Math_041_Value);  // Streak/Math.041
        float Math_044_Value; math_multiply_add(Math_043_Value, 1.25, Math_041_Value, Math_044_Value);  // Streak/Math.044
        float Math_045_Value; math_exponent(Math_044_Value, Math_045_Value);  // Streak/Math.045
        vec3 Combine_Color_Color; combine_color_rgb(Math_045_Value, Math_045_Value, Math_045_Value, Combine_Color_Color);  // Streak/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Streak/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_039_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Streak/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_039_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Streak/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_039_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Streak/Group.001/Mix.002
        float Math_046_Value; math_multiply(layer_row(8), -1.0, Math_046_Value);  // Streak/Math.046
        float Math_047_Value; math_multiply(Math_031_Value, Math_046_Value, Math_047_Value);  // Streak/Math.047
        float Math_005_Value_2; math_add(below_height, Math_047_Value, Math_005_Value_2);  // Streak/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_002_Vector_3; vector_math_multiply(Bump_step_0, vec3(500.0, 130.0, 0.0), Vector_Math_002_Vector_3);  // Streak/Vector Math.002
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Math_002_Vector_3, Combine_XYZ_002_Vector, Vector_Math_003_Vector_2);  // Streak/Vector Math.003
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_002_Vector_4; vector_math_multiply(Bump_step_1, vec3(500.0, 130.0, 0.0), Vector_Math_002_Vector_4);  // Streak/Vector Math.002
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Math_002_Vector_4, Combine_XYZ_002_Vector, Vector_Math_003_Vector_3);  // Streak/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Streak/Noise Texture.001
        float Math_026_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_026_Value_2);  // Streak/Math.026
        float Math_027_Value_2; math_multiply(Math_026_Value_2, layer_row(12), Math_027_Value_2);  // Streak/Math.027
        float Math_028_Value_2; math_multiply_add(Math_027_Value_2, 2.4, 1.0, Math_028_Value_2);  // Streak/Math.028
        float Math_029_Value_2; math_multiply(layer_row(6), Math_028_Value_2, Math_029_Value_2);  // Streak/Math.029
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Streak/Group/Vector Math
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Streak/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_5);  // Streak/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Streak/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Streak/Separate XYZ
        float Math_001_Value_2; math_multiply(Separate_XYZ_Y_2, layer_row(2), Math_001_Value_2);  // Streak/Math.001
        vec3 Combine_XYZ_Vector_3; combine_xyz(0.0, Math_001_Value_2, 0.0, Combine_XYZ_Vector_3);  // Streak/Combine XYZ
        vec3 Vector_Math_Vector_4; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_Vector_4);  // Streak/Vector Math
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Streak/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Streak/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_6);  // Streak/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Streak/Group/Vector Rotate
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Streak/Separate XYZ
        float Math_001_Value_3; math_multiply(Separate_XYZ_Y_3, layer_row(2), Math_001_Value_3);  // Streak/Math.001
        vec3 Combine_XYZ_Vector_4; combine_xyz(0.0, Math_001_Value_3, 0.0, Combine_XYZ_Vector_4);  // Streak/Combine XYZ
        vec3 Vector_Math_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_Vector_6);  // Streak/Vector Math
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_Vector_2, Vector_Math_Vector_4, Vector_Math_Vector_6, Vec3, 3.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Streak/Noise Texture
        float Math_004_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_004_Value_2);  // Streak/Math.004
        float Math_005_Value_3; math_multiply(Math_004_Value_2, layer_row(11), Math_005_Value_3);  // Streak/Math.005
        float Math_Value_2; math_multiply(Separate_XYZ_X_2, layer_row(2), Math_Value_2);  // Streak/Math
        float Math_006_Value_2; math_multiply_add(Math_005_Value_3, 0.02, Math_Value_2, Math_006_Value_2);  // Streak/Math.006
        float Math_007_Value_2; math_absolute(Math_006_Value_2, Math_007_Value_2);  // Streak/Math.007
        float Math_008_Value_2; math_multiply_add(layer_row(5), -1.0, Math_006_Value_2, Math_008_Value_2);  // Streak/Math.008
        float Math_010_Value_2; math_absolute(Math_008_Value_2, Math_010_Value_2);  // Streak/Math.010
        float Math_011_Value_2; math_add(Math_010_Value_2, Math_009_Value, Math_011_Value_2);  // Streak/Math.011
        float Math_012_Value_2; math_minimum(Math_007_Value_2, Math_011_Value_2, Math_012_Value_2);  // Streak/Math.012
        float Math_013_Value_2; math_multiply_add(layer_row(5), 1.7, Math_006_Value_2, Math_013_Value_2);  // Streak/Math.013
        float Math_015_Value_2; math_absolute(Math_013_Value_2, Math_015_Value_2);  // Streak/Math.015
        float Math_016_Value_2; math_add(Math_015_Value_2, Math_014_Value, Math_016_Value_2);  // Streak/Math.016
        float Math_017_Value_2; math_minimum(Math_012_Value_2, Math_016_Value_2, Math_017_Value_2);  // Streak/Math.017
        float Math_030_Value_2; math_subtract(Math_029_Value_2, Math_017_Value_2, Math_030_Value_2);  // Streak/Math.030
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_030_Value_2, -0.0008, 0.0004, 0.0, 1.0, Map_Range_001_Result_2);  // Streak/Map Range.001
        float Vector_Math_001_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_001_Value_2);  // Streak/Vector Math.001
        float Math_021_Value_2; math_absolute(Separate_XYZ_X_2, Math_021_Value_2);  // Streak/Math.021
        float Math_022_Value_2; math_divide(Math_021_Value_2, Math_020_Value, Math_022_Value_2);  // Streak/Math.022
        float Math_023_Value_2; math_maximum(Vector_Math_001_Value_2, Math_022_Value_2, Math_023_Value_2);  // Streak/Math.023
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_023_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Streak/Map Range
        float Math_031_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_2, Math_031_Value_2);  // Streak/Math.031
        float Math_047_Value_2; math_multiply(Math_031_Value_2, Math_046_Value, Math_047_Value_2);  // Streak/Math.047
        float Math_005_Value_4; math_add(below_height_x, Math_047_Value_2, Math_005_Value_4);  // Streak/Group.001/Math.005
        float Math_026_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_026_Value_3);  // Streak/Math.026
        float Math_027_Value_3; math_multiply(Math_026_Value_3, layer_row(12), Math_027_Value_3);  // Streak/Math.027
        float Math_028_Value_3; math_multiply_add(Math_027_Value_3, 2.4, 1.0, Math_028_Value_3);  // Streak/Math.028
        float Math_029_Value_3; math_multiply(layer_row(6), Math_028_Value_3, Math_029_Value_3);  // Streak/Math.029
        float Math_004_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_004_Value_3);  // Streak/Math.004
        float Math_005_Value_5; math_multiply(Math_004_Value_3, layer_row(11), Math_005_Value_5);  // Streak/Math.005
        float Math_Value_3; math_multiply(Separate_XYZ_X_3, layer_row(2), Math_Value_3);  // Streak/Math
        float Math_006_Value_3; math_multiply_add(Math_005_Value_5, 0.02, Math_Value_3, Math_006_Value_3);  // Streak/Math.006
        float Math_007_Value_3; math_absolute(Math_006_Value_3, Math_007_Value_3);  // Streak/Math.007
        float Math_008_Value_3; math_multiply_add(layer_row(5), -1.0, Math_006_Value_3, Math_008_Value_3);  // Streak/Math.008
        float Math_010_Value_3; math_absolute(Math_008_Value_3, Math_010_Value_3);  // Streak/Math.010
        float Math_011_Value_3; math_add(Math_010_Value_3, Math_009_Value, Math_011_Value_3);  // Streak/Math.011
        float Math_012_Value_3; math_minimum(Math_007_Value_3, Math_011_Value_3, Math_012_Value_3);  // Streak/Math.012
        float Math_013_Value_3; math_multiply_add(layer_row(5), 1.7, Math_006_Value_3, Math_013_Value_3);  // Streak/Math.013
        float Math_015_Value_3; math_absolute(Math_013_Value_3, Math_015_Value_3);  // Streak/Math.015
        float Math_016_Value_3; math_add(Math_015_Value_3, Math_014_Value, Math_016_Value_3);  // Streak/Math.016
        float Math_017_Value_3; math_minimum(Math_012_Value_3, Math_016_Value_3, Math_017_Value_3);  // Streak/Math.017
        float Math_030_Value_3; math_subtract(Math_029_Value_3, Math_017_Value_3, Math_030_Value_3);  // Streak/Math.030
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_030_Value_3, -0.0008, 0.0004, 0.0, 1.0, Map_Range_001_Result_3);  // Streak/Map Range.001
        float Vector_Math_001_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_001_Value_3);  // Streak/Vector Math.001
        float Math_021_Value_3; math_absolute(Separate_XYZ_X_3, Math_021_Value_3);  // Streak/Math.021
        float Math_022_Value_3; math_divide(Math_021_Value_3, Math_020_Value, Math_022_Value_3);  // Streak/Math.022
        float Math_023_Value_3; math_maximum(Vector_Math_001_Value_3, Math_022_Value_3, Math_023_Value_3);  // Streak/Math.023
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_023_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Streak/Map Range
        float Math_031_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_3, Math_031_Value_3);  // Streak/Math.031
        float Math_047_Value_3; math_multiply(Math_031_Value_3, Math_046_Value, Math_047_Value_3);  // Streak/Math.047
        float Math_005_Value_6; math_add(below_height_y, Math_047_Value_3, Math_005_Value_6);  // Streak/Group.001/Math.005
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_030_Value, -0.0008, -0.0004, 0.0, 1.0, Map_Range_003_Result);  // Streak/Map Range.003
        float Math_037_Value; math_multiply(Map_Range_003_Result, Map_Range_Result, Math_037_Value);  // Streak/Math.037
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_037_Value, 0.2, 0.5, 0.0, 1.0, Map_Range_004_Result);  // Streak/Map Range.004
        float Math_008_Value_4; math_maximum(0.0, Map_Range_004_Result, Math_008_Value_4);  // Streak/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_4, Math_005_Value_6);
        out_cover = Math_039_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Streak/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Streak/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Streak/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Streak/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Streak/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Streak/Group/Vector Rotate
    float Vector_Math_001_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_001_Value);  // Streak/Vector Math.001
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Streak/Separate XYZ
    float Math_021_Value; math_absolute(Separate_XYZ_X, Math_021_Value);  // Streak/Math.021
    float Math_018_Value; math_multiply_add(layer_row(5), 2.0, 0.012, Math_018_Value);  // Streak/Math.018
    float Math_019_Value; math_multiply_add(layer_row(6), 2.0, Math_018_Value, Math_019_Value);  // Streak/Math.019
    float Math_020_Value; math_divide(Math_019_Value, layer_row(2), Math_020_Value);  // Streak/Math.020
    float Math_022_Value; math_divide(Math_021_Value, Math_020_Value, Math_022_Value);  // Streak/Math.022
    float Math_023_Value; math_maximum(Vector_Math_001_Value, Math_022_Value, Math_023_Value);  // Streak/Math.023
    float Map_Range_Result; map_range_float_smoothstep_true(Math_023_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Streak/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Streak/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Streak/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Streak/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Streak/Group/Vector Rotate
    float Vector_Math_001_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_001_Value_2);  // Streak/Vector Math.001
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Streak/Separate XYZ
    float Math_021_Value_2; math_absolute(Separate_XYZ_X_2, Math_021_Value_2);  // Streak/Math.021
    float Math_022_Value_2; math_divide(Math_021_Value_2, Math_020_Value, Math_022_Value_2);  // Streak/Math.022
    float Math_023_Value_2; math_maximum(Vector_Math_001_Value_2, Math_022_Value_2, Math_023_Value_2);  // Streak/Math.023
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_023_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Streak/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Streak/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Streak/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Streak/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Streak/Group/Vector Rotate
    float Vector_Math_001_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_001_Value_3);  // Streak/Vector Math.001
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Streak/Separate XYZ
    float Math_021_Value_3; math_absolute(Separate_XYZ_X_3, Math_021_Value_3);  // Streak/Math.021
    float Math_022_Value_3; math_divide(Math_021_Value_3, Math_020_Value, Math_022_Value_3);  // Streak/Math.022
    float Math_023_Value_3; math_maximum(Vector_Math_001_Value_3, Math_022_Value_3, Math_023_Value_3);  // Streak/Math.023
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_023_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Streak/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
