// Lists the entries that reach their tiles: for each range those that make a tile alone, and the others.

uniform uvec2 entry_range;  // the first entry, and that after the last

void main()
{
    uint at = entry_range.x + gl_GlobalInvocationID.x;
    if (at >= entry_range.y || columns_of(entries[at]) == 0u) return;
    if (touched(entries[at].x) == 1u) put_single(at);
    else put_laid(at);
}
