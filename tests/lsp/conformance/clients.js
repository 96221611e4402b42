// What real editors announce in `initialize`, as read from their traces: the capabilities that matter to a server.
'use strict';

const allKinds = ['', 'quickfix', 'refactor', 'refactor.rewrite', 'source', 'source.fixAll'];

/** `has` names what the client can; everything else is absent, as it is in the real ones. */
function capabilities(has) {
  const made = { general: {}, workspace: {}, window: {}, textDocument: {} };
  const { workspace, window, textDocument, general } = made;
  if (has.encodings) general.positionEncodings = has.encodings;
  if (has.none) return {};
  textDocument.synchronization = { didSave: true };
  textDocument.publishDiagnostics = { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, versionSupport: has.versions !== false,
    codeDescriptionSupport: has.codeDescription !== false, dataSupport: has.data !== false };
  textDocument.hover = { contentFormat: has.markdown ? ['markdown', 'plaintext'] : ['plaintext'] };
  textDocument.completion = { completionItem: { snippetSupport: !!has.snippets, documentationFormat: has.markdown ? ['markdown', 'plaintext'] : ['plaintext'] } };
  if (has.completionResolve) textDocument.completion.completionItem.resolveSupport = { properties: ['documentation', 'detail', 'additionalTextEdits'] };
  textDocument.rename = { prepareSupport: has.prepareRename !== false };
  textDocument.documentSymbol = { hierarchicalDocumentSymbolSupport: has.tree !== false };
  textDocument.codeAction = {};
  if (has.actionLiterals !== false) {
    Object.assign(textDocument.codeAction, { codeActionLiteralSupport: { codeActionKind: { valueSet: allKinds } }, isPreferredSupport: true, dataSupport: has.data !== false });
  }
  if (has.actionResolve) textDocument.codeAction.resolveSupport = { properties: has.actionResolve };
  if (has.pull) {
    textDocument.diagnostic = { dynamicRegistration: true, relatedDocumentSupport: false };
    workspace.diagnostics = { refreshSupport: true };
  }
  if (has.inlay) textDocument.inlayHint = {};
  if (has.semanticTokens) textDocument.semanticTokens = { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] };
  workspace.applyEdit = has.applyEdit !== false;
  workspace.workspaceEdit = {};
  if (has.documentChanges) Object.assign(workspace.workspaceEdit, { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] });
  if (has.annotations) workspace.workspaceEdit.changeAnnotationSupport = { groupsOnLabel: true };
  if (has.watchedFiles) workspace.didChangeWatchedFiles = { dynamicRegistration: true };
  if (has.configuration !== false) workspace.configuration = true;
  if (has.dynamicConfiguration) workspace.didChangeConfiguration = { dynamicRegistration: true };
  if (has.folders) workspace.workspaceFolders = true;
  if (has.showDocument) window.showDocument = { support: true };
  if (has.progress) window.workDoneProgress = true;
  return Object.assign(made, has.more ? has.more(made) : {});
}

function vscodeMore(made) {
  made.workspace.workspaceEdit.snippetEditSupport = true;
  made.workspace.inlayHint = { refreshSupport: true };
  made.workspace.codeLens = { refreshSupport: true };
  made.workspace.semanticTokens = { refreshSupport: true };
  made.workspace.textDocumentContent = { dynamicRegistration: true };
  made.textDocument.inlineCompletion = { dynamicRegistration: true };
  return {};
}

const clients = {
  vscode: { encoding: 'utf-16', has: { encodings: ['utf-16'], pull: true, inlay: true, snippets: true, actionResolve: ['edit', 'command'], completionResolve: true,
    documentChanges: true, annotations: true, watchedFiles: true, semanticTokens: true, markdown: true, dynamicConfiguration: true, folders: true,
    showDocument: true, progress: true, more: vscodeMore } },
  'neovim-0.7': { encoding: 'utf-16', has: { actionResolve: ['edit'], markdown: true, bytesInContext: true } },
  'neovim-0.10': { encoding: 'utf-16', has: { encodings: ['utf-16'], pull: true, inlay: true, actionResolve: ['edit'], semanticTokens: true, markdown: true, folders: true,
    showDocument: true, progress: true } },
  'neovim-0.12': { encoding: 'utf-8', has: { encodings: ['utf-8', 'utf-16', 'utf-32'], pull: true, inlay: true, snippets: true, actionResolve: ['edit', 'command'],
    completionResolve: true, annotations: true, semanticTokens: true, markdown: true, folders: true, showDocument: true, progress: true } },
  'emacs-28': { encoding: 'utf-16', has: { documentChanges: true, watchedFiles: true, dynamicConfiguration: true } },
  'emacs-30': { encoding: 'utf-32', has: { encodings: ['utf-32', 'utf-8', 'utf-16'], inlay: true, actionResolve: ['edit', 'command'], documentChanges: true, watchedFiles: true,
    folders: true, showDocument: true, progress: true } },
  helix: { encoding: 'utf-8', has: { encodings: ['utf-8', 'utf-32', 'utf-16'], pull: true, inlay: true, snippets: true, actionResolve: ['edit', 'command'],
    completionResolve: true, documentChanges: true, watchedFiles: true, markdown: true, folders: true, showDocument: true, progress: true } },
  ale: { encoding: 'utf-16', has: { versions: false, data: false, actionLiterals: true, prepareRename: false, tree: false, configuration: false } },
  none: { encoding: 'utf-16', has: { none: true, versions: false } },
};

/** Name, capabilities and the encoding that they must lead to. */
function clientNamed(name) {
  const client = clients[name];
  if (!client) throw new Error(`no client ${name}; there are ${Object.keys(clients).join(', ')}`);
  return { name, has: client.has, encoding: client.encoding, capabilities: capabilities(client.has) };
}

module.exports = { clientNamed };
