// Every page is this page; the path says what it shows.
import { ask } from './api.js';
import { failure, show } from './dom.js';

const PAGES = {
  '/message': ['./paste.js', 'Message'],
  '/deliveries': ['./deliveries.js', 'Deliveries'],
  '/compare': ['./compare.js', 'Compare'],
  '/graph': ['./graph.js', 'Relays'],
  '/lookup': ['./lookup.js', 'Lookup'],
  '/explain': ['./explain.js', 'Explain'],
  '/checks': ['./lists.js', 'Checks'],
  '/systems': ['./lists.js', 'Systems'],
};

const SEARCH = ['./search.js', 'Search'];
const STORED = ['./stored.js', 'Route'];

/** The first page is the search when there is an index, else the field for a message. */
async function pageOf(path) {
  if (path.startsWith('/routes/')) return STORED;
  if (path === '/' && (await health).index !== null) return SEARCH;
  return PAGES[path] ?? PAGES['/message'];
}

const main = document.getElementById('main');
const health = ask('health');
health.then(navigation, () => {});
try {
  const [module, title] = await pageOf(location.pathname);
  document.title = title + ' \u00b7 Hoptrail';
  const page = await import(module);
  await page.open(main, location);
} catch (problem) {
  show(main, failure(problem));
}

/** Offers what this server has. */
function navigation(has) {
  const here = location.pathname === '/' && has.index === null ? '/message' : location.pathname;
  for (const link of document.querySelectorAll('nav a')) {
    if (['/', '/graph'].includes(link.pathname)) link.hidden = has.index === null;
    if (link.pathname === '/deliveries') link.hidden = has.logs === 0;
    if (link.pathname === here) link.setAttribute('aria-current', 'page');
  }
}
