import { type PhasePlace, phaseEdits, phasePlace, phaseStep } from '../../core/review/approvals/phaseApproval.ts';
import type { Step } from '../../core/review/status/statusStep.ts';
import { noChange } from '../../core/workspace/change.ts';
import { tell } from '../tell.ts';
import { carryOut } from '../workspace/applyChange.ts';
import type { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { now } from './now.ts';
import type { ReviewTarget } from './reviewTarget.ts';

/** How far a document is by the file beside it that holds the approvals of its feature. */
export interface PhaseStatus {
	readonly place: PhasePlace;
	readonly step: Step;
	readonly text: string;
}

/** @returns undefined for a document beside which nothing says how far it is */
export async function readPhase(root: WorkspaceRoot, path: string): Promise<PhaseStatus | undefined> {
	const place = phasePlace(path);
	const text = place && (await root.workspace.read(place.file, root.config.maxFileSize));
	const step = typeof text === 'string' ? phaseStep(text, place?.phase ?? 'tasks') : undefined;
	return place && step && typeof text === 'string' ? { place, step, text } : undefined;
}

/** Writes how far a document is into the file beside it, which stays as it is otherwise. @returns whether it was written */
export async function setPhase({ root, path }: ReviewTarget, step: Step): Promise<boolean> {
	try {
		await carryOut(root, async () => {
			const phase = await readPhase(root, path);
			if (!phase) {
				return noChange;
			}
			const { place, text } = phase;
			const edits = phaseEdits(text, place.phase, step, now());
			return { ...noChange, edits: new Map([[place.file, edits]]), madeFor: new Map([[place.file, text]]) };
		});
		return true;
	} catch (error) {
		return tell(error);
	}
}
