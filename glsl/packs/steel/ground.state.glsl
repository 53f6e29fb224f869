void state_coarse_sums(vec3 P, out vec2 sums[2])
{
    stand(P);
    vec3 Vector_Math_004_Vector; vector_math_multiply(P, vec3(5.0, 1.2, 0.0), Vector_Math_004_Vector);  // Ground/Vector Math.004
    float Math_005_Value; math_multiply(row(7), 4.92, Math_005_Value);  // Ground/Math.005
    float Math_006_Value; math_multiply_add(row(7), -2.3, 34.0, Math_006_Value);  // Ground/Math.006
    vec3 Combine_XYZ_003_Vector; combine_xyz(Math_005_Value, Math_006_Value, 0.0, Combine_XYZ_003_Vector);  // Ground/Combine XYZ.003
    vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_003_Vector, Vector_Math_005_Vector);  // Ground/Vector Math.005
    vec2 Noise_Texture_002_Sum; noise_2d_fbm_true_coarse(Vector_Math_005_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(5.0, 1.2, 0.0)), 1.0, 1.0, 0.5, 2.0, vec2(5.0, 0.0), Noise_Texture_002_Sum);  // Ground/Noise Texture.002
    vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(420.0, 210.0, 0.0), Vector_Math_002_Vector);  // Ground/Vector Math.002
    float Math_003_Value; math_multiply(row(7), 4.31, Math_003_Value);  // Ground/Math.003
    float Math_004_Value; math_multiply_add(row(7), -2.3, 17.0, Math_004_Value);  // Ground/Math.004
    vec3 Combine_XYZ_002_Vector; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_002_Vector);  // Ground/Combine XYZ.002
    vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Ground/Vector Math.003
    vec2 Noise_Texture_001_Sum; noise_2d_fbm_true_coarse(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(420.0, 210.0, 0.0)), 1.0, 1.0, 0.7, 2.0, vec2(420.0, 0.0), Noise_Texture_001_Sum);  // Ground/Noise Texture.001
    sums[0] = Noise_Texture_002_Sum;
    sums[1] = Noise_Texture_001_Sum;
}
void state_evaluate(vec3 P, out vec3 out_color, out float out_roughness, out float out_metallic, out vec3 out_heights)
{
    stand(P);
    vec3 Vector_Math_004_Vector; vector_math_multiply(P, vec3(5.0, 1.2, 0.0), Vector_Math_004_Vector);  // Ground/Vector Math.004
    float Math_005_Value; math_multiply(row(7), 4.92, Math_005_Value);  // Ground/Math.005
    float Math_006_Value; math_multiply_add(row(7), -2.3, 34.0, Math_006_Value);  // Ground/Math.006
    vec3 Combine_XYZ_003_Vector; combine_xyz(Math_005_Value, Math_006_Value, 0.0, Combine_XYZ_003_Vector);  // Ground/Combine XYZ.003
    vec3 Vector_Math_005_Vector; vector_math_add(Vector_Math_004_Vector, Combine_XYZ_003_Vector, Vector_Math_005_Vector);  // Ground/Vector Math.005
    float Noise_Texture_002_Fac; noise_2d_fbm_true_finer(Vector_Math_005_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(5.0, 1.2, 0.0)), 1.0, 1.0, 0.5, 2.0, vec2(5.0, 0.0), 0, Noise_Texture_002_Fac);  // Ground/Noise Texture.002
    float Math_015_Value; math_subtract(Noise_Texture_002_Fac, 0.5, Math_015_Value);  // Ground/Math.015
    float Math_016_Value; math_multiply(Math_015_Value, 3.0, Math_016_Value);  // Ground/Math.016
    vec3 Vector_Math_002_Vector; vector_math_multiply(P, vec3(420.0, 210.0, 0.0), Vector_Math_002_Vector);  // Ground/Vector Math.002
    float Math_003_Value; math_multiply(row(7), 4.31, Math_003_Value);  // Ground/Math.003
    float Math_004_Value; math_multiply_add(row(7), -2.3, 17.0, Math_004_Value);  // Ground/Math.004
    vec3 Combine_XYZ_002_Vector; combine_xyz(Math_003_Value, Math_004_Value, 0.0, Combine_XYZ_002_Vector);  // Ground/Combine XYZ.002
    vec3 Vector_Math_003_Vector; vector_math_add(Vector_Math_002_Vector, Combine_XYZ_002_Vector, Vector_Math_003_Vector);  // Ground/Vector Math.003
    float Noise_Texture_001_Fac; noise_2d_fbm_true_finer(Vector_Math_003_Vector, vec3(1.0, 1.0, 0.0) * abs(vec3(420.0, 210.0, 0.0)), 1.0, 1.0, 0.7, 2.0, vec2(420.0, 0.0), 1, Noise_Texture_001_Fac);  // Ground/Noise Texture.001
    float Math_012_Value; math_subtract(Noise_Texture_001_Fac, 0.5, Math_012_Value);  // Ground/Math.012
    float Math_013_Value; math_multiply(Math_012_Value, 1.4, Math_013_Value);  // Ground/Math.013
    float Math_Value; math_divide(1.0, row(5), Math_Value);  // Ground/Math
    vec3 Combine_XYZ_Vector; combine_xyz(Math_Value, 5.0, 0.0, Combine_XYZ_Vector);  // Ground/Combine XYZ
    vec3 Vector_Math_Vector; vector_math_multiply(P, Combine_XYZ_Vector, Vector_Math_Vector);  // Ground/Vector Math
    float Math_001_Value; math_multiply(row(7), 3.7, Math_001_Value);  // Ground/Math.001
    float Math_002_Value; math_multiply_add(row(7), -2.3, 0.0, Math_002_Value);  // Ground/Math.002
    vec3 Combine_XYZ_001_Vector; combine_xyz(Math_001_Value, Math_002_Value, 0.0, Combine_XYZ_001_Vector);  // Ground/Combine XYZ.001
    vec3 Vector_Math_001_Vector; vector_math_add(Vector_Math_Vector, Combine_XYZ_001_Vector, Vector_Math_001_Vector);  // Ground/Vector Math.001
    vec3 Multiply = vec3(1.0, 1.0, 0.0) * abs(Combine_XYZ_Vector);
    float Noise_Texture_Fac; noise_2d_fbm_true(Vector_Math_001_Vector, Multiply, 1.0, 2.0, 0.7, 2.0, 0.0, Noise_Texture_Fac);  // Ground/Noise Texture
    float Math_009_Value; math_subtract(Noise_Texture_Fac, 0.5, Math_009_Value);  // Ground/Math.009
    float Math_010_Value; math_multiply(Math_009_Value, 1.6, Math_010_Value);  // Ground/Math.010
    float Math_007_Value; math_multiply_add(Noise_Texture_001_Fac, 0.25, Noise_Texture_Fac, Math_007_Value);  // Ground/Math.007
    float Map_Range_Result; map_range_float_smoothstep_true(Math_007_Value, 0.74, 0.95, 0.0, 1.0, Map_Range_Result);  // Ground/Map Range
    float Math_008_Value; math_multiply(Map_Range_Result, row(3), Math_008_Value);  // Ground/Math.008
    float Math_011_Value; math_multiply_add(Math_010_Value, row(2), Math_008_Value, Math_011_Value);  // Ground/Math.011
    float Math_014_Value; math_multiply_add(Math_013_Value, row(4), Math_011_Value, Math_014_Value);  // Ground/Math.014
    float Math_017_Value; math_multiply_add(Math_016_Value, row(6), Math_014_Value, Math_017_Value);  // Ground/Math.017
    float Math_018_Value; math_exponent(Math_017_Value, Math_018_Value);  // Ground/Math.018
    float Math_019_Value; math_multiply(row(0), Math_018_Value, Math_019_Value);  // Ground/Math.019
    float Math_020_Value; math_minimum(Math_019_Value, 1.0, Math_020_Value);  // Ground/Math.020
    vec3 Combine_Color_Color; combine_color_rgb(Math_020_Value, Math_020_Value, Math_020_Value, Combine_Color_Color);  // Ground/Combine Color
    float Math_021_Value; math_multiply(Noise_Texture_Fac, row(2), Math_021_Value);  // Ground/Math.021
    float Math_022_Value; math_multiply(Math_021_Value, 2e-05, Math_022_Value);  // Ground/Math.022
    vec3 Vector_Math_Vector_2; vector_math_multiply(P + bump_step(0, 0.1), Combine_XYZ_Vector, Vector_Math_Vector_2);  // Ground/Vector Math
    vec3 Vector_Math_001_Vector_2; vector_math_add(Vector_Math_Vector_2, Combine_XYZ_001_Vector, Vector_Math_001_Vector_2);  // Ground/Vector Math.001
    vec3 Vector_Math_Vector_3; vector_math_multiply(P + bump_step(1, 0.1), Combine_XYZ_Vector, Vector_Math_Vector_3);  // Ground/Vector Math
    vec3 Vector_Math_001_Vector_3; vector_math_add(Vector_Math_Vector_3, Combine_XYZ_001_Vector, Vector_Math_001_Vector_3);  // Ground/Vector Math.001
    float Noise_Texture_Fac_x; float Noise_Texture_Fac_y; noise_2d_fbm_true_beside(Vector_Math_001_Vector, Vector_Math_001_Vector_2, Vector_Math_001_Vector_3, Multiply, 1.0, 2.0, 0.7, 2.0, 0.0, Noise_Texture_Fac_x, Noise_Texture_Fac_y);  // Ground/Noise Texture
    float Math_021_Value_2; math_multiply(Noise_Texture_Fac_x, row(2), Math_021_Value_2);  // Ground/Math.021
    float Math_022_Value_2; math_multiply(Math_021_Value_2, 2e-05, Math_022_Value_2);  // Ground/Math.022
    float Math_021_Value_3; math_multiply(Noise_Texture_Fac_y, row(2), Math_021_Value_3);  // Ground/Math.021
    float Math_022_Value_3; math_multiply(Math_021_Value_3, 2e-05, Math_022_Value_3);  // Ground/Math.022
    out_color = Combine_Color_Color;
    out_roughness = row(1);
    out_metallic = 1.0;
    out_heights = vec3(Math_022_Value, Math_022_Value_2, Math_022_Value_3);
}
