import type { Mermaid } from 'mermaid';
import { ownScript } from '../../ownScript.ts';

let loading: Promise<Mermaid> | undefined;

/**
 * Mermaid, loaded with the first diagram that is drawn, unless the page has it already. Rejects where its script can't be
 * read; a later call tries anew.
 */
export function loadMermaid(): Promise<Mermaid> {
	loading ??= load().catch((error: unknown) => {
		loading = undefined;
		throw error;
	});
	return loading;
}

function load(): Promise<Mermaid> {
	const { mermaid: given } = globalThis as { mermaid?: Mermaid };
	if (given) {
		return Promise.resolve(given);
	}
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.nonce = ownScript?.nonce ?? '';
		script.src = new URL('mermaid.js', ownScript?.src).href;
		script.addEventListener('load', () => {
			const { mermaid } = globalThis as { mermaid?: Mermaid };
			mermaid ? resolve(mermaid) : reject(new Error('Mermaid did not start.'));
		});
		script.addEventListener('error', () => reject(new Error('Mermaid could not be loaded. Reload the window.')));
		document.head.append(script);
	});
}
