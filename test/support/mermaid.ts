import * as modules from 'node:module';

/** Mermaid as the editor's preview has it, without a page: what cleans its HTML does nothing. */
export interface Mermaid {
	/** Rejects for a text that is no diagram. */
	parse(text: string): Promise<unknown>;
	/** The type that a text begins like. @throws where no type does */
	detectType(text: string): string;
	/** Adds types of diagrams. */
	registerExternalDiagrams(types: readonly unknown[]): Promise<void>;
	getRegisteredDiagramsMetadata(): readonly { readonly id: string }[];
	readonly mermaidAPI: {
		/** As above, without a queue. */
		parse(text: string): Promise<unknown>;
		/** The diagram's own data. A flowchart has its nodes and lines. */
		getDiagramFromText(text: string): Promise<{ readonly type: string; readonly db: object }>;
		/** Takes back the configuration that a text has set. */
		reset(): void;
		getConfig(): unknown;
	};
}

const purifier = `data:text/javascript,${encodeURIComponent(`
	const nothing = () => {};
	export default {
		addHook: nothing, removeHook: nothing, removeAllHooks: nothing, setConfig: nothing,
		sanitize: String, isSupported: true,
	};`)}`;

type Resolve = (specifier: string, context: unknown) => { readonly url: string; readonly shortCircuit?: boolean };

/** Node has it from 22.15 on; the types are those of the oldest Node that the tool runs on. */
const { registerHooks } = modules as unknown as {
	registerHooks(hooks: { resolve(...given: [...Parameters<Resolve>, Resolve]): ReturnType<Resolve> }): {
		deregister(): void;
	};
};

let loaded: Promise<Mermaid> | undefined;

/** Loads Mermaid once, in about half a second. */
export function loadMermaid(): Promise<Mermaid> {
	loaded ??= load();
	return loaded;
}

async function load(): Promise<Mermaid> {
	const hooks = registerHooks({
		resolve: (specifier, context, next) =>
			specifier === 'dompurify' ? { url: purifier, shortCircuit: true } : next(specifier, context),
	});
	const window = { CSS: { supports: () => true }, addEventListener() {} };
	Object.assign(globalThis, { window });
	try {
		const module: { readonly default: Mermaid } = await import('mermaid');
		await module.default.parse('flowchart LR\n a');
		return module.default;
	} finally {
		hooks.deregister();
	}
}
