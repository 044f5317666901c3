// What a search is, as the address of the page says it. Every search can be pasted into a ticket.

const PLAIN = /^[\w.@+*/-]+$/;

/** A value as a query has it: in quotes where a character of it would mean something. */
export const quoted = (value) => (PLAIN.test(value) ? value : '"' + value.replace(/["\\]/g, '\\$&') + '"');

/** Reads the address. */
export function read(search) {
  const given = new URLSearchParams(search);
  return {
    q: (given.get('q') ?? '').trim(),
    filters: given.getAll('f'),
    sort: given.get('sort') ?? 'date',
    from: Math.max(0, Number.parseInt(given.get('from'), 10) || 0),
  };
}

/** Writes it; what is as always is left out. */
export function write(state) {
  const out = new URLSearchParams();
  if (state.q) out.set('q', state.q);
  for (const filter of state.filters) out.append('f', filter);
  if (state.sort !== 'date') out.set('sort', state.sort);
  if (state.from > 0) out.set('from', state.from);
  const text = out.toString();
  return text ? '/?' + text : '/';
}

/** The whole query that the server is asked, and how many characters stand before what the person wrote. */
export function whole(state, without) {
  const filters = state.filters.filter((filter) => filter !== without);
  const own = without === 'q' ? '' : state.q;
  if (!own) return { text: filters.join(' '), before: 0 };
  return filters.length ? { text: `(${own}) ${filters.join(' ')}`, before: 1 } : { text: own, before: 0 };
}

/** The same search from its first row, with or without a filter. */
export function toggled(state, filter) {
  const there = state.filters.includes(filter);
  return {
    ...state,
    from: 0,
    filters: there ? state.filters.filter((it) => it !== filter) : [...state.filters, filter],
  };
}

/** The same search with another stretch of time, or none. */
export function timed(state, range) {
  const others = state.filters.filter((filter) => !filter.startsWith('received:'));
  return { ...state, from: 0, filters: range ? [...others, range] : others };
}
