import { parseDocument } from '../../core/document/parse.ts';
import { LlmError } from '../../core/generation/llmError.ts';
import { costOf, describeCost } from '../../core/generation/models.ts';
import { describeProof } from '../../core/generation/proof.ts';
import { type FillOptions, usualFillOptions } from '../../core/generation/subject.ts';
import { fileProblem } from '../../node/fileProblem.ts';
import { type Encoding, readTextFile, writeTextFile } from '../../node/textFile.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { commandLineParser } from '../diagramParser.ts';
import { shownPath } from '../notes.ts';
import { openProject } from '../openProject.ts';
import { printable, type Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { type FillRun, fillOneSection } from './fillOneSection.ts';
import { chooseProvider } from './provider.ts';
import { type FillTarget, flat, readTarget, sectionIds } from './targets.ts';

export const fill: Command = {
	name: 'fill',
	synopsis: 'FILE#SECTION…',
	summary: 'Let a model, or the workspace itself, write sections of documents.',
	description: [
		'Writes the body of a section, named by its id or its heading ("archspec tree --format json" lists ids), or with',
		'--empty all sections of a FILE that wait to be written. Every other byte of the file stays as it is. What was',
		'written is checked by the rules, and the model mends what they find, at most twice.',
		'',
		'Without a key or an address in the environment, sections are drafted from the workspace alone, with no network:',
		'what nobody can know from it is marked [NEEDS CLARIFICATION: …]. OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL',
		'name an endpoint that speaks the protocol of OpenAI, its key and its model.',
	].join('\n'),
	options: [
		{ name: 'empty', description: 'Write all sections of each FILE that are empty or hold placeholders.' },
		{ name: 'provider', value: 'PROVIDER', description: 'openai or offline.' },
		{ name: 'model', value: 'MODEL', description: 'Model, as the endpoint calls it.' },
		{ name: 'instruction', value: 'TEXT', description: 'What to mind; a section that is written is improved by it.' },
		{ name: 'detail', value: 'DETAIL', description: 'low, medium (default) or high.' },
		{ name: 'language', value: 'LANGUAGE', description: 'Language of the text; that of the document when not given.' },
		{ name: 'dry-run', description: 'Send and write nothing; print what would be sent, and what it would cost.' },
	],
	positionals: { least: 1, most: Number.POSITIVE_INFINITY },
	run: runFill,
};

async function runFill(input: Arguments, terminal: Terminal): Promise<number> {
	const targets = input.positionals.map((text) => readTarget(text, input.has('empty')));
	const provider = chooseProvider(input, terminal);
	const options = readOptions(input);
	const parser = commandLineParser();
	try {
		const opened = await openProject({ cwd: terminal.cwd, paths: targets.map(({ file }) => file), parser });
		const { index, workspace, project } = opened;
		await index.load({ progress: (done, all) => terminal.progress.show(done, all) });
		terminal.progress.clear();
		const run: FillRun = {
			index,
			workspace,
			kinds: project.kinds.all(),
			maxFileSize: project.config.maxFileSize,
			provider,
			instruction: input.value('instruction') ?? '',
			options,
			dryRun: input.has('dry-run'),
			note: (text) => terminal.err(`${printable(text)}\n`),
		};
		let refused = 0;
		for (const [i, target] of targets.entries()) {
			const path = opened.targets.paths[i]?.path ?? '';
			refused += await fillFile(run, target, path, workspace.absolute(path), terminal);
		}
		return refused > 0 ? 1 : 0;
	} catch (error) {
		throw error instanceof LlmError ? new UsageError(error.message) : error;
	} finally {
		parser.dispose();
	}
}

/** Fills the sections of one file, which is written after each. @returns how many were refused */
async function fillFile(
	run: FillRun,
	target: FillTarget,
	path: string,
	absolute: string,
	terminal: Terminal,
): Promise<number> {
	const shown = shownPath(terminal.cwd, absolute);
	const file = readTextFile(absolute, run.maxFileSize);
	if ('problem' in file) {
		throw new UsageError(`${shown} ${file.problem}.`);
	}
	run.index.update(path, file.text);
	const indexed = run.index.get(path);
	if (indexed === undefined) {
		throw new UsageError(`${shown} is no document of a kind; "archspec kinds" lists what is recognised.`);
	}
	const ids = sectionIds(target, parseDocument(path, file.text), indexed.facts.sections);
	if (ids.length === 0) {
		terminal.out(`${shown}: no section waits to be written.\n`);
	}
	let { text } = file;
	let refused = 0;
	for (const id of ids) {
		const section = flat(run.index.get(path)?.facts.sections ?? []).find((one) => one.id === id);
		if (section === undefined) {
			continue;
		}
		const outcome = await fillOneSection(run, path, text, section.line);
		const name = `${shown}#${id}`;
		if (outcome.type === 'receipt') {
			terminal.out(outcome.page);
		} else if (outcome.type === 'refused') {
			refused++;
			terminal.out(`${name}: not written, since ${outcome.reason}.\n`);
		} else {
			text = outcome.text;
			write(absolute, shown, text, file.encoding);
			const { usage, findings } = outcome.result;
			const cost = usage === undefined ? 'cost unknown' : describeCost(costOf(usage, run.provider.model));
			terminal.out(`${name}: ${printable(describeProof(outcome.proof))} · ${cost}\n`);
			for (const finding of findings) {
				terminal.out(`  still: ${printable(finding)}\n`);
			}
		}
	}
	return refused;
}

function write(absolute: string, shown: string, text: string, encoding: Encoding): void {
	try {
		writeTextFile(absolute, text, encoding);
	} catch (error) {
		throw new UsageError(`${shown} ${fileProblem(error)}; the section was not written.`);
	}
}

function readOptions(input: Arguments): FillOptions {
	const detail = input.value('detail') ?? usualFillOptions.detail;
	if (detail !== 'low' && detail !== 'medium' && detail !== 'high') {
		throw new UsageError(`unknown detail "${detail}". Details: low, medium, high.`);
	}
	return { ...usualFillOptions, detail, language: input.value('language') ?? '' };
}
