/** The flags of `zweispalt glossary suggest` as commander hands them over. */
export interface SuggestFlags {
  readonly workspace: string;
  readonly output?: string | undefined;
  readonly ask?: true | undefined;
  readonly all?: true | undefined;
  readonly input?: string | undefined;
  readonly glossary?: readonly string[] | undefined;
  readonly json?: true | undefined;
}
