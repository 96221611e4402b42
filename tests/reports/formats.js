// node formats.js LINT DRAFTS SCHEMAS PACKAGES: every report of the same drafts is valid by its schema, is taken by the
// tool that reads such reports, and says what the JSON report says.
'use strict';
const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { execFileSync, spawnSync } = require('child_process');
const Ajv = require('ajv').default;

const [lint, drafts, schemas, packages] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'followup-reports-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
const at = name => path.join(folder, name);

/** Drafts of the corpus, and one whose name and words hold every sign that a format could stumble over. */
function collect() {
  for (const name of fs.readdirSync(drafts)) {
    if (name.endsWith('.eml') || name.endsWith('.mail')) fs.copyFileSync(path.join(drafts, name), at(name));
  }
  const signs = 'Subject: Thank you\n\nHi [a,b:c%]]>&amp;"\'<x>],\n\n🎉 I need an answer by Friday\u0001 <!-- "A" & \'B\' ::error::no.\n\nCheers\nA\n';
  fs.writeFileSync(at('50% off, a:b & "c" <d>.eml'), signs);
  fs.writeFileSync(at('bytes.eml'), Buffer.concat([Buffer.from('Subject: x\n\nHi \xff [Name],\n\nI need an answer by Friday.\n', 'latin1')]));
}

function report(format) {
  const run = spawnSync(lint, ['--no-config', '--now', '2026-11-24', '--format', format, '.'], { cwd: folder, maxBuffer: 1 << 28 });
  assert.ok(run.status === 0 || run.status === 1, `${format}: status ${run.status} ${run.stderr}`);
  return run.stdout.toString('utf8');
}

function valid(schema, value, name) {
  const check = new Ajv({ strict: false, allErrors: false }).compile(schema);
  assert.ok(check(value), `${name}: ${JSON.stringify(check.errors)}`);
}

const schemaOf = name => JSON.parse(fs.readFileSync(path.join(schemas, name), 'utf8'));
collect();
const json = JSON.parse(report('json'));
const findings = json.files.flatMap(file => file.findings.map(finding => ({ ...finding, path: file.path.replace(/^\.\//, '') })));
assert.ok(findings.length > 40, `only ${findings.length} findings`);
const bytesOf = name => fs.readFileSync(at(name));
const applied = (bytes, edits) => [...edits].sort((a, b) => b.offset - a.offset)
  .reduce((text, edit) => Buffer.concat([text.subarray(0, edit.offset), Buffer.from(edit.text), text.subarray(edit.offset + edit.length)]), bytes);

function sarif() {
  const text = report('sarif');
  const log = JSON.parse(text);
  valid(JSON.parse(fs.readFileSync(path.join(packages, 'sarif.schema.json'), 'utf8')), log, 'sarif');
  const [run] = log.runs;
  assert.deepStrictEqual(run.results.map(one => one.ruleId), findings.map(one => one.rule));
  const known = new Set(run.tool.driver.rules.map(rule => rule.id));
  run.results.forEach((result, index) => {
    const finding = findings[index];
    assert.ok(known.has(result.ruleId));
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    assert.strictEqual(decodeURIComponent(artifactLocation.uri), finding.path);
    assert.deepStrictEqual([region.startLine, region.startColumn, region.endLine, region.endColumn, region.byteOffset, region.byteLength],
      [finding.line, finding.column, finding.end_line, finding.end_column, finding.offset, finding.length]);
    const fixes = (result.fixes || []).map(fix => fix.artifactChanges[0].replacements.map(one =>
      ({ offset: one.deletedRegion.byteOffset, length: one.deletedRegion.byteLength, text: one.insertedContent.text })));
    assert.deepStrictEqual(fixes, finding.fixes.map(fix => fix.edits));
  });
  const prints = run.results.map((one, index) => findings[index].path + one.partialFingerprints['followupFinding/v1']);
  assert.strictEqual(new Set(prints).size, prints.length, 'fingerprints are not unique within a file');
  multitool(text);
}

/** Microsoft's validator; its exit status says nothing, its own report does. */
function multitool(text) {
  fs.writeFileSync(at('report.sarif'), text);
  execFileSync(path.join(packages, 'node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool'),
    ['validate', at('report.sarif'), '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '-o', at('verdict.sarif'), '--log', 'ForceOverwrite'],
    { stdio: 'pipe', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  const verdict = JSON.parse(fs.readFileSync(at('verdict.sarif'), 'utf8').replace(/^\ufeff/, ''));
  // What it asks for beyond the format: a repository and a URI base, which a linter of loose files does not know.
  const beside = new Set(['SARIF2005', 'SARIF2007', 'GH1007']);
  const faults = verdict.runs[0].results.filter(one => !beside.has(one.ruleId));
  assert.deepStrictEqual(faults.map(one => `${one.ruleId} ${JSON.stringify(one.message)}`), []);
  for (const name of ['report.sarif', 'verdict.sarif']) fs.rmSync(at(name));
}

/** Workflow commands, read as the runner reads them. */
function github() {
  const unescaped = text => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
  const lines = report('github').split('\n').slice(0, -1);
  assert.strictEqual(lines.length, findings.length);
  lines.forEach((line, index) => {
    const [, command, properties, data] = line.match(/^::([a-z]+) (.*?)::(.*)$/s);
    const finding = findings[index];
    const values = Object.fromEntries(properties.split(',').map(one => {
      const equals = one.indexOf('=');
      return [one.slice(0, equals), unescaped(one.slice(equals + 1).replace(/%3A/g, ':').replace(/%2C/g, ','))];
    }));
    assert.strictEqual(values.file, finding.path);
    assert.strictEqual(Number(values.line), finding.line);
    assert.strictEqual(values.title, finding.rule);
    assert.strictEqual('col' in values, finding.line === finding.end_line);
    assert.strictEqual(unescaped(data).split('\n')[0], finding.message);
    assert.strictEqual(command, { error: 'error', warning: 'warning' }[finding.severity] || 'notice');
  });
}

function gitlab() {
  const issues = JSON.parse(report('gitlab'));
  valid(schemaOf('gitlab.schema.json'), issues, 'gitlab');
  assert.deepStrictEqual(issues.map(one => [one.location.path, one.check_name, one.location.lines.begin]), findings.map(one => [one.path, one.rule, one.line]));
  assert.strictEqual(new Set(issues.map(one => one.fingerprint)).size, issues.length);
}

function rdjson() {
  const log = JSON.parse(report('rdjson'));
  valid(schemaOf('rdjson.schema.json'), log, 'rdjson');
  assert.deepStrictEqual(log.diagnostics.map(one => [one.location.path, one.code.value, one.message]), findings.map(one => [one.path, one.rule, one.message]));
  log.diagnostics.forEach((one, index) => {
    const bytes = bytesOf(findings[index].path);
    assert.strictEqual(offsetOf(bytes, one.location.range.start), findings[index].offset);
    one.suggestions.forEach((suggestion, number) => {
      const begin = offsetOf(bytes, suggestion.range.start);
      const edit = { offset: begin, length: offsetOf(bytes, suggestion.range.end) - begin, text: suggestion.text };
      assert.ok(applied(bytes, [edit]).equals(applied(bytes, findings[index].fixes[number].edits)), `${findings[index].path} ${one.code.value}`);
    });
  });
}

/** Columns of this format are bytes. */
function offsetOf(bytes, { line, column }) {
  let start = 0;
  for (let number = 1; number < line; ++number) {
    const next = bytes.subarray(start).findIndex((byte, i, all) => byte === 10 || (byte === 13 && all[i + 1] !== 10));
    start += next + 1;
  }
  return start + column - 1;
}

function xml() {
  for (const format of ['junit', 'checkstyle']) {
    fs.writeFileSync(at(`${format}.xml`), report(format));
    execFileSync('xmllint', ['--noout', '--schema', path.join(schemas, `${format}.xsd`), at(`${format}.xml`)], { stdio: 'pipe' });
  }
  const count = expression => Number(execFileSync('xmllint', ['--xpath', `count(${expression})`, at('checkstyle.xml')]).toString());
  assert.strictEqual(count('//error'), findings.length);
  junit();
  for (const format of ['junit', 'checkstyle']) fs.rmSync(at(`${format}.xml`));
}

/** Debian's junitparser is the reader here. */
function junit() {
  const script = 'import sys,json;from junitparser import JUnitXml\nx=JUnitXml.fromfile(sys.argv[1])\n' +
    'print(json.dumps([[s.name,c.classname,c.name,[r.type for r in c.result]] for s in x for c in s]))';
  const cases = JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, at('junit.xml')]).toString());
  const failed = cases.filter(one => one[3].length > 0).map(one => [one[1].replace(/^\.\//, ''), one[3][0]]);
  const serious = findings.filter(one => one.severity === 'error' || one.severity === 'warning');
  assert.deepStrictEqual(failed, serious.map(one => [one.path, one.rule]));
  assert.strictEqual(cases.length, json.files.length + serious.length);
}

for (const check of [sarif, github, gitlab, rdjson, xml]) {
  check();
  console.log(`${check.name}: as the JSON report says, ${findings.length} findings`);
}
