// Procedural textures: noise, Voronoi cells, gradients.
// Perlin 2002; Worley, "A Cellular Texture Basis Function", 1996; Blender manual, Texture Nodes.
#include "perlin.glsl"
#include "cells.glsl"

vec2 noise_point(vec2 p, float distortion)
{
    if (distortion == 0.0) return p;
    vec2 warp;
    for (int i = 0; i < 2; i++) warp[i] = perlin(p + channel_offset(float(i), p));
    return p + distortion * warp;
}
vec3 noise_point(vec3 p, float distortion)
{
    if (distortion == 0.0) return p;
    vec3 warp;
    for (int i = 0; i < 3; i++) warp[i] = perlin(p + channel_offset(float(i), p));
    return p + distortion * warp;
}
void noise_2d_fbm_true(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac)
{
    out_Fac = fbm(noise_point(Vector.xy * Scale, Distortion), Detail, Roughness, Lacunarity, true);
}
void noise_2d_fbm_true_color(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac, out vec3 out_Color)
{
    vec2 p = noise_point(Vector.xy * Scale, Distortion);
    out_Fac = fbm(p, Detail, Roughness, Lacunarity, true);
    float green = fbm(p + channel_offset(2.0, p), Detail, Roughness, Lacunarity, true);
    float blue = fbm(p + channel_offset(3.0, p), Detail, Roughness, Lacunarity, true);
    out_Color = vec3(out_Fac, green, blue);
}
void noise_2d_fbm_false(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac)
{
    out_Fac = fbm(noise_point(Vector.xy * Scale, Distortion), Detail, Roughness, Lacunarity, false);
}
void noise_2d_fbm_false_color(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac, out vec3 out_Color)
{
    vec2 p = noise_point(Vector.xy * Scale, Distortion);
    out_Fac = fbm(p, Detail, Roughness, Lacunarity, false);
    float green = fbm(p + channel_offset(2.0, p), Detail, Roughness, Lacunarity, false);
    float blue = fbm(p + channel_offset(3.0, p), Detail, Roughness, Lacunarity, false);
    out_Color = vec3(out_Fac, green, blue);
}
void noise_3d_fbm_true(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac)
{
    out_Fac = fbm(noise_point(Vector.xyz * Scale, Distortion), Detail, Roughness, Lacunarity, true);
}
void noise_3d_fbm_true_color(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac, out vec3 out_Color)
{
    vec3 p = noise_point(Vector.xyz * Scale, Distortion);
    out_Fac = fbm(p, Detail, Roughness, Lacunarity, true);
    float green = fbm(p + channel_offset(3.0, p), Detail, Roughness, Lacunarity, true);
    float blue = fbm(p + channel_offset(4.0, p), Detail, Roughness, Lacunarity, true);
    out_Color = vec3(out_Fac, green, blue);
}
void noise_3d_fbm_false(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac)
{
    out_Fac = fbm(noise_point(Vector.xyz * Scale, Distortion), Detail, Roughness, Lacunarity, false);
}
void noise_3d_fbm_false_color(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, out float out_Fac, out vec3 out_Color)
{
    vec3 p = noise_point(Vector.xyz * Scale, Distortion);
    out_Fac = fbm(p, Detail, Roughness, Lacunarity, false);
    float green = fbm(p + channel_offset(3.0, p), Detail, Roughness, Lacunarity, false);
    float blue = fbm(p + channel_offset(4.0, p), Detail, Roughness, Lacunarity, false);
    out_Color = vec3(out_Fac, green, blue);
}

void voronoi_2d_f1_euclidean_false(vec3 Vector, float Scale, float Randomness,
                             out float out_Distance, out vec3 out_Color, out vec3 out_Position)
{
    vec2 p = Vector.xy * Scale, cell = floor(p), local = p - cell, nearest = vec2(0.0), owner = vec2(0.0);
    float best = 1e30;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 o = vec2(x, y), q = o + cell_vec2(cell + o) * clamp(Randomness, 0.0, 1.0);
            float d = distance(q, local);
            if (d < best) { best = d; nearest = q; owner = o; }
        }
    out_Distance = best;
    out_Color = cell_vec3(cell + owner);
    out_Position = Scale != 0.0 ? vec3((nearest + cell) / Scale, 0.0) : vec3(0.0);
}

void voronoi_2d_distance_to_edge_euclidean_false(vec3 Vector, float Scale, float Randomness, out float out_Distance)
{
    vec2 p = Vector.xy * Scale, cell = floor(p), local = p - cell, closest = vec2(0.0);
    float r = clamp(Randomness, 0.0, 1.0), best = 1e30;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 o = vec2(x, y), to = o + cell_vec2(cell + o) * r - local;
            float d = dot(to, to);
            if (d < best) { best = d; closest = to; }
        }
    best = 1e30;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 o = vec2(x, y), to = o + cell_vec2(cell + o) * r - local, across = to - closest;
            if (dot(across, across) > 0.0001)
                best = min(best, dot(0.5 * (closest + to), normalize(across)));
        }
    out_Distance = best;
}

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
    out_Fac = clamp(atan(Vector.y, Vector.x) / 6.28318530718 + 0.5, 0.0, 1.0);
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
