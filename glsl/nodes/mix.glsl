// Mixing numbers, vectors and colours.
// W3C, Compositing and Blending; Blender manual, Mix Node.
#include "hsv.glsl"

void mix_float(float Factor_Float, float A_Float, float B_Float, out float out_Result_Float)
{
    out_Result_Float = mix(A_Float, B_Float, Factor_Float);
}
void mix_vector_uniform(float Factor_Float, vec3 A_Vector, vec3 B_Vector, out vec3 out_Result_Vector)
{
    out_Result_Vector = mix(A_Vector, B_Vector, Factor_Float);
}
void mix_vector_non_uniform(vec3 Factor_Vector, vec3 A_Vector, vec3 B_Vector, out vec3 out_Result_Vector)
{
    out_Result_Vector = mix(A_Vector, B_Vector, Factor_Vector);
}

// Blending: A is below, B above.
void mix_rgba_mix(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, B_Color, Factor_Float);
}
void mix_rgba_darken(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, min(A_Color, B_Color), Factor_Float);
}
void mix_rgba_multiply(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, A_Color * B_Color, Factor_Float);
}
void mix_rgba_burn(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    vec3 above = 1.0 - Factor_Float + Factor_Float * B_Color;
    for (int i = 0; i < 3; i++)
        out_Result_Color[i] = above[i] <= 0.0 ? 0.0 : clamp(1.0 - (1.0 - A_Color[i]) / above[i], 0.0, 1.0);
}
void mix_rgba_lighten(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, max(A_Color, B_Color), Factor_Float);
}
void mix_rgba_screen(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = 1.0 - (1.0 - Factor_Float * B_Color) * (1.0 - A_Color);
}
void mix_rgba_dodge(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    for (int i = 0; i < 3; i++) {
        float rest = 1.0 - Factor_Float * B_Color[i];
        out_Result_Color[i] = A_Color[i] == 0.0 ? 0.0 : rest <= 0.0 ? 1.0 : min(A_Color[i] / rest, 1.0);
    }
}
void mix_rgba_add(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, A_Color + B_Color, Factor_Float);
}
void mix_rgba_overlay(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    vec3 dark = A_Color * (1.0 - Factor_Float + 2.0 * Factor_Float * B_Color);
    vec3 light = 1.0 - (1.0 - Factor_Float + 2.0 * Factor_Float * (1.0 - B_Color)) * (1.0 - A_Color);
    out_Result_Color = mix(light, dark, lessThan(A_Color, vec3(0.5)));
}
void mix_rgba_soft_light(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    vec3 screen = 1.0 - (1.0 - B_Color) * (1.0 - A_Color);
    out_Result_Color = mix(A_Color, (1.0 - A_Color) * B_Color * A_Color + A_Color * screen, Factor_Float);
}
void mix_rgba_linear_light(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = A_Color + Factor_Float * (2.0 * B_Color - 1.0);
}
void mix_rgba_difference(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, abs(A_Color - B_Color), Factor_Float);
}
void mix_rgba_exclusion(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = max(mix(A_Color, A_Color + B_Color - 2.0 * A_Color * B_Color, Factor_Float), 0.0);
}
void mix_rgba_subtract(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    out_Result_Color = mix(A_Color, A_Color - B_Color, Factor_Float);
}
void mix_rgba_divide(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    for (int i = 0; i < 3; i++)
        out_Result_Color[i] = B_Color[i] == 0.0 ? A_Color[i]
            : mix(A_Color[i], A_Color[i] / B_Color[i], Factor_Float);
}
void mix_rgba_hue(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    vec3 a = rgb_to_hsv(A_Color), b = rgb_to_hsv(B_Color);
    out_Result_Color = b.y == 0.0 ? A_Color : mix(A_Color, hsv_to_rgb(vec3(b.x, a.yz)), Factor_Float);
}
void mix_rgba_saturation(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    vec3 a = rgb_to_hsv(A_Color), b = rgb_to_hsv(B_Color);
    float s = mix(a.y, b.y, Factor_Float);
    out_Result_Color = a.y == 0.0 ? A_Color : hsv_to_rgb(vec3(a.x, s, a.z));
}
void mix_rgba_color(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    vec3 a = rgb_to_hsv(A_Color), b = rgb_to_hsv(B_Color);
    out_Result_Color = b.y == 0.0 ? A_Color : mix(A_Color, hsv_to_rgb(vec3(b.xy, a.z)), Factor_Float);
}
void mix_rgba_value(float Factor_Float, vec3 A_Color, vec3 B_Color, out vec3 out_Result_Color)
{
    vec3 a = rgb_to_hsv(A_Color), b = rgb_to_hsv(B_Color);
    out_Result_Color = hsv_to_rgb(vec3(a.xy, mix(a.z, b.z, Factor_Float)));
}
