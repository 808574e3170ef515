// Runs a program behind its gate. The first call that ends with an error is the last: from then on the program is deaf, whatever
// still calls it, and `failed` puts right what it had begun. `coming` is its answer, where it was asked for before.
const run = async (script, wasm, failed, coming) => {
  // Both at once; a failure of either is told once, below.
  const program = coming ?? fetch(new URL(wasm, import.meta.url));
  program.catch(() => {});
  const { default: initialise } = await import(script);
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
  await initialise({ module_or_path: program });
};

