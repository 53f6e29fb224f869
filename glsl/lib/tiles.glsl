// Tiles of a dispatch, by number: the tile's own plus the slot's times the tiles of a sample.

// Two indirect dispatches of 4 words. Then four lists, each as long as a dispatch has tiles at most:
// of tiles, from the front those that a costly part or layers reach, from the back those that none
// does; for each number whether the tile must be made again, and by what; and for each number, in the
// lower half of a word, how many entries reach it: 1 for one with a program for tiles that it has
// alone, 2 for any other; in the upper half which of its four columns they reach, a bit each, and then
// in which of them they have changed anything; and for each number eight words, its rows, with a bit for
// each pixel that is marked.
layout(std430, binding = 6) buffer Tiles { uint groups[8]; uint tiles[]; };

uniform uvec2 tile_count;
uniform uint tile_room;

void put_reached(uint number) { tiles[atomicAdd(groups[0], 1u)] = number; }
void put_idle(uint number) { tiles[tile_room - 1u - atomicAdd(groups[4], 1u)] = number; }
// 1 for a tile that one program makes by itself, 2 for one that layers lie on.
void put_stray(uint number) { tiles[tile_room + number] = LAYERED ? 2u : 1u; }
void put_touched(uint number, bool single, uint columns)
{
    atomicAdd(tiles[2u * tile_room + number], single ? 1u : 2u);
    atomicOr(tiles[2u * tile_room + number], columns << 16u);
}
uint touched(uint number) { return tiles[2u * tile_room + number] & 65535u; }
uint touched_columns(uint number) { return tiles[2u * tile_room + number] >> 16u & 15u; }
void put_changed(uint number, uint columns)
{
    if (columns != 0u) atomicOr(tiles[2u * tile_room + number], columns << 20u);
}
uint changed_columns(uint number) { return tiles[2u * tile_room + number] >> 20u; }
// The pixels of a row that columns have, a bit each.
uint pixels_of(uint columns) { return (columns * 0x204081u & 0x1010101u) * 255u; }
void put_marked(uint number, uint row, uint pixels)
{
    if (pixels != 0u) atomicOr(tiles[3u * tile_room + 8u * number + row], pixels);
}
// The marks of 32 pixels of a sample, whose place is counted in tiles across and in pixels down.
uint marked_row(uint slot, ivec2 at)
{
    if (any(lessThan(at, ivec2(0))) || any(greaterThanEqual(uvec2(at), uvec2(1u, 8u) * tile_count)))
        return 0u;
    uint number = (slot * tile_count.y + uint(at.y) / 8u) * tile_count.x + uint(at.x);
    return tiles[3u * tile_room + 8u * number + uint(at.y) % 8u];
}
uint dispatched(uint group)
{
    return TILES == ALL_TILES ? group : tiles[TILES == REACHED_TILES ? group : tile_room - 1u - group];
}
// The first of the pixels of a tile that an invocation makes; it makes WALK of them to the right.
uvec2 first_pixel(uint tile)
{
    const uint columns = 32u / WALK;
    uvec2 group = uvec2(tile % tile_count.x, tile / tile_count.x);
    uvec2 own = uvec2(gl_LocalInvocationIndex % columns, gl_LocalInvocationIndex / columns);
    return uvec2(32u, 8u) * group + uvec2(WALK, 1u) * own;
}
