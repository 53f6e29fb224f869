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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(130.0, 130.0, 0.0), Vector_Math_002_Vector);  // Scab/Vector Math.002
        float Math_007_Value; math_multiply(layer_row(15), 4.31, Math_007_Value);  // Scab/Math.007
        float Math_008_Value; math_multiply_add(layer_row(15), -2.3, 17.0, Math_008_Value);  // Scab/Math.008
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_007_Value, Math_008_Value, 0.0, Combine_XYZ_002_Vector);  // Scab/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Scab/Vector Math.003
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(130.0, 130.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Scab/Noise Texture.001
        float Math_009_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_009_Value);  // Scab/Math.009
        float Math_010_Value; math_multiply(layer_row(14), 0.22, Math_010_Value);  // Scab/Math.010
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Scab/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Scab/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Scab/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Scab/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Scab/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Scab/Group/Vector Rotate
        float Math_002_Value; math_multiply(layer_row(15), 3.7, Math_002_Value);  // Scab/Math.002
        float Math_003_Value; math_multiply_add(layer_row(15), -2.3, 0.0, Math_003_Value);  // Scab/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Scab/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Scab/Vector Math.001
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Turned_rate, 1.9, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Scab/Noise Texture
        float Math_004_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_004_Value);  // Scab/Math.004
        float Math_005_Value; math_multiply(layer_row(13), 1.5, Math_005_Value);  // Scab/Math.005
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Scab/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Scab/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Scab/Combine XYZ
        float Vector_Math_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_Value);  // Scab/Vector Math
        float Math_001_Value; math_subtract(0.66, Vector_Math_Value, Math_001_Value);  // Scab/Math.001
        float Math_006_Value; math_multiply_add(Math_004_Value, Math_005_Value, Math_001_Value, Math_006_Value);  // Scab/Math.006
        float Math_011_Value; math_multiply_add(Math_009_Value, Math_010_Value, Math_006_Value, Math_011_Value);  // Scab/Math.011
        float Map_Range_Result; map_range_float_smoothstep_true(Math_011_Value, 0.0, 0.05, 0.0, 1.0, Map_Range_Result);  // Scab/Map Range
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value);  // Scab/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Scab/Group/Map Range
        float Math_012_Value; math_multiply(Map_Range_Result, Map_Range_Result_2, Math_012_Value);  // Scab/Math.012
        float Math_039_Value; math_multiply(Math_012_Value, layer_row(11), Math_039_Value);  // Scab/Math.039
        float Math_031_Value; math_absolute(layer_row(10), Math_031_Value);  // Scab/Math.031
        float Math_032_Value; math_multiply(layer_row(10), Math_031_Value, Math_032_Value);  // Scab/Math.032
        float Math_029_Value; math_sign(layer_row(10), Math_029_Value);  // Scab/Math.029
        float Math_030_Value; math_multiply(Math_029_Value, 0.1, Math_030_Value);  // Scab/Math.030
        float Math_033_Value; math_multiply_add(Math_032_Value, 1.25, Math_030_Value, Math_033_Value);  // Scab/Math.033
        float Math_034_Value; math_exponent(Math_033_Value, Math_034_Value);  // Scab/Math.034
        float Math_028_Value; math_multiply_add(Math_009_Value, 0.8, 1.0, Math_028_Value);  // Scab/Math.028
        float Math_013_Value; math_multiply(layer_row(2), layer_row(5), Math_013_Value);  // Scab/Math.013
        float Math_014_Value; math_multiply(Math_013_Value, 0.45, Math_014_Value);  // Scab/Math.014
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_013_Value, Math_014_Value, 0.0, Combine_XYZ_003_Vector);  // Scab/Combine XYZ.003
        vec3 Vector_Math_004_Vector; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_003_Vector, Vector_Math_004_Vector);  // Scab/Vector Math.004
        float Math_015_Value; math_multiply(layer_row(15), 4.92, Math_015_Value);  // Scab/Math.015
        float Math_016_Value; math_multiply_add(layer_row(15), -2.3, 34.0, Math_016_Value);  // Scab/Math.016
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_015_Value, Math_016_Value, 0.0, Combine_XYZ_004_Vector);  // Scab/Combine XYZ.004
        vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_004_Vector, Vector_Math_005_Vector);  // Scab/Vector Math.005
        vec3 Multiply_2 = Turned_rate * abs(Combine_XYZ_003_Vector);
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, Multiply_2, 0.6, 3.0, 0.5, 2.0, 0.0, Noise_Texture_002_Fac);  // Scab/Noise Texture.002
        float Math_017_Value; math_multiply_add(Noise_Texture_002_Fac, 4.0, -2.0, Math_017_Value);  // Scab/Math.017
        float Math_018_Value; math_absolute(Math_017_Value, Math_018_Value);  // Scab/Math.018
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_018_Value, 0.12, 0.0, 0.0, 1.0, Map_Range_002_Result);  // Scab/Map Range.002
        float Math_025_Value; math_multiply(Map_Range_002_Result, layer_row(9), Math_025_Value);  // Scab/Math.025
        float Math_019_Value; math_maximum(layer_row(6), 0.0, Math_019_Value);  // Scab/Math.019
        float Math_024_Value; math_multiply(Math_019_Value, 600.0, Math_024_Value);  // Scab/Math.024
        float Math_026_Value; math_multiply(Math_025_Value, Math_024_Value, Math_026_Value);  // Scab/Math.026
        float Math_035_Value; math_add(Math_028_Value, Math_026_Value, Math_035_Value);  // Scab/Math.035
        float Math_036_Value; math_multiply(Math_034_Value, Math_035_Value, Math_036_Value);  // Scab/Math.036
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_011_Value, 0.08, 0.01, 0.0, 1.0, Map_Range_004_Result);  // Scab/Map Range.004
        float Map_Range_003_Result; map_range_float_smoothstep_true(Noise_Texture_Fac, 0.4, 0.6, 0.0, 1.0, Map_Range_003_Result);  // Scab/Map Range.003
        float Math_022_Value; math_multiply(Map_Range_004_Result, Map_Range_003_Result, Math_022_Value);  // Scab/Math.022
        float Math_023_Value; math_multiply(Math_022_Value, layer_row(8), Math_023_Value);  // Scab/Math.023
        float Math_037_Value; math_multiply_add(Math_023_Value, -0.75, 1.0, Math_037_Value);  // Scab/Math.037
        float Math_038_Value; math_multiply(Math_036_Value, Math_037_Value, Math_038_Value);  // Scab/Math.038
        vec3 Combine_Color_Color; combine_color_rgb(Math_038_Value, Math_038_Value, Math_038_Value, Combine_Color_Color);  // Scab/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Scab/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_039_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Scab/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_039_Value, 0.0, 1.0), below_roughness, layer_row(12), Mix_001_Result_Float);  // Scab/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_039_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Scab/Group.001/Mix.002
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_011_Value, 0.0, 0.16, 0.0, 1.0, Map_Range_001_Result);  // Scab/Map Range.001
        float Math_043_Value; math_multiply(Map_Range_001_Result, Map_Range_Result_2, Math_043_Value);  // Scab/Math.043
        float Math_020_Value; math_minimum(Math_018_Value, 1.0, Math_020_Value);  // Scab/Math.020
        float Math_021_Value; math_multiply_add(Math_020_Value, Math_019_Value, layer_row(7), Math_021_Value);  // Scab/Math.021
        float Math_044_Value; math_multiply(Math_043_Value, Math_021_Value, Math_044_Value);  // Scab/Math.044
        float Math_005_Value_2; math_add(below_height, Math_044_Value, Math_005_Value_2);  // Scab/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_002_Vector_3; vector_math_multiply(Bump_step_0, vec3(130.0, 130.0, 0.0), Vector_Math_002_Vector_3);  // Scab/Vector Math.002
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Math_002_Vector_3, Combine_XYZ_002_Vector, Vector_Math_003_Vector_2);  // Scab/Vector Math.003
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_002_Vector_4; vector_math_multiply(Bump_step_1, vec3(130.0, 130.0, 0.0), Vector_Math_002_Vector_4);  // Scab/Vector Math.002
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Math_002_Vector_4, Combine_XYZ_002_Vector, Vector_Math_003_Vector_3);  // Scab/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Scab/Noise Texture.001
        float Math_009_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_009_Value_2);  // Scab/Math.009
        vec3 Vector_Math_Vector_2; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Scab/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Scab/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_5);  // Scab/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Scab/Group/Vector Rotate
        vec3 Vector_Math_001_Vector_4; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_4);  // Scab/Vector Math.001
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Scab/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Scab/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_6);  // Scab/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Scab/Group/Vector Rotate
        vec3 Vector_Math_001_Vector_6; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Scab/Vector Math.001
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector_2, Vector_Math_001_Vector_4, Vector_Math_001_Vector_6, Turned_rate, 1.9, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Scab/Noise Texture
        float Math_004_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_004_Value_2);  // Scab/Math.004
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Scab/Separate XYZ
        float Math_Value_2; math_divide(Separate_XYZ_X_2, layer_row(4), Math_Value_2);  // Scab/Math
        vec3 Combine_XYZ_Vector_3; combine_xyz(Math_Value_2, Separate_XYZ_Y_2, 0.0, Combine_XYZ_Vector_3);  // Scab/Combine XYZ
        float Vector_Math_Value_2; vector_math_length(Combine_XYZ_Vector_3, Vector_Math_Value_2);  // Scab/Vector Math
        float Math_001_Value_2; math_subtract(0.66, Vector_Math_Value_2, Math_001_Value_2);  // Scab/Math.001
        float Math_006_Value_2; math_multiply_add(Math_004_Value_2, Math_005_Value, Math_001_Value_2, Math_006_Value_2);  // Scab/Math.006
        float Math_011_Value_2; math_multiply_add(Math_009_Value_2, Math_010_Value, Math_006_Value_2, Math_011_Value_2);  // Scab/Math.011
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_011_Value_2, 0.0, 0.16, 0.0, 1.0, Map_Range_001_Result_2);  // Scab/Map Range.001
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_5, Vector_Math_003_Value_2);  // Scab/Group/Vector Math.003
        float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Scab/Group/Map Range
        float Math_043_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_3, Math_043_Value_2);  // Scab/Math.043
        vec3 Vector_Math_004_Vector_2; vector_math_multiply(Vector_Rotate_Vector_2, Combine_XYZ_003_Vector, Vector_Math_004_Vector_2);  // Scab/Vector Math.004
        vec3 Vector_Math_005_Vector_2; vector_math_add(Vector_Math_004_Vector_2, Combine_XYZ_004_Vector, Vector_Math_005_Vector_2);  // Scab/Vector Math.005
        vec3 Vector_Math_004_Vector_3; vector_math_multiply(Vector_Rotate_Vector_3, Combine_XYZ_003_Vector, Vector_Math_004_Vector_3);  // Scab/Vector Math.004
        vec3 Vector_Math_005_Vector_3; vector_math_add(Vector_Math_004_Vector_3, Combine_XYZ_004_Vector, Vector_Math_005_Vector_3);  // Scab/Vector Math.005
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_005_Vector, Vector_Math_005_Vector_2, Vector_Math_005_Vector_3, Multiply_2, 0.6, 3.0, 0.5, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Scab/Noise Texture.002
        float Math_017_Value_2; math_multiply_add(Noise_Texture_002_Fac_x, 4.0, -2.0, Math_017_Value_2);  // Scab/Math.017
        float Math_018_Value_2; math_absolute(Math_017_Value_2, Math_018_Value_2);  // Scab/Math.018
        float Math_020_Value_2; math_minimum(Math_018_Value_2, 1.0, Math_020_Value_2);  // Scab/Math.020
        float Math_021_Value_2; math_multiply_add(Math_020_Value_2, Math_019_Value, layer_row(7), Math_021_Value_2);  // Scab/Math.021
        float Math_044_Value_2; math_multiply(Math_043_Value_2, Math_021_Value_2, Math_044_Value_2);  // Scab/Math.044
        float Math_005_Value_3; math_add(below_height_x, Math_044_Value_2, Math_005_Value_3);  // Scab/Group.001/Math.005
        float Math_009_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_009_Value_3);  // Scab/Math.009
        float Math_004_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_004_Value_3);  // Scab/Math.004
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Scab/Separate XYZ
        float Math_Value_3; math_divide(Separate_XYZ_X_3, layer_row(4), Math_Value_3);  // Scab/Math
        vec3 Combine_XYZ_Vector_4; combine_xyz(Math_Value_3, Separate_XYZ_Y_3, 0.0, Combine_XYZ_Vector_4);  // Scab/Combine XYZ
        float Vector_Math_Value_3; vector_math_length(Combine_XYZ_Vector_4, Vector_Math_Value_3);  // Scab/Vector Math
        float Math_001_Value_3; math_subtract(0.66, Vector_Math_Value_3, Math_001_Value_3);  // Scab/Math.001
        float Math_006_Value_3; math_multiply_add(Math_004_Value_3, Math_005_Value, Math_001_Value_3, Math_006_Value_3);  // Scab/Math.006
        float Math_011_Value_3; math_multiply_add(Math_009_Value_3, Math_010_Value, Math_006_Value_3, Math_011_Value_3);  // Scab/Math.011
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_011_Value_3, 0.0, 0.16, 0.0, 1.0, Map_Range_001_Result_3);  // Scab/Map Range.001
        float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_6, Vector_Math_003_Value_3);  // Scab/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Scab/Group/Map Range
        float Math_043_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_4, Math_043_Value_3);  // Scab/Math.043
        float Math_017_Value_3; math_multiply_add(Noise_Texture_002_Fac_y, 4.0, -2.0, Math_017_Value_3);  // Scab/Math.017
        float Math_018_Value_3; math_absolute(Math_017_Value_3, Math_018_Value_3);  // Scab/Math.018
        float Math_020_Value_3; math_minimum(Math_018_Value_3, 1.0, Math_020_Value_3);  // Scab/Math.020
        float Math_021_Value_3; math_multiply_add(Math_020_Value_3, Math_019_Value, layer_row(7), Math_021_Value_3);  // Scab/Math.021
        float Math_044_Value_3; math_multiply(Math_043_Value_3, Math_021_Value_3, Math_044_Value_3);  // Scab/Math.044
        float Math_005_Value_4; math_add(below_height_y, Math_044_Value_3, Math_005_Value_4);  // Scab/Group.001/Math.005
        float Map_Range_005_Result; map_range_float_smoothstep_true(Math_011_Value, 0.0, 0.03, 0.0, 1.0, Map_Range_005_Result);  // Scab/Map Range.005
        float Math_040_Value; math_multiply(Map_Range_Result_2, 1.45, Math_040_Value);  // Scab/Math.040
        float Math_041_Value; math_minimum(Math_040_Value, 1.0, Math_041_Value);  // Scab/Math.041
        float Math_042_Value; math_multiply(Map_Range_005_Result, Math_041_Value, Math_042_Value);  // Scab/Math.042
        float Math_008_Value_2; math_maximum(0.0, Math_042_Value, Math_008_Value_2);  // Scab/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_039_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Scab/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Scab/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Scab/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Scab/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Scab/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Scab/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Scab/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Scab/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Scab/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Scab/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Scab/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Scab/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Scab/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Scab/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Scab/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Scab/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Scab/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
