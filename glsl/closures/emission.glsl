// Emission and Background reflect nothing, Holdout is a black hole; Transparent shows the world behind the slab.
// Blender manual, Emission, Background, Holdout, Transparent BSDF.

//: node = emission background
vec3 $node_emit(vec3 V, vec3 Color, float Strength)
{
    return Color * Strength;
}

vec3 transparent_ambient(vec3 V, vec3 Color)
{
    return max(Color, 0.0);
}

vec3 holdout_emit(vec3 V)
{
    return vec3(0.0);
}
