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
        vec3 Vector_Math_003_Vector; vector_math_multiply(P, vec3(170.0, 110.0, 0.0), Vector_Math_003_Vector);  // Plate_scale/Vector Math.003
        float Math_015_Value; math_multiply(layer_row(12), 4.31, Math_015_Value);  // Plate_scale/Math.015
        float Math_016_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_016_Value);  // Plate_scale/Math.016
        vec3 Combine_XYZ_001_Vector; combine_xyz(Math_015_Value, Math_016_Value, 0.0, Combine_XYZ_001_Vector);  // Plate_scale/Combine XYZ.001
        vec3 Vector_Math_004_Vector; vector_math_add(Vector_Math_003_Vector, Combine_XYZ_001_Vector, Vector_Math_004_Vector);  // Plate_scale/Vector Math.004
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(170.0, 110.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Plate_scale/Noise Texture.001
        float Math_017_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_017_Value);  // Plate_scale/Math.017
        float Math_018_Value; math_multiply(layer_row(11), 0.5, Math_018_Value);  // Plate_scale/Math.018
        vec3 Vector_Math_001_Vector; vector_math_multiply(P, vec3(90.0, 35.0, 0.0), Vector_Math_001_Vector);  // Plate_scale/Vector Math.001
        float Math_010_Value; math_multiply(layer_row(12), 3.7, Math_010_Value);  // Plate_scale/Math.010
        float Math_011_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_011_Value);  // Plate_scale/Math.011
        vec3 Combine_XYZ_Vector; combine_xyz(Math_010_Value, Math_011_Value, 0.0, Combine_XYZ_Vector);  // Plate_scale/Combine XYZ
        vec3 Vector_Math_002_Vector; vector_math_add(Vector_Math_001_Vector, Combine_XYZ_Vector, Vector_Math_002_Vector);  // Plate_scale/Vector Math.002
        vec3 Multiply_2 = vec3(1.0, 1.0, 0.0) * abs(vec3(90.0, 35.0, 0.0));
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_002_Vector, Multiply_2, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Plate_scale/Noise Texture
        float Math_012_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_012_Value);  // Plate_scale/Math.012
        float Math_013_Value; math_multiply(layer_row(10), 1.6, Math_013_Value);  // Plate_scale/Math.013
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Plate_scale/Group/Vector Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector_2);  // Plate_scale/Group/Combine XYZ
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector_2, Vector_Math_001_Vector_2);  // Plate_scale/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector_2);  // Plate_scale/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_2);  // Plate_scale/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Plate_scale/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Plate_scale/Separate XYZ
        float Math_006_Value; math_multiply(Separate_XYZ_Y, Separate_XYZ_Y, Math_006_Value);  // Plate_scale/Math.006
        float Math_007_Value; math_multiply(Math_006_Value, 1.3, Math_007_Value);  // Plate_scale/Math.007
        float Math_008_Value; math_subtract(1.0, Math_007_Value, Math_008_Value);  // Plate_scale/Math.008
        float Math_004_Value; math_absolute(Separate_XYZ_X, Math_004_Value);  // Plate_scale/Math.004
        float Math_005_Value; math_divide(Math_004_Value, layer_row(4), Math_005_Value);  // Plate_scale/Math.005
        float Math_009_Value; math_subtract(Math_008_Value, Math_005_Value, Math_009_Value);  // Plate_scale/Math.009
        float Math_014_Value; math_multiply_add(Math_012_Value, Math_013_Value, Math_009_Value, Math_014_Value);  // Plate_scale/Math.014
        float Math_019_Value; math_multiply_add(Math_017_Value, Math_018_Value, Math_014_Value, Math_019_Value);  // Plate_scale/Math.019
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_019_Value, 0.0, 0.15, 0.0, 1.0, Map_Range_001_Result);  // Plate_scale/Map Range.001
        float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Plate_scale/Vector Math
        float Math_Value; math_multiply(layer_row(4), 2.0, Math_Value);  // Plate_scale/Math
        float Math_002_Value; math_divide(Math_004_Value, Math_Value, Math_002_Value);  // Plate_scale/Math.002
        float Math_003_Value; math_maximum(Vector_Math_Value, Math_002_Value, Math_003_Value);  // Plate_scale/Math.003
        float Map_Range_Result; map_range_float_smoothstep_true(Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Plate_scale/Map Range
        float Math_020_Value; math_multiply(Map_Range_001_Result, Map_Range_Result, Math_020_Value);  // Plate_scale/Math.020
        float Math_036_Value; math_multiply(Math_020_Value, layer_row(9), Math_036_Value);  // Plate_scale/Math.036
        float Math_030_Value; math_absolute(layer_row(8), Math_030_Value);  // Plate_scale/Math.030
        float Math_031_Value; math_multiply(layer_row(8), Math_030_Value, Math_031_Value);  // Plate_scale/Math.031
        float Math_028_Value; math_sign(layer_row(8), Math_028_Value);  // Plate_scale/Math.028
        float Math_029_Value; math_multiply(Math_028_Value, 0.3, Math_029_Value);  // Plate_scale/Math.029
        float Math_032_Value; math_multiply_add(Math_031_Value, 1.25, Math_029_Value, Math_032_Value);  // Plate_scale/Math.032
        float Math_033_Value; math_exponent(Math_032_Value, Math_033_Value);  // Plate_scale/Math.033
        float Math_021_Value; math_subtract(1.0, layer_row(5), Math_021_Value);  // Plate_scale/Math.021
        float Math_022_Value; math_subtract(Math_019_Value, Math_021_Value, Math_022_Value);  // Plate_scale/Math.022
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_022_Value, 0.0, 0.25, 0.0, 1.0, Map_Range_002_Result);  // Plate_scale/Map Range.002
        float Math_023_Value; math_multiply(Map_Range_002_Result, Math_020_Value, Math_023_Value);  // Plate_scale/Math.023
        float Math_024_Value; math_multiply(layer_row(6), Math_023_Value, Math_024_Value);  // Plate_scale/Math.024
        float Math_026_Value; math_multiply(Math_024_Value, 6.0, Math_026_Value);  // Plate_scale/Math.026
        float Math_027_Value; math_multiply_add(Math_017_Value, Math_026_Value, 0.0, Math_027_Value);  // Plate_scale/Math.027
        float Math_034_Value; math_exponent(Math_027_Value, Math_034_Value);  // Plate_scale/Math.034
        float Math_035_Value; math_multiply(Math_033_Value, Math_034_Value, Math_035_Value);  // Plate_scale/Math.035
        vec3 Combine_Color_Color; combine_color_rgb(Math_035_Value, Math_035_Value, Math_035_Value, Combine_Color_Color);  // Plate_scale/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Plate_scale/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_036_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Plate_scale/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_036_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Plate_scale/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_036_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Plate_scale/Group.001/Mix.002
        float Math_040_Value; math_multiply(Math_023_Value, Noise_Texture_001_Fac, Math_040_Value);  // Plate_scale/Math.040
        float Math_041_Value; math_multiply(Math_040_Value, layer_row(7), Math_041_Value);  // Plate_scale/Math.041
        float Math_005_Value_2; math_add(below_height, Math_041_Value, Math_005_Value_2);  // Plate_scale/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_003_Vector_2; vector_math_multiply(Bump_step_0, vec3(170.0, 110.0, 0.0), Vector_Math_003_Vector_2);  // Plate_scale/Vector Math.003
        vec3 Vector_Math_004_Vector_2; vector_math_add(Vector_Math_003_Vector_2, Combine_XYZ_001_Vector, Vector_Math_004_Vector_2);  // Plate_scale/Vector Math.004
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_003_Vector_3; vector_math_multiply(Bump_step_1, vec3(170.0, 110.0, 0.0), Vector_Math_003_Vector_3);  // Plate_scale/Vector Math.003
        vec3 Vector_Math_004_Vector_3; vector_math_add(Vector_Math_003_Vector_3, Combine_XYZ_001_Vector, Vector_Math_004_Vector_3);  // Plate_scale/Vector Math.004
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_004_Vector, Vector_Math_004_Vector_2, Vector_Math_004_Vector_3, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Plate_scale/Noise Texture.001
        float Math_017_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_017_Value_2);  // Plate_scale/Math.017
        vec3 Vector_Math_001_Vector_3; vector_math_multiply(Bump_step_0, vec3(90.0, 35.0, 0.0), Vector_Math_001_Vector_3);  // Plate_scale/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_add(Vector_Math_001_Vector_3, Combine_XYZ_Vector, Vector_Math_002_Vector_3);  // Plate_scale/Vector Math.002
        vec3 Vector_Math_001_Vector_4; vector_math_multiply(Bump_step_1, vec3(90.0, 35.0, 0.0), Vector_Math_001_Vector_4);  // Plate_scale/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_add(Vector_Math_001_Vector_4, Combine_XYZ_Vector, Vector_Math_002_Vector_4);  // Plate_scale/Vector Math.002
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector, Vector_Math_002_Vector_3, Vector_Math_002_Vector_4, Multiply_2, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Plate_scale/Noise Texture
        float Math_012_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_012_Value_2);  // Plate_scale/Math.012
        vec3 Vector_Math_Vector_2; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Plate_scale/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector_2, Vector_Math_001_Vector_5);  // Plate_scale/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_5);  // Plate_scale/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Plate_scale/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Plate_scale/Separate XYZ
        float Math_006_Value_2; math_multiply(Separate_XYZ_Y_2, Separate_XYZ_Y_2, Math_006_Value_2);  // Plate_scale/Math.006
        float Math_007_Value_2; math_multiply(Math_006_Value_2, 1.3, Math_007_Value_2);  // Plate_scale/Math.007
        float Math_008_Value_2; math_subtract(1.0, Math_007_Value_2, Math_008_Value_2);  // Plate_scale/Math.008
        float Math_004_Value_2; math_absolute(Separate_XYZ_X_2, Math_004_Value_2);  // Plate_scale/Math.004
        float Math_005_Value_3; math_divide(Math_004_Value_2, layer_row(4), Math_005_Value_3);  // Plate_scale/Math.005
        float Math_009_Value_2; math_subtract(Math_008_Value_2, Math_005_Value_3, Math_009_Value_2);  // Plate_scale/Math.009
        float Math_014_Value_2; math_multiply_add(Math_012_Value_2, Math_013_Value, Math_009_Value_2, Math_014_Value_2);  // Plate_scale/Math.014
        float Math_019_Value_2; math_multiply_add(Math_017_Value_2, Math_018_Value, Math_014_Value_2, Math_019_Value_2);  // Plate_scale/Math.019
        float Math_022_Value_2; math_subtract(Math_019_Value_2, Math_021_Value, Math_022_Value_2);  // Plate_scale/Math.022
        float Map_Range_002_Result_2; map_range_float_smoothstep_true(Math_022_Value_2, 0.0, 0.25, 0.0, 1.0, Map_Range_002_Result_2);  // Plate_scale/Map Range.002
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_019_Value_2, 0.0, 0.15, 0.0, 1.0, Map_Range_001_Result_2);  // Plate_scale/Map Range.001
        float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Plate_scale/Vector Math
        float Math_002_Value_2; math_divide(Math_004_Value_2, Math_Value, Math_002_Value_2);  // Plate_scale/Math.002
        float Math_003_Value_2; math_maximum(Vector_Math_Value_2, Math_002_Value_2, Math_003_Value_2);  // Plate_scale/Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Plate_scale/Map Range
        float Math_020_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_2, Math_020_Value_2);  // Plate_scale/Math.020
        float Math_023_Value_2; math_multiply(Map_Range_002_Result_2, Math_020_Value_2, Math_023_Value_2);  // Plate_scale/Math.023
        float Math_040_Value_2; math_multiply(Math_023_Value_2, Noise_Texture_001_Fac_x, Math_040_Value_2);  // Plate_scale/Math.040
        float Math_041_Value_2; math_multiply(Math_040_Value_2, layer_row(7), Math_041_Value_2);  // Plate_scale/Math.041
        float Math_005_Value_4; math_add(below_height_x, Math_041_Value_2, Math_005_Value_4);  // Plate_scale/Group.001/Math.005
        float Math_017_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_017_Value_3);  // Plate_scale/Math.017
        float Math_012_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_012_Value_3);  // Plate_scale/Math.012
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Plate_scale/Group/Vector Math
        vec3 Vector_Math_001_Vector_6; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector_2, Vector_Math_001_Vector_6);  // Plate_scale/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_6, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_6);  // Plate_scale/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Plate_scale/Group/Vector Rotate
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Plate_scale/Separate XYZ
        float Math_006_Value_3; math_multiply(Separate_XYZ_Y_3, Separate_XYZ_Y_3, Math_006_Value_3);  // Plate_scale/Math.006
        float Math_007_Value_3; math_multiply(Math_006_Value_3, 1.3, Math_007_Value_3);  // Plate_scale/Math.007
        float Math_008_Value_3; math_subtract(1.0, Math_007_Value_3, Math_008_Value_3);  // Plate_scale/Math.008
        float Math_004_Value_3; math_absolute(Separate_XYZ_X_3, Math_004_Value_3);  // Plate_scale/Math.004
        float Math_005_Value_5; math_divide(Math_004_Value_3, layer_row(4), Math_005_Value_5);  // Plate_scale/Math.005
        float Math_009_Value_3; math_subtract(Math_008_Value_3, Math_005_Value_5, Math_009_Value_3);  // Plate_scale/Math.009
        float Math_014_Value_3; math_multiply_add(Math_012_Value_3, Math_013_Value, Math_009_Value_3, Math_014_Value_3);  // Plate_scale/Math.014
        float Math_019_Value_3; math_multiply_add(Math_017_Value_3, Math_018_Value, Math_014_Value_3, Math_019_Value_3);  // Plate_scale/Math.019
        float Math_022_Value_3; math_subtract(Math_019_Value_3, Math_021_Value, Math_022_Value_3);  // Plate_scale/Math.022
        float Map_Range_002_Result_3; map_range_float_smoothstep_true(Math_022_Value_3, 0.0, 0.25, 0.0, 1.0, Map_Range_002_Result_3);  // Plate_scale/Map Range.002
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_019_Value_3, 0.0, 0.15, 0.0, 1.0, Map_Range_001_Result_3);  // Plate_scale/Map Range.001
        float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Plate_scale/Vector Math
        float Math_002_Value_3; math_divide(Math_004_Value_3, Math_Value, Math_002_Value_3);  // Plate_scale/Math.002
        float Math_003_Value_3; math_maximum(Vector_Math_Value_3, Math_002_Value_3, Math_003_Value_3);  // Plate_scale/Math.003
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Plate_scale/Map Range
        float Math_020_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_3, Math_020_Value_3);  // Plate_scale/Math.020
        float Math_023_Value_3; math_multiply(Map_Range_002_Result_3, Math_020_Value_3, Math_023_Value_3);  // Plate_scale/Math.023
        float Math_040_Value_3; math_multiply(Math_023_Value_3, Noise_Texture_001_Fac_y, Math_040_Value_3);  // Plate_scale/Math.040
        float Math_041_Value_3; math_multiply(Math_040_Value_3, layer_row(7), Math_041_Value_3);  // Plate_scale/Math.041
        float Math_005_Value_6; math_add(below_height_y, Math_041_Value_3, Math_005_Value_6);  // Plate_scale/Group.001/Math.005
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_020_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_003_Result);  // Plate_scale/Map Range.003
        float Math_037_Value; math_multiply(Map_Range_Result, 1.45, Math_037_Value);  // Plate_scale/Math.037
        float Math_038_Value; math_minimum(Math_037_Value, 1.0, Math_038_Value);  // Plate_scale/Math.038
        float Math_039_Value; math_multiply(Map_Range_003_Result, Math_038_Value, Math_039_Value);  // Plate_scale/Math.039
        float Math_008_Value_4; math_maximum(0.0, Math_039_Value, Math_008_Value_4);  // Plate_scale/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_4, Math_005_Value_6);
        out_cover = Math_036_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Plate_scale/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Plate_scale/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Plate_scale/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Plate_scale/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Plate_scale/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Plate_scale/Group/Vector Rotate
    float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Plate_scale/Vector Math
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Plate_scale/Separate XYZ
    float Math_004_Value; math_absolute(Separate_XYZ_X, Math_004_Value);  // Plate_scale/Math.004
    float Math_Value; math_multiply(layer_row(4), 2.0, Math_Value);  // Plate_scale/Math
    float Math_002_Value; math_divide(Math_004_Value, Math_Value, Math_002_Value);  // Plate_scale/Math.002
    float Math_003_Value; math_maximum(Vector_Math_Value, Math_002_Value, Math_003_Value);  // Plate_scale/Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Plate_scale/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Plate_scale/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Plate_scale/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Plate_scale/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Plate_scale/Group/Vector Rotate
    float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Plate_scale/Vector Math
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Plate_scale/Separate XYZ
    float Math_004_Value_2; math_absolute(Separate_XYZ_X_2, Math_004_Value_2);  // Plate_scale/Math.004
    float Math_002_Value_2; math_divide(Math_004_Value_2, Math_Value, Math_002_Value_2);  // Plate_scale/Math.002
    float Math_003_Value_2; math_maximum(Vector_Math_Value_2, Math_002_Value_2, Math_003_Value_2);  // Plate_scale/Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Plate_scale/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Plate_scale/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Plate_scale/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Plate_scale/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Plate_scale/Group/Vector Rotate
    float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Plate_scale/Vector Math
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Plate_scale/Separate XYZ
    float Math_004_Value_3; math_absolute(Separate_XYZ_X_3, Math_004_Value_3);  // Plate_scale/Math.004
    float Math_002_Value_3; math_divide(Math_004_Value_3, Math_Value, Math_002_Value_3);  // Plate_scale/Math.002
    float Math_003_Value_3; math_maximum(Vector_Math_Value_3, Math_002_Value_3, Math_003_Value_3);  // Plate_scale/Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Plate_scale/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
