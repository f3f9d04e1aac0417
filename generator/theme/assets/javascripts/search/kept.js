/**
 * @template Question, Answer
 * @param {(question: Question) => Promise<Answer>} answer
 * @returns {(question: Question) => Promise<Answer>} the same, which answers the same question from
 *   memory; a question whose answer failed is asked again
 */
export function kept(answer) {
  /** @type {Map<Question, Promise<Answer>>} */
  const answers = new Map();
  return (question) => {
    if (!answers.has(question)) {
      const promise = answer(question);
      promise.catch(() => answers.delete(question));
      answers.set(question, promise);
    }
    return answers.get(question);
  };
}
