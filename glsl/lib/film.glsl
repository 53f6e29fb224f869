// From radiance to the bytes of a gray camera: exposure, sRGB encoding, noise of the sensor.
// IEC 61966-2-1; the hash is PCG-RXS-M-XS, O'Neill 2014; the noise Box and Muller 1958.

uint pcg(uint x)
{
    x = x * 747796405u + 2891336453u;
    x = ((x >> ((x >> 28) + 4u)) ^ x) * 277803737u;
    return (x >> 22) ^ x;
}
float srgb(float y) { return y <= 0.0031308 ? 12.92 * y : 1.055 * pow(y, 1.0 / 2.4) - 0.055; }

float gaussian(uint seed, uvec2 pixel)
{
    uint h = pcg(pixel.x + pcg(pixel.y + pcg(seed)));
    float u = (float(h >> 16) + 0.5) / 65536.0, v = float(h & 0xffffu) / 65536.0;
    return sqrt(-2.0 * log(u)) * cos(6.28318530718 * v);
}
uint develop(vec3 radiance, float stops, float noise, float seed, uvec2 pixel)
{
    float y = dot(radiance, vec3(0.2126729, 0.7151522, 0.0721750)) * exp2(stops);
    float signal = srgb(clamp(y, 0.0, 1.0));
    if (noise > 0.0) signal += noise * gaussian(uint(seed), pixel);
    return uint(clamp(signal, 0.0, 1.0) * 255.0 + 0.5);
}
