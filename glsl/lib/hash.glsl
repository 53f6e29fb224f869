// Integer hashing of lattice points: the final mix of lookup3.
// Bob Jenkins, "lookup3.c, for hash table lookup", 2006.

uint rotate_left(uint x, int k) { return (x << k) | (x >> (32 - k)); }

uint jenkins_final(uint a, uint b, uint c)
{
    c ^= b; c -= rotate_left(b, 14);
    a ^= c; a -= rotate_left(c, 11);
    b ^= a; b -= rotate_left(a, 25);
    c ^= b; c -= rotate_left(b, 16);
    a ^= c; a -= rotate_left(c, 4);
    b ^= a; b -= rotate_left(a, 14);
    c ^= b; c -= rotate_left(b, 24);
    return c;
}

// lookup3 starts from 0xdeadbeef + 4 * words + 13.
uint hash_words(uint x) { const uint s = 0xdeadbeefu + 17u; return jenkins_final(s + x, s, s); }
uint hash_words(uint x, uint y) { const uint s = 0xdeadbeefu + 21u; return jenkins_final(s + x, s + y, s); }
uint hash_words(uint x, uint y, uint z)
{
    const uint s = 0xdeadbeefu + 25u;
    return jenkins_final(s + x, s + y, s + z);
}
uint hash_words(uint x, uint y, uint z, uint w)
{
    const uint s = 0xdeadbeefu + 29u;
    uint a = s + x, b = s + y, c = s + z;
    a -= c; a ^= rotate_left(c, 4); c += b;
    b -= a; b ^= rotate_left(a, 6); a += c;
    c -= b; c ^= rotate_left(b, 8); b += a;
    a -= c; a ^= rotate_left(c, 16); c += b;
    b -= a; b ^= rotate_left(a, 19); a += c;
    c -= b; c ^= rotate_left(b, 4); b += a;
    return jenkins_final(a + w, b, c);
}

float unit(uint h) { return float(h) / 4294967295.0; }
float random_float(float p) { return unit(hash_words(floatBitsToUint(p))); }
float random_float(vec2 p) { uvec2 k = floatBitsToUint(p); return unit(hash_words(k.x, k.y)); }
float random_float(vec3 p) { uvec3 k = floatBitsToUint(p); return unit(hash_words(k.x, k.y, k.z)); }
float random_float(vec4 p)
{
    uvec4 k = floatBitsToUint(p);
    return unit(hash_words(k.x, k.y, k.z, k.w));
}
