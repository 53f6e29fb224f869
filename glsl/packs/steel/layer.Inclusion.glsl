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
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Inclusion/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Inclusion/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Inclusion/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Inclusion/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Inclusion/Group/Vector Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Inclusion/Group/Vector Rotate
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Inclusion/Separate XYZ
        float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Inclusion/Math
        float Math_010_Value; math_multiply(Math_Value, 4.0, Math_010_Value);  // Inclusion/Math.010
        float Math_011_Value; math_multiply(Separate_XYZ_Y, 2.5, Math_011_Value);  // Inclusion/Math.011
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_010_Value, Math_011_Value, 0.0, Combine_XYZ_003_Vector);  // Inclusion/Combine XYZ.003
        float Math_012_Value; math_multiply(layer_row(12), 4.31, Math_012_Value);  // Inclusion/Math.012
        float Math_013_Value; math_multiply_add(layer_row(12), -2.3, 17.0, Math_013_Value);  // Inclusion/Math.013
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_012_Value, Math_013_Value, 0.0, Combine_XYZ_004_Vector);  // Inclusion/Combine XYZ.004
        vec3 Vector_Math_003_Vector; vector_math_add(Combine_XYZ_003_Vector, Combine_XYZ_004_Vector, Vector_Math_003_Vector);  // Inclusion/Vector Math.003
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Divided_rate = divided_rate(Turned_rate.x, layer_row(4));
        vec3 Vec3 = vec3(Divided_rate * abs(4.0), Turned_rate.y * abs(2.5), 0.0);
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Vec3, 1.6, 2.0, 0.65, 2.0, 0.0, Noise_Texture_001_Fac);  // Inclusion/Noise Texture.001
        float Math_014_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_014_Value);  // Inclusion/Math.014
        float Math_015_Value; math_multiply(Math_014_Value, layer_row(11), Math_015_Value);  // Inclusion/Math.015
        vec3 Combine_XYZ_Vector_2; combine_xyz(Math_Value, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Inclusion/Combine XYZ
        float Math_004_Value; math_multiply(layer_row(12), 3.7, Math_004_Value);  // Inclusion/Math.004
        float Math_005_Value; math_multiply_add(layer_row(12), -2.3, 0.0, Math_005_Value);  // Inclusion/Math.005
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_004_Value, Math_005_Value, 0.0, Combine_XYZ_001_Vector_2);  // Inclusion/Combine XYZ.001
        vec3 Vector_Math_001_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_2);  // Inclusion/Vector Math.001
        vec3 Vec3_2 = vec3(Divided_rate, Turned_rate.y, 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector_2, Vec3_2, 1.7, 2.0, 0.5, 2.0, 0.0, Noise_Texture_Fac);  // Inclusion/Noise Texture
        float Math_007_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_007_Value);  // Inclusion/Math.007
        float Math_008_Value; math_multiply(Math_007_Value, layer_row(10), Math_008_Value);  // Inclusion/Math.008
        vec3 Vector_Math_002_Vector_2; vector_math_multiply(Combine_XYZ_Vector_2, vec3(0.55, 0.55, 0.0), Vector_Math_002_Vector_2);  // Inclusion/Vector Math.002
        vec3 Gradient_Texture_Color; float Gradient_Texture_Fac; gradient_spherical(Vector_Math_002_Vector_2, Gradient_Texture_Color, Gradient_Texture_Fac);  // Inclusion/Gradient Texture
        float Math_006_Value; math_multiply_add(Gradient_Texture_Fac, 1.8, -0.8, Math_006_Value);  // Inclusion/Math.006
        float Math_009_Value; math_multiply_add(Math_008_Value, 3.0, Math_006_Value, Math_009_Value);  // Inclusion/Math.009
        float Math_016_Value; math_multiply_add(Math_015_Value, 2.2, Math_009_Value, Math_016_Value);  // Inclusion/Math.016
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_016_Value, 0.0, 0.3, 0.0, 1.0, Map_Range_001_Result);  // Inclusion/Map Range.001
        float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Inclusion/Vector Math
        float Math_001_Value; math_absolute(Math_Value, Math_001_Value);  // Inclusion/Math.001
        float Math_002_Value; math_multiply(Math_001_Value, 0.45, Math_002_Value);  // Inclusion/Math.002
        float Math_003_Value; math_maximum(Vector_Math_Value, Math_002_Value, Math_003_Value);  // Inclusion/Math.003
        float Map_Range_Result; map_range_float_smoothstep_true(Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Inclusion/Map Range
        float Math_017_Value; math_multiply(Map_Range_001_Result, Map_Range_Result, Math_017_Value);  // Inclusion/Math.017
        float Math_029_Value; math_multiply(Math_017_Value, layer_row(8), Math_029_Value);  // Inclusion/Math.029
        float Math_022_Value; math_absolute(layer_row(6), Math_022_Value);  // Inclusion/Math.022
        float Math_023_Value; math_multiply(layer_row(6), Math_022_Value, Math_023_Value);  // Inclusion/Math.023
        float Math_020_Value; math_sign(layer_row(6), Math_020_Value);  // Inclusion/Math.020
        float Math_021_Value; math_multiply(Math_020_Value, 0.3, Math_021_Value);  // Inclusion/Math.021
        float Math_024_Value; math_multiply_add(Math_023_Value, 1.25, Math_021_Value, Math_024_Value);  // Inclusion/Math.024
        float Math_025_Value; math_exponent(Math_024_Value, Math_025_Value);  // Inclusion/Math.025
        float Math_018_Value; math_multiply(layer_row(12), 4.92, Math_018_Value);  // Inclusion/Math.018
        float Math_019_Value; math_multiply_add(layer_row(12), -2.3, 34.0, Math_019_Value);  // Inclusion/Math.019
        vec3 Combine_XYZ_005_Vector; combine_xyz(Math_018_Value, Math_019_Value, 0.0, Combine_XYZ_005_Vector);  // Inclusion/Combine XYZ.005
        vec3 Vector_Math_004_Vector; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_005_Vector, Vector_Math_004_Vector);  // Inclusion/Vector Math.004
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, Turned_rate, 7.0, 3.0, 0.65, 2.0, 0.0, Noise_Texture_002_Fac);  // Inclusion/Noise Texture.002
        float Map_Range_003_Result; map_range_float_linear_true(Noise_Texture_002_Fac, 0.0, 1.0, -0.2, 2.2, Map_Range_003_Result);  // Inclusion/Map Range.003
        float Math_026_Value; math_multiply(Math_025_Value, Map_Range_003_Result, Math_026_Value);  // Inclusion/Math.026
        vec3 Combine_Color_Color; combine_color_rgb(Math_026_Value, Math_026_Value, Math_026_Value, Combine_Color_Color);  // Inclusion/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Inclusion/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_029_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Inclusion/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_029_Value, 0.0, 1.0), below_roughness, layer_row(9), Mix_001_Result_Float);  // Inclusion/Group.001/Mix.001
        float Math_033_Value; math_subtract(1.0, layer_row(7), Math_033_Value);  // Inclusion/Math.033
        float Mix_002_Result_Float; mix_float(clamp(Math_029_Value, 0.0, 1.0), below_metallic, Math_033_Value, Mix_002_Result_Float);  // Inclusion/Group.001/Mix.002
        float Math_027_Value; math_add(Noise_Texture_002_Fac, 0.4, Math_027_Value);  // Inclusion/Math.027
        float Math_028_Value; math_multiply(Math_027_Value, Math_017_Value, Math_028_Value);  // Inclusion/Math.028
        float Math_034_Value; math_multiply(Math_028_Value, layer_row(5), Math_034_Value);  // Inclusion/Math.034
        float Math_005_Value_2; math_add(below_height, Math_034_Value, Math_005_Value_2);  // Inclusion/Group.001/Math.005
        vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Inclusion/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Inclusion/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Inclusion/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Inclusion/Group/Vector Rotate
        vec3 Vector_Math_004_Vector_2; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_005_Vector, Vector_Math_004_Vector_2);  // Inclusion/Vector Math.004
        vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Inclusion/Group/Vector Math
        vec3 Vector_Math_001_Vector_4; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_4);  // Inclusion/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_divide(Vector_Math_001_Vector_4, Combine_XYZ_001_Vector, Vector_Math_002_Vector_4);  // Inclusion/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_4, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Inclusion/Group/Vector Rotate
        vec3 Vector_Math_004_Vector_3; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_005_Vector, Vector_Math_004_Vector_3);  // Inclusion/Vector Math.004
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_004_Vector, Vector_Math_004_Vector_2, Vector_Math_004_Vector_3, Turned_rate, 7.0, 3.0, 0.65, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Inclusion/Noise Texture.002
        float Math_027_Value_2; math_add(Noise_Texture_002_Fac_x, 0.4, Math_027_Value_2);  // Inclusion/Math.027
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Inclusion/Separate XYZ
        float Math_Value_2; math_divide(Separate_XYZ_X_2, layer_row(4), Math_Value_2);  // Inclusion/Math
        float Math_010_Value_2; math_multiply(Math_Value_2, 4.0, Math_010_Value_2);  // Inclusion/Math.010
        float Math_011_Value_2; math_multiply(Separate_XYZ_Y_2, 2.5, Math_011_Value_2);  // Inclusion/Math.011
        vec3 Combine_XYZ_003_Vector_2; combine_xyz(Math_010_Value_2, Math_011_Value_2, 0.0, Combine_XYZ_003_Vector_2);  // Inclusion/Combine XYZ.003
        vec3 Vector_Math_003_Vector_2; vector_math_add(Combine_XYZ_003_Vector_2, Combine_XYZ_004_Vector, Vector_Math_003_Vector_2);  // Inclusion/Vector Math.003
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Inclusion/Separate XYZ
        float Math_Value_3; math_divide(Separate_XYZ_X_3, layer_row(4), Math_Value_3);  // Inclusion/Math
        float Math_010_Value_3; math_multiply(Math_Value_3, 4.0, Math_010_Value_3);  // Inclusion/Math.010
        float Math_011_Value_3; math_multiply(Separate_XYZ_Y_3, 2.5, Math_011_Value_3);  // Inclusion/Math.011
        vec3 Combine_XYZ_003_Vector_3; combine_xyz(Math_010_Value_3, Math_011_Value_3, 0.0, Combine_XYZ_003_Vector_3);  // Inclusion/Combine XYZ.003
        vec3 Vector_Math_003_Vector_3; vector_math_add(Combine_XYZ_003_Vector_3, Combine_XYZ_004_Vector, Vector_Math_003_Vector_3);  // Inclusion/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Vec3, 1.6, 2.0, 0.65, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Inclusion/Noise Texture.001
        float Math_014_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_014_Value_2);  // Inclusion/Math.014
        float Math_015_Value_2; math_multiply(Math_014_Value_2, layer_row(11), Math_015_Value_2);  // Inclusion/Math.015
        vec3 Combine_XYZ_Vector_3; combine_xyz(Math_Value_2, Separate_XYZ_Y_2, 0.0, Combine_XYZ_Vector_3);  // Inclusion/Combine XYZ
        vec3 Vector_Math_001_Vector_5; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_5);  // Inclusion/Vector Math.001
        vec3 Combine_XYZ_Vector_4; combine_xyz(Math_Value_3, Separate_XYZ_Y_3, 0.0, Combine_XYZ_Vector_4);  // Inclusion/Combine XYZ
        vec3 Vector_Math_001_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_001_Vector_6);  // Inclusion/Vector Math.001
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector_2, Vector_Math_001_Vector_5, Vector_Math_001_Vector_6, Vec3_2, 1.7, 2.0, 0.5, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Inclusion/Noise Texture
        float Math_007_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_007_Value_2);  // Inclusion/Math.007
        float Math_008_Value_2; math_multiply(Math_007_Value_2, layer_row(10), Math_008_Value_2);  // Inclusion/Math.008
        vec3 Vector_Math_002_Vector_5; vector_math_multiply(Combine_XYZ_Vector_3, vec3(0.55, 0.55, 0.0), Vector_Math_002_Vector_5);  // Inclusion/Vector Math.002
        vec3 Gradient_Texture_Color_2; float Gradient_Texture_Fac_2; gradient_spherical(Vector_Math_002_Vector_5, Gradient_Texture_Color_2, Gradient_Texture_Fac_2);  // Inclusion/Gradient Texture
        float Math_006_Value_2; math_multiply_add(Gradient_Texture_Fac_2, 1.8, -0.8, Math_006_Value_2);  // Inclusion/Math.006
        float Math_009_Value_2; math_multiply_add(Math_008_Value_2, 3.0, Math_006_Value_2, Math_009_Value_2);  // Inclusion/Math.009
        float Math_016_Value_2; math_multiply_add(Math_015_Value_2, 2.2, Math_009_Value_2, Math_016_Value_2);  // Inclusion/Math.016
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_016_Value_2, 0.0, 0.3, 0.0, 1.0, Map_Range_001_Result_2);  // Inclusion/Map Range.001
        float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Inclusion/Vector Math
        float Math_001_Value_2; math_absolute(Math_Value_2, Math_001_Value_2);  // Inclusion/Math.001
        float Math_002_Value_2; math_multiply(Math_001_Value_2, 0.45, Math_002_Value_2);  // Inclusion/Math.002
        float Math_003_Value_2; math_maximum(Vector_Math_Value_2, Math_002_Value_2, Math_003_Value_2);  // Inclusion/Math.003
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Inclusion/Map Range
        float Math_017_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_2, Math_017_Value_2);  // Inclusion/Math.017
        float Math_028_Value_2; math_multiply(Math_027_Value_2, Math_017_Value_2, Math_028_Value_2);  // Inclusion/Math.028
        float Math_034_Value_2; math_multiply(Math_028_Value_2, layer_row(5), Math_034_Value_2);  // Inclusion/Math.034
        float Math_005_Value_3; math_add(below_height_x, Math_034_Value_2, Math_005_Value_3);  // Inclusion/Group.001/Math.005
        float Math_027_Value_3; math_add(Noise_Texture_002_Fac_y, 0.4, Math_027_Value_3);  // Inclusion/Math.027
        float Math_014_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_014_Value_3);  // Inclusion/Math.014
        float Math_015_Value_3; math_multiply(Math_014_Value_3, layer_row(11), Math_015_Value_3);  // Inclusion/Math.015
        float Math_007_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_007_Value_3);  // Inclusion/Math.007
        float Math_008_Value_3; math_multiply(Math_007_Value_3, layer_row(10), Math_008_Value_3);  // Inclusion/Math.008
        vec3 Vector_Math_002_Vector_6; vector_math_multiply(Combine_XYZ_Vector_4, vec3(0.55, 0.55, 0.0), Vector_Math_002_Vector_6);  // Inclusion/Vector Math.002
        vec3 Gradient_Texture_Color_3; float Gradient_Texture_Fac_3; gradient_spherical(Vector_Math_002_Vector_6, Gradient_Texture_Color_3, Gradient_Texture_Fac_3);  // Inclusion/Gradient Texture
        float Math_006_Value_3; math_multiply_add(Gradient_Texture_Fac_3, 1.8, -0.8, Math_006_Value_3);  // Inclusion/Math.006
        float Math_009_Value_3; math_multiply_add(Math_008_Value_3, 3.0, Math_006_Value_3, Math_009_Value_3);  // Inclusion/Math.009
        float Math_016_Value_3; math_multiply_add(Math_015_Value_3, 2.2, Math_009_Value_3, Math_016_Value_3);  // Inclusion/Math.016
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_016_Value_3, 0.0, 0.3, 0.0, 1.0, Map_Range_001_Result_3);  // Inclusion/Map Range.001
        float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Inclusion/Vector Math
        float Math_001_Value_3; math_absolute(Math_Value_3, Math_001_Value_3);  // Inclusion/Math.001
        float Math_002_Value_3; math_multiply(Math_001_Value_3, 0.45, Math_002_Value_3);  // Inclusion/Math.002
        float Math_003_Value_3; math_maximum(Vector_Math_Value_3, Math_002_Value_3, Math_003_Value_3);  // Inclusion/Math.003
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Inclusion/Map Range
        float Math_017_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_3, Math_017_Value_3);  // Inclusion/Math.017
        float Math_028_Value_3; math_multiply(Math_027_Value_3, Math_017_Value_3, Math_028_Value_3);  // Inclusion/Math.028
        float Math_034_Value_3; math_multiply(Math_028_Value_3, layer_row(5), Math_034_Value_3);  // Inclusion/Math.034
        float Math_005_Value_4; math_add(below_height_y, Math_034_Value_3, Math_005_Value_4);  // Inclusion/Group.001/Math.005
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_016_Value, 0.0, 0.08, 0.0, 1.0, Map_Range_002_Result);  // Inclusion/Map Range.002
        float Math_030_Value; math_multiply(Map_Range_Result, 1.45, Math_030_Value);  // Inclusion/Math.030
        float Math_031_Value; math_minimum(Math_030_Value, 1.0, Math_031_Value);  // Inclusion/Math.031
        float Math_032_Value; math_multiply(Map_Range_002_Result, Math_031_Value, Math_032_Value);  // Inclusion/Math.032
        float Math_008_Value_4; math_maximum(0.0, Math_032_Value, Math_008_Value_4);  // Inclusion/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_029_Value;
        out_mask = Math_008_Value_4;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Inclusion/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Inclusion/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Inclusion/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Inclusion/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Inclusion/Group/Vector Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector);  // Inclusion/Group/Vector Rotate
    float Vector_Math_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_Value);  // Inclusion/Vector Math
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Inclusion/Separate XYZ
    float Math_Value; math_divide(Separate_XYZ_X, layer_row(4), Math_Value);  // Inclusion/Math
    float Math_001_Value; math_absolute(Math_Value, Math_001_Value);  // Inclusion/Math.001
    float Math_002_Value; math_multiply(Math_001_Value, 0.45, Math_002_Value);  // Inclusion/Math.002
    float Math_003_Value; math_maximum(Vector_Math_Value, Math_002_Value, Math_003_Value);  // Inclusion/Math.003
    float Map_Range_Result; map_range_float_smoothstep_true(Math_003_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Inclusion/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Inclusion/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Inclusion/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Inclusion/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_2);  // Inclusion/Group/Vector Rotate
    float Vector_Math_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_Value_2);  // Inclusion/Vector Math
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Inclusion/Separate XYZ
    float Math_Value_2; math_divide(Separate_XYZ_X_2, layer_row(4), Math_Value_2);  // Inclusion/Math
    float Math_001_Value_2; math_absolute(Math_Value_2, Math_001_Value_2);  // Inclusion/Math.001
    float Math_002_Value_2; math_multiply(Math_001_Value_2, 0.45, Math_002_Value_2);  // Inclusion/Math.002
    float Math_003_Value_2; math_maximum(Vector_Math_Value_2, Math_002_Value_2, Math_003_Value_2);  // Inclusion/Math.003
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_003_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Inclusion/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Inclusion/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Inclusion/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Inclusion/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), layer_row(3), Vector_Rotate_Vector_3);  // Inclusion/Group/Vector Rotate
    float Vector_Math_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_Value_3);  // Inclusion/Vector Math
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Inclusion/Separate XYZ
    float Math_Value_3; math_divide(Separate_XYZ_X_3, layer_row(4), Math_Value_3);  // Inclusion/Math
    float Math_001_Value_3; math_absolute(Math_Value_3, Math_001_Value_3);  // Inclusion/Math.001
    float Math_002_Value_3; math_multiply(Math_001_Value_3, 0.45, Math_002_Value_3);  // Inclusion/Math.002
    float Math_003_Value_3; math_maximum(Vector_Math_Value_3, Math_002_Value_3, Math_003_Value_3);  // Inclusion/Math.003
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_003_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Inclusion/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
