/** Who reads German articles may answer in German. */
export const isYes = (answer: string): boolean => /^(?:y|yes|j|ja)$/i.test(answer.trim());
export const isNo = (answer: string): boolean => /^(?:n|no|nein)$/i.test(answer.trim());
