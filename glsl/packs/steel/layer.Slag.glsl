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
        vec3 Vector_Math_001_Vector; vector_math_multiply(P, vec3(60.0, 45.0, 0.0), Vector_Math_001_Vector);  // Slag/Vector Math.001
        float Math_007_Value; math_multiply(layer_row(13), 4.31, Math_007_Value);  // Slag/Math.007
        float Math_008_Value; math_multiply_add(layer_row(13), -2.3, 17.0, Math_008_Value);  // Slag/Math.008
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_007_Value, Math_008_Value, 0.0, Combine_XYZ_002_Vector);  // Slag/Combine XYZ.002
        vec3 Vector_Math_002_Vector; vector_math_add(Vector_Math_001_Vector, Combine_XYZ_002_Vector, Vector_Math_002_Vector);  // Slag/Vector Math.002
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(60.0, 45.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector, Multiply, 1.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Slag/Noise Texture.001
        float Math_013_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_013_Value);  // Slag/Math.013
        float Math_012_Value; math_add(layer_row(12), 0.3, Math_012_Value);  // Slag/Math.012
        float Math_014_Value; math_multiply(Math_012_Value, 3.0, Math_014_Value);  // Slag/Math.014
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Slag/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Slag/Group/Combine XYZ
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Slag/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Slag/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Slag/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Slag/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Slag/Separate XYZ
        float Math_001_Value; math_multiply(Separate_XYZ_Y, layer_row(2), Math_001_Value);  // Slag/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(0.0, Math_001_Value, 0.0, Combine_XYZ_Vector_2);  // Slag/Combine XYZ
        float Math_002_Value; math_multiply(layer_row(13), 3.7, Math_002_Value);  // Slag/Math.002
        float Math_003_Value; math_multiply_add(layer_row(13), -2.3, 0.0, Math_003_Value);  // Slag/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Slag/Combine XYZ.001
        vec3 Vector_Math_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_Vector_2);  // Slag/Vector Math
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Abs = abs(layer_row(2));
        float Multiply_2 = Turned_rate.y * Abs;
        vec3 Vec3 = vec3(0.0, Multiply_2, 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_Vector_2, Vec3, 6.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Slag/Noise Texture
        float Math_004_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_004_Value);  // Slag/Math.004
        float Math_005_Value; math_multiply(layer_row(11), 0.012, Math_005_Value);  // Slag/Math.005
        float Math_Value; math_multiply(Separate_XYZ_X, layer_row(2), Math_Value);  // Slag/Math
        float Math_006_Value; math_multiply_add(Math_004_Value, Math_005_Value, Math_Value, Math_006_Value);  // Slag/Math.006
        float Math_009_Value; math_absolute(Math_006_Value, Math_009_Value);  // Slag/Math.009
        float Math_010_Value; math_divide(Math_009_Value, layer_row(4), Math_010_Value);  // Slag/Math.010
        float Math_011_Value; math_subtract(1.0, Math_010_Value, Math_011_Value);  // Slag/Math.011
        float Math_015_Value; math_multiply_add(Math_013_Value, Math_014_Value, Math_011_Value, Math_015_Value);  // Slag/Math.015
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_015_Value, 0.0, 0.12, 0.0, 1.0, Map_Range_001_Result);  // Slag/Map Range.001
        float Vector_Math_003_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_003_Value);  // Slag/Vector Math.003
        float Math_018_Value; math_absolute(Separate_XYZ_X, Math_018_Value);  // Slag/Math.018
        float Math_016_Value; math_multiply_add(layer_row(4), 2.2, 0.008, Math_016_Value);  // Slag/Math.016
        float Math_017_Value; math_divide(Math_016_Value, layer_row(2), Math_017_Value);  // Slag/Math.017
        float Math_019_Value; math_divide(Math_018_Value, Math_017_Value, Math_019_Value);  // Slag/Math.019
        float Math_020_Value; math_maximum(Vector_Math_003_Value, Math_019_Value, Math_020_Value);  // Slag/Math.020
        float Map_Range_Result; map_range_float_smoothstep_true(Math_020_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Slag/Map Range
        float Math_021_Value; math_multiply(Map_Range_001_Result, Map_Range_Result, Math_021_Value);  // Slag/Math.021
        float Math_041_Value; math_multiply(Math_021_Value, layer_row(9), Math_041_Value);  // Slag/Math.041
        float Math_032_Value; math_absolute(layer_row(8), Math_032_Value);  // Slag/Math.032
        float Math_033_Value; math_multiply(layer_row(8), Math_032_Value, Math_033_Value);  // Slag/Math.033
        float Math_030_Value; math_sign(layer_row(8), Math_030_Value);  // Slag/Math.030
        float Math_031_Value; math_multiply(Math_030_Value, 0.2, Math_031_Value);  // Slag/Math.031
        float Math_034_Value; math_multiply_add(Math_033_Value, 1.25, Math_031_Value, Math_034_Value);  // Slag/Math.034
        float Math_035_Value; math_exponent(Math_034_Value, Math_035_Value);  // Slag/Math.035
        float Math_023_Value; math_multiply(Math_Value, 24.0, Math_023_Value);  // Slag/Math.023
        float Math_024_Value; math_multiply(Math_001_Value, layer_row(5), Math_024_Value);  // Slag/Math.024
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_023_Value, Math_024_Value, 0.0, Combine_XYZ_003_Vector);  // Slag/Combine XYZ.003
        float Math_025_Value; math_multiply(layer_row(13), 4.92, Math_025_Value);  // Slag/Math.025
        float Math_026_Value; math_multiply_add(layer_row(13), -2.3, 34.0, Math_026_Value);  // Slag/Math.026
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_025_Value, Math_026_Value, 0.0, Combine_XYZ_004_Vector);  // Slag/Combine XYZ.004
        vec3 Vector_Math_004_Vector; vector_math_add(Combine_XYZ_003_Vector, Combine_XYZ_004_Vector, Vector_Math_004_Vector);  // Slag/Vector Math.004
        vec3 Vec3_2 = vec3((Turned_rate.x * Abs) * abs(24.0), Multiply_2 * abs(layer_row(5)), 0.0);
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, Vec3_2, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Slag/Noise Texture.002
        float Math_027_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_027_Value);  // Slag/Math.027
        float Math_028_Value; math_multiply(layer_row(6), 4.0, Math_028_Value);  // Slag/Math.028
        float Math_029_Value; math_multiply_add(Math_027_Value, Math_028_Value, 0.0, Math_029_Value);  // Slag/Math.029
        float Math_036_Value; math_exponent(Math_029_Value, Math_036_Value);  // Slag/Math.036
        float Math_037_Value; math_multiply(Math_035_Value, Math_036_Value, Math_037_Value);  // Slag/Math.037
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_015_Value, 0.3, 0.05, 0.0, 1.0, Map_Range_003_Result);  // Slag/Map Range.003
        float Math_038_Value; math_multiply(Map_Range_003_Result, 0.6, Math_038_Value);  // Slag/Math.038
        float Math_039_Value; math_subtract(1.0, Math_038_Value, Math_039_Value);  // Slag/Math.039
        float Math_040_Value; math_multiply(Math_037_Value, Math_039_Value, Math_040_Value);  // Slag/Math.040
        vec3 Combine_Color_Color; combine_color_rgb(Math_040_Value, Math_040_Value, Math_040_Value, Combine_Color_Color);  // Slag/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Slag/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_041_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Slag/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_041_Value, 0.0, 1.0), below_roughness, layer_row(10), Mix_001_Result_Float);  // Slag/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_041_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Slag/Group.001/Mix.002
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_015_Value, 0.0, 0.7, 0.0, 1.0, Map_Range_002_Result);  // Slag/Map Range.002
        float Math_022_Value; math_multiply(Map_Range_002_Result, Map_Range_Result, Math_022_Value);  // Slag/Math.022
        float Math_045_Value; math_multiply(Math_022_Value, Noise_Texture_002_Fac, Math_045_Value);  // Slag/Math.045
        float Math_046_Value; math_multiply(Math_045_Value, layer_row(7), Math_046_Value);  // Slag/Math.046
        float Math_005_Value_2; math_add(below_height, Math_046_Value, Math_005_Value_2);  // Slag/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_001_Vector_3; vector_math_multiply(Bump_step_0, vec3(60.0, 45.0, 0.0), Vector_Math_001_Vector_3);  // Slag/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_add(Vector_Math_001_Vector_3, Combine_XYZ_002_Vector, Vector_Math_002_Vector_3);  // Slag/Vector Math.002
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_001_Vector_4; vector_math_multiply(Bump_step_1, vec3(60.0, 45.0, 0.0), Vector_Math_001_Vector_4);  // Slag/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_add(Vector_Math_001_Vector_4, Combine_XYZ_002_Vector, Vector_Math_002_Vector_4);  // Slag/Vector Math.002
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector, Vector_Math_002_Vector_3, Vector_Math_002_Vector_4, Multiply, 1.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Slag/Noise Texture.001
        float Math_013_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_013_Value_2);  // Slag/Math.013
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Slag/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Slag/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_5);  // Slag/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Slag/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Slag/Separate XYZ
        float Math_001_Value_2; math_multiply(Separate_XYZ_Y_2, layer_row(2), Math_001_Value_2);  // Slag/Math.001
        vec3 Combine_XYZ_Vector_3; combine_xyz(0.0, Math_001_Value_2, 0.0, Combine_XYZ_Vector_3);  // Slag/Combine XYZ
        vec3 Vector_Math_Vector_4; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_Vector_4);  // Slag/Vector Math
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Slag/Group/Vector Math
        vec3 Vector_Math_001_Vector_6; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_6);  // Slag/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_6, Combine_XYZ_001_Vector, Vector_Math_002_Vector_6);  // Slag/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Slag/Group/Vector Rotate
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Slag/Separate XYZ
        float Math_001_Value_3; math_multiply(Separate_XYZ_Y_3, layer_row(2), Math_001_Value_3);  // Slag/Math.001
        vec3 Combine_XYZ_Vector_4; combine_xyz(0.0, Math_001_Value_3, 0.0, Combine_XYZ_Vector_4);  // Slag/Combine XYZ
        vec3 Vector_Math_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_Vector_6);  // Slag/Vector Math
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_Vector_2, Vector_Math_Vector_4, Vector_Math_Vector_6, Vec3, 6.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Slag/Noise Texture
        float Math_004_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_004_Value_2);  // Slag/Math.004
        float Math_Value_2; math_multiply(Separate_XYZ_X_2, layer_row(2), Math_Value_2);  // Slag/Math
        float Math_006_Value_2; math_multiply_add(Math_004_Value_2, Math_005_Value, Math_Value_2, Math_006_Value_2);  // Slag/Math.006
        float Math_009_Value_2; math_absolute(Math_006_Value_2, Math_009_Value_2);  // Slag/Math.009
        float Math_010_Value_2; math_divide(Math_009_Value_2, layer_row(4), Math_010_Value_2);  // Slag/Math.010
        float Math_011_Value_2; math_subtract(1.0, Math_010_Value_2, Math_011_Value_2);  // Slag/Math.011
        float Math_015_Value_2; math_multiply_add(Math_013_Value_2, Math_014_Value, Math_011_Value_2, Math_015_Value_2);  // Slag/Math.015
        float Map_Range_002_Result_2; map_range_float_smoothstep_true(Math_015_Value_2, 0.0, 0.7, 0.0, 1.0, Map_Range_002_Result_2);  // Slag/Map Range.002
        float Vector_Math_003_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_003_Value_2);  // Slag/Vector Math.003
        float Math_018_Value_2; math_absolute(Separate_XYZ_X_2, Math_018_Value_2);  // Slag/Math.018
        float Math_019_Value_2; math_divide(Math_018_Value_2, Math_017_Value, Math_019_Value_2);  // Slag/Math.019
        float Math_020_Value_2; math_maximum(Vector_Math_003_Value_2, Math_019_Value_2, Math_020_Value_2);  // Slag/Math.020
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_020_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Slag/Map Range
        float Math_022_Value_2; math_multiply(Map_Range_002_Result_2, Map_Range_Result_2, Math_022_Value_2);  // Slag/Math.022
        float Math_023_Value_2; math_multiply(Math_Value_2, 24.0, Math_023_Value_2);  // Slag/Math.023
        float Math_024_Value_2; math_multiply(Math_001_Value_2, layer_row(5), Math_024_Value_2);  // Slag/Math.024
        vec3 Combine_XYZ_003_Vector_2; combine_xyz(Math_023_Value_2, Math_024_Value_2, 0.0, Combine_XYZ_003_Vector_2);  // Slag/Combine XYZ.003
        vec3 Vector_Math_004_Vector_2; vector_math_add(Combine_XYZ_003_Vector_2, Combine_XYZ_004_Vector, Vector_Math_004_Vector_2);  // Slag/Vector Math.004
        float Math_Value_3; math_multiply(Separate_XYZ_X_3, layer_row(2), Math_Value_3);  // Slag/Math
        float Math_023_Value_3; math_multiply(Math_Value_3, 24.0, Math_023_Value_3);  // Slag/Math.023
        float Math_024_Value_3; math_multiply(Math_001_Value_3, layer_row(5), Math_024_Value_3);  // Slag/Math.024
        vec3 Combine_XYZ_003_Vector_3; combine_xyz(Math_023_Value_3, Math_024_Value_3, 0.0, Combine_XYZ_003_Vector_3);  // Slag/Combine XYZ.003
        vec3 Vector_Math_004_Vector_3; vector_math_add(Combine_XYZ_003_Vector_3, Combine_XYZ_004_Vector, Vector_Math_004_Vector_3);  // Slag/Vector Math.004
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_004_Vector, Vector_Math_004_Vector_2, Vector_Math_004_Vector_3, Vec3_2, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Slag/Noise Texture.002
        float Math_045_Value_2; math_multiply(Math_022_Value_2, Noise_Texture_002_Fac_x, Math_045_Value_2);  // Slag/Math.045
        float Math_046_Value_2; math_multiply(Math_045_Value_2, layer_row(7), Math_046_Value_2);  // Slag/Math.046
        float Math_005_Value_3; math_add(below_height_x, Math_046_Value_2, Math_005_Value_3);  // Slag/Group.001/Math.005
        float Math_013_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_013_Value_3);  // Slag/Math.013
        float Math_004_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_004_Value_3);  // Slag/Math.004
        float Math_006_Value_3; math_multiply_add(Math_004_Value_3, Math_005_Value, Math_Value_3, Math_006_Value_3);  // Slag/Math.006
        float Math_009_Value_3; math_absolute(Math_006_Value_3, Math_009_Value_3);  // Slag/Math.009
        float Math_010_Value_3; math_divide(Math_009_Value_3, layer_row(4), Math_010_Value_3);  // Slag/Math.010
        float Math_011_Value_3; math_subtract(1.0, Math_010_Value_3, Math_011_Value_3);  // Slag/Math.011
        float Math_015_Value_3; math_multiply_add(Math_013_Value_3, Math_014_Value, Math_011_Value_3, Math_015_Value_3);  // Slag/Math.015
        float Map_Range_002_Result_3; map_range_float_smoothstep_true(Math_015_Value_3, 0.0, 0.7, 0.0, 1.0, Map_Range_002_Result_3);  // Slag/Map Range.002
        float Vector_Math_003_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_003_Value_3);  // Slag/Vector Math.003
        float Math_018_Value_3; math_absolute(Separate_XYZ_X_3, Math_018_Value_3);  // Slag/Math.018
        float Math_019_Value_3; math_divide(Math_018_Value_3, Math_017_Value, Math_019_Value_3);  // Slag/Math.019
        float Math_020_Value_3; math_maximum(Vector_Math_003_Value_3, Math_019_Value_3, Math_020_Value_3);  // Slag/Math.020
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_020_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Slag/Map Range
        float Math_022_Value_3; math_multiply(Map_Range_002_Result_3, Map_Range_Result_3, Math_022_Value_3);  // Slag/Math.022
        float Math_045_Value_3; math_multiply(Math_022_Value_3, Noise_Texture_002_Fac_y, Math_045_Value_3);  // Slag/Math.045
        float Math_046_Value_3; math_multiply(Math_045_Value_3, layer_row(7), Math_046_Value_3);  // Slag/Math.046
        float Math_005_Value_4; math_add(below_height_y, Math_046_Value_3, Math_005_Value_4);  // Slag/Group.001/Math.005
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_021_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_004_Result);  // Slag/Map Range.004
        float Math_042_Value; math_multiply(Map_Range_Result, 1.45, Math_042_Value);  // Slag/Math.042
        float Math_043_Value; math_minimum(Math_042_Value, 1.0, Math_043_Value);  // Slag/Math.043
        float Math_044_Value; math_multiply(Map_Range_004_Result, Math_043_Value, Math_044_Value);  // Slag/Math.044
        float Math_008_Value_2; math_maximum(0.0, Math_044_Value, Math_008_Value_2);  // Slag/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_041_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Slag/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Slag/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Slag/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Slag/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Slag/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Slag/Group/Vector Rotate
    float Vector_Math_003_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_003_Value);  // Slag/Vector Math.003
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Slag/Separate XYZ
    float Math_018_Value; math_absolute(Separate_XYZ_X, Math_018_Value);  // Slag/Math.018
    float Math_016_Value; math_multiply_add(layer_row(4), 2.2, 0.008, Math_016_Value);  // Slag/Math.016
    float Math_017_Value; math_divide(Math_016_Value, layer_row(2), Math_017_Value);  // Slag/Math.017
    float Math_019_Value; math_divide(Math_018_Value, Math_017_Value, Math_019_Value);  // Slag/Math.019
    float Math_020_Value; math_maximum(Vector_Math_003_Value, Math_019_Value, Math_020_Value);  // Slag/Math.020
    float Map_Range_Result; map_range_float_smoothstep_true(Math_020_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Slag/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Slag/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Slag/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Slag/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Slag/Group/Vector Rotate
    float Vector_Math_003_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_003_Value_2);  // Slag/Vector Math.003
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Slag/Separate XYZ
    float Math_018_Value_2; math_absolute(Separate_XYZ_X_2, Math_018_Value_2);  // Slag/Math.018
    float Math_019_Value_2; math_divide(Math_018_Value_2, Math_017_Value, Math_019_Value_2);  // Slag/Math.019
    float Math_020_Value_2; math_maximum(Vector_Math_003_Value_2, Math_019_Value_2, Math_020_Value_2);  // Slag/Math.020
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_020_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Slag/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Slag/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Slag/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Slag/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Slag/Group/Vector Rotate
    float Vector_Math_003_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_003_Value_3);  // Slag/Vector Math.003
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Slag/Separate XYZ
    float Math_018_Value_3; math_absolute(Separate_XYZ_X_3, Math_018_Value_3);  // Slag/Math.018
    float Math_019_Value_3; math_divide(Math_018_Value_3, Math_017_Value, Math_019_Value_3);  // Slag/Math.019
    float Math_020_Value_3; math_maximum(Vector_Math_003_Value_3, Math_019_Value_3, Math_020_Value_3);  // Slag/Math.020
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_020_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Slag/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
