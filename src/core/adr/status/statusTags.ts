import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { frontMatterOf, frontMatterValues, pointerTo } from '../../document/yaml.ts';
import { inCase } from '../dialect/defaultWords.ts';
import { caseOf } from '../dialect/dialectWords.ts';
import type { RecordStatus } from '../record/record.ts';
import { tagKeys } from '../record/recordTags.ts';
import { decoded, quoteOf, yamlValue } from '../record/yamlValue.ts';
import { takeApart } from './statusValue.ts';

/**
 * Edits that keep a status in step which front matter has among its tags as well: `tags: [accepted, storage]`. Only a
 * tag that is the word of the present status changes, and only in a list.
 * @param text of the new status
 */
export function statusTagEdits(document: SpecDocument, status: RecordStatus | undefined, text: string): TextEdit[] {
	const old = status?.stage === undefined ? '' : takeApart(status.text).word.toLowerCase();
	const word = takeApart(text).word;
	if (old === '' || word === '') {
		return [];
	}
	const yaml = frontMatterOf(document);
	return Object.entries(frontMatterValues(document)).flatMap(([key, tags]) => {
		if (!yaml || !tagKeys.has(key.toLowerCase()) || !Array.isArray(tags)) {
			return [];
		}
		return tags.flatMap((tag: unknown, i) => {
			const range = yaml.rangeOf(pointerTo(key, i));
			const source = document.lines.slice(range);
			if (typeof tag !== 'string' || tag.trim().toLowerCase() !== old || decoded(source) !== tag) {
				return [];
			}
			const letters = caseOf(tag);
			return { range, newText: tagText(letters ? inCase(word, letters) : word, source) };
		});
	});
}

/** In a list in brackets a comma ends an item. */
function tagText(word: string, source: string): string {
	return yamlValue(word, quoteOf(source) || (/[,[\]{}]/.test(word) ? '"' : ''));
}
