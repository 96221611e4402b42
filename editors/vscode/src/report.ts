// The report in a panel beside the draft, current while one types: score with its reasons, what a phone shows, figures,
// details, schedule. The page is made of text alone, has no script, and reads well without colours.
import * as vscode from 'vscode';
import type { DraftState, Overviews } from './overviews';
import type { Overview, Schedule, Step } from './protocol';
import type { Session } from './session';

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

function commandLink(text: string, command: string, argument: unknown): string {
  return `<a href="command:${command}?${encodeURIComponent(JSON.stringify([argument]))}">${escaped(text)}</a>`;
}

function day(iso: string): string {
  return new Date(`${iso}T12:00:00`).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

const severityWords: Record<string, string> = { error: 'must not be sent', warning: 'hurts', information: 'worth a look', hint: 'could be better' };

function scoreSection({ score }: Overview): string {
  const rows = score.parts.map(part => `<tr><td>${commandLink(part.rule, 'followup.explainRule', part.rule)}</td>
    <td>${escaped(severityWords[part.severity] ?? part.severity)}</td><td class="number">${part.count}</td><td class="number">−${part.points}</td></tr>`);
  const band = score.points >= 90 ? 'good' : score.points >= 70 ? 'fair' : 'poor';
  const table = rows.length === 0 ? '<p>Nothing is taken off.</p>' : `<table><caption>What is taken off, of 100</caption>
    <thead><tr><th scope="col">Rule</th><th scope="col">Means</th><th scope="col" class="number">Found</th><th scope="col" class="number">Points</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table>`;
  return `<section aria-labelledby="score"><h2 id="score">Score</h2>
    <p class="score ${band}"><strong>${score.points}</strong> <span>of 100</span></p>
    <div class="bar" role="img" aria-label="${score.points} of 100"><div class="${band}" style="width: ${Math.max(0, Math.min(100, score.points))}%"></div></div>${table}</section>`;
}

function phoneSection({ preview, metrics }: Overview): string {
  const subject = preview.subject === '' ? 'no subject' : preview.subject;
  return `<section aria-labelledby="phone"><h2 id="phone">On a phone</h2>
    <div class="phone"><p class="sender">You <span>now</span></p><p class="subject">${escaped(subject)}</p><p class="line">${escaped(preview.firstLine)}</p></div>
    <p class="note">The subject has ${metrics.subjectCharacters} characters; a phone shows about 40.</p></section>`;
}

function figuresSection({ metrics, kindTitle, source }: Overview): string {
  const words = metrics.wordLimit === undefined ? `${metrics.words}` : `${metrics.words} of at most ${metrics.wordLimit}`;
  const figures: [string, string][] = [
    ['Kind', `${kindTitle} (${source})`], ['Words', words], ['Sentences', `${metrics.sentences}`], ['Paragraphs', `${metrics.paragraphs}`],
    ['Questions', `${metrics.questions}`], ['Reading grade', metrics.readingGrade.toFixed(1)], ['Time to read', `${metrics.readingSeconds} s`],
  ];
  const rows = figures.map(([name, value]) => `<tr><th scope="row">${name}</th><td>${escaped(value)}</td></tr>`);
  return `<section aria-labelledby="figures"><h2 id="figures">Figures</h2><table><tbody>${rows.join('')}</tbody></table></section>`;
}

function partsSection({ moves }: Overview): string {
  const titles = [...new Set(moves.found.map(one => one.title))];
  const missing = moves.missing.map(one => `<li class="missing">${commandLink(`Insert ${one.title}`, 'followup.insertMissingPart', one.part)} <span>missing</span></li>`);
  return `<section aria-labelledby="parts"><h2 id="parts">Parts</h2><ul class="parts">${missing.join('')}${titles.map(one => `<li class="there">${escaped(one)}</li>`).join('')}</ul></section>`;
}

function detailsSection({ details }: Overview): string {
  const list = details.length === 0
    ? '<p>None yet. One detail that only this conversation had makes the mail yours.</p>'
    : `<ul>${details.map(one => `<li>“${escaped(one.text)}” <span>line ${one.range.start.line + 1}</span></li>`).join('')}</ul>`;
  return `<section aria-labelledby="details"><h2 id="details">Details of the conversation</h2>${list}</section>`;
}

function stepRow(step: Step, kind: string): string {
  const days = step.sent !== undefined ? `sent ${day(step.sent)}` : step.by === undefined || step.by === step.from ? day(step.from) : `${day(step.from)} to ${day(step.by)}`;
  return `<tr${step.kind === kind ? ' class="this" aria-current="true"' : ''}><td>${escaped(days)}</td><td>${escaped(step.title)}${step.optional ? ' (optional)' : ''}</td><td>${escaped(step.about)}</td></tr>`;
}

function scheduleSection(schedule: Schedule): string {
  const table = schedule.steps.length === 0
    ? '<p>No day to count from. Give the draft a header line such as <code>X-Followup-Interview-Date: 2026-03-09</code>, or set <code>followup.interviewDate</code>.</p>'
    : `<table><thead><tr><th scope="col">When</th><th scope="col">What</th><th scope="col">Why</th></tr></thead><tbody>${schedule.steps.map(step => stepRow(step, schedule.kind)).join('')}</tbody></table>`;
  return `<section class="wide" aria-labelledby="schedule"><h2 id="schedule">When to send what</h2>${table}</section>`;
}

const style = `
  body { font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); color: var(--vscode-foreground); padding: 0 1.5em 2em; line-height: 1.45; }
  h1 { font-size: 1.5em; font-weight: 600; margin: 1em 0 .6em; }
  h2 { font-size: 1.1em; font-weight: 600; margin: 0 0 .6em; }
  main { display: grid; grid-template-columns: repeat(auto-fit, minmax(19em, 1fr)); gap: 1em; }
  section { border: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, #8884)); border-radius: 6px; padding: 1em 1.2em; overflow-x: auto; }
  .wide { grid-column: 1 / -1; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; color: var(--vscode-descriptionForeground); padding-bottom: .3em; }
  th, td { text-align: left; vertical-align: top; padding: .25em .8em .25em 0; }
  thead th, tbody th { font-weight: 500; color: var(--vscode-descriptionForeground); }
  .number { text-align: right; font-variant-numeric: tabular-nums; }
  a { color: var(--vscode-textLink-foreground); }
  a:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
  p { margin: .3em 0; } ul { margin: .3em 0; padding-left: 1.2em; }
  li span, .note, .score span, .sender span { color: var(--vscode-descriptionForeground); }
  .score { margin: 0; } .score strong { font-size: 2.4em; font-weight: 600; }
  .bar { height: 6px; border-radius: 3px; background: var(--vscode-editorWidget-background, #8883); margin: .2em 0 1em; border: 1px solid var(--vscode-contrastBorder, transparent); }
  .bar div { height: 100%; border-radius: 3px; }
  .bar .good { background: var(--vscode-testing-iconPassed, #388a34); } .bar .fair { background: var(--vscode-editorWarning-foreground, #bf8803); } .bar .poor { background: var(--vscode-editorError-foreground, #e51400); }
  .phone { border: 2px solid var(--vscode-descriptionForeground); border-radius: 18px; padding: .8em 1.1em 1em; max-width: 21em; background: var(--vscode-editorWidget-background); }
  .phone p { margin: 0; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
  .sender { display: flex; justify-content: space-between; font-size: .9em; } .subject { font-weight: 600; } .line { color: var(--vscode-descriptionForeground); }
  .parts { list-style: none; padding: 0; } .there::before { content: "✓ "; color: var(--vscode-testing-iconPassed, #388a34); } .missing::before { content: "○ "; color: var(--vscode-editorWarning-foreground, #bf8803); }
  tr.this td { font-weight: 600; }
`;

function page(state: DraftState | undefined, schedule: Schedule): string {
  const body = state === undefined ? '<h1>No draft in view</h1><p>Open one, and its report stands here.</p>' : `
    <h1>${escaped(state.overview.preview.subject === '' ? 'Draft without a subject' : state.overview.preview.subject)}</h1>
    <main>${scoreSection(state.overview)}${phoneSection(state.overview)}${partsSection(state.overview)}${figuresSection(state.overview)}${detailsSection(state.overview)}${scheduleSection(schedule)}</main>`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Report</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>${style}</style></head><body>${body}</body></html>`;
}

export class Report implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(private readonly session: Session, private readonly overviews: Overviews, private readonly home: vscode.Uri) {
    this.subscription = overviews.onDidChange(() => void this.fill());
  }

  show(): void {
    if (this.panel !== undefined) return this.panel.reveal(undefined, false);
    const panel = vscode.window.createWebviewPanel('followup.report', 'Report of the draft', vscode.ViewColumn.Beside, {
      enableCommandUris: ['followup.explainRule', 'followup.insertMissingPart'], enableFindWidget: true, localResourceRoots: [],
    });
    panel.iconPath = { light: this.icon('draft-light.svg'), dark: this.icon('draft-dark.svg') };
    panel.onDidDispose(() => { this.panel = undefined; });
    this.panel = panel;
    void this.fill();
  }

  private icon(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.home, 'media', name);
  }

  private async fill(): Promise<void> {
    if (this.panel === undefined) return;
    const state = this.overviews.current;
    const none: Schedule = { kind: '', steps: [] };
    const uri = state === undefined ? undefined : this.session.uriOf(state.document);
    const schedule = uri === undefined ? none : ((await this.session.ask<Schedule>('followup/schedule', { textDocument: { uri } })) ?? none);
    if (this.panel !== undefined && state === this.overviews.current) this.panel.webview.html = page(state, schedule);
  }

  dispose(): void {
    this.subscription.dispose();
    this.panel?.dispose();
  }
}
