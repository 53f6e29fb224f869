"""The commands by room: parse, call, print."""
