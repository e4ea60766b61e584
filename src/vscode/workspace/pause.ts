/** Lets the extension host answer others: it has one thread for all extensions. */
export const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));
