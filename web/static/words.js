// Times and durations as people read them.

/** 16:03:28 of an ISO time. */
export const clock = (iso) => iso.slice(11, 19);

/** 2026-03-02 of an ISO time. */
export const day = (iso) => iso.slice(0, 10);

/** Milliseconds of an ISO time. */
export const millis = (iso) => Date.parse(iso);

const UNITS = [
  ['d', 86400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
];

/** The two largest units: "1 d 5 h", "5 min 26 s", "0.4 s". */
export function duration(seconds) {
  let rest = Math.abs(seconds);
  if (rest < 10 && rest % 1 !== 0) return rest.toFixed(1) + ' s';
  rest = Math.round(rest);
  const first = UNITS.findIndex(([, size]) => rest >= size);
  if (first < 0) return '0 s';
  const parts = [];
  for (const [name, size] of UNITS.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(count + ' ' + name);
  }
  return parts.join(' ');
}

/** The same with its sign. */
export const signed = (seconds) => (seconds < 0 ? '\u2212' : '+') + duration(seconds);

/** 12,345. */
export const number = (count) => count.toLocaleString('en');

export const plural = (count, what) => number(count) + ' ' + what + (count === 1 ? '' : 's');

/** What stands behind numbers that may be too small; nothing when there was time for everything. */
export const hurried = (answer) => (answer.complete ? '' : ' (time ran out, there may be more)');

/** What each standing means. */
export const STANDING = {
  logged: 'a log of the host confirms it',
  own: 'our own host wrote it',
  border: 'our own host wrote it, about an outside client',
  corroborated: 'something independent supports it',
  claimed: 'nothing supports it and nothing speaks against it',
  contradicted: 'something strong speaks against it',
};
