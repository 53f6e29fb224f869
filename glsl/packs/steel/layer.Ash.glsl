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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(150.0, 170.0, 0.0), Vector_Math_002_Vector);  // Ash/Vector Math.002
        float Math_003_Value; math_multiply(layer_row(12), 4.31, Math_003_Value);  // Ash/Math.003
        float Math_004_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_004_Value);  // Ash/Math.004
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_002_Vector);  // Ash/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Ash/Vector Math.003
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(150.0, 170.0, 0.0));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Ash/Noise Texture.001
        float Math_009_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_009_Value);  // Ash/Math.009
        float Math_010_Value; math_multiply(layer_row(11), 0.3, Math_010_Value);  // Ash/Math.010
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Ash/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Ash/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Ash/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Ash/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Ash/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Ash/Group/Vector Rotate
        float Math_001_Value; math_multiply(layer_row(12), 3.7, Math_001_Value);  // Ash/Math.001
        float Math_002_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_002_Value);  // Ash/Math.002
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_001_Value, Math_002_Value, 0.0, Combine_XYZ_001_Vector_2);  // Ash/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Ash/Vector Math.001
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Turned_rate, 3.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Ash/Noise Texture
        float Math_006_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_006_Value);  // Ash/Math.006
        float Math_007_Value; math_multiply(layer_row(10), 0.7, Math_007_Value);  // Ash/Math.007
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Ash/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Ash/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Ash/Combine XYZ
        float Vector_Math_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_Value);  // Ash/Vector Math
        float Math_005_Value; math_subtract(layer_row(5), Vector_Math_Value, Math_005_Value);  // Ash/Math.005
        float Math_008_Value; math_multiply_add(Math_006_Value, Math_007_Value, Math_005_Value, Math_008_Value);  // Ash/Math.008
        float Math_011_Value; math_multiply_add(Math_009_Value, Math_010_Value, Math_008_Value, Math_011_Value);  // Ash/Math.011
        float Math_012_Value; math_multiply_add(layer_row(6), 0.14, -0.78, Math_012_Value);  // Ash/Math.012
        float Math_013_Value; math_add(Noise_Texture_001_Fac, Math_012_Value, Math_013_Value);  // Ash/Math.013
        float Math_014_Value; math_add(Math_013_Value, 0.25, Math_014_Value);  // Ash/Math.014
        float Math_015_Value; math_multiply_add(Vector_Math_Value, -0.35, Math_014_Value, Math_015_Value);  // Ash/Math.015
        float Math_016_Value; math_maximum(Math_011_Value, Math_015_Value, Math_016_Value);  // Ash/Math.016
        float Map_Range_Result; map_range_float_smoothstep_true(Math_016_Value, 0.0, 0.06, 0.0, 1.0, Map_Range_Result);  // Ash/Map Range
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value);  // Ash/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Ash/Group/Map Range
        float Math_017_Value; math_multiply(Map_Range_Result, Map_Range_Result_2, Math_017_Value);  // Ash/Math.017
        float Math_019_Value; math_multiply(Math_017_Value, layer_row(9), Math_019_Value);  // Ash/Math.019
        float Math_025_Value; math_absolute(layer_row(8), Math_025_Value);  // Ash/Math.025
        float Math_026_Value; math_multiply(layer_row(8), Math_025_Value, Math_026_Value);  // Ash/Math.026
        float Math_023_Value; math_sign(layer_row(8), Math_023_Value);  // Ash/Math.023
        float Math_024_Value; math_multiply(Math_023_Value, 0.3, Math_024_Value);  // Ash/Math.024
        float Math_027_Value; math_multiply_add(Math_026_Value, 1.25, Math_024_Value, Math_027_Value);  // Ash/Math.027
        float Math_028_Value; math_exponent(Math_027_Value, Math_028_Value);  // Ash/Math.028
        float Map_Range_001_Result; map_range_float_smoothstep_true(Noise_Texture_001_Fac, 0.68, 0.78, 0.0, 1.0, Map_Range_001_Result);  // Ash/Map Range.001
        float Math_018_Value; math_multiply(Map_Range_001_Result, 1.2, Math_018_Value);  // Ash/Math.018
        float Math_029_Value; math_add(Math_028_Value, Math_018_Value, Math_029_Value);  // Ash/Math.029
        vec3 Combine_Color_Color; combine_color_rgb(Math_029_Value, Math_029_Value, Math_029_Value, Combine_Color_Color);  // Ash/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Ash/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_019_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Ash/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_019_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Ash/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_019_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Ash/Group.001/Mix.002
        float Math_030_Value; math_multiply(Math_017_Value, Noise_Texture_001_Fac, Math_030_Value);  // Ash/Math.030
        float Math_031_Value; math_multiply(Math_030_Value, layer_row(7), Math_031_Value);  // Ash/Math.031
        float Math_005_Value_2; math_add(below_height, Math_031_Value, Math_005_Value_2);  // Ash/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_002_Vector_3; vector_math_multiply(Bump_step_0, vec3(150.0, 170.0, 0.0), Vector_Math_002_Vector_3);  // Ash/Vector Math.002
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Math_002_Vector_3, Combine_XYZ_002_Vector, Vector_Math_003_Vector_2);  // Ash/Vector Math.003
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_002_Vector_4; vector_math_multiply(Bump_step_1, vec3(150.0, 170.0, 0.0), Vector_Math_002_Vector_4);  // Ash/Vector Math.002
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Math_002_Vector_4, Combine_XYZ_002_Vector, Vector_Math_003_Vector_3);  // Ash/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Multiply, 1.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Ash/Noise Texture.001
        float Math_009_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_009_Value_2);  // Ash/Math.009
        vec3 Vector_Math_Vector_2; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Ash/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Ash/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_5; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_5);  // Ash/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_5, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Ash/Group/Vector Rotate
        vec3 Vector_Math_001_Vector_4; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_4);  // Ash/Vector Math.001
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Ash/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Ash/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_6; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_6);  // Ash/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_6, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Ash/Group/Vector Rotate
        vec3 Vector_Math_001_Vector_6; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Ash/Vector Math.001
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector_2, Vector_Math_001_Vector_4, Vector_Math_001_Vector_6, Turned_rate, 3.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Ash/Noise Texture
        float Math_006_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_006_Value_2);  // Ash/Math.006
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Ash/Separate XYZ
        float Math_Value_2; math_divide(Separate_XYZ_X_2, layer_row(4), Math_Value_2);  // Ash/Math
        vec3 Combine_XYZ_Vector_3; combine_xyz(Math_Value_2, Separate_XYZ_Y_2, 0.0, Combine_XYZ_Vector_3);  // Ash/Combine XYZ
        float Vector_Math_Value_2; vector_math_length(Combine_XYZ_Vector_3, Vector_Math_Value_2);  // Ash/Vector Math
        float Math_005_Value_3; math_subtract(layer_row(5), Vector_Math_Value_2, Math_005_Value_3);  // Ash/Math.005
        float Math_008_Value_2; math_multiply_add(Math_006_Value_2, Math_007_Value, Math_005_Value_3, Math_008_Value_2);  // Ash/Math.008
        float Math_011_Value_2; math_multiply_add(Math_009_Value_2, Math_010_Value, Math_008_Value_2, Math_011_Value_2);  // Ash/Math.011
        float Math_013_Value_2; math_add(Noise_Texture_001_Fac_x, Math_012_Value, Math_013_Value_2);  // Ash/Math.013
        float Math_014_Value_2; math_add(Math_013_Value_2, 0.25, Math_014_Value_2);  // Ash/Math.014
        float Math_015_Value_2; math_multiply_add(Vector_Math_Value_2, -0.35, Math_014_Value_2, Math_015_Value_2);  // Ash/Math.015
        float Math_016_Value_2; math_maximum(Math_011_Value_2, Math_015_Value_2, Math_016_Value_2);  // Ash/Math.016
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_016_Value_2, 0.0, 0.06, 0.0, 1.0, Map_Range_Result_3);  // Ash/Map Range
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_5, Vector_Math_003_Value_2);  // Ash/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Ash/Group/Map Range
        float Math_017_Value_2; math_multiply(Map_Range_Result_3, Map_Range_Result_4, Math_017_Value_2);  // Ash/Math.017
        float Math_030_Value_2; math_multiply(Math_017_Value_2, Noise_Texture_001_Fac_x, Math_030_Value_2);  // Ash/Math.030
        float Math_031_Value_2; math_multiply(Math_030_Value_2, layer_row(7), Math_031_Value_2);  // Ash/Math.031
        float Math_005_Value_4; math_add(below_height_x, Math_031_Value_2, Math_005_Value_4);  // Ash/Group.001/Math.005
        float Math_009_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_009_Value_3);  // Ash/Math.009
        float Math_006_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_006_Value_3);  // Ash/Math.006
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Ash/Separate XYZ
        float Math_Value_3; math_divide(Separate_XYZ_X_3, layer_row(4), Math_Value_3);  // Ash/Math
        vec3 Combine_XYZ_Vector_4; combine_xyz(Math_Value_3, Separate_XYZ_Y_3, 0.0, Combine_XYZ_Vector_4);  // Ash/Combine XYZ
        float Vector_Math_Value_3; vector_math_length(Combine_XYZ_Vector_4, Vector_Math_Value_3);  // Ash/Vector Math
        float Math_005_Value_5; math_subtract(layer_row(5), Vector_Math_Value_3, Math_005_Value_5);  // Ash/Math.005
        float Math_008_Value_3; math_multiply_add(Math_006_Value_3, Math_007_Value, Math_005_Value_5, Math_008_Value_3);  // Ash/Math.008
        float Math_011_Value_3; math_multiply_add(Math_009_Value_3, Math_010_Value, Math_008_Value_3, Math_011_Value_3);  // Ash/Math.011
        float Math_013_Value_3; math_add(Noise_Texture_001_Fac_y, Math_012_Value, Math_013_Value_3);  // Ash/Math.013
        float Math_014_Value_3; math_add(Math_013_Value_3, 0.25, Math_014_Value_3);  // Ash/Math.014
        float Math_015_Value_3; math_multiply_add(Vector_Math_Value_3, -0.35, Math_014_Value_3, Math_015_Value_3);  // Ash/Math.015
        float Math_016_Value_3; math_maximum(Math_011_Value_3, Math_015_Value_3, Math_016_Value_3);  // Ash/Math.016
        float Map_Range_Result_5; map_range_float_smoothstep_true(Math_016_Value_3, 0.0, 0.06, 0.0, 1.0, Map_Range_Result_5);  // Ash/Map Range
        float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_6, Vector_Math_003_Value_3);  // Ash/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Ash/Group/Map Range
        float Math_017_Value_3; math_multiply(Map_Range_Result_5, Map_Range_Result_6, Math_017_Value_3);  // Ash/Math.017
        float Math_030_Value_3; math_multiply(Math_017_Value_3, Noise_Texture_001_Fac_y, Math_030_Value_3);  // Ash/Math.030
        float Math_031_Value_3; math_multiply(Math_030_Value_3, layer_row(7), Math_031_Value_3);  // Ash/Math.031
        float Math_005_Value_6; math_add(below_height_y, Math_031_Value_3, Math_005_Value_6);  // Ash/Group.001/Math.005
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_017_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_002_Result);  // Ash/Map Range.002
        float Math_020_Value; math_multiply(Map_Range_Result_2, 1.45, Math_020_Value);  // Ash/Math.020
        float Math_021_Value; math_minimum(Math_020_Value, 1.0, Math_021_Value);  // Ash/Math.021
        float Math_022_Value; math_multiply(Map_Range_002_Result, Math_021_Value, Math_022_Value);  // Ash/Math.022
        float Math_008_Value_4; math_maximum(0.0, Math_022_Value, Math_008_Value_4);  // Ash/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_4, Math_005_Value_6);
        out_cover = Math_019_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Ash/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Ash/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Ash/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Ash/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Ash/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Ash/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Ash/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Ash/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Ash/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Ash/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Ash/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Ash/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Ash/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Ash/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Ash/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Ash/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Ash/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
