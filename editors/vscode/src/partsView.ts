// The tree "Message Parts": what is there, leading to its words, and what is missing, which Enter inserts.
import * as vscode from 'vscode';
import type { MissingPart, Overview } from './protocol';
import type { DraftState, Overviews } from './overviews';

type FoundPart = Overview['moves']['found'][number];
type Node = { found: FoundPart } | { missing: MissingPart };

/** Each part once, by its first place. */
function nodesOf(overview: Overview): Node[] {
  const first = new Map<string, FoundPart>();
  for (const found of overview.moves.found) if (!first.has(found.move)) first.set(found.move, found);
  return [...overview.moves.missing.map(missing => ({ missing })), ...[...first.values()].map(found => ({ found }))];
}

function itemOf(node: Node, document: vscode.TextDocument): vscode.TreeItem {
  if ('missing' in node) {
    const item = new vscode.TreeItem(node.missing.title);
    item.iconPath = new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('list.warningForeground'));
    item.description = 'missing, insert';
    item.tooltip = `${node.missing.title} is missing. Inserts it where it belongs.`;
    item.accessibilityInformation = { label: `${node.missing.title}, missing. Press Enter to insert it.` };
    item.command = { command: 'followup.insertMissingPart', title: 'Insert', arguments: [node.missing.part] };
    return item;
  }
  const line = node.found.range.start.line;
  const item = new vscode.TreeItem(node.found.title);
  item.iconPath = new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  item.description = `line ${line + 1}`;
  const { start, end } = node.found.range;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  item.tooltip = document.getText(range);
  item.accessibilityInformation = { label: `${node.found.title}, there, line ${line + 1}` };
  item.command = { command: 'followup.goToPart', title: 'Go to', arguments: [document.uri, range] };
  return item;
}

class PartsTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly overviews: Overviews) {}

  refresh(): void {
    this.changed.fire();
  }

  getChildren(node?: Node): Node[] {
    const state = this.overviews.current;
    return node !== undefined || state === undefined ? [] : nodesOf(state.overview);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const state = this.overviews.current;
    return state === undefined ? new vscode.TreeItem('') : itemOf(node, state.document);
  }
}

export function createPartsView(overviews: Overviews): vscode.Disposable {
  const tree = new PartsTree(overviews);
  const view = vscode.window.createTreeView('followup.parts', { treeDataProvider: tree });
  const show = (state: DraftState | undefined): void => {
    tree.refresh();
    view.description = state?.overview.kindTitle ?? '';
    const missing = state?.overview.moves.missing.length ?? 0;
    view.badge = missing === 0 ? undefined : { value: missing, tooltip: missing === 1 ? '1 part is missing' : `${missing} parts are missing` };
  };
  show(overviews.current);
  return vscode.Disposable.from(view, overviews.onDidChange(show));
}
