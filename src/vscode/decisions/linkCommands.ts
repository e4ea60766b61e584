import * as vscode from 'vscode';
import { dialectOf } from '../../core/adr/dialect/dialect.ts';
import { usedWords } from '../../core/adr/dialect/usedWords.ts';
import { relate } from '../../core/adr/links/relate.ts';
import { unrelate } from '../../core/adr/links/unrelate.ts';
import { lookupIn } from '../../core/adr/log/recordLookup.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { AdrRecord, RecordLink } from '../../core/adr/record/record.ts';
import { recordLabel } from '../../core/outline/recordLabel.ts';
import { shortName } from '../../core/rules/adr/peers.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import { versionsOf } from '../workspace/versions.ts';
import { pickWord } from './pickWord.ts';
import { others, pickOneOf, pickSomeOf, type RecordPlace } from './recordPicks.ts';
import { type DecisionServices, type RecordArgument, targetRecord } from './recordTarget.ts';
import { runOperation } from './runOperation.ts';
import { supersedeBy } from './supersedeBy.ts';

/** What is offered besides the words that a log uses already. */
const commonWords = [
	{ label: 'Depends on', reverse: 'Required by' },
	{ label: 'Refines', reverse: 'Refined by' },
	{ label: 'Relates to', reverse: 'Relates to' },
];

/** Commands by which a record says how it relates to another; both are edited. */
export function registerLinkCommands(services: DecisionServices): vscode.Disposable {
	const command = (id: string, title: string, run: (place: RecordPlace) => Promise<void>) =>
		vscode.commands.registerCommand(id, async (argument: RecordArgument) => {
			const place = await targetRecord(services, argument, title);
			if (place) {
				await run(place);
			}
		});
	const { indexes } = services;
	const relateBy = async ({ root, record }: RecordPlace, title: string, relation: 'amends' | 'clarifies') => {
		const repository = repositoryOf(root);
		const { labels } = dialectOf(repository.logOf(record), record.kind, record);
		const words = { label: labels[relation], reverse: labels[relation === 'amends' ? 'amended-by' : 'clarified-by'] };
		const other = await pickOneOf(others(repository, record), question(title, record, relation));
		if (other) {
			await runOperation(indexes, root, title, (now) =>
				relate(now, now.record(record.path), now.record(other.path), words),
			);
		}
	};
	return vscode.Disposable.from(
		command(commands.supersede, 'Supersede', async ({ root, record }) => {
			const old = await pickSomeOf(others(repositoryOf(root), record), question('Supersede', record, 'supersedes'));
			if (old.length > 0) {
				await supersedeBy(indexes, { root, record }, old);
			}
		}),
		command(commands.amend, 'Amend', (place) => relateBy(place, 'Amend', 'amends')),
		command(commands.clarify, 'Clarify', (place) => relateBy(place, 'Clarify', 'clarifies')),
		command(commands.link, 'Link', async ({ root, record }) => {
			const repository = repositoryOf(root);
			const other = await pickOneOf(others(repository, record), question('Link', record, 'links to'));
			const words = other && (await askWords(repository, record, other));
			if (words) {
				await runOperation(indexes, root, 'Link', (now) =>
					relate(now, now.record(record.path), now.record(other.path), words),
				);
			}
		}),
		command(commands.unlink, 'Remove Link', async ({ root, record }) => {
			const repository = repositoryOf(root);
			const linked = linkedWith(repository, record);
			if (linked.length === 0) {
				void vscode.window.showInformationMessage(
					withoutLinks(`${recordLabel(record)} has no links to other records.`),
				);
				return;
			}
			const other = await pickOneOf(
				linked,
				{ title: `Link to remove from ${shortName(record)}`, placeHolder: 'Linked record' },
				(one) => relationWith(repository, record, one),
			);
			if (other) {
				await runOperation(indexes, root, 'Remove Link', (now) =>
					unrelate(now, now.record(record.path), now.record(other.path), versionsOf(root)),
				);
			}
		}),
	);
}

function question(title: string, record: AdrRecord, verb: string): { title: string; placeHolder: string } {
	return { title, placeHolder: `${shortName(record)} ${verb}…` };
}

function linkedWith(repository: AdrRepository, record: AdrRecord): readonly AdrRecord[] {
	const lookup = lookupIn(repository.records);
	return others(repository, record).filter(
		(other) => lookup.linksTo(record, other).length > 0 || lookup.linksTo(other, record).length > 0,
	);
}

/** What two records say of each other: "Supersedes", or what the other one says where this one is silent. */
function relationWith({ records }: AdrRepository, record: AdrRecord, other: AdrRecord): string {
	const lookup = lookupIn(records);
	const labels = (links: readonly RecordLink[]) => [...new Set(links.map(({ label }) => label))].join(', ');
	return (
		labels(lookup.linksTo(record, other)) ||
		`${shortName(other)} says: ${labels(lookup.linksTo(other, record))} ${shortName(record)}`
	);
}

async function askWords(
	repository: AdrRepository,
	record: AdrRecord,
	other: AdrRecord,
): Promise<{ label: string; reverse: string } | undefined> {
	const log = repository.logOf(record);
	const { labels } = dialectOf(log, record.kind, record);
	const known = [
		...usedWords(log.records),
		{ label: labels.amends, reverse: labels['amended-by'] },
		{ label: labels.clarifies, reverse: labels['clarified-by'] },
		...commonWords,
	];
	const label = await pickWord(
		known.map((words) => words.label),
		{ title: 'Link', placeHolder: `What ${shortName(record)} says of ${shortName(other)}` },
	);
	if (label === undefined) {
		return undefined;
	}
	const fitting = known.filter((words) => words.label.toLowerCase() === label.toLowerCase());
	const reverse = await pickWord(
		[...fitting, ...known].map((words) => words.reverse),
		{ title: 'Link', placeHolder: `What ${shortName(other)} says of ${shortName(record)}` },
	);
	return reverse === undefined ? undefined : { label, reverse };
}
