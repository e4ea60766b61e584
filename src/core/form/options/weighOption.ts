import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { insertSection } from '../../kinds/insertSection.ts';
import type { Kind, KindSection } from '../../kinds/kind.ts';
import { OperationError } from '../../workspace/change.ts';
import { placeForSection } from '../offers.ts';
import { type FormSection, templateOf } from '../sections.ts';
import { addSection } from './optionEdits.ts';
import type { OptionsSource } from './readOptions.ts';

/** The section of a kind in which options are weighed, each below a heading of its own; undefined without one. */
export function weighingOf(kind: Kind): KindSection | undefined {
	return kind.sections.find((one) => one.content === 'options' && (templateOf(one)?.sections.length ?? 0) > 0);
}

/**
 * A section about an option, for its arguments. Where no section weighs the options yet, it is added with all of them.
 * @throws OperationError where the option has one, and for a kind without a place for it
 */
export function weighOption(
	document: SpecDocument,
	kind: Kind,
	sections: readonly FormSection[],
	source: OptionsSource,
	place: number,
): TextEdit[] {
	const option = source.options[place];
	const known = weighingOf(kind);
	const isThere = sections.some((one) => one.section && one.known === known);
	if (!option) {
		throw new OperationError('There is no such option. It may have changed meanwhile.');
	}
	if (option.about) {
		throw new OperationError('There is a section about this option already.');
	}
	if (source.weighing?.section) {
		return addSection(document, source, option.title);
	}
	const slot = known && !isThere ? placeForSection(document, kind, sections, known) : undefined;
	if (!known || !slot) {
		throw new OperationError('Documents of this kind have no place for arguments. Write them in the text.');
	}
	const body = askedBody(known);
	const heading = '#'.repeat(Math.min(slot.level + 1, 6));
	const parts = source.options.map(({ title }) => `${heading} ${title}\n\n${body}`.trim());
	const section = { ...known, template: parts.join('\n\n') };
	return [insertSection(document, { ...slot, section }, kind)];
}

/** What a new document asks for about its first option. */
function askedBody(known: KindSection): string {
	const template = templateOf(known);
	const asked = template?.sections[0];
	return template && asked ? template.lines.slice(asked.bodyRange).trim() : '';
}
