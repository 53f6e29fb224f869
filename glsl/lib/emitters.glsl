// Light from things with a size: rectangles, ellipses and discs, summed over directions that crowd
// where the surface's lobe looks.
//
// Directions are longitude and latitude about the emitter's own y axis (equal angles: Kulla and
// Fajardo 2012), so that a near lamp is as easy as a far one. A lobe of microfacets is, in slopes,
// Student's t with two degrees of freedom more than dimensions: along the longitude, and along the
// latitude at a given longitude, t again. Both are made even by an arctangent, and Gauss's rules
// then need few nodes. The emitter's outline is met exactly, so nothing flickers at its border.

struct Emitter {
    vec3 x, y, z;     // z from the point of the slab straight to the emitter's plane
    vec3 centre;      // from that point, along these axes; metres, or 1 away where endless
    vec2 extent;      // half width and half height
    float reach;      // tangent of the widest angle at which it shines
    bool round;
    vec3 radiance;
    ivec3 rule;       // where the rules along and across begin in PLACES, and their nodes
};
// Where on the emitter a lobe looks: longitude, latitude; its widths there; latitude per longitude;
// the width by which longitudes crowd, and their ends in such widths, as angles.
struct Aim { vec2 at, width; float slant, crowd; vec2 range; };
struct Meridian { vec2 turn, latitude; float centre, width, weight; };

Emitter facing_disc(vec3 to, float radius, vec3 radiance, ivec3 rule)
{
    float far = length(to);
    vec3 z = to / far, x = normalize(abs(z.z) < 0.9 ? vec3(-z.y, z.x, 0.0) : vec3(z.z, 0.0, -z.x));
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

// Where the emitter begins and ends along a longitude, by its tangent and cosine.
vec2 latitudes(Emitter e, float slope, float cosine)
{
    float x = e.centre.z * slope, place = (x - e.centre.x) / e.extent.x;
    float tall = e.extent.y * (e.round ? sqrt(max(1.0 - place * place, 0.0)) : 1.0);
    float rim = sqrt(max(e.reach * e.reach * e.centre.z * e.centre.z - x * x, 0.0));
    vec2 ends = clamp(e.centre.y + vec2(-tall, tall), -rim, rim);
    return atan(ends * cosine / e.centre.z);
}

Aim aim(Emitter e, vec3 V, Lobe lobe)
{
    vec3 N = lobe.N, R = 2.0 * dot(V, N) * N - V, B = cross(N, lobe.T);
    if (dot(B, B) < 1e-8) B = cross(N, abs(N.z) < 0.9 ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0));
    B = normalize(B);
    vec3 T = cross(B, N);
    vec3 r = vec3(dot(R, e.x), dot(R, e.y), dot(R, e.z));
    float level = max(length(r.xz), 1e-3);
    vec3 east = (e.x * r.z - e.z * r.x) / level, north = cross(R, east);
    vec2 alpha = max(lobe.alpha, sharpest);
    // How far the mirrored view moves for a slope of alpha along T and along B.
    vec3 t = 2.0 * alpha.x * (dot(V, T) * N + dot(V, N) * T);
    vec3 b = 2.0 * alpha.y * (dot(V, B) * N + dot(V, N) * B);
    vec2 u = vec2(dot(t, east), dot(b, east)) / level, v = vec2(dot(t, north), dot(b, north));
    float wide = max(length(u), 1e-4), tall = max(abs(u.x * v.y - u.y * v.x) / wide, 1e-4);
    vec2 ends = clamp(e.centre.x + vec2(-1, 1) * e.extent.x, -e.reach * e.centre.z, e.reach * e.centre.z);
    ends = atan(ends / e.centre.z);
    float longitude = atan(r.x, r.z), middle = 0.5 * (ends.x + ends.y);
    longitude += 6.2831853 * round((middle - longitude) / 6.2831853);
    float latitude = asin(clamp(r.y, -1.0, 1.0)), near = clamp(longitude, ends.x, ends.y);
    vec2 passed = latitudes(e, tan(near), cos(near));
    float gap = max(max(passed.x - latitude, latitude - passed.y), 0.0) / tall;
    float crowd = wide * sqrt(1.0 + gap * gap);
    return Aim(vec2(longitude, latitude), vec2(wide, tall), dot(u, v) / (wide * wide), crowd,
        atan((ends - longitude) / crowd));
}
Meridian meridian(Emitter e, Aim a, int k)
{
    float slope = tan(mix(a.range.x, a.range.y, PLACES[e.rule.x + k])), east = a.crowd * slope;
    vec2 turn = vec2(sin(a.at.x + east), cos(a.at.x + east));
    float off = east / a.width.x, width = a.width.y * sqrt(1.0 + off * off);
    float centre = a.at.y + clamp(a.slant * east, -1.0, 1.0);
    vec2 ends = atan((latitudes(e, turn.x / turn.y, turn.y) - centre) / width);
    float weight = WEIGHTS[e.rule.x + k] * (a.range.y - a.range.x) * a.crowd * (1.0 + slope * slope);
    return Meridian(turn, ends, centre, width, weight * width * (ends.y - ends.x));
}
Ray emitted(Emitter e, Meridian m, int k)
{
    float slope = tan(mix(m.latitude.x, m.latitude.y, PLACES[e.rule.y + k]));
    float latitude = m.centre + m.width * slope, level = cos(latitude);
    vec3 L = (m.turn.x * e.x + m.turn.y * e.z) * level + e.y * sin(latitude);
    float angle = level * m.weight * WEIGHTS[e.rule.y + k] * (1.0 + slope * slope);
    return Ray(L, e.radiance * angle);
}
