#version 330 core
// The midline plane: faint, with a grid of 5 mm and an edge.

uniform vec3 ink;
uniform vec2 low;
uniform vec2 high;
uniform float pixel_ratio;

in vec2 at;

out vec4 fragment;

void main() {
    vec2 pixel = fwidth(at) * pixel_ratio;
    vec2 to_grid = abs(fract(at / 5.0 + 0.5) - 0.5) * 5.0 / pixel;
    vec2 to_edge = min(at - low, high - at) / pixel;
    float grid = 1.0 - clamp(min(to_grid.x, to_grid.y), 0.0, 1.0);
    float edge = 1.0 - clamp(min(to_edge.x, to_edge.y) - 1.0, 0.0, 1.0);
    fragment = vec4(ink, max(0.10 + 0.10 * grid, 0.75 * edge));
}
