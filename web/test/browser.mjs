// What the tests share: Hoptrail serving on a free port, and Debian's Chromium looking at it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CHROMIUM = [
  process.env.HOPTRAIL_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/** Why nothing can be tested here, or null. */
export function missing() {
  if (!CHROMIUM) return 'there is no Chromium; install it or name it in HOPTRAIL_CHROMIUM';
  if (!existsSync(ROOT + 'web/node_modules/playwright-core')) return 'run npm ci in web/ first';
  return null;
}

/** Starts the server (another program than app/bin/hoptrail can be named in HOPTRAIL); resolves to its address and a way to stop it. */
export async function serve(...options) {
  const child = spawn(process.env.HOPTRAIL ?? ROOT + 'app/bin/hoptrail', ['serve', '--port', '0', ...options], {
    cwd: ROOT,
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (text) => resolve(String(text).trim()));
    child.once('exit', (code) => reject(new Error(`hoptrail serve ended with ${code}: ${said}`)));
  });
  return {
    url,
    said: () => said,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}

/** Starts a command; `end` waits for it, and fails when it fails otherwise than over single inputs. */
export function begin(...options) {
  const child = spawn(process.env.HOPTRAIL ?? ROOT + 'app/bin/hoptrail', options, { cwd: ROOT });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const end = async () => {
    const code = await ended;
    assert.ok(code === 0 || code === 3, `hoptrail ${options[0]} ended with ${code}: ${said}`);
  };
  return { input: child.stdin, end };
}

/** Runs a command to its end. */
export const run = (...options) => begin(...options).end();

/** A folder that is gone when the tests are. */
export async function scratch() {
  const folder = await mkdtemp(join(tmpdir(), 'hoptrail-web-'));
  after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The bytes that are lit in the raw pane. */
export const litBytes = async (tab) => (await tab.locator('.raw .lit').allTextContents()).join('');

/** axe-core finds nothing wrong for who sees or hears otherwise. */
export async function noViolations(tab) {
  const source = await readFile(ROOT + 'web/node_modules/axe-core/axe.min.js', 'utf8');
  await tab.evaluate(source);
  const { violations } = await tab.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  assert.deepEqual(
    violations.map(
      (it) =>
        it.id +
        ': ' +
        it.nodes
          .map((node) => node.target + ' ' + node.failureSummary)
          .slice(0, 3)
          .join(' | '),
    ),
    [],
  );
}

/** The page is not wider than its window. */
export async function fits(tab) {
  const wide = await tab.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide[0] <= wide[1], 'no wider than the window: ' + wide);
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
  tab.on('dialog', (dialog) => {
    tab.faults.push('dialog: ' + dialog.message());
    dialog.dismiss();
  });
  tab.on('request', (request) => {
    if (!request.url().startsWith(url)) tab.faults.push('request to ' + request.url());
  });
  return tab;
}

/** The server, the browser and the page of the test under way, once `stage` has set them up; and a folder that is gone in the end. */
export let server;
export let chrome;
export let tab;
export let folder;

/**
 * Sets the stage for a file of tests: `start` prepares what is to be shown and resolves to the server. Each test has a page of its own, at which
 * nothing may happen that must not. Without a Chromium all tests are skipped, which is said. Returns what makes a test.
 */
export async function stage(subject, start) {
  const skip = missing() ?? false;
  if (skip) {
    console.log(`SKIPPED: the browser tests of ${subject}: ${skip}`);
    return (name) => test(name, { skip });
  }
  folder = await scratch();
  before(async () => {
    server = await start();
    chrome = await browser();
  });
  after(async () => {
    await chrome?.close();
    await server?.stop();
  });
  beforeEach(() => anew());
  afterEach(leave);
  return test;
}

/** Another page in the place of the present one. */
export async function anew(options, at = server) {
  if (tab) await leave();
  tab = await page(chrome, at.url, options);
}

async function leave() {
  const left = tab;
  tab = null;
  assert.deepEqual(left.faults, []);
  await left.context().close();
}
