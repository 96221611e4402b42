// node selftest.js: the validator lets nothing wrong through. A checker that cannot fail would prove nothing.
'use strict';
const assert = require('assert');
const { Validator, positionOf, rangeFaults } = require('./validator');

const range = (line, character, to) => ({ start: { line, character }, end: { line, character: to } });
const published = diagnostic => ({ jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { uri: 'file:///a', diagnostics: [{ range: range(0, 0, 1), message: 'm', ...diagnostic }] } });
const hovered = result => ({ jsonrpc: '2.0', id: 1, result });

function faults(messages, sent = []) {
  const validator = new Validator(process.env.FOLLOWUP_SCHEMA);
  for (const one of sent) validator.sent(one);
  for (const one of messages) validator.received(one);
  return validator.faults.length;
}

const hover = { jsonrpc: '2.0', id: 1, method: 'textDocument/hover', params: {} };
assert.strictEqual(faults([published({ severity: 2, tags: [1], code: 'x', data: { any: 1 } })]), 0);
assert.strictEqual(faults([hovered({ contents: { kind: 'markdown', value: 'x' } })], [hover]), 0);
assert.strictEqual(faults([hovered(null)], [hover]), 0);
const wrong = [published({ severity: 9 }), published({ colour: 1 }), published({ range: range(-1, 0, 1) }), published({ range: range(0.5, 0, 1) }), published({ message: 7 }),
  published({ range: range(0, 2147483648, 2147483648) }), { ...published({}), jsonrpc: '1.0' }, { jsonrpc: '2.0', method: 'no/such', params: {} }, { jsonrpc: '2.0', id: 7, result: null },
  { jsonrpc: '2.0', method: '$/progress', params: { token: 'unknown', value: {} } }];
for (const message of wrong) assert.strictEqual(faults([message]), 1, JSON.stringify(message));
for (const answer of [hovered({ contents: 5 }), { jsonrpc: '2.0', id: 1 }, { ...hovered(null), error: { code: 1, message: '' } }, { jsonrpc: '2.0', id: 1, error: { code: 1.5, message: '' } },
  { jsonrpc: '2.0', id: 1, error: { code: -32603, message: 'x' } }]) assert.ok(faults([answer], [hover]) > 0, JSON.stringify(answer));
assert.strictEqual(faults([hovered(null), hovered(null)], [hover]), 1);

assert.deepStrictEqual(positionOf('a😀b', 3, 'utf-8'), { line: 0, character: 5 });
assert.deepStrictEqual(positionOf('x\r\na😀b', 6, 'utf-32'), { line: 1, character: 2 });
assert.deepStrictEqual(rangeFaults({ range: range(0, 0, 3) }, 'abc', 'utf-16'), []);
for (const bad of [range(0, 0, 4), range(1, 0, 0), { start: { line: 0, character: 2 }, end: { line: 0, character: 1 } }]) assert.ok(rangeFaults({ range: bad }, 'abc', 'utf-16').length > 0, JSON.stringify(bad));
console.log('the validator tells right from wrong');
