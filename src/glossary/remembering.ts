const MOST_WORDS = 20_000;

/** A function of a word that looks only once at words that come again: articles repeat their words. */
export function remembering<Answer>(find: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined || answers.has(word)) return known as Answer;
    if (answers.size >= MOST_WORDS) answers.clear();
    const answer = find(word);
    answers.set(word, answer);
    return answer;
  };
}
