import type { AdrRecord } from '../../adr/record.ts';
import type { WorkspaceRule } from '../rule.ts';
import { idOf, readLog, type Seat } from './peers.ts';
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
			const range = record.links[circle.link]?.range ?? record.titleRange ?? firstCharacter;
			const way = circle.ids.join(' → ');
			const isOwn = circle.ids.length === 2;
			report({
				range,
				message: isOwn
					? 'This record says that it supersedes itself.'
					: `These records supersede each other in a circle: ${way}.`,
			});
		}
	},
};

/** The ids of the records on the way round, and which link of the record is the first on it. */
function circleOf(seat: Seat): { ids: string[]; link: number } | undefined {
	const circle = seat.peers.supersession.circle(seat.record);
	return circle && { ids: circle.map(idOf), link: linkWithin(circle, seat) };
}

function linkWithin(circle: readonly AdrRecord[], { peers, record, log }: Seat): number {
	const paths = new Set(circle.map(({ path }) => path));
	return record.links.findIndex((link) => {
		const isMeant = link.relation === 'supersedes' || link.relation === 'superseded-by';
		return isMeant && paths.has(peers.target(link, log)?.path ?? '');
	});
}
