// Deliveries out of logs: one row for each message and recipient, and on demand its way with the lines that tell it.
import { ask, listen } from './api.js';
import { keyOf, row } from './delivery.js';
import { failure, h, show, skeleton, visible } from './dom.js';
import { clock, number, plural } from './words.js';

let field;
let place;
let status;
let outcomes;
let live;
let watching = null;
let running = 0;

/** Shows the deliveries of the address. */
export async function open(main) {
  const has = await ask('health');
  if (has.logs === 0) {
    show(
      main,
      h('h1', {}, 'Deliveries'),
      h(
        'p',
        { class: 'notice' },
        'No logs were named. Start the server with ',
        h('code', {}, 'hoptrail serve --log PATH'),
        '.',
      ),
    );
    return;
  }
  field = h('input', {
    id: 'follow',
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 1000,
    placeholder: 'address, queue id, <Message-ID>, host, 192.0.2.0/24',
  });
  place = h('div', {});
  outcomes = h('div', { class: 'filters' });
  live = h(
    'button',
    { type: 'button', 'aria-pressed': 'false', hidden: true, onclick: () => (watching ? pause() : watch()) },
    'Watch live',
  );
  status = h('p', { class: 'status', role: 'status' });
  const form = h(
    'form',
    {
      role: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        go(field.value.trim(), '');
      },
    },
    h('label', { for: 'follow' }, 'Who, what or where'),
    h(
      'p',
      { class: 'row wide' },
      field,
      h('button', { class: 'main' }, 'Follow'),
      h('button', { type: 'button', onclick: () => go('*', '') }, 'Everything'),
    ),
  );
  show(
    main,
    h(
      'div',
      { class: 'search deliveries' },
      h('h1', {}, 'Deliveries'),
      form,
      outcomes,
      h('div', { class: 'bar-above' }, status, live),
      place,
    ),
  );
  addEventListener('popstate', draw);
  await draw();
}

function go(q, outcome) {
  const given = new URLSearchParams({ ...(q && { q }), ...(outcome && { outcome }) });
  history.pushState(null, '', location.pathname + (q ? '?' + given : ''));
  draw();
}

/** Puts on top what the logs tell from now on. */
async function watch() {
  const q = new URLSearchParams(location.search).get('q');
  const list = place.querySelector('.rows') ?? h('ol', { class: 'rows' });
  show(place, list);
  watching = new AbortController();
  const { signal } = watching;
  live.textContent = 'Pause';
  live.setAttribute('aria-pressed', 'true');
  try {
    while (!signal.aborted) {
      for await (const delivery of listen('follow/live?' + new URLSearchParams({ q }), signal)) {
        const key = keyOf(delivery);
        [...list.children].find((item) => item.dataset.key === key)?.remove();
        list.prepend(row(delivery, 'live-' + ++running));
        status.textContent = 'Watching; last news at ' + clock(new Date().toISOString()) + ' UTC';
      }
    }
  } catch (problem) {
    if (!signal.aborted) {
      status.textContent = '';
      place.prepend(failure(problem));
      pause();
    }
  }
}

function pause() {
  watching?.abort();
  watching = null;
  live.textContent = 'Watch live';
  live.setAttribute('aria-pressed', 'false');
}

async function draw() {
  const run = ++running;
  pause();
  const given = new URLSearchParams(location.search);
  const q = given.get('q') ?? '';
  const outcome = given.get('outcome') ?? '';
  field.value = q === '*' ? '' : q;
  status.textContent = '';
  show(outcomes);
  live.hidden = !q;
  if (!q) {
    show(
      place,
      h(
        'p',
        { class: 'empty' },
        'The logs are read when you ask. Each message is followed across hosts, to each of its recipients.',
      ),
    );
    return;
  }
  show(place, skeleton());
  place.setAttribute('aria-busy', 'true');
  try {
    const found = await ask('follow?' + new URLSearchParams({ q, outcome, limit: 200 }));
    if (run !== running) return;
    list(found, q, outcome);
  } catch (problem) {
    if (run === running) show(place, failure(problem));
  }
  place.setAttribute('aria-busy', 'false');
}

function list(found, q, outcome) {
  const shown = found.deliveries.length;
  status.textContent =
    found.total === 0
      ? ''
      : plural(found.total, 'delivery').replace('deliverys', 'deliveries') +
        (shown < found.total ? `, ${number(shown)} shown` : '');
  show(
    outcomes,
    found.outcomes.length > 1 || outcome
      ? h(
          'ul',
          { 'aria-label': 'Outcomes' },
          found.outcomes.map((it) =>
            h(
              'li',
              {},
              h(
                'button',
                {
                  type: 'button',
                  class: 'filter',
                  'aria-pressed': String(outcome === it.value),
                  onclick: () => go(q, outcome === it.value ? '' : it.value),
                },
                `${it.value} ${number(it.messages)}`,
              ),
            ),
          ),
        )
      : [],
  );
  show(
    place,
    found.failures.map((text) => h('p', { class: 'notice' }, visible(text))),
    shown === 0
      ? h('p', { class: 'empty' }, 'No log tells of it.')
      : h('ol', { class: 'rows' }, found.deliveries.map(row)),
  );
}
