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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(70.0, 60.0, 0.0), Vector_Math_002_Vector);  // Hairline/Vector Math.002
        float Math_013_Value; math_multiply(layer_row(11), 4.31, Math_013_Value);  // Hairline/Math.013
        float Math_014_Value; math_multiply_add(layer_row(11), -2.3, 17.0, Math_014_Value);  // Hairline/Math.014
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_013_Value, Math_014_Value, 0.0, Combine_XYZ_002_Vector);  // Hairline/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Hairline/Vector Math.003
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(70.0, 60.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Hairline/Noise Texture.001
        float Math_018_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_018_Value);  // Hairline/Math.018
        float Math_019_Value; math_multiply(layer_row(10), 0.002, Math_019_Value);  // Hairline/Math.019
        float Math_015_Value; math_add(Noise_Texture_001_Fac, 0.15, Math_015_Value);  // Hairline/Math.015
        float Math_016_Value; math_multiply_add(layer_row(5), -0.6, Math_015_Value, Math_016_Value);  // Hairline/Math.016
        float Map_Range_001_Result; map_range_float_linear_true(Math_016_Value, 0.0, 1.0, -0.2, 2.2, Map_Range_001_Result);  // Hairline/Map Range.001
        float Math_017_Value; math_multiply(layer_row(4), Map_Range_001_Result, Math_017_Value);  // Hairline/Math.017
        float Math_020_Value; math_multiply_add(Math_018_Value, Math_019_Value, Math_017_Value, Math_020_Value);  // Hairline/Math.020
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Hairline/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Hairline/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Hairline/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Hairline/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Hairline/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Hairline/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Hairline/Separate XYZ
        float Math_001_Value; math_multiply(Separate_XYZ_Y, layer_row(2), Math_001_Value);  // Hairline/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(0.0, Math_001_Value, 0.0, Combine_XYZ_Vector_2);  // Hairline/Combine XYZ
        float Math_002_Value; math_multiply(layer_row(11), 3.7, Math_002_Value);  // Hairline/Math.002
        float Math_003_Value; math_multiply_add(layer_row(11), -2.3, 0.0, Math_003_Value);  // Hairline/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Hairline/Combine XYZ.001
        vec3 Vector_Math_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_Vector_2);  // Hairline/Vector Math
        vec3 Vec3 = vec3(0.0, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)).y * abs(layer_row(2)), 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_Vector_2, Vec3, 14.0, 3.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Hairline/Noise Texture
        float Math_004_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_004_Value);  // Hairline/Math.004
        float Math_005_Value; math_multiply(Math_004_Value, layer_row(9), Math_005_Value);  // Hairline/Math.005
        float Math_Value; math_multiply(Separate_XYZ_X, layer_row(2), Math_Value);  // Hairline/Math
        float Math_006_Value; math_multiply_add(Math_005_Value, 0.05, Math_Value, Math_006_Value);  // Hairline/Math.006
        float Math_007_Value; math_absolute(Math_006_Value, Math_007_Value);  // Hairline/Math.007
        float Math_021_Value; math_subtract(Math_020_Value, Math_007_Value, Math_021_Value);  // Hairline/Math.021
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_021_Value, -0.0006, 0.0003, 0.0, 1.0, Map_Range_002_Result);  // Hairline/Map Range.002
        float Vector_Math_001_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_001_Value);  // Hairline/Vector Math.001
        float Math_010_Value; math_absolute(Separate_XYZ_X, Math_010_Value);  // Hairline/Math.010
        float Math_008_Value; math_multiply_add(layer_row(9), 0.02, 0.006, Math_008_Value);  // Hairline/Math.008
        float Math_009_Value; math_divide(Math_008_Value, layer_row(2), Math_009_Value);  // Hairline/Math.009
        float Math_011_Value; math_divide(Math_010_Value, Math_009_Value, Math_011_Value);  // Hairline/Math.011
        float Math_012_Value; math_maximum(Vector_Math_001_Value, Math_011_Value, Math_012_Value);  // Hairline/Math.012
        float Map_Range_Result; map_range_float_smoothstep_true(Math_012_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Hairline/Map Range
        float Math_022_Value; math_multiply(Map_Range_002_Result, Map_Range_Result, Math_022_Value);  // Hairline/Math.022
        float Math_023_Value; math_multiply(Math_022_Value, layer_row(8), Math_023_Value);  // Hairline/Math.023
        float Math_029_Value; math_absolute(layer_row(7), Math_029_Value);  // Hairline/Math.029
        float Math_030_Value; math_multiply(layer_row(7), Math_029_Value, Math_030_Value);  // Hairline/Math.030
        float Math_027_Value; math_sign(layer_row(7), Math_027_Value);  // Hairline/Math.027
        float Math_028_Value; math_multiply(Math_027_Value, 0.4, Math_028_Value);  // Hairline/Math.028
        float Math_031_Value; math_multiply_add(Math_030_Value, 1.25, Math_028_Value, Math_031_Value);  // Hairline/Math.031
        float Math_032_Value; math_exponent(Math_031_Value, Math_032_Value);  // Hairline/Math.032
        vec3 Combine_Color_Color; combine_color_rgb(Math_032_Value, Math_032_Value, Math_032_Value, Combine_Color_Color);  // Hairline/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Hairline/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_023_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Hairline/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_023_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Hairline/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_023_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Hairline/Group.001/Mix.002
        float Math_033_Value; math_multiply(layer_row(6), -1.0, Math_033_Value);  // Hairline/Math.033
        float Math_034_Value; math_multiply(Math_022_Value, Math_033_Value, Math_034_Value);  // Hairline/Math.034
        float Math_005_Value_2; math_add(below_height, Math_034_Value, Math_005_Value_2);  // Hairline/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_002_Vector_3; vector_math_multiply(Bump_step_0, vec3(70.0, 60.0, 0.0), Vector_Math_002_Vector_3);  // Hairline/Vector Math.002
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Math_002_Vector_3, Combine_XYZ_002_Vector, Vector_Math_003_Vector_2);  // Hairline/Vector Math.003
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_002_Vector_4; vector_math_multiply(Bump_step_1, vec3(70.0, 60.0, 0.0), Vector_Math_002_Vector_4);  // Hairline/Vector Math.002
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Math_002_Vector_4, Combine_XYZ_002_Vector, Vector_Math_003_Vector_3);  // Hairline/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Hairline/Noise Texture.001
        float Math_018_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_018_Value_2);  // Hairline/Math.018
        float Math_015_Value_2; math_add(Noise_Texture_001_Fac_x, 0.15, Math_015_Value_2);  // Hairline/Math.015
        float Math_016_Value_2; math_multiply_add(layer_row(5), -0.6, Math_015_Value_2, Math_016_Value_2);  // Hairline/Math.016
        float Map_Range_001_Result_2; map_range_float_linear_true(Math_016_Value_2, 0.0, 1.0, -0.2, 2.2, Map_Range_001_Result_2);  // Hairline/Map Range.001
        float Math_017_Value_2; math_multiply(layer_row(4), Map_Range_001_Result_2, Math_017_Value_2);  // Hairline/Math.017
        float Math_020_Value_2; math_multiply_add(Math_018_Value_2, Math_019_Value, Math_017_Value_2, Math_020_Value_2);  // Hairline/Math.020
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Hairline/Group/Vector Math
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Hairline/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_5);  // Hairline/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Hairline/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Hairline/Separate XYZ
        float Math_001_Value_2; math_multiply(Separate_XYZ_Y_2, layer_row(2), Math_001_Value_2);  // Hairline/Math.001
        vec3 Combine_XYZ_Vector_3; combine_xyz(0.0, Math_001_Value_2, 0.0, Combine_XYZ_Vector_3);  // Hairline/Combine XYZ
        vec3 Vector_Math_Vector_4; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_Vector_4);  // Hairline/Vector Math
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Hairline/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Hairline/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_6);  // Hairline/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Hairline/Group/Vector Rotate
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Hairline/Separate XYZ
        float Math_001_Value_3; math_multiply(Separate_XYZ_Y_3, layer_row(2), Math_001_Value_3);  // Hairline/Math.001
        vec3 Combine_XYZ_Vector_4; combine_xyz(0.0, Math_001_Value_3, 0.0, Combine_XYZ_Vector_4);  // Hairline/Combine XYZ
        vec3 Vector_Math_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_Vector_6);  // Hairline/Vector Math
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_Vector_2, Vector_Math_Vector_4, Vector_Math_Vector_6, Vec3, 14.0, 3.0, 0.6, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Hairline/Noise Texture
        float Math_004_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_004_Value_2);  // Hairline/Math.004
        float Math_005_Value_3; math_multiply(Math_004_Value_2, layer_row(9), Math_005_Value_3);  // Hairline/Math.005
        float Math_Value_2; math_multiply(Separate_XYZ_X_2, layer_row(2), Math_Value_2);  // Hairline/Math
        float Math_006_Value_2; math_multiply_add(Math_005_Value_3, 0.05, Math_Value_2, Math_006_Value_2);  // Hairline/Math.006
        float Math_007_Value_2; math_absolute(Math_006_Value_2, Math_007_Value_2);  // Hairline/Math.007
        float Math_021_Value_2; math_subtract(Math_020_Value_2, Math_007_Value_2, Math_021_Value_2);  // Hairline/Math.021
        float Map_Range_002_Result_2; map_range_float_smoothstep_true(Math_021_Value_2, -0.0006, 0.0003, 0.0, 1.0, Map_Range_002_Result_2);  // Hairline/Map Range.002
        float Vector_Math_001_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_001_Value_2);  // Hairline/Vector Math.001
        float Math_010_Value_2; math_absolute(Separate_XYZ_X_2, Math_010_Value_2);  // Hairline/Math.010
        float Math_011_Value_2; math_divide(Math_010_Value_2, Math_009_Value, Math_011_Value_2);  // Hairline/Math.011
        float Math_012_Value_2; math_maximum(Vector_Math_001_Value_2, Math_011_Value_2, Math_012_Value_2);  // Hairline/Math.012
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_012_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Hairline/Map Range
        float Math_022_Value_2; math_multiply(Map_Range_002_Result_2, Map_Range_Result_2, Math_022_Value_2);  // Hairline/Math.022
        float Math_034_Value_2; math_multiply(Math_022_Value_2, Math_033_Value, Math_034_Value_2);  // Hairline/Math.034
        float Math_005_Value_4; math_add(below_height_x, Math_034_Value_2, Math_005_Value_4);  // Hairline/Group.001/Math.005
        float Math_018_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_018_Value_3);  // Hairline/Math.018
        float Math_015_Value_3; math_add(Noise_Texture_001_Fac_y, 0.15, Math_015_Value_3);  // Hairline/Math.015
        float Math_016_Value_3; math_multiply_add(layer_row(5), -0.6, Math_015_Value_3, Math_016_Value_3);  // Hairline/Math.016
        float Map_Range_001_Result_3; map_range_float_linear_true(Math_016_Value_3, 0.0, 1.0, -0.2, 2.2, Map_Range_001_Result_3);  // Hairline/Map Range.001
        float Math_017_Value_3; math_multiply(layer_row(4), Map_Range_001_Result_3, Math_017_Value_3);  // Hairline/Math.017
        float Math_020_Value_3; math_multiply_add(Math_018_Value_3, Math_019_Value, Math_017_Value_3, Math_020_Value_3);  // Hairline/Math.020
        float Math_004_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_004_Value_3);  // Hairline/Math.004
        float Math_005_Value_5; math_multiply(Math_004_Value_3, layer_row(9), Math_005_Value_5);  // Hairline/Math.005
        float Math_Value_3; math_multiply(Separate_XYZ_X_3, layer_row(2), Math_Value_3);  // Hairline/Math
        float Math_006_Value_3; math_multiply_add(Math_005_Value_5, 0.05, Math_Value_3, Math_006_Value_3);  // Hairline/Math.006
        float Math_007_Value_3; math_absolute(Math_006_Value_3, Math_007_Value_3);  // Hairline/Math.007
        float Math_021_Value_3; math_subtract(Math_020_Value_3, Math_007_Value_3, Math_021_Value_3);  // Hairline/Math.021
        float Map_Range_002_Result_3; map_range_float_smoothstep_true(Math_021_Value_3, -0.0006, 0.0003, 0.0, 1.0, Map_Range_002_Result_3);  // Hairline/Map Range.002
        float Vector_Math_001_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_001_Value_3);  // Hairline/Vector Math.001
        float Math_010_Value_3; math_absolute(Separate_XYZ_X_3, Math_010_Value_3);  // Hairline/Math.010
        float Math_011_Value_3; math_divide(Math_010_Value_3, Math_009_Value, Math_011_Value_3);  // Hairline/Math.011
        float Math_012_Value_3; math_maximum(Vector_Math_001_Value_3, Math_011_Value_3, Math_012_Value_3);  // Hairline/Math.012
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_012_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Hairline/Map Range
        float Math_022_Value_3; math_multiply(Map_Range_002_Result_3, Map_Range_Result_3, Math_022_Value_3);  // Hairline/Math.022
        float Math_034_Value_3; math_multiply(Math_022_Value_3, Math_033_Value, Math_034_Value_3);  // Hairline/Math.034
        float Math_005_Value_6; math_add(below_height_y, Math_034_Value_3, Math_005_Value_6);  // Hairline/Group.001/Math.005
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_021_Value, -0.0012, -0.0005, 0.0, 1.0, Map_Range_003_Result);  // Hairline/Map Range.003
        float Math_024_Value; math_multiply(Map_Range_Result, 1.45, Math_024_Value);  // Hairline/Math.024
        float Math_025_Value; math_minimum(Math_024_Value, 1.0, Math_025_Value);  // Hairline/Math.025
        float Math_026_Value; math_multiply(Map_Range_003_Result, Math_025_Value, Math_026_Value);  // Hairline/Math.026
        float Math_008_Value_2; math_maximum(0.0, Math_026_Value, Math_008_Value_2);  // Hairline/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_4, Math_005_Value_6);
        out_cover = Math_023_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Hairline/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Hairline/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Hairline/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Hairline/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Hairline/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Hairline/Group/Vector Rotate
    float Vector_Math_001_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_001_Value);  // Hairline/Vector Math.001
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Hairline/Separate XYZ
    float Math_010_Value; math_absolute(Separate_XYZ_X, Math_010_Value);  // Hairline/Math.010
    float Math_008_Value; math_multiply_add(layer_row(9), 0.02, 0.006, Math_008_Value);  // Hairline/Math.008
    float Math_009_Value; math_divide(Math_008_Value, layer_row(2), Math_009_Value);  // Hairline/Math.009
    float Math_011_Value; math_divide(Math_010_Value, Math_009_Value, Math_011_Value);  // Hairline/Math.011
    float Math_012_Value; math_maximum(Vector_Math_001_Value, Math_011_Value, Math_012_Value);  // Hairline/Math.012
    float Map_Range_Result; map_range_float_smoothstep_true(Math_012_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Hairline/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Hairline/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Hairline/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Hairline/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Hairline/Group/Vector Rotate
    float Vector_Math_001_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_001_Value_2);  // Hairline/Vector Math.001
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Hairline/Separate XYZ
    float Math_010_Value_2; math_absolute(Separate_XYZ_X_2, Math_010_Value_2);  // Hairline/Math.010
    float Math_011_Value_2; math_divide(Math_010_Value_2, Math_009_Value, Math_011_Value_2);  // Hairline/Math.011
    float Math_012_Value_2; math_maximum(Vector_Math_001_Value_2, Math_011_Value_2, Math_012_Value_2);  // Hairline/Math.012
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_012_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Hairline/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Hairline/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Hairline/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Hairline/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Hairline/Group/Vector Rotate
    float Vector_Math_001_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_001_Value_3);  // Hairline/Vector Math.001
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Hairline/Separate XYZ
    float Math_010_Value_3; math_absolute(Separate_XYZ_X_3, Math_010_Value_3);  // Hairline/Math.010
    float Math_011_Value_3; math_divide(Math_010_Value_3, Math_009_Value, Math_011_Value_3);  // Hairline/Math.011
    float Math_012_Value_3; math_maximum(Vector_Math_001_Value_3, Math_011_Value_3, Math_012_Value_3);  // Hairline/Math.012
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_012_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Hairline/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
