// The state of a stack in each pixel, as images, which software rasterisers read much faster than
// buffers. They lie as `light` does.

layout(rgba32f, binding = 1) uniform image2D colors;  // colour, roughness
layout(rgba32f, binding = 2) uniform image2D reliefs;  // heights at the point and beside it, metallic
layout(r32ui, binding = 3) uniform uimage2D owners;  // 1 + the instance that the pixel shows, or 0

// What lies below a layer, or what is shaded.
vec3 below_color;
float below_roughness, below_metallic, below_height, below_height_x, below_height_y;

void put_state(ivec2 at, vec3 color, float roughness, float metallic, vec3 heights)
{
    imageStore(colors, at, vec4(color, roughness));
    imageStore(reliefs, at, vec4(heights, metallic));
}
void take_state(ivec2 at)
{
    vec4 a = imageLoad(colors, at), b = imageLoad(reliefs, at);
    below_color = a.rgb;
    below_roughness = a.a;
    below_height = b.x;
    below_height_x = b.y;
    below_height_y = b.z;
    below_metallic = b.w;
}
void put_owner(ivec2 at, uint owner) { imageStore(owners, at, uvec4(owner)); }
uint owner_at(ivec2 at) { return imageLoad(owners, at).r; }
