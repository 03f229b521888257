#version 330 core
// A corner of a rectangle around one segment of a line, as wide as the line and its round ends.

uniform mat4 clip_from_world;
uniform vec3 towards;      // unit vector to the viewer
uniform vec2 size;         // of the picture, pixels
uniform float width;       // pixels at a ratio of 1
uniform float pixel_ratio;

in vec3 start;
in vec3 finish;

out vec2 at;               // pixels along and across, from the start
flat out float length_px;

const float NEARER = 0.15; // mm: a line on a surface lies before it
const float HALO = 1.0;    // pixels beyond the line
const float LEAST_DEPTH = 1e-3;

void main() {
    vec4 first = clip_from_world * vec4(start + NEARER * towards, 1.0);
    vec4 last = clip_from_world * vec4(finish + NEARER * towards, 1.0);
    if (first.w < LEAST_DEPTH || last.w < LEAST_DEPTH) {
        gl_Position = vec4(2.0, 2.0, 2.0, 1.0);  // behind the viewer
        at = vec2(0.0);
        length_px = 0.0;
        return;
    }
    vec2 from = 0.5 * size * first.xy / first.w;
    vec2 way = 0.5 * size * last.xy / last.w - from;
    length_px = length(way);
    vec2 along = length_px > 1e-6 ? way / length_px : vec2(1.0, 0.0);
    vec2 across = vec2(-along.y, along.x);
    float reach = (0.5 * width + HALO) * pixel_ratio;
    bool is_last = gl_VertexID >= 2;
    float side = (gl_VertexID & 1) == 1 ? 1.0 : -1.0;
    at = vec2(is_last ? length_px + reach : -reach, side * reach);
    vec2 corner = from + at.x * along + at.y * across;
    float w = is_last ? last.w : first.w;
    float z = is_last ? last.z : first.z;
    gl_Position = vec4(corner / (0.5 * size) * w, z, w);
}
