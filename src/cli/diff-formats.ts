/** How `zweispalt diff` may show the changes. */
export const DIFF_FORMATS = ['text', 'md', 'html', 'patch', 'json'] as const;

export type DiffFormat = (typeof DIFF_FORMATS)[number];
