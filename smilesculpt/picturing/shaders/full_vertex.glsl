#version 330 core
// One triangle that covers the picture, made from the vertex number alone.

out vec2 place;  // 0 to 1 from the bottom left

void main() {
    vec2 corner = vec2(gl_VertexID == 1 ? 2.0 : 0.0, gl_VertexID == 2 ? 2.0 : 0.0);
    place = corner;
    gl_Position = vec4(2.0 * corner - 1.0, 0.0, 1.0);
}
