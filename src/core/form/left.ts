import type { SpecDocument } from '../document/specDocument.ts';
import { comparePositions, type Position } from '../document/text.ts';
import { countedPlaceholders } from '../kinds/countedPlaceholders.ts';
import type { Kind } from '../kinds/kind.ts';
import { leftGuidance } from '../kinds/leftGuidance.ts';
import { isTaskList, openTasks } from '../kinds/openTasks.ts';
import { partStatus } from '../kinds/status.ts';
import { contentOf, type FormSection } from './sections.ts';

/** What keeps a section from being complete. Lines count from 0. */
export type LeftToDo =
	/** It is not in the document, or has no text. */
	| { readonly what: 'missing' | 'empty' }
	/** Something to be replaced by what is meant. */
	| { readonly what: 'placeholder'; readonly line: number; readonly text: string }
	/** It says only what belongs there. */
	| { readonly what: 'guidance' }
	| { readonly what: 'task'; readonly line: number }
	/** A section in it. */
	| { readonly what: 'section'; readonly id: string; readonly title: string }
	/** Its own status says that it is not done. */
	| { readonly what: 'status'; readonly text: string };

/**
 * What keeps a section from being complete, in order of place; nothing for one that is.
 * @param children sections in it
 */
export function leftToDo(
	document: SpecDocument,
	kind: Kind,
	of: FormSection,
	children: readonly FormSection[],
): readonly LeftToDo[] {
	const { section, known, facts } = of;
	if (facts.state === 'complete') {
		return [];
	}
	if (!section) {
		return [{ what: 'missing' }];
	}
	const isOwn = (at: Position): boolean =>
		comparePositions(at, section.range.start) >= 0 && comparePositions(at, section.bodyRange.end) < 0;
	const holdsTasks = isTaskList(kind) || contentOf(of) === 'tasks';
	const status = known?.status && partStatus(document, section, known.status);
	const left: LeftToDo[] = [
		...countedPlaceholders(document, kind)
			.filter(({ range }) => isOwn(range.start))
			.map(({ range, text }): LeftToDo => ({ what: 'placeholder', line: range.start.line, text })),
		...(leftGuidance(document, kind).includes(section) ? [{ what: 'guidance' } as const] : []),
		...(holdsTasks ? openTasks(document).filter(isOwn) : []).map(({ line }): LeftToDo => ({ what: 'task', line })),
		...(status?.done === false ? [{ what: 'status', text: status.text } as const] : []),
		...children
			.filter((child) => child.facts.state !== 'complete')
			.map((child): LeftToDo => ({ what: 'section', id: child.facts.id, title: child.facts.title })),
	];
	return left.length > 0 ? left : [{ what: 'empty' }];
}
