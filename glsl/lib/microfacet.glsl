// Shiny lobes (each times the cosine to the light), and the share of them that leaves the slab.
// Walter et al. 2007 and Heitz 2014 (GGX, Beckmann); Ashikhmin and Shirley 2000; Turquin 2019.
#include "bent_normal.glsl"
#include "lobes.glsl"
#include "below_horizon.glsl"

// Two roughnesses along and across the tangent, as the Principled and Metallic nodes stretch them.
vec2 stretched_alpha(float roughness, float anisotropy)
{
    float r = clamp(roughness, 0.0, 1.0), aspect = sqrt(1.0 - 0.9 * clamp(anisotropy, 0.0, 1.0));
    return anisotropy > 0.0 ? min(r * r * vec2(1.0 / aspect, aspect), 1.0) : vec2(r * r);
}
float mean_alpha(vec2 alpha, float anisotropy)
{
    return anisotropy == 0.0 ? alpha.x : sqrt(alpha.x * alpha.y);
}
vec3 turned_tangent(vec3 T, vec3 axis, float turns)
{
    float angle = 6.2831853 * turns;
    vec3 part = axis * dot(axis, T);
    return turns == 0.0 ? T : part + (T - part) * cos(angle) + cross(axis, T) * sin(angle);
}
// A vector by its parts along the tangent, across it and along the normal.
vec3 in_frame(vec3 v, vec3 N, vec3 T)
{
    vec3 across = normalize(cross(N, T));
    return vec3(dot(v, cross(across, N)), dot(v, across), dot(v, N));
}

float round_ggx(float sine2, float nl, float nv, float alpha)
{
    float a2 = alpha * alpha, d = sine2 * (1.0 - a2) + a2;
    float smith = nl * sqrt(a2 + (1.0 - a2) * nv * nv) + nv * sqrt(a2 + (1.0 - a2) * nl * nl);
    return a2 / (3.14159265 * d * d) * 0.5 * nl / smith;
}
float flat_ggx(vec3 h, vec3 l, vec3 v, vec2 alpha)
{
    vec3 a = vec3(alpha, 1.0), slope = h / a;
    float d = dot(slope, slope), smith = l.z * length(a * v) + v.z * length(a * l);
    return 0.5 * l.z / (3.14159265 * alpha.x * alpha.y * d * d * smith);
}
float beckmann_hidden(float squared)  // Walter et al. 2007, equation 27
{
    float a = inversesqrt(max(squared, 1e-20));
    return squared < 0.39 ? 0.0 : (1.0 + a * (0.396 * a - 1.259)) / (a * (3.535 + 2.181 * a));
}
float round_beckmann(float sine2, float nl, float nv, float alpha)
{
    float a2 = alpha * alpha, c2 = max(1.0 - sine2, 1e-9);
    float hidden = beckmann_hidden(a2 * (1.0 / (nv * nv) - 1.0)) +
                   beckmann_hidden(a2 * (1.0 / (nl * nl) - 1.0));
    return exp(-sine2 / (c2 * a2)) / (3.14159265 * a2 * c2 * c2 * 4.0 * nv * (1.0 + hidden));
}
float flat_beckmann(vec3 h, vec3 l, vec3 v, vec2 alpha)
{
    vec2 slope = h.xy / (alpha * h.z), av = alpha * v.xy / v.z, al = alpha * l.xy / l.z;
    float hidden = beckmann_hidden(dot(av, av)) + beckmann_hidden(dot(al, al));
    float d = exp(-dot(slope, slope)) / (3.14159265 * alpha.x * alpha.y * h.z * h.z * h.z * h.z);
    return d / (4.0 * v.z * (1.0 + hidden));
}
float ashikhmin_shirley_peak(vec2 exponent, float nl, float nv, float hv)
{
    float norm = sqrt((exponent.x + 1.0) * (exponent.y + 1.0)) / (8.0 * 3.14159265);
    return nl * norm / max(hv * max(nl, nv), 1e-6);
}

//: kind = ggx beckmann
float lobe_$kind(vec3 N, vec3 T, vec2 alpha, float anisotropy, vec3 V, vec3 L)
{
    float nl = dot(N, L), nv = dot(N, V);
    alpha = max(alpha, sharpest);
    if (min(nl, nv) <= 0.0 || L.z < 0.0 || alpha.x * alpha.y <= 2e-10) return 0.0;
    vec3 H = normalize(V + L), side = cross(N, H);
    if (anisotropy == 0.0) return round_$kind(dot(side, side), nl, nv, alpha.x);
    return flat_$kind(in_frame(H, N, T), in_frame(L, N, T), in_frame(V, N, T), alpha);
}

float lobe_ashikhmin_shirley(vec3 N, vec3 T, vec2 alpha, float anisotropy, vec3 V, vec3 L)
{
    float nl = dot(N, L), nv = dot(N, V);
    alpha = max(alpha, sharpest);
    if (min(nl, nv) <= 0.0 || L.z < 0.0 || max(alpha.x, alpha.y) <= 1e-4) return 0.0;
    vec3 H = normalize(V + L);
    alpha = clamp(alpha, 1e-4, 1.0);
    vec2 exponent = 2.0 / (alpha * alpha) - 2.0;
    float power = exponent.x;
    if (anisotropy != 0.0) {
        vec3 h = in_frame(H, N, T);
        power = dot(exponent, h.xy * h.xy) / max(dot(h.xy, h.xy), 1e-12);
    }
    vec3 side = cross(N, H);  // log of the cosine, exact where it is near 1
    float lobe = exp(0.5 * power * log(max(1.0 - dot(side, side), 1e-12)));
    return ashikhmin_shirley_peak(exponent, nl, nv, dot(H, V)) * lobe;
}

// Share of visible slopes up to s in one direction; k is the view's slope in that direction.
float slopes_ggx(float s, float k, float alpha)
{
    float a2 = alpha * alpha;
    return 1.0 + (s + k * a2) * inversesqrt(a2 + s * s);
}
float slopes_beckmann(float s, float k, float alpha)
{
    float x = clamp(s / alpha, -3.0, 3.0), erf = tanh(x * (1.1283792 + 0.1009109 * x * x));
    return 1.0 + erf + k * alpha * 0.5641896 * exp(-x * x);
}
float slopes_ashikhmin_shirley(float s, float k, float alpha) { return slopes_beckmann(s, k,
    alpha); }

// The share of a lobe around a bent normal that does not run into the slab, where Cycles sees
// nothing. Half vectors that mirror the view into the horizon lie on a curve in slope space, here a
// straight line at slope `edge`; `own` is the line of the bent normal's own horizon. Slopes
// across, with the roughness `p`, move both. `cut` mends what the straight lines leave.
//: kind = ggx beckmann ashikhmin_shirley
float above_$kind(vec3 N, vec3 T, vec2 alpha, float anisotropy, vec3 V)
{
    float nv = dot(N, V);
    vec3 away = vec3(0.0, 0.0, nv) + N.z * V - 2.0 * nv * N.z * N;
    float b = length(away);
    if (b < 1e-5) return 1.0;
    vec3 e = away / b;
    vec2 turned = anisotropy == 0.0 ? vec2(1.0, 0.0) : in_frame(e, N, T).xy;
    float a = max(length(alpha * turned), 1e-4), p = length(alpha * turned.yx);
    float across = 0.4 * p * p / (1.0 + 2.0 * p * p), ve = dot(V, e), k = ve / nv;
    float low = 2.0 * nv * N.z - V.z * (1.0 + across), own = nv * (1.0 - across);
    float edge = low / (b + sqrt(max(b * b - (2.0 * ve * e.z - V.z) * low, 0.0)));
    own /= ve + sqrt(ve * ve + nv * own);
    float lost = 1.0 - slopes_$kind(edge, k, a) / slopes_$kind(own, k, a);
    return clamp(1.0 - lost * cut_$kind(edge / own, mean_alpha(alpha, anisotropy)), 0.0, 1.0);
}
// Albedo of a stretched lobe: the mean of two round ones.
float stretched_albedo_$kind(float nv, vec2 alpha, float anisotropy)
{
    if (anisotropy == 0.0) return albedo_$kind(nv, alpha.x);
    float mean = 0.5 * dot(alpha, alpha),
        swing = 0.35355339 * abs(alpha.x * alpha.x - alpha.y * alpha.y);
    return 0.5 * (albedo_$kind(nv, sqrt(mean + swing)) + albedo_$kind(nv, sqrt(mean - swing)));
}

// A factor for the lobe; in `multi_ggx` light lost between microfacets comes back, tinted.
//: kind = ggx beckmann ashikhmin_shirley
vec3 gain_$kind(float nv, float alpha, vec3 mean_reflectance) { return vec3(1.0); }

vec3 gain_multi_ggx(float nv, float alpha, vec3 mean_reflectance)
{
    float e = albedo_ggx(nv, alpha), mean = mean_albedo_ggx(sqrt(alpha));
    vec3 bounced = mean_reflectance * mean / (1.0 - mean_reflectance * (1.0 - mean));
    return 1.0 + bounced * (1.0 / e - 1.0);
}
