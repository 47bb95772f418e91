import type { Settings } from '../domain/settings.ts';
import { editGlossary } from '../glossary/edit/edit-glossary.ts';
import type { GlossaryEdit } from '../glossary/edit/glossary-edit.ts';
import { mendNames } from '../glossary/edit/mend-names.ts';
import { faultsIn } from '../glossary/faults-in.ts';
import { lintGlossary } from '../glossary/lint/lint-glossary.ts';
import { type GlossaryFile, loadGlossary } from '../glossary/load-glossary.ts';
import { type GlossaryPlan, planOf, readGlossary } from './edit-glossary.ts';

/**
 * Plans what is safe to mend in the glossary: names with what was pasted along unseen, in files with other faults too, and
 * in those that load what says nothing.
 * @throws AppError `glossary` for a file that cannot be read
 */
export function planFixes(settings: Settings): GlossaryPlan {
  const files = settings.glossary.map((path) => ({ path, text: readGlossary(path) }));
  const mended = mendNames(files);
  const isSound = faultsIn(mended).length === 0;
  const { files: edited = [] } = isSound ? editGlossary(mended, needless(mended)) : {};
  const after = new Map(edited.map(({ path, text }) => [path, text]));
  const fixed = files.map(({ path, text }, at) => ({ path, before: text, text: after.get(path) ?? mended[at]!.text }));
  return planOf(settings, fixed, []);
}

/** The edits that the linter offers; none of them needs the evidence of articles. */
function needless(files: readonly GlossaryFile[]): readonly GlossaryEdit[] {
  const evidence = { articles: 0, entries: new Map(), addressWords: new Set<string>() };
  const findings = lintGlossary({ ...loadGlossary(files), evidence }, (_label, _name, place) => place);
  return findings.flatMap(({ fix }) => (fix === undefined || fix === 'mend' ? [] : [fix]));
}
