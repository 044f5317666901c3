// The index as people search it: from a facet to the byte that proves the lie.
import assert from 'node:assert/strict';
import { anew, fits, folder, litBytes, noViolations, run, serve, server, stage, tab } from './browser.mjs';

const on = await stage('the search', async () => {
  await run(
    'ingest',
    '--mail-only',
    '--index',
    folder + '/index',
    '--dns',
    'zones:samples/campus/dns',
    'samples/campus',
    'samples/check',
  );
  return serve('--dns', 'off', '--index', folder + '/index');
});
const rows = () => tab.locator('.rows .hit');

/** Opens a search and waits for its rows and its counts. */
async function search(path) {
  await tab.goto(server.url + path);
  await ready(tab);
}

const ready = (it) => it.locator('.split[aria-busy=false]').waitFor();
const total = async (it) => (await it.locator('.status').innerText()).split(',')[0];

on('the forged message is found by facet, opened, and shows the lie on its bytes', async () => {
  await search('');
  await tab.getByRole('button', { name: /^forged/ }).click();
  await tab.locator('.filter', { hasText: 'verdict:forged' }).waitFor();
  await ready(tab);
  await tab.getByRole('button', { name: /^token-time/ }).click();
  await tab.locator('.filter', { hasText: 'check:token-time' }).waitFor();
  await ready(tab);
  await tab
    .getByRole('button', { name: /^campus\.example/ })
    .first()
    .click();
  await rows().filter({ hasText: 'Your salary account' }).waitFor();
  const row = rows().filter({ hasText: 'Your salary account' });
  assert.match(
    await row.locator('.mini').getAttribute('aria-label'),
    /^hop 1 contradicted, hop 2 contradicted, hop 3 border, hop 4 own/,
  );
  assert.match(await row.innerText(), /forged/i);
  await row.click();
  await tab.locator('.banner').waitFor();
  assert.match(tab.url(), /\/routes\/[0-9a-f]{64}$/);
  assert.match(await tab.locator('.hop.contradicted').last().innerText(), /mail\.campus\.example[\s\S]*CONTRADICTED/);
  await tab.locator('.finding-title', { hasText: '4fQSnr0qGrz1xnB' }).first().hover();
  assert.equal(await litBytes(tab), '4fQSnr0qGrz1xnBMon,  2 Mar 2026 17:03:28 +0100 (CET)');
  await tab.goBack();
  await tab.locator('.filter').first().waitFor();
  assert.equal(await tab.locator('.filter').count(), 3);
});

on('a search has an address that can be passed on', async () => {
  await search('');
  await tab.getByLabel('Query').fill('hop(standing:contradicted AND system:postfix)');
  await tab.getByLabel('Query').press('Enter');
  await tab.waitForURL(/q=hop/);
  await tab.getByLabel('Sort').selectOption('transit');
  await tab.waitForURL(/sort=transit/);
  await ready(tab);
  const other = await tab.context().newPage();
  await other.goto(tab.url());
  await ready(other);
  assert.equal(await total(other), await total(tab));
  assert.match(await total(other), /^\d+ messages$/);
  assert.equal(await other.getByLabel('Query').inputValue(), 'hop(standing:contradicted AND system:postfix)');
});

on('the keyboard alone finds, walks and opens', async () => {
  await search('');
  await tab.keyboard.press('/');
  await tab.keyboard.type('verd');
  await tab.getByRole('option', { name: /verdict:/ }).waitFor();
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Enter');
  await tab.getByRole('option', { name: /^forged/ }).waitFor();
  await tab.keyboard.type('f');
  await tab.getByRole('option', { name: /^consistent/ }).waitFor({ state: 'detached' });
  await tab.keyboard.press('ArrowDown');
  await tab.keyboard.press('Tab');
  assert.equal(await tab.getByLabel('Query').inputValue(), 'verdict:forged ');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(/q=verdict%3Aforged/);
  await rows().first().waitFor();
  await tab.keyboard.press('Tab');
  await tab.evaluate(() => document.activeElement.blur());
  await tab.keyboard.press('j');
  await tab.keyboard.press('j');
  await tab.keyboard.press('ArrowUp');
  const href = await tab.evaluate(() => document.activeElement.getAttribute('href'));
  assert.equal(href, await rows().first().getAttribute('href'));
  await tab.keyboard.press('Enter');
  await tab.locator('.banner.forged').waitFor();
});

on('a stretch of time is chosen with the pointer, or written', async () => {
  await search('?q=campus');
  const bars = tab.locator('.bars');
  const box = await bars.boundingBox();
  await tab.mouse.move(box.x + 2, box.y + 20);
  await tab.mouse.down();
  await tab.mouse.move(box.x + box.width / 3, box.y + 20, { steps: 4 });
  await tab.mouse.up();
  await tab.locator('.filter', { hasText: /^received:\[\d{4}/ }).waitFor();
  await tab.getByRole('button', { name: 'All time' }).click();
  await tab.locator('.filter').waitFor({ state: 'detached' });
  await tab.getByLabel('From', { exact: true }).fill('2026-03-03');
  await tab.getByLabel('From', { exact: true }).press('Enter');
  await tab.locator('.filter', { hasText: 'received:[2026-03-03 TO 2100]' }).waitFor();
});

on('a query that is wrong is shown where it is wrong', async () => {
  await search('?q=' + encodeURIComponent('standing:own AND pear:192.0.2.1'));
  assert.match(await tab.getByRole('alert').innerText(), /did you mean peer\?/);
  assert.equal(await tab.locator('.pointed mark').innerText(), 'pear');
  assert.equal(await tab.getByLabel('Query').getAttribute('aria-invalid'), 'true');
  await search('?f=verdict:forged&q=' + encodeURIComponent('pear:192.0.2.1'));
  assert.equal(await tab.locator('.pointed mark').innerText(), 'pear');
  tab.faults = tab.faults.filter((fault) => !/status of 400/.test(fault));
});

on('when nothing answers, the term that is to blame is named', async () => {
  await search('?q=campus&f=verdict:forged&f=' + encodeURIComponent('system:exim'));
  await search('?q=xyzzy&f=verdict:forged');
  const remedy = tab.getByRole('button', { name: 'Without xyzzy' });
  await remedy.click();
  await rows().first().waitFor();
  assert.equal(new URL(tab.url()).search, '?f=verdict%3Aforged');
});

on('pages of results follow each other', async () => {
  await search('');
  const first = await rows().first().getAttribute('href');
  await tab.getByRole('link', { name: 'Next', exact: true }).click();
  await tab.waitForURL(/from=25/);
  await ready(tab);
  assert.notEqual(await rows().first().getAttribute('href'), first);
  await tab.getByRole('link', { name: 'Previous', exact: true }).click();
  await tab.waitForURL((url) => url.search === '');
});

on('a stored message is copied for a ticket in three ways', async () => {
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await search('?q=' + encodeURIComponent('subject:salary'));
  await rows().first().click();
  for (const [name, form] of [
    ['Text', /^samples\/campus\/forged\.eml\n[\s\S]*FORGED[\s\S]*contradicted/],
    ['JSON', /^\{\n {2}"schema": "hoptrail\.report\/1"/],
    ['Markdown', /^\*\*FORGED\*\*/],
  ]) {
    await tab.getByRole('button', { name, exact: true }).click();
    await tab.getByText(name + ' copied').waitFor();
    assert.match(await tab.evaluate(() => navigator.clipboard.readText()), form);
  }
});

on('the catalogue of checks counts what each found, and leads there', async () => {
  await tab.goto(server.url + 'checks');
  const row = tab.locator('tbody tr', { hasText: 'token-time' }).first();
  const count = await row.getByRole('link').innerText();
  await row.getByRole('link').click();
  await ready(tab);
  assert.equal(await total(tab), `${count} messages`);
  assert.equal(new URL(tab.url()).search, '?f=check%3Atoken-time');
});

on('a message that is not there is told', async () => {
  await tab.goto(server.url + 'routes/' + '0'.repeat(64));
  assert.match(await tab.getByRole('alert').innerText(), /No such message/);
  tab.faults = tab.faults.filter((fault) => !/status of 404/.test(fault));
});

on('what is ingested meanwhile is seen', async () => {
  await search('?q=path:samples/message/*');
  assert.equal(await total(tab), '0 messages');
  await run('ingest', '--index', folder + '/index', 'samples/message');
  while ((await total(tab)) === '0 messages') {
    await tab.reload();
    await ready(tab);
  }
});

for (const [name, options] of Object.entries({
  light: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 } },
  'phone, dark': { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
})) {
  on('axe finds no violation in the search: ' + name, async () => {
    await anew({ ...options, reducedMotion: 'reduce' });
    await search('?f=verdict:forged');
    await tab.getByText('Further fields').click();
    await tab.getByText('How to ask').click();
    await tab.locator('.examples').waitFor();
    await tab.getByLabel('Query').fill('standing:');
    await tab.locator('#offers li').first().waitFor();
    await noViolations(tab);
    await fits(tab);
  });
}

on('it prints the rows and nothing else', async () => {
  await search('?f=verdict:forged');
  await tab.emulateMedia({ media: 'print' });
  assert.equal(await tab.locator('.side').isVisible(), false);
  assert.equal(await tab.locator('.query').isVisible(), false);
  assert.equal(await rows().first().isVisible(), true);
});

on('the first page is light, and soon there', async () => {
  const requests = [];
  tab.on('requestfinished', (request) => requests.push(request));
  // By the clock of the page, which begins when the page is asked for.
  await tab.addInitScript(() => {
    globalThis.seen = {};
    new MutationObserver(() => {
      if (document.querySelector('#query')) globalThis.seen.box ??= performance.now();
      if (document.querySelector('.rows .hit')) globalThis.seen.rows ??= performance.now();
    }).observe(document, { childList: true, subtree: true });
  });
  await search('');
  const seen = await tab.evaluate(() => globalThis.seen);
  console.log(`# the query box is there after ${Math.round(seen.box)} ms, the rows after ${Math.round(seen.rows)} ms`);
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const transferred = sizes.reduce((sum, it) => sum + it.responseBodySize + it.responseHeadersSize, 0);
  console.log(`# ${requests.length} requests, ${transferred} bytes`);
  assert.ok(transferred < 150_000, 'bytes: ' + transferred);
  assert.ok(requests.length <= 22, requests.map((request) => request.url()).join('\n'));
});
