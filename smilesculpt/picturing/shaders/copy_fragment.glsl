#version 330 core
// A coarse picture spread over a fine one.

uniform sampler2D coarse;

in vec2 place;

out vec4 fragment;

void main() {
    fragment = vec4(texture(coarse, place).rgb, 1.0);
}
