#if CURVES > 0
void coarse_sums(vec3 P, out vec2 sums[CURVES]) { state_coarse_sums(P, sums); }
#endif
