import type { Circle } from '../../adr/log/supersession.ts';
import { shortName } from '../../outline/recordLabel.ts';
import type { WorkspaceRule } from '../rule.ts';
import { readLog, type Seat } from './peers.ts';
import { firstCharacter } from './places.ts';

export const cycle: WorkspaceRule = {
	id: 'adr/cycle',
	scope: 'workspace',
	severity: 'error',
	summary: 'Records supersede each other in a circle, or a record supersedes itself.',
	why: [
		'Which of the decisions holds? Nobody can tell, and whoever follows the links never arrives. Reported on each record of',
		'the circle. What replaces only a part of another record makes no circle.',
	].join('\n'),
	example: {
		path: 'docs/adr/0001-store-rows.md',
		bad: '# 1. Store rows\n\n## Status\n\nAccepted\n\nSupersedes [2. Store files](0002-store-files.md)\n\n## Context\n\nFiles are slow.\n\n## Decision\n\nWe store rows.\n\n## Consequences\n\nA server runs.\n',
		good: '# 1. Store rows\n\n## Status\n\nSuperseded by [2. Store files](0002-store-files.md)\n\n## Context\n\nFiles are slow.\n\n## Decision\n\nWe store rows.\n\n## Consequences\n\nA server runs.\n',
		files: {
			'docs/adr/0002-store-files.md':
				'# 2. Store files\n\n## Status\n\nAccepted\n\nSupersedes [1. Store rows](0001-store-rows.md)\n\n## Context\n\nServers fail.\n\n## Decision\n\nWe store files.\n\n## Consequences\n\nDisks fill.\n',
		},
	},
	check(facts, _kind, view, report) {
		const circle = readLog(facts, view, circleOf);
		const { record } = facts;
		if (record && circle) {
			report({
				range: record.links[circle.link]?.range ?? record.titleRange ?? firstCharacter,
				message:
					circle.way === undefined
						? 'This record says that it supersedes itself.'
						: `These records supersede each other in a circle: ${circle.way}.`,
			});
		}
	},
};

/** How many records of a circle a message names. */
const named = 8;

/** The way round as a text, none for a record alone, and which link of the record is the first on it. */
function circleOf(seat: Seat): { way: string | undefined; link: number } | undefined {
	const { record, peers } = seat;
	const circle = peers.supersession.circle(record);
	if (!circle) {
		return undefined;
	}
	const link = record.links.findIndex((one) => {
		const isMeant = one.relation === 'supersedes' || one.relation === 'superseded-by';
		const target = isMeant ? peers.target(one, record.path) : undefined;
		return target && peers.supersession.inOneCircle(record, target);
	});
	return { way: circle.records.length > 1 ? wayRound(circle) : undefined, link };
}

function wayRound({ records, place }: Circle): string {
	const first = Array.from({ length: Math.min(records.length, named) }, (_, i) => {
		const record = records[(place + i) % records.length];
		return record ? shortName(record) : '';
	});
	return [...first, ...(records.length > named ? ['…'] : []), ...first.slice(0, 1)].join(' → ');
}
