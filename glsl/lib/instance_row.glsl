// What a layer reads of its instance: its parameter row.

float instance_row[LAYER_FLOATS];
float layer_row(uint k) { return instance_row[k]; }
void read_instance(uint instance)
{
    uint at = instance * INSTANCE_WORDS + INSTANCE_ROW;
    for (uint k = 0u; k < LAYER_FLOATS; k++) instance_row[k] = uintBitsToFloat(instances[at + k]);
}
