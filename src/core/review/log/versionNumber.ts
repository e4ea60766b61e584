import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues, pointerTo } from '../../document/yaml.ts';
import { headFields } from '../../kinds/documentHead.ts';

export type Bump = 'major' | 'minor' | 'patch';

const numbers = /\d+(?:\.\d+){0,3}(?:-[0-9A-Za-z.-]+)?/;

/**
 * The version that follows another one, with as many numbers: `1.4` after `1.3`, whether something came or words changed.
 * What stands before the numbers stays; a mark such as `-draft` behind them goes.
 */
export function bumped(version: string, bump: Bump): string {
	return version.replace(numbers, (found) => {
		const parts = found.replace(/-.*$/, '').split('.').map(Number);
		const at = Math.min({ major: 0, minor: 1, patch: 2 }[bump], parts.length - 1);
		return parts.map((part, i) => (i < at ? part : i === at ? part + 1 : 0)).join('.');
	});
}

/** The place at which a document says its version, in the head or in front matter; undefined where it says none. */
export function versionPlace(
	document: SpecDocument,
): { readonly text: string; readonly edit: (version: string) => TextEdit } | undefined {
	const field = headFields(document).find(
		({ name, value }) => /^(?:version|revision)$/i.test(name) && numbers.test(value),
	);
	const range = field?.valueRange ?? versionInFrontMatter(document);
	if (!range) {
		return undefined;
	}
	const source = document.lines.slice(range);
	const found = numbers.exec(source);
	if (!found) {
		return undefined;
	}
	const start = document.lines.offsetAt(range.start) + found.index;
	const place = document.lines.rangeAt(start, start + found[0].length);
	return { text: found[0], edit: (version) => ({ range: place, newText: version.replace(/^\D+/, '') }) };
}

function versionInFrontMatter(document: SpecDocument): TextEdit['range'] | undefined {
	const key = Object.keys(frontMatterValues(document)).find((name) => name.toLowerCase() === 'version');
	return key === undefined ? undefined : frontMatterOf(document)?.rangeOf(pointerTo(key));
}
