import { plainText } from '../../document/plainText.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { frontMatterValues } from '../../document/yaml.ts';
import { headFields } from '../../kinds/documentHead.ts';
import { isOfDeciders } from '../../kinds/peopleFields.ts';

/** A template's words for what to write there. */
const placeholder = /^[[{<].*[\]}>]$|…|\.\.\./su;
/** So many characters are kept: who reads all of a long list opens the record. */
const longest = 200;

/** Who made the decision, as one line of plain text: of front matter, else of a field; undefined where nobody is named. */
export function recordDeciders(document: SpecDocument): string | undefined {
	const inFrontMatter = Object.entries(frontMatterValues(document)).find(([key]) => isOfDeciders(key))?.[1];
	const value = namesIn(inFrontMatter) ?? headFields(document).find(({ name }) => isOfDeciders(name))?.value;
	const lines = (value ?? '').split(/<br ?\/?>/i).map((line) => plainText(line).replace(/[,;]$/, ''));
	const text = lines.filter((line) => line !== '').join(', ');
	return /[\p{L}\p{N}]/u.test(text) && !placeholder.test(text) ? text.slice(0, longest) : undefined;
}

/** A text, or a list of names; some write `{Ann, Bob}`, which YAML reads as keys. */
function namesIn(value: unknown): string | undefined {
	if (typeof value === 'string') {
		return value;
	}
	const all: readonly unknown[] = Array.isArray(value)
		? value
		: typeof value === 'object' && value !== null
			? keysAlone(value)
			: [];
	const found = all.filter((one) => typeof one === 'string' || typeof one === 'number');
	return found.length > 0 ? found.join(', ') : undefined;
}

function keysAlone(mapping: object): readonly string[] {
	const entries = Object.entries(mapping);
	// One such key is the placeholder of a template
	return entries.length > 1 && entries.every(([, value]) => value === null) ? entries.map(([key]) => key) : [];
}
