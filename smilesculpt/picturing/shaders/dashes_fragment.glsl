#version 330 core
// Dashes of 6 pixels with gaps of 4.

uniform vec3 ink;
uniform float pixel_ratio;

in float distance_along;

out vec4 fragment;

void main() {
    if (mod(distance_along / pixel_ratio, 10.0) > 6.0) {
        discard;
    }
    fragment = vec4(ink, 1.0);
}
