// Compares the summary of the conformance suite with what applies to Chancery: every scenario that applies passes, and
// every other is on the list with its reason. Usage: node verdict.mjs <list.json> <log>
import fs from 'node:fs';

const [listFile, logFile] = process.argv.slice(2);
const list = JSON.parse(fs.readFileSync(listFile, 'utf8'));
const log = fs.readFileSync(logFile, 'utf8');
const summary = log.slice(log.lastIndexOf('=== SUMMARY ==='));
const results = new Map(
  [...summary.matchAll(/^([✓✗]) (\S+): (\d+) passed, (\d+) failed/gmu)].map(([, mark, name, passed, failed]) => [
    name,
    { ok: mark === '✓', passed: Number(passed), failed: Number(failed) },
  ]),
);

const complaints = [];
for (const name of list.applies) {
  const result = results.get(name);
  if (!result) complaints.push(`${name} was not run`);
  else if (!result.ok) complaints.push(`${name} failed ${result.failed} of its checks`);
}
for (const name of results.keys()) {
  if (!list.applies.includes(name) && !(name in list.doesNotApply)) complaints.push(`${name} is on neither list`);
}
const passed = list.applies.filter((name) => results.get(name)?.ok);
const checks = passed.reduce((sum, name) => sum + results.get(name).passed, 0);
console.log(`  ${passed.length} of ${list.applies.length} scenarios that apply pass, with ${checks} checks;`);
console.log(`  ${Object.keys(list.doesNotApply).length} do not apply, for the reasons in src/docs/mcp-conformance.md`);
complaints.forEach((it) => console.log(`  FAILED: ${it}`));
process.exit(complaints.length === 0 && results.size > 0 ? 0 : 1);
