// From light to the bytes of a camera: exposure, view transform, gamma, noise of the electronics.
// The hash is PCG-RXS-M-XS, O'Neill 2014; the noise Box and Muller 1958; luma ITU-R BT.709.

uniform float display_exponent;  // 1 / gamma

const vec3 LUMA = vec3(0.2126, 0.7152, 0.0722);

uint pcg(uint x)
{
    x = x * 747796405u + 2891336453u;
    x = ((x >> ((x >> 28) + 4u)) ^ x) * 277803737u;
    return (x >> 22) ^ x;
}
// Two independent numbers.
vec2 gaussians(uint seed, uvec2 pixel)
{
    uint h = pcg(pixel.x + pcg(pixel.y + pcg(seed)));
    float u = (float(h >> 16) + 0.5) / 65536.0, v = float(h & 0xffffu) / 65536.0;
    float angle = 6.28318530718 * v;
    return sqrt(-2.0 * log(u)) * vec2(cos(angle), sin(angle));
}
uint to_byte(float signal) { return uint(clamp(signal, 0.0, 1.0) * 255.0 + 0.5); }

// What the display shows of light, 0 … 1.
vec3 displayed(vec3 light)
{
    vec3 rgb = clamp(display(light), 0.0, 1.0);
    return display_exponent != 1.0 ? pow(rgb, vec3(display_exponent)) : rgb;
}
// Red in the lowest byte.
uint colour_bytes(vec3 rgb) { return to_byte(rgb.r) | to_byte(rgb.g) << 8 | to_byte(rgb.b) << 16; }
// Gray as Blender writes it, which makes it of three bytes.
uint gray_byte(vec3 rgb) { return to_byte(dot(floor(rgb * 255.0 + 0.5), LUMA) / 255.0); }
