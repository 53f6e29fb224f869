// Tiles of a dispatch, by number: the tile's own plus the slot's times the tiles of a sample.

// Two indirect dispatches of 4 words; tiles, from the front those that a costly part reaches, from
// the back those that it does not; and for each number whether the tile must be made again.
layout(std430, binding = 6) buffer Tiles { uint groups[8]; uint tiles[]; };

uniform uvec2 tile_count;
uniform uint tile_room;

void put_reached(uint number) { tiles[atomicAdd(groups[0], 1u)] = number; }
void put_idle(uint number) { tiles[tile_room - 1u - atomicAdd(groups[4], 1u)] = number; }
void put_stray(uint number) { tiles[tile_room + number] = 1u; }
uint dispatched(uint group)
{
    return TILES == ALL_TILES ? group : tiles[TILES == REACHED_TILES ? group : tile_room - 1u - group];
}
