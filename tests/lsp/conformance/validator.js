// Holds every message of the server to the schema made of the official typings, and to what a schema cannot say.
'use strict';
const fs = require('fs');
const Ajv = require('ajv').default;

const InternalError = -32603;

/** The typings call integers numbers: here they are what the specification says. */
function tightened(schema) {
  const bounds = { uinteger: 0, integer: -2147483648 };
  for (const [name, minimum] of Object.entries(bounds)) {
    if (!schema.definitions[name]) throw new Error(`the schema has no ${name}`);
    Object.assign(schema.definitions[name], { type: 'integer', minimum, maximum: 2147483647 });
  }
  return schema;
}

class Validator {
  constructor(schemaFile) {
    this.ajv = new Ajv({ strict: false, allErrors: false });
    const schema = tightened(JSON.parse(fs.readFileSync(schemaFile, 'utf8')));
    this.keys = schema.definitions.LspMessages.properties;
    this.ajv.addSchema(schema, 'lsp');
    this.faults = [];
    this.seen = new Map();      // key → how often it was valid
    this.methods = new Map();   // id of our request → method
    this.tokens = new Map();    // progress token → key
    this.registered = [];
  }

  fault(what, detail) {
    this.faults.push(`${what}: ${JSON.stringify(detail)}`.slice(0, 600));
  }

  valid(key, value) {
    if (!(key in this.keys)) return this.fault('no such message is known', { key, value });
    const pointer = key.replace(/~/g, '~0').replace(/\//g, '~1');
    const check = this.ajv.getSchema(`lsp#/definitions/LspMessages/properties/${encodeURIComponent(pointer)}`);
    if (!check(value)) return this.fault(`${key} is against the schema`, { errors: check.errors.slice(0, 3), value });
    this.seen.set(key, (this.seen.get(key) || 0) + 1);
  }

  sent(message) {
    if (message.method === undefined || message.id === undefined) return;
    this.methods.set(message.id, message.method);
    const { partialResultToken, workDoneToken } = message.params || {};
    if (partialResultToken !== undefined) this.tokens.set(partialResultToken, `${message.method}.partial`);
    if (workDoneToken !== undefined) this.tokens.set(workDoneToken, 'workDone.progress');
  }

  received(message) {
    if (message.jsonrpc !== '2.0') this.fault('no JSON-RPC 2.0', message);
    if (message.method === undefined) return this.response(message);
    if (message.result !== undefined || message.error !== undefined) this.fault('neither request nor response', message);
    this.valid(`${message.method}.params`, message.params === undefined ? null : message.params);
    if (message.method === '$/progress') this.progress(message.params);
    if (message.method === 'window/workDoneProgress/create') this.tokens.set(message.params.token, 'workDone.progress');
    if (message.method === 'client/registerCapability') this.registrations(message.params.registrations);
  }

  response(message) {
    const method = this.methods.get(message.id);
    if (message.id !== null && method === undefined) return this.fault('an answer to nothing', message);
    this.methods.delete(message.id);
    if ((message.result === undefined) === (message.error === undefined)) return this.fault('neither result nor error', message);
    if (message.error === undefined) return this.valid(`${method}.result`, message.result);
    this.valid('error', message.error);
    if (message.error.code === InternalError) this.fault(`${method} failed inside the server`, message.error);
  }

  progress({ token, value }) {
    const key = this.tokens.get(token);
    if (key === undefined) return this.fault('progress of a token that nobody made', token);
    this.valid(key, value);
  }

  registrations(all) {
    for (const one of all) {
      if (one.registerOptions !== undefined) this.valid(`${one.method}.options`, one.registerOptions);
      this.registered.push(one.method);
    }
  }

  /** Requests of ours that were never answered. */
  unanswered() {
    return [...this.methods.values()];
  }
}

/** Every range in an answer about a text lies in it and runs forward. */
function rangeFaults(value, text, encoding, path = '') {
  if (value === null || typeof value !== 'object') return [];
  const faults = [];
  if (value.start && value.end && value.start.line !== undefined) {
    for (const end of ['start', 'end']) {
      const { line, character } = value[end];
      const content = text.split(/\r\n|\r|\n/)[line];
      if (content === undefined || character > width(content, encoding)) faults.push(`${path}.${end} ${line}:${character} is outside of the text`);
    }
    const { start, end } = value;
    if (end.line < start.line || (end.line === start.line && end.character < start.character)) faults.push(`${path} runs backwards`);
  }
  for (const [key, inner] of Object.entries(value)) faults.push(...rangeFaults(inner, text, encoding, `${path}.${key}`));
  return faults;
}

function width(text, encoding) {
  if (encoding === 'utf-8') return Buffer.byteLength(text);
  return encoding === 'utf-32' ? [...text].length : text.length;
}

/** The column of an index of a JavaScript string in its line. */
function positionOf(text, index, encoding) {
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: width(before[before.length - 1], encoding) };
}

module.exports = { Validator, rangeFaults, positionOf };
