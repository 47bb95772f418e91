import type { Bitext, BitextPair, SnapshotRow } from '../domain/bitext.ts';

/** What is kept of a bitext to tell later what changed. */
export const toSnapshot = ({ pairs }: Bitext): readonly SnapshotRow[] =>
  pairs.map((pair) => {
    const { segment, raw, final, state, origin } = pair;
    const changes = pair.changes.map(({ concept, rule, before, after }) => ({ concept, rule, before, after }));
    // A text that was decided on other German is no answer to what the machine makes of this one.
    const machine = pair.review?.stale ? undefined : pair.machine;
    const names = machine ? namesOf(pair) : [];
    return {
      id: segment.id,
      source: segment.source.text,
      ...(raw && { raw: raw.text }),
      ...(final && { final: final.text }),
      state,
      ...(origin !== undefined && { origin }),
      ...(changes.length > 0 && { changes }),
      ...(machine && { machine: machine.text }),
      ...(names.length > 0 && { names }),
    };
  });

/** Each name with each of its forms once. */
function namesOf({ mentions }: BitextPair): NonNullable<SnapshotRow['names']> {
  const known = mentions.filter(({ status }) => status !== 'ambiguous');
  const forms = new Map(known.map(({ concept, house }) => [JSON.stringify([concept, house]), { concept, house }]));
  return [...forms.values()];
}
