// Replies of mail servers, and sessions, in words.
import { ask } from './api.js';
import { failure, h, show, skeleton, visible } from './dom.js';

const TURN = {
  sender: 'the sender',
  sender_admin: 'the sender\u2019s administrator',
  recipient: 'the recipient',
  recipient_admin: 'the recipient\u2019s administrator',
  nobody: 'nobody',
};
const LONGEST_LINK = 1500;

/** Shows the page, and the answer to `?q=` when there is one. */
export function open(main, location) {
  const field = h('textarea', {
    id: 'text',
    rows: 6,
    spellcheck: 'false',
    placeholder: '550 5.7.26 This mail has been blocked because the sender is unauthenticated.',
  });
  const place = h('div', { 'aria-live': 'polite' });
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        if (field.value.length < LONGEST_LINK) history.pushState(null, '', '?q=' + encodeURIComponent(field.value));
        explain(field.value, place);
      },
    },
    h('label', { for: 'text' }, 'A reply, a bare code, a line of a log or of a bounce, or the transcript of a session'),
    field,
    h('p', { class: 'row' }, h('button', { class: 'main' }, 'Explain'), h('span', { class: 'quiet' }, 'Ctrl + Enter')),
  );
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  show(main, h('h1', {}, 'Explain a reply'), form, place);
  const asked = () => {
    field.value = new URLSearchParams(window.location.search).get('q') ?? '';
    if (field.value) explain(field.value, place);
    else show(place);
  };
  addEventListener('popstate', asked);
  asked();
}

async function explain(text, place) {
  show(place, skeleton());
  try {
    const answers = await ask('explain', text);
    show(
      place,
      answers.length
        ? answers.map((answer) => (answer.transactions ? session(answer) : explanation(answer)))
        : h(
            'p',
            { class: 'empty' },
            'There is no reply of a mail server in this text. A reply begins with three digits, such as 550.',
          ),
    );
  } catch (problem) {
    show(place, failure(problem));
  }
}

function explanation(it, heading = 'h2') {
  const reply = [it.reply?.code, it.reply?.enhanced, ...(it.reply?.lines ?? [])].filter(Boolean).join(' ');
  return h(
    'article',
    { class: 'card' },
    reply && h('p', { class: 'said' }, visible(reply)),
    h(heading, {}, visible(it.title)),
    h(
      'p',
      { class: 'chips' },
      h('span', { class: 'chip' }, it.permanence),
      ' ',
      h('span', { class: 'chip' }, 'next: ' + (TURN[it.turn] ?? it.turn)),
    ),
    it.meaning && h('p', {}, visible(it.meaning, 2000)),
    it.nextSteps.length > 0 &&
      h(
        'ol',
        {},
        it.nextSteps.map((step) => h('li', {}, visible(step, 2000))),
      ),
    it.notes.map((note) => h('p', { class: 'notice' }, visible(note, 2000))),
    it.listing &&
      h(
        'p',
        {},
        'Blocklist: ',
        visible(it.listing.list),
        it.listing.question && [', ask the DNS for ', h('code', {}, visible(it.listing.question))],
      ),
    it.codes.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, 'What the codes mean'),
        h(
          'dl',
          { class: 'pairs' },
          it.codes.map((code) => [
            h('dt', {}, h('code', {}, visible(code.code))),
            h(
              'dd',
              {},
              visible(code.title),
              '. ',
              visible(code.meaning, 2000),
              ' ',
              h('span', { class: 'quiet' }, visible(code.reference)),
            ),
          ]),
        ),
      ),
    it.references.length > 0 && h('p', { class: 'quiet' }, it.references.join(' \u00b7 ')),
  );
}

function session(it) {
  const answered = (label, answer) => answer && [h('h3', {}, label), explanation(answer, 'h4')];
  return h(
    'article',
    { class: 'card' },
    h('h2', {}, 'A session', it.server && [' with ', visible(it.server)]),
    h(
      'dl',
      { class: 'pairs' },
      pair('Client', it.client),
      pair('Offered', it.extensions.join(' ')),
      pair(
        'TLS',
        it.tls &&
          (it.tls.started
            ? 'started ' + (it.tls.cipher ?? '')
            : it.tls.offered
              ? 'offered, not started'
              : 'not offered'),
      ),
    ),
    it.broken && [
      h(
        'p',
        { class: 'notice bad' },
        'Failed at ',
        h('code', {}, visible(it.broken.at)),
        ' ',
        it.broken.note && visible(it.broken.note),
      ),
      it.broken.answer && explanation(it.broken.answer, 'h3'),
    ],
    it.transactions.map((transaction) => [
      answered('MAIL FROM', transaction.senderAnswer),
      transaction.recipients.map((recipient) =>
        answered('RCPT TO ' + recipient.address + ': ' + recipient.outcome, recipient.answer),
      ),
      answered('The message', transaction.dataAnswer),
    ]),
  );
}

const pair = (name, value) => value && [h('dt', {}, name), h('dd', {}, visible(value))];
