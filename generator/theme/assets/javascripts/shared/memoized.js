/**
 * @template Question, Answer
 * @param {(question: Question) => Promise<Answer>} ask
 * @returns {(question: Question) => Promise<Answer>} the same, which answers the same question from
 *   memory; a question whose answer failed is asked again
 */
export function memoized(ask) {
  /** @type {Map<Question, Promise<Answer>>} */
  const answers = new Map();
  return (question) => {
    let answer = answers.get(question);
    if (answer === undefined) {
      answer = ask(question);
      answer.catch(() => answers.delete(question));
      answers.set(question, answer);
    }
    return answer;
  };
}
