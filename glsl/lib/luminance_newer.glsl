// The luminance of a colour since Blender 5, which rounds the white point otherwise.
// Rec. ITU-R BT.709.
float luminance(vec3 c) { return dot(c, vec3(0.2126391, 0.7151691, 0.0721927)); }
