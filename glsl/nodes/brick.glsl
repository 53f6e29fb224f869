// Bricks in rows, each with a tint of its own, and the mortar between them.
// Blender manual, Brick Texture; the noise of Elias, "Perlin Noise", 1998, for the tints.

float brick_tint(int row, int column)
{
    uint n = (uint(row) << 16) + (uint(column) & 0xffffu);
    n = (n + 1013u) & 0x7fffffffu;
    n ^= n >> 13;
    n = (n * (n * n * 60493u + 19990303u) + 1376312589u) & 0x7fffffffu;
    return float(n) / 2147483648.0;
}
bool brick_every(float period, int row) { return abs(row) % int(period) == 0; }
float brick_mortar(float edge, float size, float smoothness)
{
    if (edge >= size) return 0.0;
    return smoothness == 0.0 ? 1.0 : smoothstep(0.0, 1.0, (1.0 - edge / size) / smoothness);
}
void brick(vec3 Vector, vec3 Color1, vec3 Color2, vec3 Mortar,
           float Scale, float Mortar_Size, float Mortar_Smooth, float Bias,
           float Brick_Width, float Row_Height,
           float offset, float offset_frequency, float squash, float squash_frequency,
           out vec3 out_Color, out float out_Fac)
{
    vec2 p = Vector.xy * Scale;
    int row = int(floor(p.y / Row_Height));
    vec2 size = vec2(Brick_Width, Row_Height);
    if (brick_every(squash_frequency, row)) size.x *= squash;
    if (brick_every(offset_frequency, row)) p.x += size.x * offset;
    int column = int(floor(p.x / size.x));
    vec2 inside = p - size * vec2(column, row);
    vec2 edge = min(inside, size - inside);
    out_Fac = brick_mortar(min(edge.x, edge.y), Mortar_Size, Mortar_Smooth);
    float tint = clamp(brick_tint(row, column) + Bias, 0.0, 1.0);
    out_Color = mix(mix(Color1, Color2, tint), Mortar, out_Fac);
}
