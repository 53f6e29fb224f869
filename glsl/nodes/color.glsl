// Colours taken apart, put together and corrected.
// Smith 1978; Blender manual, Color Nodes.
#include "hsv.glsl"
#include "luminance.glsl"

void combine_color_rgb(float Red, float Green, float Blue, out vec3 out_Color) { out_Color = vec3(Red, Green, Blue); }
void combine_color_hsv(float Red, float Green, float Blue, out vec3 out_Color) { out_Color = hsv_to_rgb(vec3(Red, Green, Blue)); }
void combine_color_hsl(float Red, float Green, float Blue, out vec3 out_Color) { out_Color = hsl_to_rgb(vec3(Red, Green, Blue)); }
void separate_color_rgb(vec3 Color, out float out_Red, out float out_Green, out float out_Blue)
{
    out_Red = Color.r; out_Green = Color.g; out_Blue = Color.b;
}
void separate_color_hsv(vec3 Color, out float out_Red, out float out_Green, out float out_Blue)
{
    separate_color_rgb(rgb_to_hsv(Color), out_Red, out_Green, out_Blue);
}
void separate_color_hsl(vec3 Color, out float out_Red, out float out_Green, out float out_Blue)
{
    separate_color_rgb(rgb_to_hsl(Color), out_Red, out_Green, out_Blue);
}

void invert_color(float Fac, vec3 Color, out vec3 out_Color) { out_Color = mix(Color, 1.0 - Color, Fac); }
void gamma(vec3 Color, float Gamma, out vec3 out_Color)
{
    for (int i = 0; i < 3; i++)
        out_Color[i] = Gamma == 0.0 ? 1.0 : Color[i] > 0.0 ? pow(Color[i], Gamma) : Color[i];
}
void bright_contrast(vec3 Color, float Bright, float Contrast, out vec3 out_Color)
{
    out_Color = max((1.0 + Contrast) * Color + Bright - 0.5 * Contrast, 0.0);
}
void rgb_to_bw(vec3 Color, out float out_Val) { out_Val = luminance(Color); }
void hue_saturation(float Hue, float Saturation, float Value, float Fac, vec3 Color, out vec3 out_Color)
{
    vec3 c = rgb_to_hsv(Color);
    c = vec3(fract(c.x + Hue + 0.5), clamp(c.y * Saturation, 0.0, 1.0), c.z * Value);
    out_Color = max(mix(Color, hsv_to_rgb(c), Fac), 0.0);
}
