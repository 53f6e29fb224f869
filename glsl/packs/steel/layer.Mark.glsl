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
        vec3 Vector_Math_003_Vector; vector_math_multiply(P, vec3(150.0, 150.0, 0.0), Vector_Math_003_Vector);  // Mark/Vector Math.003
        float Math_044_Value; math_multiply(layer_row(13), 4.31, Math_044_Value);  // Mark/Math.044
        float Math_045_Value; math_multiply_add(layer_row(13), -2.3, 17.0, Math_045_Value);  // Mark/Math.045
        vec3 Combine_XYZ_005_Vector; combine_xyz(Math_044_Value, Math_045_Value, 0.0, Combine_XYZ_005_Vector);  // Mark/Combine XYZ.005
        vec3 Vector_Math_004_Vector; vector_math_add(Vector_Math_003_Vector, Combine_XYZ_005_Vector, Vector_Math_004_Vector);  // Mark/Vector Math.004
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(150.0, 150.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Mark/Noise Texture.001
        float Math_047_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_047_Value);  // Mark/Math.047
        float Math_048_Value; math_multiply(layer_row(12), 0.35, Math_048_Value);  // Mark/Math.048
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Mark/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Mark/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Mark/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Mark/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Mark/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Mark/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Mark/Separate XYZ
        float Math_002_Value; math_multiply_add(Separate_XYZ_Y, layer_row(5), Separate_XYZ_X, Math_002_Value);  // Mark/Math.002
        float Math_007_Value; math_multiply_add(Math_002_Value, 0.5, 0.4, Math_007_Value);  // Mark/Math.007
        float Math_006_Value; math_round(layer_row(4), Math_006_Value);  // Mark/Math.006
        float Math_008_Value; math_multiply(Math_006_Value, 1.25, Math_008_Value);  // Mark/Math.008
        float Math_009_Value; math_multiply(Math_007_Value, Math_008_Value, Math_009_Value);  // Mark/Math.009
        float Math_014_Value; math_fract(Math_009_Value, Math_014_Value);  // Mark/Math.014
        float Math_015_Value; math_multiply_add(Math_014_Value, 3.2, -1.6, Math_015_Value);  // Mark/Math.015
        float Math_018_Value; math_absolute(Math_015_Value, Math_018_Value);  // Mark/Math.018
        float Math_019_Value; math_subtract(Math_018_Value, 1.0, Math_019_Value);  // Mark/Math.019
        float Math_028_Value; math_absolute(Math_019_Value, Math_028_Value);  // Mark/Math.028
        float Math_Value; math_multiply(layer_row(13), 3.7, Math_Value);  // Mark/Math
        float Math_001_Value; math_multiply_add(layer_row(13), -2.3, 0.0, Math_001_Value);  // Mark/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Math_001_Value, 0.0, Combine_XYZ_Vector_2);  // Mark/Combine XYZ
        vec3 Vector_Math_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_Vector_2, Vector_Math_Vector_2);  // Mark/Vector Math
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_Vector_2, Turned_rate, 3.0, 0.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Mark/Noise Texture
        float Math_003_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_003_Value);  // Mark/Math.003
        float Math_004_Value; math_multiply(layer_row(11), 0.15, Math_004_Value);  // Mark/Math.004
        float Math_005_Value; math_multiply_add(Math_003_Value, Math_004_Value, Separate_XYZ_Y, Math_005_Value);  // Mark/Math.005
        float Math_017_Value; math_multiply(Math_005_Value, Math_008_Value, Math_017_Value);  // Mark/Math.017
        float Math_020_Value; math_absolute(Math_017_Value, Math_020_Value);  // Mark/Math.020
        float Math_021_Value; math_subtract(Math_020_Value, 1.0, Math_021_Value);  // Mark/Math.021
        float Math_029_Value; math_maximum(Math_021_Value, 0.0, Math_029_Value);  // Mark/Math.029
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_028_Value, Math_029_Value, 0.0, Combine_XYZ_001_Vector_2);  // Mark/Combine XYZ.001
        float Vector_Math_001_Value; vector_math_length(Combine_XYZ_001_Vector_2, Vector_Math_001_Value);  // Mark/Vector Math.001
        float Math_010_Value; math_floor(Math_009_Value, Math_010_Value);  // Mark/Math.010
        float Math_022_Value; math_sign(Math_015_Value, Math_022_Value);  // Mark/Math.022
        float Math_023_Value; math_sign(Math_017_Value, Math_023_Value);  // Mark/Math.023
        float Math_024_Value; math_multiply_add(Math_022_Value, 2.0, Math_023_Value, Math_024_Value);  // Mark/Math.024
        float Math_033_Value; math_multiply_add(Math_010_Value, 16.0, Math_024_Value, Math_033_Value);  // Mark/Math.033
        float Math_034_Value; math_floor(layer_row(13), Math_034_Value);  // Mark/Math.034
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_033_Value, Math_034_Value, 0.0, Combine_XYZ_003_Vector);  // Mark/Combine XYZ.003
        float White_Noise_Texture_Value; vec3 White_Noise_Texture_Color; white_noise_2d(Combine_XYZ_003_Vector, White_Noise_Texture_Value, White_Noise_Texture_Color);  // Mark/White Noise Texture
        float Math_035_Value; math_greater_than(White_Noise_Texture_Value, 0.35, Math_035_Value);  // Mark/Math.035
        float Math_036_Value; math_multiply_add(Math_035_Value, -9.0, 9.0, Math_036_Value);  // Mark/Math.036
        float Math_037_Value; math_add(Vector_Math_001_Value, Math_036_Value, Math_037_Value);  // Mark/Math.037
        float Math_025_Value; math_maximum(Math_017_Value, -1.0, Math_025_Value);  // Mark/Math.025
        float Math_026_Value; math_minimum(Math_025_Value, 1.0, Math_026_Value);  // Mark/Math.026
        float Math_027_Value; math_round(Math_026_Value, Math_027_Value);  // Mark/Math.027
        float Math_030_Value; math_subtract(Math_017_Value, Math_027_Value, Math_030_Value);  // Mark/Math.030
        float Math_031_Value; math_maximum(Math_019_Value, 0.0, Math_031_Value);  // Mark/Math.031
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_030_Value, Math_031_Value, 0.0, Combine_XYZ_002_Vector);  // Mark/Combine XYZ.002
        float Vector_Math_002_Value; vector_math_length(Combine_XYZ_002_Vector, Vector_Math_002_Value);  // Mark/Vector Math.002
        float Math_032_Value; math_add(Math_027_Value, 9.0, Math_032_Value);  // Mark/Math.032
        float Math_038_Value; math_multiply_add(Math_010_Value, 16.0, Math_032_Value, Math_038_Value);  // Mark/Math.038
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_038_Value, Math_034_Value, 0.0, Combine_XYZ_004_Vector);  // Mark/Combine XYZ.004
        float White_Noise_Texture_001_Value; vec3 White_Noise_Texture_001_Color; white_noise_2d(Combine_XYZ_004_Vector, White_Noise_Texture_001_Value, White_Noise_Texture_001_Color);  // Mark/White Noise Texture.001
        float Math_040_Value; math_greater_than(White_Noise_Texture_001_Value, 0.35, Math_040_Value);  // Mark/Math.040
        float Math_041_Value; math_multiply_add(Math_040_Value, -9.0, 9.0, Math_041_Value);  // Mark/Math.041
        float Math_042_Value; math_add(Vector_Math_002_Value, Math_041_Value, Math_042_Value);  // Mark/Math.042
        float Math_043_Value; math_minimum(Math_037_Value, Math_042_Value, Math_043_Value);  // Mark/Math.043
        float Math_046_Value; math_subtract(layer_row(6), Math_043_Value, Math_046_Value);  // Mark/Math.046
        float Math_049_Value; math_multiply_add(Math_047_Value, Math_048_Value, Math_046_Value, Math_049_Value);  // Mark/Math.049
        float Map_Range_Result; map_range_float_smoothstep_true(Math_049_Value, 0.0, 0.15, 0.0, 1.0, Map_Range_Result);  // Mark/Map Range
        float Math_050_Value; math_multiply_add(layer_row(7), -0.45, 0.75, Math_050_Value);  // Mark/Math.050
        float Math_051_Value; math_subtract(Math_050_Value, Noise_Texture_001_Fac, Math_051_Value);  // Mark/Math.051
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_051_Value, 0.0, 0.1, 0.0, 1.0, Map_Range_001_Result);  // Mark/Map Range.001
        float Math_052_Value; math_multiply(Map_Range_Result, Map_Range_001_Result, Math_052_Value);  // Mark/Math.052
        float Math_011_Value; math_add(Math_010_Value, 0.5, Math_011_Value);  // Mark/Math.011
        float Math_012_Value; math_divide(Math_011_Value, Math_006_Value, Math_012_Value);  // Mark/Math.012
        float Math_013_Value; math_compare(Math_012_Value, 0.5, 0.5, Math_013_Value);  // Mark/Math.013
        float Math_053_Value; math_multiply(Math_052_Value, Math_013_Value, Math_053_Value);  // Mark/Math.053
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Mark/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Mark/Group/Map Range
        float Math_054_Value; math_multiply(Math_053_Value, Map_Range_Result_2, Math_054_Value);  // Mark/Math.054
        float Math_055_Value; math_multiply(Math_054_Value, layer_row(10), Math_055_Value);  // Mark/Math.055
        float Math_061_Value; math_absolute(layer_row(9), Math_061_Value);  // Mark/Math.061
        float Math_062_Value; math_multiply(layer_row(9), Math_061_Value, Math_062_Value);  // Mark/Math.062
        float Math_059_Value; math_sign(layer_row(9), Math_059_Value);  // Mark/Math.059
        float Math_060_Value; math_multiply(Math_059_Value, 0.45, Math_060_Value);  // Mark/Math.060
        float Math_063_Value; math_multiply_add(Math_062_Value, 1.25, Math_060_Value, Math_063_Value);  // Mark/Math.063
        float Math_064_Value; math_exponent(Math_063_Value, Math_064_Value);  // Mark/Math.064
        vec3 Combine_Color_Color; combine_color_rgb(Math_064_Value, Math_064_Value, Math_064_Value, Combine_Color_Color);  // Mark/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Mark/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_055_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Mark/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_055_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Mark/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_055_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Mark/Group.001/Mix.002
        float Math_065_Value; math_multiply(layer_row(8), -1.0, Math_065_Value);  // Mark/Math.065
        float Math_066_Value; math_multiply(Math_054_Value, Math_065_Value, Math_066_Value);  // Mark/Math.066
        float Math_005_Value_2; math_add(below_height, Math_066_Value, Math_005_Value_2);  // Mark/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_003_Vector_2; vector_math_multiply(Bump_step_0, vec3(150.0, 150.0, 0.0), Vector_Math_003_Vector_2);  // Mark/Vector Math.003
        vec3 Vector_Math_004_Vector_2; vector_math_add(Vector_Math_003_Vector_2, Combine_XYZ_005_Vector, Vector_Math_004_Vector_2);  // Mark/Vector Math.004
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_003_Vector_3; vector_math_multiply(Bump_step_1, vec3(150.0, 150.0, 0.0), Vector_Math_003_Vector_3);  // Mark/Vector Math.003
        vec3 Vector_Math_004_Vector_3; vector_math_add(Vector_Math_003_Vector_3, Combine_XYZ_005_Vector, Vector_Math_004_Vector_3);  // Mark/Vector Math.004
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_004_Vector, Vector_Math_004_Vector_2, Vector_Math_004_Vector_3, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Mark/Noise Texture.001
        float Math_047_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_047_Value_2);  // Mark/Math.047
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Mark/Group/Vector Math
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Mark/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Mark/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Mark/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Mark/Separate XYZ
        float Math_002_Value_2; math_multiply_add(Separate_XYZ_Y_2, layer_row(5), Separate_XYZ_X_2, Math_002_Value_2);  // Mark/Math.002
        float Math_007_Value_2; math_multiply_add(Math_002_Value_2, 0.5, 0.4, Math_007_Value_2);  // Mark/Math.007
        float Math_009_Value_2; math_multiply(Math_007_Value_2, Math_008_Value, Math_009_Value_2);  // Mark/Math.009
        float Math_014_Value_2; math_fract(Math_009_Value_2, Math_014_Value_2);  // Mark/Math.014
        float Math_015_Value_2; math_multiply_add(Math_014_Value_2, 3.2, -1.6, Math_015_Value_2);  // Mark/Math.015
        float Math_018_Value_2; math_absolute(Math_015_Value_2, Math_018_Value_2);  // Mark/Math.018
        float Math_019_Value_2; math_subtract(Math_018_Value_2, 1.0, Math_019_Value_2);  // Mark/Math.019
        float Math_028_Value_2; math_absolute(Math_019_Value_2, Math_028_Value_2);  // Mark/Math.028
        vec3 Vector_Math_Vector_4; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_Vector_2, Vector_Math_Vector_4);  // Mark/Vector Math
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Mark/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Mark/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Mark/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Mark/Group/Vector Rotate
        vec3 Vector_Math_Vector_6; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_Vector_2, Vector_Math_Vector_6);  // Mark/Vector Math
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_Vector_2, Vector_Math_Vector_4, Vector_Math_Vector_6, Turned_rate, 3.0, 0.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Mark/Noise Texture
        float Math_003_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_003_Value_2);  // Mark/Math.003
        float Math_005_Value_3; math_multiply_add(Math_003_Value_2, Math_004_Value, Separate_XYZ_Y_2, Math_005_Value_3);  // Mark/Math.005
        float Math_017_Value_2; math_multiply(Math_005_Value_3, Math_008_Value, Math_017_Value_2);  // Mark/Math.017
        float Math_020_Value_2; math_absolute(Math_017_Value_2, Math_020_Value_2);  // Mark/Math.020
        float Math_021_Value_2; math_subtract(Math_020_Value_2, 1.0, Math_021_Value_2);  // Mark/Math.021
        float Math_029_Value_2; math_maximum(Math_021_Value_2, 0.0, Math_029_Value_2);  // Mark/Math.029
        vec3 Combine_XYZ_001_Vector_3; combine_xyz(Math_028_Value_2, Math_029_Value_2, 0.0, Combine_XYZ_001_Vector_3);  // Mark/Combine XYZ.001
        float Vector_Math_001_Value_2; vector_math_length(Combine_XYZ_001_Vector_3, Vector_Math_001_Value_2);  // Mark/Vector Math.001
        float Math_010_Value_2; math_floor(Math_009_Value_2, Math_010_Value_2);  // Mark/Math.010
        float Math_022_Value_2; math_sign(Math_015_Value_2, Math_022_Value_2);  // Mark/Math.022
        float Math_023_Value_2; math_sign(Math_017_Value_2, Math_023_Value_2);  // Mark/Math.023
        float Math_024_Value_2; math_multiply_add(Math_022_Value_2, 2.0, Math_023_Value_2, Math_024_Value_2);  // Mark/Math.024
        float Math_033_Value_2; math_multiply_add(Math_010_Value_2, 16.0, Math_024_Value_2, Math_033_Value_2);  // Mark/Math.033
        vec3 Combine_XYZ_003_Vector_2; combine_xyz(Math_033_Value_2, Math_034_Value, 0.0, Combine_XYZ_003_Vector_2);  // Mark/Combine XYZ.003
        float White_Noise_Texture_Value_2; vec3 White_Noise_Texture_Color_2; white_noise_2d(Combine_XYZ_003_Vector_2, White_Noise_Texture_Value_2, White_Noise_Texture_Color_2);  // Mark/White Noise Texture
        float Math_035_Value_2; math_greater_than(White_Noise_Texture_Value_2, 0.35, Math_035_Value_2);  // Mark/Math.035
        float Math_036_Value_2; math_multiply_add(Math_035_Value_2, -9.0, 9.0, Math_036_Value_2);  // Mark/Math.036
        float Math_037_Value_2; math_add(Vector_Math_001_Value_2, Math_036_Value_2, Math_037_Value_2);  // Mark/Math.037
        float Math_025_Value_2; math_maximum(Math_017_Value_2, -1.0, Math_025_Value_2);  // Mark/Math.025
        float Math_026_Value_2; math_minimum(Math_025_Value_2, 1.0, Math_026_Value_2);  // Mark/Math.026
        float Math_027_Value_2; math_round(Math_026_Value_2, Math_027_Value_2);  // Mark/Math.027
        float Math_030_Value_2; math_subtract(Math_017_Value_2, Math_027_Value_2, Math_030_Value_2);  // Mark/Math.030
        float Math_031_Value_2; math_maximum(Math_019_Value_2, 0.0, Math_031_Value_2);  // Mark/Math.031
        vec3 Combine_XYZ_002_Vector_2; combine_xyz(Math_030_Value_2, Math_031_Value_2, 0.0, Combine_XYZ_002_Vector_2);  // Mark/Combine XYZ.002
        float Vector_Math_002_Value_2; vector_math_length(Combine_XYZ_002_Vector_2, Vector_Math_002_Value_2);  // Mark/Vector Math.002
        float Math_032_Value_2; math_add(Math_027_Value_2, 9.0, Math_032_Value_2);  // Mark/Math.032
        float Math_038_Value_2; math_multiply_add(Math_010_Value_2, 16.0, Math_032_Value_2, Math_038_Value_2);  // Mark/Math.038
        vec3 Combine_XYZ_004_Vector_2; combine_xyz(Math_038_Value_2, Math_034_Value, 0.0, Combine_XYZ_004_Vector_2);  // Mark/Combine XYZ.004
        float White_Noise_Texture_001_Value_2; vec3 White_Noise_Texture_001_Color_2; white_noise_2d(Combine_XYZ_004_Vector_2, White_Noise_Texture_001_Value_2, White_Noise_Texture_001_Color_2);  // Mark/White Noise Texture.001
        float Math_040_Value_2; math_greater_than(White_Noise_Texture_001_Value_2, 0.35, Math_040_Value_2);  // Mark/Math.040
        float Math_041_Value_2; math_multiply_add(Math_040_Value_2, -9.0, 9.0, Math_041_Value_2);  // Mark/Math.041
        float Math_042_Value_2; math_add(Vector_Math_002_Value_2, Math_041_Value_2, Math_042_Value_2);  // Mark/Math.042
        float Math_043_Value_2; math_minimum(Math_037_Value_2, Math_042_Value_2, Math_043_Value_2);  // Mark/Math.043
        float Math_046_Value_2; math_subtract(layer_row(6), Math_043_Value_2, Math_046_Value_2);  // Mark/Math.046
        float Math_049_Value_2; math_multiply_add(Math_047_Value_2, Math_048_Value, Math_046_Value_2, Math_049_Value_2);  // Mark/Math.049
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_049_Value_2, 0.0, 0.15, 0.0, 1.0, Map_Range_Result_3);  // Mark/Map Range
        float Math_051_Value_2; math_subtract(Math_050_Value, Noise_Texture_001_Fac_x, Math_051_Value_2);  // Mark/Math.051
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_051_Value_2, 0.0, 0.1, 0.0, 1.0, Map_Range_001_Result_2);  // Mark/Map Range.001
        float Math_052_Value_2; math_multiply(Map_Range_Result_3, Map_Range_001_Result_2, Math_052_Value_2);  // Mark/Math.052
        float Math_011_Value_2; math_add(Math_010_Value_2, 0.5, Math_011_Value_2);  // Mark/Math.011
        float Math_012_Value_2; math_divide(Math_011_Value_2, Math_006_Value, Math_012_Value_2);  // Mark/Math.012
        float Math_013_Value_2; math_compare(Math_012_Value_2, 0.5, 0.5, Math_013_Value_2);  // Mark/Math.013
        float Math_053_Value_2; math_multiply(Math_052_Value_2, Math_013_Value_2, Math_053_Value_2);  // Mark/Math.053
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Mark/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Mark/Group/Map Range
        float Math_054_Value_2; math_multiply(Math_053_Value_2, Map_Range_Result_4, Math_054_Value_2);  // Mark/Math.054
        float Math_066_Value_2; math_multiply(Math_054_Value_2, Math_065_Value, Math_066_Value_2);  // Mark/Math.066
        float Math_005_Value_4; math_add(below_height_x, Math_066_Value_2, Math_005_Value_4);  // Mark/Group.001/Math.005
        float Math_047_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_047_Value_3);  // Mark/Math.047
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Mark/Separate XYZ
        float Math_002_Value_3; math_multiply_add(Separate_XYZ_Y_3, layer_row(5), Separate_XYZ_X_3, Math_002_Value_3);  // Mark/Math.002
        float Math_007_Value_3; math_multiply_add(Math_002_Value_3, 0.5, 0.4, Math_007_Value_3);  // Mark/Math.007
        float Math_009_Value_3; math_multiply(Math_007_Value_3, Math_008_Value, Math_009_Value_3);  // Mark/Math.009
        float Math_014_Value_3; math_fract(Math_009_Value_3, Math_014_Value_3);  // Mark/Math.014
        float Math_015_Value_3; math_multiply_add(Math_014_Value_3, 3.2, -1.6, Math_015_Value_3);  // Mark/Math.015
        float Math_018_Value_3; math_absolute(Math_015_Value_3, Math_018_Value_3);  // Mark/Math.018
        float Math_019_Value_3; math_subtract(Math_018_Value_3, 1.0, Math_019_Value_3);  // Mark/Math.019
        float Math_028_Value_3; math_absolute(Math_019_Value_3, Math_028_Value_3);  // Mark/Math.028
        float Math_003_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_003_Value_3);  // Mark/Math.003
        float Math_005_Value_5; math_multiply_add(Math_003_Value_3, Math_004_Value, Separate_XYZ_Y_3, Math_005_Value_5);  // Mark/Math.005
        float Math_017_Value_3; math_multiply(Math_005_Value_5, Math_008_Value, Math_017_Value_3);  // Mark/Math.017
        float Math_020_Value_3; math_absolute(Math_017_Value_3, Math_020_Value_3);  // Mark/Math.020
        float Math_021_Value_3; math_subtract(Math_020_Value_3, 1.0, Math_021_Value_3);  // Mark/Math.021
        float Math_029_Value_3; math_maximum(Math_021_Value_3, 0.0, Math_029_Value_3);  // Mark/Math.029
        vec3 Combine_XYZ_001_Vector_4; combine_xyz(Math_028_Value_3, Math_029_Value_3, 0.0, Combine_XYZ_001_Vector_4);  // Mark/Combine XYZ.001
        float Vector_Math_001_Value_3; vector_math_length(Combine_XYZ_001_Vector_4, Vector_Math_001_Value_3);  // Mark/Vector Math.001
        float Math_010_Value_3; math_floor(Math_009_Value_3, Math_010_Value_3);  // Mark/Math.010
        float Math_022_Value_3; math_sign(Math_015_Value_3, Math_022_Value_3);  // Mark/Math.022
        float Math_023_Value_3; math_sign(Math_017_Value_3, Math_023_Value_3);  // Mark/Math.023
        float Math_024_Value_3; math_multiply_add(Math_022_Value_3, 2.0, Math_023_Value_3, Math_024_Value_3);  // Mark/Math.024
        float Math_033_Value_3; math_multiply_add(Math_010_Value_3, 16.0, Math_024_Value_3, Math_033_Value_3);  // Mark/Math.033
        vec3 Combine_XYZ_003_Vector_3; combine_xyz(Math_033_Value_3, Math_034_Value, 0.0, Combine_XYZ_003_Vector_3);  // Mark/Combine XYZ.003
        float White_Noise_Texture_Value_3; vec3 White_Noise_Texture_Color_3; white_noise_2d(Combine_XYZ_003_Vector_3, White_Noise_Texture_Value_3, White_Noise_Texture_Color_3);  // Mark/White Noise Texture
        float Math_035_Value_3; math_greater_than(White_Noise_Texture_Value_3, 0.35, Math_035_Value_3);  // Mark/Math.035
        float Math_036_Value_3; math_multiply_add(Math_035_Value_3, -9.0, 9.0, Math_036_Value_3);  // Mark/Math.036
        float Math_037_Value_3; math_add(Vector_Math_001_Value_3, Math_036_Value_3, Math_037_Value_3);  // Mark/Math.037
        float Math_025_Value_3; math_maximum(Math_017_Value_3, -1.0, Math_025_Value_3);  // Mark/Math.025
        float Math_026_Value_3; math_minimum(Math_025_Value_3, 1.0, Math_026_Value_3);  // Mark/Math.026
        float Math_027_Value_3; math_round(Math_026_Value_3, Math_027_Value_3);  // Mark/Math.027
        float Math_030_Value_3; math_subtract(Math_017_Value_3, Math_027_Value_3, Math_030_Value_3);  // Mark/Math.030
        float Math_031_Value_3; math_maximum(Math_019_Value_3, 0.0, Math_031_Value_3);  // Mark/Math.031
        vec3 Combine_XYZ_002_Vector_3; combine_xyz(Math_030_Value_3, Math_031_Value_3, 0.0, Combine_XYZ_002_Vector_3);  // Mark/Combine XYZ.002
        float Vector_Math_002_Value_3; vector_math_length(Combine_XYZ_002_Vector_3, Vector_Math_002_Value_3);  // Mark/Vector Math.002
        float Math_032_Value_3; math_add(Math_027_Value_3, 9.0, Math_032_Value_3);  // Mark/Math.032
        float Math_038_Value_3; math_multiply_add(Math_010_Value_3, 16.0, Math_032_Value_3, Math_038_Value_3);  // Mark/Math.038
        vec3 Combine_XYZ_004_Vector_3; combine_xyz(Math_038_Value_3, Math_034_Value, 0.0, Combine_XYZ_004_Vector_3);  // Mark/Combine XYZ.004
        float White_Noise_Texture_001_Value_3; vec3 White_Noise_Texture_001_Color_3; white_noise_2d(Combine_XYZ_004_Vector_3, White_Noise_Texture_001_Value_3, White_Noise_Texture_001_Color_3);  // Mark/White Noise Texture.001
        float Math_040_Value_3; math_greater_than(White_Noise_Texture_001_Value_3, 0.35, Math_040_Value_3);  // Mark/Math.040
        float Math_041_Value_3; math_multiply_add(Math_040_Value_3, -9.0, 9.0, Math_041_Value_3);  // Mark/Math.041
        float Math_042_Value_3; math_add(Vector_Math_002_Value_3, Math_041_Value_3, Math_042_Value_3);  // Mark/Math.042
        float Math_043_Value_3; math_minimum(Math_037_Value_3, Math_042_Value_3, Math_043_Value_3);  // Mark/Math.043
        float Math_046_Value_3; math_subtract(layer_row(6), Math_043_Value_3, Math_046_Value_3);  // Mark/Math.046
        float Math_049_Value_3; math_multiply_add(Math_047_Value_3, Math_048_Value, Math_046_Value_3, Math_049_Value_3);  // Mark/Math.049
        float Map_Range_Result_5; map_range_float_smoothstep_true(Math_049_Value_3, 0.0, 0.15, 0.0, 1.0, Map_Range_Result_5);  // Mark/Map Range
        float Math_051_Value_3; math_subtract(Math_050_Value, Noise_Texture_001_Fac_y, Math_051_Value_3);  // Mark/Math.051
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_051_Value_3, 0.0, 0.1, 0.0, 1.0, Map_Range_001_Result_3);  // Mark/Map Range.001
        float Math_052_Value_3; math_multiply(Map_Range_Result_5, Map_Range_001_Result_3, Math_052_Value_3);  // Mark/Math.052
        float Math_011_Value_3; math_add(Math_010_Value_3, 0.5, Math_011_Value_3);  // Mark/Math.011
        float Math_012_Value_3; math_divide(Math_011_Value_3, Math_006_Value, Math_012_Value_3);  // Mark/Math.012
        float Math_013_Value_3; math_compare(Math_012_Value_3, 0.5, 0.5, Math_013_Value_3);  // Mark/Math.013
        float Math_053_Value_3; math_multiply(Math_052_Value_3, Math_013_Value_3, Math_053_Value_3);  // Mark/Math.053
        float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Mark/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Mark/Group/Map Range
        float Math_054_Value_3; math_multiply(Math_053_Value_3, Map_Range_Result_6, Math_054_Value_3);  // Mark/Math.054
        float Math_066_Value_3; math_multiply(Math_054_Value_3, Math_065_Value, Math_066_Value_3);  // Mark/Math.066
        float Math_005_Value_6; math_add(below_height_y, Math_066_Value_3, Math_005_Value_6);  // Mark/Group.001/Math.005
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_054_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_002_Result);  // Mark/Map Range.002
        float Math_056_Value; math_multiply(Map_Range_Result_2, 1.45, Math_056_Value);  // Mark/Math.056
        float Math_057_Value; math_minimum(Math_056_Value, 1.0, Math_057_Value);  // Mark/Math.057
        float Math_058_Value; math_multiply(Map_Range_002_Result, Math_057_Value, Math_058_Value);  // Mark/Math.058
        float Math_008_Value_2; math_maximum(0.0, Math_058_Value, Math_008_Value_2);  // Mark/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_4, Math_005_Value_6);
        out_cover = Math_055_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Mark/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Mark/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Mark/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Mark/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Mark/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Mark/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Mark/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Mark/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Mark/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Mark/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Mark/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Mark/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Mark/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Mark/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Mark/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Mark/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Mark/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
