import { parseDocument } from '../../../src/core/document/parse.ts';
import { range } from '../../../src/core/document/text.ts';
import { grouped } from '../../../src/core/grouped.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { fingerprint } from '../../../src/core/review/approvals/fingerprint.ts';
import { phaseEdits, phasePlace, phaseStep } from '../../../src/core/review/approvals/phaseApproval.ts';
import { anchorAt, placeOf } from '../../../src/core/review/comments/anchor.ts';
import {
	readThread,
	threadFileName,
	threadsFolder,
	writeThread,
} from '../../../src/core/review/comments/threadFile.ts';
import { differingSections, sidesOf } from '../../../src/core/review/conflict/sides.ts';
import { describeChanges, documentChanges, suggestedBump } from '../../../src/core/review/documentChanges.ts';
import { logEntryEdits } from '../../../src/core/review/log/logEntry.ts';
import { type Bump, bumped, versionPlace } from '../../../src/core/review/log/versionNumber.ts';
import { obstacles, waitingFor } from '../../../src/core/review/status/obstacles.ts';
import { statusWords, stepEdits, stepsOf } from '../../../src/core/review/status/statusStep.ts';
import { assertKept, keptTexts, placed, refusedOr, toldEdits, underHeading } from '../../support/kept.ts';
import { type OddDocument, oddDocuments } from '../../support/oddSpecs.ts';
import { kindOf } from './support.ts';

/** What people do between two versions, each to all places that allow it. */
const revisions: Readonly<Record<string, (text: string) => string>> = {
	'a line goes': (text) =>
		text
			.split('\n')
			.toSpliced(Math.floor(text.split('\n').length / 2), 1)
			.join('\n'),
	'words oblige less': (text) => text.replace(/\bSHALL\b|\bMUST\b/g, 'SHOULD'),
	'words forbid': (text) => text.replace(/\b(SHALL|MUST)\b/g, '$1 NOT'),
	'tasks are done': (text) => text.replaceAll('[ ]', '[x]'),
	'an item is new': (text) => text.replace(/^(1\.|- \*\*FR-)/m, '1. WHEN new THE Oven SHALL stand first\n$1'),
	'bread is cake': (text) => text.replaceAll('bread', 'cake'),
	'a status changes': (text) => text.replace(/Draft|proposed|in-progress/, 'Approved'),
	'headings are renamed': (text) => text.replace(/^## (\w)/gm, '## New $1'),
	'the second half goes': (text) => text.slice(0, text.length / 2),
};

function compared({ document, kind }: OddDocument): string[] {
	return Object.entries(revisions).flatMap(([name, revise]) => {
		const changes = documentChanges(document.path, kind, document.text, revise(document.text));
		const { added, removed, changed } = changes.sections;
		return [
			`${document.path}, ${name}: ${suggestedBump(changes)}: ${describeChanges(changes)}`,
			`  sections ${[added, removed, changed].map((titles) => titles.join(' | ')).join(' / ')}`,
			...changes.items.renumbered.map(({ from, to }) => `  ${from.id} is ${to.id}`),
		];
	});
}

function found({ document }: OddDocument): string[] {
	const places = Array.from({ length: document.lines.count }, (_, line) => line).filter((line) => line % 6 === 4);
	return places.flatMap((line) => {
		const { length } = document.lines.line(line);
		return [range(line, 0, line, 0), range(line, Math.min(2, length), line, Math.min(9, length))].flatMap((area) => {
			const anchor = anchorAt(document, area);
			const later = grouped(Object.entries(revisions), ([, revise]) => {
				const now = parseDocument(document.path, `New\n\n${revise(document.text)}`);
				const place = placeOf(now, anchor);
				return `${placed(place.range, now.lines)}${place.isOutdated ? ', outdated' : ''}`;
			});
			return [
				`${document.path}:${line + 1} ${JSON.stringify(anchor)}`,
				...[...later].map(([place, names]) => `  ${place} ${names.map(([name]) => name).join(', ')}`),
			];
		});
	});
}

function stepped({ document, kind, facts }: OddDocument): string[] {
	const { text, lines } = document;
	const error = {
		path: document.path,
		rule: 'x/y',
		severity: 'error',
		range: range(0, 0, 0, 1),
		message: 'No',
	} as const;
	return [
		`${document.path}: ${facts.status}, ${stepsOf(kind).join(' ')}, ${JSON.stringify(statusWords(document, kind))}`,
		...(['draft', 'review', 'approved'] as const).flatMap((step) =>
			underHeading(
				`  ${step}`,
				refusedOr(() => toldEdits(stepEdits(document, kind, step), text)),
			),
		),
		...[...obstacles(document, kind, [error]), ...waitingFor(document, kind)].map(
			(one) => `  ${one.type} ${one.text} ${placed(one.range, lines)}`,
		),
	];
}

describe('odd documents under review', () => {
	it('differ alike from their versions', () => {
		assertKept('oddChanges', oddDocuments().flatMap(compared));
	});

	it('have comments at the same places when they have changed', () => {
		assertKept('oddChanges.comments', oddDocuments().flatMap(found));
	});

	it('have the same fingerprints, since approvals that were given hold on to them', () => {
		const texts = Object.entries({ ...keptTexts('oddApprovals'), ...keptTexts('oddLogs') });
		const digits = (path: string, kind: Kind, text: string): string => fingerprint(parseDocument(path, text), kind);
		const lines = [
			...oddDocuments().flatMap(({ document: { path, text }, kind }) => {
				const now = Object.entries(revisions).map(([name, revise]) => ({
					name,
					said: digits(path, kind, revise(text)),
				}));
				const alike = grouped([{ name: 'as it is', said: digits(path, kind, text) }, ...now], ({ said }) => said);
				return [...alike].map(([said, names]) => `${path} ${said} ${names.map(({ name }) => name).join(', ')}`);
			}),
			...texts.map(([name, text]) => `${name}: ${digits('docs/plan.md', kindOf('technical-plan'), text)}`),
		];
		assertKept('oddChanges.fingerprints', lines);
	});

	it('take the same steps, with the same in their way', () => {
		assertKept('oddChanges.steps', oddDocuments().flatMap(stepped));
	});

	it('have the same logs of changes', () => {
		const entry = { version: '1.2', day: '2026-11-21', author: 'Ada', changes: 'Milk | tea' };
		const lines = Object.entries(keptTexts('oddLogs')).flatMap(([name, text]) => {
			const document = parseDocument('docs/plan.md', text);
			const version = versionPlace(document)?.text;
			const next = (['major', 'minor', 'patch'] satisfies Bump[]).map((one) => bumped(version ?? '', one));
			return [
				`${name}: ${version} ${next.join(' ')}`,
				...(/\d\.\d/.test(text) ? ['1.2'] : ['1.2', '']).flatMap((version) =>
					underHeading(
						`  version ${version}`,
						toldEdits(logEntryEdits(document, kindOf('technical-plan'), { ...entry, version }), text),
					),
				),
			];
		});
		assertKept('oddChanges.logs', lines);
	});

	it('have the same threads', () => {
		const anchor = { section: ['A: b', '# C'], quote: 'is "so"', before: '- a', after: 'yes' };
		const comment = {
			author: 'Ada\nB.',
			date: '2026-11-21T10:00:00Z',
			text: 'Why?\r\n\r\n## Bob, 2026-11-21T11:00:00Z\n---',
		};
		const later = { author: 'Bob', date: '2026-11-20T11:00:00Z', text: '' };
		const lines = [
			{ anchor, isResolved: true, comments: [comment, later] },
			{ anchor: { section: [], quote: '12', before: '', after: '' }, isResolved: false, comments: [comment] },
		].flatMap((thread) => {
			const text = writeThread(thread);
			return [threadFileName(comment, new Set()), ...text.split('\n'), JSON.stringify(readThread(text))];
		});
		const taken = new Set([threadFileName(comment, new Set())]);
		assertKept('oddChanges.threads', [...lines, threadFileName(comment, taken), threadsFolder('docs/a.md')]);
	});

	it('have the same phases', () => {
		const texts = [
			'{"approvals":{"requirements":{"generated":true,"approved":true},"design":{"generated":true,"approved":false},"tasks":{"generated":false,"approved":false}},"ready_for_implementation":false,"updated_at":"2026-01-01"}',
			'{\n  "approvals": { "design": { "approved": true, "generated": "yes" } }, "ready_for_implementation": null\n}',
			'{"approvals": [',
		];
		const lines = texts.flatMap((text) =>
			['requirements', 'bugfix', 'design', 'tasks', 'notes'].flatMap((name) => {
				const place = phasePlace(`.kiro/specs/oven/${name}.md`);
				return place
					? [
							`${name}: ${place.file} ${phaseStep(text, place.phase)}`,
							...(['draft', 'review', 'approved'] as const).flatMap((step) =>
								underHeading(`  ${step}`, toldEdits(phaseEdits(text, place.phase, step, '2026-11-21'), text)),
							),
						]
					: [`${name}: no phase`];
			}),
		);
		assertKept('oddChanges.phases', lines);
	});

	it('have the same sides of a conflict', () => {
		const conflict = [
			'# Plan\n\nWords.\n\n## One\n\n<<<<<<< HEAD\nOur one.\n||||||| base\nOne.\n=======\nTheir one.\n>>>>>>> theirs\n\n## Two\n\nSame.\n',
			'# Plan\r\n\r\n<<<<<<<\r\n## Ours\r\n\r\nA.\r\n=======\r\n## Theirs\r\n\r\nB.\r\n>>>>>>> a b\r\n',
			'# Plan\n\n<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n',
			'Before.\n\n<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> theirs\n\n# Plan\n\nThe end',
			'<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> theirs\n\n# Plan\n\nThe end\n=======\n>>>>>>> x\n',
			'# Plan\n\n<<<<<<< a\n<<<<<<< b\n||||||| c\n<<<<<<< d\n=======\n||||||| e\n=======\n>>>>>>> f\n<<<<<<< g\n=======\n>>>>>>>\n',
			'# Plan\n\n<<<<<<<a\n=======\n>>>>>>> b\n',
			'# Plan\r<<<<<<< a\rx\r=======\ry\r>>>>>>> b\r# Plan\rTwice.\r',
		];
		const lines = conflict.flatMap((text, i) => {
			const sides = sidesOf(text);
			return sides
				? [
						`${i}: ${sides.names.join(' | ')} ${JSON.stringify([sides.ours, sides.theirs])}`,
						...differingSections('docs/plan.md', sides).map((one) => `  ${JSON.stringify(one)}`),
					]
				: [`${i}: no conflict`];
		});
		assertKept('oddChanges.sides', lines);
	});
});
