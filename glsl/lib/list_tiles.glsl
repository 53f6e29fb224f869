// Lists the tiles that layers reach, and those that none does. A tile with a single entry whose layer
// has a program for that is in neither list: the entry is marked.

void main()
{
    uint number = gl_GlobalInvocationID.x;
    if (number >= tile_total) return;
    uint count = touched(number), entry = count == 1u ? toucher(number) : 0u;
    if (entry != 0u) entries[entry - 1u].w = 1u;
    else if (count != 0u) put_reached(number);
    else put_idle(number);
}
