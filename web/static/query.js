// The query: a field that offers what can be written, and help beside it.
import { ask } from './api.js';
import { brief, h, scrolled, show, table } from './dom.js';
import { quoted } from './state.js';

const OFFERS = 10;
const VALUES = 60;

/** The form. `search` gets the text when the person is done. */
export function queryBox(search) {
  const field = h('input', {
    id: 'query',
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-expanded': 'false',
    'aria-controls': 'offers',
    'aria-autocomplete': 'list',
    'aria-label': 'Query',
    placeholder: 'words, field:value, hop(by:mx1 AND transit:>1h)',
    maxlength: 6000,
  });
  const list = h('ul', { id: 'offers', role: 'listbox', 'aria-label': 'What can be written here', hidden: true });
  const help = h('details', { class: 'help' }, h('summary', {}, 'How to ask'));
  const completion = complete(field, list);
  const form = h(
    'form',
    {
      class: 'query',
      role: 'search',
      onsubmit: (event) => {
        event.preventDefault();
        completion.close();
        search(field.value.trim());
      },
    },
    h('div', { class: 'field' }, field, list),
    h('button', { class: 'main' }, 'Search'),
  );
  help.addEventListener(
    'toggle',
    () =>
      help.open &&
      help.childElementCount === 1 &&
      explain(help, (text) => {
        field.value = text;
        search(text);
      }),
  );
  return {
    element: h('div', { class: 'asking' }, form, help),
    set: (text) => {
      if (field.value.trim() !== text) field.value = text;
    },
    focus: () => {
      field.focus();
      field.select();
    },
    right: () => {
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-describedby');
    },
    wrong: (start, end) => {
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', 'query-error');
      if (document.activeElement === field) field.setSelectionRange(start, end);
    },
  };
}

let language;
const known = () => (language ??= ask('fields').catch(() => ({ fields: [], kinds: [], examples: [] })));
const values = new Map();

function valuesOf(name) {
  if (!values.has(name))
    values.set(
      name,
      ask('search?' + new URLSearchParams({ limit: 0, facets: name, values: VALUES })).then(
        (it) => it.facets[0].counts,
        () => [],
      ),
    );
  return values.get(name);
}

/** The word under the caret: where it begins, its field and what there is of its value. */
export function wordAt(text, caret) {
  const start = Math.max(text.lastIndexOf(' ', caret - 1), text.lastIndexOf('(', caret - 1)) + 1;
  const word = text.slice(start, caret);
  const minus = word.startsWith('-') ? 1 : 0;
  const colon = word.indexOf(':');
  return colon < 0
    ? { start: start + minus, field: null, begin: word.slice(minus).toLowerCase() }
    : {
        start: start + colon + 1,
        field: word.slice(minus, colon).toLowerCase(),
        begin: word.slice(colon + 1).toLowerCase(),
      };
}

async function offersFor(text, caret) {
  const word = wordAt(text, caret);
  const { fields, kinds } = await known();
  if (word.field === null) {
    if (!word.begin) return [];
    const names = fields
      .filter((it) => it.name.startsWith(word.begin))
      .map((it) => ({ text: it.name + ':', help: it.help, start: word.start }));
    return 'hop('.startsWith(word.begin)
      ? [...names, { text: 'hop(', help: 'several things of one and the same hop', start: word.start }]
      : names;
  }
  const field = fields.find((it) => it.name === word.field);
  if (!field) return [];
  const hint = {
    hint: `${field.help}: ${kinds.find((it) => it.kind === field.kind)?.written.replaceAll('`', '') ?? ''}`,
  };
  if (!field.counted) return [hint];
  const counts = await valuesOf(field.name);
  return [
    hint,
    ...counts
      .filter((it) => it.value.toLowerCase().startsWith(word.begin.replace('"', '')))
      .slice(0, OFFERS)
      .map((it) => ({ text: quoted(it.value) + ' ', help: it.messages.toLocaleString('en'), start: word.start })),
  ];
}

function complete(field, list) {
  let offers = [];
  let active = -1;
  let asked = 0;
  const close = () => {
    asked++;
    offers = [];
    active = -1;
    list.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const take = (offer) => {
    const caret = field.selectionStart;
    field.setRangeText(offer.text, offer.start, caret, 'end');
    close();
    if (/[:(]$/.test(offer.text)) update();
  };
  const mark = (next) => {
    const choices = [...list.querySelectorAll('[role=option]')];
    active = choices.length ? (next + choices.length) % choices.length : -1;
    choices.forEach((choice, i) => choice.setAttribute('aria-selected', String(i === active)));
    if (active >= 0) {
      field.setAttribute('aria-activedescendant', choices[active].id);
      choices[active].scrollIntoView({ block: 'nearest' });
    }
  };
  const update = async () => {
    const run = ++asked;
    const next = await offersFor(field.value, field.selectionStart);
    if (run !== asked || document.activeElement !== field) return;
    if (next.length === 0) return close();
    const hints = next.filter((it) => it.hint);
    offers = next.filter((it) => it.text).slice(0, OFFERS);
    active = -1;
    show(
      list,
      hints.map((it) => h('li', { role: 'presentation', class: 'hint' }, it.hint)),
      offers.map((it, i) =>
        h(
          'li',
          {
            role: 'option',
            id: 'offer-' + i,
            'aria-selected': 'false',
            onpointerdown: (event) => {
              event.preventDefault();
              take(it);
            },
          },
          h('code', {}, brief(it.text, 80)),
          h('span', { class: 'quiet' }, it.help),
        ),
      ),
    );
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
  };
  field.addEventListener('input', update);
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && offers.length) {
      event.preventDefault();
      mark(active < 0 && step < 0 ? -1 : active + step);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0) {
      event.preventDefault();
      take(offers[active]);
    }
  });
  return { close };
}

async function explain(help, search) {
  const { fields, kinds, examples } = await known();
  const written = new Map(kinds.map((it) => [it.kind, it.written.replaceAll('`', '')]));
  help.append(
    h(
      'p',
      {},
      'Words, ',
      h('code', {}, 'field:value'),
      ', ',
      h('code', {}, 'hop(\u2026)'),
      ' for several things of one hop, AND (or nothing), OR, NOT (or -) and brackets. Keys: ',
      h('kbd', {}, '/'),
      ' to the query, ',
      h('kbd', {}, 'j'),
      ' ',
      h('kbd', {}, 'k'),
      ' or arrows through the rows, ',
      h('kbd', {}, 'Enter'),
      ' opens.',
    ),
    h('h2', {}, 'Examples'),
    h(
      'ul',
      { class: 'examples' },
      examples.map((it) =>
        h(
          'li',
          {},
          h('button', { type: 'button', onclick: () => search(it.query) }, h('code', {}, it.query)),
          h('span', { class: 'quiet' }, it.meaning.replaceAll('`', '')),
        ),
      ),
    ),
    h('h2', {}, 'Fields'),
    scrolled(
      'Fields',
      table(
        ['Field', 'Of', 'What it is', 'How it is written'],
        fields.map((it) => [
          h('th', { scope: 'row' }, h('code', {}, it.name)),
          it.of,
          it.help.replaceAll('`', ''),
          h('td', { class: 'quiet' }, written.get(it.kind)),
        ]),
      ),
    ),
  );
}
