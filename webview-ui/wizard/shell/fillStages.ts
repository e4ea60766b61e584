import type { FillStage } from '../../../src/protocol/wizard.ts';
import type { NewName } from './newNames.ts';

/** How far language models are that write sections, also while another section is shown. */
export class FillStages {
	/** Of those that are not over, by id of the section. */
	private stages = new Map<string, FillStage>();

	/** A fill is at another stage. */
	set(section: string, stage: FillStage): void {
		if (stage.stage === 'ended' || stage.stage === 'failed') {
			this.stages.delete(section);
		} else {
			this.stages.set(section, stage);
		}
	}

	/** Where the fill of a section is; undefined where none is under way or waits. */
	of(section: string): FillStage | undefined {
		return this.stages.get(section);
	}

	/** Sections have other ids now. */
	rename(newName: NewName): void {
		const all = [...this.stages].map(([id, stage]) => [newName(id), stage] as const);
		this.stages = new Map(all.flatMap(([id, stage]) => (id === undefined ? [] : [[id, stage]])));
	}

	/** Another document is shown. */
	clear(): void {
		this.stages.clear();
	}
}
