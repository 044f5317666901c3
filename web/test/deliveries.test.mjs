// Deliveries out of logs, and two routes side by side.
import assert from 'node:assert/strict';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { ROOT, anew, fits, folder, noViolations, run, serve, server, stage, tab } from './browser.mjs';

const on = await stage('deliveries', async () => {
  await mkdir(folder + '/odd/mx9', { recursive: true });
  await writeFile(
    folder + '/odd/mx9/mail.log',
    [
      'Mar  3 10:00:00 mx9 postfix/qmgr[1]: 4fQZZZ0000zBrpc: from=<<script>alert(1)</script>@press.example>, size=1, nrcpt=1 (queue active)',
      'Mar  3 10:00:01 mx9 postfix/smtp[1]: 4fQZZZ0000zBrpc: to=<\u202egnp@press.example>, relay=<img src=x onerror=alert(1)>[198.51.100.9]:25, delay=1, dsn=5.7.1, status=bounced (host said: 550 5.7.1 \u0007\u001b[31m' +
        'W'.repeat(1900) +
        ')',
      '',
    ].join('\n'),
  );
  await run(
    'ingest',
    '--index',
    folder + '/index',
    '--dns',
    'zones:samples/campus/dns',
    'samples/campus',
    'samples/hostile',
  );
  return serve(
    '--dns',
    'off',
    '--zone',
    '+01:00',
    '--index',
    folder + '/index',
    '--log',
    'samples/campus/logs',
    '--log',
    folder + '/odd',
  );
});
const rows = () => tab.locator('.delivery');

on('a delivery is followed from host to host, down to the lines of the logs', async () => {
  await tab.goto(server.url);
  await tab.getByRole('link', { name: 'Deliveries' }).click();
  await tab.getByLabel('Who, what or where').fill('4fQ9H71T41zBrpb');
  await tab.keyboard.press('Enter');
  await rows().waitFor();
  assert.match(await rows().innerText(), /ada@museum\.example \u2192 bela[\s\S]*5 hosts, 20 s[\s\S]*delivered/);
  assert.match(tab.url(), /\/deliveries\?q=4fQ9H71T41zBrpb$/);
  await rows().focus();
  await tab.keyboard.press('Enter');
  assert.equal(await tab.locator('.legs > li').count(), 5);
  assert.match(
    await tab.locator('.legs > li').nth(1).innerText(),
    /mx\.physics[\s\S]*1vxLuc-00000000sbi-34Dg[\s\S]*250 2\.0\.0 from MTA/,
  );
  await tab.locator('.loglines .line').first().waitFor();
  const log = await readFile(ROOT + 'samples/campus/logs/mx1/mail.log', 'utf8');
  const shown = await tab.locator('.loglines .line code').allInnerTexts();
  assert.ok(
    shown.some((line) => log.includes(line) && line.includes('4fQ9H71T41zBrpb: to=<bela@physics.campus.example>')),
    shown.join('\n'),
  );
});

on('what did not arrive is picked out, and its reply explained', async () => {
  await tab.goto(server.url + 'deliveries?q=cleo@physics.campus.example');
  await rows().first().waitFor();
  await rows().filter({ hasText: 'bounced' }).first().click();
  await tab.getByRole('link', { name: 'explain' }).last().click();
  await tab.getByRole('heading', { name: 'There is no such mailbox' }).waitFor();
  await tab.goBack();
  await rows().first().waitFor();
});

on('outcomes narrow the list and stand in the address', async () => {
  await tab.goto(server.url + 'deliveries');
  await tab.getByRole('button', { name: 'Everything' }).click();
  await rows().first().waitFor();
  const all = await rows().count();
  await tab.getByRole('button', { name: /^deferred/ }).click();
  await tab.locator('[aria-pressed=true]').waitFor();
  await rows().first().waitFor();
  assert.ok((await rows().count()) < all);
  assert.match(tab.url(), /outcome=deferred/);
  await tab.goBack();
  await tab.locator('[aria-pressed=true]').waitFor({ state: 'detached' });
  await rows().first().waitFor();
  assert.equal(await rows().count(), all);
});

on('what is logged while one watches comes on top, until it is paused', async () => {
  const log = folder + '/odd/mx9/mail.log';
  const line = (id, to) =>
    `Mar  3 11:00:00 mx9 postfix/qmgr[1]: ${id}: from=<edda@press.example>, size=1, nrcpt=1 (queue active)\nMar  3 11:00:01 mx9 postfix/smtp[1]: ${id}: to=<${to}>, relay=mx.books.example[198.51.100.9]:25, delay=1, dsn=2.0.0, status=sent (250 ok)\nMar  3 11:00:01 mx9 postfix/qmgr[1]: ${id}: removed\n`;
  await tab.goto(server.url + 'deliveries?q=books.example');
  await tab.getByText('No log tells of it.').waitFor();
  const connected = tab.waitForResponse((response) => response.url().includes('follow/live'));
  await tab.getByRole('button', { name: 'Watch live' }).click();
  await connected;
  await appendFile(log, line('4fQZZZ1000zBrpc', 'first@books.example'));
  await rows().filter({ hasText: 'first@books.example' }).waitFor();
  await appendFile(log, line('4fQZZZ2000zBrpc', 'second@books.example'));
  await rows().filter({ hasText: 'second@books.example' }).waitFor();
  assert.match(await rows().first().innerText(), /second@books\.example/);
  await tab.getByRole('button', { name: 'Pause' }).click();
  await tab.getByRole('button', { name: 'Watch live' }).waitFor();
  assert.equal(await rows().count(), 2);
});

on('hostile lines are inert', async () => {
  await tab.goto(server.url + 'deliveries?q=4fQZZZ0000zBrpc');
  await rows().click();
  await tab.locator('.loglines .line').first().waitFor();
  assert.equal(await tab.evaluate(() => document.querySelectorAll('main script, main img').length), 0);
  assert.ok((await tab.locator('.loglines .mark').count()) > 1);
  await fits(tab);
});

on('two routes are held side by side', async () => {
  await tab.goto(server.url + '?q=campus');
  await tab.locator('.split[aria-busy=false]').waitFor();
  await tab.getByLabel('Compare Your salary account must be confirmed today').check();
  await tab.getByLabel('Compare The prisms are on their way').check();
  await tab.getByRole('link', { name: 'Compare these two' }).click();
  await tab.getByRole('heading', { name: 'Two routes' }).waitFor();
  assert.match(tab.url(), /\/compare\?a=[0-9a-f]{64}&b=[0-9a-f]{64}$/);
  assert.match(
    await tab.locator('.both tr', { hasText: 'mx.physics.campus.example' }).first().innerText(),
    /mx\.physics\.campus\.example[\s\S]*mx\.physics\.campus\.example/,
  );
  assert.ok((await tab.locator('.both .none').count()) > 0, 'hops of one route alone');
  assert.ok((await tab.locator('.differs').count()) > 3, 'values that differ');
  await noViolations(tab);
});

on('relays are drawn, and a node narrows the search', async () => {
  await tab.goto(server.url);
  await tab.getByRole('link', { name: 'Relays' }).click();
  await tab.locator('.relays rect').first().waitFor();
  assert.ok((await tab.locator('.way-of').count()) > 3);
  await noViolations(tab);
  await fits(tab);
  assert.equal(await tab.evaluate(() => document.querySelectorAll('main script, main img').length), 0);
  await tab.getByLabel('by', { exact: true }).selectOption('system');
  await tab.getByRole('button', { name: 'Draw' }).click();
  await tab.waitForURL(/by=system/);
  await tab.locator('.relays a', { hasText: 'exim' }).first().click();
  await tab.locator('.filter', { hasText: 'system:exim' }).waitFor();
  await tab.goto(server.url + 'graph?by=host&q=campus');
  await tab.locator('.relays a', { hasText: '[198.51.100.77]' }).click();
  await tab.locator('.filter', { hasText: 'peer:198.51.100.77' }).waitFor();
  await tab.locator('.rows .hit').first().waitFor();
  await tab.goBack();
  await tab.locator('.relays a', { hasText: 'vps-66.hosting.example' }).click();
  await tab.locator('.rows .hit', { hasText: 'Your salary account' }).waitFor();
});

for (const [name, options] of Object.entries({
  light: {},
  dark: { colorScheme: 'dark' },
  'phone, dark': { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
})) {
  on('axe finds no violation in deliveries and comparison: ' + name, async () => {
    await anew({ ...options, reducedMotion: 'reduce' });
    await tab.goto(server.url + 'deliveries?q=*');
    await rows().first().waitFor();
    await rows().nth(2).click();
    await tab.locator('.loglines .line').first().waitFor();
    await noViolations(tab);
    await fits(tab);
    await tab.goto(server.url);
    await tab.locator('.rows .hit').first().waitFor();
    const ids = await tab.locator('.choose input').evaluateAll((all) => all.map((it) => it.value));
    await tab.goto(server.url + `compare?a=${ids[0]}&b=${ids.at(-1)}`);
    await tab.locator('.both').waitFor();
    await noViolations(tab);
    await fits(tab);
  });
}
