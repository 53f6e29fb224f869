// Math on scalars, with Blender's guards: a division or root outside its domain gives 0.
// Blender manual, Math Node.
#include "angle.glsl"
#include "power.glsl"

// To 2e-8; the drivers' own is off by up to 1e-4. Abramowitz and Stegun 1964, 4.4.46.
float precise_arccosine(float x)
{
    float a = min(abs(x), 1.0), p = -0.0012624911;
    p = ((p * a + 0.0066700901) * a - 0.0170881256) * a + 0.0308918810;
    p = (((p * a - 0.0501743046) * a + 0.0889789874) * a - 0.2145988016) * a + 1.5707963050;
    p *= sqrt(1.0 - a);
    return x < 0.0 ? 3.14159265359 - p : p;
}
float smooth_minimum(float a, float b, float c)
{
    if (c == 0.0) return min(a, b);
    float h = max(c - abs(a - b), 0.0) / c;
    return min(a, b) - h * h * h * c / 6.0;
}
void math_add(float Value, float Value_001, out float out_Value)
{
    out_Value = Value + Value_001;
}
void math_subtract(float Value, float Value_001, out float out_Value)
{
    out_Value = Value - Value_001;
}
void math_multiply(float Value, float Value_001, out float out_Value)
{
    out_Value = Value * Value_001;
}
void math_divide(float Value, float Value_001, out float out_Value)
{
    out_Value = Value_001 != 0.0 ? Value / Value_001 : 0.0;
}
void math_multiply_add(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = Value * Value_001 + Value_002;
}
void math_power(float Value, float Value_001, out float out_Value)
{
    out_Value = guarded_power(Value, Value_001);
}
void math_logarithm(float Value, float Value_001, out float out_Value)
{
    out_Value = Value > 0.0 && Value_001 > 0.0 && Value_001 != 1.0 ? log(Value) / log(Value_001) : 0.0;
}
void math_sqrt(float Value, out float out_Value)
{
    out_Value = sqrt(max(Value, 0.0));
}
void math_inverse_sqrt(float Value, out float out_Value)
{
    out_Value = Value > 0.0 ? inversesqrt(Value) : 0.0;
}
void math_absolute(float Value, out float out_Value)
{
    out_Value = abs(Value);
}
void math_exponent(float Value, out float out_Value)
{
    out_Value = exp(Value);
}
void math_minimum(float Value, float Value_001, out float out_Value)
{
    out_Value = min(Value, Value_001);
}
void math_maximum(float Value, float Value_001, out float out_Value)
{
    out_Value = max(Value, Value_001);
}
void math_less_than(float Value, float Value_001, out float out_Value)
{
    out_Value = Value < Value_001 ? 1.0 : 0.0;
}
void math_greater_than(float Value, float Value_001, out float out_Value)
{
    out_Value = Value > Value_001 ? 1.0 : 0.0;
}
void math_sign(float Value, out float out_Value)
{
    out_Value = sign(Value);
}
void math_compare(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = abs(Value - Value_001) <= max(Value_002, 1e-5) ? 1.0 : 0.0;
}
void math_smooth_min(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = smooth_minimum(Value, Value_001, Value_002);
}
void math_smooth_max(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = -smooth_minimum(-Value, -Value_001, Value_002);
}
void math_round(float Value, out float out_Value)
{
    out_Value = floor(Value + 0.5);
}
void math_floor(float Value, out float out_Value)
{
    out_Value = floor(Value);
}
void math_ceil(float Value, out float out_Value)
{
    out_Value = ceil(Value);
}
void math_trunc(float Value, out float out_Value)
{
    out_Value = trunc(Value);
}
void math_fract(float Value, out float out_Value)
{
    out_Value = fract(Value);
}
void math_modulo(float Value, float Value_001, out float out_Value)
{
    out_Value = Value_001 != 0.0 ? Value - Value_001 * trunc(Value / Value_001) : 0.0;
}
void math_floored_modulo(float Value, float Value_001, out float out_Value)
{
    out_Value = Value_001 != 0.0 ? Value - Value_001 * floor(Value / Value_001) : 0.0;
}
void math_wrap(float Value, float Value_001, float Value_002, out float out_Value)
{
    out_Value = Value_001 != Value_002 ? Value - (Value_001 - Value_002) * floor((Value - Value_002) / (Value_001 - Value_002)) : Value_002;
}
void math_snap(float Value, float Value_001, out float out_Value)
{
    out_Value = Value_001 != 0.0 ? floor(Value / Value_001) * Value_001 : 0.0;
}
void math_pingpong(float Value, float Value_001, out float out_Value)
{
    out_Value = Value_001 != 0.0 ? abs(fract((Value - Value_001) / (2.0 * Value_001)) * 2.0 * Value_001 - Value_001) : 0.0;
}
void math_sine(float Value, out float out_Value)
{
    out_Value = sin(Value);
}
void math_cosine(float Value, out float out_Value)
{
    out_Value = cos(Value);
}
void math_tangent(float Value, out float out_Value)
{
    out_Value = tan(Value);
}
void math_arcsine(float Value, out float out_Value)
{
    out_Value = 1.57079632679 - precise_arccosine(Value);
}
void math_arccosine(float Value, out float out_Value)
{
    out_Value = precise_arccosine(Value);
}
void math_arctangent(float Value, out float out_Value)
{
    out_Value = atan(Value);
}
void math_arctan2(float Value, float Value_001, out float out_Value)
{
    out_Value = angle_of(Value, Value_001);
}
void math_sinh(float Value, out float out_Value)
{
    out_Value = sinh(Value);
}
void math_cosh(float Value, out float out_Value)
{
    out_Value = cosh(Value);
}
void math_tanh(float Value, out float out_Value)
{
    out_Value = tanh(Value);
}
void math_radians(float Value, out float out_Value)
{
    out_Value = radians(Value);
}
void math_degrees(float Value, out float out_Value)
{
    out_Value = degrees(Value);
}
