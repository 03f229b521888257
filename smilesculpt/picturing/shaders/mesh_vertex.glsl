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
out vec2 noted;

invariant gl_Position;  // the depth pass must meet the shading pass exactly

void main() {
    gl_Position = clip_from_world * vec4(position, 1.0);
    eye_normal = eye_from_world * normal;
    own_colour = colour;
    weights = about;
    noted = marks;
    gl_ClipDistance[0] = dot(cut, vec4(position, 1.0));
}
