// A clock that is wrong, as all mail of an index shows it, on the page of one message.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { folder, noViolations, run, serve, server, stage, tab } from './browser.mjs';

const AHEAD = 2820;

const stamp = (seconds) => new Date(Date.UTC(2026, 2, 10, 10, 0, seconds)).toUTCString().replace('GMT', '+0000 (UTC)');

function message(number) {
  const at = number * 60;
  return `Received: from gate.press.example (gate.press.example [198.51.100.9])
\tby mx.books.example (Postfix) with ESMTP id 4D11${number}5B2000; ${stamp(at + 3)}
Received: from desk.press.example (desk.press.example [192.0.2.8])
\tby gate.press.example (Postfix) with ESMTP id 1EE5${number}5B4000; ${stamp(at + AHEAD)}
From: edda@press.example
Message-ID: <m${number}@press.example>
Subject: number ${number}

`;
}

const on = await stage('clocks', async () => {
  const index = folder + '/index';
  const files = [1, 2, 3, 4, 5, 6].map((number) => `${folder}/${number}.eml`);
  for (const [i, file] of files.entries()) await writeFile(file, message(i + 1));
  await run('ingest', '--index', index, ...files);
  return serve('--dns', 'off', '--index', index);
});

on('the hop that runs backwards says whose clock is wrong, and shows where it was', async () => {
  await tab.goto(server.url + '?q=transit:%3C0s');
  await tab.locator('.rows .hit').first().click();
  const hop = tab.locator('#hop-2');
  await hop.waitFor();
  assert.equal(await hop.locator('.skew').innerText(), 'wrong clock: +3 s');
  assert.equal(await hop.locator('.ghost').count(), 1);
  await hop.locator('.number').click();
  assert.match(await hop.innerText(), /The clock of gate\.press\.example is 47 min ahead, as 5 messages or more show/);
  await noViolations(tab);
});
