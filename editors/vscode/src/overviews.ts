// The draft that the user looks at, and what the server says of it, kept current for status bar, tree and report.
import * as vscode from 'vscode';
import type { Overview } from './protocol';
import type { Session } from './session';
import { isDraft } from './settings';

const restMilliseconds = 120;

export interface DraftState { document: vscode.TextDocument; overview: Overview }

export class Overviews implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<DraftState | undefined>();
  readonly onDidChange = this.changed.event;
  private document: vscode.TextDocument | undefined;
  private state: DraftState | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly disposables: vscode.Disposable[];

  constructor(private readonly session: Session) {
    this.disposables = [
      vscode.window.onDidChangeActiveTextEditor(editor => this.look(editor)),
      vscode.workspace.onDidChangeTextDocument(event => { if (event.document === this.document) this.askSoon(); }),
      vscode.workspace.onDidCloseTextDocument(document => { if (document === this.document) this.look(vscode.window.activeTextEditor); }),
      vscode.languages.onDidChangeDiagnostics(event => {
        if (event.uris.some(uri => uri.toString() === this.document?.uri.toString())) this.askSoon();
      }),
      session.onDidChange(() => this.askSoon()),
    ];
    this.look(vscode.window.activeTextEditor);
  }

  /** Undefined where no draft has been looked at. */
  get current(): DraftState | undefined {
    return this.state;
  }

  /** A panel or a page that gets the focus leaves the draft beside it in view. */
  look(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined && this.document !== undefined && this.isVisible(this.document)) return;
    if (editor !== undefined && !isDraft(editor.document) && editor.document.uri.scheme !== 'file' && editor.document.uri.scheme !== 'untitled') return;
    this.document = editor !== undefined && isDraft(editor.document) ? editor.document : undefined;
    void vscode.commands.executeCommand('setContext', 'followup.hasDraft', this.document !== undefined);
    if (this.document === undefined) return this.take(undefined);
    if (this.state?.document !== this.document) this.take(undefined);
    this.askSoon();
  }

  private isVisible(document: vscode.TextDocument): boolean {
    return vscode.window.tabGroups.all.some(group => group.tabs.some(
      tab => tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === document.uri.toString()));
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), restMilliseconds);
  }

  private async ask(): Promise<void> {
    const document = this.document;
    if (document === undefined || !this.session.isRunning) return;
    const overview = await this.session.ask<Partial<Overview>>('followup/overview', { textDocument: { uri: this.session.uriOf(document) } });
    if (document !== this.document || overview?.kind === undefined) return;
    this.take({ document, overview: overview as Overview });
  }

  private take(state: DraftState | undefined): void {
    this.state = state;
    this.changed.fire(state);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.disposables.forEach(one => one.dispose());
    this.changed.dispose();
  }
}
