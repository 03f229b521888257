#version 330 core
// Places a vertex and hands its direction, colour and weights to the fragments.

uniform mat4 clip_from_world;
uniform mat3 eye_from_world;
uniform vec4 cut;          // plane: what lies on its negative side is cut away

in vec3 position;
in vec3 normal;
in vec3 colour;
in vec4 about;
in vec2 marks;

out vec3 eye_normal;
out vec3 own_colour;
out vec4 weights;
out vec3 noted;            // the number, how much a mask holds, whether there is a number

invariant gl_Position;  // the depth pass must meet the shading pass exactly

void main() {
    gl_Position = clip_from_world * vec4(position, 1.0);
    eye_normal = eye_from_world * normal;
    own_colour = colour;
    weights = about;
    bool is_known = marks.x > -1e8;
    noted = vec3(is_known ? marks.x : 0.0, marks.y, is_known ? 1.0 : 0.0);
    gl_ClipDistance[0] = dot(cut, vec4(position, 1.0));
}
