// What real editors taught: each was seen in a trace of one of them, and each is asked of every client.
'use strict';
const { positionOf } = require('./validator');

const rule = 'pushy-ultimatum';
const text = 'Hi Dana,\n\n😀 I need an answer by Friday. I need an answer by Monday.\n\nBest regards,\nNoor Haddad\n';
const withLineEnds = lineEnd => text.replace(/\n/g, lineEnd);

const pushy = doc => doc.findings.filter(one => one.code === rule);
const sameRange = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** The actions for a range, resolved; those that mend something have an edit. */
async function fixes(session, doc, range, diagnostics) {
  const params = { textDocument: { uri: doc.uri }, range, context: { diagnostics, only: ['quickfix'] } };
  const actions = (await session.ask('textDocument/codeAction', params)) || [];
  const made = [];
  for (const one of actions) {
    const lazy = !one.edit && !one.command && session.capabilities.codeActionProvider.resolveProvider;
    made.push(lazy ? await session.ask('codeAction/resolve', one) : one);
  }
  return made;
}

function rangesOf(action, doc) {
  if (!action.edit) return [];
  const edits = action.edit.changes ? action.edit.changes[doc.uri] || [] : action.edit.documentChanges.flatMap(one => one.edits || []);
  return edits.map(one => one.range);
}

const literals = session => ((session.client.capabilities.textDocument || {}).codeAction || {}).codeActionLiteralSupport;

/** Neovim 0.7 sends byte columns in the context, ALE an empty list, Neovim up to 0.10 all diagnostics of the line. */
async function trustsTheRangeAlone(session) {
  if (!literals(session)) return;
  const doc = await session.open('lesson-range', text);
  const [first, second] = pushy(doc);
  const shifted = { ...first, range: { start: { line: 2, character: 40 }, end: { line: 2, character: 47 } } };
  for (const context of [[first], [shifted], [first, second], []]) {
    const edits = (await fixes(session, doc, first.range, context)).flatMap(one => rangesOf(one, doc));
    session.check('the fix of the range asked for is missing', edits.some(one => sameRange(one, first.range)), { context, edits });
    session.check('a fix of another finding is offered', !edits.some(one => sameRange(one, second.range)), { context, edits });
  }
  await session.close(doc);
}

/** ALE counts bytes, so behind an emoji its range misses the finding: the line's own will do. */
async function fallsBackToTheLine(session) {
  if (!literals(session)) return;
  const doc = await session.open('lesson-line', text);
  const end = positionOf(text, text.indexOf('\n\nBest'), session.encoding);
  const found = await fixes(session, doc, { start: end, end }, []);
  session.check('nothing is offered behind the end of the finding', found.length > 0);
  await session.close(doc);
}

/** Vim makes CRLF of mail; positions of lines and columns stay. */
async function countsEveryLineEnd(session) {
  const places = [];
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    const doc = await session.open('lesson-line-end', withLineEnds(lineEnd));
    places.push(pushy(doc).map(one => one.range));
    await session.close(doc);
  }
  session.check('a line end moves the findings', sameRange(places[0], places[1]) && sameRange(places[0], places[2]), places);
}

async function takesEveryLanguageId(session) {
  for (const language of ['mail', 'followup', 'eml', 'plaintext', '']) {
    const doc = await session.open(`lesson-${language}`, text, language);
    session.check(`nothing is found in a draft of language “${language}”`, pushy(doc).length === 2);
    await session.close(doc);
  }
}

/** Emacs sends the change just before the request that depends on it, without waiting. */
async function answersForTheTextSentLast(session) {
  const doc = await session.open('lesson-order', 'Hi Dana,\n');
  session.tell('textDocument/didChange', { textDocument: { uri: doc.uri, version: session.version++ }, contentChanges: [{ text }] });
  const symbols = await session.ask('textDocument/documentSymbol', { textDocument: { uri: doc.uri } });
  session.check('an answer is about the text before', JSON.stringify(symbols).includes('Best') || JSON.stringify(symbols).includes('Noor') || JSON.stringify(symbols).includes('Close'), symbols);
  doc.text = text;
  await session.close(doc);
}

/** VS Code asks for actions at each move and pulls at each key, and cancels what it no longer wants. */
async function bearsABurst(session) {
  const doc = await session.open('lesson-burst', text);
  const [first] = pushy(doc);
  const { CancellationTokenSource } = require('vscode-jsonrpc/node');
  const asked = [];
  for (let i = 0; i < 200; ++i) {
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: doc.uri }, range: first.range, context: { diagnostics: [], triggerKind: 2 } };
    asked.push(session.server.connection.sendRequest('textDocument/codeAction', params, source.token));
    if (i % 3 === 0) source.cancel();
  }
  const settled = await Promise.allSettled(asked);
  session.check('a burst is not answered', settled.every(one => one.status === 'fulfilled' || one.reason.code === -32800), settled.find(one => one.status === 'rejected'));
  await session.close(doc);
}

/** Pushed and pulled diagnostics would be shown twice. */
async function speaksOneWay(session) {
  const pulls = !!session.capabilities.diagnosticProvider;
  const canPull = !!(session.client.capabilities.textDocument || {}).diagnostic;
  session.check('pull is announced to a client that cannot, or not to one that can', pulls === canPull);
  const drafts = [...session.pushed.keys()].filter(uri => !uri.endsWith('.json'));
  session.check('pushed to a client that pulls', !pulls || drafts.length === 0, drafts);
  const versions = (((session.client.capabilities.textDocument || {}).publishDiagnostics) || {}).versionSupport;
  for (const one of session.pushed.values()) session.check('a version for a client that knows none', versions || one.version === undefined, one.uri);
}

/** A message box is for what the user did; a command that shows something counts. */
async function opensNoBoxUnasked(session) {
  const before = session.shown.length;
  const doc = await session.open('lesson-box', text);
  const outside = { start: { line: 900, character: 0 }, end: { line: 900, character: 0 } };
  await session.tell('textDocument/didChange', { textDocument: { uri: doc.uri, version: session.version++ }, contentChanges: [{ range: outside, text: 'x' }] });
  await session.refusal('followup/none', {});
  session.check('a dropped draft is not named in the log', session.logged.some(one => one.message.includes('no longer checked')));
  session.check('a message box nobody asked for', session.shown.length === before);
  await session.close(doc);
}

/** lsp-mode 8.0.0 counts code points where we count UTF-16 units: an edit that stays within its line's words cannot stray far. */
async function keepsEditsSmall(session) {
  if (!literals(session)) return;
  const doc = await session.open('lesson-small', text);
  const [first] = pushy(doc);
  for (const action of await fixes(session, doc, first.range, [])) {
    for (const range of action.kind === 'quickfix' && /ask/i.test(action.title) ? rangesOf(action, doc) : []) {
      session.check('a fix of words reaches beyond its line', range.start.line === first.range.start.line && range.end.line === first.range.end.line, range);
    }
  }
  await session.close(doc);
}

/** VS Code 1.139 adds rows of its own to the menu: ours come first when they are preferred, and one at most may be. */
async function prefersOneFixAtMost(session) {
  if (!literals(session)) return;
  const doc = await session.open('lesson-preferred', text);
  for (const { range } of pushy(doc)) {
    const actions = await session.ask('textDocument/codeAction', { textDocument: { uri: doc.uri }, range, context: { diagnostics: [], only: ['quickfix'] } });
    const preferred = (actions || []).map((one, index) => (one.isPreferred ? index : -1)).filter(index => index >= 0);
    session.check('more than one fix is preferred, or one behind others', preferred.length === 0 || (preferred.length === 1 && preferred[0] === 0), actions);
  }
  await session.close(doc);
}

async function all(session) {
  for (const lesson of [keepsEditsSmall, prefersOneFixAtMost, trustsTheRangeAlone, fallsBackToTheLine, countsEveryLineEnd, takesEveryLanguageId, answersForTheTextSentLast, bearsABurst, speaksOneWay, opensNoBoxUnasked]) {
    await lesson(session);
  }
}

module.exports = { all };
