// node terminal.mjs LINT DRAFT OUT: a recording of the command line as one SVG that plays by itself: each command is run for
// real, in colour, and what it prints appears below it. No script in the picture; where motion is not wanted, all is shown.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const [lint, draft, out] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'followup-recording-'));
fs.copyFileSync(draft, path.join(folder, 'draft.eml'));
const scenes = [
  ['followup-lint draft.eml', ['--color', 'always', 'draft.eml']],
  ['followup-lint fix --unsafe draft.eml', ['fix', '--color', 'always', '--unsafe', 'draft.eml']],
  ['followup-lint schedule --interview-date 2026-03-09 | head -n 4', ['schedule', '--color', 'always', '--interview-date', '2026-03-09']],
];

function run(args) {
  try {
    return execFileSync(lint, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, XDG_CONFIG_HOME: folder } });
  } catch (error) { // 1 is for findings
    if (error.status !== 1) throw error;
    return error.stdout;
  }
}

const colours = { 31: '#e06c75', 32: '#7fd1a3', 33: '#e5c07b', 34: '#61afef', 35: '#c678dd', 36: '#56b6c2', 90: '#8a919e' };
const escaped = text => text.replace(/[&<>]/g, character => `&#${character.charCodeAt(0)};`);

/** A line with its colours as spans. */
function spans(line) {
  let style = {};
  return line.split(/\x1b\[([0-9;]*)m/).map((piece, index) => {
    if (index % 2 === 0) {
      if (piece === '') return '';
      const attributes = `${style.fill ? ` fill="${style.fill}"` : ''}${style.bold ? ' font-weight="bold"' : ''}${style.faint ? ' opacity=".7"' : ''}`;
      return `<tspan${attributes}>${escaped(piece)}</tspan>`;
    }
    for (const code of (piece || '0').split(';')) {
      if (code === '0') style = {};
      else if (code === '1') style.bold = true;
      else if (code === '2') style.faint = true;
      else if (colours[code]) style.fill = colours[code];
    }
    return '';
  }).join('');
}

const [lineHeight, left, top, width] = [19, 18, 46, 960];
const rows = [];
let time = 0.4;
for (const [shown, args] of scenes) {
  const printed = run(args).replace(/\n$/, '').split('\n');
  rows.push({ text: `<tspan fill="#7fd1a3">$</tspan> <tspan font-weight="bold">${escaped(shown)}</tspan>`, at: time });
  time += 1.2;
  for (const line of shown.includes('head') ? printed.slice(0, 4) : printed) rows.push({ text: spans(line), at: time });
  rows.push({ text: '', at: time });
  time += 2.5;
}
rows.pop();
const height = top + rows.length * lineHeight + 10;
const lines = rows.map((row, number) => `<text class="l" style="animation-delay:${row.at.toFixed(1)}s" x="${left}" y="${top + number * lineHeight}">${row.text}</text>`);
fs.writeFileSync(out, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="followup-lint in a terminal">
<style>text{font:14px "DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#dfe3ea;white-space:pre}.l{opacity:0;animation:s .01s forwards}@keyframes s{to{opacity:1}}@media (prefers-reduced-motion:reduce){.l{animation:none;opacity:1}}</style>
<rect width="${width}" height="${height}" rx="9" fill="#1e232b"/><circle cx="20" cy="18" r="6" fill="#e06c75"/><circle cx="40" cy="18" r="6" fill="#e5c07b"/><circle cx="60" cy="18" r="6" fill="#7fd1a3"/>
${lines.join('\n')}
</svg>
`);
fs.rmSync(folder, { recursive: true });
