// node action.js LINT ROOT: action.yml is a valid action, and its composite step, run as a runner runs it, lints the sample
// repository, comments on faults, verifies an archive, and passes the status on.
'use strict';
const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
const { validateAction } = require('@action-validator/core');
const yaml = require('js-yaml');

const [lint, root] = process.argv.slice(2);
const text = fs.readFileSync(path.join(root, 'action.yml'), 'utf8');
const verdict = validateAction(text);
assert.deepStrictEqual(verdict.errors, []);
assert.notDeepStrictEqual(validateAction(text.replace('using: composite', 'using: nothing')).errors, [], 'the validator finds a fault');

const action = yaml.load(text);
const step = action.runs.steps[0];
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'followup-action-'));
process.on('exit', () => fs.rmSync(work, { recursive: true, force: true }));
fs.cpSync(path.join(root, 'tests/ci/templates'), work, { recursive: true });
fs.mkdirSync(path.join(work, 'bin'));
fs.symlinkSync(lint, path.join(work, 'bin/followup-lint'));

function run(inputs, withProgram = true) {
  const env = { HOME: work, GITHUB_OUTPUT: path.join(work, 'output'), PATH: `${withProgram ? `${work}/bin:` : ''}/usr/bin:/bin` };
  for (const [name, value] of Object.entries(step.env)) {
    const input = value.match(/inputs\.([a-z0-9-]+)/)[1];
    env[name] = inputs[input] ?? action.inputs[input].default;
  }
  fs.writeFileSync(env.GITHUB_OUTPUT, '');
  const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], { cwd: work, env });
  return { status: result.status, out: result.stdout.toString(), errors: result.stderr.toString(), output: fs.readFileSync(env.GITHUB_OUTPUT, 'utf8') };
}

let result = run({ paths: 'templates' });
assert.deepStrictEqual([result.status, result.output], [0, 'status=0\n'], result.out + result.errors);

fs.writeFileSync(path.join(work, 'templates/bad.mail'), 'Subject: The role\n\nHi [First name],\n\nI need an answer by Friday.\n\nBest regards,\n[Your name]\n');
result = run({ paths: 'templates', sarif: 'out.sarif', 'fail-on': 'error' });
assert.strictEqual(result.status, 1, result.errors);
assert.match(result.out, /^::error file=templates\/bad\.mail,line=5,.*title=pushy-ultimatum::/m);
assert.strictEqual(JSON.parse(fs.readFileSync(path.join(work, 'out.sarif'), 'utf8')).version, '2.1.0');
assert.strictEqual(run({ paths: 'templates', 'fail-on': 'never' }).status, 0);
assert.strictEqual(run({ paths: 'nowhere' }).output, 'status=2\n');

const packed = path.join(work, 'a.tar.gz');
fs.mkdirSync(path.join(work, 'release/bin'), { recursive: true });
fs.copyFileSync(lint, path.join(work, 'release/bin/followup-lint'));
spawnSync('tar', ['-czf', packed, '-C', work, 'release']);
const sum = spawnSync('sha256sum', [packed]).stdout.toString().split(' ')[0];
assert.strictEqual(run({ paths: 'templates', archive: packed, sha256: sum, 'fail-on': 'error' }, false).status, 1);
result = run({ paths: 'templates', archive: packed, sha256: sum.replace(/./g, '0') }, false);
assert.strictEqual(result.status, 2);
assert.match(result.out, /::error::.*sha256/);
assert.strictEqual(run({ paths: 'templates', archive: packed }, false).status, 2, 'an archive without a checksum is refused');
console.log('the action does what it says');
