// One client's session: documents with their text, everything asked that is announced, and what came back.
'use strict';
const { rangeFaults } = require('./validator');
const { within } = require('./server');
const { byDocument } = require('./requests');

const InvalidParams = -32602, RequestFailed = -32803, ContentModified = -32801, ServerCancelled = -32802;
const mayRefuse = [InvalidParams, RequestFailed, ContentModified];

class Session {
  constructor(client, server, validator) {
    Object.assign(this, { client, server, validator, encoding: client.encoding, documents: new Map(), pushed: new Map(), shown: [], logged: [] });
    Object.assign(this, { actions: [], items: [], lenses: [], commands: [], commandsRun: new Set(), shownDocuments: [], tokenData: [], refreshes: 0, edits: [] });
    this.version = 1;
    this.listen(server.connection);
  }

  fault(what, detail) { this.validator.fault(`${this.client.name}: ${what}`, detail === undefined ? '' : detail); }
  check(what, holds, detail) { if (!holds) this.fault(what, detail); }

  listen(connection) {
    const on = (method, then) => connection.onNotification(method, then);
    on('textDocument/publishDiagnostics', params => this.pushed.set(params.uri, params));
    on('window/showMessage', params => this.shown.push(params));
    on('window/logMessage', params => this.logged.push(params));
    on('$/progress', () => {});
    on('$/logTrace', () => {});
    connection.onRequest((method, params) => this.answer(method, params));
    connection.listen();
  }

  answer(method, params) {
    if (method.endsWith('/refresh')) this.refreshes += 1;
    if (method === 'workspace/configuration') return params.items.map(() => null);
    if (method === 'window/showDocument') this.shownDocuments.push(params.uri);
    if (method === 'workspace/applyEdit') return this.applied(params.edit);
    return method === 'window/showDocument' ? { success: true } : null;
  }

  applied(edit) {
    this.edits.push(edit);
    this.checkEdit(edit, 'workspace/applyEdit');
    return { applied: true };
  }

  async start(folders) {
    const params = { processId: process.pid, clientInfo: { name: this.client.name }, rootUri: folders.length ? folders[0].uri : null, capabilities: this.client.capabilities, workspaceFolders: folders.length ? folders : null };
    const result = await this.ask('initialize', params);
    this.capabilities = result.capabilities;
    this.triggers = (this.capabilities.completionProvider || {}).triggerCharacters || [];
    this.actionKinds = (this.capabilities.codeActionProvider || {}).codeActionKinds || [];
    this.commands = (this.capabilities.executeCommandProvider || {}).commands || [];
    await this.tell('initialized', {});
  }

  tell(method, params) { return this.server.connection.sendNotification(method, params); }

  /** The result; undefined where the server refused as it may. */
  async ask(method, params, mustWork = true) {
    try {
      return await within(this.server.connection.sendRequest(method, params), method);
    } catch (error) {
      if (mustWork || !mayRefuse.includes(error.code)) this.fault(`${method} was refused`, { code: error.code, message: error.message, params });
      return undefined;
    }
  }

  async refusal(method, params) {
    try {
      await within(this.server.connection.sendRequest(method, params), method);
      return 0;
    } catch (error) {
      return error.code;
    }
  }

  async open(name, text, languageId = 'mail') {
    const uri = name.includes(':') ? name : `file:///mails/${name}.eml`;
    const doc = { uri, text, findings: [], tokens: '' };
    this.documents.set(uri, doc);
    await this.tell('textDocument/didOpen', { textDocument: { uri, languageId, version: this.version++, text } });
    await this.refresh(doc);
    return doc;
  }

  async change(doc, contentChanges, text) {
    doc.text = text;
    await this.tell('textDocument/didChange', { textDocument: { uri: doc.uri, version: this.version++ }, contentChanges });
    await this.refresh(doc);
  }

  async close(doc) {
    this.documents.delete(doc.uri);
    await this.tell('textDocument/didClose', { textDocument: { uri: doc.uri } });
  }

  /** Diagnostics by the one way that this client has. */
  async refresh(doc) {
    if (this.capabilities.diagnosticProvider) {
      const report = await this.ask('textDocument/diagnostic', { textDocument: { uri: doc.uri } });
      doc.findings = (report && report.items) || [];
    } else {
      await this.refusal('followup/none', {});   // what was published for the change has come before the answer
      doc.findings = (this.pushed.get(doc.uri) || { diagnostics: [] }).diagnostics;
    }
    this.checkRanges(doc, doc.findings, 'diagnostics');
  }

  checkRanges(doc, value, what) {
    for (const fault of rangeFaults(value, doc.text, this.encoding)) this.fault(`${what} of ${doc.uri}`, fault);
  }

  checkEdit(edit, what) {
    if (!edit) return;
    const { workspaceEdit = {} } = this.client.capabilities.workspace || {};
    this.check(`${what} sends documentChanges to a client without them`, !edit.documentChanges || workspaceEdit.documentChanges, edit);
    this.check(`${what} sends changes to a client of documentChanges`, !edit.changes || !workspaceEdit.documentChanges, edit);
    this.check(`${what} annotates for a client that cannot`, !edit.changeAnnotations || workspaceEdit.changeAnnotationSupport, edit);
    const changed = edit.documentChanges ? edit.documentChanges.filter(one => one.edits).map(one => [one.textDocument.uri, one.edits]) : Object.entries(edit.changes || {});
    for (const [uri, edits] of changed) {
      const doc = this.documents.get(uri);
      if (doc) this.checkRanges(doc, edits, what);
    }
  }

  /** Asks for everything that is announced and about this document. */
  async askAll(doc, announced) {
    for (const method of announced) {
      if (!byDocument[method]) continue;
      for (const params of byDocument[method](this, doc)) await this.askOne(doc, method, params);
    }
  }

  async askOne(doc, method, params) {
    const result = await this.ask(method, { textDocument: { uri: doc.uri }, ...params }, false);
    if (result === undefined || result === null) return;
    if (method !== 'textDocument/rename' && method !== 'textDocument/codeAction') this.checkRanges(doc, result, method);
    if (method === 'textDocument/rename') this.checkEdit(result, method);
    if (method === 'textDocument/codeAction') this.takeActions(result, params);
    if (method === 'textDocument/completion') this.takeItems(doc, result.items || result);
    if (method === 'textDocument/codeLens') this.lenses.push(...result);
    if (method === 'textDocument/semanticTokens/full') Object.assign(doc, { tokens: result.resultId || '' });
    if (result.data && method.startsWith('textDocument/semanticTokens')) this.tokenData.push(result.data);
  }

  takeActions(actions, params) {
    const literals = ((this.client.capabilities.textDocument || {}).codeAction || {}).codeActionLiteralSupport;
    const canResolve = this.capabilities.codeActionProvider.resolveProvider;
    for (const one of actions) {
      const isCommand = typeof one.command === 'string';
      this.check('a code action for a client that knows commands alone', literals || isCommand, one);
      if (isCommand) continue;
      this.check('an action that does nothing', one.edit || one.command || one.disabled || canResolve, one);
      this.checkEdit(one.edit, 'code action');
      const { only } = params.context;
      if (only) this.check('a kind that was not asked for', only.some(kind => kind === '' || one.kind === kind || one.kind.startsWith(`${kind}.`)), { only, kind: one.kind });
    }
    this.actions.push(...actions);
  }

  takeItems(doc, items) {
    const snippets = (((this.client.capabilities.textDocument || {}).completion || {}).completionItem || {}).snippetSupport;
    for (const item of items) {
      const text = item.textEdit ? item.textEdit.newText : item.insertText || item.label;
      this.check('a snippet for a client without them', snippets || (item.insertTextFormat !== 2 && !/\$\{?\d/.test(text)), item);
      const filter = item.filterText || item.label;
      this.check('what is filtered does not begin like what is inserted', text.slice(0, 2) === filter.slice(0, 2), { filter, text });
    }
    this.items.push(...items);
  }

  kindsOutsideOf(kinds) {
    const offered = this.actions.map(one => one.kind).filter(kind => kind !== undefined);
    return offered.filter(kind => !kinds.some(known => kind === known || kind.startsWith(`${known}.`)));
  }

  tokensAreOfTheLegend() {
    const { tokenTypes, tokenModifiers } = this.capabilities.semanticTokensProvider.legend;
    return this.tokenData.some(data => data.length > 0) && this.tokenData.every(data => data.length % 5 === 0 &&
      data.every((number, i) => number >= 0 && (i % 5 !== 3 || number < tokenTypes.length) && (i % 5 !== 4 || number < 2 ** tokenModifiers.length)));
  }

  async resolveActions() {
    const open = this.actions.filter(one => typeof one.command !== 'string' && !one.edit && one.data !== undefined);
    for (const one of open.slice(0, 60)) {
      const resolved = await this.ask('codeAction/resolve', one, false);
      if (resolved) this.checkEdit(resolved.edit, 'resolved code action');
    }
  }

  /** Runs every command that was offered, then those that nobody offered with what any of them may take. */
  async executeCommands() {
    const offered = [...this.actions.map(one => (typeof one.command === 'string' ? one : one.command)), ...this.lenses.map(one => one.command)].filter(Boolean);
    const seen = new Set();
    for (const one of offered) {
      const key = JSON.stringify([one.command, one.arguments]);
      if (seen.has(key) || seen.size > 60) continue;
      seen.add(key);
      this.check('an offered command that is not announced', this.commands.includes(one.command), one.command);
      await this.run(one.command, one.arguments);
    }
    const [doc] = this.documents.values();
    const any = { uri: doc.uri, rule: 'pushy-ultimatum', kind: 'thank-you', part: 'close', word: 'Okta', scope: 'draft' };
    for (const command of this.commands) {
      if (command !== 'followup.ignoreInProject') await this.run(command, [any]);
      await this.run(command, undefined);
      await this.run(command, [7, null]);
    }
    this.check('an unknown command is taken', await this.refusal('workspace/executeCommand', { command: 'no.such' }) === InvalidParams);
  }

  run(command, args) {
    this.commandsRun.add(command);
    return this.ask('workspace/executeCommand', args === undefined ? { command } : { command, arguments: args }, false);
  }

  commandsNeverRun() { return this.commands.filter(one => !this.commandsRun.has(one)); }

  async readShownDocument() {
    for (const uri of this.shownDocuments) {
      const content = await this.ask('workspace/textDocumentContent', { uri });
      this.check('a shown document is empty', content && content.text.length > 0, uri);
    }
    this.check('no document was shown', this.shownDocuments.length > 0);
    await this.ask('workspace/textDocumentContent', { uri: 'followup-report:none' }, false);
  }

  /** Everything in the workspace, once more with its result ids, which is held open, and cancelled. */
  async workspaceDiagnostics() {
    const first = await this.ask('workspace/diagnostic', { previousResultIds: [], workDoneToken: 'work' });
    const again = { previousResultIds: first.items.filter(one => one.resultId).map(one => ({ uri: one.uri, value: one.resultId })) };
    const { CancellationTokenSource } = require('vscode-jsonrpc/node');
    const source = new CancellationTokenSource();
    const held = this.server.connection.sendRequest('workspace/diagnostic', { ...again, partialResultToken: 'part' }, source.token);
    source.cancel();
    await within(held, 'a cancelled workspace/diagnostic').catch(error => this.check('a cancelled request fails otherwise', [-32800, ServerCancelled].includes(error.code), error.code));
    await this.ask('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'part again', workDoneToken: 'work again' });
  }
}

module.exports = { Session };
