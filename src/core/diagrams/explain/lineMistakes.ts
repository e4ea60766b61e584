import { c4Mistakes } from './c4Mistakes.ts';
import { gitMistakes } from './gitMistakes.ts';

/** A mistake that is told by its line alone. Patterns begin at the line's start, so that they take time by its length. */
export interface LineMistake {
	/** The types of diagrams that have it, by their first word; all when not given. */
	readonly types?: RegExp;
	/** A token that Mermaid has to be waiting for. */
	readonly expected?: string;
	/** What Mermaid has to say of it. */
	readonly said?: RegExp;
	readonly pattern: RegExp;
	/** Undefined where it is none after all. */
	readonly message: string | ((found: RegExpExecArray) => string | undefined);
	/** What the mend does, as a command. */
	readonly title?: string;
	/** The line afterwards; undefined where nothing can be said. */
	readonly mend?: (found: RegExpExecArray) => string | undefined;
	/** Whether nothing else can be meant. */
	readonly certain?: boolean;
}

const er = /^erDiagram$/i;
const flowchart = /^(?:flowchart|graph)/i;
/** Those that know `click` as flowcharts do. */
const clickable = /^(?:flowchart|graph|classDiagram|gantt)/i;

export const lineMistakes: readonly LineMistake[] = [
	{
		// An arrow without what it leaves from may begin with two dashes: `-- yes --> B`
		pattern: /^([ \t]*)(?:\/\/|#(?=[\s#]|$)|%(?!%)|--(?=\s)(?!.*(?:--|==|->|-\.)))(.*)$/,
		message: 'A comment begins with `%%`.',
		title: 'Begin the comment with %%',
		mend: ([, indent = '', words = '']) => `${indent}%% ${words.replace(/^[/#%]+/, '').trim()}`.trimEnd(),
		certain: true,
	},
	{
		pattern: /^([ \t]*)<!--(.*)-->[ \t]*$/,
		message: 'A comment begins with `%%`.',
		title: 'Begin the comment with %%',
		mend: ([, indent = '', words = '']) => `${indent}%% ${words.trim()}`,
		certain: true,
	},
	...c4Mistakes,
	...gitMistakes,
	{
		types: flowchart,
		pattern: /^([ \t]*(?:style|linkStyle|classDef)[ \t]+[^\s=]+[ \t])(.*=.*)$/,
		message: 'Each part of a style has its value behind a colon: `fill:#eee`.',
		title: 'Write colons',
		mend: ([, before = '', parts = '']) => before + parts.replace(/[ \t]*=[ \t]*/g, ':').replaceAll(';', ','),
		certain: true,
	},
	{
		types: flowchart,
		pattern: /^([ \t]*linkStyle[ \t]+[^\s;]+[ \t]+[^;]*(#\w+));[ \t]*$/,
		message: ([, , value = '']) => `Mermaid reads \`${value};\` as an entity: no semicolon stands behind it here.`,
		title: 'Take the semicolon out',
		mend: ([, before = '']) => before,
		certain: true,
	},
	{
		types: flowchart,
		pattern: /^([ \t]*)(\w+(?:[ \t]*,[ \t]*\w+)+)([ \t]*[-=<~].*)$/,
		message: 'Several nodes at one arrow are written with `&` between them.',
		title: 'Write & between the nodes',
		mend: ([, indent = '', nodes = '', rest = '']) => `${indent}${nodes.split(',').map(trimmed).join(' & ')}${rest}`,
		certain: true,
	},
	{
		types: flowchart,
		pattern: /^([^|]*[-=.>ox]\|)([^|"]+)\|([^|"]+)(\|[^|]*)$/,
		message: 'The text of an arrow ends at `|`. Write #124; for one in the text, which has to stand in quotes then.',
		title: 'Write it as #124;',
		mend: ([, before = '', left = '', right = '', rest = '']) => `${before}"${left}#124;${right}"${rest}`,
	},
	{
		types: clickable,
		pattern: /^[ \t]*click[ \t]+\S+[ \t]*(?:call\b(?![^(]*\().*)?$/,
		message:
			'Behind the id stands where the click leads, `click A href "https://example.org"`, or `call` and a function with brackets.',
	},
	{
		types: clickable,
		pattern: /^([ \t]*click[ \t]+\S+[ \t]+href[ \t]+)([^\s"]+)(.*)$/,
		message: 'The address of a click has to stand in quotes.',
		title: 'Put the address in quotes',
		mend: ([, before = '', address = '', rest = '']) => `${before}"${address}"${rest}`,
		certain: true,
	},
	{
		types: clickable,
		pattern: /^([ \t]*click[ \t]+\S+[ \t]+(?:href[ \t]+)?"[^"]*"[ \t]+)([^"_\s][^"]*)$/,
		message: 'The text that shows over it has to stand in quotes.',
		title: 'Put the text in quotes',
		mend: ([, before = '', words = '']) => `${before}"${words.trim()}"`,
		certain: true,
	},
	{
		types: clickable,
		pattern: /^([ \t]*click[ \t]+)"(\w+)"([ \t].*)$/,
		message: 'The id of what is clicked has no quotes.',
		title: 'Take the quotes out',
		mend: ([, before = '', id = '', rest = '']) => before + id + rest,
		certain: true,
	},
	{
		types: /^(?:classDiagram|gantt)/i,
		pattern: /^([ \t]*click[ \t]+\S+[ \t]+)(".*)$/,
		message: 'An address stands behind `href` here.',
		title: 'Write href',
		mend: ([, before = '', rest = '']) => `${before}href ${rest}`,
		certain: true,
	},
	{
		types: er,
		pattern: /^([ \t]*\S+[ \t]+\S+[ \t]+)("[^"]*")[ \t]+((?:PK|FK|UK)(?:[ \t,]+(?:PK|FK|UK))*)[ \t]*$/,
		message: 'Keys stand before the comment.',
		title: 'Move the keys before the comment',
		mend: ([, before = '', comment = '', keys = '']) => `${before}${keyList(keys)} ${comment}`,
		certain: true,
	},
	{
		types: er,
		pattern: /^([ \t]*\S+[ \t]+\S+[ \t]+)((?:PK|FK|UK)(?:[ \t,/|+&]+(?:PK|FK|UK))+)([ \t].*)?$/,
		message: 'Several keys have a comma between them.',
		title: 'Write commas between the keys',
		mend: ([, before = '', keys = '', rest = '']) => `${before}${keyList(keys)}${rest}`,
		certain: true,
	},
	{
		types: er,
		pattern: /^([ \t]*)([\w-]+)\(([^()]*)\)([ \t]+\S.*)$/,
		message: 'A type has no quotes and no blanks, also between its brackets.',
		title: 'Take them out',
		mend: ([, indent = '', type = '', values = '', rest = '']) =>
			`${indent}${type}(${values
				.replace(/["'`]/g, '')
				.split(',')
				.map((value) => value.trim().replace(/[^\p{L}\p{N}_.-]+/gu, '_'))
				.join(',')})${rest}`,
	},
	{
		types: er,
		pattern: /^([ \t]*)([\w-]+)([ \t]+[\w-]+)\?(.*)$/,
		message: 'The `?` of what may be missing stands behind the type.',
		title: 'Put ? behind the type',
		mend: ([, indent = '', type = '', name = '', rest = '']) => `${indent}${type}?${name}${rest}`,
		certain: true,
	},
	{
		types: /^gantt/i,
		expected: 'taskData',
		pattern: /^(?![ \t]*end[ \t]*$)[^:]*$/,
		message: 'A task has a colon behind its name, and then its data, such as `Task :2026-01-05, 3d`.',
	},
	{
		types: /^journey/i,
		expected: 'taskData',
		pattern: /^(?![ \t]*end[ \t]*$)[^:]*:?[ \t]*$/,
		message: 'A task has a score from 1 to 5 behind its name, and who does it, such as `Search: 3: Reader`.',
	},
	{
		types: /^pie/i,
		said: /Negative values/,
		pattern: /^[ \t]*"[^"]*"[ \t]*:/,
		message: 'The value of a slice is 0 or more.',
	},
	{
		types: /^sequenceDiagram/i,
		said: /inactivate an inactive participant/,
		pattern: /^/,
		message:
			'What ends here has not begun: each `deactivate`, and each `-` at an arrow, needs an `activate` or a `+` before it.',
	},
	{
		types: /^pie/i,
		pattern: /^([ \t]*"[^"]*"[ \t]*:[ \t]*)(\d[\d.,_ ]*)%?[ \t]*$/,
		message: 'The value of a slice is a number alone: no sign of percent, and no commas or blanks between its digits.',
		title: 'Write the number alone',
		mend: ([, before = '', value = '']) => before + plainNumber(value.trim()),
	},
	{
		types: /^sankey/i,
		pattern: /^((?:"[^"]*"|[^",]+),(?:"[^"]*"|[^",]+),)[ \t]*(\d{1,3}(?:,\d{3})+(?:\.\d+)?)[ \t]*$/,
		message: 'A row has three values with commas between them, so that its number has none.',
		title: 'Write the number without commas',
		mend: ([, before = '', value = '']) => before + value.replaceAll(',', ''),
	},
	{
		types: /^quadrant/i,
		pattern: /^([ \t]*[^:\s][^:]*:)[ \t]*\(?[ \t]*([\d.]+)[ \t]*,[ \t]*([\d.]+)[ \t]*\)?[ \t]*$/,
		message: 'The place of a point stands in brackets: `[0.3, 0.6]`.',
		title: 'Put the place in brackets',
		mend: ([, before = '', x = '', y = '']) => `${before} [${x}, ${y}]`,
		certain: true,
	},
	{
		types: /^quadrant/i,
		pattern: /^[^[]*:[ \t]*\[[ \t]*(-?[\d.]+)%?[ \t]*,[ \t]*(-?[\d.]+)%?[ \t]*\]/,
		message: ([, x, y]) =>
			[x, y].some((one) => Number(one) < 0 || Number(one) > 1)
				? 'Both numbers of a point go from 0 to 1, as parts of the whole width and height.'
				: undefined,
	},
	{
		types: /^requirementDiagram/i,
		pattern: /^([ \t]*(?:id|text|docref|type)[ \t]*:)[ \t]*([^"\s][^"]*)$/i,
		message: 'This text has to stand in quotes.',
		title: 'Put the text in quotes',
		mend: ([, before = '', value = '']) => `${before} "${value.trim()}"`,
		certain: true,
	},
	{
		types: /^requirementDiagram/i,
		pattern: /^[ \t]*risk[ \t]*:(?![ \t]*(?:low|medium|high)[ \t]*$)/i,
		message: 'The risk is low, medium or high.',
	},
	{
		types: /^requirementDiagram/i,
		pattern: /^[ \t]*verifymethod[ \t]*:(?![ \t]*(?:analysis|demonstration|inspection|test)[ \t]*$)/i,
		message: 'The method is analysis, demonstration, inspection or test.',
	},
	{
		types: /^packet/i,
		pattern: /^([ \t]*\+?\d+(?:[ \t]*-[ \t]*\d+)?[ \t]*:)[ \t]*([^"\s][^"]*)$/,
		message: 'The name of a field has to stand in quotes.',
		title: 'Put the name in quotes',
		mend: ([, before = '', name = '']) => `${before} "${name.trim()}"`,
		certain: true,
	},
	{
		types: /^xychart/i,
		pattern: /^([^[\]]*\[[^[\]]*[^[\],\s])[ \t]*,[ \t]*(\][ \t]*)$/,
		message: 'Nothing stands behind the last comma of this list.',
		title: 'Remove the comma',
		mend: ([, before = '', rest = '']) => before + rest,
		certain: true,
	},
	{
		types: /^stateDiagram/i,
		pattern: /^([ \t]*state[ \t]+"([^"]*)")[ \t]*$/,
		message: 'A state with a text in quotes needs an id behind `as`.',
		title: 'Add an id',
		mend: ([, before = '', words = '']) => {
			const id = words.replace(/[^\p{L}\p{N}_]+/gu, '');
			return id === '' ? undefined : `${before} as ${id}`;
		},
	},
	{
		types: /^classDiagram/i,
		pattern: /^([^:;]*[^:;\s][^:;]*:[^:;]*);(.*\S.*)$/,
		message: 'A semicolon ends the text here. Write #59; for a semicolon in it.',
		title: 'Write the semicolon as #59;',
		mend: ([, before = '', rest = '']) => `${before}#59;${rest}`,
	},
	{
		types: /^timeline/i,
		pattern: /^([ \t]*\d{1,2}):(\d\d.*)$/,
		message: 'A colon ends the period here, and what stands behind it is what happened then. Write a time with a dot.',
		title: 'Write the time with a dot',
		mend: ([, hours = '', rest = '']) => `${hours}.${rest}`,
	},
];

function trimmed(text: string): string {
	return text.trim();
}

function keyList(keys: string): string {
	return (keys.match(/PK|FK|UK/g) ?? []).join(', ');
}

/** A comma before three digits parts thousands, one before others is that of a decimal. */
function plainNumber(value: string): string {
	const digits = value.replace(/[_ ]/g, '');
	return /^\d+,(?!\d{3}$)\d+$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', '');
}
