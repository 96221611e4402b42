// node conformance.js SERVER CLIENT: one editor's sessions with the real server, over stdio and over a pipe. Everything
// announced is asked, everything else must be refused, and every message of the server is held to the schema.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');
const protocol = require('vscode-languageserver-protocol/node');
const { clientNamed } = require('./clients');
const { drafts } = require('./drafts');
const { positionOf, Validator } = require('./validator');
const { startServer, within } = require('./server');
const { Session } = require('./session');
const { byDocument, others, proofs } = require('./requests');
const lessons = require('./lessons');

const MethodNotFound = -32601, NotInitialized = -32002, InvalidRequest = -32600;

/** Every request of a client to a server, as LSP 3.18 has them. */
const specified = Object.values(protocol)
  .filter(one => one && one.method && one.messageDirection === 'clientToServer' && one.type instanceof protocol.ProtocolRequestType)
  .map(one => ({ method: one.method, capability: one.capabilities && one.capabilities.server }))
  .filter(one => !['initialize', 'shutdown'].includes(one.method));

function at(value, dotted) {
  return dotted.split('.').reduce((here, key) => (here === undefined || here === null ? undefined : here[key]), value);
}

/** Dotted paths of everything that is said in the capabilities; lists and plain values are leaves. */
function leaves(value, prefix = '') {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [prefix];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, prefix ? `${prefix}.${key}` : key));
}

function announcedBy(capabilities) {
  return specified.filter(one => one.capability && at(capabilities, one.capability)).map(one => one.method);
}

/** Each thing that is said has a request or a proof, and each request a way to be asked. */
function checkCoverage(session, announced) {
  for (const leaf of leaves(session.capabilities)) {
    const isRequest = specified.some(one => one.capability === leaf);
    if (!isRequest) session.check(`nothing proves the capability ${leaf}`, proofs[leaf] && proofs[leaf](session), at(session.capabilities, leaf));
  }
  for (const method of announced) session.check(`nothing exercises ${method}`, session.validator.seen.get(`${method}.result`) > 0);
}

async function checkRefusals(session, announced, doc) {
  for (const { method } of specified) {
    if (announced.includes(method)) continue;
    const code = await session.refusal(method, { textDocument: { uri: doc.uri }, position: { line: 0, character: 0 } });
    session.check(`${method} is not announced and not refused`, code === MethodNotFound, code);
  }
}

/** Parameters that are none: an answer of some kind, and no fault inside the server. */
async function sendNonsense(session, announced) {
  const nonsense = [{}, [], { textDocument: null }, { textDocument: { uri: 'file:///not/open' }, position: { line: -1, character: 0.5 } }];
  for (const method of [...announced, 'followup/overview']) for (const params of nonsense) await session.refusal(method, params);
}

function makeFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'followup-conformance-'));
  fs.writeFileSync(path.join(folder, '.followup-lint.json'), '{}');
  for (const name of ['first', 'second']) fs.writeFileSync(path.join(folder, `${name}.eml`), drafts.full);
  return folder;
}

async function tellAboutFiles(session, folder) {
  const settings = path.join(folder, '.followup-lint.json');
  const changes = [{ uri: pathToFileURL(settings).href, type: 2 }];
  for (const text of ['{"rules": {"pushy-ultimatum": "off"}}', '{"no such": 1}', '{}']) {
    fs.writeFileSync(settings, text);
    await session.tell('workspace/didChangeWatchedFiles', { changes });
    await session.refusal('followup/none', {});
  }
  const other = { uri: pathToFileURL(os.tmpdir()).href, name: 'other' };
  await session.tell('workspace/didChangeWorkspaceFolders', { event: { added: [other], removed: [] } });
  await session.tell('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [other] } });
  for (const value of [{ followup: {} }, {}, null]) await session.tell('workspace/didChangeConfiguration', { settings: value });
}

async function editing(session, doc) {
  const index = doc.text.indexOf('Thank');
  const place = positionOf(doc.text, index, session.encoding);
  const typed = doc.text.slice(0, index) + '😀 e\u0301' + doc.text.slice(index);
  await session.change(doc, [{ range: { start: place, end: place }, text: '😀 e\u0301' }], typed);
  await session.tell('textDocument/didSave', { textDocument: { uri: doc.uri } });
  await session.change(doc, [{ text: drafts.full }], drafts.full);
}

async function wholeSession(session, folder) {
  session.check('a request before initialize is not refused', await session.refusal('textDocument/hover', {}) === NotInitialized);
  await session.start(folder ? [{ uri: pathToFileURL(folder).href, name: 'drafts' }] : []);
  const announced = announcedBy(session.capabilities);
  await session.tell('$/setTrace', { value: 'messages' });
  const settings = await session.open(folder ? pathToFileURL(path.join(folder, 'first.eml')).href : 'untitled:Untitled-1', drafts.full);
  for (const [name, text] of Object.entries(drafts)) await session.askAll(await session.open(name, text), [...announced, 'followup/overview']);
  await editing(session, session.documents.get('file:///mails/full.eml'));
  for (const method of announced) if (others[method]) await others[method](session);
  if (folder) await tellAboutFiles(session, folder);
  for (const method of announced) session.check(`no way to ask ${method}`, byDocument[method] || others[method]);
  await lessons.all(session);
  checkCoverage(session, announced);
  await checkRefusals(session, announced, settings);
  await sendNonsense(session, announced);
  for (const doc of [...session.documents.values()]) await session.close(doc);
}

async function end(session) {
  const result = await within(session.server.connection.sendRequest('shutdown'), 'shutdown');
  session.check('shutdown gives null', result === null, result);
  session.check('a request after shutdown is not refused', await session.refusal('textDocument/hover', {}) === InvalidRequest);
  await session.tell('exit');
  session.check('exits with 0', await within(session.server.exited, 'exit') === 0);
  session.check('requests without an answer', session.validator.unanswered().length === 0, session.validator.unanswered());
}

async function run(program, name, transport) {
  const validator = new Validator(process.env.FOLLOWUP_SCHEMA);
  const client = clientNamed(name);
  const server = await startServer(program, transport, validator);
  const session = new Session(client, server, validator);
  const folder = name === 'none' ? undefined : makeFolder();
  try {
    await wholeSession(session, folder);
    await end(session);
  } catch (error) {
    session.fault('broke off', error.stack);
  }
  server.kill();
  if (folder) fs.rmSync(folder, { recursive: true });
  const count = [...validator.seen.values()].reduce((sum, one) => sum + one, 0);
  console.log(`${name} over ${transport}: ${count} messages valid, ${validator.faults.length} faults`);
  for (const fault of [...new Set(validator.faults)].slice(0, 40)) console.log(`  ${fault}`);
  return validator.faults.length === 0;
}

(async () => {
  const [, , program, name] = process.argv;
  const results = [await run(program, name, 'stdio'), await run(program, name, 'pipe')];
  process.exit(results.every(Boolean) ? 0 : 1);
})();
