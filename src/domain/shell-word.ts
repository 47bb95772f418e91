/** A word of a command as a shell takes it: quoted where it is more than letters and digits. */
export function shellWord(text: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*$/u.test(text)) return text;
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
