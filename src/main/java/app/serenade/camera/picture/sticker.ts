// A text sticker: the maker's words in large letters, broken into lines that fit.

const LINES_MAX = 4;
const WIDTH = 0.86;

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws the words so far down and so large, both as parts of the picture's height and width. */
export function drawWords(pen: Pen, width: number, height: number, words: string, [down = 0.7, size = 0.1]: number[]): void {
  const letters = Math.round(width * size);
  pen.font = `800 ${letters}px "Figtree Variable", system-ui, sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  pen.lineWidth = letters * 0.22;
  pen.strokeStyle = "rgb(20 12 10 / 0.85)";
  pen.fillStyle = "#fff6ee";
  const lines = linesOf(pen, words, width * WIDTH);
  lines.forEach((line, number) => {
    const y = height * down + (number - (lines.length - 1) / 2) * letters * 1.15;
    pen.strokeText(line, width / 2, y);
    pen.fillText(line, width / 2, y);
  });
}

function linesOf(pen: Pen, words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.trim().split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, LINES_MAX);
}
