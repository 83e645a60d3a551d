// What WebGL needs said for each shader, texture and target.
import { CORNERS } from "./shaders.ts";

type Gl = WebGL2RenderingContext;

/** A shader that covers its target, and its settings by name. */
export class GlProgram {
  readonly #program: WebGLProgram;
  readonly #places = new Map<string, WebGLUniformLocation | null>();

  constructor(
    private readonly gl: Gl,
    pixels: string,
  ) {
    const program = (this.#program = gl.createProgram());
    gl.attachShader(program, compiled(gl, gl.VERTEX_SHADER, CORNERS));
    gl.attachShader(program, compiled(gl, gl.FRAGMENT_SHADER, pixels));
    gl.bindAttribLocation(program, 0, "corner");
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) throw new Error(gl.getProgramInfoLog(program) ?? "");
  }

  use(): void {
    this.gl.useProgram(this.#program);
  }

  number(name: string, value: number): void {
    this.gl.uniform1f(this.#place(name), value);
  }

  pair(name: string, first: number, second: number): void {
    this.gl.uniform2f(this.#place(name), first, second);
  }

  four(name: string, values: [number, number, number, number]): void {
    this.gl.uniform4f(this.#place(name), ...values);
  }

  texture(name: string, unit: number): void {
    this.gl.uniform1i(this.#place(name), unit);
  }

  draw(): void {
    this.gl.drawArrays(this.gl.TRIANGLES, 0, 3);
  }

  #place(name: string): WebGLUniformLocation | null {
    if (!this.#places.has(name)) this.#places.set(name, this.gl.getUniformLocation(this.#program, name));
    return this.#places.get(name) ?? null;
  }
}

/** One triangle that covers everything. */
export function coverAll(gl: Gl): void {
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
}

export function plainTexture(gl: Gl, unit: number): WebGLTexture {
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  smooth(gl, gl.TEXTURE_2D);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return texture;
}

/** A table of colours as a cube. */
export function cube(gl: Gl, unit: number): WebGLTexture {
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_3D, texture);
  smooth(gl, gl.TEXTURE_3D);
  gl.texParameteri(gl.TEXTURE_3D, gl.TEXTURE_WRAP_R, gl.CLAMP_TO_EDGE);
  return texture;
}

/** A texture of its own size to draw on. */
export class Target {
  readonly #texture: WebGLTexture;
  readonly #frame: WebGLFramebuffer;
  width = 0;
  height = 0;

  constructor(
    private readonly gl: Gl,
    private readonly unit: number,
  ) {
    this.#texture = plainTexture(gl, unit);
    this.#frame = gl.createFramebuffer();
  }

  /** What is drawn next goes there. */
  begin(width: number, height: number): void {
    const { gl } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, this.#frame);
    if (width !== this.width || height !== this.height) {
      gl.activeTexture(gl.TEXTURE0 + this.unit);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
      gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.#texture, 0);
      this.width = width;
      this.height = height;
    }
    gl.viewport(0, 0, width, height);
  }
}

function smooth(gl: Gl, kind: GLenum): void {
  for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(kind, wrap, gl.CLAMP_TO_EDGE);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(kind, filter, gl.LINEAR);
}

function compiled(gl: Gl, kind: GLenum, text: string): WebGLShader {
  const shader = gl.createShader(kind);
  if (!shader) throw new Error("no shader");
  gl.shaderSource(shader, text);
  gl.compileShader(shader);
  if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) throw new Error(gl.getShaderInfoLog(shader) ?? "");
  return shader;
}
