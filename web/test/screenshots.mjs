// Draws the pictures of docs/images: node test/screenshots.mjs
import { mkdir } from 'node:fs/promises';
import { ROOT, browser, missing, page, serve } from './browser.mjs';

const obstacle = missing();
if (obstacle) {
  console.error('screenshots: ' + obstacle);
  process.exit(1);
}
const folder = ROOT + 'docs/images/';
await mkdir(folder, { recursive: true });
const server = await serve('--dns', 'zones:samples/campus/dns');
const chrome = await browser();
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const PAGES = { message: '', lookup: 'lookup?q=museum.example', explain: 'explain?q=550%205.1.1%20User%20unknown', checks: 'checks', systems: 'systems' };

for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    const tab = await page(chrome, server.url, { viewport, colorScheme, reducedMotion: 'reduce' });
    const shoot = (name) => tab.screenshot({ path: `${folder}${name}-${size}-${colorScheme}.png` });
    for (const [name, path] of Object.entries(PAGES)) {
      await tab.goto(server.url + path, { waitUntil: 'networkidle' });
      await shoot(name);
    }
    await tab.goto(server.url);
    await tab.getByText('Try a forged sample').click();
    await tab.locator('.finding-title').first().click();
    if (size === 'phone') await tab.locator('.hop.contradicted').scrollIntoViewIfNeeded();
    else await tab.evaluate(() => scrollTo(0, 0));
    await shoot('route');
    await tab.context().close();
  }
}
await chrome.close();
await server.stop();
