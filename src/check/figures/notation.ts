import { decimal } from './decimal.ts';
import { numberKey, timeKeys } from './figure.ts';

/** A run of digits with separators, as a language writes numbers: what it can mean, first the likeliest. */
type Notation = (run: string) => readonly string[];

/** German: 1.234,5; also 1'234.50 as in Switzerland, 2.6 with a point, and times as 14.30. */
export const germanNumber: Notation = (run) => {
  if (isPlain(run)) return [numberKey(decimal(run))];
  const swiss = apostropheGroups(run);
  if (swiss) return swiss;
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(run)) return [point(run.replaceAll('.', '').replace(',', '.'))];
  if (isEnglishGroups(run)) return [grouped(run)];
  if (/^\d+,\d+$/.test(run)) return [point(run.replace(',', '.')), ...(isEnglishThousand(run) ? [grouped(run)] : [])];
  return pointOrTime(run);
};

/** English: 1,234.5; times as 2.30 as in Britain. A German notation left in the English keeps no value here. */
export const englishNumber: Notation = (run) => {
  if (isPlain(run)) return [numberKey(decimal(run))];
  const swiss = apostropheGroups(run);
  if (swiss) return swiss;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(run)) return [grouped(run)];
  return pointOrTime(run);
};

const isPlain = (run: string): boolean => /^\d+$/.test(run);

const point = (digits: string): string => {
  const [whole = '0', fraction = ''] = digits.split('.');
  return numberKey(decimal(whole, fraction));
};

const grouped = (run: string): string => point(run.replaceAll(',', ''));

/** German text that was itself translated keeps 10,000 and 1,234,567 now and then; 1,500 may be both, 1,234 and 0,500 are decimals. */
const isEnglishThousand = (run: string) => /^[1-9]\d{0,2},\d00$/.test(run);
const isEnglishGroups = (run: string) =>
  /^[1-9]\d{0,2},000$|^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:,\d{3})+\.\d+$/.test(run);

function apostropheGroups(run: string): readonly string[] | undefined {
  if (!/^\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/.test(run)) return undefined;
  return [point(run.replace(/['’]/g, '').replace(',', '.'))];
}

/** A plain number, one with a point, or a string that must stand as it is (a version, a section). */
function pointOrTime(run: string): readonly string[] {
  if (!/^\d+(?:\.\d+)?$/.test(run)) return [`l:${run}`];
  const time = /^(\d{1,2})\.([0-5]\d)$/.exec(run);
  return [point(run), ...(time ? timeKeys(Number(time[1]), time[2]!) : [])];
}
