// Sums of coarse octaves of noise along a row of pixels: known with their slopes at the ends of
// segments, between them Hermite's cubics. The first segment is a pixel, the others SEGMENT.

uniform float coarse_cells;  // octaves are coarse with at most so many cells to a metre along a row
#if CURVES > 0
const uint SEGMENT = 8u;
vec2 ends[CURVES];  // sums at the last segment's end, and what a pixel there changes them by
vec4 curves[CURVES];  // coefficients of 1, t, t², t³
vec4 powers;  // of t, how far the pixel lies before the segment's end, 0 … 1

void begin_row()
{
    for (int i = 0; i < CURVES; i++) ends[i] = vec2(0.0);
}
void next_segment(vec2 sums[CURVES])
{
    for (int i = 0; i < CURVES; i++) {
        vec2 a = sums[i] * vec2(1.0, -float(SEGMENT)), b = ends[i] * vec2(1.0, -float(SEGMENT));
        float rise = b.x - a.x;
        curves[i] = vec4(a, 3.0 * rise - 2.0 * a.y - b.y, a.y + b.y - 2.0 * rise);
        ends[i] = sums[i];
    }
}
void stand_before_end(uint pixels)
{
    float t = float(pixels) / float(SEGMENT);
    powers = vec4(1.0, t, t * t, t * t * t);
}
float coarse(int i) { return dot(curves[i], powers); }
#else
float coarse(int i) { return 0.0; }
#endif
