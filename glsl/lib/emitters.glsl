// Light from things with a size: rectangles, ellipses and discs, summed over directions that crowd
// where the surface's lobe looks.
//
// Directions are longitude and latitude about the emitter's own y axis (equal angles: Kulla and
// Fajardo 2012), so that a near lamp is as easy as a far one. In slopes of half vectors GGX is
// Student's t: along the longitude, and along the latitude at a given longitude, t again, whose
// cumulative distribution is x / sqrt(1 + x^2). Drawn through it a lobe is even, and Gauss's rules
// need few nodes. The emitter's outline is met exactly, so nothing flickers at its border. Angles
// are kept as twice the tangent of their half, the slope of the half vector: no trigonometry.

struct Emitter {
    vec3 x, y, z;     // z from the point of the slab straight to the emitter's plane
    vec3 centre;      // from that point, along these axes; metres, or 1 away where endless
    vec2 extent;      // half width and half height
    float reach;      // tangent of the widest angle at which it shines
    bool round;
    vec3 radiance;
    ivec3 rule;       // where the rules along and across begin in PLACES, and their nodes
};
// Where a lobe looks: longitude and latitude (sine, cosine), its widths there, latitude per
// longitude; the width by which longitudes crowd, and the ends of the emitter drawn through it.
struct Aim { vec2 east, north, width; float slant, crowd; vec2 range; };
struct Meridian { vec2 east, north, range; float width, weight; };

Emitter facing_disc(vec3 to, float radius, vec3 radiance, ivec3 rule)
{
    float far = length(to);
    vec3 z = to / far, x = normalize(abs(z.z) < 0.9 ? vec3(-z.y, z.x, 0.0) : vec3(z.z, 0.0, -z.x));
    float turn = 2.3999632 * float(pixel_ray);  // the golden angle
    x = x * cos(turn) + cross(z, x) * sin(turn);
    return Emitter(x, cross(z, x), z, vec3(0.0, 0.0, far), vec2(radius), 1e9, true, radiance, rule);
}
// Blender's soft falloff is a disc that turns to whom it shines on; without it, a sphere.
Emitter soft_emitter(vec3 at, vec3 lamp, float radius, vec3 radiance, ivec3 rule)
{
    return facing_disc(lamp - at, radius, radiance, rule);
}
Emitter sphere_emitter(vec3 at, vec3 lamp, float radius, vec3 radiance, ivec3 rule)
{
    vec3 to = lamp - at;
    float rim = radius * inversesqrt(max(1.0 - radius * radius / dot(to, to), 1e-4));
    return facing_disc(to, rim, radiance, rule);
}
Emitter sun_emitter(vec3 direction, float radius, vec3 radiance, ivec3 rule)
{
    return facing_disc(-direction, radius, radiance, rule);
}
// One side shines, up to an angle whose tangent is `reach`.
Emitter area_emitter(vec3 at, vec3 lamp, vec3 x, vec3 y, vec2 extent, bool round, float reach,
    vec3 radiance, ivec3 rule)
{
    vec3 z = cross(x, y), to = lamp - at, centre = vec3(dot(to, x), dot(to, y), dot(to, z));
    if (centre.z <= 0.0) radiance = vec3(0.0);
    centre.z = max(centre.z, 1e-6);
    return Emitter(x, y, z, centre, extent, reach, round, radiance, rule);
}
// A closure that looks everywhere alike.
Lobe broad(vec3 V) { return Lobe(V, V, vec2(2.0)); }

// Angles between directions in a plane, given as (sine, cosine) or to any length.
float apart(vec2 from, vec2 to)
{
    float far = length(to);
    return 2.0 * (to.x * from.y - to.y * from.x) / max(far + dot(from, to), 1e-3 * far);
}
vec2 turned(vec2 from, float angle)
{
    float t2 = 0.25 * angle * angle;
    return (from * (1.0 - t2) + vec2(from.y, -from.x) * angle) / (1.0 + t2);
}
vec2 even(vec2 x) { return x * inversesqrt(1.0 + x * x); }

// Where the emitter begins and ends along a longitude, from a latitude on.
vec2 latitudes(Emitter e, vec2 east, vec2 north)
{
    float x = e.centre.z * east.x / east.y, place = (x - e.centre.x) / e.extent.x;
    float tall = e.extent.y * (e.round ? sqrt(max(1.0 - place * place, 0.0)) : 1.0);
    float rim = sqrt(max(e.reach * e.reach * e.centre.z * e.centre.z - x * x, 0.0));
    vec2 ends = clamp(e.centre.y + vec2(-tall, tall), -rim, rim);
    float far = e.centre.z / east.y;
    return vec2(apart(north, vec2(ends.x, far)), apart(north, vec2(ends.y, far)));
}
Aim aim(Emitter e, vec3 V, Lobe lobe)
{
    vec3 N = lobe.N, R = 2.0 * dot(V, N) * N - V, B = cross(N, lobe.T);
    if (dot(B, B) < 1e-8) B = cross(N, abs(N.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0));
    B = normalize(B);
    vec3 T = cross(B, N), r = vec3(dot(R, e.x), dot(R, e.y), max(dot(R, e.z), 0.02));
    r = normalize(r);
    R = r.x * e.x + r.y * e.y + r.z * e.z;  // in front of the emitter's plane
    float level = max(length(r.xz), 1e-3);
    vec3 along = (e.x * r.z - e.z * r.x) / level, up = cross(R, along);
    vec2 alpha = max(lobe.alpha, sharpest), east = r.xz / level, north = vec2(r.y, level);
    // How far the mirrored view moves for a slope of alpha along T and along B.
    vec3 t = 2.0 * alpha.x * (dot(V, T) * N + dot(V, N) * T);
    vec3 b = 2.0 * alpha.y * (dot(V, B) * N + dot(V, N) * B);
    vec2 u = vec2(dot(t, along), dot(b, along)) / level, v = vec2(dot(t, up), dot(b, up));
    float wide = max(length(u), 1e-4), tall = max(abs(u.x * v.y - u.y * v.x) / wide, 1e-4);
    float reach = e.reach * e.centre.z;
    vec2 ends = clamp(e.centre.x + vec2(-e.extent.x, e.extent.x), -reach, reach);
    vec2 range = vec2(apart(east, vec2(ends.x, e.centre.z)), apart(east, vec2(ends.y, e.centre.z)));
    // Off to the side of the emitter, longitudes crowd no more than the lobe is far.
    vec2 passed = latitudes(e, turned(east, clamp(0.0, range.x, range.y)), north);
    float gap = max(max(passed.x, -passed.y), 0.0) / tall, crowd = wide * sqrt(1.0 + gap * gap);
    return Aim(east, north, vec2(wide, tall), dot(u, v) / (wide * wide), crowd, even(range / crowd));
}
Meridian meridian(Emitter e, Aim a, int k)
{
    float place = mix(a.range.x, a.range.y, PLACES[e.rule.x + k]);
    float slope = inversesqrt(max(1.0 - place * place, 1e-7)), angle = a.crowd * place * slope;
    float off = angle / a.width.x, width = a.width.y * sqrt(1.0 + off * off);
    vec2 east = turned(a.east, angle), north = turned(a.north, clamp(a.slant * angle, -1.0, 1.0));
    vec2 range = even(latitudes(e, east, north) / width);
    float weight = WEIGHTS[e.rule.x + k] * (a.range.y - a.range.x) * a.crowd * slope * slope * slope;
    weight *= width * (range.y - range.x) / (1.0 + 0.25 * angle * angle);
    return Meridian(east, north, range, width, weight);
}
Ray emitted(Emitter e, Meridian m, int k)
{
    float place = mix(m.range.x, m.range.y, PLACES[e.rule.y + k]);
    float slope = inversesqrt(max(1.0 - place * place, 1e-7)), angle = m.width * place * slope;
    vec2 north = turned(m.north, angle);
    vec3 L = (m.east.x * e.x + m.east.y * e.z) * north.y + e.y * north.x;
    float weight = m.weight * WEIGHTS[e.rule.y + k] * slope * slope * slope * north.y;
    return Ray(L, e.radiance * (weight / (1.0 + 0.25 * angle * angle)));
}
