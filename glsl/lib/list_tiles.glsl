// Lists the tiles that layers reach, and those that none does.

void main()
{
    uint number = gl_GlobalInvocationID.x;
    if (number >= tile_total) return;
    if (touched(number)) put_reached(number);
    else put_idle(number);
}
