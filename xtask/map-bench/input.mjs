// Real input through the DevTools protocol: fingers, a mouse, a wheel. Positions follow the clock, so a busy page does not slow the finger.
const STEP_MS = 8;
/** Between two strokes; after zooming maps take longer, and some take no finger meanwhile. */
const REST_MS = 200;
const ZOOM_REST_MS = 400;

const wait = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Where and how to put the pointers down; `kind` is `touch` or `mouse`. */
function pointer(session, kind) {
  const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  const mouse = (type, [[x, y]], buttons) => session.send('Input.dispatchMouseEvent', { type, x, y, button: type === 'mouseMoved' && !buttons ? 'none' : 'left', buttons, clickCount: 1 });
  if (kind === 'touch') return { down: points => touch('touchStart', points), move: points => touch('touchMove', points), up: () => touch('touchEnd', []) };
  return { down: points => mouse('mousePressed', points, 1), move: points => mouse('mouseMoved', points, 1), up: points => mouse('mouseReleased', points, 0) };
}

/** One stroke of one or more fingers: `at(part)` gives their points for 0 to 1. Let go while still moving, it ends in a fling. */
async function stroke(session, kind, milliseconds, at) {
  const { down, move, up } = pointer(session, kind);
  const moves = [];
  await down(at(0));
  const begun = performance.now();
  for (let part = 0; part < 1;) {
    await wait(STEP_MS);
    part = Math.min(1, (performance.now() - begun) / milliseconds);
    moves.push(move(at(part)));
  }
  await Promise.all(moves);
  await up(at(1));
}

const middle = ({ left, top, right, bottom }) => [(left + right) / 2, (top + bottom) / 2];

/** Drags there and back in changing directions, each let go as a fling, for this long. */
export async function pan(session, kind, area, milliseconds, speed) {
  const [x, y] = middle(area);
  const half = Math.min(120, (area.right - area.left) / 2 - 24, (area.bottom - area.top) / 2 - 24);
  const until = performance.now() + milliseconds;
  for (let count = 0; performance.now() < until; count += 1) {
    // Pairs of one direction and its opposite keep the map where it is.
    const angle = Math.floor(count / 2) * 0.7 + (count % 2) * Math.PI;
    const [dx, dy] = [half * Math.cos(angle), half * Math.sin(angle)];
    await stroke(session, kind, (2000 * half) / speed, part => [[x + dx * (1 - 2 * part), y + dy * (1 - 2 * part)]]);
    await wait(REST_MS);
  }
}

/** Moves the pointer a little, back again, and lifts it without a fling: enough to see whether the map follows. */
export async function nudge(session, kind, area) {
  const [x, y] = middle(area);
  const { down, move, up } = pointer(session, kind);
  await down([[x, y]]);
  for (const distance of [10, 20, 30, 40, 50, 60, 50, 40, 30, 20, 10, 0]) {
    await move([[x + distance / 2, y + distance]]);
    await wait(2 * STEP_MS);
  }
  await wait(REST_MS);
  await up([[x, y]]);
}

/** Two fingers apart and together again, for this long. */
export async function pinch(session, area, milliseconds) {
  const [x, y] = middle(area);
  const [near, far] = [30, Math.min(130, (area.right - area.left) / 2 - 16, (area.bottom - area.top) / 2 - 16)];
  const until = performance.now() + milliseconds;
  for (let count = 0; performance.now() < until; count += 1) {
    const [from, to] = count % 2 ? [far, near] : [near, far];
    await stroke(session, 'touch', 700, part => {
      const reach = from + (to - from) * part;
      return [[x - reach, y - reach * 0.5], [x + reach, y + reach * 0.5]];
    });
    await wait(ZOOM_REST_MS);
  }
}

/** One notch of the wheel in the middle; negative zooms in. */
export function notch(session, area, deltaY, modifiers) {
  const [x, y] = middle(area);
  return session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers });
}

/** Six notches in, six out, for this long. */
export async function wheel(session, area, milliseconds, modifiers) {
  const until = performance.now() + milliseconds;
  const sent = [];
  for (let count = 0; performance.now() < until; count += 1) {
    sent.push(notch(session, area, Math.floor(count / 6) % 2 ? 100 : -100, modifiers));
    await wait(count % 6 === 5 ? ZOOM_REST_MS : 80);
  }
  await Promise.all(sent);
}

/** A tap of a finger, as short as people's are. */
export async function tap(session, x, y) {
  const { down, up } = pointer(session, 'touch');
  await down([[x, y]]);
  await wait(60);
  await up();
}
