// Paste or drop a message; what comes back is its route.
import { ask } from './api.js';
import { failure, h, show, skeleton } from './dom.js';
import { route } from './route.js';

let main;
let form;
let result = null;

/** Shows the field, or the route of the message analysed last in this tab. */
export function open(place) {
  main = place;
  form = paste();
  addEventListener('popstate', draw);
  addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) document.body.classList.remove('dropping');
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    const file = event.dataTransfer.files[0];
    if (file) analyze(file, form.querySelector('.told'));
  });
  if (history.state?.route) history.replaceState(null, '', location.pathname);
  draw();
}

function draw() {
  show(main, history.state?.route && result ? result : form);
}

function paste() {
  const told = h('div', { class: 'told', 'aria-live': 'polite' });
  const field = h('textarea', {
    id: 'message',
    rows: 16,
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: 'Return-Path: <someone@example.net>\nReceived: from \u2026\n\tby \u2026',
  });
  const file = h('input', {
    type: 'file',
    id: 'file',
    class: 'hidden',
    onchange: () => file.files[0] && analyze(file.files[0], told),
  });
  const privacy = h(
    'p',
    { class: 'quiet' },
    'Nothing is stored: the message is read in the memory of this server and forgotten.',
  );
  ask('health')
    .then((health) =>
      privacy.append(
        ['live', 'record'].includes(health.dns)
          ? ' The DNS is asked about the hosts and domains it names; nothing else leaves.'
          : ' No packet is sent anywhere.',
      ),
    )
    .catch(() => {});
  const send = () => (field.value.trim() ? analyze(new TextEncoder().encode(field.value), told) : field.focus());
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  });
  return h(
    'div',
    { class: 'paste' },
    h('h1', {}, 'Where did this message go?'),
    h(
      'p',
      { class: 'lead' },
      'Paste a message with its whole header, or drop its file anywhere on this page. You see its way, where it waited, and which of its hops are lies.',
    ),
    h(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          send();
        },
      },
      h('label', { for: 'message' }, 'The message, or its header'),
      field,
      h(
        'p',
        { class: 'row' },
        h('button', { class: 'main' }, 'Show the route'),
        h('label', { for: 'file', class: 'button' }, file, 'Choose a file'),
        h('button', { type: 'button', onclick: () => sample(told) }, 'Try a forged sample'),
        h('span', { class: 'quiet' }, 'Ctrl + Enter'),
      ),
    ),
    told,
    privacy,
  );
}

async function sample(told) {
  const response = await fetch('/forged.eml');
  await analyze(await response.arrayBuffer(), told);
}

async function analyze(bytes, told) {
  show(told, skeleton());
  try {
    const answer = await ask('analyze', bytes);
    result = route(answer);
    history.pushState({ route: true }, '', '#route');
    show(told);
    draw();
    window.scrollTo(0, 0);
    result.querySelector('h1')?.focus();
  } catch (problem) {
    history.state?.route && history.back();
    show(told, failure(problem));
  }
}
