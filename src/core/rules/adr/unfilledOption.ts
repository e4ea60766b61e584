import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { matchSections } from '../../kinds/matchSections.ts';
import { documentStatus } from '../../kinds/status.ts';
import type { DocumentRule } from '../rule.ts';
import { namesOneOf } from './namesOneOf.ts';

export const unfilledOption: DocumentRule = {
	id: 'adr/unfilled-option',
	scope: 'document',
	severity: 'hint',
	summary: 'A list of options still has one of the template, or the chosen option is none of those listed.',
	why: [
		'A record that weighs options shows a later reader what else was possible. In a decided record an option that nobody',
		'named says that something was left out, and a chosen option that is not on the list was never weighed. The chosen',
		'option is compared leniently: a word in common is enough. Placeholders in brackets are reported by',
		'`placeholder/unfilled`.',
	].join('\n'),
	example: {
		path: 'docs/decisions/0005-send-mails.md',
		bad: '---\nstatus: accepted\n---\n\n# Send mails\n\n## Context and Problem Statement\n\nMails get lost.\n\n## Considered Options\n\n* Own server\n* Hosted service\n* …\n\n## Decision Outcome\n\nChosen option: "Postmark", because it is cheap.\n',
		good: '---\nstatus: accepted\n---\n\n# Send mails\n\n## Context and Problem Statement\n\nMails get lost.\n\n## Considered Options\n\n* Own server\n* Postmark, a hosted service\n\n## Decision Outcome\n\nChosen option: "Postmark", because it is cheap.\n',
	},
	check(document, kind, report) {
		const outcome = kind.record?.decision;
		if (outcome === undefined || !kind.sections.some(({ content }) => content === 'options')) {
			return;
		}
		const sections = [...matchSections(document, kind).kindOf];
		const [listing, ...others] = sections.flatMap(([section, { content }]) => (content === 'options' ? [section] : []));
		const options = listing ? bulletsOf(document, listing) : [];
		for (const { text, range } of documentStatus(document, kind)?.done ? options : []) {
			if (ofTemplate.test(text)) {
				report({ range, message: `"${text}" is the template's: name the option, or take the line away.` });
			}
		}
		const decision = sections.find(([, { id }]) => id === outcome)?.[0];
		const choice = decision && chosenOption(document, decision);
		const all = [listing, ...others].flatMap((section) => (section ? [section, ...section.children] : []));
		const names = [...options.map(({ text }) => text), ...all.map(({ heading }) => heading.text)];
		if (choice && options.length > 1 && !namesOneOf(choice.text, names) && !isMixture(choice.behind, options)) {
			report({ range: choice.range, message: `"${choice.text}" is none of the options under "${titleOf(listing)}".` });
		}
	},
};

interface Item {
	readonly text: string;
	readonly range: Range;
}

/** What the outcome says of the option that was chosen. */
interface Choice extends Item {
	/** The rest of the paragraph where the option stands without quotes, else nothing. */
	readonly behind: string;
}

const ofTemplate = /^(?:(?:…|\.\.\.)|title of option \w+)$/i;
const bullet = /^( {0,3})(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)/;

function titleOf(section: Section | undefined): string {
	return section?.heading.text ?? '';
}

/** The items of the lists that stand in a section itself, those on the left alone, without their further lines. */
function bulletsOf({ lines }: SpecDocument, { bodyRange }: Section): Item[] {
	const items: Item[] = [];
	for (let line = bodyRange.start.line; line <= bodyRange.end.line; line++) {
		const source = lines.line(line);
		const mark = bullet.exec(source)?.[0];
		const text = mark === undefined ? '' : plainText(source.slice(mark.length));
		if (mark !== undefined && text !== '') {
			const start = { line, character: mark.length };
			items.push({ text, range: { start, end: { line, character: source.trimEnd().length } } });
		}
	}
	return items;
}

/** How a line begins that says which option was chosen. */
const chosen = new RegExp(
	`^\\s*(?:[-*+]\\s+)?\\**(?:${[
		'chosen option|selected option|gewählte option|gewählte variante|option (?:choisie|retenue)|opci[oó]n elegida',
		'op[cç][aã]o (?:escolhida|selecionada)|opzione scelta|gekozen optie|wybrana opcja|выбранный вариант',
		'选择的?(?:方案|选项)|選擇的?方案|採用した選択肢|選択した(?:オプション|選択肢)|선택한? ?옵션',
	].join('|')})\\**\\s*[:：]\\**\\s*`,
	'iu',
);

/** Where its name ends that stands without quotes. */
const nameEnd =
	/,|;|\s[—–-]\s|\s(?:because|since|as|weil|da|car|parce que|porque|perch[eé]|omdat|ponieważ|потому что)\s|。|，|\.(?:\s|$)/iu;

const quotes = /^[*_]*(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|「([^」]+)」|'([^']+)'|\*\*([^*]+)\*\*)/u;

function chosenOption({ lines }: SpecDocument, { bodyRange }: Section): Choice | undefined {
	for (let line = bodyRange.start.line; line <= bodyRange.end.line; line++) {
		const source = lines.line(line);
		const lead = chosen.exec(source)?.[0];
		if (lead !== undefined) {
			const rest = source.slice(lead.length);
			const quoted = quotes.exec(rest);
			const written = quoted?.[0] ?? rest.split(nameEnd, 1)[0] ?? '';
			const text = plainText(quoted?.slice(1).find((part) => part !== undefined) ?? written);
			const start = { line, character: lead.length };
			const end = { line, character: lead.length + written.trimEnd().length };
			const behind = quoted ? '' : rest.slice(written.length) + paragraphBelow(lines, line, bodyRange.end.line);
			return text === '' || /^[[{<]/.test(text) || text.includes('{')
				? undefined
				: { text, range: { start, end }, behind };
		}
	}
	return undefined;
}

function paragraphBelow(lines: SpecDocument['lines'], line: number, last: number): string {
	let text = '';
	for (let next = line + 1; next <= last && lines.line(next).trim() !== ''; next++) {
		text += `\n${lines.line(next)}`;
	}
	return text;
}

/** Whether the sentences behind a choice say of several options where each is used: it was no single one that was chosen. */
function isMixture(behind: string, options: readonly Item[]): boolean {
	const text = plainText(behind.slice(behind.indexOf('. ') + 1)).toLowerCase();
	return /\.\s/.test(behind) && options.filter((option) => text.includes(option.text.toLowerCase())).length > 1;
}
