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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(160.0, 160.0, 0.0), Vector_Math_002_Vector);  // Stain/Vector Math.002
        float Math_007_Value; math_multiply(layer_row(11), 4.31, Math_007_Value);  // Stain/Math.007
        float Math_008_Value; math_multiply_add(layer_row(11), -2.3, 17.0, Math_008_Value);  // Stain/Math.008
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_007_Value, Math_008_Value, 0.0, Combine_XYZ_002_Vector);  // Stain/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Stain/Vector Math.003
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(160.0, 160.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Stain/Noise Texture.001
        float Math_009_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_009_Value);  // Stain/Math.009
        float Math_010_Value; math_multiply(layer_row(10), 0.1, Math_010_Value);  // Stain/Math.010
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Stain/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Stain/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Stain/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Stain/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Stain/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Stain/Group/Vector Rotate
        float Math_002_Value; math_multiply(layer_row(11), 3.7, Math_002_Value);  // Stain/Math.002
        float Math_003_Value; math_multiply_add(layer_row(11), -2.3, 0.0, Math_003_Value);  // Stain/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Stain/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Stain/Vector Math.001
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)), 1.8, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Stain/Noise Texture
        float Math_004_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_004_Value);  // Stain/Math.004
        float Math_005_Value; math_multiply(layer_row(9), 1.5, Math_005_Value);  // Stain/Math.005
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Stain/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Stain/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Stain/Combine XYZ
        float Vector_Math_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_Value);  // Stain/Vector Math
        float Math_001_Value; math_subtract(0.62, Vector_Math_Value, Math_001_Value);  // Stain/Math.001
        float Math_006_Value; math_multiply_add(Math_004_Value, Math_005_Value, Math_001_Value, Math_006_Value);  // Stain/Math.006
        float Math_011_Value; math_multiply_add(Math_009_Value, Math_010_Value, Math_006_Value, Math_011_Value);  // Stain/Math.011
        float Map_Range_Result; map_range_float_smoothstep_true(Math_011_Value, 0.0, layer_row(6), 0.0, 1.0, Map_Range_Result);  // Stain/Map Range
        float Math_012_Value; math_multiply(layer_row(6), 3.0, Math_012_Value);  // Stain/Math.012
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_011_Value, Math_012_Value, 0.0, 0.0, 1.0, Map_Range_001_Result);  // Stain/Map Range.001
        float Math_013_Value; math_multiply(Map_Range_001_Result, layer_row(5), Math_013_Value);  // Stain/Math.013
        float Math_014_Value; math_multiply_add(Math_013_Value, 0.6, 0.4, Math_014_Value);  // Stain/Math.014
        float Math_015_Value; math_multiply(Map_Range_Result, Math_014_Value, Math_015_Value);  // Stain/Math.015
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value);  // Stain/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Stain/Group/Map Range
        float Math_016_Value; math_multiply(Math_015_Value, Map_Range_Result_2, Math_016_Value);  // Stain/Math.016
        float Math_017_Value; math_multiply(Math_016_Value, layer_row(8), Math_017_Value);  // Stain/Math.017
        float Math_023_Value; math_absolute(layer_row(7), Math_023_Value);  // Stain/Math.023
        float Math_024_Value; math_multiply(layer_row(7), Math_023_Value, Math_024_Value);  // Stain/Math.024
        float Math_021_Value; math_sign(layer_row(7), Math_021_Value);  // Stain/Math.021
        float Math_022_Value; math_multiply(Math_021_Value, 0.3, Math_022_Value);  // Stain/Math.022
        float Math_025_Value; math_multiply_add(Math_024_Value, 1.25, Math_022_Value, Math_025_Value);  // Stain/Math.025
        float Math_026_Value; math_exponent(Math_025_Value, Math_026_Value);  // Stain/Math.026
        vec3 Combine_Color_Color; combine_color_rgb(Math_026_Value, Math_026_Value, Math_026_Value, Combine_Color_Color);  // Stain/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Stain/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_017_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Stain/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_017_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Stain/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_017_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Stain/Group.001/Mix.002
        float Map_Range_002_Result; map_range_float_smoothstep_true(Map_Range_Result, 0.3, 0.5, 0.0, 1.0, Map_Range_002_Result);  // Stain/Map Range.002
        float Math_018_Value; math_multiply(Map_Range_Result_2, 1.45, Math_018_Value);  // Stain/Math.018
        float Math_019_Value; math_minimum(Math_018_Value, 1.0, Math_019_Value);  // Stain/Math.019
        float Math_020_Value; math_multiply(Map_Range_002_Result, Math_019_Value, Math_020_Value);  // Stain/Math.020
        float Math_008_Value_2; math_maximum(0.0, Math_020_Value, Math_008_Value_2);  // Stain/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_017_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Stain/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Stain/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Stain/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Stain/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Stain/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Stain/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Stain/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Stain/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Stain/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Stain/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Stain/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Stain/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Stain/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Stain/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Stain/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Stain/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Stain/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
