import type { TextEdit } from '../../core/document/text.ts';
import type { SectionEntry } from '../../core/form/formModel.ts';
import { moveSections, sectionInstead, type TrackedSection, trackSections } from '../../core/form/trackedSections.ts';
import type { NewId } from '../../protocol/wizard.ts';

/**
 * Follows the sections of a text while their ids change, as those behind a requirement do that is inserted or deleted.
 * A page knows them by the ids that it was told last.
 */
export class SectionTrail {
	private sections: readonly TrackedSection[] = [];
	/** What sections are called now, by the ids that the page knows; undefined for those that are gone. */
	private names: ReadonlyMap<string, string | undefined> = new Map();

	/** The text was edited. @param edits as for `movedLines` */
	edited(edits: readonly TextEdit[]): void {
		this.sections = moveSections(this.sections, edits);
	}

	/**
	 * The sections of the text are others now.
	 * @param shown id of the one that is shown
	 * @returns the id of the one that is to be shown now
	 */
	renew(entries: readonly SectionEntry[], shown: string | undefined): string | undefined {
		const before = this.sections;
		const tracks = trackSections(before, entries);
		this.sections = tracks.sections;
		this.names = new Map([...this.names].map(([known, id]) => [known, id === undefined ? id : tracks.ids.get(id)]));
		return shown !== undefined && before.some(({ id }) => id === shown)
			? (tracks.ids.get(shown) ?? sectionInstead(before, shown, tracks))
			: shown;
	}

	/** What a section is called now; undefined for one that is gone. @param known its id as the page knows it */
	idOf(known: string): string | undefined {
		return this.names.has(known) ? this.names.get(known) : known;
	}

	/** Which sections have other ids than the page knows. */
	get news(): readonly NewId[] {
		return [...this.names].filter(([was, now]) => was !== now).map(([was, now]) => ({ was, now }));
	}

	/** The page is told of the sections as they are now. */
	tell(): void {
		this.names = new Map(this.sections.map(({ id }) => [id, id]));
	}
}
