// What a layer reads of its instance: its parameter row, and the slab's size.

uniform vec3 slab_low, slab_size;

float sample_row[LAYER_FLOATS];
float row(uint k) { return sample_row[k]; }
void read_row(uint instance)
{
    uint at = instance * INSTANCE_WORDS + INSTANCE_ROW;
    for (uint k = 0u; k < LAYER_FLOATS; k++) sample_row[k] = uintBitsToFloat(instances[at + k]);
}
