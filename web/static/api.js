// The way to the server. A token, when the server wants one, comes from the person and stays in this tab.

const KEY = 'hoptrail-token';

/** What the server refused, in its words. */
export class Problem extends Error {
  constructor(status, title, detail, place) {
    super(detail);
    this.place = place ?? null;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }
}

/** Listens to server-sent events; gives the JSON of each as it comes, until the signal says stop. */
export async function* listen(path, signal) {
  const token = sessionStorage.getItem(KEY);
  const response = await fetch('/api/v1/' + path, {
    signal,
    headers: token ? { Authorization: 'Bearer ' + token } : {},
  });
  if (!response.ok) {
    const said = await response.json().catch(() => ({}));
    throw new Problem(response.status, (said.title ?? 'Failed') + '.', said.detail ?? '');
  }
  let text = '';
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const events = (text + piece).split('\n\n');
    text = events.pop();
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event);
      if (data) yield JSON.parse(data[1]);
    }
  }
}

/** Asks the API; gives the JSON of the answer or throws a Problem. */
export async function ask(path, body) {
  let response;
  const headers = {};
  const token = sessionStorage.getItem(KEY);
  if (token) headers.Authorization = 'Bearer ' + token;
  if (body !== undefined) headers['Content-Type'] = 'application/octet-stream';
  try {
    response = await fetch('/api/v1/' + path, { method: body === undefined ? 'GET' : 'POST', body, headers });
  } catch {
    throw new Problem(0, 'No answer.', 'The server cannot be reached. Is hoptrail serve still running?');
  }
  if (response.ok) return response.json();
  const said = await response.json().catch(() => ({}));
  if (response.status === 401 && (await another(token))) return ask(path, body);
  throw new Problem(
    response.status,
    (said.title ?? 'Failed') + '.',
    said.detail ?? 'Status ' + response.status,
    said.place,
  );
}

let asking = null;

/** Whether there is a token other than the refused one. However many requests are refused, the person is asked once. */
async function another(refused) {
  if (sessionStorage.getItem(KEY) !== refused) return true;
  asking ??= askForToken().finally(() => (asking = null));
  return asking;
}

function askForToken() {
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  const label = document.createElement('label');
  const field = document.createElement('input');
  const button = document.createElement('button');
  form.method = 'dialog';
  field.type = 'password';
  field.autocomplete = 'off';
  field.required = true;
  label.append('The token of this server (it stands in its token file)', field);
  button.textContent = 'Open';
  button.className = 'main';
  form.append(label, button);
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      if (field.value) sessionStorage.setItem(KEY, field.value.trim());
      dialog.remove();
      resolve(Boolean(field.value));
    });
    form.addEventListener('submit', () => dialog.close());
  });
}
