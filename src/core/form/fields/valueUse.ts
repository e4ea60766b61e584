import { dateWords } from '../../kinds/dateWords.ts';
import { isOfAuthors, isOfDeciders } from '../../kinds/peopleFields.ts';

/** What a value is, which decides how it is entered; `text` for anything. */
export type ValueUse = 'text' | 'date' | 'people' | 'version' | 'technologies' | 'tags';

const date = new RegExp(
	`^(?:.*[-_ ])?(?:${dateWords.join('|')}|created|updated|modified|reviewed|deadline|due)$`,
	'iu',
);
const people =
	/^(?:owners?|reviewers?|approvers?|assignees?|contacts?|stakeholders?|consulted|informed|accountable|responsible|(?:reviewed|approved)[-_ ]by)$/i;
const technologies =
	/^(?:tech(?:nology|nologies|nical)?[-_ ]?stack|technolog(?:y|ies)|stack|frameworks?|languages?(?:\/version)?|(?:primary[-_ ])?dependencies|storage|databases?|front[-_ ]?end|back[-_ ]?end|testing|deployment|hosting)$/i;
const tags = /^(?:tags?|labels?|keywords?|topics?)$/i;

/** What a schema says of a value, as far as it tells how the value is entered. */
export interface ValueSchema {
	/** As JSON Schema has it. */
	readonly format?: unknown;
}

/**
 * What a named value is, by what the schema of the kind says and else by its name: teams share names more than schemas.
 * @param path names from the outermost one on
 */
export function valueUse(path: readonly string[], { format }: ValueSchema = {}): ValueUse {
	const name = path.at(-1) ?? '';
	if (format === 'date' || date.test(name)) {
		return 'date';
	}
	if (/^version$/i.test(name)) {
		return 'version';
	}
	if (people.test(name) || isOfDeciders(name) || isOfAuthors(name)) {
		return 'people';
	}
	if (tags.test(name)) {
		return 'tags';
	}
	return path.some((one) => technologies.test(one)) ? 'technologies' : 'text';
}
