// Runs programs behind a gate, each once. Whoever needs one that is on its way waits for it; one that hangs is given up for whoever asks
// again, and one that failed to come is asked for anew.

// In milliseconds: a program hangs, for somebody who asks again, when it did not begin to come for so long; its request ends by itself
// when nothing was answered, or not all of it came, for so long.
const [A_WHILE, LIMIT, LONGEST] = [1000, 8000, 60_000];

// Asks for a program, which `end` gives up.
const askFor = (wasm) => {
  const controller = new AbortController();
  const end = () => controller.abort();
  const timer = setTimeout(end, LIMIT);
  const answer = fetch(new URL(wasm, import.meta.url), { signal: controller.signal }).then((answer) => {
    clearTimeout(timer);
    setTimeout(end, LONGEST);
    return answer;
  });
  // Whoever runs it is told.
  answer.catch(() => {});
  return { answer, end };
};

// The first call that ends with an error is the last: from then on the program is deaf, whatever still calls it, and `failed` puts right
// what it had begun.
const begin = async (one, script, failed) => {
  const [{ default: initialise }, answer] = await Promise.all([import(script), one.answer]);
  if (one.isOver) throw new Error("given up");
  one.isComing = true;
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
};

// The newest try of each program, by its script.
const newest = new Map();

// `early` is what was asked for before, if it was.
const run = (script, wasm, failed, early) => {
  const last = newest.get(script);
  const hangs = last && !last.isComing && performance.now() - last.begun > A_WHILE;
  if (last && !last.isOver && !hangs) return last.done;
  if (hangs) {
    last.isOver = true;
    last.end();
  }
  const one = { ...(early ?? askFor(wasm)), begun: performance.now(), number: last ? last.number + 1 : 0 };
  newest.set(script, one);
  // A script that hangs, or that failed to come, is kept so by browsers under its name.
  one.done = begin(one, one.number ? `${script}?${one.number}` : script, failed);
  one.done.catch(() => (one.isOver = true));
  return one.done;
};

