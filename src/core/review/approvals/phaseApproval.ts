import { LineIndex, type TextEdit } from '../../document/text.ts';
import { baseName, folderOf } from '../../workspace/paths.ts';
import type { Step } from '../status/statusStep.ts';
import { jsonValues } from './jsonValues.ts';

/** Where tools that write specs phase by phase keep which phases are approved: beside the documents of the feature. */
export const phaseFile = 'spec.json';

/** A phase of a feature, and the file that says how far it is. */
export interface PhasePlace {
	readonly file: string;
	readonly phase: Phase;
}

type Phase = (typeof phases)[number];

const phases = ['requirements', 'design', 'tasks'] as const;

const phaseOf: Readonly<Record<string, Phase>> = {
	'requirements.md': 'requirements',
	'bugfix.md': 'requirements',
	'design.md': 'design',
	'tasks.md': 'tasks',
};

/** The phase that a document of a feature of Kiro is; undefined for all others. */
export function phasePlace(path: string): PhasePlace | undefined {
	const phase = phaseOf[baseName(path)];
	const folder = folderOf(path);
	return phase && /(?:^|\/)\.kiro\/specs\/[^/]+$/.test(folder) ? { file: `${folder}/${phaseFile}`, phase } : undefined;
}

/**
 * How far a phase is, as cc-sdd writes it (`approvals.design: { generated, approved }`, github.com/gotalab/cc-sdd).
 * @param text of the file of the feature
 * @returns undefined where the file says nothing of the phase, or can't be read
 */
export function phaseStep(text: string, phase: Phase): Step | undefined {
	const [isGenerated, isApproved] = saidOf(text, phase);
	if (isGenerated === undefined || isApproved === undefined) {
		return undefined;
	}
	return isApproved ? 'approved' : isGenerated ? 'review' : 'draft';
}

/**
 * Edits that bring a phase to a step: its two marks, and where the file has them, whether all phases are approved, and
 * the time. All else stays as it is.
 * @param now the time, as ISO 8601 writes it
 */
export function phaseEdits(text: string, phase: Phase, step: Step, now: string): TextEdit[] {
	const places = jsonValues(text);
	const lines = new LineIndex(text);
	const isReady = phases.every((one) => (one === phase ? step === 'approved' : saidOf(text, one)[1] === true));
	const values: readonly (readonly [key: string, value: string])[] = [
		[keyOf(phase, 'generated'), String(step !== 'draft')],
		[keyOf(phase, 'approved'), String(step === 'approved')],
		['ready_for_implementation', String(isReady)],
		['updated_at', JSON.stringify(now)],
	];
	return values.flatMap(([key, newText]) => {
		const place = places.get(key);
		const old = place ? text.slice(place.start, place.end) : '';
		return place && old !== newText && isText(old) === isText(newText) && (isText(old) || isMark(old))
			? [{ range: lines.rangeAt(place.start, place.end), newText }]
			: [];
	});
}

const keyOf = (phase: Phase, what: 'generated' | 'approved'): string => `approvals.${phase}.${what}`;

/** Told by its quote: a control character in a text is no JSON, and stops nobody from writing a new one. */
const isText = (value: string): boolean => value.startsWith('"');

const isMark = (value: string | undefined): value is 'true' | 'false' => value === 'true' || value === 'false';

/** The two marks of a phase; undefined for one that is not there. */
function saidOf(text: string, phase: Phase): (boolean | undefined)[] {
	const places = jsonValues(text);
	return (['generated', 'approved'] as const).map((what) => {
		const place = places.get(keyOf(phase, what));
		const value = place && text.slice(place.start, place.end);
		return isMark(value) ? value === 'true' : undefined;
	});
}
