// Every page is this page; the path says what it shows.
import { failure, show } from './dom.js';

const PAGES = {
  '/': ['./paste.js', 'Message'],
  '/lookup': ['./lookup.js', 'Lookup'],
  '/explain': ['./explain.js', 'Explain'],
  '/checks': ['./lists.js', 'Checks'],
  '/systems': ['./lists.js', 'Systems'],
};

const main = document.getElementById('main');
const [module, title] = PAGES[location.pathname] ?? PAGES['/'];
for (const link of document.querySelectorAll('nav a')) {
  if (link.pathname === location.pathname) link.setAttribute('aria-current', 'page');
}
document.title = title + ' \u00b7 Hoptrail';
import(module).then((page) => page.open(main, location)).catch((problem) => show(main, failure(problem)));
