// Pictures of real metal on which nothing lies yet, four pixels at a time.

layout(std430, binding = 4) writeonly buffer Pictures { uint pictures[]; };

uniform uint mask_start, instance_start;

void main()
{
    uint words = size.y * row_words, word = gl_GlobalInvocationID.x, slot = gl_WorkGroupID.y;
    if (word >= words) return;
    read_frame(slot);
    uint at = sample_index * words + word;
    pictures[at] = pictured[picture_of(slot) + 1u + word];
    pictures[mask_start + at] = 0u;
    pictures[instance_start + 2u * at] = 0u;
    pictures[instance_start + 2u * at + 1u] = 0u;
}
