// Math on vectors, with Blender's guards: a component divided by 0 gives 0.
// Blender manual, Vector Math Node.
#include "power.glsl"

vec3 guarded_divide(vec3 a, vec3 b)
{
    bvec3 z = equal(b, vec3(0.0));
    return mix(a / mix(b, vec3(1.0), z), vec3(0.0), z);
}
void vector_math_add(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector + Vector_001;
}
void vector_math_subtract(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector - Vector_001;
}
void vector_math_multiply(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = Vector * Vector_001;
}
void vector_math_divide(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = guarded_divide(Vector, Vector_001);
}
void vector_math_multiply_add(vec3 Vector, vec3 Vector_001, vec3 Vector_002, out vec3 out_Vector)
{
    out_Vector = Vector * Vector_001 + Vector_002;
}
void vector_math_cross_product(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = cross(Vector, Vector_001);
}
void vector_math_project(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = dot(Vector_001, Vector_001) != 0.0 ? dot(Vector, Vector_001) / dot(Vector_001, Vector_001) * Vector_001 : vec3(0.0);
}
void vector_math_reflect(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = dot(Vector_001, Vector_001) != 0.0 ? reflect(Vector, normalize(Vector_001)) : Vector;
}
void vector_math_scale(vec3 Vector, float Scale, out vec3 out_Vector)
{
    out_Vector = Vector * Scale;
}
void vector_math_normalize(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = dot(Vector, Vector) != 0.0 ? normalize(Vector) : vec3(0.0);
}
void vector_math_absolute(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = abs(Vector);
}
void vector_math_minimum(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = min(Vector, Vector_001);
}
void vector_math_maximum(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = max(Vector, Vector_001);
}
void vector_math_refract(vec3 Vector, vec3 Vector_001, float Scale, out vec3 out_Vector)
{
    vec3 normal = dot(Vector_001, Vector_001) != 0.0 ? normalize(Vector_001) : vec3(0.0);
    out_Vector = refract(Vector, normal, Scale);
}
void vector_math_faceforward(vec3 Vector, vec3 Vector_001, vec3 Vector_002, out vec3 out_Vector)
{
    out_Vector = faceforward(Vector, Vector_001, Vector_002);
}
void vector_math_power(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    for (int i = 0; i < 3; i++) out_Vector[i] = guarded_power(Vector[i], Vector_001[i]);
}
void vector_math_sign(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = sign(Vector);
}
void vector_math_round(vec3 Vector, out vec3 out_Vector)  // since Blender 5
{
    out_Vector = floor(Vector + 0.5);
}
void vector_math_wrap(vec3 Vector, vec3 Vector_001, vec3 Vector_002, out vec3 out_Vector)
{
    vec3 range = Vector_001 - Vector_002;
    out_Vector = mix(Vector - range * floor(guarded_divide(Vector - Vector_002, range)), Vector_002, equal(range, vec3(0.0)));
}
void vector_math_floor(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = floor(Vector);
}
void vector_math_ceil(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = ceil(Vector);
}
void vector_math_fraction(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = fract(Vector);
}
void vector_math_modulo(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    vec3 rest = Vector - Vector_001 * trunc(guarded_divide(Vector, Vector_001));
    out_Vector = mix(rest, vec3(0.0), equal(Vector_001, vec3(0.0)));
}
void vector_math_snap(vec3 Vector, vec3 Vector_001, out vec3 out_Vector)
{
    out_Vector = floor(guarded_divide(Vector, Vector_001)) * Vector_001;
}
void vector_math_sine(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = sin(Vector);
}
void vector_math_cosine(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = cos(Vector);
}
void vector_math_tangent(vec3 Vector, out vec3 out_Vector)
{
    out_Vector = tan(Vector);
}
void vector_math_dot_product(vec3 Vector, vec3 Vector_001, out float out_Value)
{
    out_Value = dot(Vector, Vector_001);
}
void vector_math_distance(vec3 Vector, vec3 Vector_001, out float out_Value)
{
    out_Value = distance(Vector, Vector_001);
}
void vector_math_length(vec3 Vector, out float out_Value)
{
    out_Value = length(Vector);
}
