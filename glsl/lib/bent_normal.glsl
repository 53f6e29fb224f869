// What Cycles does where a Normal input bends away from the slab's true normal (0, 0, 1).
// Estevez, Lecocq, Stein 2019, "A Microfacet-Based Shadowing Function to Solve the Bump
// Terminator Problem".

// Shiny lobes: the normal, raised until the mirrored view V stays just above the slab.
vec3 valid_normal(vec3 N, vec3 V)
{
    float low = min(0.9 * V.z, 0.01);
    if (2.0 * dot(N, V) * N.z - V.z >= low) return N;
    vec2 side = normalize(N.xy);
    float x = dot(V.xy, side), r2 = x * x + V.z * V.z;
    float turned = (V.z * low - x * sqrt(max(r2 - low * low, 0.0))) / r2;  // cos of twice the angle
    return vec3(side * sqrt(max(0.5 - 0.5 * turned, 0.0)), sqrt(max(0.5 + 0.5 * turned, 0.0)));
}
// Diffuse lobes: the share of a light that the bumps let through.
float bump_shadow(vec3 N, vec3 L)
{
    float bend = clamp(0.125 * (1.0 / (N.z * N.z) - 1.0), 0.0, 1.0), up = L.z * L.z;
    return L.z < 1e-6 ? 0.0 : 2.0 / (1.0 + sqrt(1.0 + bend * max(1.0 / up - 1.0, 0.0)));
}
