// Kind · words · score of the draft in view. Clicking it opens the report.
import * as vscode from 'vscode';
import type { DraftState, Overviews } from './overviews';

function counted(words: number): string {
  return words === 1 ? '1 word' : `${words} words`;
}

function wordsText(state: DraftState): string {
  const { words, wordLimit } = state.overview.metrics;
  return wordLimit === undefined ? counted(words) : `${words} of at most ${wordLimit} words`;
}

export function createStatusBar(overviews: Overviews): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('followup.status', vscode.StatusBarAlignment.Right, 101);
  item.name = 'Follow-up: kind, words, score';
  item.command = 'followup.openReport';
  const show = (state: DraftState | undefined): void => {
    const isWanted = vscode.workspace.getConfiguration('followup').get('statusBar', true);
    if (state === undefined || !isWanted) return item.hide();
    const { kindTitle, metrics, score } = state.overview;
    item.text = `$(mail) ${kindTitle} · ${counted(metrics.words)} · ${score.points}`;
    item.accessibilityInformation = { label: `Follow-up: ${kindTitle}, ${wordsText(state)}, score ${score.points} of 100`, role: 'button' };
    const tooltip = new vscode.MarkdownString(`**${kindTitle}**, ${wordsText(state)}, ${metrics.readingSeconds} s to read\n\nScore ${score.points}: `);
    tooltip.appendText(score.text);
    tooltip.appendMarkdown('\n\nOpens the report.');
    item.tooltip = tooltip;
    item.show();
  };
  show(overviews.current);
  return vscode.Disposable.from(item, overviews.onDidChange(show), vscode.workspace.onDidChangeConfiguration(() => show(overviews.current)));
}
