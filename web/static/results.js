// The messages found, one a row: when, who, what, the way in small, and the verdict.
import { brief, h, show, spelled, svg } from './dom.js';
import { level, standing } from './signs.js';
import { write } from './state.js';
import { duration, number, plural } from './words.js';

const STEP = 20;
const MOST = 10;

/** A page of rows, and the ways to the others. */
export function results(found, state, size) {
  const list = h('ol', { class: 'rows chosen-from', start: found.from + 1 }, found.rows.map(row));
  const pair = h('p', { class: 'pair-chosen', role: 'status' });
  list.addEventListener('change', () => {
    const ids = [...list.querySelectorAll('input:checked')].map((box) => box.value);
    const compare =
      ids.length === 2 &&
      h(
        'a',
        { class: 'button', href: '/compare?' + new URLSearchParams({ a: ids[0], b: ids[1] }) },
        'Compare these two',
      );
    show(
      pair,
      compare ||
        (ids.length > 0
          ? [h('span', { class: 'quiet' }, ids.length === 1 ? 'Choose one more to compare.' : 'Two can be compared.')]
          : []),
    );
  });
  return [list, pair, pages(found, state, size)];
}

function row(it) {
  const who = [
    h('span', { class: 'sender' }, it.from === null ? 'no author' : brief(it.from, 80)),
    it.to !== null && [' \u2192 ', brief(it.to, 80)],
  ];
  return h(
    'li',
    { class: 'row-of ' + it.verdict },
    h(
      'label',
      { class: 'choose' },
      h('input', {
        type: 'checkbox',
        value: it.id,
        'aria-label': 'Compare ' + spelled(it.subject ?? it.id.slice(0, 8)),
      }),
    ),
    h(
      'a',
      { href: '/routes/' + encodeURIComponent(it.id), class: 'hit' },
      h(
        'time',
        { datetime: it.date },
        it.date
          ? [h('span', {}, it.date.slice(0, 10)), ' ', h('span', { class: 'quiet' }, it.date.slice(11, 16))]
          : h('span', { class: 'quiet' }, 'no date'),
      ),
      h(
        'span',
        { class: 'text' },
        h(
          'span',
          { class: it.subject === null ? 'subject none' : 'subject' },
          it.subject === null ? ['no subject \u00b7 ', brief(it.path, 80)] : brief(it.subject, 140),
        ),
        h('span', { class: 'who quiet' }, who),
        it.title !== null && it.verdict !== 'consistent' && h('span', { class: 'why' }, brief(it.title, 160)),
      ),
      h(
        'span',
        { class: 'way' },
        miniature(it),
        h(
          'span',
          { class: 'quiet' },
          plural(it.hops, 'hop'),
          it.totalSeconds !== null && [', ', it.totalSeconds < 0 ? '\u2212' : '', duration(it.totalSeconds)],
        ),
      ),
      h('span', { class: 'verdict-of' }, level(it.verdict), h('span', {}, it.verdict)),
    ),
  );
}

/** The waterfall, 20 pixels high. */
export function miniature(it) {
  const shown = it.standings.slice(0, MOST);
  if (shown.length === 0) return h('span', { class: 'quiet' }, 'no trace');
  const width = STEP * shown.length + (it.border ? 8 : 0);
  const x = (i) => STEP * i + 1 + (it.border && i + 1 >= it.border ? 8 : 0);
  const joints = shown
    .slice(1)
    .map((name, i) => svg('line', { x1: x(i) + 9, x2: x(i + 1) + 9, y1: 10, y2: 10, class: 'joint ' + name }));
  const signs = shown.map((name, i) => {
    const sign = standing(name);
    for (const [key, value] of Object.entries({ x: x(i), y: 1, width: 18, height: 18 })) sign.setAttribute(key, value);
    return sign;
  });
  const rule =
    it.border &&
    it.border <= shown.length &&
    svg('line', { x1: x(it.border - 1) - 5, x2: x(it.border - 1) - 5, y1: 0, y2: 20, class: 'border-rule' });
  const more = it.hops > shown.length ? ` +${it.hops - shown.length}` : '';
  return [
    svg(
      'svg',
      { class: 'mini', viewBox: `0 0 ${width} 20`, width, height: 20, role: 'img', 'aria-label': spoken(it.standings) },
      joints,
      rule,
      signs,
    ),
    more && h('span', { class: 'quiet' }, more),
  ];
}

function spoken(standings) {
  return standings.map((name, i) => `hop ${i + 1} ${name}`).join(', ');
}

/** Keys walk through the rows: j and k from anywhere, arrows from a row. */
export function walk(event, list) {
  const links = [...list.querySelectorAll('a.hit')];
  const at = links.indexOf(document.activeElement);
  const step = { j: 1, k: -1, ArrowDown: at < 0 ? 0 : 1, ArrowUp: at < 0 ? 0 : -1 }[event.key];
  const next = links[at < 0 ? 0 : at + step];
  if (!step || !next || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  next.focus();
}

function pages(found, state, size) {
  const last = found.from + found.rows.length;
  if (found.from === 0 && last >= found.total) return null;
  const link = (from, text) => h('a', { class: 'button', href: write({ ...state, from }) }, text);
  return h(
    'nav',
    { class: 'pages', 'aria-label': 'Pages of results' },
    found.from > 0 && link(Math.max(0, found.from - size), 'Previous'),
    h('span', { class: 'quiet' }, `${number(found.from + 1)}\u2013${number(last)} of ${number(found.total)}`),
    last < found.total && last < 10_000 && link(last, 'Next'),
  );
}

/** No message answers; what would help. */
export function nothing(remedies, go) {
  return h(
    'div',
    { class: 'empty' },
    h('p', {}, 'No message of the index answers.'),
    remedies.length > 0 &&
      h(
        'ul',
        { class: 'remedies' },
        remedies.map((it) =>
          h(
            'li',
            {},
            h('button', { type: 'button', onclick: () => go(it.next) }, 'Without ', h('code', {}, brief(it.term, 100))),
            ` there ${it.total === 1 ? 'is' : 'are'} ${number(it.total)}.`,
          ),
        ),
      ),
  );
}

/** There is nothing in the index yet. */
export function empty() {
  return h(
    'div',
    { class: 'empty' },
    h('p', {}, 'The index is empty. Fill it from a shell; this page sees what comes.'),
    h(
      'pre',
      {},
      [
        'ingest --index DIR ~/Maildir',
        'ingest --index DIR mailbox.mbox.gz',
        'ingest --index DIR --log /srv/logs archive.tar',
      ].map((line) => h('code', {}, 'hoptrail ' + line + '\n')),
    ),
  );
}
