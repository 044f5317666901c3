// What narrows a search: the filters in force, counts of what the messages found have in common, and time. A stretch of time is chosen
// with the pointer, or by writing it.
import { brief, h, show, spelled } from './dom.js';
import { quoted } from './state.js';
import { number, plural } from './words.js';

const MORE = 100;
const LABEL = { year: 4, month: 7, day: 10, hour: 13 };
const NAMES = {
  verdict: 'Verdict',
  check: 'What was found',
  standing: 'Standing of a hop',
  system: 'Mail system',
  fromdomain: 'Author\u2019s domain',
  bordernet: 'Came from network',
  bydomain: 'Passed hosts of',
  protocol: 'Protocol',
  tls: 'Encryption',
  spf: 'SPF',
  dkim: 'DKIM',
  dmarc: 'DMARC',
  arc: 'ARC',
  severity: 'Severity',
  certainty: 'Certainty',
  boundary: 'Boundary',
  verified: 'Verified',
  log: 'Logs',
  skewed: 'Wrong clock',
  problem: 'Bad input',
  year: 'Year',
};

/** The filters in force, each with its way out. */
export function chips(state, remove) {
  if (state.filters.length === 0) return null;
  return h(
    'ul',
    { 'aria-label': 'Filters' },
    state.filters.map((filter) =>
      h(
        'li',
        {},
        h(
          'button',
          {
            type: 'button',
            class: 'filter',
            'aria-label': 'Remove the filter ' + spelled(filter),
            onclick: () => remove(filter),
          },
          brief(filter, 80),
          h('span', { 'aria-hidden': 'true' }, ' \u00d7'),
        ),
      ),
    ),
  );
}

/** The counted fields, and further ones on demand. */
export function facets(counted, state, choose, more, ask) {
  const others = h(
    'details',
    {
      class: 'others',
      ontoggle: async () => {
        if (others.open && others.childElementCount === 1)
          others.append(...(await ask(more, 8)).map((facet) => group(facet, state, choose, ask)).filter(Boolean));
      },
    },
    h('summary', {}, 'Further fields'),
  );
  return [...counted.map((facet) => group(facet, state, choose, ask)), others];
}

function group(facet, state, choose, ask) {
  const chosen = state.filters.filter((filter) => filter.startsWith(facet.field + ':'));
  if (facet.counts.length === 0 && chosen.length === 0) return null;
  const name = NAMES[facet.field] ?? facet.field;
  const list = h('ul', {}, values(facet, state, choose));
  const rest = facet.values - facet.counts.length;
  const button =
    rest > 0 &&
    h(
      'button',
      {
        type: 'button',
        class: 'more',
        onclick: async () => {
          const [all] = await ask([facet.field], MORE);
          show(list, values(all, state, choose));
          button.remove();
        },
      },
      plural(rest, 'more value'),
    );
  return h('section', { class: 'facet', 'aria-label': name }, h('h2', {}, name), list, button);
}

function values(facet, state, choose) {
  return facet.counts.map((it) => {
    const filter = `${facet.field}:${quoted(it.value)}`;
    const on = state.filters.includes(filter);
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'value ' + (facet.field === 'verdict' || facet.field === 'standing' ? it.value : ''),
          'aria-pressed': String(on),
          onclick: () => choose(filter),
        },
        h('span', { class: 'what' }, brief(it.value, 60)),
        h('span', { class: 'count' }, number(it.messages)),
      ),
    );
  });
}

/** The bars, and two fields for who has no pointer. `chosen` is the filter in force. */
export function timeline(it, choose, chosen) {
  if (!it || (it.buckets.length < 2 && !chosen)) return null;
  const labels = it.buckets.map((bucket) => bucket.from.slice(0, LABEL[it.unit]));
  const range = (first, last) => `received:[${labels[first]} TO ${labels[last]}]`;
  const most = Math.max(1, ...it.buckets.map((bucket) => bucket.messages));
  const bars = h(
    'div',
    { class: 'bars', role: 'img', 'aria-label': describe(it, labels) },
    it.buckets.map((bucket, i) => {
      const bar = h('div', {
        class: bucket.messages ? 'column' : 'column none',
        title: `${labels[i].replace('T', ' ')}: ${plural(bucket.messages, 'message')}`,
      });
      const fill = h('i', {});
      fill.style.height = bucket.messages ? Math.max(6, Math.round((100 * bucket.messages) / most)) + '%' : '0';
      bar.append(fill);
      return bar;
    }),
  );
  brush(bars, (first, last) => choose(range(first, last)));
  return h(
    'section',
    { class: 'timeline', 'aria-label': 'Messages over time' },
    h(
      'div',
      { class: 'plot' },
      h('span', { class: 'peak quiet', 'aria-hidden': 'true' }, number(most)),
      bars,
      h(
        'div',
        { class: 'ends quiet', 'aria-hidden': 'true' },
        h('span', {}, labels[0]?.replace('T', ' ') ?? ''),
        h('span', { class: 'hint' }, `messages a ${it.unit}, drag to choose`),
        h('span', {}, labels.at(-1)?.replace('T', ' ') ?? ''),
      ),
    ),
    written(chosen, choose),
  );
}

function describe(it, labels) {
  const best = it.buckets.reduce((at, bucket, i) => (bucket.messages > it.buckets[at].messages ? i : at), 0);
  return it.buckets.length
    ? `Messages from ${labels[0]} to ${labels.at(-1)}, most in ${labels[best]}: ${number(it.buckets[best].messages)}`
    : 'No message has a time.';
}

function brush(bars, choose) {
  let first = null;
  const at = (event) => {
    const { left, width } = bars.getBoundingClientRect();
    return Math.min(
      bars.childElementCount - 1,
      Math.max(0, Math.floor(((event.clientX - left) / width) * bars.childElementCount)),
    );
  };
  const paint = (event) => {
    const ends = [first, at(event)].sort((a, b) => a - b);
    [...bars.children].forEach((bar, i) => bar.classList.toggle('chosen', i >= ends[0] && i <= ends[1]));
    return ends;
  };
  bars.addEventListener('pointerdown', (event) => {
    first = at(event);
    bars.setPointerCapture(event.pointerId);
    paint(event);
  });
  bars.addEventListener('pointermove', (event) => first !== null && paint(event));
  bars.addEventListener('pointerup', (event) => {
    if (first === null) return;
    const ends = paint(event);
    first = null;
    choose(...ends);
  });
  bars.addEventListener('pointercancel', () => {
    first = null;
    for (const bar of bars.children) bar.classList.remove('chosen');
  });
}

function written(chosen, choose) {
  const [, from, to] = /\[(\S+) TO (\S+)\]/.exec(chosen ?? '') ?? ['', '', ''];
  const field = (id, label, value) => [
    h('label', { for: id }, label),
    h('input', {
      id,
      value,
      size: 13,
      placeholder: '2026-03',
      autocomplete: 'off',
      spellcheck: 'false',
      pattern: '\\d{4}(-\\d\\d?(-\\d\\d?(T\\d\\d?(:\\d\\d)?)?)?)?',
      title: 'a year, month, day or hour: 2026, 2026-03, 2026-03-14, 2026-03-14T09',
    }),
  ];
  const form = h(
    'form',
    {
      class: 'range',
      onsubmit: (event) => {
        event.preventDefault();
        const first = form.querySelector('#time-from').value.trim();
        const last = form.querySelector('#time-to').value.trim();
        if (first || last) choose(`received:[${first || '1970'} TO ${last || '2100'}]`);
        else choose(null);
      },
    },
    field('time-from', 'From', from),
    field('time-to', 'to', to),
    h('button', {}, 'Set'),
    chosen && h('button', { type: 'button', onclick: () => choose(null) }, 'All time'),
  );
  return form;
}
