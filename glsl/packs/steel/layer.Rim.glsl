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
        vec3 Vector_Math_001_Vector; vector_math_multiply(P, vec3(150.0, 70.0, 0.0), Vector_Math_001_Vector);  // Rim/Vector Math.001
        float Math_004_Value; math_multiply(layer_row(11), 4.31, Math_004_Value);  // Rim/Math.004
        float Math_005_Value; math_multiply_add(layer_row(11), -2.3, 17.0, Math_005_Value);  // Rim/Math.005
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_004_Value, Math_005_Value, 0.0, Combine_XYZ_002_Vector);  // Rim/Combine XYZ.002
        vec3 Vector_Math_002_Vector; vector_math_add(Vector_Math_001_Vector, Combine_XYZ_002_Vector, Vector_Math_002_Vector);  // Rim/Vector Math.002
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(150.0, 70.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector, Multiply, 1.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Rim/Noise Texture.001
        float Math_012_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_012_Value);  // Rim/Math.012
        float Math_013_Value; math_multiply(layer_row(10), 0.8, Math_013_Value);  // Rim/Math.013
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Rim/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Rim/Group/Combine XYZ
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Rim/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Rim/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Rim/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Rim/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Rim/Separate XYZ
        float Math_001_Value; math_multiply(Separate_XYZ_Y, layer_row(2), Math_001_Value);  // Rim/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(0.0, Math_001_Value, 0.0, Combine_XYZ_Vector_2);  // Rim/Combine XYZ
        float Math_002_Value; math_multiply(layer_row(11), 3.7, Math_002_Value);  // Rim/Math.002
        float Math_003_Value; math_multiply_add(layer_row(11), -2.3, 0.0, Math_003_Value);  // Rim/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Rim/Combine XYZ.001
        vec3 Vector_Math_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_Vector_2);  // Rim/Vector Math
        vec3 Vec3 = vec3(0.0, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)).y * abs(layer_row(2)), 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_Vector_2, Vec3, 7.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Rim/Noise Texture
        float Math_009_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_009_Value);  // Rim/Math.009
        float Math_010_Value; math_multiply(layer_row(9), 1.4, Math_010_Value);  // Rim/Math.010
        float Math_Value; math_multiply(Separate_XYZ_X, layer_row(2), Math_Value);  // Rim/Math
        float Math_006_Value; math_absolute(Math_Value, Math_006_Value);  // Rim/Math.006
        float Math_007_Value; math_divide(Math_006_Value, layer_row(4), Math_007_Value);  // Rim/Math.007
        float Math_008_Value; math_subtract(1.0, Math_007_Value, Math_008_Value);  // Rim/Math.008
        float Math_011_Value; math_multiply_add(Math_009_Value, Math_010_Value, Math_008_Value, Math_011_Value);  // Rim/Math.011
        float Math_014_Value; math_multiply_add(Math_012_Value, Math_013_Value, Math_011_Value, Math_014_Value);  // Rim/Math.014
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_014_Value, 0.0, 0.2, 0.0, 1.0, Map_Range_001_Result);  // Rim/Map Range.001
        float Vector_Math_003_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_003_Value);  // Rim/Vector Math.003
        float Math_017_Value; math_absolute(Separate_XYZ_X, Math_017_Value);  // Rim/Math.017
        float Math_015_Value; math_divide(layer_row(4), layer_row(2), Math_015_Value);  // Rim/Math.015
        float Math_016_Value; math_multiply(Math_015_Value, 2.5, Math_016_Value);  // Rim/Math.016
        float Math_018_Value; math_divide(Math_017_Value, Math_016_Value, Math_018_Value);  // Rim/Math.018
        float Math_019_Value; math_maximum(Vector_Math_003_Value, Math_018_Value, Math_019_Value);  // Rim/Math.019
        float Map_Range_Result; map_range_float_smoothstep_true(Math_019_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Rim/Map Range
        float Math_020_Value; math_multiply(Map_Range_001_Result, Map_Range_Result, Math_020_Value);  // Rim/Math.020
        float Math_036_Value; math_multiply(Math_020_Value, layer_row(8), Math_036_Value);  // Rim/Math.036
        float Math_029_Value; math_absolute(layer_row(7), Math_029_Value);  // Rim/Math.029
        float Math_030_Value; math_multiply(layer_row(7), Math_029_Value, Math_030_Value);  // Rim/Math.030
        float Math_027_Value; math_sign(layer_row(7), Math_027_Value);  // Rim/Math.027
        float Math_028_Value; math_multiply(Math_027_Value, 0.1, Math_028_Value);  // Rim/Math.028
        float Math_031_Value; math_multiply_add(Math_030_Value, 1.25, Math_028_Value, Math_031_Value);  // Rim/Math.031
        float Math_032_Value; math_exponent(Math_031_Value, Math_032_Value);  // Rim/Math.032
        float Map_Range_003_Result; map_range_float_linear_true(Noise_Texture_001_Fac, 0.0, 1.0, 0.4, 1.6, Map_Range_003_Result);  // Rim/Map Range.003
        float Math_033_Value; math_multiply(Math_032_Value, Map_Range_003_Result, Math_033_Value);  // Rim/Math.033
        vec3 Vector_Math_006_Vector; vector_math_multiply(P, vec3(330.0, 260.0, 0.0), Vector_Math_006_Vector);  // Rim/Vector Math.006
        float Math_023_Value; math_multiply(layer_row(11), 5.53, Math_023_Value);  // Rim/Math.023
        float Math_024_Value; math_multiply_add(layer_row(11), -2.3, 51.0, Math_024_Value);  // Rim/Math.024
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_023_Value, Math_024_Value, 0.0, Combine_XYZ_004_Vector);  // Rim/Combine XYZ.004
        vec3 Vector_Math_007_Vector; vector_math_add(Vector_Math_006_Vector, Combine_XYZ_004_Vector, Vector_Math_007_Vector);  // Rim/Vector Math.007
        float Noise_Texture_003_Fac; noise_2d_fbm_true(Vector_Math_007_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(330.0, 260.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_003_Fac);  // Rim/Noise Texture.003
        float Math_025_Value; math_multiply_add(layer_row(6), -0.3, 0.85, Math_025_Value);  // Rim/Math.025
        float Math_026_Value; math_add(Math_025_Value, 0.1, Math_026_Value);  // Rim/Math.026
        float Map_Range_002_Result; map_range_float_smoothstep_true(Noise_Texture_003_Fac, Math_025_Value, Math_026_Value, 0.0, 1.0, Map_Range_002_Result);  // Rim/Map Range.002
        float Math_034_Value; math_multiply_add(Map_Range_002_Result, -0.6, 1.0, Math_034_Value);  // Rim/Math.034
        float Math_035_Value; math_multiply(Math_033_Value, Math_034_Value, Math_035_Value);  // Rim/Math.035
        vec3 Combine_Color_Color; combine_color_rgb(Math_035_Value, Math_035_Value, Math_035_Value, Combine_Color_Color);  // Rim/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Rim/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_036_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Rim/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_036_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Rim/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_036_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Rim/Group.001/Mix.002
        vec3 Vector_Math_004_Vector; vector_math_multiply(P, vec3(45.0, 30.0, 0.0), Vector_Math_004_Vector);  // Rim/Vector Math.004
        float Math_021_Value; math_multiply(layer_row(11), 4.92, Math_021_Value);  // Rim/Math.021
        float Math_022_Value; math_multiply_add(layer_row(11), -2.3, 34.0, Math_022_Value);  // Rim/Math.022
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_021_Value, Math_022_Value, 0.0, Combine_XYZ_003_Vector);  // Rim/Combine XYZ.003
        vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_003_Vector, Vector_Math_005_Vector);  // Rim/Vector Math.005
        vec3 Multiply_2 = vec3(1.0, 1.0, 0.0) * abs(vec3(45.0, 30.0, 0.0));
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, Multiply_2, 1.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Rim/Noise Texture.002
        float Math_040_Value; math_multiply(Math_020_Value, Noise_Texture_002_Fac, Math_040_Value);  // Rim/Math.040
        float Math_041_Value; math_multiply(Math_040_Value, layer_row(5), Math_041_Value);  // Rim/Math.041
        float Math_005_Value_2; math_add(below_height, Math_041_Value, Math_005_Value_2);  // Rim/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_001_Vector_3; vector_math_multiply(Bump_step_0, vec3(150.0, 70.0, 0.0), Vector_Math_001_Vector_3);  // Rim/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_add(Vector_Math_001_Vector_3, Combine_XYZ_002_Vector, Vector_Math_002_Vector_3);  // Rim/Vector Math.002
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_001_Vector_4; vector_math_multiply(Bump_step_1, vec3(150.0, 70.0, 0.0), Vector_Math_001_Vector_4);  // Rim/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_add(Vector_Math_001_Vector_4, Combine_XYZ_002_Vector, Vector_Math_002_Vector_4);  // Rim/Vector Math.002
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector, Vector_Math_002_Vector_3, Vector_Math_002_Vector_4, Multiply, 1.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Rim/Noise Texture.001
        float Math_012_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_012_Value_2);  // Rim/Math.012
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Rim/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Rim/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_5);  // Rim/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Rim/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Rim/Separate XYZ
        float Math_001_Value_2; math_multiply(Separate_XYZ_Y_2, layer_row(2), Math_001_Value_2);  // Rim/Math.001
        vec3 Combine_XYZ_Vector_3; combine_xyz(0.0, Math_001_Value_2, 0.0, Combine_XYZ_Vector_3);  // Rim/Combine XYZ
        vec3 Vector_Math_Vector_4; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_Vector_4);  // Rim/Vector Math
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Rim/Group/Vector Math
        vec3 Vector_Math_001_Vector_6; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_6);  // Rim/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_6, Combine_XYZ_001_Vector, Vector_Math_002_Vector_6);  // Rim/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Rim/Group/Vector Rotate
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Rim/Separate XYZ
        float Math_001_Value_3; math_multiply(Separate_XYZ_Y_3, layer_row(2), Math_001_Value_3);  // Rim/Math.001
        vec3 Combine_XYZ_Vector_4; combine_xyz(0.0, Math_001_Value_3, 0.0, Combine_XYZ_Vector_4);  // Rim/Combine XYZ
        vec3 Vector_Math_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_Vector_6);  // Rim/Vector Math
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_Vector_2, Vector_Math_Vector_4, Vector_Math_Vector_6, Vec3, 7.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Rim/Noise Texture
        float Math_009_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_009_Value_2);  // Rim/Math.009
        float Math_Value_2; math_multiply(Separate_XYZ_X_2, layer_row(2), Math_Value_2);  // Rim/Math
        float Math_006_Value_2; math_absolute(Math_Value_2, Math_006_Value_2);  // Rim/Math.006
        float Math_007_Value_2; math_divide(Math_006_Value_2, layer_row(4), Math_007_Value_2);  // Rim/Math.007
        float Math_008_Value_2; math_subtract(1.0, Math_007_Value_2, Math_008_Value_2);  // Rim/Math.008
        float Math_011_Value_2; math_multiply_add(Math_009_Value_2, Math_010_Value, Math_008_Value_2, Math_011_Value_2);  // Rim/Math.011
        float Math_014_Value_2; math_multiply_add(Math_012_Value_2, Math_013_Value, Math_011_Value_2, Math_014_Value_2);  // Rim/Math.014
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_014_Value_2, 0.0, 0.2, 0.0, 1.0, Map_Range_001_Result_2);  // Rim/Map Range.001
        float Vector_Math_003_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_003_Value_2);  // Rim/Vector Math.003
        float Math_017_Value_2; math_absolute(Separate_XYZ_X_2, Math_017_Value_2);  // Rim/Math.017
        float Math_018_Value_2; math_divide(Math_017_Value_2, Math_016_Value, Math_018_Value_2);  // Rim/Math.018
        float Math_019_Value_2; math_maximum(Vector_Math_003_Value_2, Math_018_Value_2, Math_019_Value_2);  // Rim/Math.019
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_019_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Rim/Map Range
        float Math_020_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_2, Math_020_Value_2);  // Rim/Math.020
        vec3 Vector_Math_004_Vector_2; vector_math_multiply(Bump_step_0, vec3(45.0, 30.0, 0.0), Vector_Math_004_Vector_2);  // Rim/Vector Math.004
        vec3 Vector_Math_005_Vector_2; vector_math_add(Vector_Math_004_Vector_2, Combine_XYZ_003_Vector, Vector_Math_005_Vector_2);  // Rim/Vector Math.005
        vec3 Vector_Math_004_Vector_3; vector_math_multiply(Bump_step_1, vec3(45.0, 30.0, 0.0), Vector_Math_004_Vector_3);  // Rim/Vector Math.004
        vec3 Vector_Math_005_Vector_3; vector_math_add(Vector_Math_004_Vector_3, Combine_XYZ_003_Vector, Vector_Math_005_Vector_3);  // Rim/Vector Math.005
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_005_Vector, Vector_Math_005_Vector_2, Vector_Math_005_Vector_3, Multiply_2, 1.0, 2.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Rim/Noise Texture.002
        float Math_040_Value_2; math_multiply(Math_020_Value_2, Noise_Texture_002_Fac_x, Math_040_Value_2);  // Rim/Math.040
        float Math_041_Value_2; math_multiply(Math_040_Value_2, layer_row(5), Math_041_Value_2);  // Rim/Math.041
        float Math_005_Value_3; math_add(below_height_x, Math_041_Value_2, Math_005_Value_3);  // Rim/Group.001/Math.005
        float Math_012_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_012_Value_3);  // Rim/Math.012
        float Math_009_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_009_Value_3);  // Rim/Math.009
        float Math_Value_3; math_multiply(Separate_XYZ_X_3, layer_row(2), Math_Value_3);  // Rim/Math
        float Math_006_Value_3; math_absolute(Math_Value_3, Math_006_Value_3);  // Rim/Math.006
        float Math_007_Value_3; math_divide(Math_006_Value_3, layer_row(4), Math_007_Value_3);  // Rim/Math.007
        float Math_008_Value_3; math_subtract(1.0, Math_007_Value_3, Math_008_Value_3);  // Rim/Math.008
        float Math_011_Value_3; math_multiply_add(Math_009_Value_3, Math_010_Value, Math_008_Value_3, Math_011_Value_3);  // Rim/Math.011
        float Math_014_Value_3; math_multiply_add(Math_012_Value_3, Math_013_Value, Math_011_Value_3, Math_014_Value_3);  // Rim/Math.014
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_014_Value_3, 0.0, 0.2, 0.0, 1.0, Map_Range_001_Result_3);  // Rim/Map Range.001
        float Vector_Math_003_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_003_Value_3);  // Rim/Vector Math.003
        float Math_017_Value_3; math_absolute(Separate_XYZ_X_3, Math_017_Value_3);  // Rim/Math.017
        float Math_018_Value_3; math_divide(Math_017_Value_3, Math_016_Value, Math_018_Value_3);  // Rim/Math.018
        float Math_019_Value_3; math_maximum(Vector_Math_003_Value_3, Math_018_Value_3, Math_019_Value_3);  // Rim/Math.019
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_019_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Rim/Map Range
        float Math_020_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_3, Math_020_Value_3);  // Rim/Math.020
        float Math_040_Value_3; math_multiply(Math_020_Value_3, Noise_Texture_002_Fac_y, Math_040_Value_3);  // Rim/Math.040
        float Math_041_Value_3; math_multiply(Math_040_Value_3, layer_row(5), Math_041_Value_3);  // Rim/Math.041
        float Math_005_Value_4; math_add(below_height_y, Math_041_Value_3, Math_005_Value_4);  // Rim/Group.001/Math.005
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_020_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_004_Result);  // Rim/Map Range.004
        float Math_037_Value; math_multiply(Map_Range_Result, 1.45, Math_037_Value);  // Rim/Math.037
        float Math_038_Value; math_minimum(Math_037_Value, 1.0, Math_038_Value);  // Rim/Math.038
        float Math_039_Value; math_multiply(Map_Range_004_Result, Math_038_Value, Math_039_Value);  // Rim/Math.039
        float Math_008_Value_4; math_maximum(0.0, Math_039_Value, Math_008_Value_4);  // Rim/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_036_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Rim/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Rim/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Rim/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Rim/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Rim/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Rim/Group/Vector Rotate
    float Vector_Math_003_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_003_Value);  // Rim/Vector Math.003
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Rim/Separate XYZ
    float Math_017_Value; math_absolute(Separate_XYZ_X, Math_017_Value);  // Rim/Math.017
    float Math_015_Value; math_divide(layer_row(4), layer_row(2), Math_015_Value);  // Rim/Math.015
    float Math_016_Value; math_multiply(Math_015_Value, 2.5, Math_016_Value);  // Rim/Math.016
    float Math_018_Value; math_divide(Math_017_Value, Math_016_Value, Math_018_Value);  // Rim/Math.018
    float Math_019_Value; math_maximum(Vector_Math_003_Value, Math_018_Value, Math_019_Value);  // Rim/Math.019
    float Map_Range_Result; map_range_float_smoothstep_true(Math_019_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Rim/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Rim/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Rim/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Rim/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Rim/Group/Vector Rotate
    float Vector_Math_003_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_003_Value_2);  // Rim/Vector Math.003
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Rim/Separate XYZ
    float Math_017_Value_2; math_absolute(Separate_XYZ_X_2, Math_017_Value_2);  // Rim/Math.017
    float Math_018_Value_2; math_divide(Math_017_Value_2, Math_016_Value, Math_018_Value_2);  // Rim/Math.018
    float Math_019_Value_2; math_maximum(Vector_Math_003_Value_2, Math_018_Value_2, Math_019_Value_2);  // Rim/Math.019
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_019_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Rim/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Rim/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Rim/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Rim/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Rim/Group/Vector Rotate
    float Vector_Math_003_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_003_Value_3);  // Rim/Vector Math.003
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Rim/Separate XYZ
    float Math_017_Value_3; math_absolute(Separate_XYZ_X_3, Math_017_Value_3);  // Rim/Math.017
    float Math_018_Value_3; math_divide(Math_017_Value_3, Math_016_Value, Math_018_Value_3);  // Rim/Math.018
    float Math_019_Value_3; math_maximum(Vector_Math_003_Value_3, Math_018_Value_3, Math_019_Value_3);  // Rim/Math.019
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_019_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Rim/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
