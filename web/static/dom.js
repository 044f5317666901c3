// Elements and text. Nothing here, and nothing in any page, turns a string into markup.

const SVG = 'http://www.w3.org/2000/svg';

/** An element: properties that begin with "on" are listeners, the others attributes. */
export function h(name, properties, ...children) {
  return fill(document.createElement(name), properties, children);
}

/** The same for drawings. */
export function svg(name, properties, ...children) {
  return fill(document.createElementNS(SVG, name), properties, children);
}

function fill(element, properties, children) {
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Whether a key that is pressed now is text. */
export const writing = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);

// What is invisible, or moves what stands around it: controls, bidi controls, zero-width characters, tags, separators, and marks
// piled upon each other.
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<=\p{M}{4})\p{M}/gu;
const LONGEST = 320;

/** A mark for a character that could not be seen. */
export function mark(code) {
  const number = 'U+' + code.toString(16).toUpperCase().padStart(4, '0');
  const shown = code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : number;
  return h('span', { class: 'mark', title: 'character ' + number }, shown);
}

/** Text of a stranger: what is hidden is shown, what is too long is cut and says so. */
export function visible(text, longest = LONGEST) {
  const box = h('bdi', {});
  const value = String(text);
  put(box, value.length > longest ? value.slice(0, longest) : value);
  if (value.length > longest) {
    const more = h(
      'button',
      {
        type: 'button',
        class: 'more',
        onclick: (event) => {
          event.stopPropagation();
          more.remove();
          put(box, value.slice(longest, longest + 100_000));
        },
      },
      `\u2026 ${(value.length - longest).toLocaleString('en')} more characters`,
    );
    box.append(more);
  }
  return box;
}

/** The same inside of a link or a button, where no other can stand: what is cut stays cut. */
export function brief(text, longest) {
  const value = String(text);
  const box = h('bdi', {});
  put(box, value.slice(0, longest));
  if (value.length > longest)
    box.append(h('span', { class: 'quiet' }, `\u2026 ${(value.length - longest).toLocaleString('en')} more`));
  return box;
}

/** The same for where only text can stand, such as the title of the window. */
export const spelled = (text, longest = 80) => String(text).slice(0, longest).replace(HIDDEN, '\ufffd');

function put(box, text) {
  let last = 0;
  for (const match of text.matchAll(HIDDEN)) {
    box.append(text.slice(last, match.index), mark(match[0].codePointAt(0)));
    last = match.index + match[0].length;
  }
  box.append(text.slice(last));
}

/** Bytes as text: UTF-8 where it is, a mark where it is not. `bytes` has one character a byte. */
export function visibleBytes(bytes) {
  const out = document.createDocumentFragment();
  let plain = '';
  for (let i = 0; i < bytes.length;) {
    const [code, length] = codeAt(bytes, i);
    const character = code < 0 ? '' : String.fromCodePoint(code);
    HIDDEN.lastIndex = 0;
    if (code >= 0 && !HIDDEN.test(character)) {
      plain += character;
    } else {
      out.append(plain, code < 0 ? badByte(bytes.charCodeAt(i)) : mark(code));
      plain = '';
    }
    i += length;
  }
  out.append(plain);
  return out;
}

function badByte(value) {
  const hex = value.toString(16).toUpperCase();
  return h('span', { class: 'mark', title: 'byte 0x' + hex + ', not UTF-8' }, hex);
}

function codeAt(bytes, i) {
  const first = bytes.charCodeAt(i);
  if (first < 0x80) return [first, 1];
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length === 0 || first >= 0xf5 || i + length > bytes.length) return [-1, 1];
  const sequence = Uint8Array.from(bytes.slice(i, i + length), (c) => c.charCodeAt(0));
  try {
    return [new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(sequence).codePointAt(0), length];
  } catch {
    return [-1, 1];
  }
}

/** Takes the place of all that an element holds. */
export function show(place, ...children) {
  place.replaceChildren(...children.flat(Infinity).filter(Boolean));
}

/** What may be wider than the window, and is moved in itself then, by keys too. */
export function scrolled(label, ...children) {
  return h('div', { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': label }, children);
}

/** A table. What is no cell yet becomes one. */
export function table(headings, rows) {
  return h(
    'table',
    { class: 'list' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        headings.map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((row) => h('tr', {}, row.map(cell))),
    ),
  );
}

const cell = (content) => (content instanceof HTMLTableCellElement ? content : h('td', {}, content));

/** Grey lines until something comes, but only when it takes its time. */
export function skeleton() {
  return h(
    'div',
    { class: 'skeleton', role: 'status' },
    h('span', { class: 'hidden' }, 'Working'),
    h('i'),
    h('i'),
    h('i'),
  );
}

/** What went wrong, where, and what to do. */
export function failure(problem) {
  return h(
    'div',
    { class: 'notice bad', role: 'alert' },
    h('strong', {}, problem.title ?? 'Failed'),
    ' ',
    visible(problem.detail ?? String(problem)),
  );
}
