// A normal from height differences over a fraction of a pixel.
// Mikkelsen, "Bump Mapping Unparametrized Surfaces on the GPU", 2010.

// Two orthogonal steps on the surface z = const, `width` pixels long.
vec3 bump_step(int i, float width)
{
    return pixel_length * width * vec3(0.70710678, i == 0 ? -0.70710678 : 0.70710678, 0.0);
}
vec3 bump(vec3 N, float strength, float amount, float width, float h, vec2 beside)
{
    vec3 x = bump_step(0, width), y = bump_step(1, width);
    vec3 across = cross(y, N), along = cross(N, x);
    float det = dot(x, across);
    vec3 gradient = (beside.x - h) * across + (beside.y - h) * along;
    vec3 bent = abs(det) * N - amount * sign(det) * gradient;
    bent = dot(bent, bent) > 0.0 ? normalize(bent) : N;
    return normalize(mix(N, bent, max(strength, 0.0)));
}
