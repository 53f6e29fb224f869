// From light to the bytes of a gray camera: exposure, view transform, gamma, noise of the sensor.
// The hash is PCG-RXS-M-XS, O'Neill 2014; the noise Box and Muller 1958; luma ITU-R BT.709.

uniform float display_exponent;  // 1 / gamma

uint pcg(uint x)
{
    x = x * 747796405u + 2891336453u;
    x = ((x >> ((x >> 28) + 4u)) ^ x) * 277803737u;
    return (x >> 22) ^ x;
}
float gaussian(uint seed, uvec2 pixel)
{
    uint h = pcg(pixel.x + pcg(pixel.y + pcg(seed)));
    float u = (float(h >> 16) + 0.5) / 65536.0, v = float(h & 0xffffu) / 65536.0;
    return sqrt(-2.0 * log(u)) * cos(6.28318530718 * v);
}
uint to_byte(float signal) { return uint(clamp(signal, 0.0, 1.0) * 255.0 + 0.5); }

// Without noise it is the byte that Blender writes, which makes gray of three bytes.
uint develop(vec3 radiance, float stops, float noise, float seed, uvec2 pixel)
{
    const vec3 luma = vec3(0.2126, 0.7152, 0.0722);
    vec3 rgb = clamp(display(radiance * exp2(stops)), 0.0, 1.0);
    if (display_exponent != 1.0) rgb = pow(rgb, vec3(display_exponent));
    if (noise > 0.0) return to_byte(dot(rgb, luma) + noise * gaussian(uint(seed), pixel));
    return to_byte(dot(floor(rgb * 255.0 + 0.5), luma) / 255.0);
}
