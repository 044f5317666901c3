// What comes into the index while the page is open: how far an ingest is, and how many messages are new since the list was made.
import { listen } from './api.js';
import { h, show } from './dom.js';
import { duration, number, plural } from './words.js';

// Between two tries to reach the server, in milliseconds; doubled each time.
const PAUSE = 2_000;
const LONGEST = 60_000;
// An ingest writes every second; a long commit takes a while.
const SILENCE = 30;

/** Shows it in `place`, as long as the page can be seen; `refresh` makes the list anew. */
export function arrivals(place, refresh) {
  const news = h('p', { role: 'status' });
  const state = h('div', {});
  let before = null;
  let latest = null;
  let watching = null;
  show(place, state, news);

  function tell(now) {
    latest = now.messages;
    before ??= latest;
    show(state, now.underway && ingest(now.underway));
    const more = latest - before;
    const text = more > 0 ? plural(more, 'new message') : more < 0 ? plural(-more, 'message') + ' deleted' : '';
    if (news.firstChild?.textContent === text) return;
    show(
      news,
      text && [
        h('span', {}, text),
        ' ',
        h('button', { type: 'button', onclick: refresh }, more > 0 ? 'Show them' : 'Look again'),
      ],
    );
  }

  async function watch() {
    watching = new AbortController();
    const { signal } = watching;
    for (let pause = PAUSE; !signal.aborted;) {
      try {
        for await (const now of listen('stats/live', signal)) {
          tell(now);
          pause = PAUSE;
        }
      } catch {
        // The list says what is wrong with the server, when somebody asks for it.
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(2 * pause, LONGEST);
    }
  }

  const look = () => (document.hidden ? watching?.abort() : watch());
  document.addEventListener('visibilitychange', look);
  look();

  /** The list has just been made. */
  return () => {
    before = latest;
    show(news);
  };
}

function ingest(it) {
  const read = `${plural(it.messages, 'message')} read, ${number(it.added)} new`;
  if (it.silentSeconds >= SILENCE) {
    return h(
      'p',
      { class: 'notice' },
      `No word from the ingest for ${duration(it.silentSeconds)}; by then ${read}. If it was broken off, start it again: it goes on from there.`,
    );
  }
  return h(
    'p',
    { class: 'underway' },
    h('span', {}, 'An ingest is under way: ', read),
    it.share !== null && h('progress', { max: 1, value: it.share, 'aria-label': 'How much is read' }),
    it.remainingSeconds !== null && h('span', { class: 'quiet' }, duration(it.remainingSeconds) + ' left'),
  );
}
