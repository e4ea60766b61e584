import * as vscode from 'vscode';
import { dialectOf } from '../../core/adr/dialect/dialect.ts';
import { usedWords } from '../../core/adr/dialect/usedWords.ts';
import { relate } from '../../core/adr/links/relate.ts';
import { unrelate } from '../../core/adr/links/unrelate.ts';
import { lookupIn } from '../../core/adr/log/recordLookup.ts';
import type { AdrRepository } from '../../core/adr/log/repository.ts';
import type { AdrRecord, RecordLink } from '../../core/adr/record/record.ts';
import { recordLabel, shortName } from '../../core/outline/recordLabel.ts';
import { askInTurn, type Questions } from '../askInTurn.ts';
import { withoutLinks } from '../convert.ts';
import { commands } from '../ids.ts';
import { repositoryOf } from '../workspace/repositoryOf.ts';
import { versionsOf } from '../workspace/versions.ts';
import { pickWord } from './pickWord.ts';
import { others, type PickOptions, pickOneOf, pickSomeOf, type RecordPlace } from './recordPicks.ts';
import { type DecisionServices, type RecordArgument, targetRecord } from './recordTarget.ts';
import { runOperation } from './runOperation.ts';
import { supersedeBy } from './supersedeBy.ts';

/** What is offered besides the words that a log uses already. */
const commonWords = [
	{ label: 'Depends on', reverse: 'Required by' },
	{ label: 'Refines', reverse: 'Refined by' },
	{ label: 'Relates to', reverse: 'Relates to' },
];

/** What the record that is asked for first is to each command. */
const roles: Readonly<Record<string, string>> = {
	[commands.supersede]: vscode.l10n.t('Record that supersedes others'),
	[commands.amend]: vscode.l10n.t('Record that amends another'),
	[commands.clarify]: vscode.l10n.t('Record that clarifies another'),
	[commands.link]: vscode.l10n.t('Record that links to another'),
	[commands.unlink]: vscode.l10n.t('Record with the link'),
};

/** Commands by which a record says how it relates to another; both are edited. */
export function registerLinkCommands(services: DecisionServices): vscode.Disposable {
	/** What `ask` returns is run when all is asked. */
	const command = (
		id: string,
		title: string,
		ask: (questions: Questions, place: RecordPlace) => Promise<(() => Promise<unknown>) | undefined>,
	) =>
		vscode.commands.registerCommand(id, async (argument: RecordArgument) => {
			const run = await askInTurn(async (questions) => {
				const place = await targetRecord(questions, services, argument, title, roles[id]);
				return place && ask(questions, place);
			});
			await run?.();
		});
	const { indexes } = services;
	const relateBy = async (
		questions: Questions,
		{ root, record }: RecordPlace,
		asked: PickOptions,
		relation: 'amends' | 'clarifies',
	) => {
		const repository = repositoryOf(root);
		const { labels } = dialectOf(repository.logOf(record), record.kind, record);
		const words = { label: labels[relation], reverse: labels[relation === 'amends' ? 'amended-by' : 'clarified-by'] };
		const other = await pickOneOf(questions, others(repository, record), asked);
		return (
			other &&
			(() =>
				runOperation(indexes, root, asked.title, (now) =>
					relate(now, now.record(record.path), now.record(other.path), words),
				))
		);
	};
	return vscode.Disposable.from(
		command(commands.supersede, vscode.l10n.t('Supersede'), async (questions, { root, record }) => {
			const placeHolder = vscode.l10n.t('{0} supersedes…', shortName(record));
			const title = vscode.l10n.t('Supersede');
			const old = await pickSomeOf(questions, others(repositoryOf(root), record), { title, placeHolder });
			return old.length > 0 ? () => supersedeBy(indexes, { root, record }, old) : undefined;
		}),
		command(commands.amend, vscode.l10n.t('Amend'), (questions, place) => {
			const placeHolder = vscode.l10n.t('{0} amends…', shortName(place.record));
			return relateBy(questions, place, { title: vscode.l10n.t('Amend'), placeHolder }, 'amends');
		}),
		command(commands.clarify, vscode.l10n.t('Clarify'), (questions, place) => {
			const placeHolder = vscode.l10n.t('{0} clarifies…', shortName(place.record));
			return relateBy(questions, place, { title: vscode.l10n.t('Clarify'), placeHolder }, 'clarifies');
		}),
		command(commands.link, vscode.l10n.t('Link Records'), async (questions, { root, record }) => {
			const repository = repositoryOf(root);
			const other = await pickOneOf(questions, others(repository, record), {
				title: vscode.l10n.t('Link Records'),
				placeHolder: vscode.l10n.t('{0} links to…', shortName(record)),
			});
			const words = other && (await askWords(questions, repository, record, other));
			return (
				words &&
				(() =>
					runOperation(indexes, root, vscode.l10n.t('Link Records'), (now) =>
						relate(now, now.record(record.path), now.record(other.path), words),
					))
			);
		}),
		command(commands.unlink, vscode.l10n.t('Remove Link'), async (questions, { root, record }) => {
			const repository = repositoryOf(root);
			const linked = linkedWith(repository, record);
			if (linked.length === 0) {
				void vscode.window.showInformationMessage(
					withoutLinks(vscode.l10n.t('{0} has no links to other records.', recordLabel(record))),
				);
				return undefined;
			}
			const other = await pickOneOf(
				questions,
				linked,
				{
					title: vscode.l10n.t('Link to remove from {0}', shortName(record)),
					placeHolder: vscode.l10n.t('Linked record'),
				},
				(one) => relationWith(repository, record, one),
			);
			return (
				other &&
				(() =>
					runOperation(indexes, root, vscode.l10n.t('Remove Link'), (now) =>
						unrelate(now, now.record(record.path), now.record(other.path), versionsOf(root)),
					))
			);
		}),
	);
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
		vscode.l10n.t('{0} says: {1} {2}', shortName(other), labels(lookup.linksTo(other, record)), shortName(record))
	);
}

async function askWords(
	questions: Questions,
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
		questions,
		known.map((words) => words.label),
		{
			title: vscode.l10n.t('Link Records'),
			placeHolder: vscode.l10n.t('What {0} says of {1}', shortName(record), shortName(other)),
		},
	);
	if (label === undefined) {
		return undefined;
	}
	const fitting = known.filter((words) => words.label.toLowerCase() === label.toLowerCase());
	const reverse = await pickWord(
		questions,
		[...fitting, ...known].map((words) => words.reverse),
		{
			title: vscode.l10n.t('Link Records'),
			placeHolder: vscode.l10n.t('What {0} says of {1}', shortName(other), shortName(record)),
		},
	);
	return reverse === undefined ? undefined : { label, reverse };
}
