// node manifest.mjs REPOSITORY: writes into the current folder what package.json takes from other files of the project:
// the settings, from the JSON schema that the settings table prints, and the schemas that editors check files by.
import fs from 'node:fs';
import path from 'node:path';

const repository = process.argv[2];
const read = name => JSON.parse(fs.readFileSync(name, 'utf8'));
const schema = read(path.join(repository, 'docs/settings.schema.json'));

/** Settings that only the command line asks for, or that may not come from an editor. */
const left = new Set(['$schema', 'extends', 'overrides', 'ledger', 'sendmail', 'failOn']);
const restricted = new Set(['rulePacks']);

/** A setting as VS Code describes it. There is no default: what nobody set is not sent, so that the project's file counts. */
function property(name, order) {
  const { default: byDefault, examples, ...rest } = schema.$defs[name];
  const said = [rest.description];
  if (byDefault !== undefined) said.push(`Without it: \`${byDefault}\`.`);
  if (examples !== undefined) said.push(`For example \`${JSON.stringify(examples[0])}\`.`);
  delete rest.description;
  if (rest.type === 'array' && rest.items?.anyOf) rest.items = { type: 'string', anyOf: rest.items.anyOf };
  const type = rest.type === 'string' || rest.type === 'boolean' || rest.type === 'integer' ? [rest.type, 'null'] : rest.type;
  if (rest.enum) rest.enum = [...rest.enum, null];
  const none = rest.type === 'array' ? [] : rest.type === 'object' ? {} : null;
  return { ...rest, type, default: none, order, scope: restricted.has(name) ? 'machine-overridable' : 'window', markdownDescription: said.join(' ') };
}

const manifest = read('package.json');
const names = Object.keys(schema.properties).filter(name => !left.has(name));
manifest.contributes.configuration = manifest.contributes.configuration.filter(one => one.title !== 'Drafts');
manifest.contributes.configuration.push({
  title: 'Drafts',
  order: 2,
  properties: Object.fromEntries(names.map((name, order) => [`followup.${name}`, property(name, order)])),
});
for (const name of restricted) {
  if (!manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(`followup.${name}`)) throw new Error(`followup.${name} is not restricted`);
}
fs.writeFileSync('package.json', JSON.stringify(manifest, null, 2) + '\n');

fs.mkdirSync('schemas', { recursive: true });
fs.copyFileSync(path.join(repository, 'docs/settings.schema.json'), 'schemas/settings.schema.json');
fs.copyFileSync(path.join(repository, 'rules/rule.schema.json'), 'schemas/rule.schema.json');
