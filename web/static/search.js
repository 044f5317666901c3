// The search. The query can be written before the scripts for what is found are here.
import { h, show, writing } from './dom.js';
import { queryBox } from './query.js';

/** Shows the search of the address. */
export async function open(main) {
  const found = import('./found.js');
  const box = queryBox(async (text) => (await found).search(text));
  const page = h('div', { class: 'search' }, h('h1', { class: 'hidden' }, 'Search'), box.element);
  show(main, page);
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || writing()) return;
    event.preventDefault();
    box.focus();
  });
  await (await found).open(page, box);
}
