// node manifests.js EDITORS: a VS Code extension of this project starts when one of its languages is opened. With no activation event
// of its own VS Code makes one only for a language that has a configuration file: without that the extension never started.
'use strict';
const assert = require('assert');
const fs = require('fs');
const path = require('path');

/** The languages of a manifest that would not start its extension. */
function silentLanguages(manifest) {
  const events = manifest.activationEvents || [];
  const languages = (manifest.contributes || {}).languages || [];
  const starts = one => events.includes('*') || events.includes(`onLanguage:${one.id}`) || (one.extensions && one.configuration);
  return languages.filter(one => !starts(one)).map(one => one.id);
}

const contributes = language => ({ contributes: { languages: [{ id: 'followup', extensions: ['.followup'], ...language }] } });
assert.deepStrictEqual(silentLanguages({ activationEvents: [], ...contributes({}) }), ['followup']);
assert.deepStrictEqual(silentLanguages({ ...contributes({ configuration: './language-configuration.json' }) }), []);
assert.deepStrictEqual(silentLanguages({ activationEvents: ['onLanguage:followup'], ...contributes({}) }), []);
assert.deepStrictEqual(silentLanguages({ activationEvents: ['onLanguage:mail'], ...contributes({}) }), ['followup']);

const [editors] = process.argv.slice(2);
const manifests = fs.existsSync(editors) ? fs.readdirSync(editors).map(name => path.join(editors, name, 'package.json')).filter(file => fs.existsSync(file)) : [];
for (const file of manifests) assert.deepStrictEqual(silentLanguages(JSON.parse(fs.readFileSync(file, 'utf8'))), [], file);
console.log(`${manifests.length} extensions start with their languages`);
