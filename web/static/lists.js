// The catalogues: checks and mail systems.
import { ask } from './api.js';
import { failure, h, scrolled, show, skeleton, table, visible } from './dom.js';
import { number } from './words.js';

const LISTS = {
  '/checks': {
    title: 'Checks',
    about:
      'What is looked for in every message. Each finding says how certain it is, and which honest causes it can have.',
    path: 'checks',
    facet: 'check',
    columns: [
      ['check', 'Check'],
      ['what it sees', 'What it sees'],
    ],
  },
  '/systems': {
    title: 'Mail systems',
    about: 'Whose stamps, ids, times inside ids, and logs are read in the writer\u2019s own dialect.',
    path: 'systems',
    facet: 'system',
    columns: [
      ['system', 'Id'],
      ['name', 'Name'],
      ['reads', 'Reads'],
      ['about', 'About'],
    ],
  },
};

/** Shows the list of the path, with a field to narrow it. */
export async function open(main, location) {
  const list = LISTS[location.pathname];
  const field = h('input', { type: 'search', id: 'narrow', autocomplete: 'off' });
  const count = h('p', { class: 'quiet', 'aria-live': 'polite' });
  const place = scrolled(list.title, skeleton());
  show(
    main,
    h(
      'div',
      {},
      h('h1', {}, list.title),
      h('p', { class: 'lead' }, list.about),
      h('p', { class: 'row' }, h('label', { for: 'narrow' }, 'Narrow'), field, count),
      place,
    ),
  );
  try {
    const rows = await ask(list.path);
    const columns = [...list.columns, ...(await counted(list))];
    const draw = () => {
      const wanted = field.value.toLowerCase();
      const hits = rows.filter((row) => Object.values(row).some((text) => text.toLowerCase().includes(wanted)));
      count.textContent = `${hits.length} of ${rows.length}`;
      show(
        place,
        hits.length
          ? listed(columns, hits)
          : h('p', { class: 'empty' }, 'Nothing contains \u201c', visible(field.value), '\u201d.'),
      );
    };
    field.addEventListener('input', draw);
    draw();
  } catch (problem) {
    show(place, failure(problem));
  }
}

/** One column more where there is an index: how many of its messages have each. */
async function counted(list) {
  if ((await ask('health')).index === null) return [];
  const { facets } = await ask('search?' + new URLSearchParams({ limit: 0, facets: list.facet, values: 1000 }));
  const messages = new Map(facets[0].counts.map((it) => [it.value, it.messages]));
  const cell = (row) => {
    const name = row[list.columns[0][0]];
    return messages.has(name)
      ? h('a', { href: '/?' + new URLSearchParams({ f: `${list.facet}:${name}` }) }, number(messages.get(name)))
      : '';
  };
  return [[cell, 'In the index']];
}

function listed(columns, rows) {
  const cells = (row) =>
    columns.map(([key], i) =>
      i === 0
        ? h('th', { scope: 'row' }, h('code', {}, row[key]))
        : typeof key === 'function'
          ? key(row)
          : visible(row[key], 2000),
    );
  return table(
    columns.map(([, name]) => name),
    rows.map(cells),
  );
}
