#version 330 core
// White where the chosen tooth is seen; the edge is as wide as one pixel.

in vec4 weights;

out vec4 fragment;

void main() {
    float width = fwidth(weights.y) + 1e-4;
    float chosen = smoothstep(0.5 - width, 0.5 + width, weights.y);
    if (!gl_FrontFacing) {
        chosen = 0.0;  // the inside, which a cut lays open
    }
    fragment = vec4(chosen, chosen, chosen, 1.0);
}
