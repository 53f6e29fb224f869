void state_coarse_sums(vec3 P, out vec2 sums[2])
{
    stand(P);
    float Math_Value; math_multiply(row(12), 1.64, Math_Value);  // Steel/Math
    float Math_001_Value; math_multiply_add(row(12), -0.76666665, 11.333333, Math_001_Value);  // Steel/Math.001
    vec3 Combine_XYZ_Vector; combine_xyz(Math_Value, Math_001_Value, 0.0, Combine_XYZ_Vector);  // Steel/Combine XYZ
    vec3 Vector_Math_Vector; vector_math_add(P, Combine_XYZ_Vector, Vector_Math_Vector);  // Steel/Vector Math
    vec2 Noise_Texture_Sum; noise_2d_fbm_true_coarse(Vector_Math_Vector, vec3(1.0, 1.0, 0.0), 3.0, 2.0, 0.6, 2.0, vec2(3.0, 0.0), Noise_Texture_Sum);  // Steel/Noise Texture
    vec3 Mapping_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(13.0, 1.3, 1.0), Mapping_Vector);  // Steel/Mapping
    float Math_006_Value; math_multiply(row(12), 4.31, Math_006_Value);  // Steel/Math.006
    float Math_007_Value; math_multiply_add(row(12), -2.3, 17.0, Math_007_Value);  // Steel/Math.007
    vec3 Combine_XYZ_003_Vector; combine_xyz(Math_006_Value, Math_007_Value, 0.0, Combine_XYZ_003_Vector);  // Steel/Combine XYZ.003
    vec3 Vector_Math_003_Vector; vector_math_add(Mapping_Vector, Combine_XYZ_003_Vector, Vector_Math_003_Vector);  // Steel/Vector Math.003
    vec2 Noise_Texture_002_Sum; noise_2d_fbm_true_coarse(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(13.0, 1.3, 1.0)), 1.0, 2.0, 0.5, 2.0, vec2(13.0, 0.0), Noise_Texture_002_Sum);  // Steel/Noise Texture.002
    sums[0] = Noise_Texture_Sum;
    sums[1] = Noise_Texture_002_Sum;
}
void state_evaluate(vec3 P, out vec3 out_color, out float out_roughness, out float out_metallic, out vec3 out_heights)
{
    stand(P);
    float Map_Range_Result; map_range_float_linear_true(row(3), 0.0, 1.0, 520.0, 110.0, Map_Range_Result);  // Steel/Map Range
    vec3 Combine_XYZ_001_Vector; combine_xyz(330.0, Map_Range_Result, 0.0, Combine_XYZ_001_Vector);  // Steel/Combine XYZ.001
    vec3 Vector_Math_001_Vector; vector_math_multiply(P, Combine_XYZ_001_Vector, Vector_Math_001_Vector);  // Steel/Vector Math.001
    float Math_003_Value; math_multiply(row(12), 3.7, Math_003_Value);  // Steel/Math.003
    float Math_004_Value; math_multiply_add(row(12), -2.3, 0.0, Math_004_Value);  // Steel/Math.004
    vec3 Combine_XYZ_002_Vector; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_002_Vector);  // Steel/Combine XYZ.002
    vec3 Vector_Math_002_Vector; vector_math_add(Vector_Math_001_Vector, Combine_XYZ_002_Vector, Vector_Math_002_Vector);  // Steel/Vector Math.002
    vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(Combine_XYZ_001_Vector);
    float Noise_Texture_001_Fac; noise_2d_fbm_true(Vector_Math_002_Vector, Multiply, 1.0, 1.0, 0.75, 2.0, 0.0, Noise_Texture_001_Fac);  // Steel/Noise Texture.001
    float Math_Value; math_multiply(row(12), 1.64, Math_Value);  // Steel/Math
    float Math_001_Value; math_multiply_add(row(12), -0.76666665, 11.333333, Math_001_Value);  // Steel/Math.001
    vec3 Combine_XYZ_Vector; combine_xyz(Math_Value, Math_001_Value, 0.0, Combine_XYZ_Vector);  // Steel/Combine XYZ
    vec3 Vector_Math_Vector; vector_math_add(P, Combine_XYZ_Vector, Vector_Math_Vector);  // Steel/Vector Math
    float Noise_Texture_Fac; noise_2d_fbm_true_finer(Vector_Math_Vector, vec3(1.0, 1.0, 0.0), 3.0, 2.0, 0.6, 2.0, vec2(3.0, 0.0), 0, Noise_Texture_Fac);  // Steel/Noise Texture
    float Math_002_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_002_Value);  // Steel/Math.002
    vec3 Mapping_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(13.0, 1.3, 1.0), Mapping_Vector);  // Steel/Mapping
    float Math_006_Value; math_multiply(row(12), 4.31, Math_006_Value);  // Steel/Math.006
    float Math_007_Value; math_multiply_add(row(12), -2.3, 17.0, Math_007_Value);  // Steel/Math.007
    vec3 Combine_XYZ_003_Vector; combine_xyz(Math_006_Value, Math_007_Value, 0.0, Combine_XYZ_003_Vector);  // Steel/Combine XYZ.003
    vec3 Vector_Math_003_Vector; vector_math_add(Mapping_Vector, Combine_XYZ_003_Vector, Vector_Math_003_Vector);  // Steel/Vector Math.003
    float Noise_Texture_002_Fac; noise_2d_fbm_true_finer(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(13.0, 1.3, 1.0)), 1.0, 2.0, 0.5, 2.0, vec2(13.0, 0.0), 1, Noise_Texture_002_Fac);  // Steel/Noise Texture.002
    float Math_044_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_044_Value);  // Steel/Math.044
    float Math_042_Value; math_maximum(row(11), -0.3, Math_042_Value);  // Steel/Math.042
    float Math_043_Value; math_multiply_add(Math_042_Value, -0.3, 1.0, Math_043_Value);  // Steel/Math.043
    float Math_045_Value; math_multiply_add(Math_044_Value, -0.7, Math_043_Value, Math_045_Value);  // Steel/Math.045
    float Math_046_Value; math_multiply_add(Math_002_Value, -0.5, Math_045_Value, Math_046_Value);  // Steel/Math.046
    float Math_047_Value; math_add(Math_046_Value, 0.12, Math_047_Value);  // Steel/Math.047
    float Map_Range_004_Result; map_range_float_smoothstep_true(Noise_Texture_001_Fac, Math_046_Value, Math_047_Value, 0.0, 1.0, Map_Range_004_Result);  // Steel/Map Range.004
    float Math_005_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_005_Value);  // Steel/Math.005
    float Math_033_Value; math_subtract(Math_005_Value, 0.13, Math_033_Value);  // Steel/Math.033
    float Math_034_Value; math_maximum(Math_033_Value, 0.0, Math_034_Value);  // Steel/Math.034
    float Math_035_Value; math_multiply(Math_034_Value, row(4), Math_035_Value);  // Steel/Math.035
    float Math_036_Value; math_multiply_add(Math_035_Value, 5.0, Math_005_Value, Math_036_Value);  // Steel/Math.036
    float Math_037_Value; math_multiply(Math_036_Value, 1.3, Math_037_Value);  // Steel/Math.037
    float Map_Range_003_Result; map_range_float_linear_true(Noise_Texture_Fac, 0.0, 1.0, -0.6, 2.6, Map_Range_003_Result);  // Steel/Map Range.003
    float Math_031_Value; math_maximum(Map_Range_003_Result, 0.0, Math_031_Value);  // Steel/Math.031
    float Math_032_Value; math_multiply(row(2), Math_031_Value, Math_032_Value);  // Steel/Math.032
    float Separate_XYZ_001_X; float Separate_XYZ_001_Y; float Separate_XYZ_001_Z; separate_xyz(P, Separate_XYZ_001_X, Separate_XYZ_001_Y, Separate_XYZ_001_Z);  // Steel/Separate XYZ.001
    float Math_028_Value; math_absolute(Separate_XYZ_001_X, Math_028_Value);  // Steel/Math.028
    float Math_029_Value; math_multiply_add(Math_002_Value, 0.15, Math_028_Value, Math_029_Value);  // Steel/Math.029
    float Map_Range_002_Result; map_range_float_smoothstep_true(Math_029_Value, 0.89, 0.97, 0.0, 1.0, Map_Range_002_Result);  // Steel/Map Range.002
    float Math_025_Value; math_multiply_add(Math_005_Value, 0.1, Noise_Texture_002_Fac, Math_025_Value);  // Steel/Math.025
    float Map_Range_001_Result; map_range_float_smoothstep_true(Math_025_Value, 0.53, 0.56, 0.0, 1.0, Map_Range_001_Result);  // Steel/Map Range.001
    float Math_026_Value; math_maximum(row(8), 0.0, Math_026_Value);  // Steel/Math.026
    vec3 Mapping_001_Vector; mapping_point(P, vec3(0.0, 0.0, 0.0), vec3(0.0, 0.0, 0.0), vec3(5.0, 160.0, 1.0), Mapping_001_Vector);  // Steel/Mapping.001
    float Math_008_Value; math_multiply(row(12), 5.53, Math_008_Value);  // Steel/Math.008
    float Math_009_Value; math_multiply_add(row(12), -2.3, 51.0, Math_009_Value);  // Steel/Math.009
    vec3 Combine_XYZ_004_Vector; combine_xyz(Math_008_Value, Math_009_Value, 0.0, Combine_XYZ_004_Vector);  // Steel/Combine XYZ.004
    vec3 Vector_Math_004_Vector; vector_math_add(Mapping_001_Vector, Combine_XYZ_004_Vector, Vector_Math_004_Vector);  // Steel/Vector Math.004
    float Math_010_Value; math_multiply(Math_002_Value, 9.0, Math_010_Value);  // Steel/Math.010
    vec3 Combine_XYZ_005_Vector; combine_xyz(0.0, Math_010_Value, 0.0, Combine_XYZ_005_Vector);  // Steel/Combine XYZ.005
    vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_005_Vector, Vector_Math_005_Vector);  // Steel/Vector Math.005
    float Noise_Texture_003_Fac; noise_2d_fbm_true(Vector_Math_005_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(5.0, 160.0, 1.0)), 1.0, 0.0, 0.5, 2.0, 0.0, Noise_Texture_003_Fac);  // Steel/Noise Texture.003
    float Math_018_Value; math_subtract(Noise_Texture_003_Fac, 0.5, Math_018_Value);  // Steel/Math.018
    float Math_023_Value; math_multiply(Math_018_Value, 0.9, Math_023_Value);  // Steel/Math.023
    float Math_011_Value; math_maximum(row(10), 0.0, Math_011_Value);  // Steel/Math.011
    float Math_021_Value; math_multiply(Math_002_Value, 4.0, Math_021_Value);  // Steel/Math.021
    float Math_019_Value; math_multiply(Math_044_Value, 3.2, Math_019_Value);  // Steel/Math.019
    float Math_012_Value; math_multiply_add(Separate_XYZ_001_X, 7.0, row(12), Math_012_Value);  // Steel/Math.012
    float Math_013_Value; math_multiply_add(Noise_Texture_Fac, 2.5, Math_012_Value, Math_013_Value);  // Steel/Math.013
    float Math_014_Value; math_sine(Math_013_Value, Math_014_Value);  // Steel/Math.014
    float Math_015_Value; math_multiply(Math_014_Value, 0.5, Math_015_Value);  // Steel/Math.015
    float Math_016_Value; math_multiply(Math_015_Value, row(7), Math_016_Value);  // Steel/Math.016
    float Math_020_Value; math_multiply_add(Math_019_Value, row(5), Math_016_Value, Math_020_Value);  // Steel/Math.020
    float Math_022_Value; math_multiply_add(Math_021_Value, row(6), Math_020_Value, Math_022_Value);  // Steel/Math.022
    float Math_024_Value; math_multiply_add(Math_023_Value, Math_011_Value, Math_022_Value, Math_024_Value);  // Steel/Math.024
    float Math_027_Value; math_multiply_add(Map_Range_001_Result, Math_026_Value, Math_024_Value, Math_027_Value);  // Steel/Math.027
    float Math_030_Value; math_multiply_add(Map_Range_002_Result, row(9), Math_027_Value, Math_030_Value);  // Steel/Math.030
    float Math_038_Value; math_multiply_add(Math_037_Value, Math_032_Value, Math_030_Value, Math_038_Value);  // Steel/Math.038
    float Math_039_Value; math_exponent(Math_038_Value, Math_039_Value);  // Steel/Math.039
    float Math_040_Value; math_multiply(row(0), Math_039_Value, Math_040_Value);  // Steel/Math.040
    float Math_041_Value; math_smooth_min(Math_040_Value, 1.0, 0.1, Math_041_Value);  // Steel/Math.041
    vec3 Combine_Color_Color; combine_color_rgb(Math_041_Value, Math_041_Value, Math_041_Value, Combine_Color_Color);  // Steel/Combine Color
    vec3 Mix_Result_Color; mix_rgba_mix(clamp(Map_Range_004_Result, 0.0, 1.0), Combine_Color_Color, vec3(1.0, 1.0, 1.0), Mix_Result_Color);  // Steel/Mix
    float Math_048_Value; math_multiply_add(Math_002_Value, 0.25, row(1), Math_048_Value);  // Steel/Math.048
    float Clamp_Result; clamp_minmax(Math_048_Value, 0.15, 0.9, Clamp_Result);  // Steel/Clamp
    float Math_049_Value; math_multiply(Noise_Texture_001_Fac, row(2), Math_049_Value);  // Steel/Math.049
    float Math_050_Value; math_multiply(Math_049_Value, 3e-05, Math_050_Value);  // Steel/Math.050
    vec3 Vector_Math_001_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), Combine_XYZ_001_Vector, Vector_Math_001_Vector_2);  // Steel/Vector Math.001
    vec3 Vector_Math_002_Vector_2; vector_math_add(Vector_Math_001_Vector_2, Combine_XYZ_002_Vector, Vector_Math_002_Vector_2);  // Steel/Vector Math.002
    vec3 Vector_Math_001_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), Combine_XYZ_001_Vector, Vector_Math_001_Vector_3);  // Steel/Vector Math.001
    vec3 Vector_Math_002_Vector_3; vector_math_add(Vector_Math_001_Vector_3, Combine_XYZ_002_Vector, Vector_Math_002_Vector_3);  // Steel/Vector Math.002
    float Noise_Texture_001_Fac_x; float Noise_Texture_001_Fac_y; noise_2d_fbm_true_beside(Vector_Math_002_Vector, Vector_Math_002_Vector_2, Vector_Math_002_Vector_3, Multiply, 1.0, 1.0, 0.75, 2.0, 0.0, Noise_Texture_001_Fac_x, Noise_Texture_001_Fac_y);  // Steel/Noise Texture.001
    float Math_049_Value_2; math_multiply(Noise_Texture_001_Fac_x, row(2), Math_049_Value_2);  // Steel/Math.049
    float Math_050_Value_2; math_multiply(Math_049_Value_2, 3e-05, Math_050_Value_2);  // Steel/Math.050
    float Math_049_Value_3; math_multiply(Noise_Texture_001_Fac_y, row(2), Math_049_Value_3);  // Steel/Math.049
    float Math_050_Value_3; math_multiply(Math_049_Value_3, 3e-05, Math_050_Value_3);  // Steel/Math.050
    out_color = Mix_Result_Color;
    out_roughness = Clamp_Result;
    out_metallic = 1.0;
    out_heights = vec3(Math_050_Value, Math_050_Value_2, Math_050_Value_3);
}
