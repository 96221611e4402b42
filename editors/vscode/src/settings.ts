// Which settings go to the server: those that somebody set. Defaults stay here, or they would win over the project's file.
import * as vscode from 'vscode';

/** Names that are this extension's own, not the product's. */
const ownNames = new Set(['languages', 'server', 'statusBar', 'trace']);

/** `followup.*` as far as it is set, from user to workspace folder. */
export function explicitSettings(): Record<string, unknown> {
  const configuration = vscode.workspace.getConfiguration('followup');
  const set: Record<string, unknown> = {};
  for (const name of Object.keys(configuration)) {
    if (ownNames.has(name) || typeof configuration[name] === 'function') continue;
    const said = configuration.inspect(name);
    // An untrusted workspace's value of a restricted setting is left out of what `inspect` tells.
    const value = said?.workspaceFolderValue ?? said?.workspaceValue ?? said?.globalValue;
    if (value !== undefined) set[name] = value;
  }
  return set;
}

/** The languages whose documents are drafts. */
export function draftLanguages(): string[] {
  return vscode.workspace.getConfiguration('followup').get<string[]>('languages', ['followup', 'mail', 'eml']);
}

export function isDraft(document: vscode.TextDocument): boolean {
  const isReadable = document.uri.scheme === 'file' || document.uri.scheme === 'untitled';
  return isReadable && draftLanguages().includes(document.languageId);
}
