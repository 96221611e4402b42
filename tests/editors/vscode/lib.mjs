// VS Code behind a web page: code-server as a child process, Chromium on it, and what a user does there by keyboard.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';

const { chromium } = createRequire(path.join(process.env.FOLLOWUP_PLAYWRIGHT, 'x.js'))('playwright-core');

export const patience = 30000; // milliseconds
const results = { passed: 0, failed: 0 };

export function check(name, holds, info) {
  results[holds ? 'passed' : 'failed'] += 1;
  console.log(holds ? 'PASS' : 'FAIL', name, holds || info === undefined ? '' : JSON.stringify(info));
}

/** Prints the sum and is the exit status. */
export function finish() {
  console.log(`${results.passed} passed, ${results.failed} failed`);
  process.exit(results.failed === 0 && results.passed > 0 ? 0 : 1);
}

/** Runs a scenario; an error in it is a failure, with a picture. */
export async function scenario(name, editor, steps) {
  console.log(`-- ${name}`);
  try {
    await steps();
  } catch (error) {
    check(name, false, String(error.stack ?? error).slice(0, 900));
    await editor?.picture(`failed-${name.replace(/[^a-z0-9]+/gi, '-')}`).catch(() => undefined);
  }
}

function freePort() {
  return new Promise(resolve => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const quiet = {
  'telemetry.telemetryLevel': 'off', 'update.mode': 'none', 'extensions.autoUpdate': false, 'extensions.autoCheckUpdates': false,
  'workbench.startupEditor': 'none', 'workbench.tips.enabled': false, 'files.autoSave': 'off', 'editor.minimap.enabled': false,
  'chat.commandCenter.enabled': false, 'git.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false,
  'editor.accessibilitySupport': 'off', 'workbench.colorTheme': 'Default Light Modern', 'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** code-server of the folder `install`, with its own home, extensions and settings below `home`. */
export class Server {
  constructor({ install, home, node, lsp, trust = false }) {
    Object.assign(this, { home, trust });
    this.program = [node ?? 'node', path.join(install, 'node_modules/code-server/out/node/entry.js')];
    this.env = { ...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, 'config'), XDG_DATA_HOME: path.join(home, 'data') };
    fs.mkdirSync(path.join(home, 'user', 'User'), { recursive: true });
    // The extension host has the PATH of a login shell, whatever ours is; ~/.local/bin is where ./dev install puts it.
    fs.mkdirSync(path.join(home, '.local', 'bin'), { recursive: true });
    if (lsp) fs.symlinkSync(lsp, path.join(home, '.local', 'bin', 'followup-lsp'));
  }
  get options() {
    return ['--user-data-dir', path.join(this.home, 'user'), '--extensions-dir', path.join(this.home, 'extensions')];
  }
  settings(more = {}) {
    const all = { ...quiet, 'security.workspace.trust.enabled': this.trust, 'security.workspace.trust.startupPrompt': 'never', ...more };
    fs.writeFileSync(path.join(this.home, 'user', 'User', 'settings.json'), JSON.stringify(all, null, 2));
  }
  install(vsix) {
    const [program, ...args] = this.program;
    execFileSync(program, [...args, ...this.options, '--install-extension', vsix], { env: this.env, stdio: 'pipe', timeout: 120000 });
  }
  async start() {
    this.port = await freePort();
    const [program, ...args] = this.program;
    const log = fs.openSync(path.join(this.home, 'server.log'), 'w');
    const options = ['--auth', 'none', '--bind-addr', `127.0.0.1:${this.port}`, '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
    if (!this.trust) options.push('--disable-workspace-trust');
    this.child = spawn(program, [...args, ...this.options, ...options], { env: this.env, stdio: ['ignore', log, log], detached: true });
    for (const end = Date.now() + 60000; Date.now() < end; await new Promise(done => setTimeout(done, 100))) {
      const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => undefined);
      if (answer?.ok) return;
    }
    throw new Error(`code-server does not answer: ${fs.readFileSync(path.join(this.home, 'server.log'), 'utf8').slice(-800)}`);
  }
  stop() {
    if (this.child) try { process.kill(-this.child.pid, 'SIGKILL'); } catch { /* has ended */ }
  }
}

export async function browser() {
  const program = '/usr/bin/chromium';
  if (!fs.existsSync(program)) throw new Error('Chromium is missing: ./dev test --editors installs it');
  return chromium.launch({
    executablePath: program, headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** One window on a folder. */
export class Editor {
  constructor(page, server, folder, pictures) { Object.assign(this, { page, server, folder, pictures }); }

  static async open(chrome, server, folder, file, pictures, size = { width: 1280, height: 800 }) {
    const page = await chrome.newPage({ viewport: size, deviceScaleFactor: 1 });
    const editor = new Editor(page, server, folder, pictures);
    const place = `vscode-remote://127.0.0.1:${server.port}${folder}/${file}`;
    await page.goto(`http://127.0.0.1:${server.port}/?folder=${folder}&payload=${encodeURIComponent(JSON.stringify([['openFile', place]]))}`);
    await page.waitForSelector('.monaco-editor .view-line', { timeout: 90000 });
    return editor;
  }

  async close() { await this.page.close(); }
  path(file) { return path.join(this.folder, file); }
  bytes(file) { return fs.readFileSync(this.path(file), 'utf8'); }
  async press(...keys) { for (const key of keys) await this.page.keyboard.press(key); }
  async type(text) { await this.page.keyboard.type(text, { delay: 15 }); }
  count(selector) { return this.page.locator(selector).count(); }
  async picture(name) {
    fs.mkdirSync(this.pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
  }

  /** Waits until `holds()` is true; checks that it came so. */
  async until(name, holds, info) {
    let held = false;
    for (const end = Date.now() + patience; !held && Date.now() < end; ) {
      held = await Promise.resolve(holds()).catch(() => false);
      if (!held) await this.page.waitForTimeout(50);
    }
    check(name, held, held || !info ? undefined : await info());
    if (!held) await this.picture(`failed-${name.replace(/[^a-z0-9]+/gi, '-')}`);
    return held;
  }
  untilCount(name, selector, wanted) {
    return this.until(name, async () => (await this.count(selector)) === wanted, async () => ({ wanted, is: await this.count(selector) }));
  }
  squiggles(severity) { return this.count(`.squiggly-${severity}`); }

  async focusText() { await this.page.locator('.editor-group-container.active .monaco-editor .view-lines, .monaco-editor .view-lines').first().click({ position: { x: 400, y: 5 } }); }

  /** The caret behind the first `words` of the draft, by the find box. */
  async caretAt(words) {
    await this.press('Control+Home', 'Control+f');
    await this.page.waitForSelector('.find-widget.visible textarea', { timeout: patience });
    await this.press('Control+a');
    await this.type(words);
    await this.page.waitForFunction(() => /^1 of|^\d+ of/.test(document.querySelector('.find-widget .matchesCount')?.textContent ?? ''), null, { timeout: patience });
    await this.press('Escape', 'ArrowRight');
  }

  async run(title) {
    await this.press('F1');
    await this.page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input', { timeout: patience });
    await this.type(title);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor({ timeout: patience });
    await this.press('Enter');
  }
  /** Chooses in a list that is asked for, by a part of its text. */
  async pick(text) {
    await this.page.locator('.quick-input-widget:not([style*="display: none"]) .monaco-list-row').first().waitFor({ timeout: patience });
    await this.type(text);
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).first().waitFor({ timeout: patience });
    await this.press('Enter');
  }

  async menu() {
    await this.press('Control+.');
    await this.page.waitForSelector('.action-widget .monaco-list-row', { timeout: patience });
    return (await this.page.locator('.action-widget .monaco-list-row').allInnerTexts()).map(text => text.trim());
  }
  /** Chooses a quick fix by its title, not by its place: newer versions add rows of their own. */
  async fix(title) {
    const rows = await this.menu();
    const focused = () => this.page.locator('.action-widget .monaco-list-row.focused').innerText();
    for (let i = 0; i < rows.length && !(await focused()).includes(title); ++i) await this.press('ArrowDown');
    check(`the menu has “${title}”`, (await focused()).includes(title), rows);
    await this.press('Enter');
    await this.page.waitForSelector('.action-widget', { state: 'hidden', timeout: patience });
  }

  async save() {
    await this.press('Control+s');
    await this.page.waitForFunction(() => document.querySelectorAll('.tab.active.dirty').length === 0, null, { timeout: patience });
  }
  /** Saves, and waits for what must stand on disk. */
  async saved(name, file, holds) {
    await this.save();
    return this.until(name, () => holds(this.bytes(file)), () => this.bytes(file));
  }
  status(text) { return this.page.locator('.statusbar-item', { hasText: text }).first(); }
  /** The document inside a webview. */
  webview() { return this.page.frameLocator('iframe.webview').frameLocator('iframe'); }
}
