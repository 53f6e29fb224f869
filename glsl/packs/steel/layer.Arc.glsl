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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(60.0, 25.0, 0.0), Vector_Math_002_Vector);  // Arc/Vector Math.002
        float Math_008_Value; math_multiply(layer_row(10), 4.31, Math_008_Value);  // Arc/Math.008
        float Math_009_Value; math_multiply_add(layer_row(10), -2.3, 17.0, Math_009_Value);  // Arc/Math.009
        vec3 Combine_XYZ_001_Vector; combine_xyz(Math_008_Value, Math_009_Value, 0.0, Combine_XYZ_001_Vector);  // Arc/Combine XYZ.001
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_001_Vector, Vector_Math_003_Vector);  // Arc/Vector Math.003
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(60.0, 25.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Arc/Noise Texture.001
        float Math_010_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_010_Value);  // Arc/Math.010
        float Math_011_Value; math_multiply(layer_row(9), 0.02, Math_011_Value);  // Arc/Math.011
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Arc/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Arc/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Arc/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector_2);  // Arc/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector_2, Vector_Math_002_Vector_2);  // Arc/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Arc/Group/Vector Rotate
        float Math_002_Value; math_multiply(layer_row(10), 3.7, Math_002_Value);  // Arc/Math.002
        float Math_003_Value; math_multiply_add(layer_row(10), -2.3, 0.0, Math_003_Value);  // Arc/Math.003
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_Vector_2);  // Arc/Combine XYZ
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_Vector_2, Vector_Math_001_Vector_2);  // Arc/Vector Math.001
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector_2)), 1.6, 0.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Arc/Noise Texture
        float Math_005_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_005_Value);  // Arc/Math.005
        float Math_006_Value; math_multiply(layer_row(8), 0.35, Math_006_Value);  // Arc/Math.006
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Arc/Separate XYZ
        float Math_Value; math_multiply(Separate_XYZ_Y, Separate_XYZ_Y, Math_Value);  // Arc/Math
        float Math_001_Value; math_multiply(Math_Value, layer_row(4), Math_001_Value);  // Arc/Math.001
        float Math_004_Value; math_add(Separate_XYZ_X, Math_001_Value, Math_004_Value);  // Arc/Math.004
        float Math_007_Value; math_multiply_add(Math_005_Value, Math_006_Value, Math_004_Value, Math_007_Value);  // Arc/Math.007
        float Math_012_Value; math_multiply_add(Math_010_Value, Math_011_Value, Math_007_Value, Math_012_Value);  // Arc/Math.012
        float Math_013_Value; math_multiply(layer_row(6), -1.0, Math_013_Value);  // Arc/Math.013
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_012_Value, Math_013_Value, layer_row(6), 0.0, 1.0, Map_Range_001_Result);  // Arc/Map Range.001
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_012_Value, layer_row(5), 0.0, 0.0, 1.0, Map_Range_002_Result);  // Arc/Map Range.002
        float Math_014_Value; math_multiply(Map_Range_001_Result, Map_Range_002_Result, Math_014_Value);  // Arc/Math.014
        float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Arc/Vector Math
        float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_Value, 1.0, 0.3, 0.0, 1.0, Map_Range_Result);  // Arc/Map Range
        float Math_015_Value; math_multiply(Math_014_Value, Map_Range_Result, Math_015_Value);  // Arc/Math.015
        float Math_021_Value; math_absolute(layer_row(7), Math_021_Value);  // Arc/Math.021
        float Math_022_Value; math_multiply(layer_row(7), Math_021_Value, Math_022_Value);  // Arc/Math.022
        float Math_019_Value; math_sign(layer_row(7), Math_019_Value);  // Arc/Math.019
        float Math_020_Value; math_multiply(Math_019_Value, 0.2, Math_020_Value);  // Arc/Math.020
        float Math_023_Value; math_multiply_add(Math_022_Value, 1.25, Math_020_Value, Math_023_Value);  // Arc/Math.023
        float Math_024_Value; math_exponent(Math_023_Value, Math_024_Value);  // Arc/Math.024
        vec3 Combine_Color_Color; combine_color_rgb(Math_024_Value, Math_024_Value, Math_024_Value, Combine_Color_Color);  // Arc/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Arc/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_015_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Arc/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_015_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Arc/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_015_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Arc/Group.001/Mix.002
        float Map_Range_003_Result; map_range_float_smoothstep_true(Math_015_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_003_Result);  // Arc/Map Range.003
        float Math_016_Value; math_multiply(Map_Range_Result, 1.45, Math_016_Value);  // Arc/Math.016
        float Math_017_Value; math_minimum(Math_016_Value, 1.0, Math_017_Value);  // Arc/Math.017
        float Math_018_Value; math_multiply(Map_Range_003_Result, Math_017_Value, Math_018_Value);  // Arc/Math.018
        float Math_008_Value_2; math_maximum(0.0, Math_018_Value, Math_008_Value_2);  // Arc/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_015_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Arc/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Arc/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Arc/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Arc/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Arc/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Arc/Group/Vector Rotate
    float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Arc/Vector Math
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_Value, 1.0, 0.3, 0.0, 1.0, Map_Range_Result);  // Arc/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Arc/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Arc/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Arc/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Arc/Group/Vector Rotate
    float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Arc/Vector Math
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_Value_2, 1.0, 0.3, 0.0, 1.0, Map_Range_Result_2);  // Arc/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Arc/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Arc/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Arc/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Arc/Group/Vector Rotate
    float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Arc/Vector Math
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_Value_3, 1.0, 0.3, 0.0, 1.0, Map_Range_Result_3);  // Arc/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
