// The page of a rule: why it is there, what to write instead, examples.
import * as vscode from 'vscode';
import type { Session } from './session';

const scheme = 'followup-rule';

/** The address of a rule's page; opening it shows the page. */
export function ruleUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${rule}.md` });
}

export class RulePages implements vscode.TextDocumentContentProvider {
  constructor(private readonly session: () => Session) {}

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const rule = uri.path.replace(/^\/|\.md$/g, '');
    // Asked as a request, not through the command, which leads here.
    const page = await this.session().ask<string>('workspace/executeCommand', { command: 'followup.explain', arguments: [{ rule }] });
    return page ?? `The server knows no rule “${rule}”.\n`;
  }

  async show(rule: string): Promise<void> {
    try {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', ruleUri(rule));
    } catch {
      await vscode.window.showTextDocument(ruleUri(rule), { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
  }
}
