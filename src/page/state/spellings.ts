import type { DeskNameLine, DeskSpelling, SpellingList } from '../../domain/desk.ts';

/** Forms of a name that stand in the English and are not the house form: what the glossary may take. */
export function formsToOffer({ concept, house, forms }: DeskNameLine): readonly DeskSpelling[] {
  const others = forms.filter(
    ({ form, status }) => form !== house && (status === 'accepted' || status === 'residue' || status === 'missing'),
  );
  const accepted = new Set(others.filter(({ status }) => status === 'accepted').map(({ form }) => form));
  return [...new Set(others.map(({ form }) => form))].map((spelling) => ({
    concept,
    house,
    spelling,
    // What is accepted cannot be wrong as well.
    lists: accepted.has(spelling) ? ['de'] : ['wrong', 'de', 'accept'],
  }));
}

/** What a spelling is called on a list. */
export function listWords(list: SpellingList, house: string): string {
  if (list === 'accept') return 'accepted form';
  return list === 'wrong' ? `wrong form of “${house}”` : 'German spelling';
}
