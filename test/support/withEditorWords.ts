import * as module from 'node:module';

interface Resolved {
	readonly url: string;
	readonly shortCircuit?: boolean;
}

/** Node has it; the types of the oldest Node that the command line runs in don't. */
interface Hooks {
	registerHooks(hooks: {
		resolve(specifier: string, context: object, next: (specifier: string, context: object) => Resolved): Resolved;
	}): void;
}

/** From now on an import of `vscode` gives the words of the interface, and nothing else. */
export function withEditorWords(): void {
	const { href } = new URL('./editorWords.ts', import.meta.url);
	(module as unknown as Hooks).registerHooks({
		resolve: (specifier, context, next) =>
			specifier === 'vscode' ? { url: href, shortCircuit: true } : next(specifier, context),
	});
}
