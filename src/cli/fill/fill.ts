import { existsSync } from 'node:fs';
import { allSections } from '../../core/document/allSections.ts';
import { parseDocument } from '../../core/document/parse.ts';
import { LlmError } from '../../core/generation/llmError.ts';
import { costOf, describeCost } from '../../core/generation/models.ts';
import { loadPrompts, unreadablePrompt, usablePrompts } from '../../core/generation/ownPrompts.ts';
import { fillPromptsFor } from '../../core/generation/prompt.ts';
import { PromptTemplateError } from '../../core/generation/promptTemplate.ts';
import { describeProof } from '../../core/generation/proof.ts';
import { printable } from '../../core/report/printable.ts';
import { errorCode, fileProblem } from '../../node/fileProblem.ts';
import { type Encoding, hasText, readTextFile, writeTextFile } from '../../node/textFile.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { commandLineParser } from '../diagramParser.ts';
import { shownPath } from '../notes.ts';
import { openProject } from '../openProject.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usageError.ts';
import { readAttached } from './attach.ts';
import { type FillRun, fillOneSection } from './fillOneSection.ts';
import { fillCommandOptions, readFillOptions, readNumber } from './options.ts';
import { chooseProvider } from './provider.ts';
import { fillSources } from './sources.ts';
import { type FillTarget, readTarget, sectionIds } from './targets.ts';

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
		'',
		'Secrets are taken out of all that is sent. Files that are ignored, that hold keys, or that ai.neverSend of',
		'.archspec.yaml names are never sent. Prompts in .archspec/prompts/*.md stand in place of the built-in ones.',
	].join('\n'),
	options: fillCommandOptions,
	positionals: { least: 1, most: Number.POSITIVE_INFINITY },
	run: runFill,
};

async function runFill(input: Arguments, terminal: Terminal): Promise<number> {
	const targets = input.positionals.map((text) => readTarget(text, input.has('empty')));
	const provider = await chooseProvider(input, terminal);
	const options = readFillOptions(input);
	const contextTokens = Math.min(provider.budget, readNumber(input, 'context', 500, 10_000_000) ?? provider.budget);
	const budget = readNumber(input, 'budget', 0, Number.POSITIVE_INFINITY);
	const parser = commandLineParser(terminal);
	try {
		const opened = await openProject({ cwd: terminal.cwd, paths: targets.map(({ file }) => file), parser });
		const { index, workspace, project } = opened;
		await index.load({ progress: (done, all) => terminal.progress.show(done, all) });
		terminal.progress.clear();
		const { maxFileSize, ai } = project.config;
		const sources = await fillSources(workspace, ai.neverSend, maxFileSize);
		const instruction = input.value('instruction') ?? '';
		// A section that is empty is filled, with an instruction too
		const needed = [...fillPromptsFor('fill'), ...(instruction === '' ? [] : fillPromptsFor('improve'))];
		const prompts = await loadPrompts({
			list: () => workspace.list(),
			read: async (path) => (await sources.read(path)) ?? { problem: unreadablePrompt },
		});
		const run: FillRun = {
			...sources,
			index,
			kinds: project.kinds.all(),
			maxFileSize,
			provider,
			templates: usablePrompts(prompts, needed),
			attached: await readAttached(input.values('attach'), terminal.cwd, workspace, sources),
			contextTokens,
			instruction,
			options,
			budget,
			spent: 0,
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
		const isTold = error instanceof LlmError || error instanceof PromptTemplateError;
		throw isTold ? new UsageError(error.message) : error;
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
	if (run.provider.name !== 'offline' && run.isNeverSent(path)) {
		throw new UsageError(`${shown} is never sent: it is ignored, holds keys, or "ai.neverSend" names it.`);
	}
	run.index.update(path, file.text);
	const indexed = run.index.get(path);
	if (indexed === undefined) {
		throw new UsageError(`${shown} is no document of a kind; "archspec kinds" lists what is recognised.`);
	}
	const ids = sectionIds(target, parseDocument(path, file.text), indexed.kind, indexed.facts.sections);
	if (ids.length === 0) {
		terminal.out(`${shown}: no section waits to be written.\n`);
	}
	let { text } = file;
	let refused = 0;
	for (const id of ids) {
		const section = allSections(run.index.get(path)?.facts.sections ?? []).find((one) => one.id === id);
		if (section === undefined) {
			continue;
		}
		const outcome = await fillOneSection(run, path, text, section.line);
		const name = `${shown}#${id}`;
		if (outcome.type === 'receipt') {
			terminal.out(
				outcome.page
					.split(/(\n|\t)/)
					.map((part, i) => (i % 2 === 0 ? printable(part) : part))
					.join(''),
			);
		} else if (outcome.type === 'refused') {
			refused++;
			terminal.out(`${name}: not written, since ${outcome.reason}.\n`);
		} else {
			write(absolute, shown, { before: text, after: outcome.text }, file.encoding);
			text = outcome.text;
			const { usage, findings } = outcome.result;
			const cost = usage && costOf(usage, run.provider.model);
			run.spent += cost ?? 0;
			const price = usage === undefined ? 'cost unknown' : describeCost(cost);
			terminal.out(`${name}: ${printable(describeProof(outcome.proof))} · ${price}\n`);
			for (const finding of findings) {
				terminal.out(`  still: ${printable(finding)}\n`);
			}
		}
	}
	return refused;
}

function write(absolute: string, shown: string, text: { before: string; after: string }, encoding: Encoding): void {
	try {
		// A model takes its time
		if (existsSync(absolute) && !hasText(absolute, text.before)) {
			throw new UsageError(`${shown} has changed meanwhile; the section was not written. Run it again.`);
		}
		writeTextFile(absolute, text.after, encoding);
	} catch (error) {
		throw errorCode(error) === ''
			? error
			: new UsageError(`${shown} ${fileProblem(error)}; the section was not written.`);
	}
}
