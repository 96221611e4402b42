// Puts the parts together. Nothing of it runs before a file of one of our languages, or a view of ours, is opened.
import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { Overviews } from './overviews';
import { createPartsView } from './partsView';
import { Report } from './report';
import { RulePages } from './rulePages';
import { Session } from './session';
import { createStatusBar } from './statusBar';

/** Settings that only a new start of the server takes up. */
const startSettings = ['followup.languages', 'followup.server', 'followup.trace'];

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const rulePages = new RulePages(() => session);
  const session = new Session(context, { report: () => report.show(), rule: rule => void rulePages.show(rule) });
  const overviews = new Overviews(session);
  const report = new Report(session, overviews, context.extensionUri);
  context.subscriptions.push(
    session, overviews, report, rulePages.register(), createStatusBar(overviews), createPartsView(overviews),
    registerCommands({ session, overviews, report, rulePages }),
    vscode.workspace.onDidOpenTextDocument(document => session.openedDocument(document)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => session.restart()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (startSettings.some(name => event.affectsConfiguration(name))) void session.restart().then(() => overviews.look(vscode.window.activeTextEditor));
    }),
  );
  await Promise.all(vscode.workspace.textDocuments.map(document => session.openedDocument(document)));
}
