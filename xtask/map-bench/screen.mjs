// What reached the screen, told by the browser's compositor: a page can call for every frame and its painting still come late.

/** Begins to watch; `stop()` counts the frames of pages that were presented, and those whose loss one can see. */
export async function watchScreen(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value.filter(({ name }) => name === 'PipelineReporter' || name === 'process_name')));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['cc', 'benchmark'], excludedCategories: ['*'] }, transferMode: 'ReportEvents' });
  return {
    async stop() {
      const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      // The browser's own windows have frames too.
      const pages = new Set(events.filter(({ name, args }) => name === 'process_name' && args.name === 'Renderer').map(({ pid }) => pid));
      const reports = events.filter(({ pid, args }) => pages.has(pid) && args.frame_reporter?.state).map(({ args }) => args.frame_reporter);
      const number = kept => new Set(reports.filter(kept).map(({ frame_source, frame_sequence }) => `${frame_source}-${frame_sequence}`)).size;
      return {
        presented: number(({ state }) => state.startsWith('STATE_PRESENTED')),
        lost: number(({ state, affects_smoothness }) => state === 'STATE_DROPPED' && affects_smoothness),
      };
    },
  };
}
