#version 330 core
// The edges of triangles, see-through, so that many of them do not blacken the picture.

uniform vec4 ink;

out vec4 fragment;

void main() {
    fragment = ink;
}
