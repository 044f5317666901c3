// The search where something is different: a token is needed, time is short, nothing is there yet, or more comes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { anew, begin, fits, folder, noViolations, run, serve, stage, tab } from './browser.mjs';

const on = await stage('the search in other circumstances', async () => {
  await run('ingest', '--mail-only', '--index', folder + '/index', 'samples/campus');
  return serve('--dns', 'off', '--index', folder + '/index');
});
const rows = () => tab.locator('.rows .hit');

on('a token is asked for once, however much was refused without it', async () => {
  const file = folder + '/token';
  const guarded = await serve('--dns', 'off', '--index', folder + '/index', '--token-file', file);
  try {
    await anew({}, guarded);
    await tab.goto(guarded.url);
    await tab.getByLabel('The token of this server').fill(await readFile(file, 'utf8'));
    await tab.getByRole('button', { name: 'Open' }).click();
    await rows().first().waitFor();
    await tab.getByText('Further fields').waitFor();
    assert.equal(await tab.locator('dialog').count(), 0);
    tab.faults = tab.faults.filter((fault) => !/status of 401/.test(fault));
  } finally {
    await anew();
    await guarded.stop();
  }
});

on('when time runs out, that is told wherever something may be missing', async () => {
  const hasty = await serve('--dns', 'off', '--index', folder + '/index', '--time-limit', '0');
  try {
    await anew({}, hasty);
    await tab.goto(hasty.url);
    await tab.getByText('Time ran out before any was found.').waitFor();
    assert.match(await tab.locator('.status').innerText(), /^0 messages \(time ran out, there may be more\)/);
    await tab.goto(hasty.url + 'graph');
    await tab.getByText('tells of it (time ran out, there may be more).').waitFor();
  } finally {
    await anew();
    await hasty.stop();
  }
});

on('an empty index says how it is filled', async () => {
  await run('ingest', '--index', folder + '/empty', 'samples/campus/dns');
  const bare = await serve('--dns', 'off', '--index', folder + '/empty');
  try {
    await anew({}, bare);
    await tab.goto(bare.url);
    await tab.getByText('hoptrail ingest --index DIR ~/Maildir').waitFor();
    await noViolations(tab);
  } finally {
    await anew();
    await bare.stop();
  }
});

on('what an ingest adds is told while the page is open, and shown when wanted', async () => {
  const index = folder + '/growing';
  await run('ingest', '--index', index, 'samples/campus/message.eml');
  const growing = await serve('--dns', 'off', '--index', index);
  const ingest = begin('ingest', '--index', index, '-');
  let feed;
  try {
    await anew({ reducedMotion: 'reduce' }, growing);
    await tab.goto(growing.url);
    await rows().waitFor();
    let more = 0;
    feed = setInterval(() => {
      ingest.input.write(
        `From a@press.example Tue Mar  3 10:00:00 2026\nReceived: from a.press.example by b.press.example id ${++more}; Tue, 3 Mar 2026 10:00:00 +0000\nSubject: prism ${more}\n\n${'x'.repeat(200_000)}\n\n`,
      );
    }, 200);
    await tab.getByText(/An ingest is under way: [\d,]+ messages? read, [\d,]+ new/).waitFor();
    await noViolations(tab);
    await fits(tab);
    clearInterval(feed);
    ingest.input.end();
    await tab.getByText(`${more} new messages`).waitFor();
    await tab.locator('.underway').waitFor({ state: 'detached' });
    assert.equal(await rows().count(), 1, 'the list stays as it is until somebody wants the new');
    await tab.getByRole('button', { name: 'Show them' }).click();
    await rows().filter({ hasText: 'prism 1' }).first().waitFor();
    assert.equal(await tab.getByText('new messages').count(), 0);
  } finally {
    clearInterval(feed);
    ingest.input.end();
    await ingest.end();
    await anew();
    await growing.stop();
  }
});
