import type { Random } from '../../bench/generate/prose.ts';
import type { Subject, SubjectType } from '../subject.ts';

/** Something that holds for every subject of a type. */
export interface Property<T extends SubjectType = SubjectType> {
	readonly name: string;
	readonly of: T;
	/** It is tried on one of so many subjects of its type: 1 for cheap ones. */
	readonly oneIn: number;
	/**
	 * Says what is wrong; undefined where it holds. What it throws is a finding as well.
	 * @param random for choices of its own, the same for the same subject
	 */
	check(subject: Extract<Subject, { readonly type: T }>, random: Random): Problem | Promise<Problem>;
}

/** What is wrong, in a line; undefined for nothing. */
export type Problem = string | undefined;
