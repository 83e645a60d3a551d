// The shaders of the picture: two passes that smooth and keep edges, and one that puts everything together.

export const CORNERS = `#version 300 es
in vec2 corner;
out vec2 at;
void main() {
  at = corner * .5 + .5;
  gl_Position = vec4(corner, 0, 1);
}`;

const HEAD = `#version 300 es
precision highp float;
in vec2 at;
out vec4 colour;
`;

/** One direction of a bilateral blur: near colours flow together, edges stay. */
export const BLUR = `${HEAD}
uniform sampler2D source;
uniform vec2 along;
uniform vec4 view;
void main() {
  vec3 here = texture(source, view.xy + at * view.zw).rgb;
  vec3 sum = here;
  float weights = 1.;
  for (int step = 1; step <= 4; step++) {
    float near = exp(-float(step * step) / 10.);
    for (int side = -1; side <= 1; side += 2) {
      vec3 there = texture(source, view.xy + (at + along * float(step * side) * 1.6) * view.zw).rgb;
      vec3 apart = there - here;
      float weight = near * exp(-dot(apart, apart) * 60.);
      sum += there * weight;
      weights += weight;
    }
  }
  colour = vec4(sum / weights, 1);
}`;

/** From a place on the canvas to the place in the picture that is seen there, its colour, and what lies over it. */
export const PICTURE = `${HEAD}
uniform sampler2D source, blurred, sticker;
uniform mediump sampler3D tone;
uniform vec4 view, mirror, split, pulse, shift, light, steps, grain, shade, words;
uniform float smoothing, moment, tones;

float rough(vec2 p) {
  return fract(sin(dot(mod(p, 289.), vec2(12.9898, 78.233))) * 43758.5453);
}
vec2 placed(vec2 p) {
  if (split.x > 0.) p = (fract(p * split.xy) - .5) * min(vec2(1), vec2(split.y / split.x, split.x / split.y)) + .5;
  if (mirror.x > 0.) p.x = .5 - abs(p.x - .5);
  if (mirror.y > 0.) p.y = .5 - abs(p.y - .5);
  if (pulse.x > 0.) p = (p - .5) / (1. + pulse.x * pow(1. - fract(moment * pulse.y), 3.)) + .5;
  if (shift.x > 0.) {
    vec2 band = vec2(floor(p.y * 26.), floor(moment * shift.y));
    p.x += shift.x * 3. * (rough(band) - .5) * step(.72, rough(band + 7.));
  }
  return clamp(p, 0., 1.);
}
float skin(vec3 c) {
  float y = dot(c, vec3(.299, .587, .114)), cb = (c.b - y) * .564 + .5, cr = (c.r - y) * .713 + .5;
  return smoothstep(.3, .36, cb) * (1. - smoothstep(.5, .54, cb)) * smoothstep(.51, .545, cr)
    * (1. - smoothstep(.66, .71, cr)) * smoothstep(.05, .16, y);
}
vec3 seen(vec2 p) {
  vec3 c = texture(source, view.xy + p * view.zw).rgb;
  if (smoothing <= 0.) return c;
  vec3 even = texture(blurred, p).rgb;
  vec3 fine = c - even;
  float edge = smoothstep(.09, .24, length(fine));
  return c - fine * .85 * skin(even) * smoothing * (1. - edge);
}
vec3 toned(vec3 c) {
  return texture(tone, c * ((tones - 1.) / tones) + .5 / tones).rgb;
}
void main() {
  vec2 here = vec2(at.x, 1. - at.y), p = placed(here);
  vec3 c = seen(p);
  if (shift.x > 0.) c = vec3(seen(p + vec2(shift.x * .5, 0)).r, c.g, seen(p - vec2(shift.x * .5, 0)).b);
  c = toned(c);
  if (steps.x > 0.) c = floor(c * steps.x + .5) / steps.x;
  if (light.a > 0.) {
    vec2 lamp = vec2(.5 + .55 * sin(moment * .9), .3 + .25 * cos(moment * .7));
    c += light.rgb * light.a * (1. - smoothstep(0., .75, distance(here * vec2(1, 1.6), lamp * vec2(1, 1.6))));
  }
  if (grain.x > 0.) {
    float frame = floor(moment * 24.);
    c += grain.x * (rough(floor(here * vec2(270, 480)) + frame) - .5);
    c *= 1. + grain.y * (rough(vec2(frame, 3)) - .5);
  }
  if (shade.x > 0.) c *= 1. - shade.x * smoothstep(.35, .85, distance(here, vec2(.5)));
  if (words.y > 0.) {
    vec4 said = texture(sticker, here);
    c = c * (1. - said.a) + said.rgb;
  }
  colour = vec4(clamp(c, 0., 1.), 1);
}`;
