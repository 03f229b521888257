#version 330 core
// Two colours from top to bottom, a little darker towards the sides.

uniform vec3 top;
uniform vec3 bottom;

in vec2 place;

out vec4 fragment;

void main() {
    float height = place.y - 0.35 * abs(place.x - 0.5);
    fragment = vec4(mix(bottom, top, smoothstep(0.0, 1.0, height)), 1.0);
}
