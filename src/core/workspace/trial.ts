import { logFolder } from '../adr/log/log.ts';
import { parseDocument } from '../document/parse.ts';
import type { Recogniser } from '../kinds/recognise.ts';
import type { Finding } from '../rules/rule.ts';
import { byPlace, type RuleSet, unexcused } from '../rules/run.ts';
import { readSuppressions } from '../rules/suppressions.ts';
import { describeDocument } from './describe.ts';
import { FactFinder, type FactSources } from './factFinder.ts';
import { type Answers, FactStore, type Question } from './factStore.ts';
import type { DocumentFacts } from './facts.ts';

/**
 * The findings that a document would have with another text. It asks an index for what its rules need, under a book of
 * answers of its own: the index, its findings and those who listen to it notice nothing. The ids of a scope and the
 * documents of a capability are looked up with the other text in its place, and put back within the same turn.
 * @returns nothing for a text that no kind claims
 */
export async function trialFindings(
	sources: FactSources,
	rules: RuleSet,
	recogniser: Recogniser,
	path: string,
	text: string,
): Promise<readonly Finding[]> {
	const document = parseDocument(path, text);
	const kind = recogniser.recognise(document);
	if (!kind) {
		return [];
	}
	const facts = describeDocument(document, kind);
	const suppressions = readSuppressions(document);
	const own = rules.checkDocument(document, kind, suppressions);
	const finder = new FactFinder({ ...sources, facts: (one) => (one === path ? facts : sources.facts(one)) });
	const store = new FactStore();
	for (;;) {
		const view = store.viewFor(path);
		const ofOthers = rules.checkFacts(facts, kind, view, suppressions);
		const excused = unexcused(
			own.filter(({ unless }) => unless),
			view,
		);
		const questions = store.questions();
		if (questions.length === 0) {
			return [...own.filter(({ unless }) => !unless), ...ofOthers, ...excused].sort(byPlace);
		}
		const answers = await Promise.all(questions.map((question) => answerWith(sources, finder, facts, question)));
		for (const [i, question] of questions.entries()) {
			store.answer(question, answers[i] as Answers[Question['topic']]);
		}
	}
}

/** These are looked up at once, before anybody else can look. */
function answerWith(
	{ trace, openSpec, records, facts: factsOf }: FactSources,
	finder: FactFinder,
	facts: DocumentFacts,
	{ topic, path }: Question,
): Promise<Answers[Question['topic']]> {
	const put = (one: DocumentFacts | undefined): void => {
		if (topic === 'trace') {
			trace.update(facts.path, one?.kind ?? '', one?.trace);
		} else if (topic === 'openSpec') {
			openSpec.update(facts.path, one?.openSpec);
		} else if (topic === 'records' && logFolder(facts.path) === path) {
			records.put(facts.path, one?.record !== undefined);
		}
	};
	put(facts);
	const answer = finder.find(topic, path);
	put(factsOf(facts.path));
	return answer;
}
