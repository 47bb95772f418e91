import { isAbsolute, relative, resolve, sep } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { AppError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { visible } from '../domain/visible.ts';

/**
 * The articles that are meant: by id, by the path of the German file or of its output folder, or all below a folder.
 * @param known all that were translated before, in order
 * @throws AppError `article` for what names none of them; names what is near
 */
export function findKept(
  names: readonly string[],
  known: readonly string[],
  settings: Pick<Settings, 'workspace' | 'input' | 'output'>,
): readonly string[] {
  const found = new Set(names.flatMap((name) => findOne(name, known, settings)));
  return known.filter((id) => found.has(id));
}

function findOne(
  name: string,
  known: readonly string[],
  { workspace, input, output }: Pick<Settings, 'workspace' | 'input' | 'output'>,
): readonly string[] {
  const path = resolve(workspace, name);
  const spellings = [clean(name), pathBelow(input, path), pathBelow(output, path)].filter((one) => one !== undefined);
  for (const id of spellings) {
    const matches = known.filter((one) => id === '' || one === id || one.startsWith(`${id}/`));
    if (matches.length > 0) return matches;
  }
  // An article from elsewhere is called by its file's name alone.
  const base = clean(name).split('/').at(-1)!;
  if (known.includes(base)) return [base];
  throw unknown(clean(name), known);
}

const clean = (name: string): string =>
  name
    .split(sep)
    .join('/')
    .replace(/^\.\//, '')
    .replace(/\/{1,9}$/, '');

/** A path below a folder, with `/`; undefined for what does not lie there. */
export function pathBelow(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : inside.split(sep).join('/');
}

const NEAR = 3;
/** Longer names are compared by their end, where the file's name stands. */
const COMPARED = 200;

function unknown(name: string, known: readonly string[]): AppError {
  const near = known
    .map((id) => ({ id, off: distance(id.slice(-COMPARED), name.slice(-COMPARED)) }))
    .sort((one, other) => one.off - other.off)
    .slice(0, NEAR)
    .map(({ id }) => visible(id));
  return new AppError('article', `${visible(name)}: no article of this name was translated yet`, {
    hint:
      near.length === 0
        ? 'Translate it first: zweispalt translate'
        : `Near it: ${near.join(', ')}. New ones: zweispalt translate`,
  });
}
