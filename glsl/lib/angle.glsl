// The angle of a direction, 0 where there is none: GLSL's own is undefined there.
float angle_of(float y, float x) { return y == 0.0 && x == 0.0 ? 0.0 : atan(y, x); }
