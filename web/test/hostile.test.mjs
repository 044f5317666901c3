// What a stranger wrote is shown, and does nothing: in the index and everywhere it leads.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { anew, fits, folder, noViolations, run, serve, server, stage, tab } from './browser.mjs';

const MILLION = 1_000_000;

/** A message with the same word in every place, told apart from others by a number. */
function everywhere(word, number) {
  return [
    `Return-Path: <${word}@press.example>`,
    `Delivered-To: ${word}@books.example`,
    `Authentication-Results: ${word}; spf=pass smtp.mailfrom=${word}`,
    `Received: from ${word} (${word} [192.0.2.${number}]) by ${word} (Postfix) with ESMTP id ${word} for <${word}>; Tue, 3 Mar 2026 10:00:00 +0000`,
    `Received: from ${word} ([198.51.100.${number}]) by ${word} with ${word} id ${word}; Tue, 3 Mar 2026 09:00:00 +0000`,
    `DKIM-Signature: v=1; a=rsa-sha256; d=${word}; s=${word}; h=from; bh=YQ==; b=YQ==`,
    `Subject: ${word}`,
    `From: ${word} <${word}@press.example>`,
    `To: ${word}@books.example`,
    `Message-ID: <${word}@press.example>`,
    `X-${number}: ${word}`,
    '',
    '',
  ].join('\n');
}

const on = await stage('hostile mail', async () => {
  const mail = folder + '/mail';
  await mkdir(mail);
  await writeFile(mail + '/long.eml', everywhere('W'.repeat(40_000), 1));
  await writeFile(
    mail + '/one.eml',
    `Received: from a by b.example; Tue, 3 Mar 2026 10:00:00 +0000\nSubject: ${'M'.repeat(MILLION)}\nFrom: a@${'x'.repeat(MILLION)}.example\n\n`,
  );
  await writeFile(mail + '/path.eml', everywhere('../../etc/passwd', 2));
  await writeFile(mail + '/template.eml', everywhere('{{constructor.constructor`1`}}%s%n', 3));
  await run('ingest', '--index', folder + '/index', 'samples/hostile', mail);
  return serve('--dns', 'off', '--index', folder + '/index');
});

/** Nothing ran, nothing is wider than the window, nothing invisible is left in the text. */
async function isInert() {
  assert.equal(
    await tab.evaluate(
      () =>
        document.querySelectorAll(
          'main script, main img, main iframe, main object, main style, main [onload], main [onerror], main a[href^="javascript:"]',
        ).length,
    ),
    0,
  );
  await fits(tab);
  const hidden = await tab.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const match =
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.exec(
          walker.currentNode.data,
        );
      if (match) found.push(match[0].codePointAt(0).toString(16) + ' in ' + walker.currentNode.parentElement.tagName);
    }
    return found;
  });
  assert.deepEqual(hidden, []);
  assert.match(await tab.title(), /Hoptrail$/);
  assert.doesNotMatch(await tab.title(), /[\u202a-\u202e\u0000-\u001f]/);
  assert.deepEqual(tab.faults, []);
}

for (const [name, viewport] of Object.entries({
  desktop: { width: 1440, height: 900 },
  phone: { width: 360, height: 740 },
})) {
  on('hostile mail is inert in the search and on its own page: ' + name, async () => {
    await anew({ viewport, reducedMotion: 'reduce' });
    await tab.goto(server.url);
    await tab.locator('.split[aria-busy=false]').waitFor();
    await tab.getByText('Further fields').click();
    await tab.locator('.others .facet').first().waitFor();
    for (const more of await tab.locator('.facet > .more').all()) await more.click();
    await isInert();
    assert.ok((await tab.locator('.rows .mark').count()) > 5, 'what is hidden has marks');
    if (name === 'desktop') await noViolations(tab);
    const links = await tab.locator('.rows .hit').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    assert.equal(links.length, 8);
    for (const link of links) {
      await tab.goto(new URL(link, server.url).href);
      await tab.locator('.banner').waitFor();
      for (const details of await tab.locator('.number').all()) await details.click();
      for (const summary of await tab.locator('summary').all()) await summary.click();
      await isInert();
    }
  });
}

on('a hostile value narrows the search like any other', async () => {
  await tab.goto(server.url);
  const value = tab
    .locator('.facet[aria-label="Passed hosts of"] .value, .facet[aria-label="Author\u2019s domain"] .value')
    .filter({ has: tab.locator('.mark') })
    .first();
  await tab.locator('.split[aria-busy=false]').waitFor();
  if ((await value.count()) === 0) await tab.getByText('Further fields').click();
  await value.click();
  await tab.locator('.filter .mark').first().waitFor();
  await tab.locator('.split[aria-busy=false]').waitFor();
  assert.match(await tab.locator('.status').innerText(), /^1 message,/);
  await isInert();
});
