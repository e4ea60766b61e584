import type { FormModel } from '../../../src/protocol/wizard.ts';
import type { ChangeQueue } from './changeQueue.ts';
import type { NewName } from './newNames.ts';

/** What adding a section reaches of the page. */
export interface AddedSectionPorts {
	readonly queue: Pick<ChangeQueue, 'change' | 'behindAll'>;
	form(): FormModel | undefined;
	/** Goes to the text of a section. */
	write(section: string): void;
}

/** Adds a section and goes to its text, whatever it and the others are called by then. */
export class AddedSection {
	private readonly ports: AddedSectionPorts;
	/** The sections that were there before. */
	private known: ReadonlySet<string> = new Set();

	constructor(ports: AddedSectionPorts) {
		this.ports = ports;
	}

	add(offer: string): void {
		const { queue } = this.ports;
		const begin = (): { readonly type: 'insertSection'; readonly offer: string } => {
			this.known = new Set(this.there);
			return { type: 'insertSection', offer };
		};
		// The page is told of the text behind the answer
		queue.change(begin, ({ outcome }) => outcome === 'done' && queue.behindAll(() => this.show()));
	}

	/** Sections have other ids now. */
	rename(newName: NewName): void {
		this.known = new Set([...this.known].flatMap((id) => newName(id) ?? []));
	}

	private show(): void {
		// Of several that come with a template the first one holds the others
		const added = this.there.find((id) => !this.known.has(id));
		if (added !== undefined) {
			this.ports.write(added);
		}
	}

	private get there(): readonly string[] {
		const { sections = [] } = this.ports.form() ?? {};
		return sections.filter(({ state }) => state !== 'missing').map(({ id }) => id);
	}
}
