// Ranges, and taking vectors apart. Of an empty range a number is 0, a vector its lower end.
// Blender manual, Map Range, Clamp, Combine/Separate XYZ, Mapping, Vector Rotate.

float range_position(float v, float low, float high) { return low != high ? (v - low) / (high - low) : 0.0; }
float range_step(float v, float low, float high, float power)
{
    float t = low > high ? 1.0 - clamp(range_position(v, high, low), 0.0, 1.0)
                         : clamp(range_position(v, low, high), 0.0, 1.0);
    return power == 3.0 ? t * t * (3.0 - 2.0 * t) : t * t * t * (t * (t * 6.0 - 15.0) + 10.0);
}
float range_smooth(float v, float low, float high, float to_low, float to_high, float power)
{
    return low != high ? to_low + range_step(v, low, high, power) * (to_high - to_low) : 0.0;
}
float range_clamp(float v, float a, float b) { return clamp(v, min(a, b), max(a, b)); }

void map_range_float_linear_false(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    out_Result = From_Min != From_Max
        ? To_Min + range_position(Value, From_Min, From_Max) * (To_Max - To_Min) : 0.0;
}
void map_range_float_linear_true(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    map_range_float_linear_false(Value, From_Min, From_Max, To_Min, To_Max, out_Result);
    out_Result = range_clamp(out_Result, To_Min, To_Max);
}
void map_range_float_smoothstep_false(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    out_Result = range_smooth(Value, From_Min, From_Max, To_Min, To_Max, 3.0);
}
void map_range_float_smoothstep_true(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    out_Result = range_clamp(range_smooth(Value, From_Min, From_Max, To_Min, To_Max, 3.0), To_Min, To_Max);
}
void map_range_float_smootherstep_false(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    out_Result = range_smooth(Value, From_Min, From_Max, To_Min, To_Max, 5.0);
}
void map_range_float_smootherstep_true(float Value, float From_Min, float From_Max, float To_Min, float To_Max, out float out_Result)
{
    out_Result = range_clamp(range_smooth(Value, From_Min, From_Max, To_Min, To_Max, 5.0), To_Min, To_Max);
}
void map_range_float_stepped_false(float Value, float From_Min, float From_Max, float To_Min, float To_Max, float Steps, out float out_Result)
{
    float t = range_position(Value, From_Min, From_Max);
    t = Steps > 0.0 ? floor(t * (Steps + 1.0)) / Steps : 0.0;
    out_Result = From_Min != From_Max ? To_Min + t * (To_Max - To_Min) : 0.0;
}
void map_range_float_stepped_true(float Value, float From_Min, float From_Max, float To_Min, float To_Max, float Steps, out float out_Result)
{
    map_range_float_stepped_false(Value, From_Min, From_Max, To_Min, To_Max, Steps, out_Result);
    out_Result = range_clamp(out_Result, To_Min, To_Max);
}

//: kind more steps = linear vec3~To_Max_FLOAT3 ~ | smoothstep vec3~To_Max_FLOAT3 ~ | smootherstep vec3~To_Max_FLOAT3 ~ | stepped vec3~To_Max_FLOAT3,~vec3~Steps_FLOAT3 ,~Steps_FLOAT3[i]
//: limit = false true
void map_range_float_vector_$kind_$limit(vec3 Vector, vec3 From_Min_FLOAT3, vec3 From_Max_FLOAT3, vec3 To_Min_FLOAT3, $more, out vec3 out_Vector)
{
    for (int i = 0; i < 3; i++) {
        map_range_float_$kind_$limit(Vector[i], From_Min_FLOAT3[i], From_Max_FLOAT3[i], To_Min_FLOAT3[i], To_Max_FLOAT3[i]$steps, out_Vector[i]);
        if (From_Min_FLOAT3[i] == From_Max_FLOAT3[i]) out_Vector[i] = To_Min_FLOAT3[i];
    }
}

void clamp_minmax(float Value, float Min, float Max, out float out_Result) { out_Result = min(max(Value, Min), Max); }
void clamp_range(float Value, float Min, float Max, out float out_Result) { out_Result = range_clamp(Value, Min, Max); }
void combine_xyz(float X, float Y, float Z, out vec3 out_Vector) { out_Vector = vec3(X, Y, Z); }
void separate_xyz(vec3 Vector, out float out_X, out float out_Y, out float out_Z)
{
    out_X = Vector.x; out_Y = Vector.y; out_Z = Vector.z;
}

// Euler angles in XYZ order.
mat3 euler(vec3 r)
{
    vec3 c = cos(r), s = sin(r);
    return mat3(c.y * c.z, c.y * s.z, -s.y,
                s.x * s.y * c.z - c.x * s.z, s.x * s.y * s.z + c.x * c.z, s.x * c.y,
                c.x * s.y * c.z + s.x * s.z, c.x * s.y * s.z - s.x * c.z, c.x * c.y);
}
void mapping_point(vec3 Vector, vec3 Location, vec3 Rotation, vec3 Scale, out vec3 out_Vector)
{
    out_Vector = euler(Rotation) * (Vector * Scale) + Location;
}
vec3 unscaled(vec3 v, vec3 scale)
{
    bvec3 z = equal(scale, vec3(0.0));
    return mix(v / mix(scale, vec3(1.0), z), vec3(0.0), z);
}
void mapping_texture(vec3 Vector, vec3 Location, vec3 Rotation, vec3 Scale, out vec3 out_Vector)
{
    out_Vector = unscaled(transpose(euler(Rotation)) * (Vector - Location), Scale);
}
void mapping_vector(vec3 Vector, vec3 Rotation, vec3 Scale, out vec3 out_Vector)
{
    out_Vector = euler(Rotation) * (Vector * Scale);
}
void mapping_normal(vec3 Vector, vec3 Rotation, vec3 Scale, out vec3 out_Vector)
{
    vec3 v = euler(Rotation) * unscaled(Vector, Scale);
    out_Vector = dot(v, v) > 0.0 ? normalize(v) : v;
}

// Rodrigues' rotation.
vec3 rotated(vec3 v, vec3 axis, float angle)
{
    if (dot(axis, axis) == 0.0) return v;
    axis = normalize(axis);
    return mix(axis * dot(axis, v), v, cos(angle)) + cross(axis, v) * sin(angle);
}

//: sense sign turn = false +1.0 euler(Rotation) | true -1.0 transpose(euler(Rotation))
void vector_rotate_axis_angle_$sense(vec3 Vector, vec3 Center, vec3 Axis, float Angle, out vec3 out_Vector)
{
    out_Vector = rotated(Vector - Center, Axis, $sign * Angle) + Center;
}
void vector_rotate_x_axis_$sense(vec3 Vector, vec3 Center, float Angle, out vec3 out_Vector)
{
    out_Vector = rotated(Vector - Center, vec3(1, 0, 0), $sign * Angle) + Center;
}
void vector_rotate_y_axis_$sense(vec3 Vector, vec3 Center, float Angle, out vec3 out_Vector)
{
    out_Vector = rotated(Vector - Center, vec3(0, 1, 0), $sign * Angle) + Center;
}
void vector_rotate_z_axis_$sense(vec3 Vector, vec3 Center, float Angle, out vec3 out_Vector)
{
    out_Vector = rotated(Vector - Center, vec3(0, 0, 1), $sign * Angle) + Center;
}
void vector_rotate_euler_xyz_$sense(vec3 Vector, vec3 Center, vec3 Rotation, out vec3 out_Vector)
{
    out_Vector = $turn * (Vector - Center) + Center;
}
