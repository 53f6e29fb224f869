// What a layer reads of its instance: its parameter row, and the slab's size.

uniform vec3 slab_low, slab_size;

const uint ROW_WORDS = INSTANCE_WORDS - 1u;
float sample_row[max(4u * ROW_WORDS, 1u)];
float row(uint k) { return sample_row[k]; }
void read_row(uint instance)
{
    for (uint k = 0u; k < LAYER_WORDS; k++) {
        vec4 word = instances[instance * INSTANCE_WORDS + 1u + k];
        for (uint i = 0u; i < 4u; i++) sample_row[4u * k + i] = word[i];
    }
}
