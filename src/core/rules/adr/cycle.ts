import type { AdrRecord, RecordLink } from '../../adr/record.ts';
import { range } from '../../document/text.ts';
import type { WorkspaceRule } from '../rule.ts';
import { idOf, type Seat, seatOf } from './peers.ts';

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
		const seat = seatOf(facts, view);
		const circle = seat && circleOf(seat);
		if (!circle) {
			return;
		}
		const { record } = seat;
		const way = circle.map(idOf).join(' → ');
		report({
			range: linkWithin(circle, seat)?.range ?? record.titleRange ?? range(0, 0, 0, 0),
			message:
				circle.length === 2
					? 'This record says that it supersedes itself.'
					: `These records supersede each other in a circle: ${way}.`,
		});
	},
};

function circleOf({ peers, record }: Seat): readonly AdrRecord[] | undefined {
	const self = peers.at(record.path);
	return self && peers.supersession.circle(self);
}

/** The first link of the record by which it stands in the circle. */
function linkWithin(circle: readonly AdrRecord[], { peers, record, log }: Seat): RecordLink | undefined {
	const paths = new Set(circle.map(({ path }) => path));
	return record.links.find((link) => {
		const target =
			link.relation === 'supersedes' || link.relation === 'superseded-by' ? peers.target(link, log) : undefined;
		return target && paths.has(target.path);
	});
}
