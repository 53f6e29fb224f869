// Images: texels of a buffer, beyond its edges as the extension says, interpolated and projected.
// Blender manual, Image Texture; the cubic B-spline: Unser 1999; sRGB: IEC 61966-2-1.

vec4 texel_bytes(uint start, int i) { return unpackUnorm4x8(textures[start + uint(i)]); }
vec4 texel_floats(uint start, int i)
{
    uint k = start + 4u * uint(i);
    uvec4 bits = uvec4(textures[k], textures[k + 1u], textures[k + 2u], textures[k + 3u]);
    return uintBitsToFloat(bits);
}
ivec2 texel_repeat(ivec2 p, ivec2 size)
{
    return p - size * ivec2(floor((vec2(p) + 0.5) / vec2(size)));
}
ivec2 texel_extend(ivec2 p, ivec2 size) { return clamp(p, ivec2(0), size - 1); }
ivec2 texel_mirror(ivec2 p, ivec2 size)
{
    ivec2 q = texel_repeat(p, 2 * size);
    return min(q, 2 * size - 1 - q);
}

//: kind = bytes floats
//: extension = repeat extend mirror
vec4 texel_$extension_$kind(uint start, ivec2 size, ivec2 p)
{
    ivec2 q = texel_$extension(p, size);
    return texel_$kind(start, q.x + q.y * size.x);
}

//: kind = bytes floats
vec4 texel_clip_$kind(uint start, ivec2 size, ivec2 p)
{
    if (p != texel_extend(p, size)) return vec4(0.0);
    return texel_$kind(start, p.x + p.y * size.x);
}

// Weights of four neighbours, at `t` between the second and the third.
vec4 spline_weights(float t)
{
    vec4 w = vec4(1.0 - t, t, 2.0 - t, 1.0 + t), cubes = w * w * w / 6.0;
    return vec4(cubes.x, cubes.z - 4.0 * cubes.x, cubes.w - 4.0 * cubes.y, cubes.y);
}

//: kind = bytes floats
//: extension = repeat extend clip mirror
vec4 image_closest_$extension_$kind(uint start, ivec2 size, vec2 uv)
{
    return texel_$extension_$kind(start, size, ivec2(floor(uv * vec2(size))));
}
vec4 image_linear_$extension_$kind(uint start, ivec2 size, vec2 uv)
{
    vec2 p = uv * vec2(size) - 0.5, t = fract(p);
    ivec2 i = ivec2(floor(p));
    vec4 a = texel_$extension_$kind(start, size, i);
    vec4 b = texel_$extension_$kind(start, size, i + ivec2(1, 0));
    vec4 c = texel_$extension_$kind(start, size, i + ivec2(0, 1));
    vec4 d = texel_$extension_$kind(start, size, i + ivec2(1, 1));
    return mix(mix(a, b, t.x), mix(c, d, t.x), t.y);
}
vec4 image_cubic_$extension_$kind(uint start, ivec2 size, vec2 uv)
{
    vec2 p = uv * vec2(size) - 0.5;
    ivec2 i = ivec2(floor(p)) - 1;
    vec4 across = spline_weights(fract(p.x)), down = spline_weights(fract(p.y)), sum = vec4(0.0);
    for (int y = 0; y < 4; y++)
        for (int x = 0; x < 4; x++)
            sum += across[x] * down[y] * texel_$extension_$kind(start, size, i + ivec2(x, y));
    return sum;
}
vec4 image_smart_$extension_$kind(uint start, ivec2 size, vec2 uv)
{
    return image_cubic_$extension_$kind(start, size, uv);
}

// Colour that was multiplied by its alpha, divided by it; and out of its sRGB encoding.
vec4 image_straight(vec4 c)
{
    return c.a == 0.0 || c.a == 1.0 ? c : vec4(c.rgb / c.a, c.a);
}
vec4 image_decoded(vec4 c)
{
    vec3 curve = pow(max((c.rgb + 0.055) / 1.055, 0.0), vec3(2.4));
    return vec4(mix(curve, max(c.rgb, 0.0) / 12.92, lessThan(c.rgb, vec3(0.04045))), c.a);
}

// Where a point lies in the image, for a cube of side 1 around the object.
vec2 image_flat(vec3 p) { return p.xy; }
vec2 image_sphere(vec3 p)
{
    p = 2.0 * p - 1.0;
    float u = p.x == 0.0 && p.y == 0.0 ? 0.0 : 0.5 - atan(p.x, p.y) / 6.28318530718;
    float l = length(p);
    return l > 0.0 ? vec2(u, 1.0 - acos(clamp(p.z / l, -1.0, 1.0)) / 3.14159265359) : vec2(0.0);
}
vec2 image_tube(vec3 p)
{
    p = 2.0 * p - 1.0;
    if (p.x == 0.0 && p.y == 0.0) return vec2(0.0);
    return vec2(0.5 - atan(p.x, p.y) / 6.28318530718, 0.5 * p.z + 0.5);
}
vec2 image_box_x(vec3 p, vec3 N) { return vec2(N.x < 0.0 ? 1.0 - p.y : p.y, p.z); }
vec2 image_box_y(vec3 p, vec3 N) { return vec2(N.y > 0.0 ? 1.0 - p.x : p.x, p.z); }
vec2 image_box_z(vec3 p, vec3 N) { return vec2(N.z > 0.0 ? 1.0 - p.y : p.y, p.x); }

// How much of each side of the cube a normal sees: one of them, two across an edge, or all three.
vec3 image_box_weights(vec3 N, float blend)
{
    vec3 n = abs(N) / dot(abs(N), vec3(1.0));
    float limit = 0.5 + 0.5 * blend;
    vec3 alone = vec3(greaterThan(n, limit * (n + n.yzx)))
        * vec3(greaterThan(n, limit * (n + n.zxy)));
    if (alone != vec3(0.0)) return alone;
    if (blend <= 0.0) return vec3(1.0, 0.0, 0.0);
    bvec3 far = lessThan(n, (1.0 - limit) * (1.0 - n));
    if (!any(far)) return ((2.0 - limit) * n + limit - 1.0) / (2.0 * limit - 1.0);
    n = mix(n, vec3(0.0), far);
    return clamp((n / dot(n, vec3(1.0)) - 0.5 + 0.5 * blend) / blend, 0.0, 1.0);
}
