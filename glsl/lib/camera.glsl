// The camera between the light and the display: columns, lines, illumination, blur, noise of
// electrons, whose variance is that of the dark and rises with the signal (EMVA 1288, release 4).
// CAMERA, BLUR, JITTER and GAMMA say what of it a recipe has; nothing is left of the rest.

uniform float across[REACH], down[REACH];  // weights of this ray in the pixels around its own

float of_frame(uint slot, uint field)
{
    return samples[slot * SAMPLE_WORDS + field / 4u][field % 4u];
}

#if CAMERA
uniform vec2 sensor_pixels;

const uint NOWHERE = 0xffffffffu;  // no pixel's coordinate: for random numbers of a line or column
float column_gain[4], column_level[4];  // of four columns: gain, and light that is added
float electron, dark_variance;
float gain_of_line, gamma_exponent;
vec3 white;

// Gain by the illumination along an axis of the sensor: a tilt and a bow, in stops to its ends.
float illumination(float pixel, float pixels, float tilt, float bow)
{
    float x = 2.0 * (pixel + 0.5) / pixels - 1.0;
    return exp2(tilt * x + bow * x * x);
}
void begin_columns(uint slot, uint first, float stops)
{
    uint seed = uint(of_frame(slot, AT_CAMERA));
    float tilt = of_frame(slot, AT_TILT_X), bow = of_frame(slot, AT_BOW_X);
    for (uint k = 0u; k < 4u; k++) {
        float column = of_frame(slot, AT_FIRST_COLUMN) + float(first + k);
        vec2 own = gaussians(seed, uvec2(uint(column), NOWHERE));
        column_gain[k] = exp2(stops) * illumination(column, sensor_pixels.x, tilt, bow);
        column_gain[k] *= 1.0 + of_frame(slot, AT_COLUMN_GAIN) * own.x;
        column_level[k] = of_frame(slot, AT_DARK_LEVEL) + of_frame(slot, AT_COLUMN_OFFSET) * own.y;
    }
    electron = of_frame(slot, AT_ELECTRON);
    dark_variance = of_frame(slot, AT_DARK_VARIANCE);
    gamma_exponent = of_frame(slot, AT_GAMMA_EXPONENT);
    white = vec3(of_frame(slot, AT_WARMTH), 1.0, 1.0 / of_frame(slot, AT_WARMTH));
}
void begin_line(uint slot, uint seed, uint line)
{
    float row = of_frame(slot, AT_FIRST_ROW) + float(line);
    float tilt = of_frame(slot, AT_TILT_Y), bow = of_frame(slot, AT_BOW_Y);
    gain_of_line = illumination(row, sensor_pixels.y, tilt, bow);
    gain_of_line *= 1.0 + of_frame(slot, AT_LINE_GAIN) * gaussians(seed, uvec2(NOWHERE, line)).x;
}
// What a sensor counts of light, in units of light, by a Gaussian random number.
float counted(float light, uint k, float chance)
{
    float variance = max(light, 0.0) * electron + dark_variance;
    return max(light + column_level[k] + sqrt(variance) * chance, 0.0);
}
#endif

#if BLUR
float blurred_across[REACH], blurred_down[REACH];

// A pass's weights, `own`, each spread by q**(k*k) to pixels k away; their sum stays what it is.
void spread(const float own[REACH], float q, out float wide[REACH])
{
    float before = 0.0, after = 0.0, weight[REACH];
    weight[0] = 1.0;
    for (uint k = 1u; k < REACH; k++) weight[k] = weight[k - 1u] * pow(q, float(2u * k - 1u));
    for (uint i = 0u; i < REACH; i++) {
        wide[i] = 0.0;
        for (uint j = 0u; j < REACH; j++) wide[i] += own[j] * weight[i > j ? i - j : j - i];
        before += own[i];
        after += wide[i];
    }
    for (uint i = 0u; i < REACH; i++) wide[i] *= before / after;
}
#define ACROSS blurred_across
#define DOWN blurred_down
#else
#define ACROSS across
#define DOWN down
#endif

#if JITTER
const float JITTER_LINES = 24.0;  // after which a displacement is another one
float displaced[REACH];

// The weights down, moved by the encoder's error at a line: smooth, with the same spread at each.
void displace(uint slot, uint line)
{
    float at = (of_frame(slot, AT_FIRST_LINE) + float(line)) / JITTER_LINES;
    uint seed = uint(of_frame(slot, AT_CAMERA)), knot = uint(at);
    float t = smoothstep(0.0, 1.0, fract(at));
    float a = gaussians(seed, uvec2(NOWHERE, knot)).x, b = gaussians(seed, uvec2(NOWHERE, knot + 1u)).x;
    float error = of_frame(slot, AT_JITTER) * mix(a, b, t) / sqrt(1.0 - 2.0 * t * (1.0 - t));
    float s = clamp(error, -1.0, 1.0), before = 0.0, after = 0.0;
    for (uint i = 0u; i < REACH; i++) {
        float low = i > 0u ? DOWN[i - 1u] : 0.0, high = i + 1u < REACH ? DOWN[i + 1u] : 0.0;
        displaced[i] = 0.5 * s * (s - 1.0) * high + (1.0 - s * s) * DOWN[i] + 0.5 * s * (s + 1.0) * low;
        before += DOWN[i];
        after += displaced[i];
    }
    for (uint i = 0u; i < REACH; i++) displaced[i] *= before / after;
}
#undef DOWN
#define DOWN displaced
#endif
