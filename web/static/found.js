// What a search finds: the messages, counts and time to narrow it.
import { ask } from './api.js';
import { failure, h, show, skeleton, visible, writing } from './dom.js';
import { chips, facets, timeline } from './narrowing.js';
import { empty, nothing, results, walk } from './results.js';
import { read, timed, toggled, whole, write } from './state.js';
import { hurried, plural } from './words.js';

const ROWS = 25;
const SHOWN = ['verdict', 'check', 'standing', 'system', 'fromdomain', 'bordernet'];
const FURTHER = [
  'bydomain',
  'protocol',
  'tls',
  'spf',
  'dkim',
  'dmarc',
  'arc',
  'severity',
  'certainty',
  'boundary',
  'verified',
  'log',
  'skewed',
  'problem',
  'year',
];
const SORTS = { date: 'newest first', transit: 'longest under way first', relevance: 'best match first' };

let state;
let place;
let box;
let running = 0;
let listed = () => {};

/** Shows below the query what the search of the address finds. */
export async function open(page, query) {
  box = query;
  place = {
    chips: h('div', { class: 'filters' }),
    time: h('div', { class: 'time' }),
    side: h('aside', { class: 'side', id: 'side', tabindex: '-1', 'aria-label': 'Narrow the search' }),
    list: h('div', { class: 'found' }),
    arrivals: h('div', { class: 'arrivals' }),
    status: h('p', { class: 'status', role: 'status' }),
    error: h('div', {}),
  };
  const sort = h(
    'select',
    { id: 'sort', onchange: () => go({ ...state, sort: sort.value, from: 0 }) },
    Object.entries(SORTS).map(([value, text]) => h('option', { value }, text)),
  );
  place.sort = sort;
  place.found = h(
    'div',
    { class: 'split' },
    place.side,
    h(
      'section',
      { 'aria-label': 'Messages' },
      h(
        'div',
        { class: 'bar-above' },
        place.status,
        h('a', { class: 'to-side', href: '#side' }, 'Narrow'),
        h('span', { class: 'sort' }, h('label', { for: 'sort', class: 'quiet' }, 'Sort'), sort),
      ),
      place.list,
    ),
  );
  page.append(place.error, place.arrivals, place.chips, place.time, place.found);
  addEventListener('popstate', draw);
  addEventListener('keydown', (event) => writing() || walk(event, place.list));
  await draw();
  const { arrivals } = await import('./arrivals.js');
  listed = arrivals(place.arrivals, draw);
}

/** Searches for what the person wrote. */
export const search = (text) => go({ ...state, q: text, from: 0 });

function go(next) {
  history.pushState(null, '', write(next));
  draw();
}

const path = (query, more) => 'search?' + new URLSearchParams({ q: query, ...more });

async function draw() {
  const run = ++running;
  state = read(location.search);
  box.set(state.q);
  place.sort.value = SORTS[state.sort] ? state.sort : 'date';
  show(
    place.chips,
    chips(state, (filter) => go(toggled(state, filter))),
  );
  show(place.list, skeleton());
  place.found.setAttribute('aria-busy', 'true');
  const query = whole(state);
  const counts = ask(path(query.text, { limit: 0, facets: SHOWN.join(','), values: 8, timeline: true }));
  counts.catch(() => {});
  try {
    const started = performance.now();
    const found = await ask(path(query.text, { limit: ROWS, from: state.from, sort: place.sort.value }));
    if (run !== running) return;
    show(place.error);
    box.right();
    await list(found, performance.now() - started, query);
    listed();
    const counted = await counts;
    if (run === running) around(counted);
  } catch (problem) {
    if (run === running) wrong(problem, query.before);
  }
  if (run === running) place.found.setAttribute('aria-busy', 'false');
}

async function list(found, took, query) {
  place.status.textContent = `${plural(found.total, 'message')}${hurried(found)}, ${Math.max(1, Math.round(took))} ms`;
  if (found.rows.length > 0) show(place.list, results(found, state, ROWS));
  else if (!found.complete) show(place.list, h('p', { class: 'empty' }, 'Time ran out before any was found.'));
  else if (query.text)
    show(
      place.list,
      nothing(await blame(query.text), (next) => go(next)),
    );
  else show(place.list, empty());
}

/** Which term, taken away, would let messages through. */
async function blame() {
  const parts = [...state.filters, ...(state.q.trim() ? ['q'] : [])];
  const tried = await Promise.all(
    parts.slice(0, 8).map(async (part) => {
      const found = await ask(path(whole(state, part).text, { limit: 0 })).catch(() => ({ total: 0 }));
      const next = part === 'q' ? { ...state, q: '', from: 0 } : toggled(state, part);
      return { term: part === 'q' ? state.q : part, total: found.total, next };
    }),
  );
  return tried.filter((it) => it.total > 0);
}

function around(counted) {
  show(
    place.time,
    timeline(
      counted.timeline,
      (range) => go(timed(state, range)),
      state.filters.find((filter) => filter.startsWith('received:')),
    ),
  );
  show(
    place.side,
    counted.total > 0 || state.filters.length > 0
      ? [
          !counted.complete && h('p', { class: 'quiet' }, 'Counts', hurried(counted)),
          facets(counted.facets, state, choose, FURTHER, further),
        ]
      : [],
  );
}

const choose = (filter) => go(toggled(state, filter));

/** Counts of more fields, or of more values of one. */
const further = async (fields, values) =>
  (await ask(path(whole(state).text, { limit: 0, facets: fields.join(','), values }))).facets;

function wrong(problem, before) {
  show(place.list);
  place.status.textContent = '';
  if (!problem.place) {
    show(place.error, failure(problem));
    return;
  }
  const start = Math.max(0, problem.place.start - before);
  const end = Math.max(start + 1, problem.place.end - before);
  box.wrong(start, end);
  show(
    place.error,
    h(
      'div',
      { class: 'notice bad', role: 'alert', id: 'query-error' },
      h('strong', {}, problem.title),
      ' ',
      visible(problem.detail),
      h(
        'p',
        { class: 'pointed' },
        h(
          'code',
          {},
          visible(state.q.slice(0, start)),
          h('mark', {}, visible(state.q.slice(start, end) || '\u2423')),
          visible(state.q.slice(end)),
        ),
      ),
    ),
  );
}
