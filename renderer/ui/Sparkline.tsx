import { SPARK, sparkPath } from "#shared/document/sparkline.ts";

/** The last sessions as a line. Decoration: the prices stand beside it. */
export function Sparkline({ prices }: { readonly prices: readonly string[] }) {
  const path = sparkPath(prices);
  if (path === "") return null;
  const { width, height } = SPARK;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth={1.5} />
    </svg>
  );
}
