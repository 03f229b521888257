#version 330 core
// Enamel and gum under three lights that move with the viewer (x right, y up, z to the viewer).
// Colours are linear until the last lines.

uniform float tint;       // share of the own colour in the enamel
uniform float shine;      // 1, or less where colours mean numbers
uniform float opacity;
uniform vec3 inside;      // colour of the back of a face, sRGB
uniform bool is_matcap;   // form without colour instead of enamel
uniform bool mapped;      // the number of a vertex is shown as a colour
uniform vec3 stops[9];    // sRGB, at even steps from low to high
uniform float low;
uniform float high;
uniform float least;      // numbers under it are hatched
uniform bool plain_outside;
uniform float pixel_ratio;

in vec3 eye_normal;
in vec3 own_colour;
in vec4 weights;          // gum, chosen, openness, height above the gum
in vec3 noted;            // the number, how much a mask holds, whether all corners have a number

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

vec3 mapped_colour(float value) {
    float step_at = clamp((value - low) / (high - low), 0.0, 1.0) * 8.0;
    int first = min(int(step_at), 7);
    return mix(stops[first], stops[first + 1], step_at - float(first));
}

bool is_shown(float value) {
    bool outside = value < low || value > high;
    return mapped && noted.z > 0.999 && !(plain_outside && outside);
}

// Dark lines of 2 pixels, 6 apart, at 45 degrees where a number is too small; a ring around.
float hatched(float value, float change) {
    float to_edge = (least - value) / max(change, 1e-6);
    float stripe = mod((gl_FragCoord.x + gl_FragCoord.y) / (1.41421 * pixel_ratio), 6.0);
    float line = to_edge > 0.0 && stripe < 2.0 ? 0.75 : 0.0;
    float ring = abs(to_edge) < 1.2 * pixel_ratio ? 0.85 : 0.0;
    return max(line, ring);
}

vec3 enamel_colour(float height, vec3 own_shade, float own) {
    const vec3 NECK = vec3(0.80, 0.66, 0.46);
    const vec3 BODY = vec3(0.82, 0.78, 0.68);
    const vec3 EDGE = vec3(0.70, 0.74, 0.77);
    vec3 shade = mix(NECK, BODY, smoothstep(0.0, 0.55, height));
    shade = mix(shade, EDGE, 0.75 * smoothstep(0.72, 1.0, height));
    return mix(shade, 0.95 * pow(own_shade, vec3(2.2)), own);
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

// Clay under a fixed light: every direction has one colour, so that form alone is seen.
vec3 clay(vec3 normal, vec3 base, float shadow) {
    float key = pow(max(dot(normal, normalize(vec3(-0.35, 0.55, 0.76))), 0.0), 1.5);
    float sky = 0.5 + 0.5 * normal.y;
    float edge = pow(1.0 - max(normal.z, 0.0), 3.0);
    vec3 light = base * (0.10 + 0.74 * key + 0.16 * sky) * mix(0.55, 1.0, shadow);
    return light + 0.20 * pow(key, 24.0) + 0.10 * edge * vec3(0.55, 0.70, 0.90);
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
    float value = noted.x;
    bool in_colour = is_shown(value);
    float own = in_colour ? 1.0 : tint;
    vec3 tooth = in_colour ? mapped_colour(value) : own_colour;
    vec3 base;
    vec3 light;
    if (is_matcap) {
        vec3 plain = mix(vec3(0.62, 0.60, 0.57), vec3(0.55, 0.36, 0.33), gum);
        base = mix(plain, 0.95 * pow(tooth, vec3(2.2)), own * (1.0 - gum));
        light = clay(normal, base, shadow);
    } else {
        base = mix(enamel_colour(weights.w, tooth, own), gum_colour(openness), gum);
        light = lit(base, normal, gum, shadow);
        light += mix(in_colour ? 0.5 * shine : shine, 1.0, gum) * shadow * reflected(normal, gum);
    }
    if (in_colour) {
        light *= 1.0 - (1.0 - gum) * hatched(value, fwidth(value));
    }
    light *= mix(1.0, 0.45, clamp(noted.y, 0.0, 1.0));  // what a mask holds is darker
    fragment = vec4(pow(toned(light), vec3(1.0 / 2.2)), opacity);
}
