// The raw header: every byte in its place, every known byte with a name.
import { h, visibleBytes } from './dom.js';

const FIRST_LINES = 1500;
const LONGEST = 1200;
const HINT = 'Point at a value, or at these bytes.';

/** The pane. Offsets of spans count from the start of the file; the header stands at `offset`. */
export function rawPane(header, report, evidence) {
  const bytes = atob(header.base64);
  const fields = readFields(bytes, header.offset, report.route.hops, evidence);
  const lines = split(bytes, fields);
  const cuts = [
    ...new Set(evidence.names.flatMap((name) => [name.start - header.offset, name.end - header.offset])),
  ].sort((a, b) => a - b);
  const pieces = [];
  const code = h('div', {
    class: lines.length > 300 ? 'raw long' : 'raw',
    id: 'raw',
    tabindex: 0,
    role: 'group',
    'aria-label': 'The raw header. Arrow keys walk through the named values, Enter keeps one lit.',
  });
  const status = h('p', { class: 'named', role: 'status' });
  let drawn = 0;
  const draw = (until) => {
    const next = [];
    for (; drawn < Math.min(until, lines.length); drawn++)
      next.push(lineOf(lines[drawn], drawn + 1, bytes, cuts, pieces));
    code.append(...next);
    if (drawn < lines.length) {
      const more = h(
        'button',
        {
          type: 'button',
          class: 'more',
          onclick: () => {
            more.remove();
            draw(drawn + FIRST_LINES);
          },
        },
        `${(lines.length - drawn).toLocaleString('en')} more lines`,
      );
      code.append(more);
    }
  };
  draw(FIRST_LINES);
  const lineAt = (offset) => lines.findLastIndex((line) => line.start <= offset) + 1;
  evidence.listeners.push((spans, label, far) => {
    let first = null;
    for (const piece of pieces) {
      const lit = spans.some(([start, end]) => piece.start + header.offset < end && start < piece.end + header.offset);
      piece.element.classList.toggle('lit', lit);
      if (lit) first ??= piece.element;
    }
    const line = spans.length ? lineAt(spans[0][0] - header.offset) : 0;
    status.textContent = label
      ? `${label} \u00b7 line ${line}, bytes ${spans.map(([a, b]) => a + '\u2013' + b).join(' and ')}`
      : HINT;
    if (first) scrollInside(code, first);
    status.classList.toggle('on', far && first !== null);
  });
  point(code, pieces, header.offset, evidence);
  status.textContent = HINT;
  return h(
    'section',
    { class: 'rawbox', 'aria-labelledby': 'raw-title' },
    h('h2', { id: 'raw-title' }, 'Raw header'),
    status,
    code,
  );
}

function readFields(bytes, offset, hops, evidence) {
  const byIndex = new Map(hops.filter((hop) => hop.receivedIndex !== null).map((hop) => [hop.receivedIndex, hop]));
  const fields = [];
  let received = 0;
  for (const match of bytes.matchAll(/[^\n]*(?:\n[ \t][^\n]*)*\n?/g)) {
    if (match[0] === '') break;
    const name = /^[!-9;-~]{1,80}(?=[ \t]*:)/.exec(match[0])?.[0] ?? 'unreadable line';
    const hop = name.toLowerCase() === 'received' ? byIndex.get(received++) : undefined;
    fields.push({ start: match.index, hop });
    evidence.name(
      offset + match.index,
      offset + match.index + match[0].trimEnd().length,
      hop ? `hop ${hop.hop}: the whole stamp` : name,
    );
  }
  return fields;
}

function split(bytes, fields) {
  const lines = [];
  let field = 0;
  for (let start = 0; start < bytes.length;) {
    const at = bytes.indexOf('\n', start);
    const next = at < 0 ? bytes.length : at + 1;
    const end = at < 0 ? bytes.length : at > start && bytes[at - 1] === '\r' ? at - 1 : at;
    while (field + 1 < fields.length && fields[field + 1].start <= start) field++;
    lines.push({ start, end, hop: fields[field]?.hop });
    start = next;
  }
  return lines;
}

function lineOf(line, number, bytes, cuts, pieces) {
  const text = h('code', {});
  let at = line.start;
  let low = firstAbove(cuts, at);
  while (at < line.end) {
    const end = Math.min(cuts[low] ?? line.end, line.end);
    const element = h('span', {}, visibleBytes(bytes.slice(at, Math.min(end, at + LONGEST))));
    if (end - at > LONGEST)
      element.append(h('span', { class: 'mark' }, `\u2026 ${(end - at - LONGEST).toLocaleString('en')} more bytes`));
    pieces.push({ start: at, end, element });
    text.append(element);
    at = end;
    low++;
  }
  const tint = line.hop ? ' of-hop ' + line.hop.standing + (line.hop.hop % 2 ? ' odd' : '') : '';
  return h('div', { class: 'line' + tint }, h('span', { class: 'no', 'aria-hidden': 'true' }, String(number)), text);
}

function firstAbove(cuts, at) {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function scrollInside(box, element) {
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  if (top < box.scrollTop + 20 || top > box.scrollTop + box.clientHeight - 40)
    box.scrollTop = top - box.clientHeight / 3;
}

function point(code, pieces, offset, evidence) {
  const byElement = new Map();
  const nameOf = (target) => {
    if (byElement.size < pieces.length) pieces.forEach((piece) => byElement.set(piece.element, piece));
    const piece = byElement.get(target.closest('code > span'));
    return piece && evidence.at(piece.start + offset);
  };
  code.addEventListener('pointerover', (event) => {
    const name = nameOf(event.target);
    if (name) evidence.light([[name.start, name.end]], name.label);
  });
  code.addEventListener('pointerleave', () => evidence.rest());
  code.addEventListener('click', (event) => {
    const name = nameOf(event.target);
    if (name) evidence.pin([[name.start, name.end]], name.label);
  });
  let current = -1;
  let order = null;
  code.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    order ??= evidence.names.slice().sort((a, b) => a.start - b.start || b.end - a.end);
    if (step) {
      event.preventDefault();
      current = (current + step + order.length) % order.length;
    } else if (event.key !== 'Enter' || current < 0) {
      return;
    }
    const { start, end, label } = order[current];
    if (step) evidence.light([[start, end]], label);
    else evidence.pin([[start, end]], label);
  });
}
