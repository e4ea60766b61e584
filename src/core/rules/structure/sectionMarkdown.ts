import type { KindSection } from '../../kinds/kind.ts';

/** A section as a new document has it: heading, body, and the sections under it. Lines end with LF. */
export function sectionMarkdown(section: KindSection, level: number): string {
	const heading = section.heading.replaceAll('{n}', '1').replaceAll('{title}', '[title]');
	const body = section.template ?? (section.guidance ? `[${section.guidance.trim()}]` : '');
	const children = (section.sections ?? [])
		.filter(({ optionalInTemplate }) => !optionalInTemplate)
		.map((child) => sectionMarkdown(child, Math.min(level + 1, 6)));
	return [`${'#'.repeat(level)} ${heading}`, body.trim(), ...children].filter((part) => part !== '').join('\n\n');
}
