// A tile of an entry.

void main()
{
    uvec4 entry = single_entry(range, gl_WorkGroupID.x);
    uvec2 first;
    if (!begin_entry(entry, first)) return;
    read_row(slot_of(entry));
    walk(slot_of(entry), first);
    if (strayed) put_stray(entry.x);
    put_outline(entry.y);
}
