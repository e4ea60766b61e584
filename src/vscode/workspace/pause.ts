/**
 * Lets the extension host answer others: it has one thread for all extensions.
 * @param time in milliseconds
 */
export const pause = (time = 0): Promise<void> => new Promise((resume) => setTimeout(resume, time));
