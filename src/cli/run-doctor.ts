import pc from 'picocolors';
import { composeDoctor } from '../app/compose.ts';
import { type Diagnosis, examineWorkspace, exitOfDiagnoses } from '../app/doctor.ts';
import { type ExitCode, formatFault } from '../domain/errors.ts';
import { withoutKeys } from './without-keys.ts';

const out = pc.createColors(process.stdout.isTTY === true && pc.isColorSupported);

/** Looks at a workspace and says what to do. @returns the exit code */
export async function runDoctor({ workspace, json }: { workspace: string; json: boolean }): Promise<ExitCode> {
  const all = await examineWorkspace(composeDoctor(workspace));
  const exit = exitOfDiagnoses(all);
  const text = json ? JSON.stringify({ exit, checks: all }) : all.flatMap(formatDiagnosis).join('\n');
  process.stdout.write(`${withoutKeys(text)}\n`);
  return exit;
}

const STATES = { ok: out.green('ok  '), warn: out.yellow('warn'), fail: out.red('fail') };

function formatDiagnosis({ name, state, message, remedy, faults = [] }: Diagnosis): string[] {
  const indent = (text: string) => text.replace(/^/gm, ' '.repeat(16));
  return [
    `${STATES[state]}  ${name.padEnd(8)}  ${message}`,
    ...faults.map((fault) => indent(formatFault(fault))),
    ...(remedy === undefined ? [] : [indent(`→ ${remedy}`)]),
  ];
}
