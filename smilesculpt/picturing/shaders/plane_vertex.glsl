#version 330 core
// A corner of the midline plane.

uniform mat4 clip_from_world;

in vec3 position;

out vec2 at;  // y and z, mm

void main() {
    at = position.yz;
    gl_Position = clip_from_world * vec4(position, 1.0);
}
