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
        vec3 Vector_Math_004_Vector; vector_math_multiply(P, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector);  // Red_iron/Vector Math.004
        float Math_014_Value; math_multiply(layer_row(12), 4.92, Math_014_Value);  // Red_iron/Math.014
        float Math_015_Value; math_multiply_add(layer_row(12), -2.3, 34.0, Math_015_Value);  // Red_iron/Math.015
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_014_Value, Math_015_Value, 0.0, Combine_XYZ_004_Vector);  // Red_iron/Combine XYZ.004
        vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_004_Vector, Vector_Math_005_Vector);  // Red_iron/Vector Math.005
        vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(vec3(300.0, 300.0, 0.0));
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac);  // Red_iron/Noise Texture.002
        float Math_016_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_016_Value);  // Red_iron/Math.016
        float Math_017_Value; math_multiply(layer_row(11), 0.1, Math_017_Value);  // Red_iron/Math.017
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Red_iron/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Red_iron/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Red_iron/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Red_iron/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Red_iron/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Red_iron/Group/Vector Rotate
        float Math_Value; math_multiply(layer_row(2), layer_row(4), Math_Value);  // Red_iron/Math
        float Math_001_Value; math_multiply(Math_Value, layer_row(5), Math_001_Value);  // Red_iron/Math.001
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_001_Value, Math_Value, 0.0, Combine_XYZ_Vector_2);  // Red_iron/Combine XYZ
        vec3 Vector_Math_Vector_2; vector_math_multiply(Vector_Rotate_Vector, Combine_XYZ_Vector_2, Vector_Math_Vector_2);  // Red_iron/Vector Math
        float Math_002_Value; math_multiply(layer_row(12), 3.7, Math_002_Value);  // Red_iron/Math.002
        float Math_003_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_003_Value);  // Red_iron/Math.003
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_002_Value, Math_003_Value, 0.0, Combine_XYZ_001_Vector_2);  // Red_iron/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Red_iron/Vector Math.001
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        vec3 Multiply_2 = Turned_rate * abs(Combine_XYZ_Vector_2);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Multiply_2, 1.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Red_iron/Noise Texture
        float Math_004_Value; math_multiply(layer_row(12), 4.31, Math_004_Value);  // Red_iron/Math.004
        float Math_005_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_005_Value);  // Red_iron/Math.005
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_004_Value, Math_005_Value, 0.0, Combine_XYZ_002_Vector);  // Red_iron/Combine XYZ.002
        vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_002_Vector, Vector_Math_002_Vector_2);  // Red_iron/Vector Math.002
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector_2, Turned_rate, 3.5, 1.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac);  // Red_iron/Noise Texture.001
        float Math_008_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_008_Value);  // Red_iron/Math.008
        float Math_007_Value; math_add(layer_row(10), 1.0, Math_007_Value);  // Red_iron/Math.007
        float Math_009_Value; math_multiply(Math_007_Value, 1.6, Math_009_Value);  // Red_iron/Math.009
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Red_iron/Separate XYZ
        vec3 Combine_XYZ_003_Vector; combine_xyz(Separate_XYZ_X, Separate_XYZ_Y, 0.0, Combine_XYZ_003_Vector);  // Red_iron/Combine XYZ.003
        float Vector_Math_003_Value; vector_math_length(Combine_XYZ_003_Vector, Vector_Math_003_Value);  // Red_iron/Vector Math.003
        float Math_006_Value; math_subtract(0.6, Vector_Math_003_Value, Math_006_Value);  // Red_iron/Math.006
        float Math_010_Value; math_multiply_add(Math_008_Value, Math_009_Value, Math_006_Value, Math_010_Value);  // Red_iron/Math.010
        float Map_Range_Result; map_range_float_smoothstep_true(Math_010_Value, -0.1, 0.5, 0.0, 1.0, Map_Range_Result);  // Red_iron/Map Range
        float Math_011_Value; math_multiply_add(layer_row(6), 0.14, -0.78, Math_011_Value);  // Red_iron/Math.011
        float Math_012_Value; math_multiply_add(Map_Range_Result, 0.2, Math_011_Value, Math_012_Value);  // Red_iron/Math.012
        float Math_013_Value; math_add(Noise_Texture_Fac, Math_012_Value, Math_013_Value);  // Red_iron/Math.013
        float Math_018_Value; math_multiply_add(Math_016_Value, Math_017_Value, Math_013_Value, Math_018_Value);  // Red_iron/Math.018
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_018_Value, 0.0, 0.06, 0.0, 1.0, Map_Range_001_Result);  // Red_iron/Map Range.001
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value_2);  // Red_iron/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Red_iron/Group/Map Range
        float Math_019_Value; math_multiply(Map_Range_001_Result, Map_Range_Result_2, Math_019_Value);  // Red_iron/Math.019
        float Math_020_Value; math_multiply(Math_019_Value, layer_row(9), Math_020_Value);  // Red_iron/Math.020
        float Math_026_Value; math_absolute(layer_row(8), Math_026_Value);  // Red_iron/Math.026
        float Math_027_Value; math_multiply(layer_row(8), Math_026_Value, Math_027_Value);  // Red_iron/Math.027
        float Math_024_Value; math_sign(layer_row(8), Math_024_Value);  // Red_iron/Math.024
        float Math_025_Value; math_multiply(Math_024_Value, 0.3, Math_025_Value);  // Red_iron/Math.025
        float Math_028_Value; math_multiply_add(Math_027_Value, 1.25, Math_025_Value, Math_028_Value);  // Red_iron/Math.028
        float Math_029_Value; math_exponent(Math_028_Value, Math_029_Value);  // Red_iron/Math.029
        vec3 Combine_Color_Color; combine_color_rgb(Math_029_Value, Math_029_Value, Math_029_Value, Combine_Color_Color);  // Red_iron/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Red_iron/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_020_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Red_iron/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_020_Value, 0.0, 1.0), below_roughness, below_roughness, Mix_001_Result_Float);  // Red_iron/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_020_Value, 0.0, 1.0), below_metallic, below_metallic, Mix_002_Result_Float);  // Red_iron/Group.001/Mix.002
        float Math_030_Value; math_multiply(layer_row(7), -1.0, Math_030_Value);  // Red_iron/Math.030
        float Math_031_Value; math_multiply(Math_019_Value, Math_030_Value, Math_031_Value);  // Red_iron/Math.031
        float Math_005_Value_2; math_add(below_height, Math_031_Value, Math_005_Value_2);  // Red_iron/Group.001/Math.005
        vec3 Bump_step_0 = P + bump_step(0, 0.1);
        vec3 Vector_Math_004_Vector_2; vector_math_multiply(Bump_step_0, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector_2);  // Red_iron/Vector Math.004
        vec3 Vector_Math_005_Vector_2; vector_math_add(Vector_Math_004_Vector_2, Combine_XYZ_004_Vector, Vector_Math_005_Vector_2);  // Red_iron/Vector Math.005
        vec3 Bump_step_1 = P + bump_step(1, 0.1);
        vec3 Vector_Math_004_Vector_3; vector_math_multiply(Bump_step_1, vec3(300.0, 300.0, 0.0), Vector_Math_004_Vector_3);  // Red_iron/Vector Math.004
        vec3 Vector_Math_005_Vector_3; vector_math_add(Vector_Math_004_Vector_3, Combine_XYZ_004_Vector, Vector_Math_005_Vector_3);  // Red_iron/Vector Math.005
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_005_Vector, Vector_Math_005_Vector_2, Vector_Math_005_Vector_3, Multiply, 1.0, 0.0, 0.6, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Red_iron/Noise Texture.002
        float Math_016_Value_2; math_subtract(Noise_Texture_002_Fac_x, 0.5, Math_016_Value_2);  // Red_iron/Math.016
        vec3 Vector_Math_Vector_3; vector_math_multiply(Bump_step_0, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Red_iron/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Red_iron/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Red_iron/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Red_iron/Group/Vector Rotate
        vec3 Vector_Math_Vector_4; vector_math_multiply(Vector_Rotate_Vector_2, Combine_XYZ_Vector_2, Vector_Math_Vector_4);  // Red_iron/Vector Math
        vec3 Vector_Math_001_Vector_4; vector_math_add(Vector_Math_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_4);  // Red_iron/Vector Math.001
        vec3 Vector_Math_Vector_5; vector_math_multiply(Bump_step_1, vec3(1.0, 1.0, 0.0), Vector_Math_Vector_5);  // Red_iron/Group/Vector Math
        vec3 Vector_Math_001_Vector_5; vector_math_subtract(Vector_Math_Vector_5, Combine_XYZ_Vector, Vector_Math_001_Vector_5);  // Red_iron/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_divide(Vector_Math_001_Vector_5, Combine_XYZ_001_Vector, Vector_Math_002_Vector_4);  // Red_iron/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_4, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Red_iron/Group/Vector Rotate
        vec3 Vector_Math_Vector_6; vector_math_multiply(Vector_Rotate_Vector_3, Combine_XYZ_Vector_2, Vector_Math_Vector_6);  // Red_iron/Vector Math
        vec3 Vector_Math_001_Vector_6; vector_math_add(Vector_Math_Vector_6, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Red_iron/Vector Math.001
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector_2, Vector_Math_001_Vector_4, Vector_Math_001_Vector_6, Multiply_2, 1.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Red_iron/Noise Texture
        vec3 Vector_Math_002_Vector_5; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_002_Vector, Vector_Math_002_Vector_5);  // Red_iron/Vector Math.002
        vec3 Vector_Math_002_Vector_6; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_002_Vector, Vector_Math_002_Vector_6);  // Red_iron/Vector Math.002
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector_2, Vector_Math_002_Vector_5, Vector_Math_002_Vector_6, Turned_rate, 3.5, 1.0, 0.5, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Red_iron/Noise Texture.001
        float Math_008_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_008_Value_2);  // Red_iron/Math.008
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Red_iron/Separate XYZ
        vec3 Combine_XYZ_003_Vector_2; combine_xyz(Separate_XYZ_X_2, Separate_XYZ_Y_2, 0.0, Combine_XYZ_003_Vector_2);  // Red_iron/Combine XYZ.003
        float Vector_Math_003_Value_3; vector_math_length(Combine_XYZ_003_Vector_2, Vector_Math_003_Value_3);  // Red_iron/Vector Math.003
        float Math_006_Value_2; math_subtract(0.6, Vector_Math_003_Value_3, Math_006_Value_2);  // Red_iron/Math.006
        float Math_010_Value_2; math_multiply_add(Math_008_Value_2, Math_009_Value, Math_006_Value_2, Math_010_Value_2);  // Red_iron/Math.010
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_010_Value_2, -0.1, 0.5, 0.0, 1.0, Map_Range_Result_3);  // Red_iron/Map Range
        float Math_012_Value_2; math_multiply_add(Map_Range_Result_3, 0.2, Math_011_Value, Math_012_Value_2);  // Red_iron/Math.012
        float Math_013_Value_2; math_add(Noise_Texture_Fac_x, Math_012_Value_2, Math_013_Value_2);  // Red_iron/Math.013
        float Math_018_Value_2; math_multiply_add(Math_016_Value_2, Math_017_Value, Math_013_Value_2, Math_018_Value_2);  // Red_iron/Math.018
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_018_Value_2, 0.0, 0.06, 0.0, 1.0, Map_Range_001_Result_2);  // Red_iron/Map Range.001
        float Vector_Math_003_Value_4; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_4);  // Red_iron/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_4, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Red_iron/Group/Map Range
        float Math_019_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_4, Math_019_Value_2);  // Red_iron/Math.019
        float Math_031_Value_2; math_multiply(Math_019_Value_2, Math_030_Value, Math_031_Value_2);  // Red_iron/Math.031
        float Math_005_Value_3; math_add(below_height_x, Math_031_Value_2, Math_005_Value_3);  // Red_iron/Group.001/Math.005
        float Math_016_Value_3; math_subtract(Noise_Texture_002_Fac_y, 0.5, Math_016_Value_3);  // Red_iron/Math.016
        float Math_008_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_008_Value_3);  // Red_iron/Math.008
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Red_iron/Separate XYZ
        vec3 Combine_XYZ_003_Vector_3; combine_xyz(Separate_XYZ_X_3, Separate_XYZ_Y_3, 0.0, Combine_XYZ_003_Vector_3);  // Red_iron/Combine XYZ.003
        float Vector_Math_003_Value_5; vector_math_length(Combine_XYZ_003_Vector_3, Vector_Math_003_Value_5);  // Red_iron/Vector Math.003
        float Math_006_Value_3; math_subtract(0.6, Vector_Math_003_Value_5, Math_006_Value_3);  // Red_iron/Math.006
        float Math_010_Value_3; math_multiply_add(Math_008_Value_3, Math_009_Value, Math_006_Value_3, Math_010_Value_3);  // Red_iron/Math.010
        float Map_Range_Result_5; map_range_float_smoothstep_true(Math_010_Value_3, -0.1, 0.5, 0.0, 1.0, Map_Range_Result_5);  // Red_iron/Map Range
        float Math_012_Value_3; math_multiply_add(Map_Range_Result_5, 0.2, Math_011_Value, Math_012_Value_3);  // Red_iron/Math.012
        float Math_013_Value_3; math_add(Noise_Texture_Fac_y, Math_012_Value_3, Math_013_Value_3);  // Red_iron/Math.013
        float Math_018_Value_3; math_multiply_add(Math_016_Value_3, Math_017_Value, Math_013_Value_3, Math_018_Value_3);  // Red_iron/Math.018
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_018_Value_3, 0.0, 0.06, 0.0, 1.0, Map_Range_001_Result_3);  // Red_iron/Map Range.001
        float Vector_Math_003_Value_6; vector_math_length(Vector_Math_002_Vector_4, Vector_Math_003_Value_6);  // Red_iron/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_6, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Red_iron/Group/Map Range
        float Math_019_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_6, Math_019_Value_3);  // Red_iron/Math.019
        float Math_031_Value_3; math_multiply(Math_019_Value_3, Math_030_Value, Math_031_Value_3);  // Red_iron/Math.031
        float Math_005_Value_4; math_add(below_height_y, Math_031_Value_3, Math_005_Value_4);  // Red_iron/Group.001/Math.005
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_019_Value, 0.3, 0.5, 0.0, 1.0, Map_Range_002_Result);  // Red_iron/Map Range.002
        float Math_021_Value; math_multiply(Map_Range_Result_2, 1.45, Math_021_Value);  // Red_iron/Math.021
        float Math_022_Value; math_minimum(Math_021_Value, 1.0, Math_022_Value);  // Red_iron/Math.022
        float Math_023_Value; math_multiply(Map_Range_002_Result, Math_022_Value, Math_023_Value);  // Red_iron/Math.023
        float Math_008_Value_4; math_maximum(0.0, Math_023_Value, Math_008_Value_4);  // Red_iron/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_020_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Red_iron/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Red_iron/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Red_iron/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Red_iron/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Red_iron/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Red_iron/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Red_iron/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Red_iron/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Red_iron/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Red_iron/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Red_iron/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Red_iron/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Red_iron/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Red_iron/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Red_iron/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Red_iron/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Red_iron/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
