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
        vec3 Vector_Math_001_Vector; vector_math_multiply(P, vec3(90.0, 90.0, 0.0), Vector_Math_001_Vector);  // Chequer/Vector Math.001
        float Math_001_Value; math_multiply(layer_row(12), 3.7, Math_001_Value);  // Chequer/Math.001
        float Math_002_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_002_Value);  // Chequer/Math.002
        vec3 Combine_XYZ_001_Vector; combine_xyz(Math_001_Value, Math_002_Value, 0.0, Combine_XYZ_001_Vector);  // Chequer/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_add(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Chequer/Vector Math.002
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(90.0, 90.0, 0.0));
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_002_Vector, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Chequer/Noise Texture
        float Math_038_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_038_Value);  // Chequer/Math.038
        float Math_039_Value; math_multiply(layer_row(11), 0.04, Math_039_Value);  // Chequer/Math.039
        float Math_003_Value; math_greater_than(layer_row(5), 0.0, Math_003_Value);  // Chequer/Math.003
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Chequer/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Chequer/Group/Combine XYZ
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Chequer/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector_2);  // Chequer/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_2);  // Chequer/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Chequer/Group/Vector Rotate
        float Math_Value; math_divide(layer_row(2), layer_row(4), Math_Value);  // Chequer/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Math_Value, 0.0, Combine_XYZ_Vector_2);  // Chequer/Combine XYZ
        vec3 Vector_Math_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_Vector_2, Vector_Math_Vector_2);  // Chequer/Vector Math
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Math_Vector_2, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Chequer/Separate XYZ
        float Math_004_Value; math_floor(Separate_XYZ_Y, Math_004_Value);  // Chequer/Math.004
        float Math_005_Value; math_multiply(Math_004_Value, 0.5, Math_005_Value);  // Chequer/Math.005
        float Math_006_Value; math_fract(Math_005_Value, Math_006_Value);  // Chequer/Math.006
        float Math_008_Value; math_add(Separate_XYZ_X, Math_006_Value, Math_008_Value);  // Chequer/Math.008
        float Math_009_Value; math_fract(Math_008_Value, Math_009_Value);  // Chequer/Math.009
        float Math_010_Value; math_subtract(Math_009_Value, 0.5, Math_010_Value);  // Chequer/Math.010
        float Math_014_Value; math_multiply(Math_010_Value, 0.8, Math_014_Value);  // Chequer/Math.014
        float Math_011_Value; math_fract(Separate_XYZ_Y, Math_011_Value);  // Chequer/Math.011
        float Math_012_Value; math_subtract(Math_011_Value, 0.5, Math_012_Value);  // Chequer/Math.012
        float Math_007_Value; math_multiply_add(Math_006_Value, 4.0, -1.0, Math_007_Value);  // Chequer/Math.007
        float Math_013_Value; math_multiply(Math_012_Value, Math_007_Value, Math_013_Value);  // Chequer/Math.013
        float Math_015_Value; math_multiply(Math_013_Value, 0.6, Math_015_Value);  // Chequer/Math.015
        float Math_016_Value; math_add(Math_014_Value, Math_015_Value, Math_016_Value);  // Chequer/Math.016
        float Math_020_Value; math_multiply(Math_016_Value, Math_016_Value, Math_020_Value);  // Chequer/Math.020
        float Math_017_Value; math_multiply(Math_013_Value, 0.8, Math_017_Value);  // Chequer/Math.017
        float Math_018_Value; math_multiply(Math_010_Value, 0.6, Math_018_Value);  // Chequer/Math.018
        float Math_019_Value; math_subtract(Math_017_Value, Math_018_Value, Math_019_Value);  // Chequer/Math.019
        float Math_021_Value; math_absolute(Math_019_Value, Math_021_Value);  // Chequer/Math.021
        float Math_022_Value; math_multiply_add(Math_020_Value, 0.9, Math_021_Value, Math_022_Value);  // Chequer/Math.022
        float Math_023_Value; math_multiply(Separate_XYZ_Y, 0.5, Math_023_Value);  // Chequer/Math.023
        float Math_024_Value; math_add(Separate_XYZ_X, Math_023_Value, Math_024_Value);  // Chequer/Math.024
        float Math_026_Value; math_fract(Math_024_Value, Math_026_Value);  // Chequer/Math.026
        float Math_027_Value; math_subtract(Math_026_Value, 0.5, Math_027_Value);  // Chequer/Math.027
        float Math_028_Value; math_absolute(Math_027_Value, Math_028_Value);  // Chequer/Math.028
        float Math_025_Value; math_subtract(Separate_XYZ_X, Math_023_Value, Math_025_Value);  // Chequer/Math.025
        float Math_029_Value; math_fract(Math_025_Value, Math_029_Value);  // Chequer/Math.029
        float Math_030_Value; math_subtract(Math_029_Value, 0.5, Math_030_Value);  // Chequer/Math.030
        float Math_031_Value; math_absolute(Math_030_Value, Math_031_Value);  // Chequer/Math.031
        float Math_032_Value; math_minimum(Math_028_Value, Math_031_Value, Math_032_Value);  // Chequer/Math.032
        float Math_035_Value; math_add(Math_032_Value, 0.08, Math_035_Value);  // Chequer/Math.035
        float Math_033_Value; math_maximum(Math_028_Value, Math_031_Value, Math_033_Value);  // Chequer/Math.033
        float Map_Range_Result; map_range_float_smoothstep_true(Math_033_Value, 0.14, 0.02, 0.0, 1.0, Map_Range_Result);  // Chequer/Map Range
        float Math_034_Value; math_multiply(Map_Range_Result, 0.06, Math_034_Value);  // Chequer/Math.034
        float Math_036_Value; math_subtract(Math_035_Value, Math_034_Value, Math_036_Value);  // Chequer/Math.036
        float Mix_Result_Float; mix_float(clamp(Math_003_Value, 0.0, 1.0), Math_022_Value, Math_036_Value, Mix_Result_Float);  // Chequer/Mix
        float Math_037_Value; math_subtract(layer_row(6), Mix_Result_Float, Math_037_Value);  // Chequer/Math.037
        float Math_040_Value; math_multiply_add(Math_038_Value, Math_039_Value, Math_037_Value, Math_040_Value);  // Chequer/Math.040
        float Math_041_Value; math_multiply(layer_row(10), -0.06, Math_041_Value);  // Chequer/Math.041
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_040_Value, Math_041_Value, 0.16, 0.0, 1.0, Map_Range_001_Result);  // Chequer/Map Range.001
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value);  // Chequer/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Chequer/Group/Map Range
        float Math_042_Value; math_multiply(Map_Range_001_Result, Map_Range_Result_2, Math_042_Value);  // Chequer/Math.042
        vec3 Vector_Math_005_Vector; vector_math_multiply(P, vec3(9.0, 14.0, 0.0), Vector_Math_005_Vector);  // Chequer/Vector Math.005
        float Math_047_Value; math_multiply(layer_row(12), 4.92, Math_047_Value);  // Chequer/Math.047
        float Math_048_Value; math_multiply_add(layer_row(12), -2.3, 34.0, Math_048_Value);  // Chequer/Math.048
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_047_Value, Math_048_Value, 0.0, Combine_XYZ_003_Vector);  // Chequer/Combine XYZ.003
        vec3 Vector_Math_006_Vector; vector_math_add(Vector_Math_005_Vector, Combine_XYZ_003_Vector, Vector_Math_006_Vector);  // Chequer/Vector Math.006
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_006_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(9.0, 14.0, 0.0)), 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Chequer/Noise Texture.002
        float Math_051_Value; math_multiply_add(layer_row(9), -0.32, 0.86, Math_051_Value);  // Chequer/Math.051
        float Math_052_Value; math_subtract(Noise_Texture_002_Fac, Math_051_Value, Math_052_Value);  // Chequer/Math.052
        vec3 Vector_Math_007_Vector; vector_math_multiply(P, vec3(60.0, 330.0, 0.0), Vector_Math_007_Vector);  // Chequer/Vector Math.007
        float Math_049_Value; math_multiply(layer_row(12), 5.53, Math_049_Value);  // Chequer/Math.049
        float Math_050_Value; math_multiply_add(layer_row(12), -2.3, 51.0, Math_050_Value);  // Chequer/Math.050
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_049_Value, Math_050_Value, 0.0, Combine_XYZ_004_Vector);  // Chequer/Combine XYZ.004
        vec3 Vector_Math_008_Vector; vector_math_add(Vector_Math_007_Vector, Combine_XYZ_004_Vector, Vector_Math_008_Vector);  // Chequer/Vector Math.008
        float Noise_Texture_003_Fac; noise_2d_fbm_true(Vector_Math_008_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(60.0, 330.0, 0.0)), 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_003_Fac);  // Chequer/Noise Texture.003
        float Math_053_Value; math_multiply_add(Math_052_Value, 1.6, Noise_Texture_003_Fac, Math_053_Value);  // Chequer/Math.053
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_053_Value, 0.55, 0.65, 0.0, 1.0, Map_Range_004_Result);  // Chequer/Map Range.004
        float Map_Range_005_Result; map_range_float_smoothstep_true(Math_052_Value, 0.0, 0.06, 0.0, 1.0, Map_Range_005_Result);  // Chequer/Map Range.005
        float Math_054_Value; math_multiply(Map_Range_004_Result, Map_Range_005_Result, Math_054_Value);  // Chequer/Math.054
        float Math_056_Value; math_maximum(Math_042_Value, Math_054_Value, Math_056_Value);  // Chequer/Math.056
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_040_Value, 0.04, 0.14, 0.0, 1.0, Map_Range_002_Result);  // Chequer/Map Range.002
        float Math_045_Value; math_multiply(Map_Range_002_Result, layer_row(8), Math_045_Value);  // Chequer/Math.045
        vec3 Vector_Math_003_Vector; vector_math_multiply(P, vec3(260.0, 120.0, 0.0), Vector_Math_003_Vector);  // Chequer/Vector Math.003
        float Math_043_Value; math_multiply(layer_row(12), 4.31, Math_043_Value);  // Chequer/Math.043
        float Math_044_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_044_Value);  // Chequer/Math.044
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_043_Value, Math_044_Value, 0.0, Combine_XYZ_002_Vector);  // Chequer/Combine XYZ.002
        vec3 Vector_Math_004_Vector; vector_math_add(Vector_Math_003_Vector, Combine_XYZ_002_Vector, Vector_Math_004_Vector);  // Chequer/Vector Math.004
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(260.0, 120.0, 0.0)), 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Chequer/Noise Texture.001
        float Map_Range_003_Result; map_range_float_smoothstep_true(Noise_Texture_001_Fac, 0.35, 0.75, 0.0, 1.0, Map_Range_003_Result);  // Chequer/Map Range.003
        float Math_046_Value; math_multiply(Math_045_Value, Map_Range_003_Result, Math_046_Value);  // Chequer/Math.046
        float Math_057_Value; math_maximum(Math_056_Value, Math_046_Value, Math_057_Value);  // Chequer/Math.057
        float Math_058_Value; math_multiply(Math_057_Value, Map_Range_Result_2, Math_058_Value);  // Chequer/Math.058
        float Math_055_Value; math_multiply_add(Math_046_Value, 2.5, 1.0, Math_055_Value);  // Chequer/Math.055
        vec3 Combine_Color_Color; combine_color_rgb(Math_055_Value, Math_055_Value, Math_055_Value, Combine_Color_Color);  // Chequer/Combine Color
        vec3 Mix_001_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_001_Result_Color);  // Chequer/Mix.001
        vec3 Mix_002_Result_Color; mix_rgba_multiply(1.0, below_color, vec3(5.0, 5.0, 5.0), Mix_002_Result_Color);  // Chequer/Mix.002
        vec3 Mix_003_Result_Color; mix_rgba_mix(clamp(Math_054_Value, 0.0, 1.0), clamp(Mix_001_Result_Color, 0.0, 1.0), clamp(Mix_002_Result_Color, 0.0, 1.0), Mix_003_Result_Color);  // Chequer/Mix.003
        vec3 Mix_Result_Color; mix_rgba_mix(clamp(Math_058_Value, 0.0, 1.0), below_color, Mix_003_Result_Color, Mix_Result_Color);  // Chequer/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_058_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Chequer/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_058_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Chequer/Group.001/Mix.002
        float Math_062_Value; math_multiply(Math_042_Value, layer_row(7), Math_062_Value);  // Chequer/Math.062
        float Math_005_Value_2; math_add(below_height, Math_062_Value, Math_005_Value_2);  // Chequer/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_001_Vector_3; vector_math_multiply(Bump_step_0, vec3(90.0, 90.0, 0.0), Vector_Math_001_Vector_3);  // Chequer/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_add(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Chequer/Vector Math.002
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_001_Vector_4; vector_math_multiply(Bump_step_1, vec3(90.0, 90.0, 0.0), Vector_Math_001_Vector_4);  // Chequer/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_add(Vector_Math_001_Vector_4, Combine_XYZ_001_Vector, Vector_Math_002_Vector_4);  // Chequer/Vector Math.002
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector, Vector_Math_002_Vector_3, Vector_Math_002_Vector_4, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Chequer/Noise Texture
        float Math_038_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_038_Value_2);  // Chequer/Math.038
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Chequer/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Chequer/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_5);  // Chequer/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Chequer/Group/Vector Rotate
        vec3 Vector_Math_Vector_4; vector_math_multiply(Vector_Rotate_Vector_2, Combine_XYZ_Vector_2, Vector_Math_Vector_4);  // Chequer/Vector Math
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Math_Vector_4, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Chequer/Separate XYZ
        float Math_004_Value_2; math_floor(Separate_XYZ_Y_2, Math_004_Value_2);  // Chequer/Math.004
        float Math_005_Value_3; math_multiply(Math_004_Value_2, 0.5, Math_005_Value_3);  // Chequer/Math.005
        float Math_006_Value_2; math_fract(Math_005_Value_3, Math_006_Value_2);  // Chequer/Math.006
        float Math_008_Value_2; math_add(Separate_XYZ_X_2, Math_006_Value_2, Math_008_Value_2);  // Chequer/Math.008
        float Math_009_Value_2; math_fract(Math_008_Value_2, Math_009_Value_2);  // Chequer/Math.009
        float Math_010_Value_2; math_subtract(Math_009_Value_2, 0.5, Math_010_Value_2);  // Chequer/Math.010
        float Math_014_Value_2; math_multiply(Math_010_Value_2, 0.8, Math_014_Value_2);  // Chequer/Math.014
        float Math_011_Value_2; math_fract(Separate_XYZ_Y_2, Math_011_Value_2);  // Chequer/Math.011
        float Math_012_Value_2; math_subtract(Math_011_Value_2, 0.5, Math_012_Value_2);  // Chequer/Math.012
        float Math_007_Value_2; math_multiply_add(Math_006_Value_2, 4.0, -1.0, Math_007_Value_2);  // Chequer/Math.007
        float Math_013_Value_2; math_multiply(Math_012_Value_2, Math_007_Value_2, Math_013_Value_2);  // Chequer/Math.013
        float Math_015_Value_2; math_multiply(Math_013_Value_2, 0.6, Math_015_Value_2);  // Chequer/Math.015
        float Math_016_Value_2; math_add(Math_014_Value_2, Math_015_Value_2, Math_016_Value_2);  // Chequer/Math.016
        float Math_020_Value_2; math_multiply(Math_016_Value_2, Math_016_Value_2, Math_020_Value_2);  // Chequer/Math.020
        float Math_017_Value_2; math_multiply(Math_013_Value_2, 0.8, Math_017_Value_2);  // Chequer/Math.017
        float Math_018_Value_2; math_multiply(Math_010_Value_2, 0.6, Math_018_Value_2);  // Chequer/Math.018
        float Math_019_Value_2; math_subtract(Math_017_Value_2, Math_018_Value_2, Math_019_Value_2);  // Chequer/Math.019
        float Math_021_Value_2; math_absolute(Math_019_Value_2, Math_021_Value_2);  // Chequer/Math.021
        float Math_022_Value_2; math_multiply_add(Math_020_Value_2, 0.9, Math_021_Value_2, Math_022_Value_2);  // Chequer/Math.022
        float Math_023_Value_2; math_multiply(Separate_XYZ_Y_2, 0.5, Math_023_Value_2);  // Chequer/Math.023
        float Math_024_Value_2; math_add(Separate_XYZ_X_2, Math_023_Value_2, Math_024_Value_2);  // Chequer/Math.024
        float Math_026_Value_2; math_fract(Math_024_Value_2, Math_026_Value_2);  // Chequer/Math.026
        float Math_027_Value_2; math_subtract(Math_026_Value_2, 0.5, Math_027_Value_2);  // Chequer/Math.027
        float Math_028_Value_2; math_absolute(Math_027_Value_2, Math_028_Value_2);  // Chequer/Math.028
        float Math_025_Value_2; math_subtract(Separate_XYZ_X_2, Math_023_Value_2, Math_025_Value_2);  // Chequer/Math.025
        float Math_029_Value_2; math_fract(Math_025_Value_2, Math_029_Value_2);  // Chequer/Math.029
        float Math_030_Value_2; math_subtract(Math_029_Value_2, 0.5, Math_030_Value_2);  // Chequer/Math.030
        float Math_031_Value_2; math_absolute(Math_030_Value_2, Math_031_Value_2);  // Chequer/Math.031
        float Math_032_Value_2; math_minimum(Math_028_Value_2, Math_031_Value_2, Math_032_Value_2);  // Chequer/Math.032
        float Math_035_Value_2; math_add(Math_032_Value_2, 0.08, Math_035_Value_2);  // Chequer/Math.035
        float Math_033_Value_2; math_maximum(Math_028_Value_2, Math_031_Value_2, Math_033_Value_2);  // Chequer/Math.033
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_033_Value_2, 0.14, 0.02, 0.0, 1.0, Map_Range_Result_3);  // Chequer/Map Range
        float Math_034_Value_2; math_multiply(Map_Range_Result_3, 0.06, Math_034_Value_2);  // Chequer/Math.034
        float Math_036_Value_2; math_subtract(Math_035_Value_2, Math_034_Value_2, Math_036_Value_2);  // Chequer/Math.036
        float Mix_Result_Float_2; mix_float(clamp(Math_003_Value, 0.0, 1.0), Math_022_Value_2, Math_036_Value_2, Mix_Result_Float_2);  // Chequer/Mix
        float Math_037_Value_2; math_subtract(layer_row(6), Mix_Result_Float_2, Math_037_Value_2);  // Chequer/Math.037
        float Math_040_Value_2; math_multiply_add(Math_038_Value_2, Math_039_Value, Math_037_Value_2, Math_040_Value_2);  // Chequer/Math.040
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_040_Value_2, Math_041_Value, 0.16, 0.0, 1.0, Map_Range_001_Result_2);  // Chequer/Map Range.001
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_5, Vector_Math_003_Value_2);  // Chequer/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Chequer/Group/Map Range
        float Math_042_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_4, Math_042_Value_2);  // Chequer/Math.042
        float Math_062_Value_2; math_multiply(Math_042_Value_2, layer_row(7), Math_062_Value_2);  // Chequer/Math.062
        float Math_005_Value_4; math_add(below_height_x, Math_062_Value_2, Math_005_Value_4);  // Chequer/Group.001/Math.005
        float Math_038_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_038_Value_3);  // Chequer/Math.038
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Chequer/Group/Vector Math
        vec3 Vector_Math_001_Vector_6; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_6);  // Chequer/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_6, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_6);  // Chequer/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Chequer/Group/Vector Rotate
        vec3 Vector_Math_Vector_6; vector_math_multiply(Vector_Rotate_Vector_3, Combine_XYZ_Vector_2, Vector_Math_Vector_6);  // Chequer/Vector Math
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Math_Vector_6, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Chequer/Separate XYZ
        float Math_004_Value_3; math_floor(Separate_XYZ_Y_3, Math_004_Value_3);  // Chequer/Math.004
        float Math_005_Value_5; math_multiply(Math_004_Value_3, 0.5, Math_005_Value_5);  // Chequer/Math.005
        float Math_006_Value_3; math_fract(Math_005_Value_5, Math_006_Value_3);  // Chequer/Math.006
        float Math_008_Value_3; math_add(Separate_XYZ_X_3, Math_006_Value_3, Math_008_Value_3);  // Chequer/Math.008
        float Math_009_Value_3; math_fract(Math_008_Value_3, Math_009_Value_3);  // Chequer/Math.009
        float Math_010_Value_3; math_subtract(Math_009_Value_3, 0.5, Math_010_Value_3);  // Chequer/Math.010
        float Math_014_Value_3; math_multiply(Math_010_Value_3, 0.8, Math_014_Value_3);  // Chequer/Math.014
        float Math_011_Value_3; math_fract(Separate_XYZ_Y_3, Math_011_Value_3);  // Chequer/Math.011
        float Math_012_Value_3; math_subtract(Math_011_Value_3, 0.5, Math_012_Value_3);  // Chequer/Math.012
        float Math_007_Value_3; math_multiply_add(Math_006_Value_3, 4.0, -1.0, Math_007_Value_3);  // Chequer/Math.007
        float Math_013_Value_3; math_multiply(Math_012_Value_3, Math_007_Value_3, Math_013_Value_3);  // Chequer/Math.013
        float Math_015_Value_3; math_multiply(Math_013_Value_3, 0.6, Math_015_Value_3);  // Chequer/Math.015
        float Math_016_Value_3; math_add(Math_014_Value_3, Math_015_Value_3, Math_016_Value_3);  // Chequer/Math.016
        float Math_020_Value_3; math_multiply(Math_016_Value_3, Math_016_Value_3, Math_020_Value_3);  // Chequer/Math.020
        float Math_017_Value_3; math_multiply(Math_013_Value_3, 0.8, Math_017_Value_3);  // Chequer/Math.017
        float Math_018_Value_3; math_multiply(Math_010_Value_3, 0.6, Math_018_Value_3);  // Chequer/Math.018
        float Math_019_Value_3; math_subtract(Math_017_Value_3, Math_018_Value_3, Math_019_Value_3);  // Chequer/Math.019
        float Math_021_Value_3; math_absolute(Math_019_Value_3, Math_021_Value_3);  // Chequer/Math.021
        float Math_022_Value_3; math_multiply_add(Math_020_Value_3, 0.9, Math_021_Value_3, Math_022_Value_3);  // Chequer/Math.022
        float Math_023_Value_3; math_multiply(Separate_XYZ_Y_3, 0.5, Math_023_Value_3);  // Chequer/Math.023
        float Math_024_Value_3; math_add(Separate_XYZ_X_3, Math_023_Value_3, Math_024_Value_3);  // Chequer/Math.024
        float Math_026_Value_3; math_fract(Math_024_Value_3, Math_026_Value_3);  // Chequer/Math.026
        float Math_027_Value_3; math_subtract(Math_026_Value_3, 0.5, Math_027_Value_3);  // Chequer/Math.027
        float Math_028_Value_3; math_absolute(Math_027_Value_3, Math_028_Value_3);  // Chequer/Math.028
        float Math_025_Value_3; math_subtract(Separate_XYZ_X_3, Math_023_Value_3, Math_025_Value_3);  // Chequer/Math.025
        float Math_029_Value_3; math_fract(Math_025_Value_3, Math_029_Value_3);  // Chequer/Math.029
        float Math_030_Value_3; math_subtract(Math_029_Value_3, 0.5, Math_030_Value_3);  // Chequer/Math.030
        float Math_031_Value_3; math_absolute(Math_030_Value_3, Math_031_Value_3);  // Chequer/Math.031
        float Math_032_Value_3; math_minimum(Math_028_Value_3, Math_031_Value_3, Math_032_Value_3);  // Chequer/Math.032
        float Math_035_Value_3; math_add(Math_032_Value_3, 0.08, Math_035_Value_3);  // Chequer/Math.035
        float Math_033_Value_3; math_maximum(Math_028_Value_3, Math_031_Value_3, Math_033_Value_3);  // Chequer/Math.033
        float Map_Range_Result_5; map_range_float_smoothstep_true(Math_033_Value_3, 0.14, 0.02, 0.0, 1.0, Map_Range_Result_5);  // Chequer/Map Range
        float Math_034_Value_3; math_multiply(Map_Range_Result_5, 0.06, Math_034_Value_3);  // Chequer/Math.034
        float Math_036_Value_3; math_subtract(Math_035_Value_3, Math_034_Value_3, Math_036_Value_3);  // Chequer/Math.036
        float Mix_Result_Float_3; mix_float(clamp(Math_003_Value, 0.0, 1.0), Math_022_Value_3, Math_036_Value_3, Mix_Result_Float_3);  // Chequer/Mix
        float Math_037_Value_3; math_subtract(layer_row(6), Mix_Result_Float_3, Math_037_Value_3);  // Chequer/Math.037
        float Math_040_Value_3; math_multiply_add(Math_038_Value_3, Math_039_Value, Math_037_Value_3, Math_040_Value_3);  // Chequer/Math.040
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_040_Value_3, Math_041_Value, 0.16, 0.0, 1.0, Map_Range_001_Result_3);  // Chequer/Map Range.001
        float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_6, Vector_Math_003_Value_3);  // Chequer/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Chequer/Group/Map Range
        float Math_042_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_6, Math_042_Value_3);  // Chequer/Math.042
        float Math_062_Value_3; math_multiply(Math_042_Value_3, layer_row(7), Math_062_Value_3);  // Chequer/Math.062
        float Math_005_Value_6; math_add(below_height_y, Math_062_Value_3, Math_005_Value_6);  // Chequer/Group.001/Math.005
        float Map_Range_006_Result; map_range_float_smoothstep_true(Math_040_Value, 0.0, 0.02, 0.0, 1.0, Map_Range_006_Result);  // Chequer/Map Range.006
        float Math_059_Value; math_multiply(Map_Range_Result_2, 1.45, Math_059_Value);  // Chequer/Math.059
        float Math_060_Value; math_minimum(Math_059_Value, 1.0, Math_060_Value);  // Chequer/Math.060
        float Math_061_Value; math_multiply(Map_Range_006_Result, Math_060_Value, Math_061_Value);  // Chequer/Math.061
        float Math_008_Value_4; math_maximum(0.0, Math_061_Value, Math_008_Value_4);  // Chequer/Group.001/Math.008
        out_color = Mix_Result_Color;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_4, Math_005_Value_6);
        out_cover = Math_058_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Chequer/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Chequer/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Chequer/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Chequer/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Chequer/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Chequer/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Chequer/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Chequer/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Chequer/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Chequer/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Chequer/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Chequer/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Chequer/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Chequer/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Chequer/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Chequer/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Chequer/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
