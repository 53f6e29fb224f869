// What a material reads of the sample: its parameter row.

const uint ROW_WORDS = SAMPLE_WORDS - FRAME_WORDS;
float sample_row[max(4u * ROW_WORDS, 1u)];
float row(uint k) { return sample_row[k]; }
void read_row(uint slot)
{
    for (uint k = 0u; k < ROW_WORDS; k++) {
        vec4 word = samples[slot * SAMPLE_WORDS + FRAME_WORDS + k];
        for (uint i = 0u; i < 4u; i++) sample_row[4u * k + i] = word[i];
    }
}
