import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { editGlossary } from '../../../src/glossary/edit/edit-glossary.ts';
import { type GlossaryEdit, SPELLING_FIELDS } from '../../../src/glossary/edit/glossary-edit.ts';
import type { WrittenEntry } from '../../../src/glossary/glossary-schema.ts';
import { loadGlossary } from '../../../src/glossary/load-glossary.ts';
import { type Data, type Draw, data, name, write } from './random-yaml.ts';

/** What a glossary means, without places; undefined where it has faults. */
function meaning(text: string) {
  try {
    return loadGlossary([{ path: 'names.yaml', text }]).concepts.map(({ place: _, ...concept }) => concept);
  } catch {
    return undefined;
  }
}

/** The same from data, by way of a text that only a library wrote. */
function meaningOf(glossary: Data) {
  const plain = [...glossary].map(([label, { given, ...entry }]) => [
    label,
    { ...entry, ...(given && { given: Object.fromEntries(given.map(({ en, de }) => [en, [...de]])) }) },
  ]);
  return meaning(
    stringify(Object.fromEntries(plain), { defaultStringType: 'QUOTE_DOUBLE', aliasDuplicateObjects: false }),
  );
}

/** An edit as it is understood, and what a glossary is after it; undefined where it cannot be made. */
interface Wanted {
  readonly edit: GlossaryEdit;
  apply(glossary: Data): Data | undefined;
}

const change = (label: string, to: (entry: WrittenEntry) => WrittenEntry) => (glossary: Data) => {
  const entry = glossary.get(label);
  return entry && new Map([...glossary].map(([one, old]) => [one, one === label ? to(entry) : old]));
};

const wantedEdit = (glossary: Data, draw: Draw, fresh: readonly string[]): Wanted => {
  const labels = [...glossary.keys()];
  const label = labels.length > 0 && draw(6) ? labels[draw(labels.length)]! : fresh[0]!;
  const field = SPELLING_FIELDS[draw(SPELLING_FIELDS.length)]!;
  const old = glossary.get(label)?.[field] ?? [];
  switch (draw(6)) {
    case 0:
      return {
        edit: { type: 'add-spellings', label, field, spellings: fresh },
        apply: change(label, (entry) => ({ ...entry, [field]: [...new Set([...old, ...fresh])] })),
      };
    case 1: {
      const gone = old.filter(() => draw(2));
      const left = old.filter((one) => !gone.includes(one));
      return {
        edit: { type: 'remove-spellings', label, field, spellings: gone },
        apply: change(label, (entry) => ({ ...entry, [field]: left })),
      };
    }
    case 2: {
      const kind = [null, 'person', 'event'][draw(3)]! as 'person' | null;
      const long = [null, { en: fresh[0]!, de: fresh }][draw(2)]!;
      return {
        edit: { type: 'set', label, fields: { kind, long, [field]: fresh } },
        apply: change(label, ({ kind: _, long: __, ...entry }) => ({
          ...entry,
          ...(kind && { kind }),
          ...(long && { long }),
          [field]: fresh,
        })),
      };
    }
    case 3: {
      const to = fresh.at(-1)!;
      return {
        edit: { type: 'rename', label, to },
        apply: (all) =>
          all.has(label) && !all.has(to)
            ? new Map([...all].map(([one, entry]) => [one === label ? to : one, entry]))
            : undefined,
      };
    }
    case 4:
      return {
        edit: { type: 'remove', label },
        apply: (all) => (all.has(label) ? new Map([...all].filter(([one]) => one !== label)) : undefined),
      };
    default: {
      const given = [{ en: fresh[0]!, de: fresh }];
      const entry: WrittenEntry = draw(2) ? { de: fresh } : { de: fresh, accept: ['Accepted'], given };
      return {
        edit: { type: 'add', label, entry },
        apply: (all) => new Map(all).set(label, merge(all.get(label) ?? {}, entry)),
      };
    }
  }
};

const merge = (old: WrittenEntry, more: WrittenEntry): WrittenEntry => {
  const lists = (['de', 'accept'] as const).flatMap((field) =>
    more[field] ? [[field, [...new Set([...(old[field] ?? []), ...more[field]])]]] : [],
  );
  const given = new Map((old.given ?? []).map(({ en, de }) => [en, de]));
  for (const { en, de } of more.given ?? []) given.set(en, [...new Set([...(given.get(en) ?? []), ...de])]);
  const merged = { ...old, ...Object.fromEntries(lists) };
  return given.size > 0 ? { ...merged, given: [...given].map(([en, de]) => ({ en, de })) } : merged;
};

const drawsOf = (seeds: readonly number[]): Draw => {
  let at = 0;
  return (below) => {
    at += 1;
    return (seeds[at % seeds.length]! + at * 7919) % below;
  };
};

const draws = fc.array(fc.nat(9973), { minLength: 20, maxLength: 60 }).map(drawsOf);
const fresh = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });

test('an edited file means what was wanted, and all other entries stay byte for byte', () => {
  fc.assert(
    fc.property(data, draws, fresh, (glossary, draw, names) => {
      const { text, entries } = write(glossary, draw);
      fc.pre(meaning(text) !== undefined);
      const { edit, apply } = wantedEdit(glossary, draw, names);
      const wanted = apply(glossary);
      const meant = wanted && meaningOf(wanted);
      const { files, faults } = editGlossary([{ path: 'names.yaml', text }], [edit]);
      expect(faults === undefined).toBe(meant !== undefined);
      if (files === undefined) return;
      const after = files[0]?.text ?? text;
      expect(meaning(after)).toEqual(meant);
      for (const [label, one] of entries) if (label !== edit.label) expect(after).toContain(one);
      // What is added or renamed leaves the comments within the entry alone, too.
      const isGentle = ['add', 'add-spellings', 'rename'].includes(edit.type);
      const commented = isGentle
        ? /# (?:head|between|above|about|why \d+|the end)/g
        : /^# (?:head|between|above|the end)/gm;
      const commentsOf = (all: string): readonly string[] => all.match(commented) ?? [];
      const [kept, had] = [commentsOf(after), commentsOf(text)];
      // An entry that goes takes the comment right above it along, and no more.
      const mayGo = (at: number) => edit.type === 'remove' && /between|above/.test(had[at]!);
      const ways = [had, ...had.flatMap((_, at) => (mayGo(at) ? [had.toSpliced(at, 1)] : []))];
      expect(ways).toContainEqual(kept);
      if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    }),
    { numRuns: Number(process.env.EDIT_RUNS ?? 300) },
  );
});

test('several edits are as one after the other', () => {
  fc.assert(
    fc.property(data, draws, fc.array(fresh, { minLength: 2, maxLength: 4 }), (glossary, draw, names) => {
      let file = { path: 'names.yaml', text: write(glossary, draw).text };
      fc.pre(meaning(file.text) !== undefined);
      const edits = names.map((one) => wantedEdit(glossary, draw, one).edit);
      const together = editGlossary([file], edits);
      for (const edit of edits) {
        const { files, faults } = editGlossary([file], [edit]);
        if (faults) return;
        file = { path: file.path, text: files[0]?.text ?? file.text };
      }
      expect(together.files?.[0]?.text ?? file.text).toBe(file.text);
    }),
    { numRuns: 100 },
  );
});
