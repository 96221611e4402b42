// node session.mjs INSTALL VSIX SERVER PICTURES [NODE]: what a user of VS Code does with drafts, from opening to saving.
// INSTALL is a folder with code-server, SERVER the program followup-lsp, which stands in ~/.local/bin.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Editor, Server, browser, check, finish, patience, scenario } from './lib.mjs';

const [install, vsix, serverProgram, pictures, node] = process.argv.slice(2);
const drafts = path.join(import.meta.dirname, '..', 'drafts');
const root = fs.mkdtempSync(path.join(os.homedir(), '.followup-vscode-'));
let folders = 0;
/** A folder of drafts for one scenario alone: VS Code keeps what was not saved for the next window on the same folder. */
function newFolder() {
  folders += 1;
  const folder = path.join(root, `mails-${folders}`);
  fs.cpSync(drafts, folder, { recursive: true });
  return folder;
}

const server = new Server({ install, node, lsp: serverProgram, home: path.join(root, 'home') });
server.settings({ 'editor.codeActionsOnSave': { 'source.fixAll.followup': 'explicit' } });
server.install(vsix);
await server.start();
const chrome = await browser();
const open = (file, where = server, folder = newFolder()) => Editor.open(chrome, where, folder, file, pictures);
const only = process.env.FOLLOWUP_ONLY; // a part of a scenario's name, while working on it
if (!only) fs.rmSync(pictures, { recursive: true, force: true });
const withEditor = async (name, file, steps) => {
  if (only && !name.includes(only)) return;
  const editor = await open(file);
  await scenario(name, editor, () => steps(editor));
  await editor.close();
};

await withEditor('opening a draft', 'thanks.eml', async editor => {
  await editor.untilCount('two errors underlined', '.squiggly-error', 2);
  await editor.until('warnings too', async () => (await editor.squiggles('warning')) >= 1);
  const problems = () => editor.page.locator('#status\\.problems').getAttribute('aria-label');
  await editor.until('the problem count', async () => /^Errors: \d+, Warnings: \d+/.test(await problems()), problems);
  check('the language', (await editor.page.locator('#status\\.editor\\.mode').innerText()) === 'Mail message');
  await editor.until('kind, words and score in the status bar', async () => /thank-you · \d+ words · \d+/.test(await editor.status('thank-you ·').innerText()));
  check('the status bar speaks', /Follow-up: thank-you, \d+ .*words, score \d+ of 100/.test(await editor.page.locator('.statusbar-item a[aria-label^="Follow-up:"]').first().getAttribute('aria-label')));
  await editor.picture('1-squiggles');
});

await withEditor('hover and quick fixes', 'thanks.eml', async editor => {
  await editor.untilCount('two errors underlined', '.squiggly-error', 2);
  await editor.focusText();
  await editor.caretAt('need an answer by Fri');
  await editor.press('Control+k', 'Control+i');
  await editor.page.waitForSelector('.monaco-hover:not(.hidden) .hover-contents', { timeout: patience });
  const hover = () => editor.page.locator('.monaco-hover:not(.hidden)').allInnerTexts().then(texts => texts.join(' '));
  await editor.until('hover says why', async () => (await hover()).includes('deadline of your own making'), hover);
  await editor.picture('2-hover');
  await editor.press('Escape');
  await editor.menu();
  await editor.picture('3-fixes');
  await editor.press('Escape');
  await editor.fix('Ask for an update instead');
  await editor.untilCount('one error is left', '.squiggly-error', 1);
  await editor.caretAt('answer by Mon');
  await editor.fix('Ask for an update instead');
  await editor.untilCount('no error is left', '.squiggly-error', 0);
  await editor.saved('the bytes on disk', 'thanks.eml', bytes => bytes.includes('\n😀 I would be grateful for an update. I would be grateful for an update.\n'));
});

await withEditor('parts, their blanks, the report', 'thanks.eml', async editor => {
  await editor.until('underlined', async () => (await editor.squiggles('warning')) >= 1);
  await editor.run('Follow-up: Focus on Message Parts View');
  const row = text => editor.page.locator('.monaco-list-row', { hasText: text }).first();
  await row('interest').waitFor({ timeout: patience });
  check('what is missing', (await row('interest').getAttribute('aria-label')).includes('missing'), await row('interest').getAttribute('aria-label'));
  check('what is there', (await row('line 7').getAttribute('aria-label')).includes('there, line 7'));
  await editor.picture('4-parts');
  await row('interest').click();
  await editor.until('a part is inserted', async () => (await row('interest').getAttribute('aria-label')).includes('there'));
  await editor.type('the planning of routes');
  await editor.press('Tab');
  await editor.type('and the depot');
  await editor.press('Escape');
  await editor.saved('with its blanks filled in by Tab', 'thanks.eml', bytes => bytes.includes('the planning of routes'));
  console.log('   ', JSON.stringify(editor.bytes('thanks.eml').split('\n').find(line => line.includes('the planning of routes'))));
  await editor.run('Follow-up: Show Report');
  await editor.until('the report', async () => (await editor.webview().locator('h2').allInnerTexts()).join() === 'Score,On a phone,Parts,Figures,Details of the conversation,When to send what', () => editor.webview().locator('body').innerText());
  check('the phone shows the subject', (await editor.webview().locator('.subject').innerText()).startsWith('Warehouse Planner'));
  await editor.picture('5-report');
});

await withEditor('renaming the company', 'rename.eml', async editor => {
  await editor.status('thank-you ·').waitFor({ timeout: patience });
  await editor.focusText();
  await editor.caretAt('time at Northwi');
  await editor.press('F2');
  // The old name is selected in it.
  await editor.page.waitForFunction(() => document.activeElement?.classList.contains('rename-input') && document.activeElement.value === 'Northwind', null, { timeout: patience });
  await editor.type('Contoso');
  await editor.press('Enter');
  await editor.saved('every place has it', 'rename.eml', bytes => !bytes.includes('Northwind ') && (bytes.match(/Contoso/g) ?? []).length === 3);
});

await withEditor('adding a word', 'words.eml', async editor => {
  await editor.until('every place is underlined', async () => (await editor.squiggles('warning')) >= 1);
  await editor.focusText();
  await editor.caretAt('showing me Zeph');
  await editor.fix("Add “Zephyrix” to the project's words");
  await editor.untilCount('every squiggle on it vanishes', '.squiggly-warning', 0);
  await editor.until('it stands in the settings file', () => JSON.parse(editor.bytes('.followup-lint.json')).words.includes('Zephyrix'));
  await editor.picture('6-word-added');
});

await withEditor('CRLF, emoji and fixing on save', 'crlf.eml', async editor => {
  await editor.untilCount('underlined', '.squiggly-error', 1);
  await editor.focusText();
  await editor.caretAt('answer by Fri');
  await editor.fix('Ask for an update instead');
  await editor.untilCount('no error is left', '.squiggly-error', 0);
  await editor.saved('what is safe is mended on save, line ends stay', 'crlf.eml', bytes => bytes.includes('😀 The depot is the biggest. I would be grateful for an update.\r\n') && !/[^\r]\n/.test(bytes));
});

await withEditor('a new draft', 'thanks.eml', async editor => {
  await editor.until('underlined', async () => (await editor.squiggles('warning')) >= 1);
  await editor.run('Follow-up: New Draft of a Kind');
  await editor.pick('thank-you');
  await editor.page.locator('.tab.active', { hasText: /Untitled|Subject/ }).waitFor({ timeout: patience });
  const shown = async () => (await editor.page.locator('.editor-group-container.active .view-lines').innerText()).replace(/\u00a0/g, ' ');
  await editor.until('comes as a whole', async () => (await shown()).includes('X-Followup-Kind: thank-you'), shown);
  await editor.type('Planner');
  await editor.press('Tab');
  await editor.until('has tab stops', async () => (await shown()).includes('Planner position: our talk'), shown);
  await editor.until('is checked', async () => (await editor.squiggles('error')) > 0);
  await editor.picture('7-new-draft');
  await editor.press('Escape', 'Escape', 'Control+Home');
  await editor.run('Follow-up: Explain Rule');
  await editor.pick('pushy-ultimatum');
  await editor.until('a rule is explained', async () => (await editor.webview().locator('body').innerText()).includes('deadline of your own making'), () => editor.webview().locator('body').innerText());
  await editor.picture('8-rule');
});

await scenario('settings and rule packs are checked', undefined, async () => {
  const folder = newFolder();
  fs.writeFileSync(path.join(folder, '.followup-lint.json'), '{"advise": "brief"}\n');
  const editor = await open('.followup-lint.json', server, folder);
  await editor.until('a wrong name is underlined', async () => (await editor.squiggles('warning')) + (await editor.squiggles('error')) > 0);
  await editor.close();
});

for (const [what, program, said] of [
  ['a missing server', '/nonexistent/followup-lsp', 'There is no program /nonexistent/followup-lsp'],
  ['a server that is too old', path.join(root, 'old'), 'version 0.0.9; this extension needs'],
]) {
  fs.writeFileSync(path.join(root, 'old'), '#!/bin/sh\necho followup-lsp 0.0.9\n', { mode: 0o755 });
  server.settings({ 'followup.server.path': program });
  await withEditor(what, 'thanks.eml', async editor => {
    const notice = editor.page.locator('.notification-toast', { hasText: 'Follow-up:' }).first();
    await notice.waitFor({ timeout: patience });
    check('is said, with the way to get one', (await notice.innerText()).includes(said) && (await notice.innerText()).includes('How to Get It'), await notice.innerText());
    await editor.picture(`9-${what.replaceAll(' ', '-')}`);
  });
}
server.stop();

await scenario('a workspace that is not trusted', undefined, async () => {
  const careful = new Server({ install, node, lsp: serverProgram, home: path.join(root, 'careful'), trust: true });
  careful.settings({});
  careful.install(vsix);
  await careful.start();
  const editor = await open('words.eml', careful);
  await editor.until('is in restricted mode', async () => (await editor.page.getByText('Restricted Mode').count()) > 0);
  await editor.until('is checked', async () => (await editor.status('thank-you ·').count()) > 0);
  await editor.page.waitForTimeout(500);
  check('but no rule pack of it is read', (await editor.squiggles('warning')) === 0);
  await editor.picture('10-restricted');
  careful.stop();
});

await chrome.close();
fs.rmSync(root, { recursive: true, force: true });
finish();
