// How each request that the server may announce is asked. A capability that is announced and has no row here fails.
'use strict';
const { positionOf } = require('./validator');

const zero = { line: 0, character: 0 };
const far = { line: 2147483647, character: 2147483647 };
const options = { tabSize: 2, insertSpaces: true };

/** Places worth asking about: borders, findings, and words with a meaning. */
function places(text, encoding) {
  const words = ['Dana', 'Acme', '[Company]', 'Monday', 'interview', 'Best regards', '> We', 'https', '😀', 'Subject'];
  const found = words.map(word => text.indexOf(word)).filter(index => index >= 0).map(index => positionOf(text, index, encoding));
  return [zero, positionOf(text, text.length, encoding), ...found, far];
}

/** Everything: the whole text and each finding. */
function ranges(text, encoding, findings) {
  return [{ start: zero, end: positionOf(text, text.length, encoding) }, ...findings.map(one => one.range), { start: zero, end: zero }];
}

function actions(session, doc) {
  const made = [];
  for (const range of ranges(doc.text, session.encoding, doc.findings)) {
    const inside = doc.findings.filter(one => one.range.start.line === range.start.line);
    made.push({ range, context: { diagnostics: inside, triggerKind: 2 } });
    made.push({ range, context: { diagnostics: [] } });
    for (const kind of [...session.actionKinds, 'source', 'refactor', 'refactor.extract', '']) made.push({ range, context: { diagnostics: inside, only: [kind], triggerKind: 1 } });
  }
  return made.map(params => ({ textDocument: { uri: doc.uri }, ...params }));
}

/** Method → parameters to ask with, for one open document. */
const byDocument = {
  'textDocument/diagnostic': () => [{}, { previousResultId: 'none' }],
  'textDocument/codeAction': (session, doc) => actions(session, doc),
  'textDocument/hover': (session, doc) => places(doc.text, session.encoding).map(position => ({ position })),
  'textDocument/completion': (session, doc) => places(doc.text, session.encoding).flatMap(position => [
    { position }, { position, context: { triggerKind: 1 } }, ...session.triggers.map(triggerCharacter => ({ position, context: { triggerKind: 2, triggerCharacter } }))]),
  'textDocument/inlineCompletion': (session, doc) => places(doc.text, session.encoding).flatMap(position => [1, 2].map(triggerKind => ({ position, context: { triggerKind } }))),
  'textDocument/documentSymbol': () => [{}],
  'textDocument/foldingRange': () => [{}],
  'textDocument/selectionRange': (session, doc) => [{ positions: places(doc.text, session.encoding) }, { positions: [] }],
  'textDocument/semanticTokens/full': () => [{}],
  'textDocument/semanticTokens/full/delta': (session, doc) => [{ previousResultId: doc.tokens || '' }, { previousResultId: 'none' }],
  'textDocument/semanticTokens/range': (session, doc) => ranges(doc.text, session.encoding, doc.findings).map(range => ({ range })),
  'textDocument/inlayHint': (session, doc) => ranges(doc.text, session.encoding, doc.findings).map(range => ({ range })),
  'textDocument/codeLens': () => [{}],
  'textDocument/documentLink': () => [{}],
  'textDocument/documentHighlight': (session, doc) => places(doc.text, session.encoding).map(position => ({ position })),
  'textDocument/linkedEditingRange': (session, doc) => places(doc.text, session.encoding).map(position => ({ position })),
  'textDocument/prepareRename': (session, doc) => places(doc.text, session.encoding).map(position => ({ position })),
  'textDocument/rename': (session, doc) => places(doc.text, session.encoding).flatMap(position => ['Acme & Sons', '', 'é😀'].map(newName => ({ position, newName }))),
  'textDocument/formatting': () => [{ options }],
  'textDocument/rangeFormatting': (session, doc) => ranges(doc.text, session.encoding, doc.findings).map(range => ({ range, options })),
  'followup/overview': () => [{}],
  'followup/catalogue': () => [{}],
  'followup/schedule': () => [{}],
  'followup/newDraft': () => ['thank-you', 'call-script', 'offer-decline'].map(kind => ({ kind })),
};

/** Requests that are not about one document, and those that need an answer to another first. */
const others = {
  'workspace/symbol': async session => { for (const query of ['', 'interview', 'no such thing']) await session.ask('workspace/symbol', { query }); },
  'workspace/diagnostic': session => session.workspaceDiagnostics(),
  'workspace/executeCommand': session => session.executeCommands(),
  'workspace/textDocumentContent': session => session.readShownDocument(),
  'codeAction/resolve': session => session.resolveActions(),
  'completionItem/resolve': async session => { for (const item of session.items.slice(0, 40)) await session.ask('completionItem/resolve', item); },
};

/** Parts of the capabilities that are no request, and what proves each. */
const proofs = {
  positionEncoding: session => session.capabilities.positionEncoding === session.encoding,
  'textDocumentSync.openClose': () => true,
  'textDocumentSync.change': session => session.capabilities.textDocumentSync.change === 2,
  'textDocumentSync.save.includeText': () => true,
  'diagnosticProvider.identifier': () => true,
  'diagnosticProvider.interFileDependencies': () => true,
  'codeActionProvider.codeActionKinds': session => session.kindsOutsideOf(session.actionKinds).length === 0,
  'completionProvider.triggerCharacters': session => session.triggers.length > 0,
  'executeCommandProvider.commands': session => session.commandsNeverRun().length === 0,
  'semanticTokensProvider.legend.tokenTypes': session => session.tokensAreOfTheLegend(),
  'semanticTokensProvider.legend.tokenModifiers': () => true,
  'workspace.workspaceFolders.supported': () => true,
  'workspace.workspaceFolders.changeNotifications': () => true,
  'workspace.textDocumentContent.schemes': session => session.shownDocuments.every(uri => session.capabilities.workspace.textDocumentContent.schemes.includes(uri.split(':')[0])),
};

module.exports = { byDocument, others, proofs };
