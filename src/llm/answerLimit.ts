/** Characters of an answer, whoever gives it: one that has more never ends. */
export const mostOfAnswer = 2_000_000;
