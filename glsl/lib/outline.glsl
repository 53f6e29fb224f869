// The outlines of instances, whatever comes to lie over them, as found by an invocation.

uvec4 box = uvec4(0xffffffffu, 0xffffffffu, 0u, 0u);
uint area = 0u;

// The border is not part of the picture.
void outline(uvec2 pixel)
{
    ivec2 at = ivec2(pixel) - int(margin);
    if (any(lessThan(at, ivec2(0))) || any(greaterThanEqual(at, ivec2(size)))) return;
    area++;
    box = uvec4(min(box.xy, uvec2(at)), max(box.zw, uvec2(at) + 1u));
}
void put_outline(uint instance)
{
    if (AGAIN || area == 0u) return;
    uint at = instance * INSTANCE_WORDS + OUTLINE;
    atomicAdd(instances[at], area);
    atomicMin(instances[at + 1u], box.x);
    atomicMin(instances[at + 2u], box.y);
    atomicMax(instances[at + 3u], box.z);
    atomicMax(instances[at + 4u], box.w);
}
