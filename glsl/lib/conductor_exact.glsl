// Reflectance of a metal by its complex index, exact (from Blender 5 on).
// Born and Wolf, Principles of Optics, section 14.4.1.

vec3 conductor_reflectance(float c, vec3 n, vec3 k)
{
    vec3 real = n * n - k * k - (1.0 - c * c);
    vec3 size = sqrt(real * real + 4.0 * n * n * k * k);
    vec3 u = sqrt(max(0.5 * (size + real), 0.0)), v2 = max(0.5 * (size - real), 0.0);
    vec3 across = ((c - u) * (c - u) + v2) / ((c + u) * (c + u) + v2);
    float s = (1.0 - c * c) / max(c, 1e-6);  // p to s polarised: the sine times the tangent
    vec3 along = across * ((u - s) * (u - s) + v2) / ((u + s) * (u + s) + v2);
    return 0.5 * (along + across);
}
