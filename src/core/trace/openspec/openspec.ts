import { plainText } from '../../document/plainText.ts';
import type { Heading, Section, SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { visibleLines } from '../../document/visibleLines.ts';
import { changeOf } from '../../openspec/place.ts';
import { chineseOperations } from '../../openspec/words.ts';
import { folderOf } from '../../workspace/paths.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { byPlace, withOrigin } from '../origin.ts';
import { taskDefinitions } from '../taskDefinitions.ts';
import type { Definition, DeltaOperation, TraceFacts, TraceReference } from '../trace.ts';

/** OpenSpec's edition in Chinese has words of its own, beside the English ones. */
const requirement = /^(?:Requirement:|需求[:：])\s*(.+)$/i;
const scenario = /^(?:Scenario:|场景[:：])\s*(.+)$/i;
const delta = /^(ADDED|MODIFIED|REMOVED|RENAMED)\s+Requirements$/i;
/** A header in a bullet: `- FROM: `### Requirement: A``, and in a list of removed ones. */
const header = /^\s*[-*+]\s+(?:(FROM|TO)\s*:\s*)?`?(#{3}\s*(?:Requirement:|需求[:：])\s*)([^`]+?)`?\s*$/i;

/**
 * The requirements and scenarios of a spec or of a change's delta, by name. A delta belongs to the capability whose spec
 * it changes: names are unique there, and what it says of them is their `operation`.
 * Source: https://github.com/Fission-AI/OpenSpec (docs/concepts.md and its parsers).
 */
export function readOpenSpec(document: SpecDocument): TraceFacts {
	const visible = visibleLines(document);
	const definitions: Definition[] = [];
	const references: Omit<TraceReference, 'from'>[] = [];
	const visit = (section: Section, operation: DeltaOperation | undefined): void => {
		const now = operationOf(section.heading.text) ?? operation;
		const own = requirementOf(section, now, document);
		if (own) {
			definitions.push(own, ...section.children.flatMap((child) => scenarioOf(child, own, document)));
			if (now === 'modified' || now === 'removed') {
				references.push(named(own.id, own.idRange));
			}
		}
		if (now === 'removed' || now === 'renamed') {
			readHeaders(section, now);
		}
		for (const child of section.children) {
			visit(child, now);
		}
	};
	const readHeaders = ({ bodyRange }: Section, operation: DeltaOperation): void => {
		for (let line = bodyRange.start.line; line < bodyRange.end.line; line++) {
			const found = header.exec(visible(line));
			if (!found) {
				continue;
			}
			const [whole, direction = '', marker = '', name = ''] = found;
			const start = whole.indexOf(marker) + marker.length;
			const place = range(line, start, line, start + name.length);
			if (operation === 'renamed' && /to/i.test(direction)) {
				definitions.push(item('requirement', name, place, place, name, operation));
			} else {
				references.push(named(name, place));
			}
		}
	};
	for (const section of document.sections) {
		visit(section, undefined);
	}
	definitions.push(...taskDefinitions(document));
	definitions.sort(byPlace);
	return {
		dialect: 'openspec',
		scope: scopeOf(document.path),
		definitions,
		references: withOrigin(references.sort(byPlace), definitions),
	};
}

/** `openspec/specs/auth` for the spec of a capability and for the deltas of it; the change's folder for all else. */
function scopeOf(path: string): string {
	const folder = folderOf(path);
	const change = changeOf(path);
	return change && folder.startsWith(`${change.folder}/specs/`)
		? change.root + folder.slice(change.folder.length)
		: folder;
}

function operationOf(heading: string): DeltaOperation | undefined {
	const title = heading.trim();
	return chineseOperations.get(title) ?? (delta.exec(title)?.[1]?.toLowerCase() as DeltaOperation | undefined);
}

function requirementOf(
	{ heading, range }: Section,
	operation: DeltaOperation | undefined,
	document: SpecDocument,
): Definition | undefined {
	const name = heading.level === 3 ? requirement.exec(heading.text)?.[1]?.trim() : undefined;
	return name === undefined
		? undefined
		: item('requirement', name, placeOf(heading, document), range, firstWords(range, document), operation);
}

function scenarioOf({ heading, range }: Section, above: Definition, document: SpecDocument): Definition[] {
	const name = scenario.exec(heading.text)?.[1]?.trim();
	return name === undefined
		? []
		: [
				{
					...item('scenario', name, placeOf(heading, document), range, name, above.operation),
					key: `${above.key}\n${name}`,
					parent: above.key,
				},
			];
}

function item(
	type: 'requirement' | 'scenario',
	name: string,
	idRange: Range,
	range: Range,
	text: string,
	operation: DeltaOperation | undefined,
): Definition {
	const id = name.trim();
	return define({ space: type, type, id, key: id, idRange, range, text, operation });
}

function named(name: string, range: Range): Omit<TraceReference, 'from'> {
	return { space: 'requirement', relation: 'mentions', text: name, keys: [name.trim()], range };
}

/** Where the name stands in a heading, behind its colon. */
function placeOf({ textRange }: Heading, { lines }: SpecDocument): Range {
	const source = lines.slice(textRange);
	const start = textRange.start.character + source.search(/[:：]/) + 1;
	const text = lines.line(textRange.start.line).slice(start, textRange.end.character);
	const blank = text.length - text.trimStart().length;
	return range(textRange.start.line, start + blank, textRange.start.line, start + text.trimEnd().length);
}

function firstWords({ start, end }: Range, { lines }: SpecDocument): string {
	for (let line = start.line + 1; line < end.line; line++) {
		const text = lines.line(line).trim();
		if (text !== '') {
			return /^#/.test(text) ? '' : briefly(plainText(text));
		}
	}
	return '';
}
