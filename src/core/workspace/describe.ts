import { readIndexPage } from '../adr/indexPage/readPage.ts';
import { describeRecord } from '../adr/record/describeRecord.ts';
import { listArtifacts } from '../artifacts/readArtifacts.ts';
import { findDocumentList } from '../contents/documentList.ts';
import { openQuestions } from '../dashboard/openQuestions.ts';
import { findDiagrams } from '../diagrams/findDiagrams.ts';
import { otherAnchors } from '../document/htmlHeadings.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { describeSections } from '../kinds/completion.ts';
import type { Kind } from '../kinds/kind.ts';
import { documentStatus } from '../kinds/status.ts';
import { describeOpenSpec } from '../openspec/facts.ts';
import { documentProgress } from '../tasks/progress.ts';
import { readTasks } from '../tasks/readTasks.ts';
import { describeTrace } from '../trace/describeTrace.ts';
import { documentTitle } from './documentTitle.ts';
import { documentBasis, documentVersion } from './documentVersion.ts';
import type { DocumentFacts } from './facts.ts';
import { documentReferences } from './references.ts';

/**
 * What remains of a document after its text is let go.
 * @param forRules leaves out what no workspace rule asks for, and views alone show: most lists of tasks, artifacts,
 * questions
 */
export function describeDocument(document: SpecDocument, kind: Kind, forRules = false): DocumentFacts {
	const status = documentStatus(document, kind);
	const { sections, completion } = describeSections(document, kind);
	const trace = describeTrace(document, kind);
	// Of tasks that wait for others a rule asks, too
	const isAsked = !forRules || trace?.references.some(({ relation }) => relation === 'depends');
	const taskList = isAsked ? readTasks(document, kind) : undefined;
	return {
		path: document.path,
		kind: kind.id,
		title: documentTitle(document, kind),
		version: documentVersion(document),
		basis: documentBasis(document),
		status: status?.text,
		done: status?.done ?? false,
		record: describeRecord(document, kind),
		recordIndex: kind.recordIndex ? readIndexPage(document) : undefined,
		documentList: findDocumentList(document),
		questions: forRules ? [] : openQuestions(document, kind),
		trace,
		openSpec: kind.trace?.dialect === 'openspec' ? describeOpenSpec(document) : undefined,
		completion,
		sections,
		headings: document.headings.map((heading) => heading.anchorText),
		anchors: otherAnchors(document),
		references: documentReferences(document),
		diagrams: findDiagrams(document),
		artifacts: forRules ? [] : listArtifacts(document, taskList),
		tasks: documentProgress(document, taskList),
		taskList,
		length: document.text.length,
		lineCount: document.lines.written,
	};
}
