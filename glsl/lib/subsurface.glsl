// How much of the light that goes into the slab comes out again. Where lamps are far and the face is
// flat, nothing else matters, and the colour is that of the point looked at: Cycles walks with it.
// Chiang, Burley 2016, Practical and Controllable Subsurface Scattering.

// By the colour and the mean cosine of scattering: fitted to Cycles at 2,048 samples (colours to
// 0.9, cosines to 0.6, beyond which the curves go on to 0.9), at most 0.045 off, as a rule 0.01. Roughness and index of refraction
// change it by 0.005 and are left out.
//: kind a b c d e most = random_walk 0.7684 0.2498 -0.1526 0.1565 0.2767 0.9 | random_walk_skin 0.8946 0.1179 -0.0828 0.0767 0.2166 0.905
vec3 come_out_$kind(vec3 color, float cosine)
{
    vec3 c = clamp(color, 0.0, 1.0);
    float g = clamp(cosine, 0.0, 0.9);
    return min(c * ($a + $b * c + g * ($c + c * c * ($d + $e * g))), $most);
}

// What of that is left where light also leaves by the lower face: `depths` radii fill the slab.
// Fitted to Cycles for 1 to 50 of them.
vec3 not_through(vec3 color, vec3 depths)
{
    vec3 c = clamp(color, 0.0, 1.0), x = max(depths, 0.0), b = 420.0 * (1.0 - c) * (1.0 - c);
    return 1.0 / (1.0 + (0.02 + 0.125 * c) * x * x * x / (x * x + b + 1e-6));
}
