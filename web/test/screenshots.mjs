// Draws the pictures of docs/images: node test/screenshots.mjs
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, browser, missing, page, run, serve } from './browser.mjs';

const obstacle = missing();
if (obstacle) {
  console.error('screenshots: ' + obstacle);
  process.exit(1);
}
const images = ROOT + 'docs/images/';
const folder = await mkdtemp(join(tmpdir(), 'hoptrail-pictures-'));
await mkdir(images, { recursive: true });
await run(
  'ingest',
  '--mail-only',
  '--index',
  folder + '/mail',
  '--dns',
  'zones:samples/campus/dns',
  'samples/campus',
  'samples/check',
  'samples/message',
);
const server = await serve(
  '--dns',
  'zones:samples/campus/dns',
  '--index',
  folder + '/mail',
  '--zone',
  '+01:00',
  '--log',
  'samples/campus/logs',
);
const chrome = await browser();
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

/** What is on each picture: where it is, and what is done there. */
const PICTURES = {
  search: async (tab) => {
    await tab.goto(server.url + '?f=verdict%3Aforged');
    await tab.locator('.split[aria-busy=false]').waitFor();
  },
  query: async (tab) => {
    await tab.goto(server.url);
    await tab.locator('.split[aria-busy=false]').waitFor();
    await tab.getByLabel('Query').pressSequentially('verdict:forged AND hop(standing:');
    await tab.locator('#offers li').nth(3).waitFor();
  },
  route: async (tab, size) => {
    await tab.goto(server.url + '?q=subject:salary');
    await tab.locator('.hit').first().click();
    await tab.locator('.finding-title', { hasText: 'postfix-long-id' }).first().click();
    if (size === 'phone') await tab.locator('.hop.contradicted').first().scrollIntoViewIfNeeded();
    else await tab.evaluate(() => scrollTo(0, 0));
  },
  compare: async (tab) => {
    await tab.goto(server.url + '?q=campus');
    await tab.locator('.split[aria-busy=false]').waitFor();
    const ids = await tab
      .locator('.row-of', { hasText: /salary|prisms/ })
      .locator('input')
      .evaluateAll((all) => all.map((it) => it.value));
    await tab.goto(server.url + `compare?a=${ids[0]}&b=${ids[1]}`);
    await tab.locator('.both').waitFor();
  },
  deliveries: async (tab) => {
    await tab.goto(server.url + 'deliveries?q=*');
    await tab.locator('.delivery').nth(2).click();
    await tab.locator('.loglines .line').first().waitFor();
  },
  relays: async (tab) => {
    await tab.goto(server.url + 'graph?by=host&q=campus');
    await tab.locator('.relays').waitFor();
  },
  message: (tab) => tab.goto(server.url + 'message', { waitUntil: 'networkidle' }),
  lookup: (tab) => tab.goto(server.url + 'lookup?q=museum.example', { waitUntil: 'networkidle' }),
  explain: (tab) => tab.goto(server.url + 'explain?q=550%205.1.1%20User%20unknown', { waitUntil: 'networkidle' }),
  checks: (tab) => tab.goto(server.url + 'checks', { waitUntil: 'networkidle' }),
  systems: (tab) => tab.goto(server.url + 'systems', { waitUntil: 'networkidle' }),
};

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    const tab = await page(chrome, server.url, { viewport, colorScheme, reducedMotion: 'reduce' });
    for (const [name, prepare] of Object.entries(PICTURES)) {
      await prepare(tab, size);
      await tab.screenshot({ path: `${images}${name}-${size}-${colorScheme}.png` });
    }
    await tab.context().close();
  }
}
await chrome.close();
await server.stop();
await rm(folder, { recursive: true, force: true });
