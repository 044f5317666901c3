// A time axis that stays readable: seconds and days on one line, by breaking it where nothing happens.

const MINUTE = 60_000;
const BREAK_SHARE = 0.16;

/** Places times (milliseconds) on 0..100; `breaks` are the stretches that were shortened. */
export function scale(times) {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  if (sorted.length < 2) return { at: () => 0, breaks: [] };
  const gaps = sorted.slice(1).map((time, i) => time - sorted[i]);
  const limit = longestWhole(gaps, sorted.at(-1) - sorted[0]);
  const whole = gaps.filter((gap) => gap <= limit).reduce((sum, gap) => sum + gap, 0);
  const broken = gaps.filter((gap) => gap > limit).length;
  const share = broken === 0 ? 0 : Math.min(BREAK_SHARE, (whole === 0 ? 1 : 0.6) / broken);
  const breakWidth = whole === 0 && broken > 0 ? 1 / broken : share;
  const rest = 1 - breakWidth * broken;
  const positions = [0];
  const breaks = [];
  gaps.forEach((gap, i) => {
    const width = gap > limit ? breakWidth : (gap / whole) * rest;
    if (gap > limit) breaks.push({ at: 100 * (positions[i] + width / 2), seconds: gap / 1000 });
    positions.push(positions[i] + width);
  });
  const places = new Map(sorted.map((time, i) => [time, 100 * positions[i]]));
  return { at: (time) => places.get(time) ?? 0, breaks };
}

function longestWhole(gaps, total) {
  if (total < MINUTE) return total;
  const ordered = gaps.slice().sort((a, b) => a - b);
  return Math.max(MINUTE, 10 * ordered[Math.floor((ordered.length - 1) / 2)]);
}
