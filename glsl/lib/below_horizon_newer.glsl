// From Blender 5 on, Cycles drops every ray below the bent normal's horizon.
// Fits of glsl/fits/lobes.py.
#include "lobes.glsl"

//: kind = ggx beckmann ashikhmin_shirley
float cut_$kind(float edge, float alpha) { return cut_$kind_dropped(edge, alpha); }

float velvet_above(float cosine, float sigma) { return velvet_dropped(cosine, sigma); }
