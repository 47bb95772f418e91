import type { Bitext, SnapshotRow } from '../domain/bitext.ts';

/** What is kept of a bitext to tell later what changed. */
export const toSnapshot = ({ pairs }: Bitext): readonly SnapshotRow[] =>
  pairs.map(({ segment, raw, final, state, origin }) => ({
    id: segment.id,
    source: segment.source.text,
    ...(raw && { raw: raw.text }),
    ...(final && { final: final.text }),
    state,
    ...(origin !== undefined && { origin }),
  }));
