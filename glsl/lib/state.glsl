// The state of a stack in each pixel: STATE_WORDS words of four, as `light` lies. It is a buffer,
// since software rasterisers write those several times faster than images.

layout(std430, binding = 3) buffer States { uvec4 states[]; };

// What lies below a layer, or what is shaded.
vec3 below_color;
float below_roughness, below_metallic, below_height, below_height_x, below_height_y;

uint state_at(ivec2 at) { return STATE_WORDS * light_word(at); }
// The instance that the pixel shows, as in instances.glsl.
uint owner_at(ivec2 at) { return states[state_at(at)].w; }
void put_state(ivec2 at, vec3 color, float roughness, float metallic, vec3 heights, uint owner)
{
    uint word = state_at(at);
    states[word] = uvec4(floatBitsToUint(heights), owner);
    states[word + 1u].xyz = floatBitsToUint(vec3(roughness, metallic, color.r));
#if CHANNELS_3
    states[word + 2u].xy = floatBitsToUint(color.gb);
#endif
}
// As `put_state` where only the owner will be asked for.
void put_owner(ivec2 at, uint owner) { states[state_at(at)].w = owner; }
// Let this be what lies below.
void put_below(vec3 color, float roughness, float metallic, vec3 heights)
{
    below_color = color;
    below_roughness = roughness;
    below_metallic = metallic;
    below_height = heights.x;
    below_height_x = heights.y;
    below_height_y = heights.z;
}
// Read a pixel's state to where it is what lies below; returns the owner.
uint take_state(ivec2 at)
{
    uint word = state_at(at);
    uvec4 a = states[word];
    vec3 b = uintBitsToFloat(states[word + 1u].xyz);
    below_height = uintBitsToFloat(a.x);
    below_height_x = uintBitsToFloat(a.y);
    below_height_y = uintBitsToFloat(a.z);
    below_roughness = b.x;
    below_metallic = b.y;
    below_color = vec3(b.z);
#if CHANNELS_3
    below_color.gb = uintBitsToFloat(states[word + 2u].xy);
#endif
    return a.w;
}
