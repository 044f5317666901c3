// Two routes side by side: the same hosts in one line, and what differs marked.
import { ask } from './api.js';
import { failure, h, scrolled, show, skeleton, table, visible } from './dom.js';
import { level, standing } from './signs.js';
import { clock, day, signed } from './words.js';
import { journey } from './waterfall.js';

const METHODS = ['spf', 'dmarc', 'arc', 'iprev', 'mx'];

/** Shows the two messages of `?a=` and `?b=`. */
export async function open(main, location) {
  const given = new URLSearchParams(location.search);
  const ids = [given.get('a'), given.get('b')];
  if (ids.includes(null)) {
    show(main, h('h1', {}, 'Compare'), h('p', { class: 'empty' }, 'Choose two messages in the search.'));
    return;
  }
  show(main, skeleton());
  try {
    const both = await Promise.all(ids.map((id) => ask('routes/' + encodeURIComponent(id))));
    show(
      main,
      h(
        'div',
        { class: 'search compare' },
        h('h1', {}, 'Two routes'),
        h('div', { class: 'pair' }, both.map(card)),
        hops(both),
        verified(both),
        findings(both),
      ),
    );
  } catch (problem) {
    show(main, failure(problem));
  }
}

function card({ id, report }, i) {
  const { message, verdict } = report;
  return h(
    'section',
    { class: 'card banner ' + verdict.level, 'aria-label': 'Message ' + 'AB'[i] },
    h(
      'p',
      { class: 'verdict-line' },
      level(verdict.level),
      h(
        'span',
        {},
        h('b', {}, 'AB'[i]),
        ' ',
        h('span', { class: 'level' }, verdict.level),
        ' ',
        journey(report.route.hops),
      ),
    ),
    h('p', {}, h('a', { href: '/routes/' + encodeURIComponent(id) }, visible(message.subject ?? 'no subject', 120))),
    h(
      'p',
      { class: 'quiet' },
      visible(message.from ?? 'no author', 100),
      message.date && [', ', message.date.slice(0, 16).replace('T', ' ')],
    ),
  );
}

const nameOf = (hop) => (hop.by ?? '').toLowerCase();

/** Pairs of hops in the order of both routes: the same receiving host where there is one, else one side alone. */
export function aligned(a, b) {
  const best = Array.from({ length: a.length + 1 }, () => new Array(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      best[i][j] = nameOf(a[i]) === nameOf(b[j]) ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
  }
  const pairs = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && nameOf(a[i]) === nameOf(b[j])) pairs.push([a[i++], b[j++]]);
    else if (j >= b.length || (i < a.length && best[i + 1][j] >= best[i][j + 1])) pairs.push([a[i++], null]);
    else pairs.push([null, b[j++]]);
  }
  return pairs;
}

function hops([a, b]) {
  const pairs = aligned(a.report.route.hops.slice(0, 200), b.report.route.hops.slice(0, 200));
  const slowest = Math.max(
    1,
    ...pairs
      .flat()
      .filter(Boolean)
      .map((hop) => Math.abs(hop.transitSeconds ?? 0)),
  );
  return h(
    'section',
    { 'aria-labelledby': 'both-hops' },
    h('h2', { id: 'both-hops' }, 'Hops, oldest first'),
    scrolled(
      'Hops of both',
      h(
        'table',
        { class: 'both' },
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'A'), h('th', { scope: 'col' }, 'B'))),
        h(
          'tbody',
          {},
          pairs.map(([left, right]) =>
            h('tr', { class: left && right ? '' : 'alone' }, cell(left, right, slowest), cell(right, left, slowest)),
          ),
        ),
      ),
    ),
  );
}

function cell(hop, other, slowest) {
  if (!hop) return h('td', { class: 'none' }, h('span', { class: 'quiet' }, 'no such hop'));
  const bar = h('i', { class: 'bar length' + (hop.transitSeconds < 0 ? ' back' : '') });
  bar.style.width = Math.max(1, (100 * Math.log1p(Math.abs(hop.transitSeconds ?? 0))) / Math.log1p(slowest)) + '%';
  const value = (name, text) =>
    text &&
    (other && shownOf(other)[name] !== shownOf(hop)[name]
      ? h('mark', { class: 'differs' }, visible(text, 120))
      : h('span', {}, visible(text, 120)));
  const it = shownOf(hop);
  return h(
    'td',
    { class: hop.standing },
    h(
      'p',
      { class: 'by' },
      standing(hop.standing),
      ' ',
      h('b', {}, hop.hop),
      ' ',
      visible(hop.by ?? 'unnamed host', 100),
    ),
    h('p', { class: 'from' }, 'from ', value('from', it.from) || 'nobody named'),
    h('p', { class: 'quiet' }, it.time && [day(it.time), ' ', clock(it.time), ' '], value('transit', it.transit)),
    hop.transitSeconds !== null && h('p', { class: 'lengths', 'aria-hidden': 'true' }, bar),
    h(
      'p',
      { class: 'quiet' },
      value('system', it.system),
      ' ',
      value('protocol', it.protocol),
      ' ',
      value('tls', it.tls),
      ' ',
      value('standing', it.standing),
    ),
  );
}

function shownOf(hop) {
  return {
    from: [hop.rdns ?? hop.helo, hop.peer && `[${hop.peer}]`].filter(Boolean).join(' '),
    time: hop.time,
    transit: hop.transitSeconds === null ? '' : signed(hop.transitSeconds),
    system: hop.system,
    protocol: hop.protocol ?? '',
    tls: hop.tls?.version ?? '',
    standing: hop.standing,
  };
}

function verified([a, b]) {
  const results = (it) =>
    new Map([
      ...METHODS.map((name) => [name, it.report.verdicts[name]?.result ?? '']),
      ['dkim', it.report.verdicts.dkim.map((each) => each.result).join(', ')],
    ]);
  const [left, right] = [results(a), results(b)];
  const rows = [...left.keys()].filter((name) => left.get(name) || right.get(name));
  if (rows.length === 0) return null;
  const cells = (name) =>
    [left, right].map((side) =>
      h(
        'td',
        {},
        left.get(name) === right.get(name)
          ? side.get(name) || 'not asked'
          : h('mark', { class: 'differs' }, side.get(name) || 'not asked'),
      ),
    );
  return h(
    'section',
    { 'aria-labelledby': 'both-verified' },
    h('h2', { id: 'both-verified' }, 'Verified'),
    table(
      ['Method', 'A', 'B'],
      rows.map((name) => [h('th', { scope: 'row' }, name), ...cells(name)]),
    ),
  );
}

function findings(both) {
  const checks = both.map(({ report }) => new Set(report.findings.map((it) => it.check)));
  return h(
    'section',
    { 'aria-labelledby': 'both-findings' },
    h('h2', { id: 'both-findings' }, 'Findings'),
    h(
      'div',
      { class: 'pair' },
      both.map(({ report }, i) =>
        h(
          'ul',
          { 'aria-label': 'Findings of ' + 'AB'[i] },
          report.findings.length === 0 && h('li', { class: 'quiet' }, 'No check found anything.'),
          report.findings.map((it) =>
            h(
              'li',
              {},
              checks[1 - i].has(it.check) ? h('b', {}, it.check) : h('mark', { class: 'differs' }, it.check),
              it.hop && ` hop ${it.hop}`,
              ': ',
              visible(it.title, 300),
            ),
          ),
        ),
      ),
    ),
  );
}
