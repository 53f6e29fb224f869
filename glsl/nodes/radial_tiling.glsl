// Radial Tiling: a rounded polygon of a real number of sides; the last side takes what is left.
// Blender manual, Radial Tiling. (Blender's result is no number for two partly rounded sides.)

// Half a side, from its middle to a corner, at distance 1: the angle before the corner's arc, the
// angle in all, the share of the length under the arc, the arc's radius. Both sides of a corner
// lose the same length to its arc.
vec4 radial_half(float all, float other, float roundness)
{
    float share = roundness * min(sin(other) / sin(all), 1.0);
    float radius = share * tan(all) / tan(0.5 * (all + other));
    return vec4(atan((1.0 - share) * tan(all)), all, share, radius);
}
bool radial_on_arc(vec4 side, float angle) { return side.z > 0.0 && angle > side.x; }
float radial_distance(vec4 side, float angle, float l)
{
    if (!radial_on_arc(side, angle)) return l * cos(angle);
    vec2 center = vec2(1.0 - side.w, tan(side.x));
    float along = dot(vec2(cos(angle), sin(angle)), center);
    return l / (along + sqrt(max(along * along + side.w * side.w - dot(center, center), 0.0)));
}

// The coordinate along the side: before the arc a length, then a parabola, then an angle.
float radial_blend(vec4 side) { return (1.0 - side.z) * (side.y - side.x); }
float radial_along(vec4 side, float angle, float l)
{
    if (!radial_on_arc(side, angle)) return l * sin(angle);
    float start = l * sin(side.x), slope = l * cos(side.x), x = angle - side.x;
    float blend = radial_blend(side);
    if (x >= blend) return start + 0.5 * blend * (slope - 1.0) + x;
    return start + slope * x + 0.5 * (1.0 - slope) * x * x / blend;
}
// Its value at the corner: by the polygon's distance, and on the arc more and more by the circle's.
float radial_end(vec4 side, float start, float slope)
{
    return start + 0.5 * radial_blend(side) * (slope + 1.0) + side.z * (side.y - side.x);
}
float radial_largest(vec4 side, float angle, float l)
{
    float d = radial_distance(side, angle, l), polygon = radial_end(side, d * tan(side.x), d);
    if (!radial_on_arc(side, angle)) return polygon;
    float circle = radial_end(side, l * sin(side.x), l * cos(side.x));
    return mix(polygon, circle, (angle - side.x) / (side.y - side.x));
}
// The width of half a segment: lengths as at the polygon's inner radius, angles scaled.
float radial_width(vec4 side, float scale)
{
    float blend = radial_blend(side), arc = side.z * (side.y - side.x);
    return tan(side.x) + 0.5 * blend + scale * (0.5 * blend + arc);
}

//: normalize coordinates = false vec2(along~*~scale,~d~*~scale~-~1.0) | true vec2(0.5~+~0.5~*~along~/~(strip~?~1.0~:~radial_largest(side,~abs(angle),~l)),~d~*~scale)
void radial_tiling_$normalize(vec3 Vector, float Sides, float Roundness,
    out vec3 out_Segment_Coordinates, out float out_Segment_ID,
    out float out_Segment_Width, out float out_Segment_Rotation)
{
    float n = max(Sides, 2.0), roundness = clamp(Roundness, 0.0, 1.0), l = length(Vector.xy);
    float turn = l == 0.0 ? 0.0 : atan(Vector.y, Vector.x) + (Vector.y < 0.0 ? 6.28318530718 : 0.0);
    float wide = 3.14159265359 / n, narrow = fract(n) * wide, id = floor(0.5 * turn / wide);
    bool last = narrow > 0.0 && id >= floor(n), strip = n == 2.0 && roundness == 0.0;
    float own = last ? narrow : wide, angle = turn - 2.0 * wide * id - own;
    bool beside = narrow > 0.0 && (angle < 0.0 ? id == 0.0 : id == floor(n) - 1.0);
    vec4 side = radial_half(own, beside ? narrow : wide, roundness);
    float scale = cos(wide) / cos(own), d = radial_distance(side, abs(angle), l);
    float along = l == 0.0 ? 0.0 : sign(angle) * radial_along(side, abs(angle), l);
    out_Segment_Coordinates = vec3($coordinates, 0.0);
    out_Segment_ID = id;
    out_Segment_Width = strip ? 0.0 : radial_width(radial_half(own, own, roundness), scale);
    out_Segment_Rotation = 2.0 * wide * id + own;
}
