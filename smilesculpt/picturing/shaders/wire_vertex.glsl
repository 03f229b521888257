#version 330 core
// A corner of a triangle's edge, a little nearer than the triangle.

uniform mat4 clip_from_world;
uniform vec3 towards;
uniform vec4 cut;

in vec3 position;

const float NEARER = 0.02;  // mm

void main() {
    gl_Position = clip_from_world * vec4(position + NEARER * towards, 1.0);
    gl_ClipDistance[0] = dot(cut, vec4(position, 1.0));
}
