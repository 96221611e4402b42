// node schemas.js LINT RULES: the JSON schemas that editors read accept what the program accepts, and refuse what it refuses.
'use strict';
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const { execFileSync } = require('child_process');
const Ajv = require('ajv/dist/2020').default;

const [lint, rules] = process.argv.slice(2);
const compiled = schema => new Ajv({ strict: false, validateFormats: false }).compile(schema);
const withoutComments = text => JSON.parse(text.replace(/^\s*\/\/.*$/gm, ''));

const isPack = compiled(JSON.parse(fs.readFileSync(path.join(rules, 'rule.schema.json'), 'utf8')));
const files = fs.readdirSync(rules, { recursive: true }).filter(name => name.endsWith('.json') && name !== 'rule.schema.json');
assert.ok(files.length > 10, 'no rule files');
for (const name of files) assert.ok(isPack(JSON.parse(fs.readFileSync(path.join(rules, name), 'utf8'))), `${name}: ${JSON.stringify(isPack.errors)}`);

const rule = change => ({ family: 'own', rules: [{ id: 'own-word', severity: 'hint', guidance: ['G07'], message: 'm', explanation: 'One. Two.', find: { phrases: ['a word'] }, examples: { bad: ['a', 'b'], good: ['c'] }, ...change }] });
assert.ok(isPack(rule({})), JSON.stringify(isPack.errors));
for (const wrong of [{ severity: 'fatal' }, { id: 'Own Word' }, { message: 'm.' }, { find: {} }, { find: { frames: [{ any: ['x'] }] } }, { kinds: 'some' }, { examples: { bad: ['a'], good: ['c'] } }, { colour: 1 }])
  assert.ok(!isPack(rule(wrong)), JSON.stringify(wrong));
for (const wrong of [[], {}, { family: 'own' }, { classes: [{ name: 'x', about: 'y' }] }, { kinds: [{ id: 'k' }] }]) assert.ok(!isPack(wrong), JSON.stringify(wrong));

const printed = execFileSync(lint, ['config', '--schema', '--no-config'], { encoding: 'utf8' });
const isSettings = compiled(JSON.parse(printed));
const starter = fs.mkdtempSync(path.join(fs.realpathSync(require('os').tmpdir()), 'followup-schemas-'));
execFileSync(lint, ['config', '--init'], { cwd: starter, stdio: 'pipe' });
const settings = withoutComments(fs.readFileSync(path.join(starter, '.followup-lint.json'), 'utf8'));
fs.rmSync(starter, { recursive: true });
assert.ok(isSettings(settings), JSON.stringify(isSettings.errors));
for (const right of [{ advice: 'brief' }, { rules: { casual: 'off', 'pushy-demand': 'hint' } }, { overrides: [{ files: '*.mail', mode: 'template' }] }, { extends: 'a.json' }, { $schema: 'x' }])
  assert.ok(isSettings(right), `${JSON.stringify(right)}: ${JSON.stringify(isSettings.errors)}`);
for (const wrong of [{ advice: 'short' }, { advise: 'brief' }, { rules: { casual: 'loud' } }, { overrides: [{ mode: 'template', colour: 1 }] }, { interviewDate: '4 Nov' }, 7])
  assert.ok(!isSettings(wrong), JSON.stringify(wrong));
console.log(`${files.length} rule files and the settings fit their schemas`);
