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
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Irregularity/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Irregularity/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Irregularity/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Irregularity/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Irregularity/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Irregularity/Group/Vector Rotate
        float Math_010_Value; math_multiply(layer_row(13), 4.31, Math_010_Value);  // Irregularity/Math.010
        float Math_011_Value; math_multiply_add(layer_row(13), -2.3, 17.0, Math_011_Value);  // Irregularity/Math.011
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_010_Value, Math_011_Value, 0.0, Combine_XYZ_002_Vector);  // Irregularity/Combine XYZ.002
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Irregularity/Vector Math.003
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Turned_rate, 5.5, 4.0, 0.55, 2.0, 0.0, Noise_Texture_001_Fac);  // Irregularity/Noise Texture.001
        float Math_012_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_012_Value);  // Irregularity/Math.012
        float Math_013_Value; math_multiply(Math_012_Value, layer_row(12), Math_013_Value);  // Irregularity/Math.013
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Irregularity/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Irregularity/Math
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Irregularity/Combine XYZ
        float Math_001_Value; math_multiply(layer_row(13), 3.7, Math_001_Value);  // Irregularity/Math.001
        float Math_002_Value; math_multiply_add(layer_row(13), -2.3, 0.0, Math_002_Value);  // Irregularity/Math.002
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_001_Value, Math_002_Value, 0.0, Combine_XYZ_001_Vector_2);  // Irregularity/Combine XYZ.001
        vec3 Vector_Math_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_Vector_2);  // Irregularity/Vector Math
        vec3 Vec3 = vec3(divided_rate(Turned_rate.x, layer_row(4)), Turned_rate.y, 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_Vector_2, Vec3, layer_row(5), 2.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Irregularity/Noise Texture
        float Math_003_Value; math_multiply_add(Noise_Texture_Fac, 2.0, -1.0, Math_003_Value);  // Irregularity/Math.003
        float Math_004_Value; math_absolute(Math_003_Value, Math_004_Value);  // Irregularity/Math.004
        float Math_005_Value; math_multiply(Math_004_Value, 2.2, Math_005_Value);  // Irregularity/Math.005
        float Math_006_Value; math_subtract(0.7, Math_005_Value, Math_006_Value);  // Irregularity/Math.006
        float Vector_Math_001_Value; vector_math_length(Combine_XYZ_Vector_2, Vector_Math_001_Value);  // Irregularity/Vector Math.001
        float Math_007_Value; math_subtract(0.7, Vector_Math_001_Value, Math_007_Value);  // Irregularity/Math.007
        float Math_008_Value; math_multiply_add(Math_006_Value, layer_row(11), Math_007_Value, Math_008_Value);  // Irregularity/Math.008
        float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_001_Value, 0.25, 0.0, 0.0, 1.0, Map_Range_Result);  // Irregularity/Map Range
        float Math_009_Value; math_add(Math_008_Value, Map_Range_Result, Math_009_Value);  // Irregularity/Math.009
        float Math_014_Value; math_multiply_add(Math_013_Value, 1.2, Math_009_Value, Math_014_Value);  // Irregularity/Math.014
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_014_Value, 0.0, 0.12, 0.0, 1.0, Map_Range_001_Result);  // Irregularity/Map Range.001
        float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Irregularity/Group/Vector Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Irregularity/Group/Map Range
        float Math_015_Value; math_multiply(Map_Range_001_Result, Map_Range_Result_2, Math_015_Value);  // Irregularity/Math.015
        float Math_019_Value; math_multiply(Math_015_Value, layer_row(9), Math_019_Value);  // Irregularity/Math.019
        float Map_Range_003_Result; map_range_float_linear_true(Noise_Texture_001_Fac, 0.3, 0.55, 0.15, 0.9, Map_Range_003_Result);  // Irregularity/Map Range.003
        float Map_Range_004_Result; map_range_float_linear_true(Noise_Texture_001_Fac, 0.55, 0.8, 0.0, 3.6, Map_Range_004_Result);  // Irregularity/Map Range.004
        float Math_029_Value; math_add(Map_Range_003_Result, Map_Range_004_Result, Math_029_Value);  // Irregularity/Math.029
        float Math_025_Value; math_absolute(layer_row(8), Math_025_Value);  // Irregularity/Math.025
        float Math_026_Value; math_multiply(layer_row(8), Math_025_Value, Math_026_Value);  // Irregularity/Math.026
        float Math_023_Value; math_sign(layer_row(8), Math_023_Value);  // Irregularity/Math.023
        float Math_024_Value; math_multiply(Math_023_Value, 0.3, Math_024_Value);  // Irregularity/Math.024
        float Math_027_Value; math_multiply_add(Math_026_Value, 1.25, Math_024_Value, Math_027_Value);  // Irregularity/Math.027
        float Math_028_Value; math_exponent(Math_027_Value, Math_028_Value);  // Irregularity/Math.028
        float Math_030_Value; math_multiply(Math_029_Value, Math_028_Value, Math_030_Value);  // Irregularity/Math.030
        vec3 Combine_Color_Color; combine_color_rgb(Math_030_Value, Math_030_Value, Math_030_Value, Combine_Color_Color);  // Irregularity/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Irregularity/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_019_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Irregularity/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_019_Value, 0.0, 1.0), below_roughness, layer_row(10), Mix_001_Result_Float);  // Irregularity/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_019_Value, 0.0, 1.0), below_metallic, 1.0, Mix_002_Result_Float);  // Irregularity/Group.001/Mix.002
        float Math_016_Value; math_multiply_add(Math_004_Value, 0.8, -1.6, Math_016_Value);  // Irregularity/Math.016
        float Math_017_Value; math_multiply_add(Noise_Texture_001_Fac, 2.2, Math_016_Value, Math_017_Value);  // Irregularity/Math.017
        float Math_018_Value; math_multiply_add(Math_017_Value, layer_row(6), layer_row(7), Math_018_Value);  // Irregularity/Math.018
        float Math_031_Value; math_multiply(Math_018_Value, Math_015_Value, Math_031_Value);  // Irregularity/Math.031
        float Math_005_Value_2; math_add(below_height, Math_031_Value, Math_005_Value_2);  // Irregularity/Group.001/Math.005
        vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Irregularity/Group/Vector Math
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Irregularity/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Irregularity/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Irregularity/Group/Vector Rotate
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_002_Vector, Vector_Math_003_Vector_2);  // Irregularity/Vector Math.003
        vec3 Vector_Math_Vector_4; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_4);  // Irregularity/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_4, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Irregularity/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Irregularity/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Irregularity/Group/Vector Rotate
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_002_Vector, Vector_Math_003_Vector_3);  // Irregularity/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Turned_rate, 5.5, 4.0, 0.55, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Irregularity/Noise Texture.001
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Irregularity/Separate XYZ
        float Math_Value_2; math_divide(Separate_XYZ_X_2, layer_row(4), Math_Value_2);  // Irregularity/Math
        vec3 Combine_XYZ_Vector_3; combine_xyz(Math_Value_2, Separate_XYZ_Y_2, 0.0, Combine_XYZ_Vector_3);  // Irregularity/Combine XYZ
        vec3 Vector_Math_Vector_5; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_Vector_5);  // Irregularity/Vector Math
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Irregularity/Separate XYZ
        float Math_Value_3; math_divide(Separate_XYZ_X_3, layer_row(4), Math_Value_3);  // Irregularity/Math
        vec3 Combine_XYZ_Vector_4; combine_xyz(Math_Value_3, Separate_XYZ_Y_3, 0.0, Combine_XYZ_Vector_4);  // Irregularity/Combine XYZ
        vec3 Vector_Math_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_Vector_6);  // Irregularity/Vector Math
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_Vector_2, Vector_Math_Vector_5, Vector_Math_Vector_6, Vec3, layer_row(5), 2.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Irregularity/Noise Texture
        float Math_003_Value_2; math_multiply_add(Noise_Texture_Fac_x, 2.0, -1.0, Math_003_Value_2);  // Irregularity/Math.003
        float Math_004_Value_2; math_absolute(Math_003_Value_2, Math_004_Value_2);  // Irregularity/Math.004
        float Math_016_Value_2; math_multiply_add(Math_004_Value_2, 0.8, -1.6, Math_016_Value_2);  // Irregularity/Math.016
        float Math_017_Value_2; math_multiply_add(Noise_Texture_001_Fac_x, 2.2, Math_016_Value_2, Math_017_Value_2);  // Irregularity/Math.017
        float Math_018_Value_2; math_multiply_add(Math_017_Value_2, layer_row(6), layer_row(7), Math_018_Value_2);  // Irregularity/Math.018
        float Math_012_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_012_Value_2);  // Irregularity/Math.012
        float Math_013_Value_2; math_multiply(Math_012_Value_2, layer_row(12), Math_013_Value_2);  // Irregularity/Math.013
        float Math_005_Value_3; math_multiply(Math_004_Value_2, 2.2, Math_005_Value_3);  // Irregularity/Math.005
        float Math_006_Value_2; math_subtract(0.7, Math_005_Value_3, Math_006_Value_2);  // Irregularity/Math.006
        float Vector_Math_001_Value_2; vector_math_length(Combine_XYZ_Vector_3, Vector_Math_001_Value_2);  // Irregularity/Vector Math.001
        float Math_007_Value_2; math_subtract(0.7, Vector_Math_001_Value_2, Math_007_Value_2);  // Irregularity/Math.007
        float Math_008_Value_2; math_multiply_add(Math_006_Value_2, layer_row(11), Math_007_Value_2, Math_008_Value_2);  // Irregularity/Math.008
        float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_001_Value_2, 0.25, 0.0, 0.0, 1.0, Map_Range_Result_3);  // Irregularity/Map Range
        float Math_009_Value_2; math_add(Math_008_Value_2, Map_Range_Result_3, Math_009_Value_2);  // Irregularity/Math.009
        float Math_014_Value_2; math_multiply_add(Math_013_Value_2, 1.2, Math_009_Value_2, Math_014_Value_2);  // Irregularity/Math.014
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_014_Value_2, 0.0, 0.12, 0.0, 1.0, Map_Range_001_Result_2);  // Irregularity/Map Range.001
        float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Irregularity/Group/Vector Math.003
        float Map_Range_Result_4; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_4);  // Irregularity/Group/Map Range
        float Math_015_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_4, Math_015_Value_2);  // Irregularity/Math.015
        float Math_031_Value_2; math_multiply(Math_018_Value_2, Math_015_Value_2, Math_031_Value_2);  // Irregularity/Math.031
        float Math_005_Value_4; math_add(below_height_x, Math_031_Value_2, Math_005_Value_4);  // Irregularity/Group.001/Math.005
        float Math_003_Value_3; math_multiply_add(Noise_Texture_Fac_y, 2.0, -1.0, Math_003_Value_3);  // Irregularity/Math.003
        float Math_004_Value_3; math_absolute(Math_003_Value_3, Math_004_Value_3);  // Irregularity/Math.004
        float Math_016_Value_3; math_multiply_add(Math_004_Value_3, 0.8, -1.6, Math_016_Value_3);  // Irregularity/Math.016
        float Math_017_Value_3; math_multiply_add(Noise_Texture_001_Fac_y, 2.2, Math_016_Value_3, Math_017_Value_3);  // Irregularity/Math.017
        float Math_018_Value_3; math_multiply_add(Math_017_Value_3, layer_row(6), layer_row(7), Math_018_Value_3);  // Irregularity/Math.018
        float Math_012_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_012_Value_3);  // Irregularity/Math.012
        float Math_013_Value_3; math_multiply(Math_012_Value_3, layer_row(12), Math_013_Value_3);  // Irregularity/Math.013
        float Math_005_Value_5; math_multiply(Math_004_Value_3, 2.2, Math_005_Value_5);  // Irregularity/Math.005
        float Math_006_Value_3; math_subtract(0.7, Math_005_Value_5, Math_006_Value_3);  // Irregularity/Math.006
        float Vector_Math_001_Value_3; vector_math_length(Combine_XYZ_Vector_4, Vector_Math_001_Value_3);  // Irregularity/Vector Math.001
        float Math_007_Value_3; math_subtract(0.7, Vector_Math_001_Value_3, Math_007_Value_3);  // Irregularity/Math.007
        float Math_008_Value_3; math_multiply_add(Math_006_Value_3, layer_row(11), Math_007_Value_3, Math_008_Value_3);  // Irregularity/Math.008
        float Map_Range_Result_5; map_range_float_smoothstep_true(Vector_Math_001_Value_3, 0.25, 0.0, 0.0, 1.0, Map_Range_Result_5);  // Irregularity/Map Range
        float Math_009_Value_3; math_add(Math_008_Value_3, Map_Range_Result_5, Math_009_Value_3);  // Irregularity/Math.009
        float Math_014_Value_3; math_multiply_add(Math_013_Value_3, 1.2, Math_009_Value_3, Math_014_Value_3);  // Irregularity/Math.014
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_014_Value_3, 0.0, 0.12, 0.0, 1.0, Map_Range_001_Result_3);  // Irregularity/Map Range.001
        float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Irregularity/Group/Vector Math.003
        float Map_Range_Result_6; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_6);  // Irregularity/Group/Map Range
        float Math_015_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_6, Math_015_Value_3);  // Irregularity/Math.015
        float Math_031_Value_3; math_multiply(Math_018_Value_3, Math_015_Value_3, Math_031_Value_3);  // Irregularity/Math.031
        float Math_005_Value_6; math_add(below_height_y, Math_031_Value_3, Math_005_Value_6);  // Irregularity/Group.001/Math.005
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_014_Value, 0.0, 0.03, 0.0, 1.0, Map_Range_002_Result);  // Irregularity/Map Range.002
        float Math_020_Value; math_multiply(Map_Range_Result_2, 1.45, Math_020_Value);  // Irregularity/Math.020
        float Math_021_Value; math_minimum(Math_020_Value, 1.0, Math_021_Value);  // Irregularity/Math.021
        float Math_022_Value; math_multiply(Map_Range_002_Result, Math_021_Value, Math_022_Value);  // Irregularity/Math.022
        float Math_008_Value_4; math_maximum(0.0, Math_022_Value, Math_008_Value_4);  // Irregularity/Group.001/Math.008
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
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Irregularity/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Irregularity/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Irregularity/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Irregularity/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Irregularity/Group/Vector Math.002
    float Vector_Math_003_Value; vector_math_length(Vector_Math_002_Vector, Vector_Math_003_Value);  // Irregularity/Group/Vector Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Vector_Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Irregularity/Group/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Irregularity/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Irregularity/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Irregularity/Group/Vector Math.002
    float Vector_Math_003_Value_2; vector_math_length(Vector_Math_002_Vector_2, Vector_Math_003_Value_2);  // Irregularity/Group/Vector Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Vector_Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Irregularity/Group/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Irregularity/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Irregularity/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Irregularity/Group/Vector Math.002
    float Vector_Math_003_Value_3; vector_math_length(Vector_Math_002_Vector_3, Vector_Math_003_Value_3);  // Irregularity/Group/Vector Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Vector_Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Irregularity/Group/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
