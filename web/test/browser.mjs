// What the tests share: Hoptrail serving on a free port, and Debian's Chromium looking at it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = [process.env.HOPTRAIL_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path));

/** Why nothing can be tested here, or null. */
export function missing() {
  if (!CHROMIUM) return 'there is no Chromium; install it or name it in HOPTRAIL_CHROMIUM';
  if (!existsSync(ROOT + 'web/node_modules/playwright-core')) return 'run npm ci in web/ first';
  return null;
}

/** Starts the server; resolves to its address and a way to stop it. */
export async function serve(...options) {
  const child = spawn(ROOT + 'app/bin/hoptrail', ['serve', '--port', '0', ...options], { cwd: ROOT });
  let said = '';
  child.stderr.on('data', (text) => { said += text; });
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text).trim()));
    child.once('exit', (code) => reject(new Error(`hoptrail serve ended with ${code}: ${said}`)));
  });
  return { url, said: () => said, stop: () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); }) };
}

/** A browser. */
export async function browser() {
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** A page that remembers what must not happen: messages on the console, and requests to anybody else. */
export async function page(chrome, url, options = {}) {
  const context = await chrome.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const tab = await context.newPage();
  tab.faults = [];
  tab.on('console', (message) => tab.faults.push(message.type() + ': ' + message.text()));
  tab.on('pageerror', (error) => tab.faults.push(String(error)));
  tab.on('dialog', (dialog) => { tab.faults.push('dialog: ' + dialog.message()); dialog.dismiss(); });
  tab.on('request', (request) => {
    if (!request.url().startsWith(url)) tab.faults.push('request to ' + request.url());
  });
  return tab;
}

