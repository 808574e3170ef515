// From what was recorded to figures, and from figures to a table.

const FRAME_MS = 1000 / 60;
/** A gap longer than this has lost at least one frame. */
const LATE_MS = 25;

export const median = numbers => {
  const sorted = numbers.filter(number => number !== null && number !== undefined).sort((one, other) => one - other);
  if (sorted.length === 0) return null;
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** Frames of a recording beside those that 60 a second would give. */
export function counted({ frames, movedIn, tasks, milliseconds }) {
  const gaps = frames.slice(1).map((time, index) => time - frames[index]);
  const lost = gaps.map(gap => gap > LATE_MS ? Math.round(gap / FRAME_MS) - 1 : 0);
  return {
    milliseconds: Math.round(milliseconds), frames: frames.length, expected: Math.round(milliseconds / FRAME_MS),
    dropped: lost.reduce((sum, number) => sum + number, 0), worst: Math.max(0, ...gaps), moved: movedIn,
    longTasks: tasks.length, longestTask: Math.max(0, ...tasks),
  };
}

/** Bytes by kind, and their sum. */
export function bytes(sent) {
  const kinds = {};
  for (const { kind, bytes: number } of sent) kinds[kind] = (kinds[kind] ?? 0) + number;
  return { ...kinds, total: sent.reduce((sum, answer) => sum + answer.bytes, 0) };
}

const kilobytes = number => number === undefined ? '-' : (number / 1000).toFixed(1);
const whole = number => number === null || number === undefined ? '-' : String(Math.round(number));

/** The rows of the table: what they are called, and how to read one run. */
const ROWS = [
  ['bytes: HTML, kB brotli', run => run.bytes.html, kilobytes],
  ['bytes: CSS', run => run.bytes.css, kilobytes],
  ['bytes: JS', run => run.bytes.js, kilobytes],
  ['bytes: wasm', run => run.bytes.wasm, kilobytes],
  ['bytes: JSON, GeoJSON', run => run.bytes.json, kilobytes],
  ['bytes: all', run => run.bytes.total, kilobytes],
  ['first paint, ms', run => run.load.firstPaint, whole],
  ['map ready, ms', run => run.load.ready, whole],
  ['blocking up to ready, ms', run => run.load.blocking, whole],
  ['first paint on slow 4G, ms', run => run.slow?.firstPaint, whole],
  ['map ready on slow 4G, ms', run => run.slow?.ready, whole],
  ['tap in list → list painted, ms', run => median(run.taps.list.map(tap => tap.list)), whole],
  ['tap in list → mark painted, ms', run => median(run.taps.list.map(tap => tap.mark)), whole],
  ['tap in list → its event painted (Event Timing), ms', run => median(run.taps.list.map(tap => tap.event)), whole],
  ['tap on mark → list painted, ms', run => median(run.taps.mark.map(tap => tap.list)), whole],
  ['(machine: idle before, %)', run => run.machine.idleBefore * 100, whole],
  ['(machine: fixed work after, ms)', run => run.machine.fixedWork, whole],
  ...['pan', 'pinch', 'wheel'].flatMap(phase => [
    [`${phase}: frames of expected`, run => run[phase] && run[phase].frames / run[phase].expected * 100, number => number ? `${number.toFixed(1)} %` : '-'],
    [`${phase}: dropped`, run => run[phase]?.dropped, whole],
    [`${phase}: worst gap, ms`, run => run[phase]?.worst, whole],
    [`${phase}: lost on the screen`, run => run[phase]?.screen?.lost, whole],
    [`${phase}: frames in which the map moved`, run => run[phase]?.moved, whole],
    [`${phase}: long tasks`, run => run[phase]?.longTasks, whole],
    [`${phase}: longest task, ms`, run => run[phase]?.longestTask, whole],
  ]),
];

/** Medians of all runs in Markdown, one column for each subject. */
export function table(results) {
  const names = Object.keys(results);
  const line = cells => `| ${cells.join(' | ')} |`;
  const rows = ROWS.map(([title, read, print]) => line([title, ...names.map(name => {
    const value = median(results[name].map(read));
    return value === null ? '-' : print(value);
  })]));
  return [line(['', ...names.map(name => `${name} (${results[name].length})`)]), line(['---', ...names.map(() => '---:')]), ...rows].join('\n');
}
