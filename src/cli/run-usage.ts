import { atWorkSince, composeAccount, composeStore } from '../app/compose.ts';
import { openSettings } from '../app/settings.ts';
import { reportUsage, type UsageReport, type UsageRow } from '../app/usage.ts';
import { EXIT, type ExitCode } from '../domain/errors.ts';
import { formatCount, formatTable } from './format-text.ts';

/** Shows what the runs of a workspace cost. @returns the exit code */
export async function runUsage({ workspace, json }: { workspace: string; json: boolean }): Promise<ExitCode> {
  const settings = openSettings(workspace, {});
  const account = await composeAccount(settings);
  const store = composeStore(settings);
  try {
    const report = await reportUsage({
      runs: store?.runs,
      account,
      atWorkSince: () => atWorkSince(settings),
      price: settings.price,
      now: new Date(),
    });
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : `${formatUsage(report).join('\n')}\n`);
    return EXIT.done;
  } finally {
    store?.close();
  }
}

function formatUsage(report: UsageReport): string[] {
  const { current, months, total, last, currency, account, note } = report;
  const head = ['month', 'runs', 'segments', 'remembered', 'sent', 'requests', 'characters billed', 'saved by memory'];
  const row = (name: string, sum: UsageRow) => [
    name,
    ...[sum.runs, sum.segments, sum.remembered, sum.sent, sum.requests, sum.billedCharacters, sum.savedCharacters].map(
      formatCount,
    ),
    ...(sum.cost === undefined ? [] : [sum.cost.toFixed(2)]),
  ];
  const rows = months.map((sum) => row(sum.month === current ? `${sum.month} (now)` : sum.month, sum));
  return [
    ...formatTable([
      [...head, ...(currency === undefined ? [] : [currency])],
      ...rows,
      row('total', total),
      ...(last ? [row('last run', last)] : []),
    ]),
    ...awaitedLines(report),
    ...(account
      ? [
          `${account.host}: ${formatCount(account.used)} of ${formatCount(account.limit)} characters used in this period`,
        ]
      : []),
    ...(note === undefined ? [] : [note]),
  ];
}

function awaitedLines({ total, underWay = 0 }: UsageReport): string[] {
  const killed = (total.awaitedCharacters ?? 0) - underWay;
  return [
    ...(underWay > 0 ? [`A run is at work: its answers to ${formatCount(underWay)} characters more are awaited`] : []),
    ...(killed > 0
      ? [
          `About ${formatCount(killed)} characters more may have been billed: ` +
            'runs were killed while they waited for answers',
        ]
      : []),
  ];
}
