// Those columns of an entry's tile that its instance reaches.

void main()
{
    uvec4 entry = laid_entry(range, gl_WorkGroupID.x);
    uvec2 first;
    if (!begin_entry(entry, first)) return;
    walk_columns(slot_of(entry), first, columns_of(entry));
    if (strayed) put_stray(entry.x);
    put_changed(entry.x, changed);
    put_outline(entry.y);
}
