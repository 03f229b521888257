#version 330 core
// Enamel and gum under three lights that move with the viewer (x right, y up, z to the viewer).
// Colours are linear until the last lines.

uniform float tint;       // share of the own colour in the enamel
uniform float shine;      // 1, or less where colours mean numbers
uniform float opacity;
uniform vec3 inside;      // colour of the back of a face, sRGB

in vec3 eye_normal;
in vec3 own_colour;
in vec4 weights;          // gum, chosen, openness, height above the gum

out vec4 fragment;

const vec3 VIEWER = vec3(0.0, 0.0, 1.0);
const vec3 KEY = normalize(vec3(-0.45, 0.62, 0.65));
const vec3 FILL = normalize(vec3(0.75, 0.05, 0.55));
const vec3 RIM = normalize(vec3(0.25, 0.65, -0.55));

const vec3 KEY_COLOUR = 1.02 * vec3(1.0, 0.97, 0.92);
const vec3 FILL_COLOUR = vec3(0.30, 0.34, 0.40);
const vec3 RIM_COLOUR = vec3(0.62, 0.70, 0.80);
const vec3 ABOVE = vec3(0.34, 0.37, 0.42);
const vec3 BELOW = vec3(0.16, 0.13, 0.12);

// A cosine that goes on past the edge of the light, as in a body that light enters.
float wrapped(float cosine, float by) {
    return max((cosine + by) / (1.0 + by), 0.0);
}

float highlight(vec3 normal, vec3 light, float power) {
    return pow(max(dot(normal, normalize(light + VIEWER)), 0.0), power);
}

vec3 enamel_colour(float height) {
    const vec3 NECK = vec3(0.80, 0.66, 0.46);
    const vec3 BODY = vec3(0.82, 0.78, 0.68);
    const vec3 EDGE = vec3(0.70, 0.74, 0.77);
    vec3 shade = mix(NECK, BODY, smoothstep(0.0, 0.55, height));
    shade = mix(shade, EDGE, 0.75 * smoothstep(0.72, 1.0, height));
    return mix(shade, 0.95 * pow(own_colour, vec3(2.2)), tint);
}

vec3 gum_colour(float openness) {
    const vec3 FOLD = vec3(0.46, 0.125, 0.125);
    const vec3 OPEN = vec3(0.57, 0.205, 0.195);
    return mix(FOLD, OPEN, openness);
}

vec3 lit(vec3 base, vec3 normal, float gum, float shadow) {
    const vec3 THROUGH_ENAMEL = vec3(1.0, 0.80, 0.58);
    const vec3 THROUGH_GUM = vec3(1.0, 0.36, 0.30);
    float facing = dot(normal, KEY);
    vec3 below_surface = mix(THROUGH_ENAMEL, THROUGH_GUM, gum) * wrapped(facing, 0.45);
    vec3 key = KEY_COLOUR * mix(below_surface, vec3(max(facing, 0.0)), 0.55);
    vec3 fill = FILL_COLOUR * wrapped(dot(normal, FILL), 0.5);
    vec3 around = mix(BELOW, ABOVE, 0.5 + 0.5 * normal.y);
    return base * (key * mix(1.0, shadow, 0.25) + (fill + around) * shadow);
}

vec3 reflected(vec3 normal, float gum) {
    float sharp = highlight(normal, KEY, mix(90.0, 38.0, gum));
    float soft = highlight(normal, KEY, 14.0);
    float gleam = mix(0.34, 0.16, gum) * sharp + mix(0.08, 0.04, gum) * soft;
    gleam += 0.07 * highlight(normal, FILL, 40.0);
    float grazing = pow(1.0 - max(normal.z, 0.0), 4.0);
    float rim = 0.20 * grazing * max(dot(normal, RIM) + 0.6, 0.0);
    return vec3(gleam) + rim * RIM_COLOUR;
}

// Darkens bright light; the shoulder that nears white and never reaches it.
vec3 toned(vec3 light) {
    const float SHOULDER = 0.80;
    light = light * (1.0 + 0.12 * light) / (1.0 + 0.30 * light);
    vec3 over = max(light - SHOULDER, 0.0) / (1.0 - SHOULDER);
    return min(light, SHOULDER) + (1.0 - SHOULDER) * (1.0 - exp(-over));
}

void main() {
    vec3 normal = normalize(eye_normal + vec3(0.0, 0.0, 1e-9));
    if (!gl_FrontFacing) {
        fragment = vec4(inside * (0.75 + 0.25 * abs(normal.z)), opacity);
        return;
    }
    float gum = smoothstep(0.25, 0.75, weights.x);
    float openness = clamp(weights.z, 0.0, 1.0);
    float shadow = mix(0.30, 1.0, openness);
    vec3 base = mix(enamel_colour(weights.w), gum_colour(openness), gum);
    vec3 light = lit(base, normal, gum, shadow);
    light += mix(shine, 1.0, gum) * shadow * reflected(normal, gum);
    fragment = vec4(pow(toned(light), vec3(1.0 / 2.2)), opacity);
}
