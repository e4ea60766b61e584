import type { DecisionLog } from '../../core/adr/log/log.ts';
import { type AdrRecord, stages } from '../../core/adr/record/record.ts';
import { stageOf } from '../../core/adr/record/stage.ts';
import { changeStatus } from '../../core/adr/status/changeStatus.ts';
import type { Command } from '../command.ts';
import { note } from '../notes.ts';
import { UsageError } from '../usageError.ts';
import { applyAndShow } from './applyAndShow.ts';
import { dayOf } from './day.ts';
import { dirOption, openLog } from './openLog.ts';

export const status: Command = {
	name: 'adr status',
	synopsis: 'RECORD STATUS',
	summary: 'Change the status of a record.',
	description: [
		`STATUS is one of ${stages.join(', ')}, which is written in the words of the log, or any`,
		'other words. Which status may follow which is set by adr.workflow in .archspec.yaml. Prints the changed file.',
	].join('\n'),
	options: [dirOption],
	positionals: { least: 2, most: Number.POSITIVE_INFINITY },
	async run(input, terminal) {
		const [name = '', ...words] = input.positionals;
		const word = words.join(' ').trim();
		if (word === '') {
			throw new UsageError('the status is empty: archspec adr status RECORD STATUS.');
		}
		const log = await openLog(input, terminal);
		const record = log.find(name);
		applyAndShow(await changeStatus(log.repository, record, word, dayOf(terminal)), log, terminal);
		if (isNewWord(word, log.repository.logOf(record))) {
			note(terminal, `"${word}" is no status that this log has used.`);
		}
		return 0;
	},
};

/** A word that says no stage and that no record has: it may be a slip. */
function isNewWord(word: string, { records }: DecisionLog): boolean {
	const isUsed = ({ status }: AdrRecord): boolean => status?.text.toLowerCase() === word.toLowerCase();
	return stageOf(word) === undefined && !records.some(isUsed);
}
