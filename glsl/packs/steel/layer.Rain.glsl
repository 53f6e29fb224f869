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
        vec3 Vector_Math_001_Vector; vector_math_multiply(P, vec3(420.0, 130.0, 0.0), Vector_Math_001_Vector);  // Rain/Vector Math.001
        float Math_015_Value; math_multiply(layer_row(13), 4.31, Math_015_Value);  // Rain/Math.015
        float Math_016_Value; math_multiply_add(layer_row(13), -2.3, 17.0, Math_016_Value);  // Rain/Math.016
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_015_Value, Math_016_Value, 0.0, Combine_XYZ_002_Vector);  // Rain/Combine XYZ.002
        vec3 Vector_Math_002_Vector; vector_math_add(Vector_Math_001_Vector, Combine_XYZ_002_Vector, Vector_Math_002_Vector);  // Rain/Vector Math.002
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(420.0, 130.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Rain/Noise Texture.001
        float Math_020_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_020_Value);  // Rain/Math.020
        float Math_021_Value; math_multiply(layer_row(12), 0.1, Math_021_Value);  // Rain/Math.021
        float Math_018_Value; math_multiply(Math_020_Value, layer_row(8), Math_018_Value);  // Rain/Math.018
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Rain/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Rain/Group/Combine XYZ
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Rain/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Rain/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Rain/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Rain/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Rain/Separate XYZ
        float Math_003_Value; math_divide(Separate_XYZ_X, layer_row(5), Math_003_Value);  // Rain/Math.003
        float Math_004_Value; math_absolute(Math_003_Value, Math_004_Value);  // Rain/Math.004
        float Map_Range_Result; map_range_float_smoothstep_true(Math_004_Value, 1.0, 0.4, 0.0, 1.0, Map_Range_Result);  // Rain/Map Range
        float Math_013_Value; math_subtract(Map_Range_Result, 1.0, Math_013_Value);  // Rain/Math.013
        float Math_Value; math_sign(layer_row(4), Math_Value);  // Rain/Math
        float Math_001_Value; math_multiply(Separate_XYZ_Y, Math_Value, Math_001_Value);  // Rain/Math.001
        float Math_002_Value; math_multiply_add(Math_001_Value, -0.5, 0.5, Math_002_Value);  // Rain/Math.002
        float Math_010_Value; math_divide(Math_002_Value, layer_row(7), Math_010_Value);  // Rain/Math.010
        float Math_005_Value; math_multiply(layer_row(2), layer_row(6), Math_005_Value);  // Rain/Math.005
        float Math_006_Value; math_multiply(Separate_XYZ_X, Math_005_Value, Math_006_Value);  // Rain/Math.006
        float Math_007_Value; math_multiply(Separate_XYZ_Y, 1.6, Math_007_Value);  // Rain/Math.007
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_006_Value, Math_007_Value, 0.0, Combine_XYZ_Vector_2);  // Rain/Combine XYZ
        float Math_008_Value; math_multiply(layer_row(13), 3.7, Math_008_Value);  // Rain/Math.008
        float Math_009_Value; math_multiply_add(layer_row(13), -2.3, 0.0, Math_009_Value);  // Rain/Math.009
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_008_Value, Math_009_Value, 0.0, Combine_XYZ_001_Vector_2);  // Rain/Combine XYZ.001
        vec3 Vector_Math_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_Vector_2);  // Rain/Vector Math
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_Vector_2, vec3(Turned_rate.x * abs(Math_005_Value), Turned_rate.y * abs(1.6), 0.0), 1.0, 2.0, 0.75, 2.0, 0.0, Noise_Texture_Fac);  // Rain/Noise Texture
        float Math_011_Value; math_subtract(Noise_Texture_Fac, 0.4, Math_011_Value);  // Rain/Math.011
        float Math_012_Value; math_multiply_add(Math_010_Value, -0.22, Math_011_Value, Math_012_Value);  // Rain/Math.012
        float Math_014_Value; math_multiply_add(Math_013_Value, 0.3, Math_012_Value, Math_014_Value);  // Rain/Math.014
        float Math_019_Value; math_multiply_add(Math_018_Value, 0.4, Math_014_Value, Math_019_Value);  // Rain/Math.019
        float Math_022_Value; math_multiply_add(Math_020_Value, Math_021_Value, Math_019_Value, Math_022_Value);  // Rain/Math.022
        float Math_023_Value; math_multiply_add(layer_row(11), 0.12, 0.03, Math_023_Value);  // Rain/Math.023
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_022_Value, 0.0, Math_023_Value, 0.0, 1.0, Map_Range_002_Result);  // Rain/Map Range.002
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_002_Value, 0.02, 0.16, 0.0, 1.0, Map_Range_001_Result);  // Rain/Map Range.001
        float Math_024_Value; math_multiply(Map_Range_002_Result, Map_Range_001_Result, Math_024_Value);  // Rain/Math.024
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value);  // Rain/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Rain/Group/Map Range
        float Math_025_Value; math_multiply(Math_024_Value, Map_Range_Result_2, Math_025_Value);  // Rain/Math.025
        float Math_026_Value; math_multiply(Math_025_Value, layer_row(10), Math_026_Value);  // Rain/Math.026
        float Math_032_Value; math_absolute(layer_row(9), Math_032_Value);  // Rain/Math.032
        float Math_033_Value; math_multiply(layer_row(9), Math_032_Value, Math_033_Value);  // Rain/Math.033
        float Math_030_Value; math_sign(layer_row(9), Math_030_Value);  // Rain/Math.030
        float Math_031_Value; math_multiply(Math_030_Value, 0.3, Math_031_Value);  // Rain/Math.031
        float Math_034_Value; math_multiply_add(Math_033_Value, 1.25, Math_031_Value, Math_034_Value);  // Rain/Math.034
        float Math_035_Value; math_exponent(Math_034_Value, Math_035_Value);  // Rain/Math.035
        vec3 Combine_Color_Color; combine_color_rgb(Math_035_Value, Math_035_Value, Math_035_Value, Combine_Color_Color);  // Rain/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Rain/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_026_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Rain/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_026_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Rain/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_026_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Rain/Group.001/Mix.002
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_025_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_003_Result);  // Rain/Map Range.003
        float Math_027_Value; math_multiply(Map_Range_Result_2, 1.45, Math_027_Value);  // Rain/Math.027
        float Math_028_Value; math_minimum(Math_027_Value, 1.0, Math_028_Value);  // Rain/Math.028
        float Math_029_Value; math_multiply(Map_Range_003_Result, Math_028_Value, Math_029_Value);  // Rain/Math.029
        float Math_008_Value_2; math_maximum(0.0, Math_029_Value, Math_008_Value_2);  // Rain/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_026_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Rain/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Rain/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Rain/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Rain/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Rain/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Rain/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Rain/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Rain/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Rain/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Rain/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Rain/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Rain/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Rain/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Rain/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Rain/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Rain/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Rain/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
