// Keeps the normal that a material's Bump gives, for a plane; without a Bump it is the slab's own.

vec3 seen_normal = vec3(0.0, 0.0, 1.0);
#define bump(N, strength, amount, width, h, beside) \
    (seen_normal = bump(N, strength, amount, width, h, beside))
