// Reflectance of a metal by its complex index, approximated for large n^2 + k^2 (before Blender 5).
// Lazanyi and Szirmay-Kalos 2005, section 2.

vec3 conductor_reflectance(float c, vec3 n, vec3 k)
{
    vec3 square = n * n + k * k, twice = 2.0 * n * c;
    vec3 along = (square * c * c - twice + 1.0) / (square * c * c + twice + 1.0);
    vec3 across = (square - twice + c * c) / (square + twice + c * c);
    return 0.5 * (along + across);
}
