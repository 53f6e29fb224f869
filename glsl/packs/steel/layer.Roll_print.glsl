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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(200.0, 200.0, 0.0), Vector_Math_002_Vector);  // Roll_print/Vector Math.002
        float Math_012_Value; math_multiply(layer_row(10), 4.31, Math_012_Value);  // Roll_print/Math.012
        float Math_013_Value; math_multiply_add(layer_row(10), -2.3, 17.0, Math_013_Value);  // Roll_print/Math.013
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_012_Value, Math_013_Value, 0.0, Combine_XYZ_002_Vector);  // Roll_print/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Roll_print/Vector Math.003
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(200.0, 200.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Roll_print/Noise Texture.001
        float Math_018_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_018_Value);  // Roll_print/Math.018
        float Math_Value; math_divide(layer_row(4), layer_row(2), Math_Value);  // Roll_print/Math
        float Math_017_Value; math_multiply(layer_row(9), Math_Value, Math_017_Value);  // Roll_print/Math.017
        float Math_019_Value; math_multiply(Math_017_Value, 1.6, Math_019_Value);  // Roll_print/Math.019
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Roll_print/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Roll_print/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Roll_print/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Roll_print/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Roll_print/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Roll_print/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Roll_print/Separate XYZ
        float Math_014_Value; math_multiply(Separate_XYZ_Y, Separate_XYZ_Y, Math_014_Value);  // Roll_print/Math.014
        float Math_015_Value; math_subtract(1.0, Math_014_Value, Math_015_Value);  // Roll_print/Math.015
        float Math_016_Value; math_multiply(Math_Value, Math_015_Value, Math_016_Value);  // Roll_print/Math.016
        float Math_020_Value; math_multiply_add(Math_018_Value, Math_019_Value, Math_016_Value, Math_020_Value);  // Roll_print/Math.020
        vec3 Combine_XYZ_Vector_2; combine_xyz(0.0, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Roll_print/Combine XYZ
        float Math_007_Value; math_multiply(layer_row(10), 3.7, Math_007_Value);  // Roll_print/Math.007
        float Math_008_Value; math_multiply_add(layer_row(10), -2.3, 0.0, Math_008_Value);  // Roll_print/Math.008
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_007_Value, Math_008_Value, 0.0, Combine_XYZ_001_Vector_2);  // Roll_print/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Roll_print/Vector Math.001
        vec3 Vec3 = vec3(0.0, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)).y, 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Vec3, 1.5, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Roll_print/Noise Texture
        float Math_009_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_009_Value);  // Roll_print/Math.009
        float Math_010_Value; math_multiply(layer_row(8), 0.3, Math_010_Value);  // Roll_print/Math.010
        float Math_011_Value; math_multiply_add(Math_009_Value, Math_010_Value, Separate_XYZ_X, Math_011_Value);  // Roll_print/Math.011
        float Math_021_Value; math_absolute(Math_011_Value, Math_021_Value);  // Roll_print/Math.021
        float Math_022_Value; math_subtract(Math_020_Value, Math_021_Value, Math_022_Value);  // Roll_print/Math.022
        float Math_023_Value; math_divide(Math_022_Value, Math_Value, Math_023_Value);  // Roll_print/Math.023
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_023_Value, 0.0, 0.7, 0.0, 1.0, Map_Range_001_Result);  // Roll_print/Map Range.001
        float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Roll_print/Vector Math
        float Math_004_Value; math_absolute(Separate_XYZ_X, Math_004_Value);  // Roll_print/Math.004
        float Math_001_Value; math_multiply(Math_Value, 1.5, Math_001_Value);  // Roll_print/Math.001
        float Math_002_Value; math_multiply_add(layer_row(8), 0.12, Math_001_Value, Math_002_Value);  // Roll_print/Math.002
        float Math_003_Value; math_add(Math_002_Value, 0.04, Math_003_Value);  // Roll_print/Math.003
        float Math_005_Value; math_divide(Math_004_Value, Math_003_Value, Math_005_Value);  // Roll_print/Math.005
        float Math_006_Value; math_maximum(Vector_Math_Value, Math_005_Value, Math_006_Value);  // Roll_print/Math.006
        float Map_Range_Result; map_range_float_smoothstep_true(Math_006_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Roll_print/Map Range
        float Math_024_Value; math_multiply(Map_Range_001_Result, Map_Range_Result, Math_024_Value);  // Roll_print/Math.024
        float Math_025_Value; math_multiply(Math_024_Value, layer_row(7), Math_025_Value);  // Roll_print/Math.025
        float Math_031_Value; math_absolute(layer_row(6), Math_031_Value);  // Roll_print/Math.031
        float Math_032_Value; math_multiply(layer_row(6), Math_031_Value, Math_032_Value);  // Roll_print/Math.032
        float Math_029_Value; math_sign(layer_row(6), Math_029_Value);  // Roll_print/Math.029
        float Math_030_Value; math_multiply(Math_029_Value, 0.15, Math_030_Value);  // Roll_print/Math.030
        float Math_033_Value; math_multiply_add(Math_032_Value, 1.25, Math_030_Value, Math_033_Value);  // Roll_print/Math.033
        float Math_034_Value; math_exponent(Math_033_Value, Math_034_Value);  // Roll_print/Math.034
        vec3 Combine_Color_Color; combine_color_rgb(Math_034_Value, Math_034_Value, Math_034_Value, Combine_Color_Color);  // Roll_print/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Roll_print/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_025_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Roll_print/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_025_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Roll_print/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_025_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Roll_print/Group.001/Mix.002
        float Math_035_Value; math_multiply(layer_row(5), -1.0, Math_035_Value);  // Roll_print/Math.035
        float Math_036_Value; math_multiply(Math_024_Value, Math_035_Value, Math_036_Value);  // Roll_print/Math.036
        float Math_005_Value_2; math_add(below_height, Math_036_Value, Math_005_Value_2);  // Roll_print/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_002_Vector_3; vector_math_multiply(Bump_step_0, vec3(200.0, 200.0, 0.0), Vector_Math_002_Vector_3);  // Roll_print/Vector Math.002
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Math_002_Vector_3, Combine_XYZ_002_Vector, Vector_Math_003_Vector_2);  // Roll_print/Vector Math.003
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_002_Vector_4; vector_math_multiply(Bump_step_1, vec3(200.0, 200.0, 0.0), Vector_Math_002_Vector_4);  // Roll_print/Vector Math.002
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Math_002_Vector_4, Combine_XYZ_002_Vector, Vector_Math_003_Vector_3);  // Roll_print/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Roll_print/Noise Texture.001
        float Math_018_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_018_Value_2);  // Roll_print/Math.018
        vec3 Vector_Math_Vector_2; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Roll_print/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Roll_print/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_5);  // Roll_print/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Roll_print/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Roll_print/Separate XYZ
        float Math_014_Value_2; math_multiply(Separate_XYZ_Y_2, Separate_XYZ_Y_2, Math_014_Value_2);  // Roll_print/Math.014
        float Math_015_Value_2; math_subtract(1.0, Math_014_Value_2, Math_015_Value_2);  // Roll_print/Math.015
        float Math_016_Value_2; math_multiply(Math_Value, Math_015_Value_2, Math_016_Value_2);  // Roll_print/Math.016
        float Math_020_Value_2; math_multiply_add(Math_018_Value_2, Math_019_Value, Math_016_Value_2, Math_020_Value_2);  // Roll_print/Math.020
        vec3 Combine_XYZ_Vector_3; combine_xyz(0.0, Separate_XYZ_Y_2, 0.0, Combine_XYZ_Vector_3);  // Roll_print/Combine XYZ
        vec3 Vector_Math_001_Vector_4; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_4);  // Roll_print/Vector Math.001
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Roll_print/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Roll_print/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_6);  // Roll_print/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Roll_print/Group/Vector Rotate
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Roll_print/Separate XYZ
        vec3 Combine_XYZ_Vector_4; combine_xyz(0.0, Separate_XYZ_Y_3, 0.0, Combine_XYZ_Vector_4);  // Roll_print/Combine XYZ
        vec3 Vector_Math_001_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Roll_print/Vector Math.001
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector_2, Vector_Math_001_Vector_4, Vector_Math_001_Vector_6, Vec3, 1.5, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Roll_print/Noise Texture
        float Math_009_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_009_Value_2);  // Roll_print/Math.009
        float Math_011_Value_2; math_multiply_add(Math_009_Value_2, Math_010_Value, Separate_XYZ_X_2, Math_011_Value_2);  // Roll_print/Math.011
        float Math_021_Value_2; math_absolute(Math_011_Value_2, Math_021_Value_2);  // Roll_print/Math.021
        float Math_022_Value_2; math_subtract(Math_020_Value_2, Math_021_Value_2, Math_022_Value_2);  // Roll_print/Math.022
        float Math_023_Value_2; math_divide(Math_022_Value_2, Math_Value, Math_023_Value_2);  // Roll_print/Math.023
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_023_Value_2, 0.0, 0.7, 0.0, 1.0, Map_Range_001_Result_2);  // Roll_print/Map Range.001
        float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Roll_print/Vector Math
        float Math_004_Value_2; math_absolute(Separate_XYZ_X_2, Math_004_Value_2);  // Roll_print/Math.004
        float Math_005_Value_3; math_divide(Math_004_Value_2, Math_003_Value, Math_005_Value_3);  // Roll_print/Math.005
        float Math_006_Value_2; math_maximum(Vector_Math_Value_2, Math_005_Value_3, Math_006_Value_2);  // Roll_print/Math.006
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_006_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Roll_print/Map Range
        float Math_024_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_2, Math_024_Value_2);  // Roll_print/Math.024
        float Math_036_Value_2; math_multiply(Math_024_Value_2, Math_035_Value, Math_036_Value_2);  // Roll_print/Math.036
        float Math_005_Value_4; math_add(below_height_x, Math_036_Value_2, Math_005_Value_4);  // Roll_print/Group.001/Math.005
        float Math_018_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_018_Value_3);  // Roll_print/Math.018
        float Math_014_Value_3; math_multiply(Separate_XYZ_Y_3, Separate_XYZ_Y_3, Math_014_Value_3);  // Roll_print/Math.014
        float Math_015_Value_3; math_subtract(1.0, Math_014_Value_3, Math_015_Value_3);  // Roll_print/Math.015
        float Math_016_Value_3; math_multiply(Math_Value, Math_015_Value_3, Math_016_Value_3);  // Roll_print/Math.016
        float Math_020_Value_3; math_multiply_add(Math_018_Value_3, Math_019_Value, Math_016_Value_3, Math_020_Value_3);  // Roll_print/Math.020
        float Math_009_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_009_Value_3);  // Roll_print/Math.009
        float Math_011_Value_3; math_multiply_add(Math_009_Value_3, Math_010_Value, Separate_XYZ_X_3, Math_011_Value_3);  // Roll_print/Math.011
        float Math_021_Value_3; math_absolute(Math_011_Value_3, Math_021_Value_3);  // Roll_print/Math.021
        float Math_022_Value_3; math_subtract(Math_020_Value_3, Math_021_Value_3, Math_022_Value_3);  // Roll_print/Math.022
        float Math_023_Value_3; math_divide(Math_022_Value_3, Math_Value, Math_023_Value_3);  // Roll_print/Math.023
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_023_Value_3, 0.0, 0.7, 0.0, 1.0, Map_Range_001_Result_3);  // Roll_print/Map Range.001
        float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Roll_print/Vector Math
        float Math_004_Value_3; math_absolute(Separate_XYZ_X_3, Math_004_Value_3);  // Roll_print/Math.004
        float Math_005_Value_5; math_divide(Math_004_Value_3, Math_003_Value, Math_005_Value_5);  // Roll_print/Math.005
        float Math_006_Value_3; math_maximum(Vector_Math_Value_3, Math_005_Value_5, Math_006_Value_3);  // Roll_print/Math.006
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_006_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Roll_print/Map Range
        float Math_024_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_3, Math_024_Value_3);  // Roll_print/Math.024
        float Math_036_Value_3; math_multiply(Math_024_Value_3, Math_035_Value, Math_036_Value_3);  // Roll_print/Math.036
        float Math_005_Value_6; math_add(below_height_y, Math_036_Value_3, Math_005_Value_6);  // Roll_print/Group.001/Math.005
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_023_Value, 0.0, 0.1, 0.0, 1.0, Map_Range_002_Result);  // Roll_print/Map Range.002
        float Math_026_Value; math_multiply(Map_Range_Result, 1.45, Math_026_Value);  // Roll_print/Math.026
        float Math_027_Value; math_minimum(Math_026_Value, 1.0, Math_027_Value);  // Roll_print/Math.027
        float Math_028_Value; math_multiply(Map_Range_002_Result, Math_027_Value, Math_028_Value);  // Roll_print/Math.028
        float Math_008_Value_2; math_maximum(0.0, Math_028_Value, Math_008_Value_2);  // Roll_print/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_4, Math_005_Value_6);
        out_cover = Math_025_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Roll_print/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Roll_print/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Roll_print/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Roll_print/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Roll_print/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Roll_print/Group/Vector Rotate
    float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Roll_print/Vector Math
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Roll_print/Separate XYZ
    float Math_004_Value; math_absolute(Separate_XYZ_X, Math_004_Value);  // Roll_print/Math.004
    float Math_Value; math_divide(layer_row(4), layer_row(2), Math_Value);  // Roll_print/Math
    float Math_001_Value; math_multiply(Math_Value, 1.5, Math_001_Value);  // Roll_print/Math.001
    float Math_002_Value; math_multiply_add(layer_row(8), 0.12, Math_001_Value, Math_002_Value);  // Roll_print/Math.002
    float Math_003_Value; math_add(Math_002_Value, 0.04, Math_003_Value);  // Roll_print/Math.003
    float Math_005_Value; math_divide(Math_004_Value, Math_003_Value, Math_005_Value);  // Roll_print/Math.005
    float Math_006_Value; math_maximum(Vector_Math_Value, Math_005_Value, Math_006_Value);  // Roll_print/Math.006
    float Map_Range_Result; map_range_float_smoothstep_true(Math_006_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Roll_print/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Roll_print/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Roll_print/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Roll_print/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Roll_print/Group/Vector Rotate
    float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Roll_print/Vector Math
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Roll_print/Separate XYZ
    float Math_004_Value_2; math_absolute(Separate_XYZ_X_2, Math_004_Value_2);  // Roll_print/Math.004
    float Math_005_Value_2; math_divide(Math_004_Value_2, Math_003_Value, Math_005_Value_2);  // Roll_print/Math.005
    float Math_006_Value_2; math_maximum(Vector_Math_Value_2, Math_005_Value_2, Math_006_Value_2);  // Roll_print/Math.006
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_006_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Roll_print/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Roll_print/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Roll_print/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Roll_print/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Roll_print/Group/Vector Rotate
    float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Roll_print/Vector Math
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Roll_print/Separate XYZ
    float Math_004_Value_3; math_absolute(Separate_XYZ_X_3, Math_004_Value_3);  // Roll_print/Math.004
    float Math_005_Value_3; math_divide(Math_004_Value_3, Math_003_Value, Math_005_Value_3);  // Roll_print/Math.005
    float Math_006_Value_3; math_maximum(Vector_Math_Value_3, Math_005_Value_3, Math_006_Value_3);  // Roll_print/Math.006
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_006_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Roll_print/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
