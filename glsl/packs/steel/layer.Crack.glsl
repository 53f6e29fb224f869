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
        vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Crack/Group/Vector Math
        vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Crack/Group/Combine XYZ
        vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Crack/Group/Vector Math.001
        vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Crack/Group/Combine XYZ.001
        vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Crack/Group/Vector Math.002
        float Math_Value; math_multiply(layer_row(3), layer_row(3), Math_Value);  // Crack/Math
        float Math_001_Value; math_multiply(Math_Value, layer_row(3), Math_001_Value);  // Crack/Math.001
        float Math_002_Value; math_multiply(Math_001_Value, 1.5708, Math_002_Value);  // Crack/Math.002
        vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), Math_002_Value, Vector_Rotate_Vector);  // Crack/Group/Vector Rotate
        float Math_028_Value; math_multiply(layer_row(13), 4.31, Math_028_Value);  // Crack/Math.028
        float Math_029_Value; math_multiply_add(layer_row(13), -2.3, 17.0, Math_029_Value);  // Crack/Math.029
        vec3 Combine_XYZ_003_Vector; combine_xyz(Math_028_Value, Math_029_Value, 0.0, Combine_XYZ_003_Vector);  // Crack/Combine XYZ.003
        vec3 Vector_Math_003_Vector; vector_math_add(Vector_Rotate_Vector, Combine_XYZ_003_Vector, Vector_Math_003_Vector);  // Crack/Vector Math.003
        vec3 Turned_rate = turned_rate(divided_rate(vec3(1.0, 1.0, 0.0) * abs(vec3(1.0, 1.0, 0.0)), Combine_XYZ_001_Vector));
        float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_003_Vector, Turned_rate, 16.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac);  // Crack/Noise Texture.001
        float Math_031_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_031_Value);  // Crack/Math.031
        float Math_030_Value; math_multiply(layer_row(12), layer_row(12), Math_030_Value);  // Crack/Math.030
        float Math_032_Value; math_multiply(Math_031_Value, Math_030_Value, Math_032_Value);  // Crack/Math.032
        float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Crack/Separate XYZ
        vec3 Combine_XYZ_Vector_2; combine_xyz(0.0, Separate_XYZ_Y, 0.0, Combine_XYZ_Vector_2);  // Crack/Combine XYZ
        float Math_007_Value; math_multiply(layer_row(13), 3.7, Math_007_Value);  // Crack/Math.007
        float Math_008_Value; math_multiply_add(layer_row(13), -2.3, 0.0, Math_008_Value);  // Crack/Math.008
        vec3 Combine_XYZ_001_Vector_2; combine_xyz(Math_007_Value, Math_008_Value, 0.0, Combine_XYZ_001_Vector_2);  // Crack/Combine XYZ.001
        vec3 Vector_Math_Vector_2; vector_math_add(Combine_XYZ_Vector_2, Combine_XYZ_001_Vector_2, Vector_Math_Vector_2);  // Crack/Vector Math
        vec3 Vec3 = vec3(0.0, Turned_rate.y, 0.0);
        float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_Vector_2, Vec3, 1.3, 2.0, 0.45, 2.0, 0.0, Noise_Texture_Fac);  // Crack/Noise Texture
        float Math_010_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_010_Value);  // Crack/Math.010
        float Math_009_Value; math_multiply(layer_row(11), layer_row(11), Math_009_Value);  // Crack/Math.009
        float Math_011_Value; math_multiply(Math_010_Value, Math_009_Value, Math_011_Value);  // Crack/Math.011
        float Math_012_Value; math_multiply(Math_011_Value, 0.35, Math_012_Value);  // Crack/Math.012
        float Math_013_Value; math_add(Separate_XYZ_X, Math_012_Value, Math_013_Value);  // Crack/Math.013
        float Math_003_Value; math_maximum(layer_row(4), 0.0, Math_003_Value);  // Crack/Math.003
        float Math_004_Value; math_divide(Math_003_Value, layer_row(2), Math_004_Value);  // Crack/Math.004
        float Math_005_Value; math_minimum(Math_004_Value, 0.6, Math_005_Value);  // Crack/Math.005
        float Math_006_Value; math_multiply(Math_005_Value, 0.5, Math_006_Value);  // Crack/Math.006
        float Math_014_Value; math_subtract(Math_013_Value, Math_006_Value, Math_014_Value);  // Crack/Math.014
        float Math_015_Value; math_absolute(Math_014_Value, Math_015_Value);  // Crack/Math.015
        float Math_016_Value; math_subtract(Math_015_Value, Math_006_Value, Math_016_Value);  // Crack/Math.016
        float Math_019_Value; math_divide(layer_row(2), layer_row(5), Math_019_Value);  // Crack/Math.019
        float Math_026_Value; math_multiply(Math_016_Value, Math_019_Value, Math_026_Value);  // Crack/Math.026
        float Math_017_Value; math_multiply_add(Separate_XYZ_Y, layer_row(6), 1.0, Math_017_Value);  // Crack/Math.017
        float Math_018_Value; math_multiply(Separate_XYZ_Y, Math_017_Value, Math_018_Value);  // Crack/Math.018
        vec3 Combine_XYZ_002_Vector; combine_xyz(Math_026_Value, Math_018_Value, 0.0, Combine_XYZ_002_Vector);  // Crack/Combine XYZ.002
        vec3 Vector_Math_002_Vector_2; vector_math_multiply(Combine_XYZ_002_Vector, vec3(0.5, 0.5, 0.5), Vector_Math_002_Vector_2);  // Crack/Vector Math.002
        vec3 Gradient_Texture_Color; float Gradient_Texture_Fac; gradient_spherical(Vector_Math_002_Vector_2, Gradient_Texture_Color, Gradient_Texture_Fac);  // Crack/Gradient Texture
        float Math_027_Value; math_multiply_add(Gradient_Texture_Fac, 2.0, -1.0, Math_027_Value);  // Crack/Math.027
        float Math_033_Value; math_multiply_add(Math_032_Value, 1.6, Math_027_Value, Math_033_Value);  // Crack/Math.033
        float Map_Range_002_Result; map_range_float_smoothstep_true(Math_033_Value, 0.0, 0.3, 0.0, 1.0, Map_Range_002_Result);  // Crack/Map Range.002
        float Vector_Math_001_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_001_Value);  // Crack/Vector Math.001
        float Math_023_Value; math_absolute(Separate_XYZ_X, Math_023_Value);  // Crack/Math.023
        float Math_020_Value; math_multiply_add(Math_009_Value, 0.25, Math_005_Value, Math_020_Value);  // Crack/Math.020
        float Math_021_Value; math_divide(4.0, Math_019_Value, Math_021_Value);  // Crack/Math.021
        float Math_022_Value; math_add(Math_020_Value, Math_021_Value, Math_022_Value);  // Crack/Math.022
        float Math_024_Value; math_divide(Math_023_Value, Math_022_Value, Math_024_Value);  // Crack/Math.024
        float Math_025_Value; math_maximum(Vector_Math_001_Value, Math_024_Value, Math_025_Value);  // Crack/Math.025
        float Map_Range_Result; map_range_float_smoothstep_true(Math_025_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Crack/Map Range
        float Math_035_Value; math_multiply(Map_Range_002_Result, Map_Range_Result, Math_035_Value);  // Crack/Math.035
        float Math_051_Value; math_multiply(Math_035_Value, layer_row(9), Math_051_Value);  // Crack/Math.051
        float Math_036_Value; math_multiply(Separate_XYZ_X, 70.0, Math_036_Value);  // Crack/Math.036
        float Math_037_Value; math_multiply(Separate_XYZ_Y, 2.5, Math_037_Value);  // Crack/Math.037
        vec3 Combine_XYZ_004_Vector; combine_xyz(Math_036_Value, Math_037_Value, 0.0, Combine_XYZ_004_Vector);  // Crack/Combine XYZ.004
        float Math_038_Value; math_multiply(layer_row(13), 4.92, Math_038_Value);  // Crack/Math.038
        float Math_039_Value; math_multiply_add(layer_row(13), -2.3, 34.0, Math_039_Value);  // Crack/Math.039
        vec3 Combine_XYZ_005_Vector; combine_xyz(Math_038_Value, Math_039_Value, 0.0, Combine_XYZ_005_Vector);  // Crack/Combine XYZ.005
        vec3 Vector_Math_004_Vector; vector_math_add(Combine_XYZ_004_Vector, Combine_XYZ_005_Vector, Vector_Math_004_Vector);  // Crack/Vector Math.004
        vec3 Vec3_2 = vec3(Turned_rate.x * abs(70.0), Turned_rate.y * abs(2.5), 0.0);
        float Noise_Texture_002_Fac; noise_2d_fbm_true(Vector_Math_004_Vector, Vec3_2, 1.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_002_Fac);  // Crack/Noise Texture.002
        float Map_Range_003_Result; map_range_float_linear_true(Noise_Texture_002_Fac, 0.0, 1.0, 0.4, 1.6, Map_Range_003_Result);  // Crack/Map Range.003
        float Math_042_Value; math_absolute(layer_row(8), Math_042_Value);  // Crack/Math.042
        float Math_043_Value; math_multiply(layer_row(8), Math_042_Value, Math_043_Value);  // Crack/Math.043
        float Math_040_Value; math_sign(layer_row(8), Math_040_Value);  // Crack/Math.040
        float Math_041_Value; math_multiply(Math_040_Value, 0.3, Math_041_Value);  // Crack/Math.041
        float Math_044_Value; math_multiply_add(Math_043_Value, 1.25, Math_041_Value, Math_044_Value);  // Crack/Math.044
        float Math_045_Value; math_exponent(Math_044_Value, Math_045_Value);  // Crack/Math.045
        float Math_046_Value; math_multiply(Map_Range_003_Result, Math_045_Value, Math_046_Value);  // Crack/Math.046
        vec3 Combine_Color_Color; combine_color_rgb(Math_046_Value, Math_046_Value, Math_046_Value, Combine_Color_Color);  // Crack/Combine Color
        vec3 Mix_Result_Color; mix_rgba_multiply(1.0, below_color, Combine_Color_Color, Mix_Result_Color);  // Crack/Mix
        vec3 Mix_Result_Color_2; mix_rgba_mix(clamp(Math_051_Value, 0.0, 1.0), below_color, clamp(Mix_Result_Color, 0.0, 1.0), Mix_Result_Color_2);  // Crack/Group.001/Mix
        float Mix_001_Result_Float; mix_float(clamp(Math_051_Value, 0.0, 1.0), below_roughness, layer_row(10), Mix_001_Result_Float);  // Crack/Group.001/Mix.001
        float Mix_002_Result_Float; mix_float(clamp(Math_051_Value, 0.0, 1.0), below_metallic, 1.0, Mix_002_Result_Float);  // Crack/Group.001/Mix.002
        float Math_049_Value; math_multiply(Noise_Texture_002_Fac, Math_035_Value, Math_049_Value);  // Crack/Math.049
        float Map_Range_001_Result; map_range_float_smoothstep_true(Math_033_Value, -0.5, 0.0, 0.0, 1.0, Map_Range_001_Result);  // Crack/Map Range.001
        float Math_034_Value; math_multiply(Map_Range_001_Result, Map_Range_Result, Math_034_Value);  // Crack/Math.034
        float Math_047_Value; math_multiply(Math_035_Value, -1.45, Math_047_Value);  // Crack/Math.047
        float Math_048_Value; math_multiply_add(Math_034_Value, 0.45, Math_047_Value, Math_048_Value);  // Crack/Math.048
        float Math_050_Value; math_multiply_add(Math_049_Value, 0.6, Math_048_Value, Math_050_Value);  // Crack/Math.050
        float Math_053_Value; math_multiply(Math_050_Value, layer_row(7), Math_053_Value);  // Crack/Math.053
        float Math_005_Value_2; math_add(below_height, Math_053_Value, Math_005_Value_2);  // Crack/Group.001/Math.005
        vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Crack/Group/Vector Math
        vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Crack/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Crack/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), Math_002_Value, Vector_Rotate_Vector_2);  // Crack/Group/Vector Rotate
        float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Crack/Separate XYZ
        float Math_036_Value_2; math_multiply(Separate_XYZ_X_2, 70.0, Math_036_Value_2);  // Crack/Math.036
        float Math_037_Value_2; math_multiply(Separate_XYZ_Y_2, 2.5, Math_037_Value_2);  // Crack/Math.037
        vec3 Combine_XYZ_004_Vector_2; combine_xyz(Math_036_Value_2, Math_037_Value_2, 0.0, Combine_XYZ_004_Vector_2);  // Crack/Combine XYZ.004
        vec3 Vector_Math_004_Vector_2; vector_math_add(Combine_XYZ_004_Vector_2, Combine_XYZ_005_Vector, Vector_Math_004_Vector_2);  // Crack/Vector Math.004
        vec3 Vector_Math_Vector_4; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_4);  // Crack/Group/Vector Math
        vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_4, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Crack/Group/Vector Math.001
        vec3 Vector_Math_002_Vector_4; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_4);  // Crack/Group/Vector Math.002
        vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_4, vec3(0.0, 0.0, 0.0), Math_002_Value, Vector_Rotate_Vector_3);  // Crack/Group/Vector Rotate
        float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Crack/Separate XYZ
        float Math_036_Value_3; math_multiply(Separate_XYZ_X_3, 70.0, Math_036_Value_3);  // Crack/Math.036
        float Math_037_Value_3; math_multiply(Separate_XYZ_Y_3, 2.5, Math_037_Value_3);  // Crack/Math.037
        vec3 Combine_XYZ_004_Vector_3; combine_xyz(Math_036_Value_3, Math_037_Value_3, 0.0, Combine_XYZ_004_Vector_3);  // Crack/Combine XYZ.004
        vec3 Vector_Math_004_Vector_3; vector_math_add(Combine_XYZ_004_Vector_3, Combine_XYZ_005_Vector, Vector_Math_004_Vector_3);  // Crack/Vector Math.004
        float Noise_Texture_002_Fac_x; float Noise_Texture_002_Fac_y; noise_2d_fbm_true_beside(Vector_Math_004_Vector, Vector_Math_004_Vector_2, Vector_Math_004_Vector_3, Vec3_2, 1.0, 1.0, 0.5, 2.0, 0.0, Noise_Texture_002_Fac_x, Noise_Texture_002_Fac_y);  // Crack/Noise Texture.002
        vec3 Vector_Math_003_Vector_2; vector_math_add(Vector_Rotate_Vector_2, Combine_XYZ_003_Vector, Vector_Math_003_Vector_2);  // Crack/Vector Math.003
        vec3 Vector_Math_003_Vector_3; vector_math_add(Vector_Rotate_Vector_3, Combine_XYZ_003_Vector, Vector_Math_003_Vector_3);  // Crack/Vector Math.003
        float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_003_Vector, Vector_Math_003_Vector_2, Vector_Math_003_Vector_3, Turned_rate, 16.0, 1.0, 0.6, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Crack/Noise Texture.001
        float Math_031_Value_2; math_subtract(Noise_Texture_001_Fac_x, 0.5, Math_031_Value_2);  // Crack/Math.031
        float Math_032_Value_2; math_multiply(Math_031_Value_2, Math_030_Value, Math_032_Value_2);  // Crack/Math.032
        vec3 Combine_XYZ_Vector_3; combine_xyz(0.0, Separate_XYZ_Y_2, 0.0, Combine_XYZ_Vector_3);  // Crack/Combine XYZ
        vec3 Vector_Math_Vector_5; vector_math_add(Combine_XYZ_Vector_3, Combine_XYZ_001_Vector_2, Vector_Math_Vector_5);  // Crack/Vector Math
        vec3 Combine_XYZ_Vector_4; combine_xyz(0.0, Separate_XYZ_Y_3, 0.0, Combine_XYZ_Vector_4);  // Crack/Combine XYZ
        vec3 Vector_Math_Vector_6; vector_math_add(Combine_XYZ_Vector_4, Combine_XYZ_001_Vector_2, Vector_Math_Vector_6);  // Crack/Vector Math
        float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_Vector_2, Vector_Math_Vector_5, Vector_Math_Vector_6, Vec3, 1.3, 2.0, 0.45, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Crack/Noise Texture
        float Math_010_Value_2; math_subtract(Noise_Texture_Fac_x, 0.5, Math_010_Value_2);  // Crack/Math.010
        float Math_011_Value_2; math_multiply(Math_010_Value_2, Math_009_Value, Math_011_Value_2);  // Crack/Math.011
        float Math_012_Value_2; math_multiply(Math_011_Value_2, 0.35, Math_012_Value_2);  // Crack/Math.012
        float Math_013_Value_2; math_add(Separate_XYZ_X_2, Math_012_Value_2, Math_013_Value_2);  // Crack/Math.013
        float Math_014_Value_2; math_subtract(Math_013_Value_2, Math_006_Value, Math_014_Value_2);  // Crack/Math.014
        float Math_015_Value_2; math_absolute(Math_014_Value_2, Math_015_Value_2);  // Crack/Math.015
        float Math_016_Value_2; math_subtract(Math_015_Value_2, Math_006_Value, Math_016_Value_2);  // Crack/Math.016
        float Math_026_Value_2; math_multiply(Math_016_Value_2, Math_019_Value, Math_026_Value_2);  // Crack/Math.026
        float Math_017_Value_2; math_multiply_add(Separate_XYZ_Y_2, layer_row(6), 1.0, Math_017_Value_2);  // Crack/Math.017
        float Math_018_Value_2; math_multiply(Separate_XYZ_Y_2, Math_017_Value_2, Math_018_Value_2);  // Crack/Math.018
        vec3 Combine_XYZ_002_Vector_2; combine_xyz(Math_026_Value_2, Math_018_Value_2, 0.0, Combine_XYZ_002_Vector_2);  // Crack/Combine XYZ.002
        vec3 Vector_Math_002_Vector_5; vector_math_multiply(Combine_XYZ_002_Vector_2, vec3(0.5, 0.5, 0.5), Vector_Math_002_Vector_5);  // Crack/Vector Math.002
        vec3 Gradient_Texture_Color_2; float Gradient_Texture_Fac_2; gradient_spherical(Vector_Math_002_Vector_5, Gradient_Texture_Color_2, Gradient_Texture_Fac_2);  // Crack/Gradient Texture
        float Math_027_Value_2; math_multiply_add(Gradient_Texture_Fac_2, 2.0, -1.0, Math_027_Value_2);  // Crack/Math.027
        float Math_033_Value_2; math_multiply_add(Math_032_Value_2, 1.6, Math_027_Value_2, Math_033_Value_2);  // Crack/Math.033
        float Map_Range_002_Result_2; map_range_float_smoothstep_true(Math_033_Value_2, 0.0, 0.3, 0.0, 1.0, Map_Range_002_Result_2);  // Crack/Map Range.002
        float Vector_Math_001_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_001_Value_2);  // Crack/Vector Math.001
        float Math_023_Value_2; math_absolute(Separate_XYZ_X_2, Math_023_Value_2);  // Crack/Math.023
        float Math_024_Value_2; math_divide(Math_023_Value_2, Math_022_Value, Math_024_Value_2);  // Crack/Math.024
        float Math_025_Value_2; math_maximum(Vector_Math_001_Value_2, Math_024_Value_2, Math_025_Value_2);  // Crack/Math.025
        float Map_Range_Result_2; map_range_float_smoothstep_true(Math_025_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Crack/Map Range
        float Math_035_Value_2; math_multiply(Map_Range_002_Result_2, Map_Range_Result_2, Math_035_Value_2);  // Crack/Math.035
        float Math_049_Value_2; math_multiply(Noise_Texture_002_Fac_x, Math_035_Value_2, Math_049_Value_2);  // Crack/Math.049
        float Map_Range_001_Result_2; map_range_float_smoothstep_true(Math_033_Value_2, -0.5, 0.0, 0.0, 1.0, Map_Range_001_Result_2);  // Crack/Map Range.001
        float Math_034_Value_2; math_multiply(Map_Range_001_Result_2, Map_Range_Result_2, Math_034_Value_2);  // Crack/Math.034
        float Math_047_Value_2; math_multiply(Math_035_Value_2, -1.45, Math_047_Value_2);  // Crack/Math.047
        float Math_048_Value_2; math_multiply_add(Math_034_Value_2, 0.45, Math_047_Value_2, Math_048_Value_2);  // Crack/Math.048
        float Math_050_Value_2; math_multiply_add(Math_049_Value_2, 0.6, Math_048_Value_2, Math_050_Value_2);  // Crack/Math.050
        float Math_053_Value_2; math_multiply(Math_050_Value_2, layer_row(7), Math_053_Value_2);  // Crack/Math.053
        float Math_005_Value_3; math_add(below_height_x, Math_053_Value_2, Math_005_Value_3);  // Crack/Group.001/Math.005
        float Math_031_Value_3; math_subtract(Noise_Texture_001_Fac_y, 0.5, Math_031_Value_3);  // Crack/Math.031
        float Math_032_Value_3; math_multiply(Math_031_Value_3, Math_030_Value, Math_032_Value_3);  // Crack/Math.032
        float Math_010_Value_3; math_subtract(Noise_Texture_Fac_y, 0.5, Math_010_Value_3);  // Crack/Math.010
        float Math_011_Value_3; math_multiply(Math_010_Value_3, Math_009_Value, Math_011_Value_3);  // Crack/Math.011
        float Math_012_Value_3; math_multiply(Math_011_Value_3, 0.35, Math_012_Value_3);  // Crack/Math.012
        float Math_013_Value_3; math_add(Separate_XYZ_X_3, Math_012_Value_3, Math_013_Value_3);  // Crack/Math.013
        float Math_014_Value_3; math_subtract(Math_013_Value_3, Math_006_Value, Math_014_Value_3);  // Crack/Math.014
        float Math_015_Value_3; math_absolute(Math_014_Value_3, Math_015_Value_3);  // Crack/Math.015
        float Math_016_Value_3; math_subtract(Math_015_Value_3, Math_006_Value, Math_016_Value_3);  // Crack/Math.016
        float Math_026_Value_3; math_multiply(Math_016_Value_3, Math_019_Value, Math_026_Value_3);  // Crack/Math.026
        float Math_017_Value_3; math_multiply_add(Separate_XYZ_Y_3, layer_row(6), 1.0, Math_017_Value_3);  // Crack/Math.017
        float Math_018_Value_3; math_multiply(Separate_XYZ_Y_3, Math_017_Value_3, Math_018_Value_3);  // Crack/Math.018
        vec3 Combine_XYZ_002_Vector_3; combine_xyz(Math_026_Value_3, Math_018_Value_3, 0.0, Combine_XYZ_002_Vector_3);  // Crack/Combine XYZ.002
        vec3 Vector_Math_002_Vector_6; vector_math_multiply(Combine_XYZ_002_Vector_3, vec3(0.5, 0.5, 0.5), Vector_Math_002_Vector_6);  // Crack/Vector Math.002
        vec3 Gradient_Texture_Color_3; float Gradient_Texture_Fac_3; gradient_spherical(Vector_Math_002_Vector_6, Gradient_Texture_Color_3, Gradient_Texture_Fac_3);  // Crack/Gradient Texture
        float Math_027_Value_3; math_multiply_add(Gradient_Texture_Fac_3, 2.0, -1.0, Math_027_Value_3);  // Crack/Math.027
        float Math_033_Value_3; math_multiply_add(Math_032_Value_3, 1.6, Math_027_Value_3, Math_033_Value_3);  // Crack/Math.033
        float Map_Range_002_Result_3; map_range_float_smoothstep_true(Math_033_Value_3, 0.0, 0.3, 0.0, 1.0, Map_Range_002_Result_3);  // Crack/Map Range.002
        float Vector_Math_001_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_001_Value_3);  // Crack/Vector Math.001
        float Math_023_Value_3; math_absolute(Separate_XYZ_X_3, Math_023_Value_3);  // Crack/Math.023
        float Math_024_Value_3; math_divide(Math_023_Value_3, Math_022_Value, Math_024_Value_3);  // Crack/Math.024
        float Math_025_Value_3; math_maximum(Vector_Math_001_Value_3, Math_024_Value_3, Math_025_Value_3);  // Crack/Math.025
        float Map_Range_Result_3; map_range_float_smoothstep_true(Math_025_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Crack/Map Range
        float Math_035_Value_3; math_multiply(Map_Range_002_Result_3, Map_Range_Result_3, Math_035_Value_3);  // Crack/Math.035
        float Math_049_Value_3; math_multiply(Noise_Texture_002_Fac_y, Math_035_Value_3, Math_049_Value_3);  // Crack/Math.049
        float Map_Range_001_Result_3; map_range_float_smoothstep_true(Math_033_Value_3, -0.5, 0.0, 0.0, 1.0, Map_Range_001_Result_3);  // Crack/Map Range.001
        float Math_034_Value_3; math_multiply(Map_Range_001_Result_3, Map_Range_Result_3, Math_034_Value_3);  // Crack/Math.034
        float Math_047_Value_3; math_multiply(Math_035_Value_3, -1.45, Math_047_Value_3);  // Crack/Math.047
        float Math_048_Value_3; math_multiply_add(Math_034_Value_3, 0.45, Math_047_Value_3, Math_048_Value_3);  // Crack/Math.048
        float Math_050_Value_3; math_multiply_add(Math_049_Value_3, 0.6, Math_048_Value_3, Math_050_Value_3);  // Crack/Math.050
        float Math_053_Value_3; math_multiply(Math_050_Value_3, layer_row(7), Math_053_Value_3);  // Crack/Math.053
        float Math_005_Value_4; math_add(below_height_y, Math_053_Value_3, Math_005_Value_4);  // Crack/Group.001/Math.005
        float Map_Range_004_Result; map_range_float_smoothstep_true(Math_033_Value, -0.5, -0.2, 0.0, 1.0, Map_Range_004_Result);  // Crack/Map Range.004
        float Math_052_Value; math_multiply(Map_Range_004_Result, Map_Range_Result, Math_052_Value);  // Crack/Math.052
        float Math_008_Value_2; math_maximum(0.0, Math_052_Value, Math_008_Value_2);  // Crack/Group.001/Math.008
        out_color = Mix_Result_Color_2;
        out_roughness = Mix_001_Result_Float;
        out_metallic = Mix_002_Result_Float;
        out_heights = vec3(Math_005_Value_2, Math_005_Value_3, Math_005_Value_4);
        out_cover = Math_051_Value;
        out_mask = Math_008_Value_2;
    }
}
bool layer_reached(vec3 P)
{
    stand(P);
    vec3 Vector_Math_Vector; vector_math_multiply(P, vec3(1.0, 1.0, 0.0), Vector_Math_Vector);  // Crack/Group/Vector Math
    vec3 Combine_XYZ_Vector; combine_xyz(layer_row(0), layer_row(1), 0.0, Combine_XYZ_Vector);  // Crack/Group/Combine XYZ
    vec3 Vector_Math_001_Vector; vector_math_subtract(Vector_Math_Vector, Combine_XYZ_Vector, Vector_Math_001_Vector);  // Crack/Group/Vector Math.001
    vec3 Combine_XYZ_001_Vector; combine_xyz(layer_row(2), layer_row(2), 1.0, Combine_XYZ_001_Vector);  // Crack/Group/Combine XYZ.001
    vec3 Vector_Math_002_Vector; vector_math_divide(Vector_Math_001_Vector, Combine_XYZ_001_Vector, Vector_Math_002_Vector);  // Crack/Group/Vector Math.002
    float Math_Value; math_multiply(layer_row(3), layer_row(3), Math_Value);  // Crack/Math
    float Math_001_Value; math_multiply(Math_Value, layer_row(3), Math_001_Value);  // Crack/Math.001
    float Math_002_Value; math_multiply(Math_001_Value, 1.5708, Math_002_Value);  // Crack/Math.002
    vec3 Vector_Rotate_Vector; vector_rotate_z_axis_false(Vector_Math_002_Vector, vec3(0.0, 0.0, 0.0), Math_002_Value, Vector_Rotate_Vector);  // Crack/Group/Vector Rotate
    float Vector_Math_001_Value; vector_math_length(Vector_Rotate_Vector, Vector_Math_001_Value);  // Crack/Vector Math.001
    float Separate_XYZ_X; float Separate_XYZ_Y; float Separate_XYZ_Z; separate_xyz(Vector_Rotate_Vector, Separate_XYZ_X, Separate_XYZ_Y, Separate_XYZ_Z);  // Crack/Separate XYZ
    float Math_023_Value; math_absolute(Separate_XYZ_X, Math_023_Value);  // Crack/Math.023
    float Math_009_Value; math_multiply(layer_row(11), layer_row(11), Math_009_Value);  // Crack/Math.009
    float Math_003_Value; math_maximum(layer_row(4), 0.0, Math_003_Value);  // Crack/Math.003
    float Math_004_Value; math_divide(Math_003_Value, layer_row(2), Math_004_Value);  // Crack/Math.004
    float Math_005_Value; math_minimum(Math_004_Value, 0.6, Math_005_Value);  // Crack/Math.005
    float Math_020_Value; math_multiply_add(Math_009_Value, 0.25, Math_005_Value, Math_020_Value);  // Crack/Math.020
    float Math_019_Value; math_divide(layer_row(2), layer_row(5), Math_019_Value);  // Crack/Math.019
    float Math_021_Value; math_divide(4.0, Math_019_Value, Math_021_Value);  // Crack/Math.021
    float Math_022_Value; math_add(Math_020_Value, Math_021_Value, Math_022_Value);  // Crack/Math.022
    float Math_024_Value; math_divide(Math_023_Value, Math_022_Value, Math_024_Value);  // Crack/Math.024
    float Math_025_Value; math_maximum(Vector_Math_001_Value, Math_024_Value, Math_025_Value);  // Crack/Math.025
    float Map_Range_Result; map_range_float_smoothstep_true(Math_025_Value, 1.0, 0.8, 0.0, 1.0, Map_Range_Result);  // Crack/Map Range
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_2);  // Crack/Group/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_subtract(Vector_Math_Vector_2, Combine_XYZ_Vector, Vector_Math_001_Vector_2);  // Crack/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_divide(Vector_Math_001_Vector_2, Combine_XYZ_001_Vector, Vector_Math_002_Vector_2);  // Crack/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_2; vector_rotate_z_axis_false(Vector_Math_002_Vector_2, vec3(0.0, 0.0, 0.0), Math_002_Value, Vector_Rotate_Vector_2);  // Crack/Group/Vector Rotate
    float Vector_Math_001_Value_2; vector_math_length(Vector_Rotate_Vector_2, Vector_Math_001_Value_2);  // Crack/Vector Math.001
    float Separate_XYZ_X_2; float Separate_XYZ_Y_2; float Separate_XYZ_Z_2; separate_xyz(Vector_Rotate_Vector_2, Separate_XYZ_X_2, Separate_XYZ_Y_2, Separate_XYZ_Z_2);  // Crack/Separate XYZ
    float Math_023_Value_2; math_absolute(Separate_XYZ_X_2, Math_023_Value_2);  // Crack/Math.023
    float Math_024_Value_2; math_divide(Math_023_Value_2, Math_022_Value, Math_024_Value_2);  // Crack/Math.024
    float Math_025_Value_2; math_maximum(Vector_Math_001_Value_2, Math_024_Value_2, Math_025_Value_2);  // Crack/Math.025
    float Map_Range_Result_2; map_range_float_smoothstep_true(Math_025_Value_2, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_2);  // Crack/Map Range
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), vec3(1.0, 1.0, 0.0), Vector_Math_Vector_3);  // Crack/Group/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_subtract(Vector_Math_Vector_3, Combine_XYZ_Vector, Vector_Math_001_Vector_3);  // Crack/Group/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_divide(Vector_Math_001_Vector_3, Combine_XYZ_001_Vector, Vector_Math_002_Vector_3);  // Crack/Group/Vector Math.002
    vec3 Vector_Rotate_Vector_3; vector_rotate_z_axis_false(Vector_Math_002_Vector_3, vec3(0.0, 0.0, 0.0), Math_002_Value, Vector_Rotate_Vector_3);  // Crack/Group/Vector Rotate
    float Vector_Math_001_Value_3; vector_math_length(Vector_Rotate_Vector_3, Vector_Math_001_Value_3);  // Crack/Vector Math.001
    float Separate_XYZ_X_3; float Separate_XYZ_Y_3; float Separate_XYZ_Z_3; separate_xyz(Vector_Rotate_Vector_3, Separate_XYZ_X_3, Separate_XYZ_Y_3, Separate_XYZ_Z_3);  // Crack/Separate XYZ
    float Math_023_Value_3; math_absolute(Separate_XYZ_X_3, Math_023_Value_3);  // Crack/Math.023
    float Math_024_Value_3; math_divide(Math_023_Value_3, Math_022_Value, Math_024_Value_3);  // Crack/Math.024
    float Math_025_Value_3; math_maximum(Vector_Math_001_Value_3, Math_024_Value_3, Math_025_Value_3);  // Crack/Math.025
    float Map_Range_Result_3; map_range_float_smoothstep_true(Math_025_Value_3, 1.0, 0.8, 0.0, 1.0, Map_Range_Result_3);  // Crack/Map Range
    return Map_Range_Result != 0.0 || Map_Range_Result_2 != 0.0 || Map_Range_Result_3 != 0.0;
}
