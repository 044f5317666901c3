// One delivery: its row, its trail, and the lines of the logs that tell it.
import { ask } from './api.js';
import { brief, failure, h, scrolled, show, skeleton, visible } from './dom.js';
import { clock, day, duration, number, plural } from './words.js';

const SIGNS = {
  delivered: '\u2713',
  deferred: '\u25f4',
  bounced: '\u2717',
  rejected: '\u2298',
  expired: '\u2717',
  filtered: '\u25a4',
  unknown: '?',
};

/** What tells one delivery from another. */
export const keyOf = (it) => [it.hops[0]?.host, it.hops[0]?.queueId, it.recipient].join(' ');

/** One row; its way from host to host comes when it is opened. */
export function row(it, i) {
  const first = it.hops[0];
  const last = it.hops.at(-1);
  const trail = h('div', { class: 'trail', id: 'trail-' + i, hidden: true });
  const toggle = h(
    'button',
    {
      type: 'button',
      class: 'hit delivery',
      'aria-expanded': 'false',
      'aria-controls': 'trail-' + i,
      onclick: () => {
        trail.hidden = !trail.hidden;
        toggle.setAttribute('aria-expanded', String(!trail.hidden));
        if (trail.childElementCount === 0) fill(trail, it);
      },
    },
    h(
      'span',
      { class: 'at' },
      first?.receivedAt
        ? [h('span', {}, day(first.receivedAt)), ' ', clock(first.receivedAt)]
        : h('span', { class: 'quiet' }, 'no time'),
    ),
    h(
      'span',
      { class: 'text' },
      h(
        'span',
        { class: 'subject' },
        address(it.envelopeFrom),
        ' \u2192 ',
        address(it.recipient),
        it.originalRecipient !== null && h('span', { class: 'quiet' }, ' (was ', brief(it.originalRecipient, 80), ')'),
      ),
      it.subject !== null && h('span', { class: 'who' }, brief(it.subject, 120)),
      h('span', { class: 'who quiet' }, brief(last?.reply ?? 'no answer is logged', 160)),
    ),
    h(
      'span',
      { class: 'way quiet' },
      h('span', {}, plural(it.hops.length, 'host'), took(it)),
      h('span', {}, brief(last?.relay?.name ?? last?.host ?? '', 40)),
    ),
    h(
      'span',
      { class: 'outcome ' + it.outcome },
      h('b', { 'aria-hidden': 'true' }, SIGNS[it.outcome] ?? '?'),
      it.outcome,
    ),
  );
  const item = h('li', { class: 'row-of' }, toggle, trail);
  item.dataset.key = keyOf(it);
  return item;
}

const address = (text) => (text === null ? 'somebody' : text === '' ? '<>' : brief(text, 80));

/** ", 20 s" from the first host to the last. */
function took(it) {
  const from = it.hops[0]?.receivedAt;
  const to = it.hops.at(-1)?.sentAt;
  return from && to ? ', ' + duration((Date.parse(to) - Date.parse(from)) / 1000) : '';
}

async function fill(trail, it) {
  const lines = h('div', { class: 'loglines' }, skeleton());
  trail.append(
    it.messageId !== null && h('p', { class: 'quiet' }, 'Message-ID ', h('code', {}, visible(it.messageId, 200))),
    h('ol', { class: 'legs' }, it.hops.map(leg)),
    h('h2', {}, 'Log lines'),
    lines,
  );
  try {
    show(
      lines,
      await Promise.all(
        [...byPath(it)].map(async ([path, numbers]) =>
          pieces(
            await ask(
              'lines?' +
                new URLSearchParams({
                  path,
                  line: [...numbers]
                    .sort((a, b) => a - b)
                    .slice(0, 500)
                    .join(','),
                }),
            ),
          ),
        ),
      ),
    );
  } catch (problem) {
    show(lines, failure(problem));
  }
}

function byPath(it) {
  const paths = new Map();
  for (const hop of it.hops)
    for (const place of hop.log) paths.set(place.path, (paths.get(place.path) ?? new Set()).add(place.line));
  return paths;
}

function pieces(it) {
  return scrolled(
    'Lines of ' + it.path,
    h('p', { class: 'quiet' }, visible(it.path, 200)),
    h(
      'div',
      { class: 'raw' },
      it.lines.map((line) =>
        h(
          'div',
          { class: 'line' },
          h('span', { class: 'no' }, number(line.line)),
          h('code', {}, visible(line.text, 2000)),
        ),
      ),
    ),
  );
}

function leg(hop) {
  const client =
    hop.client &&
    [hop.client.name ?? hop.client.helo, hop.client.address && `[${hop.client.address}]`].filter(Boolean).join(' ');
  return h(
    'li',
    {},
    h(
      'p',
      {},
      h('strong', {}, visible(hop.host, 100)),
      ' ',
      h('span', { class: 'quiet' }, hop.system, hop.queueId !== null && [' ', h('code', {}, visible(hop.queueId, 80))]),
      hop.receivedAt && [' ', h('span', { class: 'at' }, day(hop.receivedAt), ' ', clock(hop.receivedAt))],
      client && [' from ', visible(client, 160)],
    ),
    hop.tries.map((attempt) =>
      h(
        'p',
        { class: 'try' },
        h('span', { class: 'outcome ' + attempt.outcome }, attempt.outcome),
        attempt.at && [' ', clock(attempt.at)],
        attempt.relay && [
          ' to ',
          visible(
            [attempt.relay.name, attempt.relay.address && `[${attempt.relay.address}]`].filter(Boolean).join(' '),
            160,
          ),
        ],
        attempt.reply && [
          ': ',
          h('q', {}, visible(attempt.reply, 400)),
          ' ',
          h('a', { href: '/explain?q=' + encodeURIComponent(said(attempt)) }, 'explain'),
        ],
      ),
    ),
    hop.join &&
      h(
        'p',
        { class: 'quiet' },
        'Tied to the host before by ',
        hop.join.by,
        ' (',
        hop.join.certainty,
        '): ',
        visible(hop.join.why, 300),
      ),
  );
}

/** What the other side said, without what the host put before it. */
function said({ dsn, reply }) {
  const at = reply.search(/\b[245]\d\d[ -]/);
  return (at >= 0 ? reply.slice(at) : [dsn, reply].filter(Boolean).join(' ')).slice(0, 1000);
}
