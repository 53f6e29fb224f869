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
        vec3 Vector_Math_004_Vector; vector_math_multiply(P, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector);  // Pitting/Vector Math.004
        float Math_016_Value; math_multiply(layer_row(12), 4.92, Math_016_Value);  // Pitting/Math.016
        float Math_017_Value; math_multiply_add(layer_row(12), -2.3, 34.0, Math_017_Value);  // Pitting/Math.017
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_016_Value, Math_017_Value, 0.0, Combine_XYZ_004_Vector);  // Pitting/Combine XYZ.004
        vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_004_Vector, Vector_Math_005_Vector);  // Pitting/Vector Math.005
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(300.0, 300.0, 0.0));
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Pitting/Noise Texture.002
        float Math_018_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_018_Value);  // Pitting/Math.018
        float Math_019_Value; math_multiply(layer_row(11), 0.1, Math_019_Value);  // Pitting/Math.019
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Pitting/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Pitting/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Pitting/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Pitting/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Pitting/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Pitting/Group/Vector Rotate
        float Math_007_Value; math_multiply(layer_row(12), 4.31, Math_007_Value);  // Pitting/Math.007
        float Math_008_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_008_Value);  // Pitting/Math.008
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_007_Value, Math_008_Value, 0.0, Combine_XYZ_003_Vector);  // Pitting/Combine XYZ.003
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_003_Vector, Vector_Math_003_Vector);  // Pitting/Vector Math.003
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Turned_rate, 3.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac);  // Pitting/Noise Texture.001
        float Math_009_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_009_Value);  // Pitting/Math.009
        float Math_010_Value; math_multiply(layer_row(10), 2.0, Math_010_Value);  // Pitting/Math.010
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Pitting/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Pitting/Math
        float Math_001_Value; math_multiply(Separate_XYZ_Y, 0.8, Math_001_Value);  // Pitting/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Math_001_Value, 0.0, Combine_XYZ_Vector_2);  // Pitting/Combine XYZ
        float Vector_Math_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_Value);  // Pitting/Vector Math
        float Math_002_Value; math_subtract(0.7, Vector_Math_Value, Math_002_Value);  // Pitting/Math.002
        float Math_011_Value; math_multiply_add(Math_009_Value, Math_010_Value, Math_002_Value, Math_011_Value);  // Pitting/Math.011
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_011_Value, 0.0, -0.2, 0.0, 1.0, Map_Range_001_Result);  // Pitting/Map Range.001
        float Math_003_Value; math_multiply(layer_row(2), layer_row(5), Math_003_Value);  // Pitting/Math.003
        float Math_004_Value; math_multiply(Math_003_Value, 0.8, Math_004_Value);  // Pitting/Math.004
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_001_Vector_2);  // Pitting/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Pitting/Vector Math.001
        float Math_005_Value; math_multiply(layer_row(12), 3.7, Math_005_Value);  // Pitting/Math.005
        float Math_006_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_006_Value);  // Pitting/Math.006
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_005_Value, Math_006_Value, 0.0, Combine_XYZ_002_Vector);  // Pitting/Combine XYZ.002
        vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Math_001_Vector_2, Combine_XYZ_002_Vector, Vector_Math_002_Vector_2);  // Pitting/Vector Math.002
        vec3 Multiply_2 = Turned_rate * abs(Combine_XYZ_001_Vector_2);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_002_Vector_2, Multiply_2, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Pitting/Noise Texture
        float Map_Range_Result; map_range_float_smoothstep_true(Math_011_Value, 0.0, 0.5, 0.0, 1.0, Map_Range_Result);  // Pitting/Map Range
        float Math_012_Value; math_multiply_add(layer_row(6), 0.22, -0.72, Math_012_Value);  // Pitting/Math.012
        float Math_013_Value; math_multiply_add(Map_Range_Result, 0.12, Math_012_Value, Math_013_Value);  // Pitting/Math.013
        float Math_014_Value; math_add(Noise_Texture_Fac, Math_013_Value, Math_014_Value);  // Pitting/Math.014
        float Math_015_Value; math_multiply_add(Map_Range_001_Result, -0.5, Math_014_Value, Math_015_Value);  // Pitting/Math.015
        float Math_020_Value; math_multiply_add(Math_018_Value, Math_019_Value, Math_015_Value, Math_020_Value);  // Pitting/Math.020
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_020_Value, 0.0, 0.06, 0.0, 1.0, Map_Range_002_Result);  // Pitting/Map Range.002
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Pitting/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Pitting/Group/Map Range
        float Math_021_Value; math_multiply(Map_Range_002_Result, Map_Range_Result_2, Math_021_Value);  // Pitting/Math.021
        float Math_022_Value; math_multiply(Math_021_Value, layer_row(9), Math_022_Value);  // Pitting/Math.022
        float Math_028_Value; math_absolute(layer_row(8), Math_028_Value);  // Pitting/Math.028
        float Math_029_Value; math_multiply(layer_row(8), Math_028_Value, Math_029_Value);  // Pitting/Math.029
        float Math_026_Value; math_sign(layer_row(8), Math_026_Value);  // Pitting/Math.026
        float Math_027_Value; math_multiply(Math_026_Value, 0.3, Math_027_Value);  // Pitting/Math.027
        float Math_030_Value; math_multiply_add(Math_029_Value, 1.25, Math_027_Value, Math_030_Value);  // Pitting/Math.030
        float Math_031_Value; math_exponent(Math_030_Value, Math_031_Value);  // Pitting/Math.031
        vec3 Combine_Color_Color; combine_color_rgb(Math_031_Value, Math_031_Value, Math_031_Value, Combine_Color_Color);  // Pitting/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Pitting/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_022_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Pitting/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_022_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Pitting/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_022_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Pitting/Group.001/Mix.002
        float Math_032_Value; math_multiply(layer_row(7), -1.0, Math_032_Value);  // Pitting/Math.032
        float Math_033_Value; math_multiply(Math_021_Value, Math_032_Value, Math_033_Value);  // Pitting/Math.033
        float Math_005_Value_2; math_add(below_height, Math_033_Value, Math_005_Value_2);  // Pitting/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_004_Vector_2; vector_math_multiply(Bump_step_0, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector_2);  // Pitting/Vector Math.004
        vec3 Vector_Math_005_Vector_2; vector_math_add(Vector_Math_004_Vector_2, Combine_XYZ_004_Vector, Vector_Math_005_Vector_2);  // Pitting/Vector Math.005
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_004_Vector_3; vector_math_multiply(Bump_step_1, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector_3);  // Pitting/Vector Math.004
        vec3 Vector_Math_005_Vector_3; vector_math_add(Vector_Math_004_Vector_3, Combine_XYZ_004_Vector, Vector_Math_005_Vector_3);  // Pitting/Vector Math.005
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_005_Vector, Vector_Math_005_Vector_2, Vector_Math_005_Vector_3, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Pitting/Noise Texture.002
        float Math_018_Value_2; math_subtract(Noise_Texture_002_Fac_x, 0.5, Math_018_Value_2);  // Pitting/Math.018
        vec3 Vector_Math_Vector_2; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Pitting/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Pitting/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Pitting/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Pitting/Group/Vector Rotate
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_003_Vector, Vector_Math_003_Vector_2);  // Pitting/Vector Math.003
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Pitting/Group/Vector Math
        vec3 Vector_Math_001_Vector_4; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_4);  // Pitting/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_divide(Vector_Math_001_Vector_4, Combine_XYZ_001_Vector, Vector_Math_002_Vector_4);  // Pitting/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_4, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Pitting/Group/Vector Rotate
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_003_Vector, Vector_Math_003_Vector_3);  // Pitting/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Turned_rate, 3.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Pitting/Noise Texture.001
        float Math_009_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_009_Value_2);  // Pitting/Math.009
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Pitting/Separate XYZ
        float Math_Value_2; math_divide(Separate_XYZ_X_2, layer_row(4), Math_Value_2);  // Pitting/Math
        float Math_001_Value_2; math_multiply(Separate_XYZ_Y_2, 0.8, Math_001_Value_2);  // Pitting/Math.001
        vec3 Combine_XYZ_Vector_3; combine_xyz(Math_Value_2, Math_001_Value_2, 0.0, Combine_XYZ_Vector_3);  // Pitting/Combine XYZ
        float Vector_Math_Value_2; vector_math_length(Combine_XYZ_Vector_3, Vector_Math_Value_2);  // Pitting/Vector Math
        float Math_002_Value_2; math_subtract(0.7, Vector_Math_Value_2, Math_002_Value_2);  // Pitting/Math.002
        float Math_011_Value_2; math_multiply_add(Math_009_Value_2, Math_010_Value, Math_002_Value_2, Math_011_Value_2);  // Pitting/Math.011
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_011_Value_2, 0.0, -0.2, 0.0, 1.0, Map_Range_001_Result_2);  // Pitting/Map Range.001
        vec3 Vector_Math_001_Vector_5; vector_math_multiply(Vector_Rotate_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_5);  // Pitting/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_add(Vector_Math_001_Vector_5, Combine_XYZ_002_Vector, Vector_Math_002_Vector_5);  // Pitting/Vector Math.002
        vec3 Vector_Math_001_Vector_6; vector_math_multiply(Vector_Rotate_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Pitting/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_add(Vector_Math_001_Vector_6, Combine_XYZ_002_Vector, Vector_Math_002_Vector_6);  // Pitting/Vector Math.002
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector_2, Vector_Math_002_Vector_5, Vector_Math_002_Vector_6, Multiply_2, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Pitting/Noise Texture
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_011_Value_2, 0.0, 0.5, 0.0, 1.0, Map_Range_Result_3);  // Pitting/Map Range
        float Math_013_Value_2; math_multiply_add(Map_Range_Result_3, 0.12, Math_012_Value, Math_013_Value_2);  // Pitting/Math.013
        float Math_014_Value_2; math_add(Noise_Texture_Fac_x, Math_013_Value_2, Math_014_Value_2);  // Pitting/Math.014
        float Math_015_Value_2; math_multiply_add(Map_Range_001_Result_2, -0.5, Math_014_Value_2, Math_015_Value_2);  // Pitting/Math.015
        float Math_020_Value_2; math_multiply_add(Math_018_Value_2, Math_019_Value, Math_015_Value_2, Math_020_Value_2);  // Pitting/Math.020
        float Map_Range_002_Result_2; map_range_float_smoothstep_true(Math_020_Value_2, 0.0, 0.06, 0.0, 1.0, Map_Range_002_Result_2);  // Pitting/Map Range.002
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_2);  // Pitting/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Pitting/Group/Map Range
        float Math_021_Value_2; math_multiply(Map_Range_002_Result_2, Map_Range_Result_4, Math_021_Value_2);  // Pitting/Math.021
        float Math_033_Value_2; math_multiply(Math_021_Value_2, Math_032_Value, Math_033_Value_2);  // Pitting/Math.033
        float Math_005_Value_3; math_add(below_height_x, Math_033_Value_2, Math_005_Value_3);  // Pitting/Group.001/Math.005
        float Math_018_Value_3; math_subtract(Noise_Texture_002_Fac_y, 0.5, Math_018_Value_3);  // Pitting/Math.018
        float Math_009_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_009_Value_3);  // Pitting/Math.009
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Pitting/Separate XYZ
        float Math_Value_3; math_divide(Separate_XYZ_X_3, layer_row(4), Math_Value_3);  // Pitting/Math
        float Math_001_Value_3; math_multiply(Separate_XYZ_Y_3, 0.8, Math_001_Value_3);  // Pitting/Math.001
        vec3 Combine_XYZ_Vector_4; combine_xyz(Math_Value_3, Math_001_Value_3, 0.0, Combine_XYZ_Vector_4);  // Pitting/Combine XYZ
        float Vector_Math_Value_3; vector_math_length(Combine_XYZ_Vector_4, Vector_Math_Value_3);  // Pitting/Vector Math
        float Math_002_Value_3; math_subtract(0.7, Vector_Math_Value_3, Math_002_Value_3);  // Pitting/Math.002
        float Math_011_Value_3; math_multiply_add(Math_009_Value_3, Math_010_Value, Math_002_Value_3, Math_011_Value_3);  // Pitting/Math.011
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_011_Value_3, 0.0, -0.2, 0.0, 1.0, Map_Range_001_Result_3);  // Pitting/Map Range.001
        float Map_Range_Result_5; map_range_float_smoothstep_true(Math_011_Value_3, 0.0, 0.5, 0.0, 1.0, Map_Range_Result_5);  // Pitting/Map Range
        float Math_013_Value_3; math_multiply_add(Map_Range_Result_5, 0.12, Math_012_Value, Math_013_Value_3);  // Pitting/Math.013
        float Math_014_Value_3; math_add(Noise_Texture_Fac_y, Math_013_Value_3, Math_014_Value_3);  // Pitting/Math.014
        float Math_015_Value_3; math_multiply_add(Map_Range_001_Result_3, -0.5, Math_014_Value_3, Math_015_Value_3);  // Pitting/Math.015
        float Math_020_Value_3; math_multiply_add(Math_018_Value_3, Math_019_Value, Math_015_Value_3, Math_020_Value_3);  // Pitting/Math.020
        float Map_Range_002_Result_3; map_range_float_smoothstep_true(Math_020_Value_3, 0.0, 0.06, 0.0, 1.0, Map_Range_002_Result_3);  // Pitting/Map Range.002
        float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_4, Vector_Math_003_Value_3);  // Pitting/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Pitting/Group/Map Range
        float Math_021_Value_3; math_multiply(Map_Range_002_Result_3, Map_Range_Result_6, Math_021_Value_3);  // Pitting/Math.021
        float Math_033_Value_3; math_multiply(Math_021_Value_3, Math_032_Value, Math_033_Value_3);  // Pitting/Math.033
        float Math_005_Value_4; math_add(below_height_y, Math_033_Value_3, Math_005_Value_4);  // Pitting/Group.001/Math.005
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_021_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_003_Result);  // Pitting/Map Range.003
        float Math_023_Value; math_multiply(Map_Range_Result_2, 1.45, Math_023_Value);  // Pitting/Math.023
        float Math_024_Value; math_minimum(Math_023_Value, 1.0, Math_024_Value);  // Pitting/Math.024
        float Math_025_Value; math_multiply(Map_Range_003_Result, Math_024_Value, Math_025_Value);  // Pitting/Math.025
        float Math_008_Value_2; math_maximum(0.0, Math_025_Value, Math_008_Value_2);  // Pitting/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_022_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Pitting/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Pitting/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Pitting/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Pitting/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Pitting/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Pitting/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Pitting/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Pitting/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Pitting/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Pitting/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Pitting/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Pitting/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Pitting/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Pitting/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Pitting/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Pitting/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Pitting/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
