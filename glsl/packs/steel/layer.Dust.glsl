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
        vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(260.0, 260.0, 0.0), Vector_Math_002_Vector);  // Dust/Vector Math.002
        float Math_007_Value; math_multiply(layer_row(10), 4.31, Math_007_Value);  // Dust/Math.007
        float Math_008_Value; math_multiply_add(layer_row(10), -2.3, 17.0, Math_008_Value);  // Dust/Math.008
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_007_Value, Math_008_Value, 0.0, Combine_XYZ_002_Vector);  // Dust/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Dust/Vector Math.003
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(260.0, 260.0, 0.0)), 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Dust/Noise Texture.001
        float Math_009_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_009_Value);  // Dust/Math.009
        float Math_010_Value; math_multiply(layer_row(9), 0.5, Math_010_Value);  // Dust/Math.010
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Dust/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Dust/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Dust/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Dust/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Dust/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Dust/Group/Vector Rotate
        float Math_002_Value; math_multiply(layer_row(10), 3.7, Math_002_Value);  // Dust/Math.002
        float Math_003_Value; math_multiply_add(layer_row(10), -2.3, 0.0, Math_003_Value);  // Dust/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Dust/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Dust/Vector Math.001
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector)), 1.7, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Dust/Noise Texture
        float Math_004_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_004_Value);  // Dust/Math.004
        float Math_005_Value; math_multiply(layer_row(8), 1.2, Math_005_Value);  // Dust/Math.005
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Dust/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Dust/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Dust/Combine XYZ
        float Vector_Math_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_Value);  // Dust/Vector Math
        float Math_001_Value; math_subtract(0.65, Vector_Math_Value, Math_001_Value);  // Dust/Math.001
        float Math_006_Value; math_multiply_add(Math_004_Value, Math_005_Value, Math_001_Value, Math_006_Value);  // Dust/Math.006
        float Math_011_Value; math_multiply_add(Math_009_Value, Math_010_Value, Math_006_Value, Math_011_Value);  // Dust/Math.011
        float Map_Range_Result; map_range_float_smoothstep_true(Math_011_Value, 0.0, layer_row(5), 0.0, 1.0, Map_Range_Result);  // Dust/Map Range
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value);  // Dust/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Dust/Group/Map Range
        float Math_012_Value; math_multiply(Map_Range_Result, Map_Range_Result_2, Math_012_Value);  // Dust/Math.012
        float Math_013_Value; math_multiply(Math_012_Value, layer_row(7), Math_013_Value);  // Dust/Math.013
        float Math_019_Value; math_absolute(layer_row(6), Math_019_Value);  // Dust/Math.019
        float Math_020_Value; math_multiply(layer_row(6), Math_019_Value, Math_020_Value);  // Dust/Math.020
        float Math_017_Value; math_sign(layer_row(6), Math_017_Value);  // Dust/Math.017
        float Math_018_Value; math_multiply(Math_017_Value, 0.45, Math_018_Value);  // Dust/Math.018
        float Math_021_Value; math_multiply_add(Math_020_Value, 1.25, Math_018_Value, Math_021_Value);  // Dust/Math.021
        float Math_022_Value; math_exponent(Math_021_Value, Math_022_Value);  // Dust/Math.022
        vec3 Combine_Color_Color; combine_color_rgb(Math_022_Value, Math_022_Value, Math_022_Value, Combine_Color_Color);  // Dust/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Dust/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_013_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Dust/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_013_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Dust/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_013_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Dust/Group.001/Mix.002
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_012_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_001_Result);  // Dust/Map Range.001
        float Math_014_Value; math_multiply(Map_Range_Result_2, 1.45, Math_014_Value);  // Dust/Math.014
        float Math_015_Value; math_minimum(Math_014_Value, 1.0, Math_015_Value);  // Dust/Math.015
        float Math_016_Value; math_multiply(Map_Range_001_Result, Math_015_Value, Math_016_Value);  // Dust/Math.016
        float Math_008_Value_2; math_maximum(0.0, Math_016_Value, Math_008_Value_2);  // Dust/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_cover = Math_013_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Dust/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Dust/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Dust/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Dust/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Dust/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Dust/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Dust/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Dust/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Dust/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Dust/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Dust/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Dust/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Dust/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Dust/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Dust/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Dust/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Dust/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
