// What the programs that make pixels share: their buffers, whose defect a pixel shows, and its words.

layout(std430, binding = 4) writeonly buffer Pictures { uint pictures[]; };
layout(std430, binding = 7) buffer Sums { float sums[]; };  // of the rays so far
// `pictures` holds images, then masks, then instance masks of two pixels a word.

uniform float exposure;
uniform uint mask_start, instance_start;

#if STACK
// Which owner most defective rays of a pixel show: the candidate of Boyer and Moore's majority vote
// (1981), with its lead in the lowest byte, after one more ray that shows a defect.
uint voted(uint slot, uvec2 pixel, uint before)
{
    uint owner = owner_at(light_at(slot, pixel + margin));
    if ((before & 255u) == 0u) return owner << 8u | 1u;
    return before >> 8u == owner ? before + 1u : before - 1u;
}
uint class_at(uint vote) { return vote >> 24u; }
uint number_at(uint vote) { return vote >> 8u & 65535u; }
#endif
// A sum over rays: radiance, or how many times as bright layers made a pixel of real metal.
vec3 sum_of(uint at)
{
    return CHANNELS == 1u ? vec3(sums[at]) : vec3(sums[at], sums[at + 1u], sums[at + 2u]);
}
void put_sum(uint at, vec3 sum)
{
    sums[at] = sum.r;
    if (CHANNELS == 1u) return;
    sums[at + 1u] = sum.g;
    sums[at + 2u] = sum.b;
}
// Four pixels, of one byte each, or of three.
void put_image(uint at, const uint image[4])
{
#if IMAGE_CHANNELS == 3
    at *= 3u;
    pictures[at] = image[0] | image[1] << 24;
    pictures[at + 1u] = image[1] >> 8 | image[2] << 16;
    pictures[at + 2u] = image[2] >> 16 | image[3] << 8;
#else
    pictures[at] = image[0] | image[1] << 8 | image[2] << 16 | image[3] << 24;
#endif
}
// The mask and instance mask of four pixels.
void put_masks(uint at, uint mask, const uint numbers[2])
{
    pictures[mask_start + at] = mask;
    pictures[instance_start + 2u * at] = numbers[0];
    pictures[instance_start + 2u * at + 1u] = numbers[1];
}
