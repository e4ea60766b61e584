import type { WizardReply } from '../../../src/protocol/wizard.ts';
import { newNames } from './newNames.ts';

/** What the editor tells of the document. */
export type Told = Extract<WizardReply, { type: 'form' | 'section' }>;

/** How long what the document says waits for the answer to a change, in milliseconds. */
const patience = 1000;

/** What the document says while an answer is due: it may be the echo of what was asked, which only the answer tells. */
export class HeldReplies {
	private readonly release: () => void;
	private held: Told[] = [];
	private timer: ReturnType<typeof setTimeout> | undefined;

	/** @param release is called when the answer takes too long */
	constructor(release: () => void) {
		this.release = release;
	}

	hold(told: Told): void {
		this.held.push(told);
		this.timer ??= setTimeout(this.release, patience);
	}

	/** All that was held, in order. */
	take(): readonly Told[] {
		clearTimeout(this.timer);
		this.timer = undefined;
		const { held } = this;
		this.held = [];
		return held;
	}

	/** What a section is called once all of this is shown; undefined for one that is gone by then. */
	nameAfter(id: string): string | undefined {
		let name: string | undefined = id;
		for (const told of this.held) {
			name = told.type === 'form' && name !== undefined ? newNames(told.newIds ?? [])(name) : name;
		}
		return name;
	}
}
