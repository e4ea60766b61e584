import { sectionCalled } from './outline.ts';
import type { SourceLine } from './source.ts';

/** A capability that a proposal says it brings or changes. */
export interface ProposedCapability {
	/** Its folder below `specs`. */
	readonly name: string;
	/** What the proposal says of it; empty where it says nothing. */
	readonly text: string;
}

/** "- `user-auth`: log in without a password"; what is in brackets is still to be filled in. */
const entry =
	/^\s{0,3}[-*+]\s+(?:\*\*)?`?([\p{L}\p{N}][\p{L}\p{N}._/-]{0,120})`?(?:\*\*)?\s{0,3}(?:(?:[:：—–]|\s-\s)(.*))?$/u;

/**
 * The capabilities that a proposal lists under "Capabilities", new and modified, each once.
 * Source: https://github.com/Fission-AI/OpenSpec (schemas/spec-driven, the template of a proposal).
 */
export function proposedCapabilities(source: readonly SourceLine[]): readonly ProposedCapability[] {
	const section = sectionCalled(source, 'Capabilities');
	const found = new Map<string, ProposedCapability>();
	for (const { fenced, text } of section ? source.slice(section.line + 1, section.end) : []) {
		const [, name, words = ''] = fenced ? [] : (entry.exec(text) ?? []);
		if (name !== undefined && !found.has(name) && !/^none$/i.test(name)) {
			found.set(name, { name, text: words.replace(/[*_]{2}/g, '').trim() });
		}
	}
	return [...found.values()];
}
