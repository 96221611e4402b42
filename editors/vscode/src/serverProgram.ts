// Which program is the server, and whether it will do.
import * as cp from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import * as vscode from 'vscode';

/** The oldest server that has every request this extension makes. */
export const oldestServer = '0.1.0';

export interface ServerProgram { command: string; version: string }

/** Why there is no server: what is wrong, in a sentence. */
export class NoServer extends Error {}

function candidates(context: vscode.ExtensionContext): string[] {
  const said = vscode.workspace.getConfiguration('followup').get<string>('server.path', '').trim();
  if (said !== '') return [said.replace(/^~(?=\/)/, process.env['HOME'] ?? '~')];
  const name = process.platform === 'win32' ? 'followup-lsp.exe' : 'followup-lsp';
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), path.join(process.env['HOME'] ?? '', '.local', 'bin')];
  const found = [context.asAbsolutePath(path.join('server', name)), ...folders.filter(path.isAbsolute).map(one => path.join(one, name))];
  return found.filter(one => fs.existsSync(one));
}

function versionOf(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    cp.execFile(command, ['--version'], { timeout: 10000 }, (error, output) => {
      const found = /^followup-lsp (\d+\.\d+\.\d+)/.exec(output);
      if (found?.[1] !== undefined) return resolve(found[1]);
      if (error === null) return reject(new NoServer(`${command} is not followup-lsp.`));
      const code = (error as NodeJS.ErrnoException).code;
      reject(new NoServer(code === 'ENOENT' ? `There is no program ${command}.` : `${command} cannot be run (${code ?? error.message}).`));
    });
  });
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map(one => one.split('.').map(Number));
  for (let i = 0; i < 3; ++i) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** Throws NoServer. */
export async function findServer(context: vscode.ExtensionContext): Promise<ServerProgram> {
  const [command] = candidates(context);
  if (command === undefined) throw new NoServer('The program followup-lsp is not installed, so drafts are not checked.');
  const version = await versionOf(command);
  if (isOlder(version, oldestServer)) {
    throw new NoServer(`${command} is version ${version}; this extension needs ${oldestServer} or newer.`);
  }
  return { command, version };
}

/** Says it once, with the ways out of it. */
export async function offerWaysToAServer(context: vscode.ExtensionContext, fault: NoServer): Promise<void> {
  const howTo = 'How to Get It';
  const choose = 'Choose the Program…';
  const chosen = await vscode.window.showErrorMessage(`Follow-up: ${fault.message}`, howTo, choose);
  if (chosen === howTo) {
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.file(context.asAbsolutePath('walkthrough/server.md')));
  } else if (chosen === choose) {
    const [picked] = (await vscode.window.showOpenDialog({ title: 'The program followup-lsp', canSelectMany: false })) ?? [];
    if (picked === undefined) return;
    await vscode.workspace.getConfiguration('followup').update('server.path', picked.fsPath, vscode.ConfigurationTarget.Global);
  }
}
