// node page.js LINT DRAFTS PICTURES: the html report in headless Chromium, light and dark, wide and narrow: axe-core finds no
// violation, nothing is loaded from elsewhere, filter, search and keyboard work. Screenshots are kept in PICTURES.
'use strict';
const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
const { chromium } = require('playwright-core');

const [lint, drafts, pictures] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'followup-page-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const names = fs.readdirSync(drafts).filter(name => name.endsWith('.eml')).slice(0, 12);
for (const name of names) fs.copyFileSync(path.join(drafts, name), path.join(folder, name));
fs.writeFileSync(path.join(folder, 'a <b> & "c".eml'), 'Subject: <script>alert(1)</script>\n\nHi [Name],\n\n</pre><script>document.title="taken"</script> I need an answer by Friday.\n');
const run = args => spawnSync(lint, ['--no-config', '--now', '2026-11-24', ...args, '.'], { cwd: folder, maxBuffer: 1 << 28 }).stdout.toString('utf8');
const page = path.join(folder, 'report.html');
const json = JSON.parse(run(['--format', 'json']));
fs.writeFileSync(page, run(['--format', 'html']));
assert.doesNotMatch(fs.readFileSync(page, 'utf8'), /(src|href)="?https?:|@import|url\(/, 'something comes from elsewhere');
fs.mkdirSync(pictures, { recursive: true });

async function look(browser, colorScheme, width) {
  const tab = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
  const faults = [];
  tab.on('pageerror', fault => faults.push(String(fault)));
  tab.on('console', message => faults.push(message.text()));
  tab.on('request', request => { if (!request.url().startsWith('file:')) faults.push(request.url()); });
  await tab.goto(`file://${page}`);
  assert.notStrictEqual(await tab.title(), 'taken', 'a draft ran as a script');
  await tab.screenshot({ path: path.join(pictures, `report-${colorScheme}-${width}.png`), fullPage: width > 1000 });
  await tab.locator('mark a').first().focus();
  assert.strictEqual(await tab.locator('#tip').isVisible(), true, 'focus explains a finding');
  await tab.screenshot({ path: path.join(pictures, `tip-${colorScheme}-${width}.png`) });
  await tab.keyboard.press('Escape');
  assert.strictEqual(await tab.locator('#tip').isVisible(), false);
  const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
  await tab.evaluate(() => document.querySelector('style').sheet.insertRule(':root{scroll-behavior:auto!important}'));
  await tab.evaluate(fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const result = await tab.evaluate(() => window.axe.run());
  assert.deepStrictEqual(result.violations.map(one => `${one.id}: ${one.nodes[0].html.slice(0, 200)}`), []);
  assert.ok(result.passes.length > 15, 'axe looked at the page');
  assert.deepStrictEqual(faults, []);
  await tab.close();
}

async function use(browser) {
  const tab = await browser.newPage();
  await tab.goto(`file://${page}`);
  const shown = async () => [await tab.locator('.draft:visible').count(), await tab.locator('.findings li:visible').count()];
  const findings = json.files.flatMap(file => file.findings);
  assert.deepStrictEqual(await shown(), [json.files.length, findings.length]);
  for (const severity of ['warning', 'information', 'hint']) await tab.locator(`.tools input[value=${severity}]`).uncheck();
  assert.strictEqual((await shown())[1], findings.filter(one => one.severity === 'error').length);
  await tab.keyboard.press('Escape');
  await tab.locator('body').press('/');
  await tab.keyboard.type('pushy-ultimatum');
  const wanted = findings.filter(one => one.rule === 'pushy-ultimatum').length;
  assert.strictEqual((await shown())[1], wanted);
  assert.match(await tab.locator('#shown').innerText(), new RegExp(`${wanted} findings? shown`));
  await tab.emulateMedia({ media: 'print' });
  assert.strictEqual(await tab.locator('.tools').isVisible(), false, 'tools are not printed');
  await tab.close();
}

(async () => {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
  for (const colorScheme of ['light', 'dark']) for (const width of [1280, 400]) await look(browser, colorScheme, width);
  await use(browser);
  await browser.close();
  console.log(`${json.files.length} drafts looked at; pictures in ${pictures}`);
})().catch(fault => { console.error(fault); process.exit(1); });
