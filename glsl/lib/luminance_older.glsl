// The luminance of a colour before Blender 5.
// Rec. ITU-R BT.709.
float luminance(vec3 c) { return dot(c, vec3(0.2126729, 0.7151522, 0.0721750)); }
