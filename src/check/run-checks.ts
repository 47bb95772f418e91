import type { Bitext, BitextPair } from '../domain/bitext.ts';
import type { CheckRule, RawFinding } from '../domain/check.ts';
import { type Finding, SEVERITIES, type Severity } from '../domain/finding.ts';
import { groupBy } from '../domain/group-by.ts';
import { RULES } from './rules.ts';

/** Severity by rule name; `off` silences a rule. A rule that is not named has its own. */
type SeverityByRule = Readonly<Record<string, Severity | 'off'>>;

/** What rules have said of rows, one list a rule that is not silenced. */
export type KnownFindings = WeakMap<BitextPair, readonly (readonly RawFinding[])[]>;

/**
 * Looks at an article's rows with every rule. Of rows without a final text the German alone is looked at; skipped ones are
 * only part of the article.
 * @param severities names of no rule are passed over: settings are checked where they are read
 * @param known what was found in rows before, under the same settings; a row that is the same again is not looked at
 * @returns the bitext with its findings (those it had are replaced), the worst first, then in the order of the text
 */
export function runChecks(bitext: Bitext, severities: SeverityByRule, known: KnownFindings = new WeakMap()): Bitext {
  const rules = RULES.filter(({ name }) => chosen(severities, name) !== 'off');
  const wholes = rules.map((rule) => bySegment(rule.article?.(bitext) ?? []));
  const complete = (rule: CheckRule, raw: readonly RawFinding[] = [], segment?: string) =>
    raw.slice(0, MOST).map((finding) => toFinding(finding, rule, chosen(severities, rule.name), segment));
  const lookAt = (pair: BitextPair) => {
    const found = known.get(pair) ?? rules.map((rule) => findIn(pair, rule, bitext));
    known.set(pair, found);
    return found;
  };
  const ofRow = (pair: BitextPair) => {
    const own = lookAt(pair);
    const { id } = pair.segment;
    return rules.flatMap((rule, at): readonly Finding[] => {
      const whole = wholes[at]!.get(id);
      // Most rules find nothing in most rows.
      if (!whole) return own[at]!.length === 0 ? NONE : complete(rule, own[at], id);
      return complete(rule, [...own[at]!, ...whole], id);
    });
  };
  return {
    ...bitext,
    pairs: bitext.pairs.map((pair) => ({ ...pair, findings: sorted(ofRow(pair)) })),
    findings: sorted(rules.flatMap((rule, at) => complete(rule, wholes[at]!.get(undefined)))),
  };
}

/** What a rule says of one row. */
function findIn(pair: BitextPair, rule: CheckRule, bitext: Bitext): readonly RawFinding[] {
  const german = (pair.state !== 'skipped' && rule.german?.(pair)) || NONE;
  const both = (isChecked(pair) && rule.pair?.(pair, bitext)) || NONE;
  return both.length === 0 ? german : [...german, ...both];
}

/** What a rule says of the article, by the row that it names; what names none is on the article as a whole. */
const bySegment = (raw: readonly RawFinding[]): ReadonlyMap<string | undefined, readonly RawFinding[]> =>
  groupBy(raw, ({ segment }) => segment);

const NONE: readonly never[] = [];

/** Of one rule in one row; nobody reads more, and a hostile text would give a million. */
const MOST = 50;

const isChecked = ({ state, final }: BitextPair): boolean => state !== 'skipped' && final !== undefined;

const chosen = (severities: SeverityByRule, name: string): Severity | 'off' | undefined =>
  Object.hasOwn(severities, name) ? severities[name] : undefined;

/** A setting goes for all that a rule finds, save what the rule itself calls a mere note. */
function toFinding(raw: RawFinding, rule: CheckRule, setting: Severity | 'off' | undefined, segment?: string): Finding {
  const set = raw.severity === 'info' || setting === 'off' ? undefined : setting;
  const severity = set ?? raw.severity ?? rule.severity;
  return { ...raw, rule: rule.name, severity, ...(segment === undefined ? {} : { segment }) };
}

const rank = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
const place = ({ target, source }: Finding): number => target?.start ?? source?.start ?? -1;

/** Array.sort is stable: equal ones stay in the order of the rules. */
const sorted = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
