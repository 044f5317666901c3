// The pages as people use them, in a real browser on a real server.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ROOT, anew, fits, litBytes, noViolations, serve, server, stage, tab } from './browser.mjs';

const on = await stage('the pages', () => serve('--dns', 'zones:samples/campus/dns'));
const campus = () => readFile(ROOT + 'samples/campus/forged.eml', 'utf8');

async function analyze(message) {
  await tab.goto(server.url);
  await tab.getByLabel('The message, or its header').fill(message);
  await tab.getByRole('button', { name: 'Show the route' }).click();
  await tab.locator('.banner').waitFor();
}

on('a forged message shows which hop lies, why, and on which bytes that rests', async () => {
  await analyze(await campus());
  assert.match(await tab.locator('h1').innerText(), /forged/i);
  const hops = tab.locator('.hop.contradicted');
  assert.equal(await hops.count(), 2);
  assert.match((await hops.allInnerTexts()).join('\n'), /mail\.campus\.example[\s\S]*was drawn at 2026-03-03/);
  await tab.locator('.finding-title', { hasText: 'postfix-long-id 4fQSnr0qGrz1xnB' }).hover();
  assert.equal(await litBytes(tab), '4fQSnr0qGrz1xnBMon,  2 Mar 2026 17:03:28 +0100 (CET)');
  assert.match(await tab.locator('.named').innerText(), /token-time, hop 2 .* line 28/);
  await tab.mouse.move(0, 0);
  assert.equal(await litBytes(tab), '');
});

on('pointing at bytes names them, a click keeps them lit', async () => {
  await analyze(await campus());
  await tab.locator('.raw span', { hasText: '203.0.113.66' }).last().hover();
  assert.match(await tab.locator('.named').innerText(), /^hop 3: address the server saw/);
  assert.equal(await tab.locator('.hop .lit').first().innerText(), '[203.0.113.66]');
  await tab.locator('.raw span', { hasText: '203.0.113.66' }).last().click();
  await tab.mouse.move(0, 0);
  assert.equal(await litBytes(tab), '203.0.113.66');
});

on('the keyboard alone is enough', async () => {
  await tab.goto(server.url);
  await tab.getByRole('heading', { level: 1 }).waitFor();
  const focused = () =>
    tab.evaluate(() =>
      document.activeElement === document.body
        ? ''
        : document.activeElement.textContent + (document.activeElement.getAttribute('aria-label') ?? ''),
    );
  const reach = async (wanted) => {
    for (let i = 0; i < 60; i++) {
      if (wanted.test(await focused())) return;
      await tab.keyboard.press('Tab');
    }
    assert.fail('never reached ' + wanted);
  };
  await reach(/Try a forged sample/);
  await tab.keyboard.press('Enter');
  await tab.locator('.banner').waitFor();
  await reach(/^2Hop 2, contradicted/);
  await tab.keyboard.press('Enter');
  await reach(/^4fQSnr0qGrz1xnB$/);
  assert.equal(await litBytes(tab), '4fQSnr0qGrz1xnB');
  await tab.keyboard.press('Enter');
  await reach(/arrow keys walk/i);
  assert.equal(await litBytes(tab), '4fQSnr0qGrz1xnB');
  await tab.keyboard.press('ArrowRight');
  assert.match(await tab.locator('.named').innerText(), /^Return-Path/);
});

on('back leads to the field, forward to the route', async () => {
  await analyze(await campus());
  await tab.goBack();
  assert.match(await tab.getByLabel('The message, or its header').inputValue(), /^Return-Path/);
  await tab.goForward();
  await tab.locator('.banner').waitFor();
});

on('a file is dropped and analysed', async () => {
  await tab.goto(server.url);
  await tab.getByLabel('Choose a file').setInputFiles(ROOT + 'samples/campus/message.eml');
  await tab.locator('.banner.consistent').waitFor();
  assert.match(await tab.locator('.verdicts').innerText(), /dkim\s+pass/);
  assert.equal(await tab.locator('.hop').count(), 6);
});

on('what is no message is told, and the field stays', async () => {
  await tab.goto(server.url);
  await tab.getByLabel('The message, or its header').fill('hello');
  await tab.getByRole('button', { name: 'Show the route' }).click();
  await tab.getByRole('alert').waitFor();
  assert.equal(await tab.getByLabel('The message, or its header').inputValue(), 'hello');
  tab.faults = tab.faults.filter((fault) => !/status of 422/.test(fault));
});

on('the copy for a ticket is Markdown without live markup', async () => {
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await analyze('Subject: <img src=x> `code` | *bold*\n' + (await campus()));
  await tab.getByRole('button', { name: 'Markdown' }).click();
  await tab.getByText('Markdown copied').waitFor();
  const text = await tab.evaluate(() => navigator.clipboard.readText());
  assert.match(text, /^\*\*FORGED\*\*/);
  assert.match(text, /\| 2 \| 2026-03-02 16:03:28 \| \+3 s \| `mail\.campus\.example`/);
  assert.match(text, /> `4fQSnr0qGrz1xnB`/);
});

const EVIL = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  'javascript:alert(1)',
  '\u202egnp.exe\u202c',
  'a\u200bb\u0000c\u0007',
  'W'.repeat(1_000_000),
  '{{7*7}}',
  '\u0301'.repeat(300),
];

for (const evil of EVIL) {
  on('hostile values are inert and visible: ' + JSON.stringify(evil.slice(0, 30)), async () => {
    const text = evil.replaceAll('"', '');
    const fields = [
      `Received: from ${text} (${text} [192.0.2.1]) by ${text} (Postfix) with ESMTP id ${text} for <${text}>; Tue, 3 Mar 2026 10:00:00 +0000`,
      `Authentication-Results: ${text}; spf=${text} smtp.mailfrom=${text}`,
      `DKIM-Signature: v=1; d=${text}; s=${text}; b=${text}`,
      `${'x'.repeat(70)}: ${text}`,
      `Subject: ${text}`,
      `From: ${text} <a@b.example>`,
      `Message-ID: <${text}>`,
      `Return-Path: <${text}>`,
      text,
    ];
    await analyze(fields.join('\n') + '\n\n');
    for (const details of await tab.locator('.number').all()) await details.click();
    assert.equal(
      await tab.evaluate(
        () => document.querySelectorAll('main script, main img, main iframe, main [onload], main [onerror]').length,
      ),
      0,
    );
    await fits(tab);
    if (/[\u202e\u0000]/.test(evil)) assert.ok((await tab.locator('.raw .mark').count()) > 0, 'marks are shown');
    if (evil.length > 1000) assert.match(await tab.locator('main').innerText(), /more (characters|bytes)/);
  });
}

on('bytes that are no text are shown as what they are', async () => {
  await tab.goto(server.url);
  const bytes = Buffer.concat([
    Buffer.from('Received: from a by b.example; Tue, 3 Mar 2026 10:00:00 +0000\nX-Raw: '),
    Buffer.from([0xff, 0xc3, 0x28, 0xe2, 0x80, 0xae]),
    Buffer.from('\n\n'),
  ]);
  await tab.getByLabel('Choose a file').setInputFiles({ name: 'x.eml', mimeType: 'message/rfc822', buffer: bytes });
  await tab.locator('.raw').waitFor();
  assert.deepEqual(await tab.locator('.raw .mark').allTextContents(), ['FF', 'C3', 'U+202E']);
});

on('a thousand hops stay usable', async () => {
  const stamp = (i) =>
    `Received: from h${i}.example (h${i}.example [192.0.2.${i % 250}]) by h${i + 1}.example (Postfix) with ESMTP id 4fQSnr0qGrz1xn${i}; Tue, 3 Mar 2026 10:${String(Math.floor(i / 60)).padStart(2, '0')}:${String(i % 60).padStart(2, '0')} +0000\n`;
  await analyze(Array.from({ length: 1000 }, (_, i) => stamp(999 - i)).join('') + '\n');
  assert.equal(await tab.locator('.hop').count(), 1000);
});

on('lookup, explain, checks and systems answer', async () => {
  await tab.goto(server.url + 'lookup?q=museum.example');
  await tab.getByText('v=spf1 ip4:198.51.100.25 -all').first().waitFor();
  await noViolations(tab);
  await tab.goto(server.url + 'explain?q=' + encodeURIComponent('550 5.1.1 User unknown'));
  await tab.getByRole('heading', { name: 'There is no such recipient' }).waitFor();
  await noViolations(tab);
  await tab.goto(server.url + 'systems');
  await tab.getByLabel('Narrow').fill('postfix');
  assert.ok((await tab.locator('tbody tr').count()) >= 1);
  await noViolations(tab);
  await tab.goto(server.url + 'checks');
  await tab.getByText('token-time').waitFor();
  await noViolations(tab);
});

for (const [name, options] of Object.entries({
  light: {},
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 } },
  'phone, dark': { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
})) {
  on('axe finds no violation: ' + name, async () => {
    await anew({ ...options, reducedMotion: 'reduce' });
    await tab.goto(server.url);
    await tab.locator('h1').waitFor();
    await noViolations(tab);
    await analyze(await campus());
    await tab.locator('.number').nth(1).click();
    await tab.locator('.finding-title').first().click();
    for (const details of await tab.locator('summary').all()) await details.click();
    await noViolations(tab);
    await fits(tab);
  });
}

on('the first page is light', async () => {
  let bytes = 0;
  tab.on('response', async (response) => {
    bytes += Number(response.headers()['content-length'] ?? 0);
  });
  await analyze(await campus());
  assert.ok(bytes < 150_000, 'bytes: ' + bytes);
});
