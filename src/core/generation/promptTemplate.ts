/** What is put into a template, by name. Empty where there is nothing to say. */
export type PromptValues = Readonly<Record<string, string>>;

/** A name that a template uses and nothing is known of, or a block that is not closed. */
export class PromptTemplateError extends Error {
	/** The marker that is wrong, as it stands in the template; empty where it is not known. */
	readonly marker: string;

	constructor(message: string, marker = '') {
		super(message);
		this.marker = marker;
	}
}

/** The names that a template uses. */
export function markersOf(template: string): string[] {
	return [...template.matchAll(/\{\{[#/]?([\w.]+)\}\}/g)].map(([, name = '']) => name);
}

/**
 * Puts values into a template: `{{name}}` stands for a value, and what stands between `{{#name}}` and `{{/name}}` is
 * left out where the value is empty. A marker that stands alone on its line takes the line with it. What a value holds
 * is never read as a marker.
 * @throws PromptTemplateError for a name that is not among the values, and for a block that is not closed
 */
export function renderPrompt(template: string, values: PromptValues): string {
	const take = (name: string, sort = ''): string => {
		const value = values[name];
		if (value === undefined) {
			const known = Object.keys(values).join(', ');
			throw new PromptTemplateError(`There is no {{${name}}}; there are ${known}.`, `{{${sort}${name}}}`);
		}
		return value;
	};
	const parts = template
		.replaceAll('\r\n', '\n')
		.split(/(?:^|(?<=\n))[ \t]*(\{\{[#/][\w.]+\}\})[ \t]*(?:\n|$)|(\{\{[#/]?[\w.]+\}\})/);
	const open: { name: string; kept: boolean }[] = [];
	let result = '';
	for (const part of parts) {
		const marker = part === undefined ? undefined : /^\{\{([#/]?)([\w.]+)\}\}$/.exec(part);
		const kept = open.every((block) => block.kept);
		if (marker === undefined || marker === null) {
			result += kept ? (part ?? '') : '';
			continue;
		}
		const [, sort, name = ''] = marker;
		if (sort === '#') {
			open.push({ name, kept: take(name, '#') !== '' });
		} else if (sort === '/') {
			if (open.pop()?.name !== name) {
				throw new PromptTemplateError(`{{/${name}}} closes a block that is not open.`, `{{/${name}}}`);
			}
		} else {
			result += kept ? take(name) : '';
		}
	}
	if (open.length > 0) {
		const marker = `{{#${open.at(-1)?.name}}}`;
		throw new PromptTemplateError(`${marker} is not closed.`, marker);
	}
	return result.trim();
}
