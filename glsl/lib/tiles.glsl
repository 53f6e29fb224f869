// Tiles of a dispatch, by number: the tile's own plus the slot's times the tiles of a sample.

// Two indirect dispatches of 4 words; lists of tiles, from the front those that a costly part reaches,
// from the back those that it does not; and for each number what is known of the tile.
layout(std430, binding = 6) buffer Tiles { uint groups[8]; uint tiles[]; };
const uint REACHED_TILE = 1u, STRAY_TILE = 2u;  // a stray must be made again

uniform uvec2 tile_count;
uniform uint tile_room;
uniform bool tile_lists;  // whether programs walk through lists, not past every tile

void put_tile(uint number, bool is_reached)
{
    if (!tile_lists) tiles[tile_room + number] = is_reached ? REACHED_TILE : 0u;
    else if (is_reached) tiles[atomicAdd(groups[0], 1u)] = number;
    else tiles[tile_room - 1u - atomicAdd(groups[4], 1u)] = number;
}
void put_stray(uint number) { atomicOr(tiles[tile_room + number], STRAY_TILE); }
// Leaving a tile out costs software rasterisers much, GPUs nothing. There a number that is the group's
// own is known to be the same for all of it, and its parameters with it, which lists hide.
uint dispatched(uint group)
{
    if (TILES == ALL_TILES || (!tile_lists && !EXACT)) return group;
    return tiles[TILES == REACHED_TILES ? group : tile_room - 1u - group];
}
bool left_out(uint number)
{
    if (TILES == ALL_TILES || tile_lists || EXACT) return false;
    return ((tiles[tile_room + number] & REACHED_TILE) != 0u) != (TILES == REACHED_TILES);
}
