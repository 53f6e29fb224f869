bool reached(vec3 P) { return layer_reached(P); }
