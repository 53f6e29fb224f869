// Procedural textures: noise, Voronoi cells, gradients.
// Perlin 2002; Worley, "A Cellular Texture Basis Function", 1996; Blender manual, Texture Nodes.

#define NOISE(NAME, POINT, SWIZZLE, CHANNEL, NORMALIZED) \
void NAME(vec3 Vector, float Scale, float Detail, float Roughness, float Lacunarity, float Distortion, \
          out float out_Fac, out vec3 out_Color) \
{ \
    POINT p = Vector.SWIZZLE * Scale, warp = POINT(0.0); \
    float d = clamp(Detail, 0.0, 15.0), r = max(Roughness, 0.0); \
    if (Distortion != 0.0) \
        for (int i = 0; i < CHANNEL; i++) warp[i] = Distortion * perlin(p + channel_offset(float(i), p)); \
    p += warp; \
    out_Fac = fbm(p, d, r, Lacunarity, NORMALIZED); \
    out_Color.x = out_Fac; \
    out_Color.y = fbm(p + channel_offset(float(CHANNEL), p), d, r, Lacunarity, NORMALIZED); \
    out_Color.z = fbm(p + channel_offset(float(CHANNEL + 1), p), d, r, Lacunarity, NORMALIZED); \
}
NOISE(noise_2d_fbm_true, vec2, xy, 2, true)
NOISE(noise_2d_fbm_false, vec2, xy, 2, false)
NOISE(noise_3d_fbm_true, vec3, xyz, 3, true)
NOISE(noise_3d_fbm_false, vec3, xyz, 3, false)

void voronoi_2d_f1_euclidean(vec3 Vector, float Scale, float Randomness,
                             out float out_Distance, out vec3 out_Color, out vec3 out_Position)
{
    vec2 p = Vector.xy * Scale, cell = floor(p), local = p - cell, nearest = vec2(0.0), owner = vec2(0.0);
    float best = 1e30;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 o = vec2(x, y), q = o + random_vec2(cell + o) * clamp(Randomness, 0.0, 1.0);
            float d = distance(q, local);
            if (d < best) { best = d; nearest = q; owner = o; }
        }
    out_Distance = best;
    out_Color = random_vec3(cell + owner);
    out_Position = Scale != 0.0 ? vec3((nearest + cell) / Scale, 0.0) : vec3(0.0);
}

void voronoi_2d_distance_to_edge(vec3 Vector, float Scale, float Randomness, out float out_Distance)
{
    vec2 p = Vector.xy * Scale, cell = floor(p), local = p - cell, closest = vec2(0.0);
    float r = clamp(Randomness, 0.0, 1.0), best = 1e30;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 o = vec2(x, y), to = o + random_vec2(cell + o) * r - local;
            float d = dot(to, to);
            if (d < best) { best = d; closest = to; }
        }
    best = 1e30;
    for (int y = -1; y <= 1; y++)
        for (int x = -1; x <= 1; x++) {
            vec2 o = vec2(x, y), to = o + random_vec2(cell + o) * r - local, across = to - closest;
            if (dot(across, across) > 0.0001)
                best = min(best, dot(0.5 * (closest + to), normalize(across)));
        }
    out_Distance = best;
}

#define GRADIENT(NAME, EXPRESSION) \
void NAME(vec3 Vector, out vec3 out_Color, out float out_Fac) \
{ \
    vec3 p = Vector; \
    float r = max(0.999999 - length(p), 0.0), t = clamp(p.x, 0.0, 1.0), q = max(p.x, 0.0); \
    out_Fac = clamp(EXPRESSION, 0.0, 1.0); \
    out_Color = vec3(out_Fac); \
}
GRADIENT(gradient_linear, p.x)
GRADIENT(gradient_quadratic, q * q)
GRADIENT(gradient_easing, t * t * (3.0 - 2.0 * t))
GRADIENT(gradient_diagonal, 0.5 * (p.x + p.y))
GRADIENT(gradient_radial, atan(p.y, p.x) / 6.28318530718 + 0.5)
GRADIENT(gradient_quadratic_sphere, r * r)
GRADIENT(gradient_spherical, r)
