import * as l10n from '@vscode/l10n';
import type { FormOperation, SuggestionWish } from '../../../src/protocol/wizard.ts';
import { type ChipNames, ChipsField } from '../editing/chipsField.ts';
import type { EditorHost } from '../partEditor.ts';
import type { ValueEditor } from './choiceField.ts';
import type { NamedValue, ValueUse } from './valueEditor.ts';

const separators = /[,;、，；]\s*/;
/** What is longer, in characters or words, is no name. */
const longest = 40;
const mostWords = 5;
const placeholder = /^[[{<].*[\]}>]$/s;

const people: ChipNames = {
	add: l10n.t('Add a name'),
	remove: (name) => l10n.t('Remove name {0}', name),
};
const technologies: ChipNames = {
	add: l10n.t('Add a technology'),
	remove: (technology) => l10n.t('Remove technology {0}', technology),
};
const tags: ChipNames = {
	add: l10n.t('Add a tag'),
	remove: (tag) => l10n.t('Remove tag {0}', tag),
};
const others: ChipNames = {
	add: l10n.t('Add a value'),
	remove: (value) => l10n.t('Remove value {0}', value),
};

/** What is said of several values, and what is asked for proposals. */
export function namesOf(
	use: ValueUse,
	area: string,
): { readonly names: ChipNames; readonly wish: SuggestionWish | undefined } {
	switch (use) {
		case 'people':
			return { names: people, wish: { about: 'people' } };
		case 'technologies':
			return { names: technologies, wish: { about: 'technologies', area } };
		case 'tags':
			return { names: tags, wish: undefined };
		default:
			return { names: others, wish: undefined };
	}
}

/** A field of several names that stand in one text, parted by commas. */
export function namesField(
	{ label, value, use }: Pick<NamedValue, 'label' | 'value' | 'use'>,
	host: EditorHost,
	write: (value: string) => FormOperation | undefined,
): ValueEditor {
	let shown = value;
	const field = new ChipsField(host, {
		...namesOf(use, label),
		separator: separators,
		isFree: true,
		write: (values) => host.change(() => write(joinedAs(shown, withoutPlaceholders(values)))),
	});
	const update = (next: string): void => {
		shown = next;
		field.update(namesIn(next), label);
	};
	update(value);
	return { element: field.element, update, focus: () => field.focus() };
}

/** What a template asks for gives way to the first name. */
export function withoutPlaceholders(values: readonly string[]): readonly string[] {
	const names = values.filter((one) => !placeholder.test(one));
	return names.length > 0 ? names : values;
}

/** Whether a text is a list of names, and no sentence with commas in it: only such a text stands on chips. */
export function areNames(text: string): boolean {
	const isName = (one: string): boolean =>
		one.length <= longest && one.split(/\s+/).length <= mostWords && !/[.!?]$|: |[*`[\]|]/.test(one);
	return placeholder.test(text.trim()) || namesIn(text).every(isName);
}

function namesIn(text: string): readonly string[] {
	const all = placeholder.test(text.trim()) ? [text] : text.split(separators);
	return all.map((one) => one.trim()).filter((one) => one !== '');
}

/** Names parted as they are in a text: those that stay behind each other keep what stands between them. */
function joinedAs(text: string, values: readonly string[]): string {
	const isNames = !placeholder.test(text.trim());
	const before = isNames ? namesIn(text) : [];
	const between = isNames ? (text.trim().match(new RegExp(separators, 'g')) ?? []) : [];
	const isWhole = between.length === before.length - 1;
	const separator = between[0] ?? ', ';
	return values.reduce((joined, value, i) => {
		const place = i === 0 ? -1 : before.indexOf(value);
		const isKept = isWhole && place > 0 && before[place - 1] === values[i - 1];
		return joined + (i === 0 ? '' : isKept ? (between[place - 1] ?? separator) : separator) + value;
	}, '');
}
