// Lists the tiles that layers reach, and those that none does; not those that one entry makes alone.

void main()
{
    uint number = gl_GlobalInvocationID.x;
    if (number >= tile_total) return;
    uint count = touched(number);
    if (count == 0u) put_idle(number);
    else if (count != 1u) put_reached(number);
}
