// Planes of the pictures of a dispatch: for each pixel of each slot PLANE_FLOATS, of which those of a
// plane begin where a macro AT_ says.

layout(std430, binding = 9) buffer Planes { float planes[]; };

// The place of a pixel among the picture's, if it is one: pixels count from the border.
bool in_picture(uvec2 pixel, out uvec2 at)
{
    at = pixel - margin;
    return all(lessThan(at, size));
}
uint plane_word(uint slot, uvec2 at) { return ((slot * size.y + at.y) * size.x + at.x) * PLANE_FLOATS; }
void put_plane(uint word, vec3 value)
{
    planes[word] = value.x;
    planes[word + 1u] = value.y;
    planes[word + 2u] = value.z;
}
#ifdef COVER_WORD
// Of an instance of a layer.
void put_cover(uint slot, uvec2 pixel, float cover)
{
    uvec2 at;
    if (!in_picture(pixel, at)) return;
    uint word = plane_word(slot, at) + COVER_WORD;
    planes[word] = max(planes[word], cover);
}
#endif
