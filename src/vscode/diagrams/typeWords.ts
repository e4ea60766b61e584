import * as vscode from 'vscode';
import type { DiagramType } from '../../core/diagrams/edit/types/diagramType.ts';

/** What a person reads of a type of diagram. */
type TypeWords = Pick<DiagramType, 'name' | 'about'>;

/** Name and use of each type of diagram in the language of the editor, by the type's id. */
export function typeWords(): ReadonlyMap<string, TypeWords> {
	const words = (id: string, name: string, about: string): [string, TypeWords] => [id, { name, about }];
	return new Map([
		words(
			'flowchart',
			vscode.l10n.t('Flowchart'),
			vscode.l10n.t('Steps and decisions, or parts and what flows between them'),
		),
		words('sequence', vscode.l10n.t('Sequence Diagram'), vscode.l10n.t('Who says what to whom, in order')),
		words('class', vscode.l10n.t('Class Diagram'), vscode.l10n.t('Classes with members, and how they are related')),
		words('state', vscode.l10n.t('State Diagram'), vscode.l10n.t('States, and what leads from one to the next')),
		words(
			'er',
			vscode.l10n.t('Entity Relationship Diagram'),
			vscode.l10n.t('Tables or entities, and how many of one belong to another'),
		),
		words('c4', vscode.l10n.t('C4 Diagram'), vscode.l10n.t('A system among people and other systems')),
		words('architecture', vscode.l10n.t('Architecture Diagram'), vscode.l10n.t('Services in groups, with icons')),
		words('block', vscode.l10n.t('Block Diagram'), vscode.l10n.t('Blocks in columns, placed by hand')),
		words('requirement', vscode.l10n.t('Requirement Diagram'), vscode.l10n.t('Requirements, and what satisfies them')),
		words('gitgraph', vscode.l10n.t('Git Graph'), vscode.l10n.t('Commits, branches and merges')),
		words('packet', vscode.l10n.t('Packet Diagram'), vscode.l10n.t('Fields of a packet, bit by bit')),
		words('swimlane', vscode.l10n.t('Swimlanes'), vscode.l10n.t('Steps in lanes, one for each who does them')),
		words('agentflow', vscode.l10n.t('Agent Flow'), vscode.l10n.t('Agents, tools, and what goes between them')),
		words('usecase', vscode.l10n.t('Use Case Diagram'), vscode.l10n.t('Actors, and what they want of a system')),
		words(
			'eventmodeling',
			vscode.l10n.t('Event Model'),
			vscode.l10n.t('Screens, commands and events along a line of time'),
		),
		words('gantt', vscode.l10n.t('Gantt Chart'), vscode.l10n.t('Tasks along a calendar')),
		words('timeline', vscode.l10n.t('Timeline'), vscode.l10n.t('What happened when')),
		words('kanban', vscode.l10n.t('Kanban Board'), vscode.l10n.t('Work in columns')),
		words('journey', vscode.l10n.t('User Journey'), vscode.l10n.t('Steps of a person, and how they feel, from 1 to 5')),
		words('mindmap', vscode.l10n.t('Mind Map'), vscode.l10n.t('Thoughts around a topic')),
		words(
			'ishikawa',
			vscode.l10n.t('Cause and Effect Diagram'),
			vscode.l10n.t('Causes of a problem, like the bones of a fish'),
		),
		words('wardley', vscode.l10n.t('Wardley Map'), vscode.l10n.t('Parts by their value and how mature they are')),
		words('cynefin', vscode.l10n.t('Cynefin Framework'), vscode.l10n.t('Work by how well cause and effect are known')),
		words('pie', vscode.l10n.t('Pie Chart'), vscode.l10n.t('Shares of a whole')),
		words('quadrant', vscode.l10n.t('Quadrant Chart'), vscode.l10n.t('Items between two scales')),
		words('xychart', vscode.l10n.t('XY Chart'), vscode.l10n.t('Bars and lines over a scale')),
		words('sankey', vscode.l10n.t('Sankey Diagram'), vscode.l10n.t('How much flows from where to where')),
		words('radar', vscode.l10n.t('Radar Chart'), vscode.l10n.t('Several values of the same things, around a circle')),
		words('treemap', vscode.l10n.t('Treemap'), vscode.l10n.t('Parts of a whole, by size')),
		words('treeview', vscode.l10n.t('Tree View'), vscode.l10n.t('Folders and files')),
		words('venn', vscode.l10n.t('Venn Diagram'), vscode.l10n.t('What sets have in common')),
		words('railroad', vscode.l10n.t('Railroad Diagram'), vscode.l10n.t('A grammar, written as calls')),
		words('railroad-ebnf', vscode.l10n.t('Railroad Diagram of EBNF'), vscode.l10n.t('A grammar in EBNF')),
		words('railroad-abnf', vscode.l10n.t('Railroad Diagram of ABNF'), vscode.l10n.t('A grammar in ABNF')),
		words('railroad-peg', vscode.l10n.t('Railroad Diagram of PEG'), vscode.l10n.t('A parsing expression grammar')),
	]);
}
