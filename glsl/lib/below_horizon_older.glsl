// Before Blender 5, Cycles follows a ray below the bent normal's horizon if it leaves the slab, and
// bumps cast shadows on velvet in the world's light.
// Fits of glsl/fits/lobes.py.
#include "lobes.glsl"

//: kind = ggx beckmann
float cut_$kind(float edge, float alpha) { return cut_$kind_kept(edge, alpha); }

float cut_ashikhmin_shirley(float edge, float alpha) { return cut_ashikhmin_shirley_dropped(edge,
    alpha); }

float velvet_above(float cosine, float sigma) { return velvet_shadowed(cosine, sigma); }
