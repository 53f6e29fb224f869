// What a material reads of the sample: its parameter row, and the slab's size.

layout(std430, binding = 0) readonly buffer Rows { float rows[]; };

uniform uint row_floats;
uniform vec3 slab_low, slab_size;

float sample_row[max(row_floats, 1u)];  // read once: a load costs as much as an octave of noise
float row(uint k) { return sample_row[k]; }
void read_row()
{
    for (uint k = 0u; k < row_floats; k++) sample_row[k] = rows[sample_index * row_floats + k];
}
