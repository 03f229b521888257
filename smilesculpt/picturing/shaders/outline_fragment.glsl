#version 330 core
// A line around the mask: the largest of samples on a circle, outside the mask only.

uniform sampler2D mask;
uniform vec3 ink;
uniform float pixel_ratio;

in vec2 place;

out vec4 fragment;

const int N_SAMPLES = 20;
const float LINE = 1.6;    // pixels
const float HALO = 2.9;    // pixels
const float HALO_STRENGTH = 0.6;
const vec3 DARK = vec3(0.02);

float reached(float radius) {
    vec2 step_size = radius * pixel_ratio / vec2(textureSize(mask, 0));
    float most = 0.0;
    for (int sample_index = 0; sample_index < N_SAMPLES; sample_index++) {
        float angle = 6.2831853 * float(sample_index) / float(N_SAMPLES);
        most = max(most, texture(mask, place + step_size * vec2(cos(angle), sin(angle))).r);
    }
    return most;
}

void main() {
    float outside = 1.0 - texture(mask, place).r;
    float line = reached(LINE) * outside;
    float halo = HALO_STRENGTH * max(reached(HALO) * outside - line, 0.0);
    float cover = line + halo;
    if (cover < 0.004) {
        discard;
    }
    fragment = vec4((line * ink + halo * DARK) / cover, cover);
}
