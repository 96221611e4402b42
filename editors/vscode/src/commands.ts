// What the palette, menus and views call.
import * as vscode from 'vscode';
import type { Overviews } from './overviews';
import type { Catalogue, NewDraft } from './protocol';
import type { Report } from './report';
import type { RulePages } from './rulePages';
import type { Session } from './session';

export interface Parts { session: Session; overviews: Overviews; report: Report; rulePages: RulePages }

/** The draft in view, by its name for the server; says so when there is none. */
function draftInView({ session, overviews }: Parts): string | undefined {
  const document = overviews.current?.document;
  if (document !== undefined) return session.uriOf(document);
  void vscode.window.showInformationMessage('Follow-up: open a draft first (*.followup, *.mail, *.eml).');
  return undefined;
}

async function chosenKind(session: Session, title: string, mustHaveTemplate: boolean): Promise<string | undefined> {
  const catalogue = await session.ask<Catalogue>('followup/catalogue', {});
  const kinds = catalogue?.kinds.filter(one => one.hasTemplate || !mustHaveTemplate) ?? [];
  if (kinds.length === 0) return undefined;
  const items = kinds.map(one => ({ label: one.title, detail: one.about, id: one.kind }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Which kind of message?', matchOnDetail: true }))?.id;
}

async function newDraft({ session }: Parts, said?: string): Promise<void> {
  const kind = said ?? (await chosenKind(session, 'New Draft', true));
  if (kind === undefined) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const place = folder === undefined ? {} : { textDocument: { uri: vscode.Uri.joinPath(folder, 'new.followup').toString() } };
  const draft = await session.ask<NewDraft>('followup/newDraft', { kind, ...place });
  if (draft === undefined) return;
  const document = await vscode.workspace.openTextDocument({ language: 'followup', content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(draft.snippet), new vscode.Position(0, 0));
}

async function insertMissingPart(parts: Parts, said?: string): Promise<void> {
  const uri = draftInView(parts);
  const state = parts.overviews.current;
  if (uri === undefined || state === undefined) return;
  let part = said;
  if (part === undefined) {
    const missing = state.overview.moves.missing.map(one => ({ label: one.title, part: one.part }));
    if (missing.length === 0) return void vscode.window.showInformationMessage('Follow-up: no part is missing.');
    part = (await vscode.window.showQuickPick(missing, { title: 'Insert Missing Part', placeHolder: 'Which part?' }))?.part;
  }
  if (part === undefined) return;
  // Tab stops are for the editor that has the focus.
  await vscode.window.showTextDocument(state.document);
  await parts.session.execute('followup.insertPart', { uri, part });
}

async function chooseKind(parts: Parts): Promise<void> {
  const uri = draftInView(parts);
  if (uri === undefined) return;
  const kind = await chosenKind(parts.session, 'Set Kind of This Draft', false);
  if (kind !== undefined) await parts.session.execute('followup.setKind', { uri, kind });
}

/** Our findings where the caret is, the rule of each once. */
function rulesAtCaret(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return [];
  const here = vscode.languages.getDiagnostics(editor.document.uri)
    .filter(one => one.source === 'followup' && one.range.intersection(editor.selection) !== undefined);
  return [...new Set(here.map(one => String(typeof one.code === 'object' ? one.code.value : one.code)))];
}

async function explainRule({ session, rulePages }: Parts, said?: string): Promise<void> {
  const here = rulesAtCaret();
  if (said !== undefined) return rulePages.show(said);
  if (here.length === 1 && here[0] !== undefined) return rulePages.show(here[0]);
  const catalogue = await session.ask<Catalogue>('followup/catalogue', {});
  const rules = catalogue?.rules.map(one => ({ label: one.rule, description: `${one.category}, ${one.severity}` })) ?? [];
  rules.sort((a, b) => Number(here.includes(b.label)) - Number(here.includes(a.label)));
  const chosen = await vscode.window.showQuickPick(rules, { title: 'Explain Rule', placeHolder: 'Which rule?', matchOnDescription: true });
  if (chosen !== undefined) await rulePages.show(chosen.label);
}

async function goToPart(uri: vscode.Uri, range: vscode.Range): Promise<void> {
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(range.start, range.start) });
}

export function registerCommands(parts: Parts): vscode.Disposable {
  const register = vscode.commands.registerCommand;
  return vscode.Disposable.from(
    register('followup.newDraft', (kind?: unknown) => newDraft(parts, typeof kind === 'string' ? kind : undefined)),
    register('followup.insertMissingPart', (part?: unknown) => insertMissingPart(parts, typeof part === 'string' ? part : undefined)),
    register('followup.chooseKind', () => chooseKind(parts)),
    register('followup.explainRule', (rule?: unknown) => explainRule(parts, typeof rule === 'string' ? rule : undefined)),
    register('followup.openReport', () => parts.report.show()),
    register('followup.restartServer', () => parts.session.restart()),
    register('followup.showLog', () => parts.session.log.show()),
    register('followup.goToPart', goToPart),
  );
}
