// What runs inside the page: it watches and counts, and changes nothing. Installed before the page's own scripts.

/** Serialized into the page; `selectors` are those of the subject. */
export function install(selectors) {
  const afterPaint = then => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });
  const bench = { ready: null };
  window.mapBench = bench;

  // The map says that it is ready; the time is that of the frame which shows it, since the navigation began.
  const waiting = new MutationObserver(() => {
    if (bench.ready !== null || !document.querySelector(selectors.ready)) return;
    waiting.disconnect();
    bench.ready = 0;
    afterPaint(time => { bench.ready = time; });
  });
  waiting.observe(document, { subtree: true, childList: true, attributes: true });

  bench.firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null;

  const longTasks = [];
  new PerformanceObserver(list => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });

  /** Blocking by tasks since the navigation: of each task what goes beyond 50 ms. */
  bench.blocking = () => longTasks.reduce((sum, { duration }) => sum + duration - 50, 0);

  // Every frame is noted with the time that the browser gives it; whether the map moved in it is told by its attributes.
  let recording = null;
  let moved = false;
  bench.start = () => {
    const viewport = document.querySelector(selectors.viewport);
    const observer = new MutationObserver(() => { moved = true; });
    observer.observe(viewport, { subtree: true, attributes: true, attributeFilter: ['style', 'transform', 'viewBox'] });
    const frames = [];
    const mine = { frames, movedIn: 0, begun: performance.now(), observer };
    recording = mine;
    const frame = time => {
      if (recording !== mine) return;
      frames.push(time);
      if (moved) mine.movedIn += 1;
      moved = false;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
  bench.stop = () => {
    const { frames, movedIn, begun, observer } = recording;
    const ended = performance.now();
    recording = null;
    observer.disconnect();
    const tasks = longTasks.filter(({ startTime }) => startTime >= begun && startTime < ended).map(({ duration }) => duration);
    return { frames, movedIn, tasks, milliseconds: ended - begun };
  };

  // A transition moves the map without touching its attributes; one without an end is decoration.
  const animated = viewport => viewport.getAnimations({ subtree: true }).some(one => one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity);

  /** Resolves when ten frames in a row came in time and the map did not move; says whether they did before the time was over. */
  bench.settled = (most = 8000) => new Promise(resolve => {
    const viewport = document.querySelector(selectors.viewport);
    let [still, last, changed] = [0, null, false];
    const observer = new MutationObserver(() => { changed = true; });
    if (viewport) observer.observe(viewport, { subtree: true, attributes: true, attributeFilter: ['style', 'transform', 'viewBox'] });
    const begun = performance.now();
    const frame = time => {
      still = last !== null && time - last < 25 && !changed && !(viewport && animated(viewport)) ? still + 1 : 0;
      [last, changed] = [time, false];
      const late = performance.now() - begun > most;
      if (still < 10 && !late) return void requestAnimationFrame(frame);
      observer.disconnect();
      resolve(!late);
    };
    requestAnimationFrame(frame);
  });

  /** The part of the map that is on the screen, in CSS pixels; scrolled to before. */
  bench.area = () => {
    const viewport = document.querySelector(selectors.viewport);
    viewport.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, right, bottom } = viewport.getBoundingClientRect();
    return { left: Math.max(left, 0), top: Math.max(top, 0), right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight) };
  };

  bench.focus = () => {
    const found = selectors.focus.map(selector => document.querySelector(selector)).find(element => element && element.tabIndex >= 0);
    found?.focus({ preventScroll: true });
    return document.activeElement === found && found !== undefined;
  };

  bench.scrolled = () => scrollY;

  const candidates = kind => {
    const found = [...document.querySelectorAll(selectors[kind])];
    return kind === 'mark' ? found : found.map(item => item.querySelector(selectors.button) ?? item);
  };

  /** The middles of list items or marks that a finger can hit now, and which are not selected. */
  bench.targets = kind => {
    const { left, top, right, bottom } = kind === 'mark' ? bench.area() : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    return candidates(kind).filter(element => !element.closest(selectors.selected)).map(element => {
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const inside = x > left && x < right && y > top && y < bottom && element.contains(document.elementFromPoint(x, y));
      return inside ? { x, y, stop: element.closest('[data-stop]').dataset.stop } : null;
    }).filter(Boolean);
  };

  /** Numbers of the list's stops, in their order. */
  bench.stops = () => [...document.querySelectorAll(selectors.item)].map(item => item.dataset.stop);

  bench.show = stop => {
    const button = candidates('item').find(element => element.closest('[data-stop]').dataset.stop === stop);
    // A list of what is in the window changes with it: a stop may have left since it was counted.
    button?.scrollIntoView({ block: 'center', behavior: 'instant' });
  };

  // From the finger's lifting to the end of the frame that shows the selection; and what the browser itself says of the event.
  let events = [];
  new PerformanceObserver(list => events.push(...list.getEntries())).observe({ type: 'event', durationThreshold: 16 });
  bench.arm = stop => {
    events = [];
    const of = part => document.querySelector(selectors.chosen[part].replaceAll('{stop}', stop));
    bench.tapped = new Promise(resolve => {
      const [result, begun] = [{ list: null, mark: null }, performance.now()];
      let lifted = null;
      const note = event => { lifted ??= event.timeStamp; };
      addEventListener('pointerup', note, { capture: true, once: true });
      const look = () => {
        for (const part of ['list', 'mark']) {
          if (lifted === null || result[part] !== null || !of(part)) continue;
          result[part] = -1;
          afterThis(time => { result[part] = time - lifted; });
        }
        const late = performance.now() - begun;
        const seen = result.list > 0 && result.mark > 0;
        // The browser tells of the event some frames later, and of quick ones not at all.
        const told = events.find(({ name }) => name === 'click');
        if (late > 5000 || (seen && (told || late > 1000))) {
          removeEventListener('pointerup', note, { capture: true });
          return resolve({ ...result, event: told?.duration ?? null });
        }
        requestAnimationFrame(look);
      };
      // Called in a frame, before it is painted: the next task comes after its painting.
      const afterThis = then => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then(performance.now());
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    });
  };
}
