import type { Page } from 'playwright-core';

/** What a page notes of keys and of what its text editor shows; times are milliseconds of its own clock. */
interface Notes {
	pressed: number | undefined;
	samples: number[];
}

/** Milliseconds between two keys: as quick as a person types. */
const pace = 120;

/**
 * Presses keys in the text editor that has the focus.
 * @returns for each, milliseconds from the key to the frame with the text that it wrote; one that was not shown is left out
 */
export async function keysToScreen(page: Page, count: number): Promise<number[]> {
	await page.evaluate(note);
	for (let i = 0; i < count; i++) {
		await page.keyboard.press('abcdefgh'[i % 8] ?? 'a');
		await page.waitForTimeout(pace);
	}
	return page.evaluate(() => (globalThis as unknown as { keyNotes: Notes }).keyNotes.samples);
}

/** Runs in the page. */
function note(): void {
	const known = (globalThis as unknown as { keyNotes?: Notes }).keyNotes;
	if (known) {
		known.samples.length = 0;
		return;
	}
	const notes: Notes = { pressed: undefined, samples: [] };
	Object.assign(globalThis, { keyNotes: notes });
	const painted = new MessageChannel();
	const begun: number[] = [];
	painted.port1.onmessage = () => {
		const from = begun.shift();
		if (from !== undefined) {
			notes.samples.push(performance.now() - from);
		}
	};
	addEventListener(
		'keydown',
		() => {
			notes.pressed = performance.now();
		},
		{ capture: true },
	);
	new MutationObserver((changes) => {
		const isText = changes.some(({ target }) =>
			(target instanceof Element ? target : target.parentElement)?.closest('.view-lines'),
		);
		if (isText && notes.pressed !== undefined) {
			begun.push(notes.pressed);
			notes.pressed = undefined;
			// A message that is sent from a frame arrives when the frame is painted
			requestAnimationFrame(() => painted.port2.postMessage(0));
		}
	}).observe(document, { childList: true, subtree: true, characterData: true });
}
