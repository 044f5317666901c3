// Every page is this page; the path says what it shows.
import { ask } from './api.js';
import { failure, show } from './dom.js';

const ROUTE = ['route', 'hops', 'evidence', 'route-fit'];

/** What each page is: its script, its title, and the sheets that index.html does not link, in their order. */
const PAGES = {
  '/': ['./search.js', 'Search', []],
  '/message': ['./paste.js', 'Message', ROUTE],
  '/deliveries': ['./deliveries.js', 'Deliveries', ['evidence', 'deliveries']],
  '/compare': ['./compare.js', 'Compare', [...ROUTE, 'compare']],
  '/graph': ['./graph.js', 'Relays', ['relays']],
  '/lookup': ['./lookup.js', 'Lookup', ['evidence']],
  '/explain': ['./explain.js', 'Explain', []],
  '/checks': ['./lists.js', 'Checks', []],
  '/systems': ['./lists.js', 'Systems', []],
};

/** Each message of the index has a page of its own. */
const STORED = ['./stored.js', 'Route', ROUTE];

const main = document.getElementById('main');
ask('health').then(navigation, () => {});
try {
  const [module, title, sheets] = PAGES[location.pathname] ?? STORED;
  document.title = title + ' \u00b7 Hoptrail';
  const [page] = await Promise.all([import(module), ...sheets.map(linked)]);
  await page.open(main, location);
} catch (problem) {
  show(main, failure(problem));
}

/** Offers what this server has. */
function navigation(has) {
  for (const link of document.querySelectorAll('nav a')) {
    if (['/', '/graph'].includes(link.pathname)) link.hidden = has.index === null;
    if (link.pathname === '/deliveries') link.hidden = has.logs === 0;
    if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
  }
}

/** Links a sheet; done when it is there, or when it cannot be had: a bare page is better than none. */
function linked(name) {
  return new Promise((done) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/' + name + '.css';
    sheet.onload = done;
    sheet.onerror = done;
    document.head.append(sheet);
  });
}
