#version 330 core
// A line with round ends and smooth edges.

uniform vec3 ink;
uniform float width;
uniform float pixel_ratio;
uniform float share;       // of the colour that is seen

in vec2 at;
flat in float length_px;

out vec4 fragment;

void main() {
    vec2 off = vec2(at.x - clamp(at.x, 0.0, length_px), at.y);
    float cover = clamp(0.5 * width * pixel_ratio + 0.5 - length(off), 0.0, 1.0);
    if (cover * share < 0.004) {
        discard;
    }
    fragment = vec4(ink, cover * share);
}
