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
        vec3 Vector_Math_003_Vector; vector_math_multiply(P, vec3(330.0, 190.0, 0.0), Vector_Math_003_Vector);  // Cloud/Vector Math.003
        float Math_010_Value; math_multiply(layer_row(12), 4.31, Math_010_Value);  // Cloud/Math.010
        float Math_011_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_011_Value);  // Cloud/Math.011
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_010_Value, Math_011_Value, 0.0, Combine_XYZ_003_Vector);  // Cloud/Combine XYZ.003
        vec3 Vector_Math_004_Vector; vector_math_add(Vector_Math_003_Vector, Combine_XYZ_003_Vector, Vector_Math_004_Vector);  // Cloud/Vector Math.004
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(330.0, 190.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Cloud/Noise Texture.001
        float Math_012_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_012_Value);  // Cloud/Math.012
        float Math_013_Value; math_multiply(layer_row(11), 0.45, Math_013_Value);  // Cloud/Math.013
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Cloud/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Cloud/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Cloud/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Cloud/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Cloud/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Cloud/Group/Vector Rotate
        float Math_002_Value; math_multiply(layer_row(2), layer_row(6), Math_002_Value);  // Cloud/Math.002
        float Math_003_Value; math_multiply(Math_002_Value, layer_row(5), Math_003_Value);  // Cloud/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_003_Value, Math_002_Value, 0.0, Combine_XYZ_001_Vector_2);  // Cloud/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Cloud/Vector Math.001
        float Math_004_Value; math_multiply(layer_row(12), 3.7, Math_004_Value);  // Cloud/Math.004
        float Math_005_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_005_Value);  // Cloud/Math.005
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_004_Value, Math_005_Value, 0.0, Combine_XYZ_002_Vector);  // Cloud/Combine XYZ.002
        vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Math_001_Vector_2, Combine_XYZ_002_Vector, Vector_Math_002_Vector_2);  // Cloud/Vector Math.002
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_002_Vector_2, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)) * abs(Combine_XYZ_001_Vector_2), 1.0, 3.0, 0.6, 2.0, 0.0, Noise_Texture_Fac);  // Cloud/Noise Texture
        float Math_008_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_008_Value);  // Cloud/Math.008
        float Math_006_Value; math_multiply_add(layer_row(10), 2.5, 0.8, Math_006_Value);  // Cloud/Math.006
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Cloud/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Cloud/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Cloud/Combine XYZ
        float Vector_Math_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_Value);  // Cloud/Vector Math
        float Math_001_Value; math_subtract(0.75, Vector_Math_Value, Math_001_Value);  // Cloud/Math.001
        float Math_007_Value; math_multiply_add(Math_001_Value, 0.8, -0.38, Math_007_Value);  // Cloud/Math.007
        float Math_009_Value; math_multiply_add(Math_008_Value, Math_006_Value, Math_007_Value, Math_009_Value);  // Cloud/Math.009
        float Math_014_Value; math_multiply_add(Math_012_Value, Math_013_Value, Math_009_Value, Math_014_Value);  // Cloud/Math.014
        float Map_Range_Result; map_range_float_smoothstep_true(Math_014_Value, 0.0, layer_row(7), 0.0, 1.0, Map_Range_Result);  // Cloud/Map Range
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Cloud/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Cloud/Group/Map Range
        float Math_015_Value; math_multiply(Map_Range_Result, Map_Range_Result_2, Math_015_Value);  // Cloud/Math.015
        float Math_023_Value; math_multiply(Math_015_Value, layer_row(9), Math_023_Value);  // Cloud/Math.023
        float Math_018_Value; math_absolute(layer_row(8), Math_018_Value);  // Cloud/Math.018
        float Math_019_Value; math_multiply(layer_row(8), Math_018_Value, Math_019_Value);  // Cloud/Math.019
        float Math_016_Value; math_sign(layer_row(8), Math_016_Value);  // Cloud/Math.016
        float Math_017_Value; math_multiply(Math_016_Value, 0.2, Math_017_Value);  // Cloud/Math.017
        float Math_020_Value; math_multiply_add(Math_019_Value, 1.25, Math_017_Value, Math_020_Value);  // Cloud/Math.020
        float Math_021_Value; math_exponent(Math_020_Value, Math_021_Value);  // Cloud/Math.021
        float Map_Range_001_Result; map_range_float_linear_true(Noise_Texture_001_Fac, 0.0, 1.0, 0.75, 1.25, Map_Range_001_Result);  // Cloud/Map Range.001
        float Math_022_Value; math_multiply(Math_021_Value, Map_Range_001_Result, Math_022_Value);  // Cloud/Math.022
        vec3 Combine_Color_Color; combine_color_rgb(Math_022_Value, Math_022_Value, Math_022_Value, Combine_Color_Color);  // Cloud/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Cloud/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_023_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Cloud/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_023_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Cloud/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_023_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Cloud/Group.001/Mix.002
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_015_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_002_Result);  // Cloud/Map Range.002
        float Math_024_Value; math_multiply(Map_Range_Result_2, 1.45, Math_024_Value);  // Cloud/Math.024
        float Math_025_Value; math_minimum(Math_024_Value, 1.0, Math_025_Value);  // Cloud/Math.025
        float Math_026_Value; math_multiply(Map_Range_002_Result, Math_025_Value, Math_026_Value);  // Cloud/Math.026
        float Math_008_Value_2; math_maximum(0.0, Math_026_Value, Math_008_Value_2);  // Cloud/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_023_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Cloud/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Cloud/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Cloud/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Cloud/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Cloud/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Cloud/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Cloud/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Cloud/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Cloud/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Cloud/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Cloud/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Cloud/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Cloud/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Cloud/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Cloud/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Cloud/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Cloud/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
