// Runs programs behind a gate, each once. Whoever needs one that is on its way waits for it; one of which nothing comes is given up for whoever
// asks again, and one that failed to come is asked for anew.

// In milliseconds: of a program that hangs nothing came for so long, for somebody who asks again, and each further try has twice the time;
// what has begun to come hangs later, and ends by itself; all of it has come by then.
const [A_WHILE, LIMIT, LONGEST] = [3000, 20_000, 60_000];

// Asks for a program, which `end` gives up.
const askFor = (wasm) => {
  const controller = new AbortController();
  const end = () => controller.abort();
  const timer = setTimeout(end, LIMIT);
  const answer = fetch(new URL(wasm, import.meta.url), { signal: controller.signal }).then((answer) => {
    clearTimeout(timer);
    return answer;
  });
  // Whoever runs it is told.
  answer.catch(() => {});
  return { answer, end };
};

// The first call that ends with an error is the last: from then on the program is deaf, whatever still calls it, and `failed` puts right
// what it had begun.
const begin = async (one, script, failed) => {
  const moves = (part) => ((one.moved = performance.now()), (one.hasMoved = true), part);
  const late = new Promise((_, fail) => setTimeout(fail, LIMIT, new Error(`no answer: ${script}`)));
  const module = Promise.race([import(script), late]);
  const [{ default: initialise }, answer] = await Promise.all([module.then(moves), one.answer.then(moves)]);
  if (one.isOver) throw new Error("given up");
  one.hasCome = true;
  setTimeout(one.end, LONGEST);
  let isDeaf = false;
  const gate = (call) => (...given) => {
    if (isDeaf) return undefined;
    try {
      return call(...given);
    } catch (error) {
      if (!isDeaf) {
        isDeaf = true;
        failed();
      }
      throw error;
    }
  };
  initialise.gate = (exports) =>
    Object.fromEntries(Object.entries(exports).map(([name, one]) => [name, typeof one === "function" ? gate(one) : one]));
  await initialise({ module_or_path: answer });
  one.isThere = true;
};

// The newest try of each program, by its script.
const newest = new Map();

// Whoever waited for one that was given up waits for what came in its place.
const attempt = (script, wasm, failed, request, number) => {
  const one = { ...request, moved: performance.now(), number };
  newest.set(script, one);
  // A script that hangs, or that failed to come, is kept so by browsers under its name.
  one.done = begin(one, number ? `${script}?${number}` : script, failed).catch((error) => {
    one.isOver = true;
    one.end();
    if (newest.get(script) !== one) return newest.get(script).done;
    // Somebody came later, when the network may have been back.
    if (one.isShared && !one.hasCome) return attempt(script, wasm, failed, askFor(wasm), number + 1).done;
    throw error;
  });
  return one;
};

const hangs = ({ isThere, hasMoved, moved, number }) =>
  !isThere && performance.now() - moved > (hasMoved ? LIMIT : A_WHILE * 2 ** number);

// `early` is what was asked for before, if it was.
const run = (script, wasm, failed, early) => {
  const last = newest.get(script);
  if (last && !last.isOver && !hangs(last)) {
    last.isShared = true;
    return last.done;
  }
  const one = attempt(script, wasm, failed, early ?? askFor(wasm), last ? last.number + 1 : 0);
  if (last && !last.isOver) {
    last.isOver = true;
    last.end();
  }
  return one.done;
};

