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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(380.0, 380.0, 0.0), Vector_Math_002_Vector);  // Scratch/Vector Math.002
        float Math_023_Value; math_multiply(layer_row(13), 4.31, Math_023_Value);  // Scratch/Math.023
        float Math_024_Value; math_multiply_add(layer_row(13), -2.3, 17.0, Math_024_Value);  // Scratch/Math.024
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_023_Value, Math_024_Value, 0.0, Combine_XYZ_002_Vector);  // Scratch/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Scratch/Vector Math.003
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(380.0, 380.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Scratch/Noise Texture.001
        float Math_026_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_026_Value);  // Scratch/Math.026
        float Math_027_Value; math_multiply(layer_row(12), 0.12, Math_027_Value);  // Scratch/Math.027
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Scratch/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Scratch/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Scratch/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Scratch/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Scratch/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Scratch/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Scratch/Separate XYZ
        float Math_Value; math_multiply(Separate_XYZ_Y, Separate_XYZ_Y, Math_Value);  // Scratch/Math
        float Math_001_Value; math_subtract(Math_Value, 0.3, Math_001_Value);  // Scratch/Math.001
        float Math_002_Value; math_multiply(Math_001_Value, layer_row(6), Math_002_Value);  // Scratch/Math.002
        float Math_009_Value; math_add(Separate_XYZ_X, Math_002_Value, Math_009_Value);  // Scratch/Math.009
        float Math_014_Value; math_multiply(layer_row(2), layer_row(5), Math_014_Value);  // Scratch/Math.014
        float Math_016_Value; math_multiply(Math_009_Value, Math_014_Value, Math_016_Value);  // Scratch/Math.016
        float Math_015_Value; math_multiply_add(layer_row(2), 7.0, 0.4, Math_015_Value);  // Scratch/Math.015
        float Math_017_Value; math_multiply(Separate_XYZ_Y, Math_015_Value, Math_017_Value);  // Scratch/Math.017
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_016_Value, Math_017_Value, 0.0, Combine_XYZ_Vector_2);  // Scratch/Combine XYZ
        float Math_018_Value; math_multiply(layer_row(13), 3.7, Math_018_Value);  // Scratch/Math.018
        float Math_019_Value; math_multiply_add(layer_row(13), -2.3, 0.0, Math_019_Value);  // Scratch/Math.019
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_018_Value, Math_019_Value, 0.0, Combine_XYZ_001_Vector_2);  // Scratch/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Scratch/Vector Math.001
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        vec3 Vec3 = vec3(Turned_rate.x * abs(Math_014_Value), Turned_rate.y * abs(Math_015_Value), 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Vec3, 1.0, 1.0, 0.7, 2.0, 0.0, Noise_Texture_Fac);  // Scratch/Noise Texture
        float Math_012_Value; math_subtract(0.9, Math_Value, Math_012_Value);  // Scratch/Math.012
        float Math_010_Value; math_absolute(Math_009_Value, Math_010_Value);  // Scratch/Math.010
        float Math_011_Value; math_divide(Math_010_Value, layer_row(4), Math_011_Value);  // Scratch/Math.011
        float Math_013_Value; math_subtract(Math_012_Value, Math_011_Value, Math_013_Value);  // Scratch/Math.013
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_013_Value, 0.0, -0.15, 0.0, 1.0, Map_Range_002_Result);  // Scratch/Map Range.002
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_013_Value, 0.0, 0.8, 0.0, 1.0, Map_Range_001_Result);  // Scratch/Map Range.001
        float Math_020_Value; math_multiply_add(layer_row(7), 0.2, -0.68, Math_020_Value);  // Scratch/Math.020
        float Math_021_Value; math_multiply_add(Map_Range_001_Result, 0.22, Math_020_Value, Math_021_Value);  // Scratch/Math.021
        float Math_022_Value; math_multiply_add(Map_Range_002_Result, -0.5, Math_021_Value, Math_022_Value);  // Scratch/Math.022
        float Math_025_Value; math_add(Noise_Texture_Fac, Math_022_Value, Math_025_Value);  // Scratch/Math.025
        float Math_028_Value; math_multiply_add(Math_026_Value, Math_027_Value, Math_025_Value, Math_028_Value);  // Scratch/Math.028
        float Math_029_Value; math_multiply_add(layer_row(11), 0.02, Math_028_Value, Math_029_Value);  // Scratch/Math.029
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_029_Value, 0.0, 0.2, 0.0, 1.0, Map_Range_003_Result);  // Scratch/Map Range.003
        float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Scratch/Vector Math
        float Math_006_Value; math_absolute(Separate_XYZ_X, Math_006_Value);  // Scratch/Math.006
        float Math_003_Value; math_absolute(layer_row(6), Math_003_Value);  // Scratch/Math.003
        float Math_004_Value; math_multiply_add(Math_003_Value, 0.6, layer_row(4), Math_004_Value);  // Scratch/Math.004
        float Math_005_Value; math_add(Math_004_Value, 0.03, Math_005_Value);  // Scratch/Math.005
        float Math_007_Value; math_divide(Math_006_Value, Math_005_Value, Math_007_Value);  // Scratch/Math.007
        float Math_008_Value; math_maximum(Vector_Math_Value, Math_007_Value, Math_008_Value);  // Scratch/Math.008
        float Map_Range_Result; map_range_float_smoothstep_true(Math_008_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Scratch/Map Range
        float Math_030_Value; math_multiply(Map_Range_003_Result, Map_Range_Result, Math_030_Value);  // Scratch/Math.030
        float Math_031_Value; math_multiply(Math_030_Value, layer_row(10), Math_031_Value);  // Scratch/Math.031
        float Math_037_Value; math_absolute(layer_row(9), Math_037_Value);  // Scratch/Math.037
        float Math_038_Value; math_multiply(layer_row(9), Math_037_Value, Math_038_Value);  // Scratch/Math.038
        float Math_035_Value; math_sign(layer_row(9), Math_035_Value);  // Scratch/Math.035
        float Math_036_Value; math_multiply(Math_035_Value, 0.3, Math_036_Value);  // Scratch/Math.036
        float Math_039_Value; math_multiply_add(Math_038_Value, 1.25, Math_036_Value, Math_039_Value);  // Scratch/Math.039
        float Math_040_Value; math_exponent(Math_039_Value, Math_040_Value);  // Scratch/Math.040
        vec3 Combine_Color_Color; combine_color_rgb(Math_040_Value, Math_040_Value, Math_040_Value, Combine_Color_Color);  // Scratch/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Scratch/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_031_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Scratch/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_031_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Scratch/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_031_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Scratch/Group.001/Mix.002
        float Math_041_Value; math_multiply(layer_row(8), -1.0, Math_041_Value);  // Scratch/Math.041
        float Math_042_Value; math_multiply(Math_030_Value, Math_041_Value, Math_042_Value);  // Scratch/Math.042
        float Math_005_Value_2; math_add(below_height, Math_042_Value, Math_005_Value_2);  // Scratch/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_002_Vector_3; vector_math_multiply(Bump_step_0, vec3(380.0, 380.0, 0.0), Vector_Math_002_Vector_3);  // Scratch/Vector Math.002
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Math_002_Vector_3, Combine_XYZ_002_Vector, Vector_Math_003_Vector_2);  // Scratch/Vector Math.003
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_002_Vector_4; vector_math_multiply(Bump_step_1, vec3(380.0, 380.0, 0.0), Vector_Math_002_Vector_4);  // Scratch/Vector Math.002
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Math_002_Vector_4, Combine_XYZ_002_Vector, Vector_Math_003_Vector_3);  // Scratch/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Scratch/Noise Texture.001
        float Math_026_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_026_Value_2);  // Scratch/Math.026
        vec3 Vector_Math_Vector_2; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Scratch/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Scratch/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_5);  // Scratch/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Scratch/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Scratch/Separate XYZ
        float Math_Value_2; math_multiply(Separate_XYZ_Y_2, Separate_XYZ_Y_2, Math_Value_2);  // Scratch/Math
        float Math_001_Value_2; math_subtract(Math_Value_2, 0.3, Math_001_Value_2);  // Scratch/Math.001
        float Math_002_Value_2; math_multiply(Math_001_Value_2, layer_row(6), Math_002_Value_2);  // Scratch/Math.002
        float Math_009_Value_2; math_add(Separate_XYZ_X_2, Math_002_Value_2, Math_009_Value_2);  // Scratch/Math.009
        float Math_016_Value_2; math_multiply(Math_009_Value_2, Math_014_Value, Math_016_Value_2);  // Scratch/Math.016
        float Math_017_Value_2; math_multiply(Separate_XYZ_Y_2, Math_015_Value, Math_017_Value_2);  // Scratch/Math.017
        vec3 Combine_XYZ_Vector_3; combine_xyz(Math_016_Value_2, Math_017_Value_2, 0.0, Combine_XYZ_Vector_3);  // Scratch/Combine XYZ
        vec3 Vector_Math_001_Vector_4; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_4);  // Scratch/Vector Math.001
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Scratch/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Scratch/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_6);  // Scratch/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Scratch/Group/Vector Rotate
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Scratch/Separate XYZ
        float Math_Value_3; math_multiply(Separate_XYZ_Y_3, Separate_XYZ_Y_3, Math_Value_3);  // Scratch/Math
        float Math_001_Value_3; math_subtract(Math_Value_3, 0.3, Math_001_Value_3);  // Scratch/Math.001
        float Math_002_Value_3; math_multiply(Math_001_Value_3, layer_row(6), Math_002_Value_3);  // Scratch/Math.002
        float Math_009_Value_3; math_add(Separate_XYZ_X_3, Math_002_Value_3, Math_009_Value_3);  // Scratch/Math.009
        float Math_016_Value_3; math_multiply(Math_009_Value_3, Math_014_Value, Math_016_Value_3);  // Scratch/Math.016
        float Math_017_Value_3; math_multiply(Separate_XYZ_Y_3, Math_015_Value, Math_017_Value_3);  // Scratch/Math.017
        vec3 Combine_XYZ_Vector_4; combine_xyz(Math_016_Value_3, Math_017_Value_3, 0.0, Combine_XYZ_Vector_4);  // Scratch/Combine XYZ
        vec3 Vector_Math_001_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Scratch/Vector Math.001
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector_2, Vector_Math_001_Vector_4, Vector_Math_001_Vector_6, Vec3, 1.0, 1.0, 0.7, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Scratch/Noise Texture
        float Math_012_Value_2; math_subtract(0.9, Math_Value_2, Math_012_Value_2);  // Scratch/Math.012
        float Math_010_Value_2; math_absolute(Math_009_Value_2, Math_010_Value_2);  // Scratch/Math.010
        float Math_011_Value_2; math_divide(Math_010_Value_2, layer_row(4), Math_011_Value_2);  // Scratch/Math.011
        float Math_013_Value_2; math_subtract(Math_012_Value_2, Math_011_Value_2, Math_013_Value_2);  // Scratch/Math.013
        float Map_Range_002_Result_2; map_range_float_smoothstep_true(Math_013_Value_2, 0.0, -0.15, 0.0, 1.0, Map_Range_002_Result_2);  // Scratch/Map Range.002
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_013_Value_2, 0.0, 0.8, 0.0, 1.0, Map_Range_001_Result_2);  // Scratch/Map Range.001
        float Math_021_Value_2; math_multiply_add(Map_Range_001_Result_2, 0.22, Math_020_Value, Math_021_Value_2);  // Scratch/Math.021
        float Math_022_Value_2; math_multiply_add(Map_Range_002_Result_2, -0.5, Math_021_Value_2, Math_022_Value_2);  // Scratch/Math.022
        float Math_025_Value_2; math_add(Noise_Texture_Fac_x, Math_022_Value_2, Math_025_Value_2);  // Scratch/Math.025
        float Math_028_Value_2; math_multiply_add(Math_026_Value_2, Math_027_Value, Math_025_Value_2, Math_028_Value_2);  // Scratch/Math.028
        float Math_029_Value_2; math_multiply_add(layer_row(11), 0.02, Math_028_Value_2, Math_029_Value_2);  // Scratch/Math.029
        float Map_Range_003_Result_2; map_range_float_smoothstep_true(Math_029_Value_2, 0.0, 0.2, 0.0, 1.0, Map_Range_003_Result_2);  // Scratch/Map Range.003
        float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Scratch/Vector Math
        float Math_006_Value_2; math_absolute(Separate_XYZ_X_2, Math_006_Value_2);  // Scratch/Math.006
        float Math_007_Value_2; math_divide(Math_006_Value_2, Math_005_Value, Math_007_Value_2);  // Scratch/Math.007
        float Math_008_Value_2; math_maximum(Vector_Math_Value_2, Math_007_Value_2, Math_008_Value_2);  // Scratch/Math.008
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_008_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Scratch/Map Range
        float Math_030_Value_2; math_multiply(Map_Range_003_Result_2, Map_Range_Result_2, Math_030_Value_2);  // Scratch/Math.030
        float Math_042_Value_2; math_multiply(Math_030_Value_2, Math_041_Value, Math_042_Value_2);  // Scratch/Math.042
        float Math_005_Value_3; math_add(below_height_x, Math_042_Value_2, Math_005_Value_3);  // Scratch/Group.001/Math.005
        float Math_026_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_026_Value_3);  // Scratch/Math.026
        float Math_012_Value_3; math_subtract(0.9, Math_Value_3, Math_012_Value_3);  // Scratch/Math.012
        float Math_010_Value_3; math_absolute(Math_009_Value_3, Math_010_Value_3);  // Scratch/Math.010
        float Math_011_Value_3; math_divide(Math_010_Value_3, layer_row(4), Math_011_Value_3);  // Scratch/Math.011
        float Math_013_Value_3; math_subtract(Math_012_Value_3, Math_011_Value_3, Math_013_Value_3);  // Scratch/Math.013
        float Map_Range_002_Result_3; map_range_float_smoothstep_true(Math_013_Value_3, 0.0, -0.15, 0.0, 1.0, Map_Range_002_Result_3);  // Scratch/Map Range.002
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_013_Value_3, 0.0, 0.8, 0.0, 1.0, Map_Range_001_Result_3);  // Scratch/Map Range.001
        float Math_021_Value_3; math_multiply_add(Map_Range_001_Result_3, 0.22, Math_020_Value, Math_021_Value_3);  // Scratch/Math.021
        float Math_022_Value_3; math_multiply_add(Map_Range_002_Result_3, -0.5, Math_021_Value_3, Math_022_Value_3);  // Scratch/Math.022
        float Math_025_Value_3; math_add(Noise_Texture_Fac_y, Math_022_Value_3, Math_025_Value_3);  // Scratch/Math.025
        float Math_028_Value_3; math_multiply_add(Math_026_Value_3, Math_027_Value, Math_025_Value_3, Math_028_Value_3);  // Scratch/Math.028
        float Math_029_Value_3; math_multiply_add(layer_row(11), 0.02, Math_028_Value_3, Math_029_Value_3);  // Scratch/Math.029
        float Map_Range_003_Result_3; map_range_float_smoothstep_true(Math_029_Value_3, 0.0, 0.2, 0.0, 1.0, Map_Range_003_Result_3);  // Scratch/Map Range.003
        float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Scratch/Vector Math
        float Math_006_Value_3; math_absolute(Separate_XYZ_X_3, Math_006_Value_3);  // Scratch/Math.006
        float Math_007_Value_3; math_divide(Math_006_Value_3, Math_005_Value, Math_007_Value_3);  // Scratch/Math.007
        float Math_008_Value_3; math_maximum(Vector_Math_Value_3, Math_007_Value_3, Math_008_Value_3);  // Scratch/Math.008
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_008_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Scratch/Map Range
        float Math_030_Value_3; math_multiply(Map_Range_003_Result_3, Map_Range_Result_3, Math_030_Value_3);  // Scratch/Math.030
        float Math_042_Value_3; math_multiply(Math_030_Value_3, Math_041_Value, Math_042_Value_3);  // Scratch/Math.042
        float Math_005_Value_4; math_add(below_height_y, Math_042_Value_3, Math_005_Value_4);  // Scratch/Group.001/Math.005
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_029_Value, -0.02, 0.04, 0.0, 1.0, Map_Range_004_Result);  // Scratch/Map Range.004
        float Math_032_Value; math_multiply(Map_Range_Result, 1.45, Math_032_Value);  // Scratch/Math.032
        float Math_033_Value; math_minimum(Math_032_Value, 1.0, Math_033_Value);  // Scratch/Math.033
        float Math_034_Value; math_multiply(Map_Range_004_Result, Math_033_Value, Math_034_Value);  // Scratch/Math.034
        float Math_008_Value_4; math_maximum(0.0, Math_034_Value, Math_008_Value_4);  // Scratch/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_031_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Scratch/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Scratch/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Scratch/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Scratch/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Scratch/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Scratch/Group/Vector Rotate
    float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Scratch/Vector Math
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Scratch/Separate XYZ
    float Math_006_Value; math_absolute(Separate_XYZ_X, Math_006_Value);  // Scratch/Math.006
    float Math_003_Value; math_absolute(layer_row(6), Math_003_Value);  // Scratch/Math.003
    float Math_004_Value; math_multiply_add(Math_003_Value, 0.6, layer_row(4), Math_004_Value);  // Scratch/Math.004
    float Math_005_Value; math_add(Math_004_Value, 0.03, Math_005_Value);  // Scratch/Math.005
    float Math_007_Value; math_divide(Math_006_Value, Math_005_Value, Math_007_Value);  // Scratch/Math.007
    float Math_008_Value; math_maximum(Vector_Math_Value, Math_007_Value, Math_008_Value);  // Scratch/Math.008
    float Map_Range_Result; map_range_float_smoothstep_true(Math_008_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Scratch/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Scratch/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Scratch/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Scratch/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Scratch/Group/Vector Rotate
    float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Scratch/Vector Math
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Scratch/Separate XYZ
    float Math_006_Value_2; math_absolute(Separate_XYZ_X_2, Math_006_Value_2);  // Scratch/Math.006
    float Math_007_Value_2; math_divide(Math_006_Value_2, Math_005_Value, Math_007_Value_2);  // Scratch/Math.007
    float Math_008_Value_2; math_maximum(Vector_Math_Value_2, Math_007_Value_2, Math_008_Value_2);  // Scratch/Math.008
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_008_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Scratch/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Scratch/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Scratch/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Scratch/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Scratch/Group/Vector Rotate
    float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Scratch/Vector Math
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Scratch/Separate XYZ
    float Math_006_Value_3; math_absolute(Separate_XYZ_X_3, Math_006_Value_3);  // Scratch/Math.006
    float Math_007_Value_3; math_divide(Math_006_Value_3, Math_005_Value, Math_007_Value_3);  // Scratch/Math.007
    float Math_008_Value_3; math_maximum(Vector_Math_Value_3, Math_007_Value_3, Math_008_Value_3);  // Scratch/Math.008
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_008_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Scratch/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
