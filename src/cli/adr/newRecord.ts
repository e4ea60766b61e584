import nodePath from 'node:path';
import { newRecord as makeRecord } from '../../core/adr/new/newRecord.ts';
import { defaultConfig } from '../../core/config.ts';
import { readTextFile } from '../../node/textFile.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { note } from '../notes.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { dayOf } from './day.ts';
import { openInEditor } from './editor.ts';
import { dirOption, openLog } from './openLog.ts';

export const newRecord: Command = {
	name: 'adr new',
	synopsis: 'TITLE…',
	summary: 'Start a record with the next number, and print its path.',
	description: [
		'The words of TITLE need no quotes; options stand before them. The record is written as the others of its log are:',
		'file name, title, status, date and links. A log without records begins as adr-tools has it.',
		'',
		'Template: the file that ADR_TEMPLATE names, else templates/template.md of the log, else its own form. In a template',
		'NUMBER, TITLE, DATE and STATUS stand for those of the record. ADR_DATE replaces the date of today.',
		'Then VISUAL, or else EDITOR, opens the file; without either it is just made.',
		'',
		'  archspec adr new -s 3 -s 4 -l "5:Amends:Amended by" Keep sessions in Redis',
	].join('\n'),
	options: [
		{
			name: 'supersede',
			short: 's',
			value: 'SUPERSEDED',
			repeatable: true,
			description: 'Record whose place the new one takes: a number, a part of a file name, or a path.',
		},
		{
			name: 'link',
			short: 'l',
			value: 'TARGET:LINK:REVERSE-LINK',
			repeatable: true,
			description: 'Record to link to; what the new one says of it; what it says of the new one.',
		},
		dirOption,
	],
	positionals: { least: 0, most: Number.POSITIVE_INFINITY },
	optionsFirst: true,
	run: runNew,
};

async function runNew(input: Arguments, terminal: Terminal): Promise<number> {
	const title = input.positionals.join(' ').trim();
	if (title === '') {
		throw new UsageError('no title given: archspec adr new TITLE….');
	}
	const day = dayOf(terminal);
	const links = input.values('link').map(readLink);
	const given = givenTemplate(terminal);
	const log = await openLog(input, terminal);
	const template = given ?? (await log.repository.text(`${log.folder}/templates/template.md`));
	const { path, change } = await makeRecord(log.repository, {
		title,
		day,
		folder: log.folder,
		asAdrTools: true,
		...(template !== undefined && { template }),
		supersedes: input.values('supersede').map(log.find),
		links: links.map(({ name, ...words }) => ({ target: log.find(name), ...words })),
	});
	log.apply(change);
	const problem = openInEditor(log.shown(path), terminal);
	terminal.out(`${log.shown(path)}\n`);
	if (problem !== undefined) {
		note(terminal, `${problem}; the record is there.`);
		return 2;
	}
	return 0;
}

function readLink(value: string): { name: string; label: string; reverse: string } {
	const [name = '', label = '', reverse = '', ...more] = value.split(':').map((part) => part.trim());
	if (name === '' || label === '' || reverse === '' || more.length > 0) {
		throw new UsageError(`--link ${value}: write TARGET:LINK:REVERSE-LINK, as in "5:Amends:Amended by".`);
	}
	return { name, label, reverse };
}

function givenTemplate({ environment: { ADR_TEMPLATE: name }, cwd }: Terminal): string | undefined {
	if (!name) {
		return undefined;
	}
	const file = readTextFile(nodePath.resolve(cwd, name), defaultConfig.maxFileSize);
	if ('problem' in file) {
		throw new UsageError(`ADR_TEMPLATE ${name} ${file.problem}.`);
	}
	return file.text;
}
