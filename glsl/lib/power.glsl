// Powers of any number: of a negative one by whole numbers alone, else 0.
// Blender manual, Math Node.

float guarded_power(float a, float b)
{
    if (b == 0.0) return 1.0;
    if (a >= 0.0) return a == 0.0 ? 0.0 : pow(a, b);
    if (b != trunc(b)) return 0.0;
    float p = pow(-a, b);
    return mod(b, 2.0) == 0.0 ? p : -p;
}
