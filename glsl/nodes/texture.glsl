// Gradients, waves, checkers and white noise.
// Blender manual, Texture Nodes; Jenkins 2006 for the hash.
#include "angle.glsl"
#include "perlin.glsl"

float sphere_falloff(vec3 p) { return max(0.999999 - length(p), 0.0); }
void gradient_linear(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(Vector.x, 0.0, 1.0);
    out_Color = vec3(out_Fac);
}
void gradient_quadratic(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(max(Vector.x, 0.0) * max(Vector.x, 0.0), 0.0, 1.0);
    out_Color = vec3(out_Fac);
}
void gradient_easing(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(smoothstep(0.0, 1.0, Vector.x), 0.0, 1.0);
    out_Color = vec3(out_Fac);
}
void gradient_diagonal(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(0.5 * (Vector.x + Vector.y), 0.0, 1.0);
    out_Color = vec3(out_Fac);
}
void gradient_radial(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(angle_of(Vector.y, Vector.x) / 6.28318530718 + 0.5, 0.0, 1.0);
    out_Color = vec3(out_Fac);
}
void gradient_quadratic_sphere(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(sphere_falloff(Vector) * sphere_falloff(Vector), 0.0, 1.0);
    out_Color = vec3(out_Fac);
}
void gradient_spherical(vec3 Vector, out vec3 out_Color, out float out_Fac)
{
    out_Fac = clamp(sphere_falloff(Vector), 0.0, 1.0);
    out_Color = vec3(out_Fac);
}

// A small shift keeps exact borders on one side, as Blender does.
vec3 nudged(vec3 p) { return (p + 0.000001) * 0.999999; }
float wave_sin(float n) { return 0.5 + 0.5 * sin(n - 1.57079632679); }
float wave_saw(float n) { return fract(n / 6.28318530718); }
float wave_tri(float n)
{
    n /= 6.28318530718;
    return 2.0 * abs(n - floor(n + 0.5));
}

//: kind at = bands_x 20.0*p.x | bands_y 20.0*p.y | bands_z 20.0*p.z | bands_diagonal 10.0*(p.x+p.y+p.z) | rings_x 20.0*length(p.yz) | rings_y 20.0*length(p.xz) | rings_z 20.0*length(p.xy) | rings_spherical 20.0*length(p)
//: profile = sin saw tri
void wave_$kind_$profile(vec3 Vector, float Scale, float Distortion, float Detail, float Detail_Scale, float Detail_Roughness, float Phase_Offset, out vec3 out_Color, out float out_Fac)
{
    vec3 p = nudged(Vector * Scale);
    float n = $at + Phase_Offset;
    if (Distortion != 0.0)
        n += Distortion * (2.0 * fbm_true_3d(p * Detail_Scale, min(Detail, 15.0), Detail_Roughness, 2.0, 0.0, 0.0) - 1.0);
    out_Fac = wave_$profile(n);
    out_Color = vec3(out_Fac);
}

void checker(vec3 Vector, vec3 Color1, vec3 Color2, float Scale, out vec3 out_Color, out float out_Fac)
{
    ivec3 i = ivec3(floor(nudged(Vector * Scale)));
    out_Fac = ((i.x ^ i.y ^ i.z) & 1) == 1 ? 1.0 : 0.0;
    out_Color = out_Fac == 1.0 ? Color1 : Color2;
}

void white_noise_1d(float W, out float out_Value, out vec3 out_Color)
{
    out_Value = random_float(W);
    out_Color = vec3(out_Value, random_float(vec2(W, 1.0)), random_float(vec2(W, 2.0)));
}
void white_noise_2d(vec3 Vector, out float out_Value, out vec3 out_Color)
{
    out_Value = random_float(Vector.xy);
    out_Color = vec3(out_Value, random_float(vec3(Vector.xy, 1.0)), random_float(vec3(Vector.xy, 2.0)));
}
void white_noise_3d(vec3 Vector, out float out_Value, out vec3 out_Color)
{
    out_Value = random_float(Vector);
    out_Color = vec3(out_Value, random_float(vec4(Vector, 1.0)), random_float(vec4(Vector, 2.0)));
}
void white_noise_4d(vec3 Vector, float W, out float out_Value, out vec3 out_Color)
{
    vec4 p = vec4(Vector, W);
    out_Value = random_float(p);
    out_Color = vec3(out_Value, random_float(p.zxwy), random_float(p.wzyx));
}
