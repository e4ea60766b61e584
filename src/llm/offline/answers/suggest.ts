import type { FillMaterial } from '../../../core/generation/material.ts';
import { draft } from '../draft.ts';

/**
 * Three drafts from the workspace that differ in how much they take over from other documents, in the form in which
 * models propose. Where the workspace has little to say they are the same, and one of them remains.
 */
export function suggestOffline(material: FillMaterial): string {
	const drafted = (detail: 'low' | 'medium' | 'high', pieces = material.pieces): string => {
		const { subject } = material;
		return draft({ ...material, pieces, subject: { ...subject, options: { ...subject.options, detail } } });
	};
	return [
		`=== The outline alone\n${drafted('low', [])}`,
		`=== With what the workspace says, in short\n${drafted('low')}`,
		`=== With all that the workspace says\n${drafted('high')}`,
	].join('\n\n');
}
