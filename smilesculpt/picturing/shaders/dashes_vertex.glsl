#version 330 core
// A corner of a line that was widened on the screen.

in vec3 position;   // already in clip space
in float along;     // pixels from the start

out float distance_along;

void main() {
    gl_Position = vec4(position, 1.0);
    distance_along = along;
}
