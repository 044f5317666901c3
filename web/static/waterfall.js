// The hops, oldest first, each with its place in time.
import { h, show, visible } from './dom.js';
import { scale } from './scale.js';
import { standing } from './signs.js';
import { STANDING, clock, day, duration, millis, plural, signed } from './words.js';

const LONG = 300;
const NAMES = {
  from: 'from, as written',
  helo: 'HELO name',
  rdns: 'name the server resolved',
  peer: 'address the server saw',
  peerPort: 'port',
  by: 'received by',
  byAddress: 'own address',
  software: 'software',
  protocol: 'protocol',
  via: 'via',
  tlsVersion: 'TLS',
  tlsCipher: 'cipher',
  authenticatedAs: 'authenticated as',
  ident: 'ident',
  queueId: 'queue id',
  for: 'for',
  envelopeFrom: 'envelope sender',
  time: 'time',
};

/** What bytes are called, for the raw pane. */
export function nameHops(hops, evidence) {
  for (const hop of hops) {
    for (const [key, [start, end]] of Object.entries(hop.spans))
      evidence.name(start, end, `hop ${hop.hop}: ${NAMES[key] ?? key}`);
    for (const token of hop.tokens)
      evidence.name(token.span[0], token.span[1], `hop ${hop.hop}: ${token.kind}, drawn at ${token.time}`);
  }
}

/** The list of hops with gaps and the boundary between them. */
export function waterfall(route, evidence) {
  const { hops, gaps, boundary } = route;
  if (hops.length === 0) return h('p', { class: 'empty' }, 'There is no Received field, so there is no route to show.');
  const axis = scale(
    hops.flatMap((hop, i) => [hop.time && millis(hop.time), corrected(hop, hops[i - 1])].filter(Boolean)),
  );
  const list = h('ol', { class: hops.length > 100 ? 'hops long' : 'hops' }, gapRow(gaps, 0));
  const border = hops.find((hop) => hop.hop === boundary?.hop);
  const rule = border?.time ? axis.at(millis(border.time)) : null;
  let previous = null;
  let latest = null;
  for (const hop of hops) {
    if (hop === border) list.append(boundaryRow(boundary));
    list.append(hopRow(hop, { previous, latest, axis, rule, hops }, evidence), ...gapRow(gaps, hop.hop));
    if (hop.time) {
      previous = hop.time;
      if (latest === null || millis(hop.time) > millis(latest)) latest = hop.time;
    }
  }
  return h(
    'section',
    { class: 'waterfall', 'aria-labelledby': 'hops-title' },
    h('h2', { id: 'hops-title' }, 'Hops, oldest first'),
    head(hops, axis),
    list,
  );
}

function head(hops, axis) {
  const times = hops
    .filter((hop) => hop.time)
    .map((hop) => hop.time)
    .sort();
  if (times.length === 0) return null;
  const marks = axis.breaks.map((gap) => place(h('span', { class: 'break-label' }, duration(gap.seconds)), gap.at));
  return h(
    'div',
    { class: 'axis', 'aria-hidden': 'true' },
    h('span', { class: 'axis-when' }, 'UTC'),
    h('div', { class: 'track' }, marks),
  );
}

/** When a hop was, were the clock right that other mail shows to be wrong; null when none is known. */
function corrected(hop, previous) {
  return hop.clock && previous?.time ? millis(previous.time) + 1000 * hop.clock.transitSeconds : null;
}

function clockWords({ host, aheadSeconds, messages, transitSeconds }) {
  const off = `${duration(Math.abs(aheadSeconds))} ${aheadSeconds < 0 ? 'behind' : 'ahead'}`;
  return [
    'The clock of ',
    visible(host),
    ` is ${off}, as ${messages} messages or more show. Were it right: ${signed(transitSeconds)}.`,
  ];
}

function boundaryRow(boundary) {
  return h(
    'li',
    { class: 'boundary' },
    h('span', {}, h('b', {}, 'their side'), ' above'),
    h('i'),
    h('span', {}, h('b', {}, 'your side'), ` below (${boundary.how})`),
  );
}

function gapRow(gaps, after) {
  return gaps
    .filter((gap) => gap.afterHop === after)
    .map((gap) =>
      h('li', { class: 'gap' }, h('i', { 'aria-hidden': 'true' }), 'A stamp is missing: ', visible(gap.reason)),
    );
}

function hopRow(hop, around, evidence) {
  const more = h('div', { class: 'more-box', id: 'hop-more-' + hop.hop, hidden: true });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'number',
      'aria-expanded': 'false',
      'aria-controls': more.id,
      'aria-label': `Hop ${hop.hop}, ${hop.standing}: details`,
    },
    standing(hop.standing),
    h('span', {}, String(hop.hop)),
  );
  const toggle = () => {
    more.hidden = !more.hidden;
    button.setAttribute('aria-expanded', String(!more.hidden));
    if (!more.hidden && !more.firstChild) show(more, details(hop, evidence));
  };
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    toggle();
  });
  const row = h(
    'div',
    { class: 'hop-row', onclick: toggle },
    button,
    when(hop, around.previous),
    track(hop, around),
    who(hop, evidence),
    h(
      'div',
      { class: 'standing' },
      h('strong', {}, hop.standing),
      h('span', { class: 'quiet' }, visible(hop.system), hop.protocol && [' \u00b7 ', visible(hop.protocol)]),
    ),
  );
  const alert = hop.standing === 'contradicted' && h('p', { class: 'why' }, visible(hop.why));
  const item = h('li', { class: 'hop ' + hop.standing, id: 'hop-' + hop.hop }, row, alert, more);
  item.open = () => {
    if (more.hidden) toggle();
  };
  return item;
}

function when(hop, previous) {
  if (!hop.time) return h('div', { class: 'when' }, h('span', { class: 'quiet' }, 'no time'));
  const transit = hop.transitSeconds;
  return h(
    'div',
    { class: 'when' },
    (!previous || day(previous) !== day(hop.time)) && h('span', { class: 'quiet date' }, day(hop.time)),
    h('time', { datetime: hop.time }, clock(hop.time)),
    transit !== null &&
      h('span', { class: 'transit' + (transit > LONG ? ' long' : '') + (transit < 0 ? ' back' : '') }, signed(transit)),
    hop.clock && h('span', { class: 'quiet skew' }, `wrong clock: ${signed(hop.clock.transitSeconds)}`),
  );
}

function track(hop, { previous, latest, axis, rule }) {
  const box = h('div', { class: 'track', 'aria-hidden': 'true' });
  if (rule !== null) box.append(place(h('i', { class: 'rule' }), rule));
  if (!hop.time) {
    box.append(h('i', { class: 'bar unknown' }));
    return box;
  }
  const at = axis.at(millis(hop.time));
  const from = previous ? axis.at(millis(previous)) : at;
  const left = Math.min(at, from);
  const bar = place(
    h('i', { class: 'bar' + (at < from ? ' back' : '') + (hop.transitSeconds > LONG ? ' long' : '') }),
    left,
  );
  bar.style.width = Math.abs(at - from) + '%';
  box.append(bar);
  for (const gap of axis.breaks) {
    if (left < gap.at && gap.at < Math.max(at, from)) box.append(place(h('i', { class: 'break' }), gap.at));
  }
  const ghost = corrected(hop, { time: previous }) ?? (latest && millis(latest) > millis(hop.time) && millis(latest));
  if (ghost) box.append(place(h('i', { class: 'ghost' }), axis.at(ghost)));
  box.append(place(h('i', { class: 'tip' }), at));
  return box;
}

function place(element, percent) {
  element.style.left = percent + '%';
  return element;
}

function who(hop, evidence) {
  const lit = (key, ...text) => {
    const element = h('span', {}, ...text);
    if (hop.spans[key]) evidence.bind(element, [hop.spans[key]], `hop ${hop.hop}: ${NAMES[key]}`);
    return element;
  };
  const name = hop.rdns ?? hop.helo;
  const from = [
    name && lit(hop.rdns ? 'rdns' : 'helo', visible(name, 120)),
    hop.peer && lit('peer', '[' + hop.peer + ']'),
    hop.helo && hop.helo !== name && lit('helo', 'HELO ', visible(hop.helo, 120)),
  ].filter(Boolean);
  return h(
    'div',
    { class: 'who' },
    h(
      'div',
      { class: 'by' },
      hop.by ? lit('by', visible(hop.by, 120)) : h('span', { class: 'quiet' }, 'a host that does not name itself'),
    ),
    h(
      'div',
      { class: 'from' },
      from.length ? ['from ', from.flatMap((part) => [part, ' '])] : 'does not say from whom',
    ),
  );
}

function details(hop, evidence) {
  const values = {
    ...hop,
    tlsVersion: hop.tls?.version,
    tlsCipher: hop.tls?.cipher,
    for: hop.for.length ? hop.for.join(', ') : null,
    time: hop.time && `${hop.time} (written ${hop.utcOffset ?? 'without a zone'})`,
  };
  const rows = Object.entries(NAMES)
    .filter(([key]) => values[key] !== null && values[key] !== undefined && key !== 'from')
    .map(([key, name]) => [
      h('dt', {}, name),
      h(
        'dd',
        {},
        value(hop, key, values[key] === '' ? '<> (the null path)' : values[key], hop.spans[key], name, evidence),
      ),
    ]);
  const tokens = hop.tokens.map((token) => [
    h('dt', {}, 'time in an id'),
    h(
      'dd',
      {},
      value(hop, 'token', `${token.time} in ${token.token} (${token.kind})`, token.span, token.kind, evidence),
    ),
  ]);
  const log = hop.logVerdict && [
    h('dt', {}, 'log'),
    h(
      'dd',
      {},
      hop.logVerdict,
      hop.logWhy && [': ', visible(hop.logWhy)],
      hop.log.map((line) => h('div', {}, h('code', {}, visible(line.path), ':' + line.line))),
    ),
  ];
  const wrong = hop.clock && [h('dt', {}, 'clock'), h('dd', {}, clockWords(hop.clock))];
  return [
    h('p', { class: 'quiet' }, hop.standing, ': ', STANDING[hop.standing] ?? '', hop.why && ['. ', visible(hop.why)]),
    h('dl', { class: 'pairs' }, rows, wrong, tokens, log),
  ];
}

function value(hop, key, text, span, name, evidence) {
  if (!span) return visible(text);
  return evidence.bind(
    h('button', { type: 'button', 'aria-pressed': 'false' }, visible(text)),
    [span],
    `hop ${hop.hop}: ${name}`,
  );
}

/** "7 hops in 1 d 5 h, 1 d 5 h of it before hop 3". */
export function journey(hops) {
  const timed = hops.filter((hop) => hop.time);
  const count = plural(hops.length, 'hop');
  if (timed.length < 2) return count;
  const total = (millis(timed.at(-1).time) - millis(timed[0].time)) / 1000;
  const slowest = hops.reduce(
    (best, hop) => ((hop.transitSeconds ?? 0) > (best?.transitSeconds ?? 0) ? hop : best),
    null,
  );
  const wait =
    slowest && slowest.transitSeconds > 60
      ? `, ${duration(slowest.transitSeconds)} of it before hop ${slowest.hop}`
      : '';
  return `${count} in ${total < 0 ? '\u2212' : ''}${duration(total)}${wait}`;
}
