// What depends on how the surface lies: tangents, normal maps, changes of space, Fresnel terms.
// Blender manual, Tangent, Normal Map, Vector Transform, Fresnel, Layer Weight.

vec3 safe_normal(vec3 v) { return dot(v, v) > 0.0 ? normalize(v) : v; }

// Zeros are positive, as Cycles has them on a flat face, whatever a driver makes of sums and products:
// White Noise hashes bits.
vec3 positive_zeros(vec3 v)
{
    uvec3 bits = floatBitsToUint(v);
    return uintBitsToFloat(bits ^ (uvec3(equal(bits, uvec3(1u << 31u))) << 31u));
}
// Along the circle around an axis, in the surface.
vec3 around(vec3 circle, vec3 N) { return positive_zeros(cross(N, safe_normal(cross(circle, N)))); }
vec3 uv_tangent() { return safe_normal(vec3(uv_down.y, -uv_down.x, 0.0) * uv_handed()); }

void tangent_radial_x(vec3 P, vec3 N, out vec3 out_Tangent)
{
    vec3 q = generated(P) - 0.5;
    out_Tangent = around(vec3(0.0, -q.z, q.y), N);
}
void tangent_radial_y(vec3 P, vec3 N, out vec3 out_Tangent)
{
    vec3 q = generated(P) - 0.5;
    out_Tangent = around(vec3(-q.z, 0.0, q.x), N);
}
void tangent_radial_z(vec3 P, vec3 N, out vec3 out_Tangent)
{
    vec3 q = generated(P) - 0.5;
    out_Tangent = around(vec3(-q.y, q.x, 0.0), N);
}
vec3 from_tangent(vec3 v, vec3 N) { return uv_tangent() * v.x + N * v.y + cross(N, uv_tangent()) * uv_handed() * v.z; }
void tangent_uv_map(vec3 N, out vec3 out_Tangent) { out_Tangent = around(uv_tangent(), N); }

// The slab is not turned: its axes are the world's, and a place differs by where it lies.
vec3 to_camera(vec3 v) { return (v * camera_axes) * vec3(1.0, 1.0, -1.0); }
vec3 from_camera(vec3 v) { return camera_axes * vec3(v.xy, -v.z); }

//: kind = vector_world_object vector_object_world vector_world_world vector_object_object vector_camera_camera normal_world_world normal_object_object normal_camera_camera
void vector_transform_$kind(vec3 Vector, out vec3 out_Vector) { out_Vector = Vector; }

//: from = world object
void vector_transform_vector_$from_camera(vec3 Vector, out vec3 out_Vector) { out_Vector = to_camera(Vector); }

//: to = world object
void vector_transform_vector_camera_$to(vec3 Vector, out vec3 out_Vector) { out_Vector = from_camera(Vector); }

// A normal without a length has no direction: the result is no number, as in Cycles.
//: from = world object
void vector_transform_normal_$from_camera(vec3 Vector, out vec3 out_Vector) { out_Vector = to_camera(Vector) / length(Vector); }

//: to = world object
void vector_transform_normal_camera_$to(vec3 Vector, out vec3 out_Vector) { out_Vector = from_camera(Vector) / length(Vector); }

//: turned = world_object object_world
void vector_transform_normal_$turned(vec3 Vector, out vec3 out_Vector) { out_Vector = Vector / length(Vector); }

//: kind to = world_world Vector | object_object Vector | camera_camera Vector | world_object Vector-slab_place() | object_world Vector+slab_place() | world_camera to_camera(Vector-camera_location) | object_camera to_camera(Vector+slab_place()-camera_location) | camera_world from_camera(Vector)+camera_location | camera_object from_camera(Vector)+camera_location-slab_place()
void vector_transform_point_$kind(vec3 Vector, out vec3 out_Vector) { out_Vector = $to; }

float dielectric_fresnel(float cosine, float ior)
{
    float c = abs(cosine), g = ior * ior - 1.0 + c * c;
    if (g <= 0.0) return 1.0;
    g = sqrt(g);
    float a = (g - c) / (g + c), b = ((g + c) * c - 1.0) / ((g - c) * c + 1.0);
    return 0.5 * a * a * (1.0 + b * b);
}
void fresnel(vec3 I, float IOR, vec3 Normal, out float out_Fac)
{
    out_Fac = dielectric_fresnel(dot(I, Normal), max(IOR, 1e-5));
}
void layer_weight(vec3 I, float Blend, vec3 Normal, out float out_Fresnel, out float out_Facing)
{
    float b = clamp(Blend, 0.0, 1.0 - 1e-5), cosine = dot(I, Normal);
    out_Fresnel = dielectric_fresnel(cosine, 1.0 / max(1.0 - Blend, 1e-5));
    out_Facing = 1.0 - (b == 0.5 ? abs(cosine) : pow(abs(cosine), b < 0.5 ? 2.0 * b : 0.5 / (1.0 - b)));
}

//: convention up = opengl 1.0 | directx -1.0
vec3 normal_from_$convention(vec3 Color) { return (2.0 * Color - 1.0) * vec3(1.0, $up, 1.0); }

//: convention = opengl directx
void normal_map_tangent_$convention(vec3 N, float Strength, vec3 Color, out vec3 out_Normal)
{
    vec3 v = normal_from_$convention(Color), T = uv_tangent();
    v.xy *= Strength;
    v.z = mix(1.0, v.z, clamp(Strength, 0.0, 1.0));
    vec3 bent = T * v.x + cross(N, T) * uv_handed() * v.y + N * v.z;
    out_Normal = dot(bent, bent) > 0.0 ? normalize(bent) : N;
}

//: kind turn = object 1.0 | world 1.0 | blender_object vec3(1.0,-1.0,-1.0) | blender_world vec3(1.0,-1.0,-1.0)
//: convention = opengl directx
void normal_map_$kind_$convention(vec3 N, float Strength, vec3 Color, out vec3 out_Normal)
{
    vec3 v = safe_normal(normal_from_$convention(Color) * $turn);
    out_Normal = Strength == 1.0 ? v : positive_zeros(safe_normal(N + (v - N) * max(Strength, 0.0)));
}

// Flat faces have nothing to round off, except near the slab's edges, which are not seen.
void bevel(vec3 N, float Radius, vec3 Normal, out vec3 out_Normal)
{
    out_Normal = Radius > 0.0 ? safe_normal(Normal + vec3(0.0, 0.0, 1.0) - N) : safe_normal(Normal);
}

// The share of a hemisphere around a direction, weighted by cosines, that a cap fills: `cosine` is
// that of the cap's axis and the direction, `sine2` that of the cap's half angle, squared.
// Snyder 1996, Area Light Sources for Real-Time Graphics; Lagarde, de Rousiers 2014, listing 7.
float cap_share(float cosine, float sine2)
{
    if (cosine * abs(cosine) >= sine2) return sine2 * max(cosine, 0.0);
    float sine = sqrt(max(1.0 - cosine * cosine, 1e-12)), x = sqrt(1.0 / max(sine2, 1e-12) - 1.0);
    float y = clamp(-x * cosine / sine, -1.0, 1.0), rim = sine * sqrt(1.0 - y * y);
    return ((cosine * acos(y) - x * rim) * sine2 + atan(rim, x)) * 0.31830989;
}
// Above the slab is nothing. Rays that go into it end at its lower face, `thickness` metres below,
// if that is within the distance; one without a thickness lets them through. `cosine` is that of the
// hemisphere's middle and the way straight down.
float occluded(float cosine, float distance, float thickness)
{
    float near = thickness / max(distance, 1e-6);
    if (thickness <= 0.0 || near >= 1.0) return 0.0;
    return cap_share(cosine, 1.0 - near * near);
}

// Whether a point is near an edge of the top face's two triangles, at half the width on each side.
float near_edge(vec2 p, vec2 from, vec2 to, float width)
{
    vec2 along = normalize(to - from), q = p - from;
    return abs(along.x * q.y - along.y * q.x) < 0.5 * abs(width) ? 1.0 : 0.0;
}
float wire(vec3 P, float width)
{
    vec3 q = barycentric(P.xy, triangles[0], triangles[1], triangles[2]);
    int first = min(min(q.x, q.y), 1.0 - q.x - q.y) >= 0.0 ? 0 : 3;
    float found = 0.0;
    for (int i = 0; i < 3; i++)
        found = max(found, near_edge(P.xy, triangles[first + i], triangles[first + (i + 2) % 3], width));
    return found;
}
void wireframe_false(vec3 P, float Size, out float out_Fac) { out_Fac = wire(P, Size); }
void wireframe_true(vec3 P, float Size, out float out_Fac) { out_Fac = wire(P, Size * pixel_length); }
