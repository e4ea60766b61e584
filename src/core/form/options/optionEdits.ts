import type { SpecDocument } from '../../document/specDocument.ts';
import { lineBreakOf, type TextEdit } from '../../document/text.ts';
import { sectionSlot } from '../../generation/sectionSlot.ts';
import { OperationError } from '../../workspace/change.ts';
import { itemLines, listEdits } from '../list/listEdits.ts';
import { templateOf } from '../sections.ts';
import { editAt, oneLine, replaceValue } from '../text/editableText.ts';
import { movedOption } from './moveOption.ts';
import { namesSeveral, OptionMentions } from './optionMentions.ts';
import type { OptionSource, OptionsSource, PointSource, Tone } from './readOptions.ts';

/** What a person does with the options of a decision, which count from 0. */
export type OptionOperation =
	/** In the list, over its section and in the decision. */
	| { readonly type: 'title'; readonly option: number; readonly title: string }
	| { readonly type: 'add'; readonly title: string }
	| { readonly type: 'remove'; readonly option: number }
	| { readonly type: 'choose'; readonly option: number }
	/** Changes places with the neighbour. */
	| { readonly type: 'move'; readonly option: number; readonly direction: 'up' | 'down' }
	/** Adds a section about it, for its arguments. */
	| { readonly type: 'weigh'; readonly option: number }
	| {
			readonly type: 'argument';
			readonly option: number;
			readonly argument: number;
			readonly tone: Tone | undefined;
			readonly text: string;
	  }
	| { readonly type: 'addArgument'; readonly option: number; readonly tone: Tone; readonly text: string }
	| { readonly type: 'removeArgument'; readonly option: number; readonly argument: number }
	| {
			readonly type: 'moveArgument';
			readonly option: number;
			readonly argument: number;
			readonly direction: 'up' | 'down';
	  };

/**
 * Edits of the options at all places that name them.
 * @throws OperationError where a section is missing that would hold it
 */
export function optionEdits(
	document: SpecDocument,
	source: OptionsSource,
	operation: Exclude<OptionOperation, { readonly type: 'weigh' }>,
): TextEdit[] {
	switch (operation.type) {
		case 'title':
			return setTitle(document, source, operation.option, checkedTitle(operation.title));
		case 'add':
			return [
				...addItem(document, source, checkedTitle(operation.title)),
				...addSection(document, source, checkedTitle(operation.title)),
			];
		case 'remove':
			return removeOption(document, source, optionAt(source, operation.option));
		case 'choose':
			return choose(document, source, optionAt(source, operation.option));
		case 'move':
			return movedOption(document, source, operation.option, operation.direction);
		case 'argument': {
			const point = pointAt(optionAt(source, operation.option), operation.argument);
			return setArgument(document, point, operation.tone, operation.text);
		}
		case 'addArgument':
			return addArgument(document, source, optionAt(source, operation.option), written(operation.tone, operation.text));
		case 'removeArgument':
		case 'moveArgument': {
			const { items, item } = pointAt(optionAt(source, operation.option), operation.argument);
			const at = items.indexOf(item);
			return operation.type === 'removeArgument'
				? listEdits(document, items, { type: 'remove', item: at })
				: listEdits(document, items, { type: 'move', item: at, direction: operation.direction });
		}
	}
}

function optionAt({ options }: OptionsSource, place: number): OptionSource {
	return options[place] ?? refuse('There is no such option. It may have changed meanwhile.');
}

function pointAt({ points }: OptionSource, place: number): PointSource {
	return points[place] ?? refuse('There is no such argument. It may have changed meanwhile.');
}

function refuse(message: string): never {
	throw new OperationError(message);
}

function checkedTitle(title: string): string {
	return title.replace(/\s+/g, ' ').trim() || refuse('An option needs a title.');
}

function setTitle(document: SpecDocument, source: OptionsSource, place: number, title: string): TextEdit[] {
	const option = optionAt(source, place);
	const { item, about } = option;
	const first = item?.editable.lines[0];
	const at = first ? document.text.slice(first.start, first.end).indexOf(option.title) : -1;
	if (item && at < 0) {
		refuse('The title has markup in it. Change it in the list.');
	}
	const heading = about?.section?.heading.textRange;
	return [
		...(first ? replaceValue(document, oneLine(first.start + at, first.start + at + option.title.length), title) : []),
		...(heading
			? replaceValue(
					document,
					oneLine(document.lines.offsetAt(heading.start), document.lines.offsetAt(heading.end)),
					title,
				)
			: []),
		...renameInDecision(document, source, place, title),
	];
}

/** @throws OperationError where the decision could not be read to name this option any more, also at the next change */
function renameInDecision(
	document: SpecDocument,
	{ decision, options }: OptionsSource,
	place: number,
	title: string,
): TextEdit[] {
	const titles = options.map((one) => one.title);
	if (!decision?.section || titles[place] === title) {
		return [];
	}
	const mentions = new OptionMentions(document, decision.section, titles, place);
	if (!mentions.keepsWith(title)) {
		refuse(
			'With this title, the decision would no longer name this option alone. Use another one, or change the text.',
		);
	}
	return mentions.spans.flatMap(({ start, end }) => replaceValue(document, oneLine(start, end), title));
}

function addItem(document: SpecDocument, { items, listing }: OptionsSource, title: string): TextEdit[] {
	const last = items.findLast(({ depth }) => depth === 0);
	if (last) {
		return listEdits(document, items, { type: 'insert', behind: items.indexOf(last), text: title, within: false });
	}
	if (!listing?.section) {
		return [];
	}
	const { start, end, before, after, lineBreak } = sectionSlot(document, listing.section);
	return before === ''
		? editAt(document, end, end, `${lineBreak}${lineBreak}* ${title}`)
		: editAt(document, start, end, `${before}* ${title}${after}`);
}

/** A section about a new option, with the arguments that a new document asks for. */
export function addSection(document: SpecDocument, { weighing }: OptionsSource, title: string): TextEdit[] {
	const last = weighing?.section?.children.at(-1);
	if (!last) {
		return [];
	}
	const template = templateOf(weighing?.known);
	const asked = template?.sections[0];
	const body = template && asked ? template.lines.slice(asked.bodyRange).trim() : '';
	const lineBreak = lineBreakOf(document.text);
	const lines = ['', `${'#'.repeat(last.heading.level)} ${title}`, ...(body === '' ? [] : ['', ...body.split('\n')])];
	const { lines: source } = document;
	const end = source.offsetAt(last.range.end);
	let line =
		source.positionAt(end).line - (end === document.text.length && source.positionAt(end).character > 0 ? 0 : 1);
	while (line > 0 && source.line(line).trim() === '') {
		line--;
	}
	const at = source.endOf(line);
	return editAt(document, at, at, lines.map((one) => lineBreak + one).join(''));
}

function removeOption(document: SpecDocument, { items }: OptionsSource, { item, about }: OptionSource): TextEdit[] {
	const section = about?.section?.range;
	return [
		...(item ? listEdits(document, items, { type: 'remove', item: items.indexOf(item) }) : []),
		...(section
			? editAt(document, document.lines.offsetAt(section.start), document.lines.offsetAt(section.end), '')
			: []),
	];
}

function choose(document: SpecDocument, source: OptionsSource, { title, chosen }: OptionSource): TextEdit[] {
	const { options, decision, named } = source;
	// A name such as "Postgres" may mean several: its own title then says which
	const isAlone = options.filter((one) => one.chosen).length === 1;
	if (chosen && (isAlone || named?.text === title)) {
		return [];
	}
	if (!decision?.section) {
		return refuse('Add the section of the decision first.');
	}
	if (named) {
		const titles = options.map((one) => one.title);
		if (namesSeveral(document, decision.section, titles)) {
			return refuse('The decision names several options. Say in its text which one is chosen.');
		}
		return replaceValue(document, oneLine(named.span.start, named.span.end), title);
	}
	const template = decision.known?.template?.trim() ?? '';
	const asked = /"[^"]*"/.test(template) ? template.replace(/"[^"]*"/, () => `"${title}"`) : `"${title}"`;
	const { start, end, before, after, lineBreak } = sectionSlot(document, decision.section);
	return before === ''
		? editAt(document, start, start, asked.replaceAll('\n', lineBreak) + lineBreak + lineBreak)
		: editAt(document, start, end, before + asked.replaceAll('\n', lineBreak) + after);
}

function written(tone: Tone | undefined, text: string): string {
	return tone === undefined ? text : `${tone.slice(0, 1).toUpperCase()}${tone.slice(1)}, because ${text}`;
}

function setArgument(document: SpecDocument, point: PointSource, tone: Tone | undefined, text: string): TextEdit[] {
	const { item, lead } = point;
	const before = item.text.slice(0, lead);
	const words = text.trimEnd();
	return replaceValue(document, item.editable, tone === point.tone ? before + words : written(tone, words));
}

function addArgument(document: SpecDocument, source: OptionsSource, option: OptionSource, text: string): TextEdit[] {
	const last = option.points.at(-1);
	if (last) {
		const behind = last.items.indexOf(last.item);
		return listEdits(document, last.items, { type: 'insert', behind, text, within: false });
	}
	const section = option.about?.section;
	if (!section) {
		return refuse('Add a section about this option first.');
	}
	const mark = source.items[0]?.marker ?? '*';
	const lines = itemLines('', `${/^\d/.test(mark) ? '*' : mark} `, '', text);
	const { start, end, before, after, lineBreak } = sectionSlot(document, section);
	const body = lines.join(lineBreak);
	return before === ''
		? editAt(document, end, end, lineBreak + lineBreak + body)
		: editAt(document, start, end, before + body + after);
}
