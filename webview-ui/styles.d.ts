/** esbuild writes the styles that a page imports beside its script. */
declare module '*.css';
