// Where values stand on a scale: shares of its length, 0 to 1. Draws what the report says, decides nothing.

/**
 * A scale for quantity values: linear, or logarithmic where the largest is far from the smallest.
 * @param {{ low: number | null, high: number | null, number: number | null }[]} values
 * @returns {{ at: (x: number) => number, ticks: number[], log: boolean } | null} null where no value has a number
 */
export function scaleOf(values) {
  const ends = values.flatMap(({ low, high, number }) => [low, high, low === null && high === null ? number : null]).filter((x) => x !== null && Number.isFinite(x));
  if (ends.length === 0) return null;
  const min = Math.min(...ends), max = Math.max(...ends);
  const log = min > 0 && max / min > 50;
  const f = log ? Math.log : (x) => x;
  const room = (f(max) - f(min)) || (log ? 1 : Math.abs(min) * 0.1 || 1);
  const from = f(min) - room * 0.18, to = f(max) + room * 0.18;
  return { at: (x) => (f(x) - from) / (to - from), ticks: min === max ? [min] : [min, max], log };
}

/** A value's bar on a scale: { from, to } in shares; `open` ends go on; a point has from = to. */
export function barOf({ low, high, number, lowOpen, highOpen, approximate }, scale) {
  if (low === null && high === null && number === null) return null;
  const [a, b] = low === null && high === null ? [number, number] : [low, high];
  return {
    from: a === null ? 0 : scale.at(a), to: b === null ? 1 : scale.at(b),
    openLow: a === null, openHigh: b === null, hollowLow: Boolean(lowOpen), hollowHigh: Boolean(highOpen), soft: Boolean(approximate),
  };
}

const dayMs = 86_400_000;
const daysOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / dayMs;

/**
 * A scale of days that ends at the last and holds at least half of them, back to the first long silence: what is
 * earlier than that is left of it, and counted.
 * @param {string[]} days ISO days
 * @returns {{ at: (iso: string) => number, from: string, to: string, earlier: number } | null}
 */
export function dayScale(days) {
  const all = days.map(daysOf).filter((d) => !Number.isNaN(d)).sort((a, b) => a - b);
  if (all.length === 0) return null;
  const to = all.at(-1);
  let first = all.length - 1;
  while (first > 0 && (all[first] - all[first - 1] <= Math.max(21, 2 * (to - all[first])) || all.length - first < all.length / 2)) first--;
  const inside = all.slice(first);
  const from = inside[0], room = Math.max(1, to - from);
  const iso = (d) => new Date(d * dayMs).toISOString().slice(0, 10);
  return { at: (day) => 0.03 + 0.94 * ((daysOf(day) - from) / room), from: iso(from), to: iso(to), earlier: all.length - inside.length };
}
