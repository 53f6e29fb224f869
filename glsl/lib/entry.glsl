// The entry of a range that a work group makes.

uniform uint range;

uint own;  // the owner of what the instance shows

uint slot_of(uvec4 entry) { return entry.x / (tile_count.x * tile_count.y); }
uint tile_of(uvec4 entry) { return entry.x % (tile_count.x * tile_count.y); }
void read_entry(uvec4 entry)
{
    own = owner_of(entry.y);
    read_frame(slot_of(entry));
    read_instance(entry.y);
    place_slab();
}
// The first of the pixels of an entry that an invocation makes; false beyond the frame.
bool begin_entry(uvec4 entry, out uvec2 first)
{
    first = first_pixel(tile_of(entry));
    if (first.x >= light_width || first.y >= light_size().y) return false;
    read_entry(entry);
    return true;
}
