/** Loads of every spec in this folder and below, by path; esbuild.mjs makes the list. */
declare module 'all-extension-tests' {
	const tests: Readonly<Record<string, () => Promise<unknown>>>;
	export default tests;
}
