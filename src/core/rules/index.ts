import { cycle } from './adr/cycle.ts';
import { date } from './adr/date.ts';
import { duplicateNumber } from './adr/duplicateNumber.ts';
import { missingTarget } from './adr/missingTarget.ts';
import { numberMismatch } from './adr/numberMismatch.ts';
import { oneSidedLink } from './adr/oneSidedLink.ts';
import { staleIndex } from './adr/staleIndex.ts';
import { statusUnknown } from './adr/statusUnknown.ts';
import { unfilledOption } from './adr/unfilledOption.ts';
import { duplicateKey } from './code/duplicateKey.ts';
import { jsonSyntax } from './code/jsonSyntax.ts';
import { yamlSyntax } from './code/yamlSyntax.ts';
import { configurationRules } from './configuration.ts';
import type { RuleDescription } from './describe.ts';
import { emptyDiagram } from './diagram/emptyDiagram.ts';
import { notRendered } from './diagram/notRendered.ts';
import { diagramSyntax } from './diagram/syntax.ts';
import { unknownType } from './diagram/unknownType.ts';
import { frontMatterSchema } from './front-matter/schema.ts';
import { frontMatterSyntax } from './front-matter/syntax.ts';
import { missingAnchor } from './link/missingAnchor.ts';
import { missingFile } from './link/missingFile.ts';
import { missingLine } from './link/missingLine.ts';
import { missingPath } from './link/missingPath.ts';
import { conflictingChange } from './openspec/conflictingChange.ts';
import { contradictoryDelta } from './openspec/contradictoryDelta.ts';
import { droppedScenario } from './openspec/droppedScenario.ts';
import { duplicateRequirement } from './openspec/duplicateRequirement.ts';
import { emptyDelta } from './openspec/emptyDelta.ts';
import { longRequirement } from './openspec/longRequirement.ts';
import { misplacedDelta } from './openspec/misplacedDelta.ts';
import { misplacedRequirement } from './openspec/misplacedRequirement.ts';
import { missingPart } from './openspec/missingPart.ts';
import { noCheckBox } from './openspec/noCheckBox.ts';
import { noDelta } from './openspec/noDelta.ts';
import { noKeyword } from './openspec/noKeyword.ts';
import { noScenario } from './openspec/noScenario.ts';
import { noText } from './openspec/noText.ts';
import { purpose } from './openspec/purpose.ts';
import { skippedHeading } from './openspec/skippedHeading.ts';
import { taskNumber } from './openspec/taskNumber.ts';
import { unarchivable } from './openspec/unarchivable.ts';
import { unpairedRename } from './openspec/unpairedRename.ts';
import { unfilled } from './placeholder/unfilled.ts';
import { ears } from './requirements/ears.ts';
import { userStory } from './requirements/userStory.ts';
import { weakWord } from './requirements/weakWord.ts';
import { staleApproval } from './review/staleApproval.ts';
import type { Rule } from './rule.ts';
import { duplicateSection } from './structure/duplicateSection.ts';
import { emptySection } from './structure/emptySection.ts';
import { mergeConflict } from './structure/mergeConflict.ts';
import { missingSection } from './structure/missingSection.ts';
import { sectionOrder } from './structure/sectionOrder.ts';
import { staleContents } from './structure/staleContents.ts';
import { staleDocumentList } from './structure/staleDocumentList.ts';
import { title } from './structure/title.ts';
import { unclosedFence } from './structure/unclosedFence.ts';
import { missingColumn } from './table/missingColumn.ts';
import { raggedRow } from './table/raggedRow.ts';
import { taskCycle } from './tasks/cycle.ts';
import { numbering } from './tasks/numbering.ts';
import { parentState } from './tasks/parentState.ts';
import { uncheckedCheckpoint } from './tasks/uncheckedCheckpoint.ts';
import { danglingReference } from './trace/danglingReference.ts';
import { duplicateId } from './trace/duplicateId.ts';
import { specVersion } from './trace/specVersion.ts';
import { uncoveredRequirement } from './trace/uncoveredRequirement.ts';
import { unknownProperty } from './trace/unknownProperty.ts';

/** Every rule there is: the one list that editor, command line and documentation read. */
export const rules: readonly Rule[] = [
	missingSection,
	emptySection,
	sectionOrder,
	duplicateSection,
	staleContents,
	mergeConflict,
	unclosedFence,
	title,
	unfilled,
	frontMatterSyntax,
	frontMatterSchema,
	raggedRow,
	missingColumn,
	jsonSyntax,
	yamlSyntax,
	duplicateKey,
	diagramSyntax,
	unknownType,
	emptyDiagram,
	notRendered,
	missingFile,
	missingAnchor,
	missingLine,
	missingPath,
	duplicateNumber,
	numberMismatch,
	statusUnknown,
	date,
	oneSidedLink,
	missingTarget,
	cycle,
	staleIndex,
	staleDocumentList,
	unfilledOption,
	danglingReference,
	uncoveredRequirement,
	duplicateId,
	unknownProperty,
	specVersion,
	ears,
	weakWord,
	userStory,
	parentState,
	numbering,
	uncheckedCheckpoint,
	taskCycle,
	missingPart,
	noScenario,
	noText,
	noKeyword,
	longRequirement,
	purpose,
	misplacedRequirement,
	duplicateRequirement,
	emptyDelta,
	contradictoryDelta,
	unpairedRename,
	skippedHeading,
	misplacedDelta,
	noDelta,
	droppedScenario,
	unarchivable,
	conflictingChange,
	noCheckBox,
	taskNumber,
	staleApproval,
];

/** All rules and what reading the configuration may find, in the order of the documentation. */
export const ruleDescriptions: readonly RuleDescription[] = [...rules, ...configurationRules];

/** Every id that a finding may have and that a configuration may name. */
export const ruleIds: readonly string[] = ruleDescriptions.map(({ id }) => id);
