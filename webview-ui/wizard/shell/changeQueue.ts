import * as l10n from '@vscode/l10n';
import { type ChangeOutcome, type FormOperation, headId, type WizardRequest } from '../../../src/protocol/wizard.ts';
import type { Change } from '../partEditor.ts';
import type { NewName } from './newNames.ts';

/** How long the page waits to be told of a version before it goes on, in milliseconds. */
const patience = 1500;

interface Entry {
	/** Undefined for what is done once. */
	readonly field: object | undefined;
	/** Id of the section that is meant, where it is not the field that knows it. */
	section: string | undefined;
	/** @param section the same id, or what the section is called by then */
	readonly operation: (section: string) => FormOperation | undefined;
	readonly answered: ((outcome: ChangeOutcome) => void) | undefined;
	/** How many changes from elsewhere the page had seen as the person did it; undefined where they don't matter. */
	readonly elsewhere: number | undefined;
}

/** What the queue reaches. */
export interface QueuePorts {
	post(request: WizardRequest): void;
	/** What was done once can't be done any more, or was refused. */
	say(message: string): void;
	/** A field has the text that the document has, and nothing was to be written. */
	same?(): void;
	/** Whether what a field showed is gone from the text. */
	isGone?(field: object): boolean;
}

/**
 * Changes on their way to the document: one at a time, each with the version that the page shows, so that its places
 * mean what the person saw. The next one waits until the page shows what came of the one before.
 */
export class ChangeQueue {
	private readonly ports: QueuePorts;
	private waiting: Entry[] = [];
	private asked: { readonly edit: number; entry: Entry | undefined } | undefined;
	private edits = 0;
	private shownVersion = -1;
	/** The version that the page has to show before more is asked. */
	private awaited = -1;
	private elsewhere = 0;
	/** Fields whose text was not taken. */
	private readonly held = new Set<object>();
	private timer: ReturnType<typeof setTimeout> | undefined;
	private guard: ReturnType<typeof setTimeout> | undefined;

	constructor(ports: QueuePorts) {
		this.ports = ports;
	}

	/** The version that the page shows. */
	get version(): number {
		return this.shownVersion;
	}

	/** Whether an answer is due, before which nothing that the document says can be told from an echo. */
	get isAsking(): boolean {
		return this.asked !== undefined;
	}

	/** Whether a field has a text that the document does not take as it is. */
	get holds(): boolean {
		return this.held.size > 0;
	}

	/** Whether all that was typed in the fields that are shown is in the document. */
	get isSettled(): boolean {
		return this.waiting.length === 0 && !this.asked && !this.holds;
	}

	/**
	 * Other fields are shown. What waits goes on to wait for the section that it was typed in.
	 * @param isForgotten whether nothing is written any more that was typed in a field
	 * @param isSaid whether a person is told of it already, or it is typed again
	 */
	forgetFields(isForgotten: (field: object) => boolean, isSaid: (field: object) => boolean): void {
		this.held.clear();
		const isLeft = ({ field }: Entry): boolean => !field || !isForgotten(field);
		const gone = this.waiting.filter((entry) => !isLeft(entry));
		this.waiting = this.waiting.filter(isLeft);
		if (gone.some(({ field }) => field && !isSaid(field))) {
			this.sayPlaceGone();
		}
		if (this.asked?.entry && !isLeft(this.asked.entry)) {
			this.asked.entry = undefined;
		}
	}

	/** Sections have other ids now. What was to be done with one that is gone is not done. */
	rename(newName: NewName): void {
		const waiting = this.waiting;
		this.waiting = waiting.filter((entry) => {
			const isMeant = entry.section !== undefined;
			entry.section = entry.section === undefined ? undefined : newName(entry.section);
			return !isMeant || entry.section !== undefined;
		});
		const gone = waiting.filter((entry) => !this.waiting.includes(entry));
		if (gone.length > 0) {
			this.sayNothingDone();
		}
		for (const { answered } of gone) {
			answered?.({ outcome: 'stale' });
		}
	}

	/**
	 * Does one thing, after all that was typed and done before it.
	 * @param answered what came of it: `stale` where nothing was done
	 * @param about id of the section that it is about, where it does not say so itself
	 */
	change(operation: Change, answered?: (outcome: ChangeOutcome) => void, about?: string): void {
		const isAsked = typeof operation === 'function';
		this.waiting.push({
			field: undefined,
			section: !isAsked && 'section' in operation ? operation.section : about,
			operation: (section) => (isAsked ? operation() : 'section' in operation ? { ...operation, section } : operation),
			answered,
			elsewhere: this.elsewhere,
		});
		this.next();
	}

	/**
	 * Asks for something that is no change, after all that was typed and done before it.
	 * @param section id of the section that is meant, if one is: `ask` gets what it is called by then
	 */
	behindAll(ask: (section: string) => void, section?: string): void {
		const operation = (id: string): undefined => {
			ask(id);
			return undefined;
		};
		this.waiting.push({ field: undefined, section, operation, answered: undefined, elsewhere: undefined });
		this.next();
	}

	/**
	 * Writes what was typed in a field, once all that the key does is done. Of several for a field the last one counts;
	 * more is gathered while an answer is due.
	 */
	draft(field: object, operation: () => FormOperation | undefined, answered?: (outcome: ChangeOutcome) => void): void {
		const entry = { field, section: undefined, operation, answered, elsewhere: this.elsewhere };
		const place = this.waiting.findIndex((one) => one.field === field);
		if (place >= 0) {
			this.waiting[place] = entry;
		} else {
			this.waiting.push(entry);
		}
		this.timer ??= setTimeout(() => this.next());
	}

	/** Sends what waits for more to be typed. */
	flush(): void {
		if (this.waiting.length > 0) {
			this.next();
		}
	}

	/** The page shows a version of the document. */
	shown(version: number): void {
		if (version > this.shownVersion) {
			if (version !== this.awaited) {
				this.elsewhere++;
			}
			this.shownVersion = version;
		}
		if (this.timer === undefined) {
			this.next();
		}
	}

	/** What came of a change. */
	answered(edit: number, version: number, outcome: ChangeOutcome): void {
		if (this.asked?.edit !== edit) {
			return;
		}
		const { entry } = this.asked;
		this.asked = undefined;
		if (entry?.field && outcome.outcome === 'done') {
			this.held.delete(entry.field);
		} else if (entry?.field && outcome.outcome !== 'stale') {
			this.held.add(entry.field);
		}
		if (version > this.shownVersion) {
			this.awaited = version;
		}
		if (outcome.outcome === 'stale') {
			this.elsewhere++;
			if (entry) {
				this.again(entry);
			}
		} else if (outcome.outcome !== 'done' && entry && !(entry.field && entry.answered)) {
			this.ports.say(outcome.message);
		}
		entry?.answered?.(outcome);
		this.next();
	}

	/** Another document: nothing of the one before is left. */
	clear(): void {
		this.waiting = [];
		this.asked = undefined;
		this.held.clear();
		clearTimeout(this.timer);
		this.timer = undefined;
		clearTimeout(this.guard);
		this.guard = undefined;
		this.shownVersion = -1;
		this.awaited = -1;
	}

	private again(entry: Entry): void {
		if (!entry.field) {
			this.sayNothingDone();
		} else if (!this.waiting.some(({ field }) => field === entry.field)) {
			this.waiting.unshift(entry);
		}
	}

	private sayPlaceGone(): void {
		this.ports.say(
			l10n.t('What was typed last was not written: the text has changed meanwhile, and its place is gone.'),
		);
	}

	private sayNothingDone(): void {
		this.ports.say(l10n.t('The text has changed meanwhile, and nothing was done. Look at it and try again.'));
	}

	private next(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		if (this.asked || this.waiting.length === 0) {
			return;
		}
		if (this.shownVersion < this.awaited) {
			this.guard ??= setTimeout(() => this.goOn(), patience);
			return;
		}
		clearTimeout(this.guard);
		this.guard = undefined;
		const entry = this.waiting.shift();
		if (!entry) {
			return;
		}
		if (!entry.field && entry.elsewhere !== undefined && entry.elsewhere !== this.elsewhere) {
			this.again(entry);
			entry.answered?.({ outcome: 'stale' });
			this.next();
			return;
		}
		if (entry.field && entry.elsewhere !== this.elsewhere && this.ports.isGone?.(entry.field)) {
			this.held.delete(entry.field);
			this.sayPlaceGone();
			this.next();
			return;
		}
		const operation = entry.operation(entry.section ?? headId);
		if (!operation) {
			if (entry.field && this.held.delete(entry.field)) {
				entry.answered?.({ outcome: 'done' });
				this.ports.same?.();
			} else if (entry.field && this.ports.isGone?.(entry.field)) {
				this.sayPlaceGone();
			} else if (!entry.field) {
				entry.answered?.({ outcome: 'stale' });
			}
			this.next();
			return;
		}
		this.edits++;
		this.asked = { edit: this.edits, entry };
		this.ports.post({ type: 'change', edit: this.edits, version: this.shownVersion, operation });
	}

	/** Nobody told of the version: it said nothing new. */
	private goOn(): void {
		this.guard = undefined;
		this.shownVersion = Math.max(this.shownVersion, this.awaited);
		this.next();
	}
}
