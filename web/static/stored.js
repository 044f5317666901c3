// A message of the index: the same page as of a pasted one, with an address that stays.
import { ask } from './api.js';
import { failure, show, skeleton, spelled } from './dom.js';
import { route } from './route.js';

/** Shows the message that the path names. */
export async function open(main, location) {
  show(main, skeleton());
  try {
    const answer = await ask('routes/' + location.pathname.split('/')[2]);
    const page = route(answer);
    document.title = spelled(answer.report.message.subject ?? 'Route') + ' \u00b7 Hoptrail';
    show(main, page);
  } catch (problem) {
    show(main, failure(problem));
  }
}
