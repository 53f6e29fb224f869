// Voronoi cells in one to four dimensions, their fractal sums, edges and radii.
// Worley, "A Cellular Texture Basis Function", 1996; Quilez, "Smooth Voronoi" and "Voronoi edges".
#include "cells.glsl"

// Zeros lose their sign as bits: hashes see it, and compilers take x + 0.0 for x.
float whole_1d(float p) { return uintBitsToFloat(floatBitsToUint(floor(p)) * uint(floor(p) != 0.0)); }

//: dim type bits = 2d vec2 uvec2 | 3d vec3 uvec3 | 4d vec4 uvec4
$type whole_$dim($type p) { return uintBitsToFloat(floatBitsToUint(floor(p)) * $bits(notEqual(floor(p), $type(0.0)))); }

float neighbour_1d(int k, int side) { return float(k - side / 2); }
vec2 neighbour_2d(int k, int side) { return vec2(k % side, k / side) - float(side / 2); }
vec3 neighbour_3d(int k, int side) { return vec3(k % side, k / side % side, k / (side * side)) - float(side / 2); }
vec4 neighbour_4d(int k, int side)
{
    return vec4(k % side, k / side % side, k / (side * side) % side, k / (side * side * side)) - float(side / 2);
}

//: metric = euclidean manhattan chebychev minkowski
float metric_$metric_1d(float d, float exponent) { return abs(d); }

//: dim type = 2d vec2 | 3d vec3 | 4d vec4
float metric_euclidean_$dim($type d, float exponent) { return length(d); }
float metric_manhattan_$dim($type d, float exponent) { return dot(abs(d), $type(1.0)); }
float metric_minkowski_$dim($type d, float exponent)
{
    return pow(dot(pow(abs(d), $type(exponent)), $type(1.0)), 1.0 / exponent);
}

float metric_chebychev_2d(vec2 d, float exponent) { return max(abs(d.x), abs(d.y)); }
float metric_chebychev_3d(vec3 d, float exponent) { return max(metric_chebychev_2d(d.xy, 0.0), abs(d.z)); }
float metric_chebychev_4d(vec4 d, float exponent) { return max(metric_chebychev_3d(d.xyz, 0.0), abs(d.w)); }

// What the nearest cell is chosen by: before the root, which negative exponents turn round.
//: metric = euclidean manhattan chebychev minkowski
float order_$metric_1d(float d, float exponent) { return abs(d); }

//: dim type = 2d vec2 | 3d vec3 | 4d vec4
float order_euclidean_$dim($type d, float exponent) { return dot(d, d); }
float order_manhattan_$dim($type d, float exponent) { return metric_manhattan_$dim(d, exponent); }
float order_chebychev_$dim($type d, float exponent) { return metric_chebychev_$dim(d, exponent); }
float order_minkowski_$dim($type d, float exponent) { return dot(pow(abs(d), $type(exponent)), $type(1.0)); }

//: dim type three five = 1d float 3 5 | 2d vec2 9 25 | 3d vec3 27 125 | 4d vec4 81 625
//: metric = euclidean manhattan chebychev minkowski
void cell_f1_$dim_$metric($type p, float randomness, float smoothness, float exponent, out float best, out vec3 color, out $type position)
{
    $type cell = whole_$dim(p), local = p - cell, owner = cell;
    best = 1e30;
    for (int k = 0; k < $three; k++) {
        $type o = neighbour_$dim(k, 3), q = o + cell_point_$dim(cell + o) * randomness;
        float d = order_$metric_$dim(q - local, exponent);
        if (d < best) { best = d; position = q; owner = o; }
    }
    best = metric_$metric_$dim(position - local, exponent);
    color = cell_color_$dim(cell + owner);
    position += cell;
}
void cell_f2_$dim_$metric($type p, float randomness, float smoothness, float exponent, out float second, out vec3 color, out $type position)
{
    $type cell = whole_$dim(p), local = p - cell, owner = cell, other = cell, first = cell;
    float best = 1e30;
    second = 1e30;
    for (int k = 0; k < $three; k++) {
        $type o = neighbour_$dim(k, 3), q = o + cell_point_$dim(cell + o) * randomness;
        float d = metric_$metric_$dim(q - local, exponent);
        if (d < best) {
            second = best; position = first; other = owner;
            best = d; first = q; owner = o;
        } else if (d < second) { second = d; position = q; other = o; }
    }
    color = cell_color_$dim(cell + other);
    position += cell;
}
void cell_smooth_f1_$dim_$metric($type p, float randomness, float smoothness, float exponent, out float best, out vec3 color, out $type position)
{
    if (smoothness == 0.0) {
        cell_f1_$dim_$metric(p, randomness, smoothness, exponent, best, color, position);
        return;
    }
    $type cell = whole_$dim(p), local = p - cell;
    best = 0.0; color = vec3(0.0); position = $type(0.0);
    for (int k = 0; k < $five; k++) {
        $type o = neighbour_$dim(k, 5), q = o + cell_point_$dim(cell + o) * randomness;
        float d = metric_$metric_$dim(q - local, exponent);
        float h = k == 0 ? 1.0 : smoothstep(0.0, 1.0, 0.5 + 0.5 * (best - d) / smoothness);
        float correction = smoothness * h * (1.0 - h);
        best = mix(best, d, h) - correction;
        correction /= 1.0 + 3.0 * smoothness;
        color = mix(color, cell_color_$dim(cell + o), h) - correction;
        position = mix(position, q, h) - correction;
    }
    position += cell;
}

//: dim type = 1d float | 2d vec2 | 3d vec3 | 4d vec4
//: metric = euclidean manhattan chebychev minkowski
//: feature reach = f1 1.0 | f2 2.0 | smooth_f1 1.0
void cells_$feature_$dim_$metric($type p, float detail, float roughness, float lacunarity, float smoothness, float exponent, float randomness, bool normalized, out float D, out vec3 C, out $type P)
{
    randomness = clamp(randomness, 0.0, 1.0);
    smoothness = clamp(0.5 * smoothness, 0.0, 0.5);
    detail = clamp(detail, 0.0, 15.0);
    roughness = clamp(roughness, 0.0, 1.0);
    bool plain = detail == 0.0 || roughness == 0.0;
    float amplitude = 1.0, total = 0.0, scale = 1.0, d;
    vec3 c;
    $type q;
    D = 0.0; C = vec3(0.0); P = $type(0.0);
    for (int i = 0; i <= int(ceil(detail)); i++) {
        cell_$feature_$dim_$metric(p * scale, randomness, smoothness, exponent, d, c, q);
        if (plain) { total = 1.0; D = d; C = c; P = q; break; }
        float share = float(i) <= detail ? 1.0 : fract(detail);
        total += share * amplitude;
        D += share * amplitude * d;
        C += share * amplitude * c;
        P = mix(P, mix(P, q / scale, amplitude), share);
        scale *= lacunarity;
        amplitude *= roughness;
    }
    if (!normalized) return;
    D /= total * $reach * metric_$metric_$dim($type(0.5 + 0.5 * randomness), exponent);
    C /= total;
}

//: dim type three = 1d float 3 | 2d vec2 9 | 3d vec3 27 | 4d vec4 81
float cell_edge_$dim($type p, float randomness)
{
    $type cell = whole_$dim(p), local = p - cell, closest = $type(0.0);
    float best = 1e30;
    for (int k = 0; k < $three; k++) {
        $type o = neighbour_$dim(k, 3), to = o + cell_point_$dim(cell + o) * randomness - local;
        if (dot(to, to) < best) { best = dot(to, to); closest = to; }
    }
    best = 1e30;
    for (int k = 0; k < $three; k++) {
        $type o = neighbour_$dim(k, 3), to = o + cell_point_$dim(cell + o) * randomness - local;
        $type across = to - closest;
        if (dot(across, across) > 0.0001) best = min(best, dot(0.5 * (closest + to), normalize(across)));
    }
    return best;
}
float cells_edge_$dim($type p, float detail, float roughness, float lacunarity, float randomness, bool normalized)
{
    randomness = clamp(randomness, 0.0, 1.0);
    detail = clamp(detail, 0.0, 15.0);
    roughness = clamp(roughness, 0.0, 1.0);
    bool plain = detail == 0.0 || roughness == 0.0;
    float widest = 0.5 + 0.5 * randomness, total = widest, amplitude = 1.0, scale = 1.0, D = 8.0;
    for (int i = 0; i <= int(ceil(detail)); i++) {
        float d = cell_edge_$dim(p * scale, randomness);
        if (plain) { D = d; break; }
        float share = float(i) <= detail ? 1.0 : fract(detail);
        total = mix(total, mix(total, widest / scale, amplitude), share);
        D = mix(D, min(D, mix(D, min(D, d / scale), amplitude)), share);
        scale *= lacunarity;
        amplitude *= roughness;
    }
    return normalized ? D / total : D;
}
float cell_radius_$dim($type p, float randomness)
{
    randomness = clamp(randomness, 0.0, 1.0);
    $type cell = whole_$dim(p), local = p - cell, closest = cell, owner = cell;
    float best = 1e30;
    for (int k = 0; k < $three; k++) {
        $type o = neighbour_$dim(k, 3), q = o + cell_point_$dim(cell + o) * randomness;
        if (distance(q, local) < best) { best = distance(q, local); closest = q; owner = o; }
    }
    best = 1e30;
    for (int k = 0; k < $three; k++) {
        $type o = neighbour_$dim(k, 3) + owner;
        if (o == owner) continue;
        best = min(best, distance(o + cell_point_$dim(cell + o) * randomness, closest));
    }
    return 0.5 * best;
}

// The node's functions: the position comes back in the units of the input.
//: dim in at type = 1d float~W W float | 2d vec3~Vector Vector.xy vec2 | 3d vec3~Vector Vector vec3 | 4d vec3~Vector,~float~W vec4(Vector,~W) vec4
//: normal = false true
void voronoi_$dim_distance_to_edge_$normal($in, float Scale, float Detail, float Roughness, float Lacunarity, float Randomness, out float out_Distance)
{
    out_Distance = cells_edge_$dim($at * Scale, Detail, Roughness, Lacunarity, Randomness, $normal);
}

//: dim in at = 1d float~W W | 2d vec3~Vector Vector.xy | 3d vec3~Vector Vector | 4d vec3~Vector,~float~W vec4(Vector,~W)
void voronoi_$dim_n_sphere_radius($in, float Scale, float Randomness, out float out_Radius)
{
    out_Radius = cell_radius_$dim($at * Scale, Randomness);
}

//: dim in at type out store = 2d vec3~Vector Vector.xy vec2 out~vec3~out_Position out_Position~=~vec3(P,~0.0) | 3d vec3~Vector Vector vec3 out~vec3~out_Position out_Position~=~P | 4d vec3~Vector,~float~W vec4(Vector,~W) vec4 out~vec3~out_Position,~out~float~out_W out_Position~=~P.xyz,~out_W~=~P.w
//: metric more exponent = euclidean float~Randomness 0.0 | manhattan float~Randomness 0.0 | chebychev float~Randomness 0.0 | minkowski float~Randomness,~float~Exponent Exponent
//: feature smooth smoothness = f1 float~Lacunarity 0.0 | f2 float~Lacunarity 0.0 | smooth_f1 float~Lacunarity,~float~Smoothness Smoothness
//: normal = false true
void voronoi_$dim_$feature_$metric_$normal($in, float Scale, float Detail, float Roughness, $smooth, $more, out float out_Distance, out vec3 out_Color, $out)
{
    $type P;
    cells_$feature_$dim_$metric($at * Scale, Detail, Roughness, Lacunarity, $smoothness, $exponent, Randomness, $normal, out_Distance, out_Color, P);
    P = Scale != 0.0 ? P / Scale : $type(0.0);
    $store;
}

//: metric = euclidean manhattan chebychev minkowski
//: feature smooth smoothness = f1 float~Lacunarity 0.0 | f2 float~Lacunarity 0.0 | smooth_f1 float~Lacunarity,~float~Smoothness Smoothness
//: normal = false true
void voronoi_1d_$feature_$metric_$normal(float W, float Scale, float Detail, float Roughness, $smooth, float Randomness, out float out_Distance, out vec3 out_Color, out float out_W)
{
    float P;
    cells_$feature_1d_$metric(W * Scale, Detail, Roughness, Lacunarity, $smoothness, 0.0, Randomness, $normal, out_Distance, out_Color, P);
    out_W = Scale != 0.0 ? P / Scale : 0.0;
}
