/** The first task after the next frame was painted. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  });

/**
 * Makes this page the page of an editor: `mount(root, blocks)` shows blocks ({ kind: "p" | "h", text }) and gives
 * `{ blocks(): Element[], text(): string }`. The driver calls `bench.open` with the blocks.
 */
export function serve(mount) {
  window.bench = {
    /** Milliseconds until all blocks stand in the page and a frame with them was painted. */
    async open(blocks) {
      await painted();
      const start = performance.now();
      const mounted = mount(document.getElementById("root"), blocks);
      while (mounted.blocks().length < blocks.length) await painted();
      await painted();
      window.bench.mounted = mounted;
      return performance.now() - start;
    },
    blocks: () => [...window.bench.mounted.blocks()],
    text: () => window.bench.mounted.text(),
  };
}
