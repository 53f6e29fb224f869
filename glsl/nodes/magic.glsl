// Magic: sines of sines, turned up to ten times.
// Blender manual, Magic Texture.

void magic(vec3 Vector, float Scale, float Distortion, float turbulence_depth,
           out vec3 out_Color, out float out_Fac)
{
    const float turn = 6.28318530718;
    vec3 p = Vector - turn * trunc(Vector / turn);
    float x = sin((p.x + p.y + p.z) * 5.0 * Scale);
    float y = cos((-p.x + p.y - p.z) * 5.0 * Scale);
    float z = -cos((-p.x - p.y + p.z) * 5.0 * Scale);
    float d = Distortion, n = turbulence_depth;
    if (n > 0.0) { x *= d; y *= d; z *= d; y = -d * cos(x - y + z); }
    if (n > 1.0) x = d * cos(x - y - z);
    if (n > 2.0) z = -d * sin(x + y + z);
    if (n > 3.0) x = -d * cos(x - y + z);
    if (n > 4.0) y = d * sin(x - y - z);
    if (n > 5.0) y = -d * cos(x - y - z);
    if (n > 6.0) x = d * cos(x + y + z);
    if (n > 7.0) z = d * sin(x + y - z);
    if (n > 8.0) x = -d * cos(x + y - z);
    if (n > 9.0) y = -d * sin(x - y + z);
    out_Color = 0.5 - vec3(x, y, z) / (d == 0.0 ? 1.0 : 2.0 * d);
    out_Fac = dot(out_Color, vec3(1.0 / 3.0));
}
