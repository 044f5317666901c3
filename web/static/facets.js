// What the messages found have in common: counts that narrow the search.
import { brief, h, show, spelled } from './dom.js';
import { quoted } from './state.js';
import { number, plural } from './words.js';

const MORE = 100;
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
