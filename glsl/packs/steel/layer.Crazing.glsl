void layer_evaluate(vec3 P, out vec3 out_color, out float out_roughness, out float out_metallic, out vec3 out_heights, out float out_cover, out float out_mask)
{
    stand(P);
    vec3 Vec3 = vec3(below_height, below_height_x, below_height_y);
    out_color = below_color;
    out_roughness = below_roughness;
    out_metallic = below_metallic;
    out_heights = Vec3;
    out_cover = 0.0;
    out_mask = 0.0;
    if (REACHED) {
        vec3 Vector_Math_003_Vector; vector_math_multiply(P, vec3(260.0, 260.0, 0.0), Vector_Math_003_Vector);  // Crazing/Vector Math.003
        float Math_018_Value; math_multiply(layer_row(12), 4.92, Math_018_Value);  // Crazing/Math.018
        float Math_019_Value; math_multiply_add(layer_row(12), -2.3, 34.0, Math_019_Value);  // Crazing/Math.019
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_018_Value, Math_019_Value, 0.0, Combine_XYZ_003_Vector);  // Crazing/Combine XYZ.003
        vec3 Vector_Math_004_Vector; vector_math_add(Vector_Math_003_Vector, Combine_XYZ_003_Vector, Vector_Math_004_Vector);  // Crazing/Vector Math.004
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(260.0, 260.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Crazing/Noise Texture.002
        float Math_024_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_024_Value);  // Crazing/Math.024
        float Math_025_Value; math_multiply(layer_row(11), 0.02, Math_025_Value);  // Crazing/Math.025
        float Math_020_Value; math_multiply(layer_row(6), layer_row(4), Math_020_Value);  // Crazing/Math.020
        float Math_021_Value; math_multiply(Math_020_Value, 0.3, Math_021_Value);  // Crazing/Math.021
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Crazing/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Crazing/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Crazing/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Crazing/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Crazing/Group/Vector Math.002
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Crazing/Group/Vector Math.003
        float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Crazing/Group/Map Range
        float Map_Range_002_Result; map_range_float_smoothstep_true(Map_Range_Result, 0.0, 1.0, 0.0, 1.0, Map_Range_002_Result);  // Crazing/Map Range.002
        float Math_022_Value; math_multiply(Math_021_Value, Map_Range_002_Result, Math_022_Value);  // Crazing/Math.022
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Crazing/Group/Vector Rotate
        float Math_Value; math_multiply(layer_row(2), layer_row(4), Math_Value);  // Crazing/Math
        float Math_001_Value; math_multiply(Math_Value, layer_row(5), Math_001_Value);  // Crazing/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_001_Value, Math_Value, 0.0, Combine_XYZ_Vector_2);  // Crazing/Combine XYZ
        vec3 Vector_Math_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_Vector_2, Vector_Math_Vector_2);  // Crazing/Vector Math
        float Math_005_Value; math_multiply(layer_row(12), 4.31, Math_005_Value);  // Crazing/Math.005
        float Math_006_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_006_Value);  // Crazing/Math.006
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_005_Value, Math_006_Value, 0.0, Combine_XYZ_002_Vector);  // Crazing/Combine XYZ.002
        vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_002_Vector, Vector_Math_002_Vector_2);  // Crazing/Vector Math.002
        vec3 Multiply = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)) * abs(Combine_XYZ_Vector_2);
        float Math_002_Value; math_multiply_add(layer_row(10), 0.4, 0.4, Math_002_Value);  // Crazing/Math.002
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector_2, Multiply, 1.3, 2.0, Math_002_Value, 2.0, 0.0, Noise_Texture_001_Fac);  // Crazing/Noise Texture.001
        float Math_007_Value; math_multiply_add(layer_row(7), -0.35, 0.58, Math_007_Value);  // Crazing/Math.007
        float Math_008_Value; math_add(Math_007_Value, 0.08, Math_008_Value);  // Crazing/Math.008
        float Map_Range_Result_2; map_range_float_smoothstep_true(Noise_Texture_001_Fac, Math_008_Value, Math_007_Value, 0.0, 1.0, Map_Range_Result_2);  // Crazing/Map Range
        float Math_003_Value; math_multiply(layer_row(12), 3.7, Math_003_Value);  // Crazing/Math.003
        float Math_004_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_004_Value);  // Crazing/Math.004
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_001_Vector_2);  // Crazing/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Crazing/Vector Math.001
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Multiply, 1.0, 2.0, Math_002_Value, 2.0, 0.0, Noise_Texture_Fac);  // Crazing/Noise Texture
        float Math_009_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_009_Value);  // Crazing/Math.009
        float Math_010_Value; math_absolute(Math_009_Value, Math_010_Value);  // Crazing/Math.010
        float Math_011_Value; math_multiply_add(Map_Range_Result_2, 0.3, Math_010_Value, Math_011_Value);  // Crazing/Math.011
        float Map_Range_001_Result; map_range_float_smoothstep_true(Noise_Texture_Fac, Math_008_Value, Math_007_Value, 0.0, 1.0, Map_Range_001_Result);  // Crazing/Map Range.001
        float Math_014_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_014_Value);  // Crazing/Math.014
        float Math_015_Value; math_absolute(Math_014_Value, Math_015_Value);  // Crazing/Math.015
        float Math_016_Value; math_multiply_add(Map_Range_001_Result, 0.3, Math_015_Value, Math_016_Value);  // Crazing/Math.016
        float Math_017_Value; math_minimum(Math_011_Value, Math_016_Value, Math_017_Value);  // Crazing/Math.017
        float Math_023_Value; math_subtract(Math_022_Value, Math_017_Value, Math_023_Value);  // Crazing/Math.023
        float Math_026_Value; math_multiply_add(Math_024_Value, Math_025_Value, Math_023_Value, Math_026_Value);  // Crazing/Math.026
        float Math_027_Value; math_multiply(layer_row(4), 0.00015, Math_027_Value);  // Crazing/Math.027
        float Math_028_Value; math_multiply(Math_027_Value, -1.0, Math_028_Value);  // Crazing/Math.028
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_026_Value, Math_028_Value, Math_027_Value, 0.0, 1.0, Map_Range_003_Result);  // Crazing/Map Range.003
        float Math_029_Value; math_multiply(Map_Range_003_Result, Map_Range_Result, Math_029_Value);  // Crazing/Math.029
        float Math_030_Value; math_multiply(Math_029_Value, layer_row(9), Math_030_Value);  // Crazing/Math.030
        float Math_036_Value; math_absolute(layer_row(8), Math_036_Value);  // Crazing/Math.036
        float Math_037_Value; math_multiply(layer_row(8), Math_036_Value, Math_037_Value);  // Crazing/Math.037
        float Math_034_Value; math_sign(layer_row(8), Math_034_Value);  // Crazing/Math.034
        float Math_035_Value; math_multiply(Math_034_Value, 0.3, Math_035_Value);  // Crazing/Math.035
        float Math_038_Value; math_multiply_add(Math_037_Value, 1.25, Math_035_Value, Math_038_Value);  // Crazing/Math.038
        float Math_039_Value; math_exponent(Math_038_Value, Math_039_Value);  // Crazing/Math.039
        vec3 Combine_Color_Color; combine_color_rgb(Math_039_Value, Math_039_Value, Math_039_Value, Combine_Color_Color);  // Crazing/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Crazing/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_030_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Crazing/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_030_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Crazing/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_030_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Crazing/Group.001/Mix.002
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_029_Value, 0.2, 0.5, 0.0, 1.0, Map_Range_004_Result);  // Crazing/Map Range.004
        float Math_031_Value; math_multiply(Map_Range_Result, 1.45, Math_031_Value);  // Crazing/Math.031
        float Math_032_Value; math_minimum(Math_031_Value, 1.0, Math_032_Value);  // Crazing/Math.032
        float Math_033_Value; math_multiply(Map_Range_004_Result, Math_032_Value, Math_033_Value);  // Crazing/Math.033
        float Math_008_Value_2; math_maximum(0.0, Math_033_Value, Math_008_Value_2);  // Crazing/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_030_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Crazing/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Crazing/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Crazing/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Crazing/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Crazing/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Crazing/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Crazing/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Crazing/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Crazing/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Crazing/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Crazing/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Crazing/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Crazing/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Crazing/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Crazing/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Crazing/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Crazing/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
