// What programs have of the entries whose tiles one instance alone reaches.

uniform uint range;

uint own;  // the owner of what the instance shows
